import { type OrderTree, type OrderWord, parseOrder } from '../../../../src/neuron/orderTree.ts';
import type { Quantity } from '../../../../src/protocol/messages.ts';
import { type Formula, inBrackets, minus, operator } from './formula.ts';

/** An update's expression in the quantities that the cards show, each with its value. */
export type Term =
  | { readonly kind: 'quantity'; readonly quantity: Quantity; readonly value: number }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'negative'; readonly of: Term }
  | { readonly kind: '+' | '-' | '*' | '/'; readonly left: Term; readonly right: Term };

/** What an order's words stand for in one row. */
export interface OrderValues {
  /** Of one input; delta without the 2 of gradient "true". */
  readonly values: { readonly [W in Exclude<OrderWord, 'scale'>]: number };
  /** The gradient is the true one: each delta counts twice. */
  readonly isTrue: boolean;
  /** The program's own delta is goal − prediction. */
  readonly hasNegatedDelta: boolean;
  /** delta · input has a name of its own. Null: it has none; `negated`: also where delta is goal − prediction. */
  readonly weightDelta: 'named' | 'negated' | null;
}

/** An order's terms in one row. */
export interface OrderTerms {
  readonly update: Term;
  /** What the weight delta is made of, and what it comes to; null where the order has none that is named. */
  readonly weightDelta: { readonly term: Term; readonly value: number } | null;
}

export function orderTerms(order: string, of: OrderValues): OrderTerms {
  const tree = parseOrder(order);
  if ('found' in tree) throw new Error(`The order ${order} cannot be read at ${tree.found}.`);
  const product = weightDeltaIn(tree, of);
  const weightDelta = product && {
    term: termOf(product, { ...of, weightDelta: null }),
    value: evaluate(product, of),
  };
  return { update: termOf(tree, of), weightDelta };
}

/** A quantity's name, or its value: after an operator a negative one stands in brackets. */
export type Say = (quantity: Quantity, value: number, isFirst: boolean) => Formula;

/** A term as a formula of what `say` gives for its quantities. */
export function termFormula(term: Term, say: Say, isFirst = true): Formula {
  switch (term.kind) {
    case 'quantity':
      return say(term.quantity, term.value, isFirst);
    case 'number':
      return [{ kind: 'number', text: String(term.value) }];
    case 'negative': {
      const inner = [minus, ...bracketed(term.of, 'sums', say, false)];
      return isFirst ? inner : inBrackets(inner);
    }
    default: {
      const isProduct = term.kind === '*' || term.kind === '/';
      return [
        ...bracketed(term.left, isProduct ? 'sums' : 'nothing', say, isFirst),
        operator(signs[term.kind]),
        ...bracketed(term.right, isProduct ? 'all' : 'sums', say, false),
      ];
    }
  }
}

const signs = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const;

function bracketed(term: Term, which: 'nothing' | 'sums' | 'all', say: Say, isFirst: boolean): Formula {
  const isSum = term.kind === '+' || term.kind === '-';
  const isProduct = term.kind === '*' || term.kind === '/';
  const needsBrackets = (isSum && which !== 'nothing') || (isProduct && which === 'all');
  return needsBrackets ? inBrackets(termFormula(term, say)) : termFormula(term, say, isFirst);
}

function termOf(tree: OrderTree, of: OrderValues): Term {
  if (tree.kind === 'number') return tree;
  if (of.weightDelta !== null && tree === weightDeltaIn(tree, of)) {
    return { kind: 'quantity', quantity: 'weightDelta', value: evaluate(tree, of) };
  }
  if (tree.kind === 'word') {
    const { word } = tree;
    if (word === 'delta') return deltaTerm(of);
    return { kind: 'quantity', quantity: word as Quantity, value: of.values[word as keyof OrderValues['values']] };
  }
  if (tree.kind === 'negative') return { kind: 'negative', of: termOf(tree.of, of) };
  if (isDifference(tree, 'prediction', 'goal')) return deltaTerm(of);
  if (isDifference(tree, 'goal', 'prediction')) {
    const own: Term = of.hasNegatedDelta
      ? { kind: 'quantity', quantity: 'delta', value: -of.values.delta }
      : { kind: '-', left: termOf(tree.left, of), right: termOf(tree.right, of) };
    return doubled(own, of);
  }
  return { kind: tree.kind, left: termOf(tree.left, of), right: termOf(tree.right, of) };
}

function deltaTerm(of: OrderValues): Term {
  const { delta } = of.values;
  const term: Term = of.hasNegatedDelta
    ? { kind: 'negative', of: { kind: 'quantity', quantity: 'delta', value: -delta } }
    : { kind: 'quantity', quantity: 'delta', value: delta };
  return doubled(term, of);
}

const doubled = (term: Term, { isTrue }: OrderValues): Term =>
  isTrue ? { kind: '*', left: { kind: 'number', value: 2 }, right: term } : term;

/** The product of delta and input, or the word for it, that the weight delta's name stands for. */
function weightDeltaIn(tree: OrderTree, of: OrderValues): OrderTree | null {
  if (of.weightDelta === null || tree.kind === 'number') return null;
  if (tree.kind === 'word') return tree.word === 'weightDelta' ? wordProduct : null;
  if (tree.kind === 'negative') return weightDeltaIn(tree.of, of);
  const isWeightDelta =
    tree.kind === '*' &&
    ((isDelta(tree.left, of) && isWord(tree.right, 'input')) ||
      (isDelta(tree.right, of) && isWord(tree.left, 'input')));
  return isWeightDelta ? tree : (weightDeltaIn(tree.left, of) ?? weightDeltaIn(tree.right, of));
}

/** What an order that has the word itself multiplies. */
const wordProduct: OrderTree = {
  kind: '*',
  left: { kind: 'word', word: 'delta', column: 1 },
  right: { kind: 'word', word: 'input', column: 1 },
};

function isDelta(tree: OrderTree, of: OrderValues): boolean {
  if (isWord(tree, 'delta') || isDifference(tree, 'prediction', 'goal')) return true;
  if (of.weightDelta !== 'negated') return false;
  return isDifference(tree, 'goal', 'prediction') || (tree.kind === 'negative' && isDelta(tree.of, of));
}

const isWord = (tree: OrderTree, word: OrderWord) => tree.kind === 'word' && tree.word === word;

const isDifference = (tree: OrderTree, left: OrderWord, right: OrderWord): boolean =>
  tree.kind === '-' && isWord(tree.left, left) && isWord(tree.right, right);

/** The value of a product of delta and input, as the engine computes it. */
function evaluate(tree: OrderTree, of: OrderValues): number {
  const scale = of.isTrue ? 2 : 1;
  if (tree.kind === 'number') return tree.value;
  if (tree.kind === 'negative') return -evaluate(tree.of, of);
  if (tree.kind === 'word') {
    if (tree.word === 'scale') return scale;
    return tree.word === 'delta' ? scale * of.values.delta : of.values[tree.word];
  }
  if (isDifference(tree, 'prediction', 'goal')) return scale * of.values.delta;
  if (isDifference(tree, 'goal', 'prediction')) return scale * -of.values.delta;
  const [left, right] = [evaluate(tree.left, of), evaluate(tree.right, of)];
  return tree.kind === '*'
    ? left * right
    : tree.kind === '/'
      ? left / right
      : tree.kind === '+'
        ? left + right
        : left - right;
}
