import type { SyntaxNode } from '@lezer/common';
import { childrenOf } from './nodes.ts';

/** An operand, or an operator between or before operands, in the order of the text. */
type Token =
  | { readonly kind: 'operand'; readonly node: SyntaxNode }
  | { readonly kind: 'sign'; readonly sign: string; readonly isPrefix: boolean; readonly from: number };

/** Operators and operands as Python groups them; `from` and `to` are the whole's. */
export type Grouped =
  | { readonly kind: 'operand'; readonly node: SyntaxNode; readonly from: number; readonly to: number }
  | { readonly kind: 'prefix'; readonly sign: string; readonly of: Grouped; readonly from: number; readonly to: number }
  | {
      readonly kind: 'pair';
      readonly sign: string;
      readonly left: Grouped;
      readonly right: Grouped;
      readonly from: number;
      readonly to: number;
    };

const levels: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['not'],
  ['<', '<=', '>', '>=', '==', '!=', 'in', 'not in', 'is', 'is not'],
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '//', '%', '@'],
];
const levelOf = (sign: string): number => levels.findIndex((level) => level.includes(sign));
const prefixLevel = levels.length;
const powerLevel = prefixLevel + 1;

/** The parser takes `not a or b` for `not (a or b)`: operators are grouped anew, by the language's own table. */
export function groupedAsPython(node: SyntaxNode, textOf: (node: SyntaxNode) => string): Grouped {
  const tokens: Token[] = [];
  collect(node, textOf, tokens);
  let at = 0;

  function operand(): Grouped {
    const token = tokens[at++]!;
    if (token.kind === 'operand') {
      const { node: of } = token;
      return { kind: 'operand', node: of, from: of.from, to: of.to };
    }
    const of = expression(token.sign === 'not' ? levelOf('not') : prefixLevel);
    return { kind: 'prefix', sign: token.sign, of, from: token.from, to: of.to };
  }

  function expression(least: number): Grouped {
    let left = operand();
    for (;;) {
      const next = tokens[at];
      if (next?.kind !== 'sign') return left;
      const isPower = next.sign === '**';
      const level = isPower ? powerLevel : levelOf(next.sign);
      if (level < least) return left;
      at++;
      // What stands right of a power may have a sign of its own, and is grouped from the right.
      const right = isPower ? expression(prefixLevel) : expression(level + 1);
      left = { kind: 'pair', sign: next.sign, left, right, from: left.from, to: right.to };
    }
  }

  return expression(0);
}

function collect(node: SyntaxNode, textOf: (node: SyntaxNode) => string, tokens: Token[]): void {
  const children = childrenOf(node);
  if (node.name === 'UnaryExpression') {
    const [sign, of] = children as [SyntaxNode, SyntaxNode];
    tokens.push({ kind: 'sign', sign: textOf(sign), isPrefix: true, from: sign.from });
    collect(of, textOf, tokens);
  } else if (node.name === 'BinaryExpression') {
    collect(children[0]!, textOf, tokens);
    const signs = children.slice(1, -1);
    const sign = signs.map(textOf).join(' ');
    tokens.push({ kind: 'sign', sign, isPrefix: false, from: signs[0]!.from });
    collect(children[children.length - 1]!, textOf, tokens);
  } else tokens.push({ kind: 'operand', node });
}
