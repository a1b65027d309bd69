import type { Run } from './run.ts';

/** What a run has made as far as an iteration: of what comes after it nothing is told, nor what its last update leads to. */
export function runUpTo(run: Run, last: number): Run {
  const { examples } = run;
  const rows = Math.min(run.rows, (last + 1) * examples);
  const passes = Math.min(run.passes, last + 1);
  const lastPass = run.window(Math.floor((rows - 1) / examples) * examples, rows);
  return {
    parameters: { ...run.parameters, iterations: Math.max(1, passes) },
    inputs: run.inputs,
    examples,
    rowsTotal: run.rowsTotal,
    rows,
    passes,
    isFinished: true,
    isRepeating: false,
    advance: () => 0,
    stop() {},
    row(index) {
      if (index >= rows) throw new RangeError(`No row ${index}.`);
      return run.row(index);
    },
    window: (from, to) => run.window(from, Math.min(to, rows)),
    extremes: (from, to, buckets) => run.extremes(from, Math.min(to, passes), buckets),
    summary: () => ({
      ...run.summary(),
      status: { kind: 'unfinished' },
      rows,
      passes,
      lastError: lastPass.error.reduce((sum, error) => sum + error, rows === 0 ? Number.NaN : 0),
      lastDelta: lastPass.delta.at(-1) ?? Number.NaN,
      lastPrediction: lastPass.prediction.at(-1) ?? Number.NaN,
      finalWeight: null,
      finalError: null,
    }),
  };
}

/** Whether the last row that it has is one whose error is not finite. */
export const endsNotFinite = (run: Run): boolean => run.rows > 0 && !Number.isFinite(run.row(run.rows - 1).error);
