import type { Course } from './factor.ts';
import type { Status } from './status.ts';

/** What a run among many came to, as a picture of them tells it: how it converges, or what it does instead. */
export const cellOutcomes = [
  'pending',
  'oneStep',
  'smooth',
  'bouncing',
  'converging',
  'settled',
  'unfinished',
  'neverMoved',
  'circling',
  'diverging',
] as const;

export type CellOutcome = (typeof cellOutcomes)[number];

/**
 * A run's outcome, and the iteration at which it converged, came to rest, or at which its error passed twice the first;
 * else null.
 */
export interface Cell {
  readonly outcome: CellOutcome;
  readonly at: number | null;
}

/** With several examples a pass that moves the weights by no more than this part of the first pass's move: at rest. */
export const smallMove = 1e-6;

/**
 * The cell of a finished run: one that converged by its second iteration did so in one step, whatever its factor.
 * `restAt` is the first pass that moved the weights by next to nothing, if the last one did, too: where
 * goals disagree, an error stays, and whether bits repeat as well is an accident.
 */
export function cellOf(status: Status, course: Course, restAt: number | null): Cell {
  switch (status.kind) {
    case 'converged':
      return { outcome: converging(status.at, course), at: status.at };
    case 'diverged':
      return { outcome: 'diverging', at: status.doubledAt };
    case 'neverMoved':
    case 'circling':
      return { outcome: status.kind, at: null };
    case 'settled':
      return { outcome: 'settled', at: restAt };
    default:
      return { outcome: restAt === null ? 'unfinished' : 'settled', at: restAt };
  }
}

function converging(at: number, course: Course): CellOutcome {
  if (at <= 1) return 'oneStep';
  return course === 'smooth' || course === 'bouncing' ? course : 'converging';
}
