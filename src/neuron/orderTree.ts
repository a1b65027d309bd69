/** The words that an update's expression may use. `scale` is 1, or 2 under gradient "true"; it cannot be written. */
export const orderWords = ['weight', 'alpha', 'delta', 'input', 'goal', 'prediction', 'weightDelta', 'scale'] as const;
export type OrderWord = (typeof orderWords)[number];

/** An update's expression as written; `column` (from 1) is where a word stands. */
export type OrderTree =
  | { readonly kind: 'word'; readonly word: OrderWord; readonly column: number }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'negative'; readonly of: OrderTree }
  | { readonly kind: '+' | '-' | '*' | '/'; readonly left: OrderTree; readonly right: OrderTree };

/** The first place that does not fit. */
export interface Misfit {
  readonly column: number;
  readonly found: string;
}

/** More than any update needs, and little enough that its tree can be walked by recursion. */
export const longestOrder = 500;
const deepest = 50;
const tokens = /\s*((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[A-Za-z_]\w*|\S)/y;

/**
 * Reads an expression of + − * / and unary minus, parentheses, words and number literals, with the precedence and the
 * left-to-right association that Python and JavaScript give them.
 */
export function parseOrder(text: string): OrderTree | Misfit {
  let at = 0;
  let next = 0;
  let token = '';
  let depth = 0;

  function advance(): void {
    tokens.lastIndex = next;
    const match = tokens.exec(text);
    token = match?.[1] ?? '';
    at = match ? tokens.lastIndex - token.length : text.length;
    next = match ? tokens.lastIndex : text.length;
  }
  function misfit(): never {
    throw new Misplaced(at + 1, token);
  }
  function chain(kinds: string, operand: () => OrderTree): OrderTree {
    let left = operand();
    while (token !== '' && kinds.includes(token)) {
      const kind = token as '+' | '-' | '*' | '/';
      advance();
      left = { kind, left, right: operand() };
    }
    return left;
  }
  function close(): void {
    if (token !== ')') misfit();
    advance();
  }
  const sum = (): OrderTree => chain('+-', product);
  const product = (): OrderTree => chain('*/', factor);
  function factor(): OrderTree {
    if (++depth > deepest) misfit();
    const tree = leaf();
    depth--;
    return tree;
  }
  function leaf(): OrderTree {
    const column = at + 1;
    if (token === '-') {
      advance();
      return { kind: 'negative', of: factor() };
    }
    if (token === '(') {
      advance();
      const inside = sum();
      close();
      return inside;
    }
    const word = orderWords.find((known) => known === token && known !== 'scale');
    const value = Number(token);
    if (!word && (!/\d/.test(token) || !Number.isFinite(value))) misfit();
    advance();
    return word ? { kind: 'word', word, column } : { kind: 'number', value };
  }

  if (text.length > longestOrder)
    return { column: longestOrder + 1, found: text.slice(longestOrder, longestOrder + 20) };
  try {
    advance();
    const tree = sum();
    if (token !== '') misfit();
    return tree;
  } catch (error) {
    if (error instanceof Misplaced) return { column: error.column, found: error.found };
    throw error;
  }
}

class Misplaced extends Error {
  constructor(
    readonly column: number,
    readonly found: string,
  ) {
    super();
  }
}
