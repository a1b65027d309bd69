import { type Part, word } from './expression.ts';

const tokens = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[A-Za-z_]\w*|\S/g;
const signs: { readonly [token: string]: string } = { '*': ' × ', '/': ' ÷ ', '+': ' + ', '-': ' − ' };

/**
 * A rule's order of operations with values in place of its words: "weight - (alpha * delta) * input" as
 * "0.5 − (1 × (−0.55)) × 0.5". `partsFor` gives a word's value as it stands after an operator.
 */
export function orderExpression(order: string, partsFor: (word: string) => readonly Part[]): Part[] {
  const parts: Part[] = [];
  let expectsValue = true;
  for (const [token] of order.matchAll(tokens)) {
    if (/^[A-Za-z_]/.test(token)) {
      parts.push(...(parts.length === 0 ? withoutBrackets(partsFor(token)) : partsFor(token)));
      expectsValue = false;
    } else if (token === '-' && expectsValue) {
      parts.push(word('−'));
    } else if (signs[token] !== undefined) {
      parts.push(word(signs[token]));
      expectsValue = true;
    } else {
      parts.push(word(token));
      expectsValue = token === '(';
    }
  }
  return parts;
}

const withoutBrackets = (parts: readonly Part[]): readonly Part[] => (parts.length === 3 ? parts.slice(1, 2) : parts);
