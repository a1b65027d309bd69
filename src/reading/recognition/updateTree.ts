import type { Num } from '../program/values.ts';

export type Word = 'weight' | 'input' | 'goal' | 'prediction' | 'delta';

/** An update as an expression in the run's words and in numbers that do not depend on them. */
export type Tree =
  | { readonly kind: 'word'; readonly word: Word }
  | { readonly kind: 'number'; readonly number: Num }
  | { readonly kind: 'negative'; readonly of: Tree }
  | { readonly kind: '+' | '-' | '*' | '/'; readonly left: Tree; readonly right: Tree };

const operandsOf = (tree: Tree): readonly Tree[] =>
  tree.kind === 'negative' ? [tree.of] : 'left' in tree ? [tree.left, tree.right] : [];

export const hasWord = (tree: Tree, word: Word): boolean =>
  tree.kind === 'word' ? tree.word === word : operandsOf(tree).some((operand) => hasWord(operand, word));

export const numbersIn = (tree: Tree): Num[] =>
  tree.kind === 'number' ? [tree.number] : operandsOf(tree).flatMap(numbersIn);

/**
 * Points at which an update is computed to see what it is: whole numbers, so that order and rounding
 * play no part, and no delta among them is 0. The prediction is input · weight and something more, as with several inputs.
 */
const points = [
  { weight: 3, input: 11, goal: 26, alpha: 5 },
  { weight: -7, input: 2, goal: 5, alpha: 4 },
  { weight: 2, input: -5, goal: 3, alpha: 16 },
].flatMap((point) =>
  [0, 17].map((more) => {
    const prediction = point.input * point.weight + more;
    return { ...point, prediction, delta: prediction - point.goal };
  }),
);

/**
 * k, where the tree computes weight − k · alpha · delta · input for any weight, input, goal and alpha; else null. With
 * `alpha` null it is left out.
 */
export function scaleOf(tree: Tree, alpha: Num | null): number | null {
  let first: number | null = null;
  for (const words of points) {
    const change = words.weight - computed(tree, words, alpha);
    const scale = change / ((alpha ? words.alpha : 1) * words.delta * words.input);
    first ??= scale;
    if (!Number.isFinite(scale) || Math.abs(scale - first) > 1e-9 * Math.abs(first)) return null;
  }
  const near = Math.round(first!);
  return Math.abs(first! - near) < 1e-9 ? near : first;
}

function computed(tree: Tree, words: { readonly [W in Word | 'alpha']: number }, alpha: Num | null): number {
  switch (tree.kind) {
    case 'word':
      return words[tree.word];
    case 'number':
      return tree.number === alpha ? words.alpha : Number(tree.number.value);
    case 'negative':
      return -computed(tree.of, words, alpha);
    default: {
      const left = computed(tree.left, words, alpha);
      const right = computed(tree.right, words, alpha);
      return tree.kind === '+'
        ? left + right
        : tree.kind === '-'
          ? left - right
          : tree.kind === '*'
            ? left * right
            : left / right;
    }
  }
}

/** The tree without one factor 2: doubling is exact, so where it stands does not matter, and `gradient` says it. */
export function withoutTwo(tree: Tree, alpha: Num | null): Tree | null {
  const isTwo = (part: Tree): boolean =>
    part.kind === 'number' && part.number !== alpha && Number(part.number.value) === 2;
  if (tree.kind === '*' && isTwo(tree.left)) return tree.right;
  if (tree.kind === '*' && isTwo(tree.right)) return tree.left;
  if (tree.kind === 'negative') {
    const of = withoutTwo(tree.of, alpha);
    return of && { kind: 'negative', of };
  }
  if (!('left' in tree)) return null;
  const left = withoutTwo(tree.left, alpha);
  if (left) return { ...tree, left };
  const right = withoutTwo(tree.right, alpha);
  return right && { ...tree, right };
}

const strength = { '+': 1, '-': 1, '*': 2, '/': 2, negative: 3, word: 4, number: 4 } as const;

/** The tree as `rule.order`, with as few parentheses as its order of operations needs. */
export function orderText(tree: Tree, alpha: Num | null): string {
  const inside = (part: Tree, least: number): string =>
    strength[part.kind] < least ? `(${orderText(part, alpha)})` : orderText(part, alpha);
  switch (tree.kind) {
    case 'word':
      return tree.word;
    case 'number':
      return tree.number === alpha ? 'alpha' : String(tree.number.value);
    case 'negative':
      return `-${inside(tree.of, 3)}`;
    default:
      return `${inside(tree.left, strength[tree.kind])} ${tree.kind} ${inside(tree.right, strength[tree.kind] + 1)}`;
  }
}
