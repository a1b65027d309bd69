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
    };

/** The first place, in the order of the text, at which the tree cannot be lowered; found without recursion. */
export function treeFault(tree: Tree): TreeFault | null {
  const cursor = tree.cursor();
  let depth = 0;
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
    if (cursor.firstChild()) {
      depth++;
      continue;
    }
    while (!cursor.nextSibling()) {
      if (!cursor.parent()) return null;
      depth--;
    }
  }
}
