import { type hasNode, partsOf } from './expression.ts';
import { type Named, type Names, namesOf, sizeOf } from './names.ts';
import { definitionsOf, itemsOf, lengthOf, type Rule } from './rule.ts';

/** Axes up to this length are written out entry by entry, with a local for each number; longer ones are loops over memory. */
const longestWrittenOut = 12;
/** Nodes, each times the entries for which it is written out: beyond them nothing is written out but axes of one entry. */
const mostWrittenOut = 4000;

/** Where a module keeps the numbers of a name, in bytes. */
export interface Home {
  readonly axes: readonly string[];
  /** How far apart entries are, in doubles, for each axis; none for the examples of a record. */
  readonly strides: readonly number[];
  /** In memory, or within an example's record. */
  readonly offset: number;
  readonly size: number;
  readonly isInRecord: boolean;
  /** Whether each entry has a local of its own while the module works. */
  readonly isWrittenOut: boolean;
}

/**
 * A module's memory: figures of the pass, constants, state, its extremes, quantities, and for each example a record of its
 * data, one after the other, so that no address depends on how many there are.
 */
export interface Homes {
  readonly names: Names;
  readonly homes: ReadonlyMap<string, Home>;
  readonly isWrittenOut: (axis: string) => boolean;
  readonly state: number;
  readonly stateSize: number;
  readonly stateMin: number;
  readonly stateMax: number;
  /** Quantities that a row is told by: those without a number for each example. */
  readonly rowQuantities: readonly string[];
  readonly temporary: number;
  readonly records: number;
  readonly recordBytes: number;
}

/** Where the figures of passes lie: why they ended and how many were left to make, whole numbers, and three doubles. */
export const figures = { end: 0, passesLeft: 4, passError: 8, errorMin: 16, errorMax: 24 } as const;
const constants = 32;

export function homesOf(rule: Rule): Homes {
  const names = namesOf(rule);
  const longest = writtenOutNodes(rule, names, longestWrittenOut) > mostWrittenOut ? 1 : longestWrittenOut;
  // Of the examples it only counts whether there is one.
  const isWrittenOut = (axis: string) => lengthOf(rule, axis) <= (axis === 'examples' ? 1 : longest);
  const homes = new Map<string, Home>();
  let at = constants;
  let inRecord = 0;
  const place = (name: string): void => {
    const named = names.get(name)!;
    const isInRecord = named.axes.includes('examples');
    const own = named.axes.filter((axis) => axis !== 'examples');
    const size = sizeOf(rule, { ...named, axes: own });
    const strides = named.axes.map((axis) =>
      axis === 'examples' ? 0 : sizeOf(rule, { ...named, axes: own.slice(own.indexOf(axis) + 1) }),
    );
    const offset = isInRecord ? inRecord : at;
    const isOut = named.axes.every(isWrittenOut);
    homes.set(name, { axes: named.axes, strides, offset, size, isInRecord, isWrittenOut: isOut });
    if (isInRecord) inRecord += 8 * size;
    else at += 8 * size;
  };
  const all = [...names.keys()];
  const of = (kind: Named['kind']) => all.filter((name) => names.get(name)!.kind === kind);
  for (const name of of('constant')) place(name);
  const state = at;
  for (const name of of('state')) place(name);
  const stateBytes = at - state;
  const stateMin = at;
  const stateMax = at + stateBytes;
  at += 2 * stateBytes;
  for (const name of [...of('quantity'), ...of('data')]) place(name);
  const temporary = at;
  at += 8 * Math.max(0, ...[...homes.values()].map(({ size }) => size));
  return {
    names,
    homes,
    isWrittenOut,
    state,
    stateSize: stateBytes / 8,
    stateMin,
    stateMax,
    rowQuantities: of('quantity').filter((name) => !homes.get(name)!.isInRecord),
    temporary,
    records: at,
    recordBytes: inRecord,
  };
}

function writtenOutNodes(rule: Rule, names: Names, longest: number): number {
  const times = (axis: string) => (axis === 'examples' || lengthOf(rule, axis) > longest ? 1 : lengthOf(rule, axis));
  return definitionsOf(rule.pass).reduce((nodes, { name, at, expression }) => {
    const entries = at.length > 0 ? 1 : names.get(name)!.axes.reduce((product, axis) => product * times(axis), 1);
    const count = (node: typeof expression): number => {
      const inner = partsOf(node).reduce((sum, part) => sum + count(part), 1);
      return node.kind === 'sum' ? inner * times(node.axis) : inner;
    };
    return nodes + entries * count(expression);
  }, 0);
}

/** The names that the state, the error or a stop depends on: others are computed only where a row is told. */
export function neededNames(rule: Rule): ReadonlySet<string> {
  const needed = new Set([rule.roles.error, ...rule.state.map(({ name }) => name)]);
  const items = itemsOf(rule.pass);
  const need = (tree: Parameters<typeof hasNode>[0]): void => {
    if (tree.kind === 'name') needed.add(tree.name);
    for (const part of partsOf(tree)) need(part);
  };
  for (const item of items) if (item.kind === 'stop') need(item.condition);
  for (let before = -1; before < needed.size; ) {
    before = needed.size;
    for (const item of items) if (item.kind === 'definition' && needed.has(item.name)) need(item.expression);
  }
  return needed;
}
