import type { Columns } from './row.ts';

/** What passes leave behind of the errors of passes and of the weights before them, for drawing. */
export interface Span {
  errorMin: number;
  errorMax: number;
  readonly weightMin: Float64Array;
  readonly weightMax: Float64Array;
}

/** Why a run ended before its iterations did. */
export type EarlyEnd = 'tolerance' | 'notFinite';

/** What `record` made: whole and begun passes as rows, and why it made no more, if it was not what was asked. */
export interface Made {
  rows: number;
  end: EarlyEnd | null;
}

/**
 * One rule's predict, compare and learn over whole passes. The three give the same bits: `record` is how a run
 * advances, `skip` how a replay gets to a row, `write` how its rows become columns.
 */
export interface Steps {
  /** Makes up to `passes` passes from and into `weights` and widens `span` by each whole one. */
  record(weights: Float64Array, passes: number, span: Span, made: Made): void;
  /** Makes `passes` passes, known not to end the run. */
  skip(weights: Float64Array, passes: number): void;
  /** Makes the rows from `row`, the first of a pass, to the last of `columns`, writing those that it holds. */
  write(weights: Float64Array, row: number, columns: Columns): void;
}

export function emptySpan(inputs: number): Span {
  const span = { errorMin: 0, errorMax: 0, weightMin: new Float64Array(inputs), weightMax: new Float64Array(inputs) };
  clearSpan(span);
  return span;
}

export function clearSpan(span: Span): void {
  span.errorMin = Number.POSITIVE_INFINITY;
  span.errorMax = Number.NEGATIVE_INFINITY;
  span.weightMin.fill(Number.POSITIVE_INFINITY);
  span.weightMax.fill(Number.NEGATIVE_INFINITY);
}

/** Widens `span` by one pass; an error that is not a number counts as infinite. */
export function widenSpan(span: Span, error: number, weights: Float64Array): void {
  const bounded = error <= Number.MAX_VALUE ? error : Number.POSITIVE_INFINITY;
  if (bounded < span.errorMin) span.errorMin = bounded;
  if (bounded > span.errorMax) span.errorMax = bounded;
  const { weightMin, weightMax } = span;
  for (let j = 0; j < weights.length; j++) {
    const weight = weights[j]!;
    if (weight < weightMin[j]!) weightMin[j] = weight;
    if (weight > weightMax[j]!) weightMax[j] = weight;
  }
}
