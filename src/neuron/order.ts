import { longestOrder, type Misfit, type OrderTree, type OrderWord, orderWords, parseOrder } from './orderTree.ts';
import type { Checked } from './problem.ts';

/**
 * How the update associates its product. A product of two doubles does not depend on their order, so only the tree's
 * shape decides the last bit: `alphaLast` alpha·(delta·input), `inputLast` (alpha·delta)·input, `deltaLast`
 * (alpha·input)·delta, each subtracted from the weight; `noAlpha` is weight − delta·input; `other` is anything else.
 */
export type Association = 'alphaLast' | 'inputLast' | 'deltaLast' | 'noAlpha' | 'other';

/** An update ready to be computed, row after row, without allocation. */
export interface Order {
  readonly association: Association;
  /** The first word that has a value only in a row: such an order cannot be an update after a whole pass. */
  readonly rowWord: Misfit | null;
  /** A word for each register, then literals, then results; see `nextWeight`. */
  readonly registers: Float64Array;
  /** Four numbers an operation: kind, left, right, result. */
  readonly tape: Uint16Array;
}

/** Where a word's value is put before `nextWeight`: its place in `orderWords`, written out so that it is a constant. */
export const registerOf = {
  weight: 0,
  alpha: 1,
  delta: 2,
  input: 3,
  goal: 4,
  prediction: 5,
  weightDelta: 6,
  scale: 7,
} as const satisfies { readonly [W in OrderWord]: number };

const operations = ['+', '-', '*', '/', 'negative'] as const;

/**
 * Compiles an update's expression, or says where it cannot be read. Under gradient "true" the word `delta` stands for
 * 2·delta and `weightDelta` for (2·delta)·input, and a difference of prediction and goal is doubled, so the default
 * order is `weight − alpha·((2·delta)·input)`. Doubling is exact: where the 2 stands does not matter.
 */
export function compileOrder(text: string): Checked<Order> {
  const parsed = parseOrder(text);
  if ('found' in parsed)
    return { ok: false, problems: [{ kind: 'order', field: 'order', value: text.slice(0, longestOrder), ...parsed }] };
  const tree = bookWords(parsed);
  return { ok: true, value: { association: associationOf(tree), rowWord: rowWordOf(tree), ...assemble(tree) } };
}

/** A checked update's expression in the book's words: what `compileOrder` computes, as a tree to be written out again. */
export function orderInBookWords(text: string): OrderTree {
  const parsed = parseOrder(text);
  if ('found' in parsed) throw new RangeError('The parameters of a run have to be checked.');
  return bookWords(parsed);
}

/** The new weight, from the words' registers: weight, alpha, scale, and the row's others as `compileOrder` says. */
export function nextWeight(registers: Float64Array, tape: Uint16Array): number {
  for (let i = 0; i < tape.length; i += 4) {
    const left = registers[tape[i + 1]!]!;
    const right = registers[tape[i + 2]!]!;
    const kind = tape[i];
    registers[tape[i + 3]!] =
      kind === 0
        ? left + right
        : kind === 1
          ? left - right
          : kind === 2
            ? left * right
            : kind === 3
              ? left / right
              : -left;
  }
  return registers[registers.length - 1]!;
}

const isWord = (tree: OrderTree, word: OrderWord): boolean => tree.kind === 'word' && tree.word === word;

const isProduct = (tree: OrderTree, one: (t: OrderTree) => boolean, other: (t: OrderTree) => boolean): boolean =>
  tree.kind === '*' && ((one(tree.left) && other(tree.right)) || (one(tree.right) && other(tree.left)));

const is = (word: OrderWord) => (tree: OrderTree) => isWord(tree, word);

const columnOf = (tree: OrderTree): number =>
  tree.kind === 'word'
    ? tree.column
    : 'left' in tree
      ? columnOf(tree.left)
      : tree.kind === 'negative'
        ? columnOf(tree.of)
        : 0;

/** prediction − goal becomes delta, goal − prediction its doubled difference, delta·input weightDelta: the same bits. */
function bookWords(tree: OrderTree): OrderTree {
  if (tree.kind === 'negative') return { kind: 'negative', of: bookWords(tree.of) };
  if (!('left' in tree)) return tree;
  const inner: OrderTree = { kind: tree.kind, left: bookWords(tree.left), right: bookWords(tree.right) };
  const column = columnOf(inner);
  if (inner.kind === '-' && isWord(inner.left, 'prediction') && isWord(inner.right, 'goal')) {
    return { kind: 'word', word: 'delta', column };
  }
  if (inner.kind === '-' && isWord(inner.left, 'goal') && isWord(inner.right, 'prediction')) {
    return { kind: '*', left: inner, right: { kind: 'word', word: 'scale', column } };
  }
  return isProduct(inner, is('delta'), is('input')) ? { kind: 'word', word: 'weightDelta', column } : inner;
}

function associationOf(tree: OrderTree): Association {
  if (tree.kind !== '-' || !isWord(tree.left, 'weight')) return 'other';
  const change = tree.right;
  if (isWord(change, 'weightDelta')) return 'noAlpha';
  if (isProduct(change, is('alpha'), is('weightDelta'))) return 'alphaLast';
  if (isProduct(change, is('input'), (t) => isProduct(t, is('alpha'), is('delta')))) return 'inputLast';
  if (isProduct(change, is('delta'), (t) => isProduct(t, is('alpha'), is('input')))) return 'deltaLast';
  return 'other';
}

function rowWordOf(tree: OrderTree): Misfit | null {
  if (tree.kind === 'number') return null;
  if (tree.kind === 'negative') return rowWordOf(tree.of);
  if (tree.kind !== 'word') return rowWordOf(tree.left) ?? rowWordOf(tree.right);
  const { word, column } = tree;
  return word === 'delta' || word === 'input' || word === 'goal' || word === 'prediction'
    ? { column, found: word }
    : null;
}

function assemble(tree: OrderTree): { registers: Float64Array; tape: Uint16Array } {
  const values: number[] = orderWords.map(() => 0);
  const tape: number[] = [];
  const place = (value: number): number => values.push(value) - 1;
  function emit(node: OrderTree): number {
    if (node.kind === 'word') return registerOf[node.word];
    if (node.kind === 'number') return place(node.value);
    const left = emit(node.kind === 'negative' ? node.of : node.left);
    const right = node.kind === 'negative' ? left : emit(node.right);
    const result = place(0);
    tape.push(operations.indexOf(node.kind), left, right, result);
    return result;
  }
  const last = emit(tree);
  // A single word or number: its register is not the last one. Times 1 keeps every bit.
  if (last !== values.length - 1) tape.push(operations.indexOf('*'), last, place(1), place(0));
  return { registers: Float64Array.from(values), tape: Uint16Array.from(tape) };
}
