import { isGradientOrder } from '../../../../src/neuron/gradientOrder.ts';
import { fullNumber, sumNumber } from '../../../../src/words/shortNumber.ts';
import { curveWords } from '../../../../src/words/views/curve.ts';
import { el, setHidden, setText } from '../../../dom.ts';
import { markable } from '../../../marks.ts';
import type { App } from '../../../view.ts';
import type { ShownStep } from './shownStep.ts';

/** So many weights have a bar each. */
const barsShown = 4;

export interface SlopeBars {
  readonly element: HTMLElement;
  show(step: ShownStep): void;
}

/** Slope and weight delta beside each other, so that the book's factor 2 is seen; and which of both alpha multiplies. */
export function slopeBars(app: App): SlopeBars {
  const words = curveWords[app.language];
  const slope = measureView(app, 'slope', 'true', words.slope);
  const weightDelta = measureView(app, 'weightDelta', 'book', words.weightDelta);
  const legend = el('legend', { class: 'faint' });
  const element = el(
    'fieldset',
    { class: 'slope-bars', test: 'slopeBars' },
    legend,
    slope.element,
    weightDelta.element,
    el('p', { class: 'faint', text: words.half }),
  );
  return {
    element,
    show({ slopes, run, lookedAt, trials }) {
      const { gradient, update } = run.recipe.parameters.rule;
      setHidden(element, trials !== null);
      // Where alpha multiplies neither of both there is nothing to choose.
      const isChoice = update !== 'none' && isGradientOrder(run.recipe.parameters);
      element.classList.toggle('is-choice', isChoice);
      setText(legend, isChoice ? words.multiplies : words.measures);
      const largest = Math.max(...slopes.map(Math.abs));
      const isPass = run.examples > 1 && lookedAt === run.recipe.parameters;
      slope.show(slopes, largest, gradient === 'true', words.slope);
      const half = slopes.map((one) => one / 2);
      weightDelta.show(half, largest, gradient === 'book', isPass ? words.weightDeltaOfPass : words.weightDelta);
    },
  };
}

function measureView(app: App, test: string, gradient: 'book' | 'true', name: string) {
  const label = el('span', { text: name });
  // VS Code's own radio buttons do not tell a screen reader what they are.
  const radio = el('input', { test: `moves-${gradient}`, attributes: { type: 'radio', name: 'gradient' } });
  const shownNumbers = el('span', { class: 'slope-number', test });
  const numbers = test === 'weightDelta' ? markable(shownNumbers, 'weightDelta') : shownNumbers;
  const bars = el('span', { class: 'bars', attributes: { 'aria-hidden': 'true' } });
  const element = el('div', { class: 'slope-row' }, el('label', {}, radio, label), numbers, bars);
  radio.addEventListener('change', () => app.post({ type: 'change', changes: { gradient } }));
  return {
    element,
    show(values: readonly number[], largest: number, isChosen: boolean, said: string) {
      setText(label, said);
      if (radio.checked !== isChosen) radio.checked = isChosen;
      const shown = values.slice(0, barsShown);
      const more = shown.length < values.length ? ['…'] : [];
      // Each weight's number stands beside its bar.
      setText(numbers, [...shown.map(sumNumber), ...more].join('\n'));
      numbers.title = [...shown.map((value) => fullNumber(value)), ...more].join(', ');
      while (bars.childElementCount > shown.length) bars.lastElementChild!.remove();
      for (const [i, value] of shown.entries()) {
        const bar = (bars.children[i] ?? bars.appendChild(el('span', { class: 'bar' }))) as HTMLElement;
        const share = largest > 0 && Number.isFinite(largest) ? Math.abs(value) / largest : 0;
        bar.classList.toggle('is-negative', value < 0);
        bar.style.setProperty('--share', String(share));
      }
    },
  };
}
