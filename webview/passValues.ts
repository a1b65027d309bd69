import type { Row } from '../src/neuron/row.ts';
import { bucketOf } from './chartPoints.ts';
import type { SeenRows } from './rows.ts';
import type { ShownRun } from './shownRun.ts';

/** The error of a pass and the weights before it. */
export interface PassValues {
  readonly error: number;
  readonly weights: readonly number[];
}

/** So many rows of a pass are summed up here; a longer pass has its values where the picture has them. */
const longestSummed = 1000;

/** The exact values of a pass: from the picture's numbers, or from its rows; null as long as neither is there. */
export function passValues(rows: SeenRows, run: ShownRun, iteration: number): PassValues | null {
  const { extremes, inputs, examples } = run;
  const bucket = bucketOf(extremes, iteration);
  if (bucket?.isAlone) {
    const { index } = bucket;
    const weights = Array.from(extremes.weightMax.subarray(index * inputs, (index + 1) * inputs));
    return { error: extremes.errorMax[index]!, weights };
  }
  if (examples > longestSummed) return null;
  let [error, first] = [0, null as Row | null];
  const from = iteration * examples;
  for (let i = from; i < Math.min(from + examples, run.summary.rows); i++) {
    const row = rows.get(i);
    if (row === null) return null;
    first ??= row;
    error += row.error;
  }
  if (first === null) return null;
  return { error, weights: typeof first.weight === 'number' ? [first.weight] : first.weight };
}
