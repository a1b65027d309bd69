import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { Choice, Question } from '../../../src/neuron/question.ts';
import { questionAt } from '../../../src/neuron/questions.ts';
import { startRun } from '../../../src/neuron/run.ts';
import { answered, askedText } from '../../../src/words/questionText.ts';
import { guessWords, questionTexts } from '../../../src/words/views/guess.ts';
import type { Cover } from '../../cover.ts';
import { el, onChange } from '../../dom.ts';
import type { App, View } from '../../view.ts';

/** Questions are asked as far as this, since the run is made again for them. */
const rowsAtMost = 10_000_000;

/** In the sentence's place while what comes next is hidden: the question and its choices, or what became of the answer. */
export function guessView(app: App): View {
  const words = guessWords[app.language];
  const texts = questionTexts(app.language);
  const { compare, learn } = app.words.sums;
  const said = el('div', { class: 'guess-said', test: 'guess', attributes: { 'aria-live': 'polite' } });
  const buttons = el('div', { class: 'guess-buttons' });
  const element = el(
    'div',
    { class: 'guess', attributes: { role: 'group', 'aria-label': words.guess } },
    said,
    buttons,
  );

  const change = (cover: Cover | null) => app.change({ type: 'cover', cover });
  // Apart from the others: what was revealed by mistake has been seen.
  const revealing = () => action(words.reveal, 'reveal', () => change(null), true, 'guess-reveal');
  const ask = () => {
    const { run, cover } = app.state();
    if (run === null || cover === null) return;
    const question = questionOf(app, cover);
    // There is no step to guess after the last one: all of it is seen.
    change(question === null ? null : { ...cover, isAsking: false, asked: cover.asked + 1, question, answer: null });
  };
  const answer = (question: Question, given: Choice) => {
    const { run, cover } = app.state();
    if (run === null || cover === null) return;
    // What is asked of the whole run is answered by all of it.
    const shown = question.kind === 'outcome' ? run.iterations - 1 : Math.min(cover.shown + 1, run.iterations - 1);
    change({ ...cover, shown, answer: given });
    if (question.kind !== 'outcome') app.change({ type: 'select', iteration: shown });
  };

  const show = onChange((question: Question | null, given: Choice | null, shown: number) => {
    const hadFocus = buttons.contains(document.activeElement);
    if (question === null) {
      said.replaceChildren(el('p', { text: words.hidden(shown) }));
      buttons.replaceChildren(action(words.ask, 'guessAsk', ask), revealing());
    } else if (given === null) {
      said.replaceChildren(line(words.guess, askedText(texts, question).ask));
      buttons.replaceChildren(
        ...question.choices.map((choice) =>
          action(texts.choice(question, choice), `choice-${choice}`, () => answer(question, choice), true),
        ),
        revealing(),
      );
    } else {
      const became = answered(texts, question, given);
      said.replaceChildren(
        line(words.guess, `${askedText(texts, question).ask} ${became.predict}`),
        line(compare, became.compare),
        line(learn, became.learn),
      );
      buttons.replaceChildren(action(words.next, 'guessAsk', ask), revealing());
    }
    if (hadFocus) buttons.querySelector<HTMLElement>('vscode-button')?.focus();
  });
  return {
    element,
    show({ cover }) {
      if (cover?.isAsking) ask();
      else if (cover !== null) show(cover.question, cover.answer, cover.shown);
    },
  };
}

/** The question at the last iteration that can be seen. */
function questionOf(app: App, { shown, asked }: Cover): Question | null {
  const run = startRun(app.state().run!.recipe.parameters);
  const needed = (shown + 2) * run.examples;
  if (needed > rowsAtMost) return null;
  run.advance(needed);
  return questionAt(run, shown, asked);
}

const line = (step: string, text: string) =>
  el('p', {}, el('span', { class: 'guess-step', text: `${step}:` }), ' ', el('span', { text }));

function action(text: string, test: string, onClick: () => void, isSecondary = false, name = ''): HTMLElement {
  // The button writes it itself only after its first frame: until then it would take no focus.
  const attributes = { tabindex: '0', ...(isSecondary ? { secondary: '' } : {}) };
  const element = el('vscode-button', {
    class: name,
    text: text.charAt(0).toUpperCase() + text.slice(1),
    test,
    attributes,
  });
  element.addEventListener('click', onClick);
  return element;
}
