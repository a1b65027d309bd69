import type { Tree } from '@lezer/common';

/** Deeper than people nest; little enough that lowering and evaluating may recurse. */
const deepest = 120;

export type TreeFault =
  | { readonly kind: 'tooDeep'; readonly from: number; readonly to: number }
  /** Where the grammar is broken; `parent` is the construct that was being read, `before` the node before the fault. */
  | {
      readonly kind: 'syntax';
      readonly from: number;
      readonly to: number;
      readonly parent: string;
      readonly before: string | null;
    }
  /** A statement of Python that is not indented like those above it in its block: the grammar lets it pass. */
  | { readonly kind: 'unevenIndent'; readonly from: number; readonly to: number };

/** The first place, in the order of the text, at which the tree cannot be lowered; found without recursion. */
export function treeFault(tree: Tree, text: string, isPython: boolean): TreeFault | null {
  const cursor = tree.cursor();
  let depth = 0;
  // By depth: how the statements of a block are indented, null before the first; undefined where there is no block.
  const indents: (string | null | undefined)[] = [];
  for (;;) {
    // Python 2's `print x` is in the grammar and an error in Python 3.
    if (cursor.type.isError || cursor.name === 'PrintStatement') {
      const node = cursor.node;
      return {
        kind: 'syntax',
        from: cursor.from,
        to: cursor.to,
        parent: cursor.type.isError ? (node.parent?.name ?? '') : cursor.name,
        before: node.prevSibling?.name ?? null,
      };
    }
    if (depth > deepest) return { kind: 'tooDeep', from: cursor.from, to: cursor.to };
    const block = indents[depth];
    if (block !== undefined && cursor.name !== 'Comment' && cursor.name !== ':') {
      const indent = indentBefore(text, cursor.from);
      if (indent !== null && block !== null && indent !== block) {
        return { kind: 'unevenIndent', from: cursor.from, to: cursor.to };
      }
      indents[depth] = block ?? indent;
    }
    const isBlock = isPython && (depth === 0 || cursor.name === 'Body');
    if (cursor.firstChild()) {
      depth++;
      indents[depth] = isBlock ? null : undefined;
      continue;
    }
    while (!cursor.nextSibling()) {
      if (!cursor.parent()) return null;
      depth--;
    }
  }
}

/** The blanks before an offset, where nothing else stands before it on its line. */
function indentBefore(text: string, offset: number): string | null {
  let start = offset;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  const isFirst = start === 0 || '\n\r\f\uFEFF'.includes(text[start - 1]!);
  return isFirst ? text.slice(start, offset) : null;
}
