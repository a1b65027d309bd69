import type { Parameters } from './parameters.ts';
import type { Columns, Extremes, Row } from './row.ts';
import type { Summary } from './status.ts';

/**
 * A run: it advances in slices of any size and remembers every row it has made, by checkpoints and replay. Slices of
 * any size give the same bits.
 */
export interface Run {
  readonly parameters: Parameters;
  readonly inputs: number;
  readonly examples: number;
  /** iterations · examples: how many rows it makes at the most. */
  readonly rowsTotal: number;
  /** Rows made so far. */
  readonly rows: number;
  /** Whole passes made so far. */
  readonly passes: number;
  readonly isFinished: boolean;
  /** Makes up to `rows` more rows (rounded up to whole passes); returns how many it made. */
  advance(rows: number): number;
  /** Ends the run where it is; what was made stays. */
  stop(): void;
  row(index: number): Row;
  /** Rows `from` to `to - 1`, clipped to what has been made. */
  window(from: number, to: number): Columns;
  /** Smallest and largest of the passes `from` to `to - 1`, clipped to what has been made, in at most `buckets`. */
  extremes(from: number, to: number, buckets: number): Extremes;
  /** What it came to, or, while it runs, what it has come to so far with status "running". */
  summary(): Summary;
}

export type StartRun = (parameters: Parameters) => Run;
