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
function termsOf(number: Num, spend: (steps: number) => void): { terms: Compared['terms']; isSum: boolean } | null {
  const terms: (readonly [Num, Num])[] = [];
  let rest: Num | null = unconverted(number);
  while (rest?.operation === '+' && terms.length < mostTerms) {
    const last = unconverted(rest.right!);
    if (last.operation !== '*') return null;
    terms.push(factorsOf(last));
    rest = unconverted(rest.left!);
  }
  spend(terms.length);
  const isSum = terms.length > 0;
  if (rest?.operation === '*') terms.push(factorsOf(rest));
  else if (!isSum || rest?.operation !== 'constant' || Number(rest.value) !== 0) return null;
  return { terms: terms.reverse(), isSum };
}

const factorsOf = ({ left, right }: Num): readonly [Num, Num] => [unconverted(left!), unconverted(right!)];

/** The ways to read a difference as prediction and goal: none, one, or two where both sides are products. */
export function comparisonsIn(number: Num, spend: (steps: number) => void): readonly Compared[] {
  if (number.operation !== '-') return none;
  const [left, right] = factorsOf(number);
  const asLeft = termsOf(left, spend);
  const asRight = termsOf(right, spend);
  if (!asLeft && !asRight) return none;
  const found: Compared[] = [];
  if (asLeft) found.push({ delta: number, prediction: left, goal: right, isNegated: false, ...asLeft });
  if (asRight) found.push({ delta: number, prediction: right, goal: left, isNegated: true, ...asRight });
  return found;
}

const none: readonly Compared[] = [];
