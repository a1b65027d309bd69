import type { Expression, SourceRange } from './expression.ts';

/**
 * How a run goes on, as data: what is carried, and what a pass makes of it. The same rule gives the same run, to the
 * last bit. A run ends by itself at the first row whose error is not finite; what stands after the error is not made.
 */
export interface Rule {
  /** `examples` is the one that passes go along; others are named by what they count, as `inputs`. */
  readonly axes: readonly Axis[];
  readonly state: readonly State[];
  /** Numbers that a person can turn. */
  readonly constants: readonly Constant[];
  readonly data: readonly Column[];
  /** What one pass makes, in order. */
  readonly pass: readonly Item[];
  readonly roles: Roles;
  /** Rows that a run has at the most: its last pass may end in the middle. */
  readonly rows: number;
}

export interface Axis {
  readonly name: string;
  readonly length: number;
}

export const stateRoles = ['weight', 'bias', 'velocity', 'alpha', 'sum', 'other'] as const;
export type StateRole = (typeof stateRoles)[number];

/** What is carried from row to row. */
export interface State {
  readonly name: string;
  readonly role: StateRole;
  /** Up to two; none: one number. */
  readonly axes: readonly string[];
  /** A number for each entry, row-major. */
  readonly start: readonly number[];
}

export interface Constant {
  readonly name: string;
  readonly value: number;
}

/** A column over the examples, and over another axis where it has several numbers for each. */
export interface Column {
  readonly name: string;
  readonly axes: readonly string[];
  /** Row-major. */
  readonly values: ArrayLike<number>;
}

export type Item = Definition | Stop | Loop;

/**
 * `name = expression`. Of a name in `state` it changes what is carried; any other is a quantity, which keeps its value
 * until it is defined anew. Where name or expression have an axis it is made for all entries at once, from the values
 * before it.
 */
export interface Definition {
  readonly kind: 'definition';
  readonly name: string;
  /** One entry for each axis of the name; []: all entries. */
  readonly at: readonly number[];
  /** Entries of a name with one axis that stay as they are (frozen weights). */
  readonly except: readonly number[];
  readonly expression: Expression;
  readonly range?: SourceRange;
}

export const stopReasons = [
  'program',
  'unfollowed',
  'tolerance',
  'divisionByZero',
  'logarithm',
  'overflow',
  'notFinite',
] as const;
/** The program's own condition, a tolerance of the run's, what a language refuses, or an error beyond all numbers. */
export type StopReason = (typeof stopReasons)[number];

/** Ends the run where it stands, if the condition holds: what follows it is not made. */
export interface Stop {
  readonly kind: 'stop';
  readonly condition: Expression;
  readonly reason: StopReason;
  readonly range?: SourceRange;
}

/**
 * Its items for each example in turn, or for each batch of `size` of them, the last of which may be shorter. A loop over
 * the examples within a batch goes along those of the batch.
 */
export type Loop =
  | { readonly kind: 'examples'; readonly items: readonly Item[] }
  | { readonly kind: 'batches'; readonly size: number; readonly items: readonly Item[] };

/**
 * The names of the quantities that a row is told by. The first loop over the examples in which `error` is defined makes
 * the rows, one as soon as it is.
 */
export interface Roles {
  readonly error: string;
  readonly prediction: string | null;
  readonly delta: string | null;
  readonly weightDelta: string | null;
}

export const usualRoles = {
  error: 'error',
  prediction: 'prediction',
  delta: 'delta',
  weightDelta: 'weightDelta',
} as const satisfies Roles;

export const define = (name: string, expression: Expression): Definition => ({
  kind: 'definition',
  name,
  at: [],
  except: [],
  expression,
});

/** All items of a pass in order, loops before what is in them. */
export const itemsOf = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => ('items' in item ? [item, ...itemsOf(item.items)] : [item]));

export const definitionsOf = (items: readonly Item[]): readonly Definition[] =>
  itemsOf(items).filter((item): item is Definition => item.kind === 'definition');

export const lengthOf = (rule: Rule, axis: string): number => rule.axes.find(({ name }) => name === axis)?.length ?? 1;

/** The loop that makes the rows, and its definition after which a row counts as made; null where there is none. */
export function rowOf({ pass, roles }: Rule): { readonly rowLoop: Loop; readonly rowMade: Definition } | null {
  for (const item of itemsOf(pass)) {
    if (item.kind !== 'examples') continue;
    const rowMade = definitionsOf(item.items)
      .filter(({ name }) => name === roles.error)
      .at(-1);
    if (rowMade) return { rowLoop: item, rowMade };
  }
  return null;
}
