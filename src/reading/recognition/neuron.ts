import type { FlatParameters } from '../../neuron/parameters.ts';
import type { Place } from '../program/representation.ts';
import type { LoopRun, Num } from '../program/values.ts';
import type { Role } from '../reading.ts';

/** One row as the program made it; null where it does not compute that. Several inputs: a number each. */
export interface TracedRow {
  readonly weights: readonly Num[];
  readonly inputs: readonly Num[];
  readonly goal: Num;
  readonly prediction: Num | null;
  readonly delta: Num | null;
  /** delta is goal − prediction. */
  readonly isNegated: boolean;
  readonly error: Num | null;
  readonly weightDeltas: readonly Num[] | null;
  readonly time: number;
}

/** A neuron as it was found in the trace: the parameters, and the rows against which they are proved. */
export interface Neuron {
  readonly values: FlatParameters;
  readonly rows: readonly TracedRow[];
  /** The weights after the last row's update; null where the program makes none. */
  readonly after: readonly Num[] | null;
  /** False where the program goes on after these rows, and how is not certain. */
  readonly isWhole: boolean;
  /** The program's iterations in all; null where that is not certain. */
  readonly total: number | null;
  /** Where the loop's last prediction stands, if the program leaves it before the update; else null. */
  readonly unlearned: Place | null;
  /** Every number that plays a role, in the order of the rows. */
  readonly roles: { readonly [R in Role]?: readonly Num[] };
  /** The loop that makes the iterations. */
  readonly loop: LoopRun | null;
  /** From the first definition to the last line of the update or its loop. */
  readonly place: Place;
}
