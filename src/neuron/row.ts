/** One prediction, with the state before its update. With m examples, row = iteration · m + example. */
export interface Row {
  readonly iteration: number;
  readonly example: number;
  /** A number where the parameters' weight is one, else n numbers. */
  readonly weight: number | readonly number[];
  readonly prediction: number;
  /** delta · delta */
  readonly error: number;
  /** prediction − goal */
  readonly delta: number;
  /** delta · input, under gradient "true" (2 · delta) · input; null where the rule has none (hot and cold). */
  readonly weightDelta: number | readonly number[] | null;
}

/** Rows `from` to `from + count - 1` by columns, row-major where there are several inputs. */
export interface Columns {
  readonly from: number;
  readonly count: number;
  /** count · inputs */
  readonly weight: Float64Array;
  readonly prediction: Float64Array;
  readonly error: Float64Array;
  readonly delta: Float64Array;
  /** count · inputs; empty where the rule has none. */
  readonly weightDelta: Float64Array;
}

/**
 * Smallest and largest values of passes `from` (inclusive) to `to` (exclusive), for drawing: bucket b stands for the
 * passes from `starts[b]` up to the next start. Where buckets ≥ passes, each bucket is one pass and min equals max.
 */
export interface Extremes {
  readonly from: number;
  readonly to: number;
  readonly starts: Float64Array;
  /** Of the error of a pass: the sum of its rows' errors as they were predicted. */
  readonly errorMin: Float64Array;
  readonly errorMax: Float64Array;
  /** Of the weights before a pass: buckets · inputs, row-major. */
  readonly weightMin: Float64Array;
  readonly weightMax: Float64Array;
}
