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

interface Sum {
  readonly terms: Compared['terms'];
  readonly isSum: boolean;
}

/** The products that are summed, from left to right, with or without a 0 before them; null where it is no such sum. */
function sumOf(number: Num, spend: (steps: number) => void): Sum | null {
  if (number.operation === '*') return { terms: [factorsOf(number)], isSum: false };
  if (number.operation !== '+') return null;
  const terms: (readonly [Num, Num])[] = [];
  let rest = number;
  while (rest.operation === '+' && terms.length < mostTerms) {
    const last = unconverted(rest.right!);
    if (last.operation !== '*') return null;
    terms.push(factorsOf(last));
    rest = unconverted(rest.left!);
  }
  spend(terms.length);
  if (rest.operation === '*') terms.push(factorsOf(rest));
  else if (rest.operation !== 'constant' || Number(rest.value) !== 0) return null;
  return { terms: terms.reverse(), isSum: true };
}

const factorsOf = ({ left, right }: Num): readonly [Num, Num] => [unconverted(left!), unconverted(right!)];

/** The ways to read a difference as prediction and goal: none, one, or two where both sides are products. */
export function comparisonsIn(delta: Num, spend: (steps: number) => void): readonly Compared[] {
  if (delta.operation !== '-') return none;
  const left = unconverted(delta.left!);
  const right = unconverted(delta.right!);
  const asLeft = sumOf(left, spend);
  const asRight = sumOf(right, spend);
  if (asLeft && !asRight) return [comparedAs(delta, left, right, false, asLeft)];
  if (asRight && !asLeft) return [comparedAs(delta, right, left, true, asRight)];
  if (!asLeft || !asRight) return none;
  return [comparedAs(delta, left, right, false, asLeft), comparedAs(delta, right, left, true, asRight)];
}

const comparedAs = (delta: Num, prediction: Num, goal: Num, isNegated: boolean, { terms, isSum }: Sum): Compared => ({
  delta,
  isNegated,
  prediction,
  goal,
  terms,
  isSum,
});

const none: readonly Compared[] = [];
