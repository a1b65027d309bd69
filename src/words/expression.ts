import { fullNumber, sumNumber } from './shortNumber.ts';

/** What a part of a sum stands for, so that the panel can mark the same value in several places. */
export type PartRole =
  | 'input'
  | 'weight'
  | 'prediction'
  | 'goal'
  | 'delta'
  | 'error'
  | 'alpha'
  | 'weightDelta'
  | 'nextWeight'
  | 'text';

/** A piece of a sum: `text` with five significant digits, `full` with all. */
export interface Part {
  readonly role: PartRole;
  readonly text: string;
  readonly full: string;
}

/** A sum as text; its parts' texts one after the other are `short`, their fulls `full`. */
export interface Expression {
  readonly short: string;
  readonly full: string;
  readonly parts: readonly Part[];
}

export function expression(...parts: readonly (Part | readonly Part[])[]): Expression {
  const flat = parts.flat();
  return {
    short: flat.map(({ text }) => text).join(''),
    full: flat.map(({ full }) => full).join(''),
    parts: flat,
  };
}

/** Operators and words between the values. */
export function word(text: string): Part {
  return { role: 'text', text, full: text };
}

/** A value as it stands at the beginning or after "=". */
export function value(role: PartRole, number: number): Part {
  return { role, text: sumNumber(number), full: fullNumber(number) };
}

/** A value after an operator: a negative one in brackets. */
export function operand(role: PartRole, number: number): Part[] {
  const part = value(role, number);
  return part.full.startsWith('−') ? [word('('), part, word(')')] : [part];
}

/** A value squared: in brackets where it is more than digits. */
export function squared(role: PartRole, number: number): Part[] {
  const part = value(role, number);
  const isPlain = /^[\d.]+$/.test(part.text) && /^[\d.]+$/.test(part.full);
  return isPlain ? [part, word('²')] : [word('('), part, word(')²')];
}
