import { coarseToFine, type Sweep, sweeper } from '../../../../src/neuron/sweep.ts';

/** Rows of a sweep as they come, `outcomes` and `iterations` one row after the other. */
export interface SweptRows {
  readonly rows: readonly number[];
  readonly outcomes: Uint8Array;
  readonly iterations: Int32Array;
}

/** Makes a sweep in slices of so many milliseconds, coarse rows first; the function returned ends it where it is. */
export function sweepInSlices(sweep: Sweep, sliceMs: number, deliver: (made: SweptRows) => void): () => void {
  const order = coarseToFine(sweep.up?.values.length ?? 1);
  const columns = sweep.across.values.length;
  const makeRow = sweeper(sweep);
  let next = 0;
  let timer: ReturnType<typeof setTimeout>;
  const goOn = () => {
    const until = performance.now() + sliceMs;
    const from = next;
    const made = [];
    do made.push(makeRow(order[next++]!));
    while (next < order.length && performance.now() < until);
    const outcomes = new Uint8Array(made.length * columns);
    const iterations = new Int32Array(made.length * columns);
    for (const [i, row] of made.entries()) {
      outcomes.set(row.outcomes, i * columns);
      iterations.set(row.iterations, i * columns);
    }
    if (next < order.length) timer = setTimeout(goOn, 0);
    deliver({ rows: order.slice(from, next), outcomes, iterations });
  };
  timer = setTimeout(goOn, 0);
  return () => clearTimeout(timer);
}
