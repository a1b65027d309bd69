import type { Num } from '../program/values.ts';
import { same, unconverted } from './flow.ts';
import { hasWord, numbersIn, orderText, scaleOf, type Tree, type Word, withoutTwo } from './updateTree.ts';

/** What the update of one weight may be made of. */
export interface Before {
  readonly weight: Num;
  readonly input: Num;
  readonly goal: Num;
  readonly prediction: Num;
  readonly delta: Num;
  /** delta is goal − prediction. */
  readonly isNegated: boolean;
}

/** weight − alpha · delta · input (gradient "true": twice that), in the program's own order of operations. */
export interface GradientUpdate {
  readonly order: string;
  /** Null where nothing scales it: alpha is 1. */
  readonly alpha: Num | null;
  readonly gradient: 'book' | 'true';
  readonly tree: Tree;
}

/** More operations than an update has. */
const mostParts = 40;

/**
 * Reads how `after` was made of what was there before; null where it is not a gradient's update. A number that was kept
 * under a name (`isNamed`) is taken for alpha before one that stands in the expression: `2 * delta * input` is the true
 * gradient, with `alpha = 2` kept before it is the book's. `earlier`, the row's before, is given back where this is the same
 * expression: a long run keeps one rule, not one for each of its rows.
 */
export function gradientUpdate(
  after: Num,
  before: Before,
  isNamed: (number: Num) => boolean,
  earlier: GradientUpdate | null = null,
): GradientUpdate | null {
  if (!mayBeUpdated(after)) return null;
  if (earlier && isMadeAs(earlier.tree, after, { before, parts: 0, isNamed, isKept: null })) return earlier;
  // `alpha * 2` is two numbers where that makes a rule (twice the gradient), else one: `3 * alpha` is an alpha.
  for (const isKept of [isNamed, null]) {
    const tree = expand(after, { before, parts: 0, isNamed, isKept });
    if (!tree || !hasWord(tree, 'weight') || !hasWord(tree, 'input')) return null;
    const rule = ruleOf(tree, isNamed);
    if (rule) return { ...rule, tree };
  }
  return null;
}

/** Everything between the old weight and the new one, which an update made. */
export function partsOf(after: Num, { weight, input, goal, prediction, delta }: Before): readonly Num[] {
  const parts = [after];
  for (let at = 0; at < parts.length && at < mostParts; at++) {
    const part = parts[at]!;
    if ([weight, input, goal, prediction, delta].some((word) => same(part, word))) continue;
    if (part.left) parts.push(part.left);
    if (part.right) parts.push(part.right);
  }
  return parts;
}

/** Something is added to it, or subtracted: else no update made it. */
export function mayBeUpdated(number: Num): boolean {
  const { operation } = unconverted(number);
  return operation === '+' || operation === '-';
}

function ruleOf(
  tree: Tree,
  isNamed: (number: Num) => boolean,
): Pick<GradientUpdate, 'order' | 'alpha' | 'gradient'> | null {
  const numbers = [...new Set(numbersIn(tree))];
  const named = numbers.filter(isNamed);
  for (const alpha of [...named, null, ...numbers.filter((number) => !named.includes(number))]) {
    const scale = scaleOf(tree, alpha);
    if (scale === 1) return { order: orderText(tree, alpha), alpha, gradient: 'book' };
    const single = scale === 2 ? withoutTwo(tree, alpha) : null;
    if (single) return { order: orderText(single, alpha), alpha, gradient: 'true' };
  }
  return null;
}

interface Expansion {
  readonly before: Before;
  /** How many were looked at. */
  parts: number;
  isNamed(number: Num): boolean;
  /** Numbers that are not to be lost in a larger one; null: all may be. */
  readonly isKept: ((number: Num) => boolean) | null;
}

function expand(number: Num, expansion: Expansion): Tree | null {
  const { before } = expansion;
  if (expansion.parts++ >= mostParts) return null;
  const at = unconverted(number);
  const word = wordOf(at, expansion);
  if (word) return word === 'delta' ? deltaTree(before.isNegated) : { kind: 'word', word };
  const { operation } = at;
  if (operation === 'constant' || operation === 'index') return { kind: 'number', number: at };
  if (operation === 'negative') {
    const of = expand(at.left!, expansion);
    return of && fold({ kind: 'negative', of }, at, expansion);
  }
  if (operation !== '+' && operation !== '-' && operation !== '*' && operation !== '/') {
    return isFixed(at, before) ? { kind: 'number', number: at } : null;
  }
  const left = expand(at.left!, expansion);
  const right = left && expand(at.right!, expansion);
  return left && right && fold({ kind: operation, left, right }, at, expansion);
}

function wordOf(number: Num, expansion: Expansion): Word | null {
  const { weight, delta, prediction, input, goal } = expansion.before;
  if (same(number, weight)) return 'weight';
  if (same(number, delta)) return 'delta';
  if (same(number, prediction)) return 'prediction';
  if (same(number, input)) return 'input';
  if (same(number, goal)) return 'goal';
  return isRewritten(number, expansion) ? 'input' : null;
}

/** Whether a number is made as a tree says: the same operations on the same words and the program's same numbers. */
function isMadeAs(tree: Tree, number: Num, expansion: Expansion): boolean {
  if (expansion.parts++ >= mostParts) return false;
  const at = unconverted(number);
  if (tree.kind === 'number') return tree.number === at;
  if (tree.kind === 'word') {
    const { before } = expansion;
    return same(at, before[tree.word]) || (tree.word === 'input' && isRewritten(at, expansion));
  }
  if (tree.kind !== at.operation) return false;
  if (tree.kind === 'negative') return isMadeAs(tree.of, at.left!, expansion);
  return isMadeAs(tree.left, at.left!, expansion) && isMadeAs(tree.right, at.right!, expansion);
}

/** An input that has no name is written again where it is needed: `0.7 * weight` and `delta * 0.7`. */
const isRewritten = (number: Num, { before, isNamed }: Expansion): boolean =>
  number.operation === 'constant' &&
  before.input.operation === 'constant' &&
  number.value === before.input.value &&
  !isNamed(number) &&
  !isNamed(before.input);

/** Made of constants only, by whatever operations: `alpha = 10 ** -2`. */
function isFixed(number: Num, before: Before): boolean {
  const open = [number];
  for (let looked = 0; open.length > 0; looked++) {
    const at = open.pop()!;
    if (looked > mostParts || same(at, before.weight) || same(at, before.delta)) return false;
    if (at.left) open.push(at.left);
    if (at.right) open.push(at.right);
  }
  return true;
}

function deltaTree(isNegated: boolean): Tree {
  if (!isNegated) return { kind: 'word', word: 'delta' };
  return { kind: '-', left: { kind: 'word', word: 'goal' }, right: { kind: 'word', word: 'prediction' } };
}

/** An operation on numbers alone is a number: `alpha = 1 / 10`. */
function fold(tree: Tree, number: Num, { isKept }: Expansion): Tree {
  const operands = tree.kind === 'negative' ? [tree.of] : 'left' in tree ? [tree.left, tree.right] : [];
  const isLost = (operand: Tree): boolean => operand.kind === 'number' && !isKept?.(operand.number);
  const isNumber = isKept?.(number) ? operands.every(({ kind }) => kind === 'number') : operands.every(isLost);
  return isNumber ? { kind: 'number', number } : tree;
}
