/** A straight line in the space of weights: 0 on it is `from`, 1 is `to`. */
export interface Line {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Weights nearer to a line than such a part of their distance from 0 are on it but for rounding. */
const onLine = 1e-9;

export const directionOf = ({ from, to }: Line): readonly number[] => to.map((end, j) => end - from[j]!);

/** The weights at a place on the line; at both ends to the bit. */
export function weightsOn(line: Line, at: number): readonly number[] {
  if (at === 0) return line.from;
  if (at === 1) return line.to;
  const direction = directionOf(line);
  return line.from.map((start, j) => start + at * direction[j]!);
}

/** The place of these weights on the line; null where they are beside it, or it has no length. */
export function placeOn(line: Line, weights: readonly number[]): number | null {
  const direction = directionOf(line);
  // By the largest part of the direction first: squares of small numbers would be 0.
  const largest = Math.max(...direction.map(Math.abs));
  const along = direction.map((part) => part / largest);
  const square = along.reduce((sum, part) => sum + part * part, 0);
  const at = along.reduce((sum, part, j) => sum + part * ((weights[j]! - line.from[j]!) / largest), 0) / square;
  if (!Number.isFinite(at)) return null;
  const beside = Math.max(...weightsOn(line, at).map((weight, j) => Math.abs(weight - weights[j]!)));
  const size = Math.max(largest, ...weights.map(Math.abs), ...line.from.map(Math.abs));
  return beside <= onLine * size ? at : null;
}
