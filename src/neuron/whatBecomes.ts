import { firstDifferentRow } from './difference.ts';
import type { Parameters } from './parameters.ts';
import { type Run, startRun } from './run.ts';
import type { Summary } from './status.ts';

/** What becomes of a run when something in it is made otherwise; `own` is the run's own number. */
export type Becomes =
  | { readonly kind: 'same'; readonly iterations: number }
  /** Nothing moves the weight; or it moves, and the error does not. */
  | { readonly kind: 'stands' | 'stays'; readonly error: number }
  /** `at`: the first iteration whose error is above twice the first; `own` null: the run does not diverge. */
  | { readonly kind: 'diverges'; readonly at: number; readonly own: number | null }
  /** The weight jumps to and fro, or comes to rest, at this error. */
  | { readonly kind: 'jumps' | 'rests'; readonly error: number; readonly own: number }
  /** Both converge, at these iterations. */
  | { readonly kind: 'converges'; readonly at: number; readonly own: number }
  /** The last errors; `first` is the one that the run made otherwise begins with. */
  | {
      readonly kind: 'faster' | 'slower' | 'grows' | 'learns';
      readonly iterations: number;
      readonly first: number;
      readonly error: number;
      readonly own: number;
    };

/** Multiplications that each of both runs may cost; a longer one is looked at as far as that. */
const mostWork = 200_000;

/** A run, and the same made otherwise, both made by the engine. */
export function whatBecomes(parameters: Parameters, otherwise: Parameters): Becomes {
  const [run, other] = [madeFrom(parameters), madeFrom(otherwise)];
  const [own, became] = [run.summary(), other.summary()];
  if (firstDifferentRow(run, other, 0, Math.max(run.rows, other.rows)) === null)
    return { kind: 'same', iterations: run.passes };
  const { status, lastError: error, firstError: first } = became;
  switch (status.kind) {
    case 'diverged':
      return { kind: 'diverges', at: divergedAt(status, other), own: ownDivergence(own, run) };
    case 'neverMoved':
      return { kind: 'stands', error };
    case 'circling':
      return { kind: 'jumps', error, own: own.lastError };
    case 'settled':
      return { kind: status.period === 1 ? 'rests' : 'jumps', error, own: own.lastError };
    case 'converged':
      if (own.status.kind === 'converged') return { kind: 'converges', at: status.at, own: own.status.at };
  }
  if (error === first) return { kind: 'stays', error };
  return { kind: compared(own, became), iterations: other.passes, first, error, own: own.lastError };
}

function compared(own: Summary, { firstError, lastError }: Summary): 'faster' | 'slower' | 'grows' | 'learns' {
  if (lastError > firstError) return 'grows';
  // A run whose own error has not become smaller is no measure of how fast.
  if (!(own.lastError < own.firstError)) return 'learns';
  return lastError < own.lastError ? 'faster' : 'slower';
}

function madeFrom(parameters: Parameters): Run {
  const probe = startRun(parameters);
  const iterations = Math.min(parameters.iterations, Math.ceil(mostWork / (probe.inputs * probe.examples)));
  const run = iterations === parameters.iterations ? probe : startRun({ ...parameters, iterations });
  run.advance(run.rowsTotal);
  return run;
}

const divergedAt = ({ doubledAt }: Extract<Summary['status'], { kind: 'diverged' }>, run: Run): number =>
  doubledAt ?? Math.ceil(run.rows / run.examples) - 1;

const ownDivergence = ({ status }: Summary, run: Run): number | null =>
  status.kind === 'diverged' ? divergedAt(status, run) : null;
