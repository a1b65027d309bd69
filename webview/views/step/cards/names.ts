import type { Quantity, Recipe } from '../../../../src/protocol/messages.ts';
import type { Language } from '../../../../src/words/language.ts';
import { cardWords } from '../../../../src/words/views/cards.ts';
import { type Named, value } from './formula.ts';

/** What a quantity is called; `index` tells one input's from another's. */
export type Names = (quantity: Quantity, index?: number | string | null) => Named;

/** The names of the person's own program; where it has none, and for settings and JSON, the book's words. */
export function namesOf(language: Language, { program, parameters }: Recipe): Names {
  const words = cardWords[language].quantities;
  return (quantity, index = null) => {
    const role = program?.names[quantity];
    // A number that stands in the formula itself is shown as it stands there.
    const literal = role?.name === null && isGiven(quantity) ? parameters[quantity] : null;
    if (typeof literal === 'number') return value(quantity, literal);
    const name = role?.name ?? words[quantity];
    const text = index === null ? name : `${name}[${index}]`;
    return { kind: 'quantity', quantity, as: role?.name ? 'code' : 'words', text, full: text };
  };
}

const given = ['input', 'goal', 'alpha', 'stepAmount'] as const;

const isGiven = (quantity: Quantity): quantity is (typeof given)[number] =>
  (given as readonly Quantity[]).includes(quantity);
