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
  const ids = new Int32Array(numbers.length);
  const known = keyTable(numbers.length);
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
    ids[time] = known.firstWith(operations.indexOf(operation), isOrdered ? a : b, isOrdered ? b : a, time);
  }
  return {
    idOf: ({ time }) => ids[time]!,
    same: (a, b) => ids[a.time] === ids[b.time],
  };
}

/** Which of up to `count` numbers was the first made by an operation on two others; a Map would make an object of each. */
function keyTable(count: number) {
  // Identities stay below 2^22 by the limit on steps, so that two and an operation fit into a double's 53 bits.
  const span = 2 ** 22;

  const slots = 2 ** Math.ceil(Math.log2(2 * count + 2));
  const keys = new Float64Array(slots).fill(-1);
  const firsts = new Int32Array(slots);
  return {
    firstWith(operation: number, a: number, b: number, time: number): number {
      const key = (operation * span + a) * span + b;
      const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ operation;
      let slot = (hash ^ (hash >>> 15)) & (slots - 1);
      while (keys[slot] !== key) {
        if (keys[slot] === -1) {
          keys[slot] = key;
          firsts[slot] = time;
          break;
        }
        slot = (slot + 1) & (slots - 1);
      }
      return firsts[slot]!;
    },
  };
}

/** A number before conversions. */
export function unconverted(number: Num): Num {
  let at = number;
  while (at.operation === 'same' && at.left) at = at.left;
  return at;
}
