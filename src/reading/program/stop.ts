import type { ProgramProblem } from '../reading.ts';
import type { Place } from './representation.ts';
import type { Value } from './values.ts';

/** Errors by which a program stops itself. */
export type OwnError = Extract<ProgramProblem, { kind: 'stops' }>['error'];

/** Why the evaluator ended before the program's last line. */
export type EndReason =
  /** `exception`: the class of Python's that it raises itself; null where that is not known. `thrown`: JavaScript's value. */
  | {
      readonly kind: 'stops';
      readonly error: OwnError;
      readonly place: Place;
      readonly exception?: string | null;
      readonly thrown?: Value;
    }
  /** The program ends itself, as by `sys.exit()`. */
  | { readonly kind: 'exit'; readonly place: Place }
  | { readonly kind: 'unknownName'; readonly name: string; readonly nearest: string | null; readonly place: Place }
  | { readonly kind: 'notFollowed'; readonly place: Place }
  | { readonly kind: 'machineOrder'; readonly place: Place }
  /** Steps, depth or the caller's time. */
  | { readonly kind: 'limit'; readonly place: Place };

/** Thrown inside of the evaluator only; `evaluate` turns it into a value. */
export class Ended extends Error {
  constructor(readonly reason: EndReason) {
    super(reason.kind);
  }
}

export function stops(error: OwnError, place: Place): never {
  throw new Ended({ kind: 'stops', error, place });
}

/** What is added in an order that is not the program's. */
export function machineOrder(place: Place): never {
  throw new Ended({ kind: 'machineOrder', place });
}

export function notFollowed(place: Place): never {
  throw new Ended({ kind: 'notFollowed', place });
}

/** Errors of Python's numbers that its arrays' numbers do not make. */
const numpyGoesOn: ReadonlySet<OwnError> = new Set(['overflow', 'divisionByZero', 'type']);

/** Why it ended, where NumPy's numbers may be about: they would have gone on. */
export const withNumpy = (end: EndReason, { hasArrays }: { readonly hasArrays: boolean }): EndReason =>
  hasArrays && end.kind === 'stops' && numpyGoesOn.has(end.error) ? { kind: 'notFollowed', place: end.place } : end;
