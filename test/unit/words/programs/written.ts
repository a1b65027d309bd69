import { orderInBookWords } from '../../../../src/neuron/order.ts';
import type { Parameters } from '../../../../src/neuron/parameters.ts';
import { type Run, startRun } from '../../../../src/neuron/run.ts';
import type { WrittenRun } from '../../../../src/words/programs/writtenRun.ts';

/** A finished run, and how it is written out. */
export function written(parameters: Parameters, more: Partial<WrittenRun> = {}): { run: Run; of: WrittenRun } {
  const run = startRun(parameters);
  run.advance(run.rowsTotal);
  const { status } = run.summary();
  const endsNotFinite =
    run.summary().finalWeight === null || (status.kind === 'diverged' && status.notFiniteAt !== null);
  const update = orderInBookWords(parameters.rule.order);
  return { run, of: { parameters, update, endsNotFinite, own: null, isAsRead: true, cut: null, ...more } };
}

/** The figures that a program of the run prints, in order. */
export function figuresOf(run: Run): number[] {
  const columns = run.window(0, run.rows);
  const figures: number[] = [];
  for (let row = 0; row < run.rows; row++) {
    const { inputs } = run;
    figures.push(...columns.weight.subarray(row * inputs, (row + 1) * inputs));
    figures.push(columns.prediction[row]!, columns.error[row]!);
  }
  const { finalWeight } = run.summary();
  if (finalWeight === null) return figures;
  return figures.concat(finalWeight);
}
