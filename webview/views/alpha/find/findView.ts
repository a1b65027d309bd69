import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { VscodeSingleSelect } from '@vscode-elements/elements/dist/vscode-single-select/index.js';
import { changesTo } from '../../../../src/neuron/difference.ts';
import {
  checkParameters,
  type FlatParameters,
  flatParameters,
  type Parameters,
} from '../../../../src/neuron/parameters.ts';
import { mostIterationsAsked } from '../../../../src/neuron/wanted.ts';
import { findWords } from '../../../../src/words/views/find.ts';
import { type Choice, choiceList, offerChoices } from '../../../choiceList.ts';
import { el, onChange, setHidden, setText } from '../../../dom.ts';
import { readField } from '../../../fieldText.ts';
import { putAside } from '../../../putAside.ts';
import type { App, View } from '../../../view.ts';
import { recipeWith } from '../../side/recipeWith.ts';
import type { Asked, Finder, Solution } from './finder.ts';
import { gradientFinder } from './gradientFinder.ts';
import { hotColdFinder } from './hotColdFinder.ts';

/** Which parameter gives what is wanted: the answer, how it is come to, and a run that shows it. */
export function findView(app: App): View {
  const words = findWords[app.language];
  let finder: Finder | null = null;
  let solution: Solution | null = null;
  let unknown = '';
  let wanted = '';
  /** The numbers that were asked for, of each question. */
  const numbers = new Map<string, number>();

  const unknownChoice = choiceList('findUnknown', words.find, (value) => {
    unknown = value;
    view.show(app.state());
  });
  const wantedChoice = choiceList('findWanted', words.soThat, (value) => {
    wanted = value;
    view.show(app.state());
  });
  const count = el('input', { class: 'number', test: 'findCount', attributes: { autocomplete: 'off' } });
  const before = el('span');
  const after = el('span');
  const countPart = el('span', { class: 'find-count' }, before, count, after);
  const refusal = el('p', { class: 'problem', attributes: { role: 'alert' } });
  const sentence = el(
    'div',
    { class: 'find-question' },
    el('span', { text: words.find }),
    unknownChoice,
    el('span', { text: words.soThat }),
    wantedChoice,
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
  const element = el('div', { class: 'find' }, sentence, refusal, answerText, lines, buttons);

  const askedNow = (): Asked | null => finder?.asked(wanted) ?? null;
  const numberNow = (): number => numbers.get(wanted) ?? askedNow()?.first ?? 0;

  /** With as many iterations as it takes to see what was wanted. */
  const changesOf = (): FlatParameters | null => {
    const { run, kept } = app.state();
    const from = (kept ?? run)?.recipe.parameters;
    if (!solution?.made || !from) return null;
    const to = { ...solution.made.parameters, iterations: Math.max(from.iterations, solution.made.iterations) };
    return changesTo(from, to);
  };

  count.addEventListener('change', () => {
    const asked = askedNow();
    if (asked === null) return;
    const value = readField('tolerance', count.value);
    const isNumber = typeof value === 'number' && value > 0;
    const isGood = isNumber && (!asked.isWhole || (Number.isInteger(value) && value <= mostIterationsAsked));
    setText(refusal, asked.refusal);
    setHidden(refusal, isGood);
    count.ariaInvalid = String(!isGood);
    if (!isGood) return;
    numbers.set(wanted, value);
    view.show(app.state());
  });

  // Anew where the choices are others, not for each run.
  const offer = onChange((isHotCold: boolean, hasOneInput: boolean, hasOneWeight: boolean) => {
    finder = isHotCold ? hotColdFinder(app.language) : gradientFinder(app.language, hasOneInput, hasOneWeight);
    unknown = offered(unknownChoice, finder.unknowns, unknown);
    wanted = offered(wantedChoice, finder.wanted, wanted);
  });
  const showCount = onChange((_of: string, number: number, _finder: Finder) => {
    const asked = askedNow();
    setHidden(countPart, asked === null);
    setHidden(refusal, true);
    if (asked === null) return;
    setText(before, asked.before);
    setHidden(before, asked.before === '');
    count.ariaLabel = asked.label;
    count.ariaInvalid = 'false';
    count.inputMode = asked.isWhole ? 'numeric' : 'decimal';
    count.value = String(number);
    setText(after, asked.after(number));
  });
  const find = onChange((parameters: Parameters, of: string, as: string, number: number, by: Finder) => {
    solution = by.solve(parameters, of, as, number);
    setText(answerText, solution.answer);
    lines.replaceChildren(...solution.lines.map((line) => el('li', { text: line })));
    setHidden(lines, solution.lines.length === 0);
    setHidden(buttons, solution.made === null);
    setText(besideText, '');
  });

  const view: View = {
    element,
    show({ kept, run }) {
      const parameters = (kept ?? run)?.recipe.parameters;
      if (parameters === undefined) return;
      const { input, weight, rule } = parameters;
      offer(rule.method === 'hotCold', typeof input === 'number', typeof weight === 'number');
      showCount(wanted, numberNow(), finder!);
      find(parameters, unknown, wanted, numberNow(), finder!);
    },
  };
  return view;
}

/** What was chosen stays where it is still offered; returns what is chosen now. */
function offered(select: VscodeSingleSelect, choices: readonly Choice[], chosen: string): string {
  const now = choices.some(({ value }) => value === chosen) ? chosen : choices[0]!.value;
  offerChoices(select, choices, now);
  return now;
}

function actionButton(text: string, test: string, onClick: () => void): HTMLElement {
  const action = el('vscode-button', { text, test, attributes: { secondary: '' } });
  action.addEventListener('click', onClick);
  return action;
}
