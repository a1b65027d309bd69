import type { Row } from '../neuron/row.ts';
import type { Language } from './language.ts';
import type { NumberKinds } from './numberKinds.ts';
import type { NumberStyle } from './numberText.ts';
import { numberedHeads, rowCells } from './table.ts';
import { texts } from './texts.ts';

// The longest double that Python prints takes 24 characters, nearly all of a run take at most 22.
const numberWidth = 22;
const countWidth = 9;

/** The head line of the terminal's table; the example's column only where there are several. */
export function tableHeader(language: Language, inputs: number, examples: number): string {
  const { columns } = texts(language);
  const heads = numberedHeads(
    [columns.weight, columns.prediction, columns.error, columns.delta, columns.weightDelta],
    inputs,
  );
  return tableCells([columns.iteration, columns.example, ...heads], examples);
}

/** One row of the terminal's table, all digits, in columns of fixed width so that rows can be written as they come. */
export function tableLine(row: Row, examples: number, style: NumberStyle, numbers?: NumberKinds): string {
  return tableCells(rowCells(row, style, numbers), examples);
}

function tableCells(cells: readonly string[], examples: number): string {
  const [iteration = '', example = '', ...numbers] = cells;
  const counts = examples > 1 ? [iteration, example] : [iteration];
  return [...counts.map((text) => text.padStart(countWidth)), ...numbers.map((text) => text.padEnd(numberWidth))]
    .join('  ')
    .trimEnd();
}
