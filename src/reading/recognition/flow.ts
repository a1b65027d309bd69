import type { Num } from '../program/values.ts';

/** The data flow as identities: two numbers made by the same operations on the same numbers have the same identity. */
export interface Flow {
  same(a: Num, b: Num): boolean;
  idOf(number: Num): number;
}

const operations = [
  'constant',
  'index',
  '+',
  '-',
  '*',
  '/',
  '//',
  '%',
  '**',
  'negative',
  'abs',
  'same',
  'function',
] as const;

/** Identities of all numbers of a trace; sums and products have no order. A conversion is what it converts. */
export function flowOf(numbers: readonly Num[]): Flow {
  const ids = new Float64Array(numbers.length);
  const known = new Map<number, number>();
  // Identities stay below 2^22 by the limit on steps, so that two and an operation fit into a double's 53 bits.
  const span = 2 ** 22;
  for (const { operation, left, right, time } of numbers) {
    if (left === null || operation === 'function') {
      ids[time] = time;
      continue;
    }
    const a = ids[left.time]!;
    if (operation === 'same') {
      ids[time] = a;
      continue;
    }
    const b = right ? ids[right.time]! : a;
    const isOrdered = (operation !== '+' && operation !== '*') || a < b;
    const key = (operations.indexOf(operation) * span + (isOrdered ? a : b)) * span + (isOrdered ? b : a);
    const first = known.get(key);
    if (first === undefined) known.set(key, time);
    ids[time] = first ?? time;
  }
  return {
    idOf: ({ time }) => ids[time]!,
    same: (a, b) => ids[a.time] === ids[b.time],
  };
}

/** A number before conversions. */
export function unconverted(number: Num): Num {
  let at = number;
  while (at.operation === 'same' && at.left) at = at.left;
  return at;
}
