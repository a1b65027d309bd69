import { Identities } from './identities.ts';
import type { ComparisonOperator, Place } from './representation.ts';
import type { Comparison, LoopRun, Num, Operation, Store, Value } from './values.ts';

/** All that the evaluator saw: numbers in the order in which they were made, stores, comparisons, loops. */
export interface Trace {
  readonly numbers: readonly Num[];
  readonly stores: readonly Store[];
  readonly comparisons: readonly Comparison[];
  readonly loops: readonly LoopRun[];
  /** Numbers by which something was taken or made in another size: an index, a bound of a slice, a range's. */
  readonly choosers: readonly { readonly number: Num; readonly time: number }[];
  /** When something was decided besides by comparing numbers, or a list was put in another order. */
  readonly decisions: readonly { readonly place: Place; readonly time: number }[];
  /** Numbers that say how long something was. */
  readonly lengths: readonly Num[];
  /** Numbers whose last digits differ between versions or libraries, and what made them. */
  readonly rough: readonly { readonly number: Num; readonly by: 'sum' | 'power'; readonly place: Place }[];
  /** The first thing that was used in arithmetic and is not followed. */
  readonly firstUnknown: (Value & { readonly kind: 'unknown' }) | null;
}

/** A trace as it is written. */
export class TraceWriter implements Trace {
  readonly numbers: Num[] = [];
  readonly stores: Store[] = [];
  readonly comparisons: Comparison[] = [];
  readonly loops: LoopRun[] = [];
  readonly choosers: { readonly number: Num; readonly time: number }[] = [];
  readonly decisions: { readonly place: Place; readonly time: number }[] = [];
  readonly lengths: Num[] = [];
  readonly rough: { readonly number: Num; readonly by: 'sum' | 'power'; readonly place: Place }[] = [];
  /** How often something was changed that is no store: a list put in another order, an iterator moved on. */
  changes = 0;
  firstUnknown: (Value & { kind: 'unknown' }) | null = null;
  path = 0;
  /** Whether NumPy's numbers are about, which divide by zero and grow too large without an error. */
  hasArrays = false;
  private readonly identities = new Identities();
  private readonly constants = new Map<Place, Num>();
  private readonly paths = new Map<string, number>();

  number(
    operation: Operation,
    value: number | bigint,
    isInt: boolean,
    place: Place,
    left: Num | null = null,
    right: Num | null = null,
  ): Num {
    const time = this.numbers.length;
    const identity = this.identities.of(operation, left, right, time);
    const made: Num = { kind: 'number', value, isInt, operation, left, right, place, path: this.path, time, identity };
    this.numbers.push(made);
    return made;
  }

  /** Puts a value at a list's end: a store in the place that is made for it. */
  append(items: Value[], value: Value, place: Place): void {
    const time = this.numbers.length;
    const store = { name: null, holder: items, key: items.length, value, place, isMinusAssigned: false };
    this.stores.push({ ...store, path: this.path, time });
    items.push(value);
  }

  compared(operator: ComparisonOperator, left: Num, right: Num, holds: boolean, place: Place): void {
    this.comparisons.push({ operator, left, right, holds, place, time: this.numbers.length });
  }

  chosenBy(number: Num): void {
    this.choosers.push({ number, time: this.numbers.length });
  }

  decided(place: Place): void {
    this.decisions.push({ place, time: this.numbers.length });
  }

  rearranged(place: Place): void {
    this.changes++;
    this.decided(place);
  }

  counted(length: Num): void {
    this.lengths.push(length);
  }

  roughlyKnown(number: Num, by: 'sum' | 'power', place: Place): void {
    this.rough.push({ number, by, place });
  }

  /** A literal is one number, however often its place is reached. */
  constant(value: number | bigint, isInt: boolean, place: Place): Num {
    let made = this.constants.get(place);
    if (!made) this.constants.set(place, (made = this.number('constant', value, isInt, place)));
    return made;
  }

  /** The path of what is called at a place from the present path. */
  pathInto(place: Place): number {
    const key = `${this.path} ${place.from}`;
    let path = this.paths.get(key);
    if (path === undefined) this.paths.set(key, (path = this.paths.size + 1));
    return path;
  }
}
