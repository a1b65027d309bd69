import { longestOrder, type Misfit, type OrderTree, type OrderWord, parseOrder } from './orderTree.ts';
import type { Checked } from './problem.ts';

/** What is written as an update's expression, in the book's words. */
export interface Order {
  readonly tree: OrderTree;
  /** The first word that has a value only in a row: such an order cannot be an update after a whole pass. */
  readonly rowWord: Misfit | null;
}

/**
 * Reads an update's expression, or says where it cannot be read. Under gradient "true" the word `delta` stands for
 * 2·delta and `weightDelta` for (2·delta)·input, and a difference of prediction and goal is doubled, so the default
 * order is `weight − alpha·((2·delta)·input)`. Doubling is exact: where the 2 stands does not matter.
 */
export function readOrder(text: string): Checked<Order> {
  const parsed = parseOrder(text);
  if ('found' in parsed)
    return { ok: false, problems: [{ kind: 'order', field: 'order', value: text.slice(0, longestOrder), ...parsed }] };
  const tree = bookWords(parsed);
  return { ok: true, value: { tree, rowWord: rowWordOf(tree) } };
}

/** A checked update's expression in the book's words. */
export function orderInBookWords(text: string): OrderTree {
  const read = readOrder(text);
  if (!read.ok) throw new RangeError('The parameters of a run have to be checked.');
  return read.value.tree;
}

/** What an update's expression gives where its words have these values. */
export function orderAt(tree: OrderTree, words: { readonly [W in OrderWord]: number }): number {
  if (tree.kind === 'number') return tree.value;
  if (tree.kind === 'word') return words[tree.word];
  if (tree.kind === 'negative') return -orderAt(tree.of, words);
  const [left, right] = [orderAt(tree.left, words), orderAt(tree.right, words)];
  switch (tree.kind) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    default:
      return left / right;
  }
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

function rowWordOf(tree: OrderTree): Misfit | null {
  if (tree.kind === 'number') return null;
  if (tree.kind === 'negative') return rowWordOf(tree.of);
  if (tree.kind !== 'word') return rowWordOf(tree.left) ?? rowWordOf(tree.right);
  const { word, column } = tree;
  return word === 'delta' || word === 'input' || word === 'goal' || word === 'prediction'
    ? { column, found: word }
    : null;
}
