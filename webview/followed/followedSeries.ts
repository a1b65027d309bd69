import type { FollowedRun } from '../../src/reading/rule/followedRun.ts';

/** A loop that was followed, by iterations: a line for the error, and one for each number that is carried. */
export interface FollowedSeries {
  readonly iterations: number;
  /** The sum over an iteration's rows. */
  readonly errors: Float64Array;
  /** Before each iteration. */
  readonly carried: readonly Float64Array[];
}

export function seriesOf({ names, carried, error, examples, rows, values }: FollowedRun): FollowedSeries {
  const iterations = Math.ceil(rows / examples);
  const width = names.length;
  const errors = new Float64Array(iterations);
  const at = names.indexOf(error);
  for (let row = 0; row < rows; row++) errors[Math.floor(row / examples)]! += values[row * width + at]!;
  return {
    iterations,
    errors,
    carried: names
      .slice(0, carried)
      .map((_, column) => Float64Array.from(errors, (_error, pass) => values[pass * examples * width + column]!)),
  };
}
