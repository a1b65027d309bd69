import { smallPart } from './outcome.ts';
import type { Parameters } from './parameters.ts';
import { passFactor } from './passFactor.ts';
import { type Run, startRun } from './run.ts';

/** What a run is to do. */
export type Wanted =
  | { readonly kind: 'oneStep' }
  /** It jumps over the goal each time, and its error is first a millionth of the first after so many iterations. */
  | { readonly kind: 'bounces'; readonly iterations: number }
  /** The first iteration whose error is above twice the first. */
  | { readonly kind: 'doubles'; readonly iteration: number }
  /** Each iteration leaves half of the error. */
  | { readonly kind: 'halves' }
  | { readonly kind: 'neverMoves' };

/** Iterations that show whether each of them halves the error. */
const halvings = 10;

/** So many iterations can be asked for. */
export const mostIterationsAsked = 1000;

/** The first iteration that shows what is wanted. */
export const shownAt = (wanted: Wanted): number =>
  wanted.kind === 'bounces' ? wanted.iterations : wanted.kind === 'doubles' ? wanted.iteration : 1;

/** What a run of the engine showed: whether it does what is wanted, and its errors as far as that takes. */
export interface Tried {
  readonly holds: boolean;
  readonly errors: readonly number[];
}

/** Tries parameters by a run, without their tolerance. */
export function tryWanted(parameters: Parameters, wanted: Wanted): Tried {
  const iterations = wanted.kind === 'halves' ? halvings : shownAt(wanted) + 1;
  const run = startRun({ ...parameters, iterations, tolerance: null });
  run.advance(run.rowsTotal);
  const errors = Array.from(run.extremes(0, run.passes, iterations).errorMax);
  const first = errors[0] ?? Number.NaN;
  const last = errors.at(-1)!;
  const isFirst = (holds: (error: number) => boolean) =>
    errors.length === iterations && holds(last) && !errors.slice(0, -1).some(holds);
  switch (wanted.kind) {
    case 'oneStep':
      return { holds: first > 0 && isFirst((error) => error <= smallPart * first), errors };
    case 'bounces': {
      const hasConverged = first > 0 && isFirst((error) => error <= smallPart * first);
      return { holds: hasConverged && bounces(run, shownAt(wanted), parameters), errors };
    }
    case 'doubles':
      return { holds: isFirst((error) => error > 2 * first), errors };
    case 'halves': {
      const isHalf = (error: number, i: number) => i === 0 || Math.abs(error / errors[i - 1]! - 0.5) <= 1e-9;
      return { holds: first > 0 && errors.length === iterations && errors.every(isHalf), errors };
    }
    case 'neverMoves':
      return { holds: run.summary().status.kind === 'neverMoved', errors };
  }
}

/** Whether the miss turns to the other side each time; with several examples the factor of a pass says so. */
function bounces(run: Run, iterations: number, parameters: Parameters): boolean {
  if (run.examples > 1) return passFactor(parameters).course === 'bouncing';
  const { delta } = run.window(0, iterations);
  const hasTurned = iterations > 1 || delta[0]! * run.row(1).delta < 0;
  return hasTurned && delta.every((miss, i) => i === 0 || miss * delta[i - 1]! < 0);
}
