import type { Quantity } from '../../../../src/protocol/messages.ts';
import { fullNumber, sumNumber } from '../../../../src/words/shortNumber.ts';

/** A piece of a formula as it is set. */
export type Piece =
  | Named
  /** Where a line is too long it breaks before one. */
  | { readonly kind: 'operator'; readonly text: string }
  | { readonly kind: 'bracket'; readonly text: '(' | ')' | '−' }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'squared'; readonly of: Formula }
  /** The sum over `index`, or over the pass, of what follows. */
  | { readonly kind: 'sum'; readonly index: string | null };

/** A quantity by its name or by its value: `full` with all digits, `text` with five of them. */
export interface Named {
  readonly kind: 'quantity';
  readonly quantity: Quantity;
  /** In code: the name that the person's program has for it; in words: the book's. */
  readonly as: 'code' | 'words' | 'value';
  readonly text: string;
  readonly full: string;
}

export type Formula = readonly Piece[];

/** `left = line = line`: in names, in values, and what they come to. */
export interface Equation {
  readonly left: Formula;
  readonly lines: readonly Formula[];
}

/** Equations that stand below each other: several where each is of another weight. */
export type EquationGroup = readonly Equation[];

export const operator = (text: string): Piece => ({ kind: 'operator', text });
const bracket = (text: '(' | ')' | '−'): Piece => ({ kind: 'bracket', text });
export const minus = bracket('−');

export const inBrackets = (of: Formula): Formula => [bracket('('), ...of, bracket(')')];

export const value = (quantity: Quantity, number: number): Named => ({
  kind: 'quantity',
  quantity,
  as: 'value',
  text: sumNumber(number),
  full: fullNumber(number),
});

/** After an operator a negative value stands in brackets. */
export const operand = (piece: Piece): Formula =>
  piece.kind === 'quantity' && piece.full.startsWith('−') ? inBrackets([piece]) : [piece];

/** More than digits or a name is squared in brackets. */
export function squared(piece: Named): Piece {
  const isPlain = piece.as !== 'value' || (/^[\d.]+$/.test(piece.text) && /^[\d.]+$/.test(piece.full));
  return { kind: 'squared', of: isPlain && !piece.text.includes(' ') ? [piece] : inBrackets([piece]) };
}

/** A formula in one line of text, as it is read aloud. */
export function formulaText(formula: Formula): string {
  return formula.map(pieceText).join('');
}

function pieceText(piece: Piece): string {
  switch (piece.kind) {
    case 'operator':
      return ` ${piece.text} `;
    case 'squared':
      return `${formulaText(piece.of)}²`;
    case 'sum':
      return '∑ ';
    default:
      return piece.text;
  }
}

/** An equation in one line of text. */
export const equationText = ({ left, lines }: Equation): string => [left, ...lines].map(formulaText).join(' = ');
