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
    if (role?.name === null && quantity === 'alpha') return value('alpha', parameters.alpha);
    if (role?.name === null && quantity === 'stepAmount') return value('stepAmount', parameters.stepAmount);
    const name = role?.name ?? words[quantity];
    const text = index === null ? name : `${name}[${index}]`;
    return { kind: 'quantity', quantity, as: role?.name ? 'code' : 'words', text, full: text };
  };
}
