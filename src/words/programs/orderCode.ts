import type { OrderTree, OrderWord } from '../../neuron/orderTree.ts';

/** A piece of code and how tightly it binds: 1 a sum, 2 a product, 3 what needs no brackets. */
export interface Code {
  readonly text: string;
  readonly binds: 1 | 2 | 3;
}

export const atom = (text: string): Code => ({ text, binds: 3 });

/** An update's expression as code that computes in the same order: Python and JavaScript agree on how it is written. */
export function orderCode(
  tree: OrderTree,
  codeOf: (word: Exclude<OrderWord, 'scale'>) => Code,
  number: (value: number) => string,
  scale: 1 | 2,
): Code {
  const code = (node: OrderTree): Code => {
    switch (node.kind) {
      case 'word':
        return node.word === 'scale' ? atom(String(scale)) : codeOf(node.word);
      case 'number':
        return atom(number(node.value));
      case 'negative':
        return atom(`-${bracketed(code(node.of), (binds) => binds === 3 && node.of.kind !== 'negative')}`);
      default: {
        const isTimesOne = scale === 1 && node.right.kind === 'word' && node.right.word === 'scale';
        if (isTimesOne) return code(node.left);
        const own = node.kind === '*' || node.kind === '/' ? 2 : 1;
        const left = bracketed(code(node.left), (binds) => binds >= own);
        const right = bracketed(code(node.right), (binds) => binds > own);
        return { text: `${left} ${node.kind} ${right}`, binds: own };
      }
    }
  };
  return code(tree);
}

const bracketed = ({ text, binds }: Code, isPlain: (binds: number) => boolean): string =>
  isPlain(binds) ? text : `(${text})`;

/** Whether the expression uses a word. */
export function usesWord(tree: OrderTree, word: OrderWord): boolean {
  if (tree.kind === 'word') return tree.word === word;
  if (tree.kind === 'number') return false;
  if (tree.kind === 'negative') return usesWord(tree.of, word);
  return usesWord(tree.left, word) || usesWord(tree.right, word);
}
