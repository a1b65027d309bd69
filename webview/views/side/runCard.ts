import { analyse } from '../../../src/neuron/analysis.ts';
import type { Differing } from '../../../src/neuron/difference.ts';
import type { Row } from '../../../src/neuron/row.ts';
import { sourceName } from '../../../src/words/sourceText.ts';
import type { Texts } from '../../../src/words/texts.ts';
import { verdict } from '../../../src/words/verdict.ts';
import { sideWords } from '../../../src/words/views/side.ts';
import { button, el, svg } from '../../dom.ts';
import { fieldText } from '../../fieldText.ts';
import { readTheme } from '../../theme.ts';
import type { App } from '../../view.ts';
import type { Compared, Parting } from './comparison.ts';
import { rowsReplayed } from './replays.ts';
import { lineStyle } from './runsChart.ts';

/** What a card says of its run beside the run on screen. */
export interface CardFacts {
  readonly first: Compared;
  readonly parting: Parting;
  readonly iteration: number;
}

export interface CardActions {
  open(): void;
  remove(): void;
}

/** A run among those side by side: its line, what differs, what it came to, where it parts from the run on screen. */
export function runCard(app: App, index: number, one: Compared, facts: CardFacts, actions: CardActions): HTMLElement {
  const words = sideWords[app.language];
  const isFirst = index === 0;
  const heading = el(
    'div',
    { class: 'run-name' },
    swatch(index),
    el('strong', { text: one.letter }),
    nameOf(app, one, isFirst),
  );
  if (!isFirst) {
    const open = button({ class: 'link', text: words.open(one.letter), test: `open${one.letter}` }, actions.open);
    const remove = button(
      { class: 'link', text: words.remove(one.letter), test: `remove${one.letter}` },
      actions.remove,
    );
    heading.append(el('span', { class: 'run-actions' }, open, remove));
  }
  const summary = one.run.summary();
  const { parameters } = one.recipe;
  const said = verdict(app.language, { parameters, analysis: analyse(parameters), summary }).text;
  const lines = isFirst ? [said] : [said, ...besideTexts(app, one, facts)];
  if (one.run.rows >= rowsReplayed) lines.push(words.cutAt(one.run.passes));
  return el(
    'div',
    { class: 'run-card', test: `card${one.letter}` },
    heading,
    ...lines.map((text) => el('p', { text })),
  );
}

function nameOf(app: App, one: Compared, isFirst: boolean): string {
  const words = sideWords[app.language];
  const source = sourceName(app.language, one.recipe.source);
  if (isFirst) return `${source}, ${words.onScreen}`;
  return one.differing.length === 0
    ? `${source}, ${words.sameParameters}`
    : one.differing.map((differing) => changeText(app.words, differing, words.changed)).join(', ');
}

function changeText(
  { fields }: Texts,
  { field, from, to }: Differing,
  changed: (...texts: [string, string, string]) => string,
): string {
  const shown = (value: unknown) => {
    const text = fieldText(value);
    return (
      (fields.option as { readonly [option: string]: string | undefined })[text] ??
      (text === '' ? '—' : text.replaceAll('-', '−'))
    );
  };
  return changed(fields.label[field], shown(from), shown(to));
}

function besideTexts(app: App, one: Compared, { first, parting, iteration }: CardFacts): string[] {
  const words = sideWords[app.language];
  const texts = [partingText(app, one, first, parting)];
  const at = (compared: Compared) => passError(compared, iteration);
  const [error, own] = [at(first), at(one)];
  if (error !== null && own !== null) texts.push(words.atSelected(iteration, error, own));
  else if (error !== null) texts.push(words.endedBefore(iteration));
  return texts;
}

function partingText(app: App, one: Compared, first: Compared, parting: Parting): string {
  const words = sideWords[app.language];
  if (parting.kind === 'never') return words.neverPart;
  if (parting.kind === 'searching') return words.sameSoFar;
  const { row } = parting;
  const rows = [first, one].map(({ run }) => (row < run.rows ? run.row(row) : null));
  const weights = rows.map((found: Row | null) => (typeof found?.weight === 'number' ? found.weight : null));
  const both = weights[0] != null && weights[1] != null ? ([weights[0], weights[1]] as const) : null;
  return row === 0 ? words.partAtStart(both) : words.partAt(Math.floor(row / first.run.examples), both);
}

/** The error of the pass; null where the run has not got so far. */
function passError({ run }: Compared, iteration: number): number | null {
  if (iteration >= run.passes) return null;
  return run.extremes(iteration, iteration + 1, 1).errorMax[0] ?? null;
}

/** The run's line as it is in the picture. */
function swatch(index: number): SVGSVGElement {
  const { color, dash, width } = lineStyle(readTheme(), index);
  const line = svg('line', { x1: 0, y1: 6, x2: 28, y2: 6, 'stroke-width': width, 'stroke-dasharray': dash.join(' ') });
  line.style.stroke = color;
  return svg('svg', { viewBox: '0 0 28 12', width: 28, height: 12, 'aria-hidden': 'true' }, line);
}
