import type { CardWords } from '../../../../src/words/views/cards.ts';
import { el, mathml, setHidden } from '../../../dom.ts';
import { type Formula, formulaText } from './formula.ts';
import { keptFormulas, nameMath, type SetFormula } from './formulaView.ts';
import type { TrialsTable } from './trialsTable.ts';

/** Both trials of hot and cold beside each other, the one that won told apart. */
export function trialsView(words: CardWords) {
  const element = el('table', { class: 'trials-table', test: 'trials' });
  const write = keptFormulas();
  return {
    element,
    show(trials: TrialsTable | null, isFull: boolean) {
      setHidden(element, trials === null);
      if (trials === null) return;
      const { lines, winner } = trials;
      const formulas = lines.flatMap(({ name, up, down }) => [name, up, down]);
      write({ lines, winner }, formulas, isFull, (set) => element.replaceChildren(...tableParts(trials, words, set)));
      for (const [i, math] of element.querySelectorAll('math').entries()) nameMath(math, formulaText(formulas[i]!));
    },
  };
}

function tableParts({ lines, winner }: TrialsTable, words: CardWords, set: SetFormula): readonly HTMLElement[] {
  const math = (formula: Formula) => mathml('math', { class: 'formula-math' }, ...set(formula));
  const classOf = (trial: 'up' | 'down') => (trial === winner ? 'winner' : '');
  const head = (trial: 'up' | 'down') => {
    const note = trial === winner ? [el('span', { class: 'winner-note', text: ` ✓\u00a0${words.smaller}` })] : [];
    return el('th', { class: classOf(trial), attributes: { scope: 'col' } }, words[trial], ...note);
  };
  const rows = lines.map(({ name, up, down }) =>
    el(
      'tr',
      {},
      el('th', { attributes: { scope: 'row' } }, math(name)),
      el('td', { class: classOf('up') }, math(up)),
      el('td', { class: classOf('down') }, math(down)),
    ),
  );
  return [el('thead', {}, el('tr', {}, el('td'), head('up'), head('down'))), el('tbody', {}, ...rows)];
}
