import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import { differingFields } from '../../../../src/neuron/difference.ts';
import { inverse } from '../../../../src/neuron/inverse.ts';
import type { Answer, Unknown } from '../../../../src/neuron/inverseQuestion.ts';
import {
  checkParameters,
  type FlatParameters,
  flatParameters,
  type Parameters,
} from '../../../../src/neuron/parameters.ts';
import { mostIterationsAsked, shownAt, type Wanted } from '../../../../src/neuron/wanted.ts';
import { findWords } from '../../../../src/words/views/find.ts';
import { el, onChange, setHidden, setText } from '../../../dom.ts';
import { openTowardRoom } from '../../../openTowardRoom.ts';
import { putAside } from '../../../putAside.ts';
import type { App, View } from '../../../view.ts';
import { recipeWith } from '../../side/recipeWith.ts';
import { findText } from './findText.ts';

const unknowns: readonly Unknown[] = ['alpha', 'weight', 'input'];
const kinds: readonly Wanted['kind'][] = ['oneStep', 'bounces', 'doubles', 'halves', 'neverMoves'];

/** Which alpha, input or start gives what is wanted: the answer, how it is come to, and a run that shows it. */
export function findView(app: App): View {
  const words = findWords[app.language];
  let unknown: Unknown = 'alpha';
  let kind: Wanted['kind'] = 'oneStep';
  const counts = { bounces: 10, doubles: 5 };
  let answer: Answer | null = null;

  const unknownChoice = choice('findUnknown', words.find, (value) => {
    unknown = value as Unknown;
  });
  const kindChoice = choice('findWanted', words.soThat, (value) => {
    kind = value as Wanted['kind'];
  });
  const count = el('input', {
    class: 'number',
    test: 'findCount',
    attributes: { inputmode: 'numeric', autocomplete: 'off' },
  });
  const before = el('span');
  const after = el('span');
  const countPart = el('span', { class: 'find-count' }, before, count, after);
  const badCount = el('p', {
    class: 'problem',
    text: words.badCount(mostIterationsAsked),
    attributes: { role: 'alert' },
  });
  const sentence = el(
    'div',
    { class: 'find-question' },
    el('span', { text: words.find }),
    unknownChoice,
    el('span', { text: words.soThat }),
    kindChoice,
    countPart,
  );
  const answerText = el('p', { class: 'find-answer', test: 'findAnswer', attributes: { role: 'status' } });
  const lines = el('ol', { class: 'find-lines', test: 'findLines' });
  const tryButton = actionButton(words.tryIt, 'findTry', () => {
    const changes = changesOf();
    if (changes !== null) app.post({ type: 'change', changes });
  });
  const besideButton = actionButton(words.beside, 'findBeside', () => {
    const { run, kept } = app.state();
    const changes = changesOf();
    const shown = kept ?? run;
    if (shown === null || changes === null) return;
    const checked = checkParameters({ ...flatParameters(shown.recipe.parameters), ...changes });
    if (!checked.ok) return;
    putAside(app, [recipeWith(shown.recipe, checked.value)]);
    setText(besideText, words.isBeside);
  });
  const besideText = el('span', { class: 'faint', attributes: { role: 'status' } });
  const buttons = el('div', { class: 'find-buttons' }, tryButton, besideButton, besideText);
  const element = el('div', { class: 'find' }, sentence, badCount, answerText, lines, buttons);

  function choice(test: string, label: string, choose: (value: string) => void) {
    const select = el('vscode-single-select', { test });
    select.label = label;
    openTowardRoom(select);
    select.addEventListener('change', () => {
      choose(select.value);
      view.show(app.state());
    });
    return select;
  }

  const wantedNow = (): Wanted =>
    kind === 'bounces'
      ? { kind, iterations: counts.bounces }
      : kind === 'doubles'
        ? { kind, iteration: counts.doubles }
        : { kind };

  /** With as many iterations as it takes to see what was wanted. */
  const changesOf = (): FlatParameters | null => {
    const { run, kept } = app.state();
    const from = (kept ?? run)?.recipe.parameters;
    if (answer?.kind !== 'found' || !from) return null;
    const iterations = Math.max(from.iterations, shownAt(wantedNow()) + 1);
    const to = { ...answer.parameters, iterations };
    return Object.fromEntries(differingFields(from, to).map(({ field, to: value }) => [field, value]));
  };

  count.addEventListener('change', () => {
    if (kind !== 'bounces' && kind !== 'doubles') return;
    const value = Number(count.value.trim());
    const isGood = Number.isInteger(value) && value >= 1 && value <= mostIterationsAsked;
    setHidden(badCount, isGood);
    count.ariaInvalid = String(!isGood);
    if (!isGood) return;
    counts[kind] = value;
    view.show(app.state());
  });

  const offer = onChange((hasOneInput: boolean, hasOneWeight: boolean) => {
    const { alpha, input, weight } = words.unknown;
    const texts = {
      alpha,
      input: hasOneInput ? input : words.severalInputs,
      weight: hasOneWeight ? weight : words.severalWeights,
    };
    fill(unknownChoice, unknowns, (one) => texts[one], unknown);
    fill(kindChoice, kinds, (one) => words.wanted[one], kind);
  });
  const showCount = onChange((of: Wanted['kind'], number: number | null) => {
    setHidden(countPart, number === null);
    setHidden(badCount, true);
    if ((of !== 'bounces' && of !== 'doubles') || number === null) return;
    setText(before, words.before[of]);
    count.ariaLabel = words.count[of];
    count.ariaInvalid = 'false';
    count.value = String(number);
    setText(after, of === 'bounces' ? words.iterations(number) : '');
  });
  const find = onChange((parameters: Parameters, of: Unknown, _kind: Wanted['kind'], _count: number | null) => {
    const question = { unknown: of, wanted: wantedNow() };
    answer = inverse(parameters, question);
    const text = findText(app.language, parameters, question, answer);
    setText(answerText, text.answer);
    lines.replaceChildren(...text.lines.map((line) => el('li', { text: line })));
    setHidden(lines, text.lines.length === 0);
    setHidden(buttons, answer.kind !== 'found');
    setText(besideText, '');
  });

  const view: View = {
    element,
    show({ kept, run }) {
      const shown = kept ?? run;
      const { method, update } = shown?.recipe.parameters.rule ?? { method: 'hotCold', update: 'none' };
      const isOffered = shown !== null && method === 'gradientDescent' && update !== 'none';
      if (element.parentElement !== null) setHidden(element.parentElement, !isOffered);
      if (!isOffered) return;
      const { parameters } = shown.recipe;
      offer(typeof parameters.input === 'number', typeof parameters.weight === 'number');
      const number = kind === 'bounces' || kind === 'doubles' ? counts[kind] : null;
      showCount(kind, number);
      find(parameters, unknown, kind, number);
    },
  };
  return view;
}

function fill<T extends string>(
  select: HTMLElement & { value: string },
  values: readonly T[],
  textOf: (value: T) => string,
  chosen: T,
): void {
  select.replaceChildren(
    ...values.map((value) => Object.assign(el('vscode-option', { text: textOf(value) }), { value })),
  );
  select.value = chosen;
}

function actionButton(text: string, test: string, onClick: () => void): HTMLElement {
  const action = el('vscode-button', { text, test, attributes: { secondary: '' } });
  action.addEventListener('click', onClick);
  return action;
}
