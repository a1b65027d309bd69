import { type ReadOptions, readText } from './read.ts';
import type { ProgramRemark, Reading, ReadRun } from './reading.ts';
import { cellsBefore, type NotebookCell, programOf } from './text/notebook.ts';

/** A notebook's cell, or a selection in it, with the cells before it as context. */
export function readCell(
  cells: readonly NotebookCell[],
  index: number,
  selection: { readonly start: number; readonly end: number } | null,
  options: ReadOptions = {},
): Reading {
  const own = cells[index]!;
  if (own.language === null) return { kind: 'noNeuron', language: 'text' };
  const { before, isOutOfOrder } = cellsBefore(cells, index);
  const reading = readText(programOf(own), own.language, selection, { ...options, before });
  if (reading.kind !== 'read' || !isOutOfOrder) return reading;
  return { ...reading, runs: reading.runs.map(outOfOrder) };
}

const remark: ProgramRemark = { kind: 'cellsOutOfOrder', range: { start: 0, end: 0, line: 1, column: 1 } };

const outOfOrder = (run: ReadRun): ReadRun =>
  run.program ? { ...run, program: { ...run.program, remarks: [...run.program.remarks, remark] } } : run;
