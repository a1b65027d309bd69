import { type Named, namesOf, sizeOf } from './names.ts';
import { lengthOf, type Rule } from './rule.ts';

/** A name's numbers among all numbers of a rule. */
export interface Address extends Named {
  readonly offset: number;
  readonly size: number;
  /** How far apart entries are, for each axis. */
  readonly strides: readonly number[];
}

/**
 * Where each number of a rule lies, counted in doubles: constants, state, quantities, data. Evaluated or compiled, a rule
 * has them at the same places, and a row is told by what lies from `state` to `data`.
 */
export interface Layout {
  readonly addresses: ReadonlyMap<string, Address>;
  readonly state: number;
  readonly quantities: number;
  readonly data: number;
  readonly size: number;
}

const order = ['constant', 'state', 'quantity', 'data'] as const;

export function layoutOf(rule: Rule): Layout {
  const addresses = new Map<string, Address>();
  const names = [...namesOf(rule)];
  const starts = { constant: 0, state: 0, quantity: 0, data: 0 };
  let offset = 0;
  for (const kind of order) {
    starts[kind] = offset;
    for (const [name, named] of names) {
      if (regionOf(named) !== kind) continue;
      const size = sizeOf(rule, named);
      addresses.set(name, { ...named, offset, size, strides: stridesOf(rule, named) });
      offset += size;
    }
  }
  const { state, quantity: quantities, data } = starts;
  return { addresses, state, quantities, data, size: offset };
}

/** A quantity with one number for each example lies beside the data: no row can hold all of them. */
const regionOf = ({ kind, axes }: Named): Named['kind'] =>
  kind === 'quantity' && axes.includes('examples') ? 'data' : kind;

function stridesOf(rule: Rule, { axes }: Named): readonly number[] {
  return axes.map((_, at) => axes.slice(at + 1).reduce((size, axis) => size * lengthOf(rule, axis), 1));
}

/** The numbers that a rule begins with, each at its place. */
export function memoryOf(rule: Rule, { addresses, size }: Layout): Float64Array {
  const memory = new Float64Array(size);
  for (const { name, value } of rule.constants) memory[addresses.get(name)!.offset] = value;
  for (const { name, start } of rule.state) memory.set(start, addresses.get(name)!.offset);
  for (const { name, values } of rule.data) memory.set(values, addresses.get(name)!.offset);
  return memory;
}
