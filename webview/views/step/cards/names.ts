import type { Quantity, Recipe } from '../../../../src/protocol/messages.ts';
import type { Access } from '../../../../src/reading/reading.ts';
import type { Language } from '../../../../src/words/language.ts';
import { cardWords } from '../../../../src/words/views/cards.ts';
import { type Named, value } from './formula.ts';

/** What a quantity is called; `index` tells one input's from another's. */
export type Names = (quantity: Quantity, index?: number | string | null) => Named;

/**
 * The names of the person's own program, for this example as it writes them (`xs[1]`); where it has none, and for settings
 * and JSON, the book's words.
 */
export function namesOf(language: Language, { program, parameters }: Recipe, example: number): Names {
  const words = cardWords[language].quantities;
  return (quantity, index = null) => {
    const role = program?.names[quantity];
    // A number that stands in the formula itself is shown as it stands there.
    const literal = role?.name === null && isGiven(quantity) ? parameters[quantity] : null;
    if (typeof literal === 'number') return value(quantity, literal);
    const ways = role?.access ?? [];
    const way = ways.length > 1 && typeof index === 'number' ? ways[index] : ways[0];
    const name = role?.name ?? words[quantity];
    const text = way ? entered(way, example, index ?? 0) : index === null ? name : `${name}[${index}]`;
    return { kind: 'quantity', quantity, as: role?.name ? 'code' : 'words', text, full: text };
  };
}

/** Whether the program has a name of its own for each input's: there is none for all of them. */
export const hasOwnNames = ({ program }: Recipe, quantity: Quantity): boolean =>
  (program?.names[quantity]?.access?.length ?? 0) > 1;

const entered = ({ name, path }: Access, example: number, input: number | string): string =>
  `${name}${path.map((at) => `[${at === 'example' ? example : at === 'input' ? input : at}]`).join('')}`;

const given = ['input', 'goal', 'alpha', 'stepAmount'] as const;

const isGiven = (quantity: Quantity): quantity is (typeof given)[number] =>
  (given as readonly Quantity[]).includes(quantity);
