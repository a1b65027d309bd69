import { deepest, reservedWords } from './checkRule.ts';
import {
  arithmetic,
  type BinaryNode,
  comparisons,
  counters,
  type Expression,
  functions,
  type SourceRange,
  type SumStart,
  type UnaryNode,
} from './expression.ts';
import { isNumber, isWord, numberOf, type Tokens, takeList, takeWord } from './tokens.ts';

/**
 * Reads an expression as Python writes it: its precedence, `**`, `a if c else b`; sums are `sum(inputs: input * weight)`.
 * A number after a minus is a negative number; `-(2)` is the negative of one.
 */
export function parseExpression(tokens: Tokens): Expression {
  let depth = 0;

  function from<T extends Expression>(start: number, node: T): T {
    const range: SourceRange = { from: start, to: tokens.end };
    return { ...node, range };
  }

  function chain(kinds: readonly string[], operand: () => Expression): Expression {
    const start = tokens.token.at;
    let left = operand();
    while (kinds.includes(tokens.token.text)) {
      const kind = tokens.take().text as BinaryNode['kind'];
      left = from(start, { kind, left, right: operand() });
    }
    return left;
  }

  function whole(): Expression {
    if (++depth > deepest) tokens.misfit();
    const start = tokens.token.at;
    const ifTrue = either();
    depth--;
    if (!tokens.takes('if')) return ifTrue;
    const condition = either();
    tokens.expect('else');
    return from(start, { kind: 'choice', condition, ifTrue, ifFalse: whole() });
  }

  const either = (): Expression => chain(['or'], both);
  const both = (): Expression => chain(['and'], inverse);

  function inverse(): Expression {
    const start = tokens.token.at;
    if (!tokens.takes('not')) return comparison();
    if (++depth > deepest) tokens.misfit();
    const of = inverse();
    depth--;
    return from(start, { kind: 'not', of });
  }

  function comparison(): Expression {
    const start = tokens.token.at;
    const left = added();
    if (!comparisons.some((kind) => tokens.is(kind))) return left;
    const kind = tokens.take().text as BinaryNode['kind'];
    return from(start, { kind, left, right: added() });
  }

  const added = (): Expression => chain(['+', '-'], multiplied);
  const multiplied = (): Expression => chain(arithmetic.slice(2, 5), signed);

  function signed(): Expression {
    const start = tokens.token.at;
    if (!tokens.takes('-')) return power();
    if (++depth > deepest) tokens.misfit();
    const isLiteral = isNumber(tokens.token.text);
    const of = signed();
    depth--;
    // `-2 ** 2` is −(2 ** 2), and has no literal after its minus.
    if (isLiteral && of.kind === 'number') return from(start, { kind: 'number', value: -of.value });
    return from(start, { kind: 'negative', of });
  }

  function power(): Expression {
    const start = tokens.token.at;
    const left = atom();
    return tokens.takes('**') ? from(start, { kind: '**', left, right: signed() }) : left;
  }

  function atom(): Expression {
    const start = tokens.token.at;
    const { text } = tokens.token;
    if (tokens.takes('(')) {
      const inside = whole();
      tokens.expect(')');
      return inside;
    }
    if (isNumber(text)) {
      if (!Number.isFinite(Number(text)) && text !== 'infinity' && text !== 'nan') tokens.misfit();
      tokens.take();
      return from(start, { kind: 'number', value: numberOf(text) });
    }
    if (!isWord(text)) tokens.misfit();
    const counter = counters.find((known) => known === text);
    const applied = functions.find((known) => known === text);
    if (!counter && !applied && text !== 'sum' && text !== 'length' && reservedWords.has(text)) tokens.misfit();
    tokens.take();
    if (counter) return from(start, { kind: 'counter', of: counter });
    if (text === 'sum') return from(start, total());
    if (text === 'length') return from(start, { kind: 'length', of: inBrackets(() => takeWord(tokens)) });
    if (applied) return from(start, { kind: applied as UnaryNode['kind'], of: inBrackets(whole) } as UnaryNode);
    const at = tokens.takes('[') ? takeList(tokens, ']', entry) : [];
    return from(start, { kind: 'name', name: text, at });
  }

  function inBrackets<T>(inside: () => T): T {
    tokens.expect('(');
    const read = inside();
    tokens.expect(')');
    return read;
  }

  const total = (): Expression =>
    inBrackets(() => {
      const axis = takeWord(tokens);
      const start: SumStart = tokens.takes('from', 'first')
        ? 'first'
        : tokens.takes('from', '-', '0')
          ? 'minusZero'
          : 'zero';
      tokens.expect(':');
      return { kind: 'sum', axis, start, of: whole() };
    });

  /** A number from 0, or `:` for the entry of the place. */
  function entry(): number | null {
    if (tokens.takes(':')) return null;
    if (!/^\d+$/.test(tokens.token.text)) tokens.misfit();
    return Number(tokens.take().text);
  }

  return whole();
}
