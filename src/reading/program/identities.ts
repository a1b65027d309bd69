import type { Num, Operation } from './values.ts';

const operations: readonly Operation[] = [
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
];

// Times stay below 2^22 by the limit on steps, so that two and an operation fit into a double's 53 bits.
const span = 2 ** 22;

/**
 * The data flow as identities: two numbers made by the same operations on the same numbers have the same, the time of the
 * first. Sums and products have no order, and a conversion is what it converts.
 */
export class Identities {
  // A table of its own: a Map would make an object of each key.
  private keys = new Float64Array(2048).fill(-1);
  private firsts = new Int32Array(2048);
  private count = 0;

  of(operation: Operation, left: Num | null, right: Num | null, time: number): number {
    if (left === null || operation === 'function') return time;
    const a = left.identity;
    if (operation === 'same') return a;
    const b = right ? right.identity : a;
    const isOrdered = (operation !== '+' && operation !== '*') || a < b;
    const key = (operations.indexOf(operation) * span + (isOrdered ? a : b)) * span + (isOrdered ? b : a);
    const slot = this.slotOf(key);
    if (this.keys[slot] === key) return this.firsts[slot]!;
    this.keys[slot] = key;
    this.firsts[slot] = time;
    if (++this.count * 2 > this.keys.length) this.grow();
    return time;
  }

  /** Where a key stands, or is to stand. */
  private slotOf(key: number): number {
    const { keys } = this;
    const last = keys.length - 1;
    const hash = Math.imul(key / span, 0x9e3779b1) ^ Math.imul(key % span, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & last;
    while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & last;
    return slot;
  }

  private grow(): void {
    const { keys, firsts } = this;
    this.keys = new Float64Array(keys.length * 4).fill(-1);
    this.firsts = new Int32Array(keys.length * 4);
    for (let at = 0; at < keys.length; at++) {
      if (keys[at] === -1) continue;
      const slot = this.slotOf(keys[at]!);
      this.keys[slot] = keys[at]!;
      this.firsts[slot] = firsts[at]!;
    }
  }
}
