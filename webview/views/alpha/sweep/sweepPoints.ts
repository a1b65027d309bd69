import { type CellOutcome, cellOutcomes } from '../../../../src/neuron/cellOutcome.ts';
import type { Axis } from '../../../../src/neuron/sweep.ts';
import type { Language } from '../../../../src/protocol/messages.ts';
import { givenNumber, percent } from '../../../../src/words/shortNumber.ts';
import { type SweepAxis, sweepWords } from '../../../../src/words/views/sweep.ts';
import type { Points } from '../../../figure/points.ts';
import type { SweepGrid } from './sweepGrid.ts';

/** A strip of runs is told stretch by stretch, up to so many. */
const stretchesTold = 9;

/** What an axis is called. */
export const axisOf = ({ field, by }: Axis): SweepAxis =>
  by === 'times' ? 'inputTimes' : by === 'plus' ? 'weightPlus' : field;

/** A value of an axis in a sentence. */
export const valueText = (language: Language, axis: Axis, value: number): string =>
  sweepWords[language].value[axisOf(axis)](givenNumber(value));

/** What a cell's run is, and what it comes to. */
export function cellSentence(language: Language, grid: SweepGrid, index: number): string {
  const words = sweepWords[language];
  const { across, up } = grid.sweep;
  const values = [valueText(language, across, across.values[index % grid.columns]!)];
  if (up !== null) values.push(valueText(language, up, up.values[Math.floor(index / grid.columns)]!));
  return words.cell(values.join(', '), outcomeText(language, grid, index));
}

function outcomeText(language: Language, grid: SweepGrid, index: number): string {
  const words = sweepWords[language];
  const { outcome, at } = grid.cell(index);
  const { tolerance, iterations } = grid.sweep.parameters;
  switch (outcome) {
    case 'oneStep':
    case 'smooth':
    case 'bouncing':
    case 'converging':
      return (tolerance === null ? words.converged : words.convergedWithin)[outcome](at!);
    case 'unfinished':
      return words.unfinished(iterations);
    case 'settled':
      return at === null ? words.said.settled : words.settled(at);
    case 'diverging':
      return at === null ? words.said.diverging : words.doubled(at);
    default:
      return words.said[outcome];
  }
}

/** The grid for those who go through it by keys, or read its table: from the top row down. */
export function sweepPoints(language: Language, grid: SweepGrid): Points {
  const words = sweepWords[language];
  const { columns, rows, sweep } = grid;
  const { across, up } = sweep;
  const axes = up === null ? [across] : [across, up];
  const points: Points = {
    count: columns * rows,
    said: (point) => cellSentence(language, grid, indexOf(grid, point)),
    heads: [...axes.map((axis) => words.axis[axisOf(axis)]), words.outcome, words.iterations],
    cells(point) {
      const index = indexOf(grid, point);
      const { outcome, at } = grid.cell(index);
      if (outcome === 'pending') return null;
      const values = axes.map((axis, i) => axis.values[i === 0 ? index % columns : Math.floor(index / columns)]!);
      return [...values.map(String), words.legend[outcome], at === null ? '' : String(at)];
    },
  };
  if (up !== null) return { ...points, perRow: columns };
  const iterations = Array.from({ length: columns }, (_, index) => grid.cell(index).at ?? Number.NaN);
  return { ...points, heard: () => [iterations] };
}

/** Points are counted from the top row, cells from the lowest. */
export function indexOf({ columns, rows }: SweepGrid, point: number): number {
  return (rows - 1 - Math.floor(point / columns)) * columns + (point % columns);
}

/** The whole picture in a sentence: stretch by stretch, or where there are too many the share of each outcome. */
export function sweepSentence(language: Language, grid: SweepGrid): string {
  const words = sweepWords[language];
  const { columns, rows, sweep } = grid;
  const parts = (rows === 1 ? stretches(language, grid) : null) ?? sharesOf(language, grid);
  return words.summary(columns * rows, sweep.parameters.iterations, parts.join('; '));
}

function stretches(language: Language, grid: SweepGrid): readonly string[] | null {
  const words = sweepWords[language];
  const { values } = grid.sweep.across;
  const told: string[] = [];
  for (let from = 0; from < grid.columns && told.length <= stretchesTold; ) {
    const { outcome } = grid.cell(from);
    let to = from;
    while (to + 1 < grid.columns && grid.cell(to + 1).outcome === outcome) to++;
    const [first, last] = [givenNumber(values[from]!), givenNumber(values[to]!)];
    const name = words.legend[outcome];
    told.push(from === to ? words.single(name, first) : words.stretch(name, first, last));
    from = to + 1;
  }
  return told.length > stretchesTold ? null : told;
}

function sharesOf(language: Language, grid: SweepGrid): readonly string[] {
  const words = sweepWords[language];
  const counts = outcomeCounts(grid);
  return cellOutcomes
    .filter((outcome) => counts[outcome] > 0)
    .sort((one, other) => counts[other] - counts[one])
    .map((outcome) =>
      words.part(words.legend[outcome], percent(counts[outcome] / (grid.columns * grid.rows), language)),
    );
}

/** How often each outcome occurs. */
export function outcomeCounts(grid: SweepGrid): { readonly [O in CellOutcome]: number } {
  const counts = new Uint32Array(cellOutcomes.length);
  for (let index = 0; index < grid.columns * grid.rows; index++) counts[grid.code(index)]!++;
  return Object.fromEntries(cellOutcomes.map((outcome, code) => [outcome, counts[code]!])) as {
    readonly [O in CellOutcome]: number;
  };
}

/** A sweep's axis in a title. */
export const axisTitle = (language: Language, axis: Axis): string => sweepWords[language].axis[axisOf(axis)];

/** How many of a sweep's runs are made. */
export const madeText = (language: Language, { rowsMade, rows }: SweepGrid): string =>
  percent(rowsMade / rows, language);
