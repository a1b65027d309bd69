import type { Extremes } from '../src/neuron/row.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A line through a column of extremes: a bucket of one pass is a point, a longer one two, its smallest and largest in the
 * order in which the line goes on. What is not finite leaves a gap. On a logarithmic axis `floor` is what is drawn for
 * values that have no logarithm; null: no such axis.
 */
export function linePoints(
  { starts, to }: Extremes,
  min: (bucket: number) => number,
  max: (bucket: number) => number,
  floor: number | null,
): Point[] {
  const points: Point[] = [];
  const add = (x: number, y: number) => {
    points.push({ x, y: Number.isFinite(y) ? (floor === null ? y : Math.max(y, floor)) : Number.NaN });
  };
  for (let bucket = 0; bucket < starts.length; bucket++) {
    const first = starts[bucket]!;
    const last = (starts[bucket + 1] ?? to) - 1;
    if (last <= first) {
      add(first, min(bucket));
      continue;
    }
    const rises = bucket + 1 < starts.length ? max(bucket + 1) >= max(bucket) : max(bucket - 1) <= max(bucket);
    add(first, rises ? min(bucket) : max(bucket));
    add(last, rises ? max(bucket) : min(bucket));
  }
  return points;
}

/** The bucket that a pass is in, and whether it stands for this pass alone; null outside of the extremes. */
export function bucketOf({ starts, from, to }: Extremes, pass: number): { index: number; isAlone: boolean } | null {
  if (pass < from || pass >= to || starts.length === 0) return null;
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= pass) low = middle;
    else high = middle - 1;
  }
  return { index: low, isAlone: (starts[low + 1] ?? to) - starts[low]! === 1 };
}
