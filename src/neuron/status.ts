/** What a run came to: the first line of DESIGN's table that holds, with what exists only then. */
export type Status =
  | { readonly kind: 'running' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'compared' }
  | {
      readonly kind: 'diverged';
      /** The first pass whose error is above twice the first pass's; null where the numbers ended before. */
      readonly doubledAt: number | null;
      /** The first row whose error is not finite; the run ended with it. */
      readonly notFiniteAt: number | null;
    }
  | { readonly kind: 'neverMoved'; readonly cause: 'input' | 'alpha' | 'step' | 'goal' }
  | { readonly kind: 'circling'; readonly between: readonly [number, number] | null }
  /** `at`: the first pass at which the tolerance held, or the first whose error is at most 1e-6 of the first's. */
  | { readonly kind: 'converged'; readonly at: number; readonly byTolerance: boolean }
  | { readonly kind: 'settled'; readonly period: 1 | 2 }
  | { readonly kind: 'unfinished' };

/** The figures of a run that a sentence needs. Errors are of passes; the last row is the last line a program prints. */
export interface Summary {
  readonly status: Status;
  readonly rows: number;
  readonly passes: number;
  readonly inputs: number;
  readonly examples: number;
  readonly firstError: number;
  readonly lastError: number;
  readonly firstDelta: number;
  readonly lastDelta: number;
  readonly lastPrediction: number;
  readonly lastGoal: number;
  /** After the last update; null where the run ended with an error that is not finite. */
  readonly finalWeight: number | readonly number[] | null;
  /** The error of a whole pass at finalWeight. */
  readonly finalError: number | null;
}
