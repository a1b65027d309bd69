import { fencedBlockAt, fencedBlocks } from '../reading/program/markdown.ts';
import { readText } from '../reading/read.ts';
import type { ProgramRemark, Reading, ReadRun, TextRange } from '../reading/reading.ts';
import { cellsBefore, type NotebookCell } from '../reading/text/notebook.ts';

/** What was read of a file; `cell`, from 1, where that is a notebook. */
export interface FileReading {
  readonly reading: Reading;
  readonly cell: number | null;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A cell, or the lines selected in it, with the cells before it as context. */
export function readCell(cells: readonly NotebookCell[], index: number, selection: Stretch | null): FileReading {
  const { text, language, cell } = cells[index]!;
  if (language === null) return { reading: { kind: 'noNeuron', language: 'text' }, cell };
  const { before, isOutOfOrder } = cellsBefore(cells, index);
  const reading = readText(text, language, selection, { before });
  if (reading.kind !== 'read') return { reading, cell };
  return { reading: { ...reading, runs: reading.runs.map((run) => runOfCell(run, cell, isOutOfOrder)) }, cell };
}

/** Ranges say which cell they are of, and the program's remarks whether the cells ran in another order. */
function runOfCell(run: ReadRun, cell: number, isOutOfOrder: boolean): ReadRun {
  const inCell = (range: TextRange): TextRange => ({ cell, ...range });
  const ranges = Object.fromEntries(Object.entries(run.ranges).map(([field, range]) => [field, inCell(range)]));
  if (!run.program || !isOutOfOrder) return { ...run, ranges };
  const range = { start: 0, end: 0, line: 1, column: 1, cell };
  const remark: ProgramRemark = { kind: 'cellsOutOfOrder', range };
  return { ...run, ranges, program: { ...run.program, remarks: [...run.program.remarks, remark] } };
}

/** The cells from the last to the first, each read only when it is asked for. */
export function* cellsFromLast(cells: readonly NotebookCell[]): Generator<FileReading> {
  for (let index = cells.length - 1; index >= 0; index--) yield readCell(cells, index, null);
}

/** Markdown's fenced blocks in order, or the one in which a selection begins; one without a language is no program. */
export function* blocksOf(text: string, selection: Stretch | null): Generator<FileReading> {
  const selected = selection && fencedBlockAt(text, selection.start);
  for (const { language, start, end } of selection ? (selected ? [selected] : []) : fencedBlocks(text)) {
    if (language === null) continue;
    const from = Math.max(start, selection?.start ?? 0);
    const to = Math.min(end, selection?.end ?? end);
    // With spaces for all else every place keeps its line and column.
    const alone = blank(text.slice(0, start)) + text.slice(start, end);
    yield { reading: readText(alone, language, { start: Math.min(from, to), end: to }), cell: null };
  }
}

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/**
 * Of several readings the first that learns, else the first that compares, else the first that was not read; null where
 * nothing trains a neuron. `passedOver`: what would have come before it, had it been read.
 */
export function chosenOf(
  readings: Iterable<FileReading>,
): { readonly chosen: FileReading; readonly passedOver: FileReading | null } | null {
  let compares: FileReading | null = null;
  let notRead: FileReading | null = null;
  for (const one of readings) {
    const { reading } = one;
    if (reading.kind === 'notRead') notRead ??= compares === null && !isEmpty(reading) ? one : null;
    if (reading.kind !== 'read') continue;
    if (reading.runs.some(({ values }) => values.update !== 'none')) return { chosen: one, passedOver: notRead };
    compares ??= one;
  }
  if (compares !== null) return { chosen: compares, passedOver: notRead };
  return notRead && { chosen: notRead, passedOver: null };
}

const isEmpty = ({ problems }: Extract<Reading, { kind: 'notRead' }>): boolean =>
  problems.every(({ kind }) => kind === 'empty');
