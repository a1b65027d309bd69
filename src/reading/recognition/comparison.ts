import type { Num } from '../program/values.ts';
import { unconverted } from './flow.ts';

/** A prediction compared with a goal: `delta` is their difference. */
export interface Compared {
  readonly delta: Num;
  /** goal − prediction instead of prediction − goal. */
  readonly isNegated: boolean;
  readonly prediction: Num;
  readonly goal: Num;
  /** The products that are summed into the prediction, each with its two factors. */
  readonly terms: readonly (readonly [Num, Num])[];
  /** A sum from 0 on (a list of inputs), as against one bare product. */
  readonly isSum: boolean;
}

const mostTerms = 1000;

/** The products that are summed, from left to right, with or without a 0 before them; null where it is no such sum. */
function termsOf(number: Num): { terms: (readonly [Num, Num])[]; isSum: boolean } | null {
  const terms: (readonly [Num, Num])[] = [];
  let rest: Num | null = unconverted(number);
  while (rest?.operation === '+' && terms.length < mostTerms) {
    const last = unconverted(rest.right!);
    if (last.operation !== '*') return null;
    terms.unshift([unconverted(last.left!), unconverted(last.right!)]);
    rest = unconverted(rest.left!);
  }
  const isSum = terms.length > 0;
  if (rest?.operation === '*') terms.unshift([unconverted(rest.left!), unconverted(rest.right!)]);
  else if (!isSum || rest?.operation !== 'constant' || Number(rest.value) !== 0) return null;
  return { terms, isSum };
}

/** The ways to read a difference as prediction and goal: none, one, or two where both sides are products. */
export function comparisonsIn(number: Num): Compared[] {
  if (number.operation !== '-') return [];
  const [left, right] = [unconverted(number.left!), unconverted(number.right!)];
  return [
    { prediction: left, goal: right, isNegated: false },
    { prediction: right, goal: left, isNegated: true },
  ].flatMap((sides) => {
    const found = termsOf(sides.prediction);
    return found ? [{ delta: number, ...sides, ...found }] : [];
  });
}
