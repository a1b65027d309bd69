import { analyse } from '../../../src/neuron/analysis.ts';
import { shownCut } from '../../../src/words/cutText.ts';
import { sumNumber } from '../../../src/words/shortNumber.ts';
import { verdict } from '../../../src/words/verdict.ts';
import { sideWords } from '../../../src/words/views/side.ts';
import { button, el, svg } from '../../dom.ts';
import { readTheme } from '../../theme.ts';
import type { App } from '../../view.ts';
import { gapAt, passOf } from './apart.ts';
import type { Compared, Parting } from './comparison.ts';
import { differingTexts } from './differingTexts.ts';
import { rowsReplayed } from './replays.ts';
import { lineStyle } from './runsChart.ts';

export interface RunActions {
  open(): void;
  remove(): void;
}

/** Weights that a cell names; more would be a list that nobody reads. */
const weightsNamed = 3;

/** What differs between the run on screen and each other: parameters, where they part, and by how much. */
export function differenceTable(
  app: App,
  compared: readonly Compared[],
  partingOf: (index: number) => Parting,
  iteration: number,
  actionsOf: (index: number) => RunActions,
): HTMLTableElement {
  const words = sideWords[app.language];
  const heads = [words.run, words.differs, words.parts, words.weightAt(iteration), words.errorAt(iteration)];
  const head = (text: string) => el('th', { text, attributes: { scope: 'col', role: 'columnheader' } });
  const bodies = compared.map((one, i) => {
    const first = compared[0]!;
    const cells =
      i === 0
        ? [words.onScreen, '—', ...valuesAt(app, one, null, iteration)]
        : [differsOf(app, first, one), partsOf(app, first, one, partingOf(i)), ...valuesAt(app, one, first, iteration)];
    return el(
      'tbody',
      { test: `run${one.letter}`, attributes: { role: 'rowgroup' } },
      el(
        'tr',
        { attributes: { role: 'row' } },
        nameOf(one),
        ...cells.map((content, at) => cellOf(heads[at + 1]!, ['differs', 'parts', 'weight', 'error'][at]!, content)),
      ),
      // What the run on screen came to stands above the tabs.
      ...(i === 0 ? [] : [verdictRow(app, one, actionsOf(i))]),
    );
  });
  return el(
    'table',
    { class: 'differences', test: 'differences', attributes: { role: 'table', 'aria-label': words.runs } },
    el('thead', { attributes: { role: 'rowgroup' } }, el('tr', { attributes: { role: 'row' } }, ...heads.map(head))),
    ...bodies,
  );
}

/** With little room the column's head stands before what it holds. */
const cellOf = (head: string, test: string, content: Node | string): HTMLElement =>
  el(
    'td',
    { test, class: content === '—' ? 'nothing' : `run-${test}`, attributes: { role: 'cell' } },
    el('span', { class: 'cell-head', text: `${head}: `, attributes: { 'aria-hidden': 'true' } }),
    content,
  );

function nameOf({ letter, place }: Compared): HTMLElement {
  const { color, dash, width } = lineStyle(readTheme(), place);
  const line = svg('line', { x1: 0, y1: 6, x2: 28, y2: 6, 'stroke-width': width, 'stroke-dasharray': dash.join(' ') });
  line.style.stroke = color;
  const swatch = svg('svg', { viewBox: '0 0 28 12', width: 28, height: 12, 'aria-hidden': 'true' }, line);
  return el('th', { class: 'run-name', attributes: { scope: 'row', role: 'rowheader' } }, swatch, letter);
}

function differsOf(app: App, first: Compared, one: Compared): HTMLElement {
  const lines = differingTexts(app.language, first.recipe, one.recipe);
  return el('span', { class: 'cell-lines' }, ...lines.map((text) => el('span', { text })));
}

function partsOf(app: App, first: Compared, one: Compared, parting: Parting): string {
  const words = sideWords[app.language];
  if (parting.kind === 'never') return words.neverPart;
  if (parting.kind === 'searching') return words.sameSoFar;
  const gap = gapAt(first.run, one.run, parting.row);
  const { examples } = first.run;
  const iteration = Math.floor(parting.row / examples);
  if (gap.kind === 'ended') return words.partAtEnd(iteration);
  const example = examples === 1 ? null : (parting.row % examples) + 1;
  const at = parting.row === 0 ? words.fromTheStart : words.partAt(iteration, example);
  return gap.kind === 'other' ? at : `${at}: ${words.apart[gap.kind](sumNumber(gap.apart))}`;
}

/** Weight and error at the selected iteration, each with its difference from the first run. */
function valuesAt(app: App, one: Compared, first: Compared | null, iteration: number): (Node | string)[] {
  const words = sideWords[app.language];
  const own = passOf(one.run, iteration);
  if (own === null) return [words.endedBefore, words.endedBefore];
  const other = first && passOf(first.run, iteration);
  const isComparable = other !== null && other.weights.length === own.weights.length;
  const named = own.weights.slice(0, weightsNamed).map(sumNumber).join(', ');
  const weights = own.weights.length > weightsNamed ? `${named}, …` : named;
  const weight = own.weights.length === 1 && isComparable ? difference(own.weights[0]!, other.weights[0]!) : '';
  return [
    value(weights, weight),
    value(sumNumber(own.error), other === null ? '' : difference(own.error, other.error)),
  ];
}

const value = (text: string, apart: string): HTMLElement =>
  el('span', {}, text, ...(apart === '' ? [] : [el('span', { class: 'faint', text: ` (${apart})` })]));

/** By how much it is more or less, with its sign; nothing where it is the same. */
function difference(own: number, other: number): string {
  const apart = own - other;
  if (apart === 0) return '';
  return apart > 0 ? `+${sumNumber(apart)}` : sumNumber(apart);
}

function verdictRow(app: App, { letter, recipe, run }: Compared, actions: RunActions): HTMLElement {
  const words = sideWords[app.language];
  const { parameters } = recipe;
  const summary = run.summary();
  const cut = shownCut(recipe, summary.status);
  const said = verdict(app.language, { parameters, analysis: analyse(parameters), summary, cut }).text;
  const lines = run.rows >= rowsReplayed ? [said, words.cutAt(run.passes)] : [said];
  const cell = el(
    'td',
    { test: 'verdict', attributes: { colspan: '5', role: 'cell' } },
    ...lines.map((text) => el('p', { text })),
  );
  const open = button({ class: 'link', text: words.open(letter), test: `open${letter}` }, actions.open);
  const remove = button({ class: 'link', text: words.remove(letter), test: `remove${letter}` }, actions.remove);
  cell.append(el('div', { class: 'run-actions' }, open, remove));
  return el('tr', { class: 'run-verdict', attributes: { role: 'row' } }, cell);
}
