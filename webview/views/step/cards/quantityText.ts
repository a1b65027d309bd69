import type { Row } from '../../../../src/neuron/row.ts';
import { shapeOf } from '../../../../src/neuron/shape.ts';
import type { Quantity, Recipe } from '../../../../src/protocol/messages.ts';
import type { Language } from '../../../../src/words/language.ts';
import { fullNumber } from '../../../../src/words/shortNumber.ts';
import { sums } from '../../../../src/words/sums.ts';
import { cardWords } from '../../../../src/words/views/cards.ts';
import { ownWeightDeltas } from './cardModel.ts';
import { namesOf } from './names.ts';

/** So many of several inputs' values are said. */
const saidAtMost = 3;

/** What a quantity is: its names, its value in this row with all digits, and what it means. */
export function quantityText(language: Language, recipe: Recipe, row: Row, quantity: Quantity): string {
  const { parameters, program } = recipe;
  const words = cardWords[language];
  const name = program?.names[quantity]?.name ?? null;
  const isNegated = program?.isDeltaNegated === true && name !== null;
  const given = valuesOf(quantity);
  const all = given.slice(0, saidAtMost).map((value) => fullNumber(value));
  const values = given.length > saidAtMost ? `${all.join(', ')}, …` : all.join(', ');
  // Of several the name is a list's.
  const own = given.length === 1 && name !== null ? namesOf(language, recipe, row.example)(quantity).text : name;
  return `${words.named(own ?? words.quantities[quantity], words.quantities[quantity], values)}. ${help()}`;

  function valuesOf(of: Quantity): readonly number[] {
    const { inputAt, goalAt } = shapeOf(parameters);
    if (of === 'input') return inputAt(row.example);
    if (of === 'goal') return [goalAt(row.example)];
    if (of === 'alpha' || of === 'stepAmount') return [parameters[of]];
    if (of === 'weightDelta') return ownWeightDeltas(recipe, row);
    if (of === 'delta') return [isNegated ? -row.delta : row.delta];
    const value = row[of];
    return typeof value === 'number' ? [value] : value;
  }

  function help(): string {
    if (isNegated && quantity === 'delta') return words.negatedDelta(name);
    if (isNegated && quantity === 'weightDelta') return words.negatedWeightDelta(name);
    if (quantity === 'weightDelta' && parameters.rule.gradient === 'true') return words.weightDeltaTrue;
    // The sum knows whether the last digits are the computer's.
    if (quantity === 'error') return sums(language, parameters, row, null).compare.lines.at(-1)!.help!;
    return words.help[quantity];
  }
}
