import type { Parameters } from '../neuron/parameters.ts';
import type { Row } from '../neuron/row.ts';
import { expression, operand, type Part, squared, value, word } from './expression.ts';
import type { Language } from './language.ts';
import { learnSum } from './learnSum.ts';
import { fullNumber, sumNumber } from './shortNumber.ts';
import { goalOf, inputsOf, line, listOf, type Sum, type SumsOf, termsShown } from './sum.ts';
import { type Texts, texts } from './texts.ts';

/** The three steps of an iteration with the row's own values: predict, compare, learn. */
export function sums(
  language: Language,
  parameters: Parameters,
  row: Row,
  nextWeight: SumsOf['nextWeight'],
  trials?: SumsOf['trials'],
): { readonly predict: Sum; readonly compare: Sum; readonly learn: Sum } {
  const words = texts(language).sums;
  return {
    predict: predictSum(words, parameters, row),
    compare: compareSum(words, parameters, row),
    learn: learnSum(words, { parameters, row, nextWeight, trials }),
  };
}

function predictSum(words: Texts['sums'], parameters: Parameters, row: Row): Sum {
  const inputs = inputsOf(parameters, row.example);
  const weights = listOf(row.weight);
  const shown = termsShown(inputs.length);
  const terms = inputs.slice(0, shown).flatMap((input, index): Part[] => {
    const first = index === 0 ? [value('input', input)] : [word(' + '), ...operand('input', input)];
    return [...first, word(' × '), ...operand('weight', weights[index] ?? Number.NaN)];
  });
  const rest = shown < inputs.length ? [word(' + …')] : [];
  const said = expression(terms, rest, word(' = '), value('prediction', row.prediction));
  return {
    step: words.predict,
    formula: inputs.length === 1 ? words.predictFormula : words.predictFormulaSeveral,
    ...said,
    lines: [line(words.prediction, words.predictHelp, said)],
  };
}

function compareSum(words: Texts['sums'], parameters: Parameters, row: Row): Sum {
  const miss = [value('prediction', row.prediction), word(' − '), ...operand('goal', goalOf(parameters, row.example))];
  const result = [word(' = '), value('error', row.error)];
  return {
    step: words.compare,
    formula: words.compareFormula,
    ...expression(word('('), miss, word(')²'), result),
    lines: [
      line(words.miss, words.missHelp, expression(miss, word(' = '), value('delta', row.delta))),
      line(words.error, errorHelp(words, row.error), expression(squared('delta', row.delta), result)),
    ],
  };
}

// 0.30250000000000005 is the first number of the chapter that a learner stumbles over.
function errorHelp(words: Texts['sums'], error: number): string {
  const rounded = sumNumber(error);
  const full = fullNumber(error);
  const isNoise = full.length > 15 && Math.abs(Number(rounded) - error) < error * 1e-12;
  if (!isNoise) return words.errorHelp;
  return rounded === '0.3025' ? words.bookRounds(rounded) : words.lastDigits(rounded);
}
