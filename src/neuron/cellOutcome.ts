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

/** A run's outcome, and the iteration at which it converged, or at which its error passed twice the first; else null. */
export interface Cell {
  readonly outcome: CellOutcome;
  readonly at: number | null;
}

/** The cell of a finished run: one that converged by its second iteration did so in one step, whatever its factor. */
export function cellOf(status: Status, course: Course): Cell {
  switch (status.kind) {
    case 'converged':
      return { outcome: converging(status.at, course), at: status.at };
    case 'diverged':
      return { outcome: 'diverging', at: status.doubledAt };
    case 'neverMoved':
    case 'circling':
    case 'settled':
      return { outcome: status.kind, at: null };
    default:
      return { outcome: 'unfinished', at: null };
  }
}

function converging(at: number, course: Course): CellOutcome {
  if (at <= 1) return 'oneStep';
  return course === 'smooth' || course === 'bouncing' ? course : 'converging';
}
