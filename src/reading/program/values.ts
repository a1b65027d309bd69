import type { ComparisonOperator, FunctionCode, Place } from './representation.ts';

/** What made a number: nothing (`constant`, a loop's `index`), an operation on others, or a function of them. */
export type Operation =
  | 'constant'
  | 'index'
  | '+'
  | '-'
  | '*'
  | '/'
  | '//'
  | '%'
  | '**'
  | 'negative'
  | 'abs'
  | 'same'
  | 'function';

/**
 * A number and where it came from: the trace's data flow is the graph of these. Whole numbers of Python are exact: a
 * `bigint` beyond 2^53.
 */
export interface Num {
  readonly kind: 'number';
  readonly value: number | bigint;
  readonly isInt: boolean;
  readonly operation: Operation;
  /** What it was computed from; null for constants. `same` (a conversion) and `negative` have only `left`. */
  readonly left: Num | null;
  readonly right: Num | null;
  readonly place: Place;
  /** Which chain of calls it was computed in: the same place called from two lines has two paths. */
  readonly path: number;
  /** Its position in the trace. */
  readonly time: number;
  /** See `Identities`. */
  readonly identity: number;
}

export interface List {
  readonly kind: 'list';
  readonly items: Value[];
  readonly isTuple: boolean;
  /** See `NumpyArray`. */
  readonly isArray?: true;
}

export interface Builtin {
  readonly kind: 'builtin';
  readonly name: string;
  readonly self: Value | null;
}

export interface Closure {
  readonly kind: 'function';
  readonly code: FunctionCode;
  readonly scope: Scope;
  readonly defaults: readonly (Value | null)[];
}

export type Value =
  | Num
  | List
  | Builtin
  | Closure
  | { readonly kind: 'truth'; readonly value: boolean }
  /** What stands between the quotes, escapes replaced. */
  | { readonly kind: 'text'; readonly value: string }
  /** Python's None, JavaScript's null. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'undefined' }
  | RecordValue
  | Iterator
  | View
  | { readonly kind: 'range'; readonly start: Num; readonly stop: Num; readonly step: Num }
  | { readonly kind: 'module'; readonly path: string }
  /** Something that is not followed (another module's function): it may be passed on, but nothing can depend on it. */
  | { readonly kind: 'unknown'; readonly found: string; readonly place: Place; readonly isHarmless?: boolean };

/** Python's dictionary or JavaScript's plain object. */
export interface RecordValue {
  readonly kind: 'record';
  /** By `keyOf`, in the order in which they were made. */
  readonly entries: Map<string, Value>;
  /** The keys as they were given. */
  readonly keys: Map<string, Value>;
}

/** What is gone through once: a generator, `zip`, `map`, an array's entries. `next` gives null at its end, for good. */
export interface Iterator {
  readonly kind: 'iterator';
  readonly next: () => Value | null;
}

/** A dictionary's keys, values or items: it may be gone through again, and is always the dictionary's own. */
export interface View {
  readonly kind: 'view';
  readonly again: () => Iterator;
  readonly size: () => number;
}

/** A place of JavaScript's array where nothing is: read, it is undefined; its methods pass it over. */
export const hole: Value = { kind: 'undefined' };

export interface Variable {
  value: Value | null;
  readonly isConst: boolean;
}

/** Names and their variables, inside of another scope. */
export interface Scope {
  readonly names: Map<string, Variable>;
  readonly parent: Scope | null;
  /** A function's or the program's own scope, as against a block's. */
  readonly isFunction: boolean;
}

export const newScope = (parent: Scope | null, isFunction: boolean): Scope => ({
  names: new Map(),
  parent,
  isFunction,
});

/** A value given to a name or to an entry of a list or record. */
export interface Store {
  /** The name as the program writes it; for `weights[0]` the list's. */
  readonly name: string | null;
  /** The same holder and key are the same place in memory. */
  readonly holder: object;
  readonly key: number | string;
  readonly value: Value;
  /** From the target to the end of the value. */
  readonly place: Place;
  readonly isMinusAssigned: boolean;
  readonly path: number;
  /** How many numbers the trace had. */
  readonly time: number;
}

export interface Comparison {
  readonly operator: ComparisonOperator;
  readonly left: Num;
  readonly right: Num;
  readonly holds: boolean;
  readonly place: Place;
  readonly time: number;
}

/** One execution of a loop. */
export interface LoopRun {
  readonly place: Place;
  /** What says how often it runs: `20` in `range(20)` and in `i < 20`. */
  readonly boundPlace: Place;
  /** The whole condition, or what is gone through. */
  readonly testPlace: Place;
  /** It counts: goes through a range, or its test does. Not so a loop through a list, whose items may be anything. */
  readonly isCounted: boolean;
  /** How often it will run, if that is certain. */
  planned: number | null;
  /** How often its body was started. */
  started: number;
  /** Its test counts up by a step that nothing in it changes. */
  isEven: boolean;
  readonly startTime: number;
  /** Where in the trace each turn of its body began. */
  readonly turns: TracePoint[];
  endTime: number;
  isFinished: boolean;
  /** The chain of calls that it stands in. */
  readonly path: number;
  /** The loop in one of whose turns it runs, and that turn's number; null where it stands in none. */
  readonly parent: LoopRun | null;
  readonly parentTurn: number;
  /** Where the trace was when it ended; null while it runs. */
  end: TracePoint | null;
  /** It ended by break or return, in the middle of a turn. */
  isBroken: boolean;
}

/** A point of a trace: how many numbers, comparisons and stores it had. */
export interface TracePoint {
  readonly time: number;
  readonly comparisons: number;
  readonly stores: number;
}
