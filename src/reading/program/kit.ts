import type { Collections } from './collections.ts';
import type { Dialect } from './dialect.ts';
import type { Budget } from './limits.ts';
import type { Place } from './representation.ts';
import type { TraceWriter } from './trace.ts';
import type { Value } from './values.ts';

/** What the tables of a language's functions and methods are made with. */
export interface Kit extends Collections {
  readonly dialect: Dialect;
  readonly trace: TraceWriter;
  readonly budget: Budget;
  callValue(callee: Value, args: readonly Value[], place: Place): Value;
  /** Python's `==`, JavaScript's `===`; null where that is not followed. */
  equal(left: Value, right: Value, place: Place): boolean | null;
  isLess(left: Value, right: Value, place: Place): boolean | null;
}
