import type { Num } from '../program/values.ts';

/** Whether two numbers were made by the same operations on the same numbers. */
export const same = (a: Num, b: Num): boolean => a.identity === b.identity;

/** A number before conversions. */
export function unconverted(number: Num): Num {
  let at = number;
  while (at.operation === 'same' && at.left) at = at.left;
  return at;
}
