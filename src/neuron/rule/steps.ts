import type { StopReason } from './rule.ts';

/** Smallest and largest of passes: of their errors, and of each number of the state before them. */
export interface Span {
  errorMin: number;
  errorMax: number;
  readonly stateMin: Float64Array;
  readonly stateMax: Float64Array;
}

/** Rows of whole and begun passes, and why no more were made, if they are not all that were asked for. */
export interface Made {
  rows: number;
  end: StopReason | null;
}

/**
 * What makes a rule's passes. The three give the same bits: `record` is how a run advances, `skip` how a replay gets to a
 * pass, `write` how its rows become columns. `pass` is the number of the first.
 */
export interface Steps {
  /** Makes up to `passes` passes from and into `state` and widens `span` by each whole one. */
  record(state: Float64Array, pass: number, passes: number, span: Span, made: Made): void;
  /** Makes passes that are known not to end the run. */
  skip(state: Float64Array, pass: number, passes: number): void;
  /**
   * Makes the passes that hold the rows `from` to `to - 1`, counted from the first row of `pass`, and puts these one after
   * the other into `rows`: the state before the row, then all quantities. Stops are passed over.
   */
  write(state: Float64Array, pass: number, from: number, to: number, rows: Float64Array): void;
}

export function emptySpan(stateSize: number): Span {
  const span = {
    errorMin: 0,
    errorMax: 0,
    stateMin: new Float64Array(stateSize),
    stateMax: new Float64Array(stateSize),
  };
  clearSpan(span);
  return span;
}

export function clearSpan(span: Span): void {
  span.errorMin = Number.POSITIVE_INFINITY;
  span.errorMax = Number.NEGATIVE_INFINITY;
  // By hand: for a few numbers, fill costs more than a pass.
  for (let i = 0; i < span.stateMin.length; i++) {
    span.stateMin[i] = Number.POSITIVE_INFINITY;
    span.stateMax[i] = Number.NEGATIVE_INFINITY;
  }
}

/** Widens `span` by one pass; an error that is not finite counts as infinite. */
export function widenSpan(span: Span, error: number, state: Float64Array): void {
  const bounded = Number.isFinite(error) ? error : Number.POSITIVE_INFINITY;
  if (bounded < span.errorMin) span.errorMin = bounded;
  if (bounded > span.errorMax) span.errorMax = bounded;
  const { stateMin, stateMax } = span;
  for (let i = 0; i < state.length; i++) {
    const value = state[i]!;
    if (value < stateMin[i]!) stateMin[i] = value;
    if (value > stateMax[i]!) stateMax[i] = value;
  }
}
