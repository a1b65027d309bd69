import type { SyntaxNode } from '@lezer/common';

const passedOver = new Set(['Comment', 'LineComment', 'BlockComment', 'Hashbang']);

/** A node's children without comments. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!passedOver.has(child.name)) children.push(child);
  }
  return children;
}

/** The children between separators of one kind, e.g. a list's items between commas; nothing between two is left out. */
export function splitAt(nodes: readonly SyntaxNode[], separator: string): SyntaxNode[][] {
  const groups: SyntaxNode[][] = [[]];
  for (const node of nodes) {
    if (node.name === separator) groups.push([]);
    else groups[groups.length - 1]!.push(node);
  }
  return groups.filter((group) => group.length > 0);
}

/** Whether something in a node is multiplied, and something subtracted: what does neither trains nothing. */
export function multipliesAndSubtracts(node: SyntaxNode, text: string): boolean {
  let [multiplies, subtracts] = [false, false];
  node.cursor().iterate(({ name, from, to, node: { parent } }) => {
    if ((name !== 'ArithOp' && name !== 'UpdateOp') || parent?.name === 'UnaryExpression') return;
    const sign = text.slice(from, to);
    multiplies ||= sign === '*' || sign === '*=';
    subtracts ||= sign === '-' || sign === '-=';
  });
  return multiplies && subtracts;
}
