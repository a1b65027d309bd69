import { readBlock } from '../reading/readBlock.ts';
import { readCell } from '../reading/readCell.ts';
import type { Reading, ReadRun, TextRange } from '../reading/reading.ts';
import { fencedBlockAt, fencedBlocks } from '../reading/text/markdown.ts';
import type { NotebookCell } from '../reading/text/notebook.ts';

/** What was read of a file; `cell`, from 1, where that is a notebook. */
export interface FileReading {
  readonly reading: Reading;
  readonly cell: number | null;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A cell, or the lines selected in it, with the cells before it as context; ranges say which cell they are of. */
export function readOwnCell(cells: readonly NotebookCell[], index: number, selection: Stretch | null): FileReading {
  const { cell } = cells[index]!;
  const reading = readCell(cells, index, selection);
  if (reading.kind !== 'read') return { reading, cell };
  return { reading: { ...reading, runs: reading.runs.map((run) => runOfCell(run, cell)) }, cell };
}

function runOfCell(run: ReadRun, cell: number): ReadRun {
  const inCell = (range: TextRange): TextRange => ({ cell, ...range });
  const ranges = Object.fromEntries(Object.entries(run.ranges).map(([field, range]) => [field, inCell(range)]));
  return { ...run, ranges };
}

/** The cells from the last to the first, each read only when it is asked for. */
export function* cellsFromLast(cells: readonly NotebookCell[]): Generator<FileReading> {
  for (let index = cells.length - 1; index >= 0; index--) yield readOwnCell(cells, index, null);
}

/** Markdown's fenced blocks in order, or the one in which a selection begins. */
export function* blocksOf(text: string, selection: Stretch | null): Generator<FileReading> {
  const selected = selection && fencedBlockAt(text, selection.start);
  for (const block of selection ? (selected ? [selected] : []) : fencedBlocks(text)) {
    yield { reading: readBlock(text, block, selection), cell: null };
  }
}

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
