import { expression, operand, type Part, value, word } from './expression.ts';
import { line, type Sum, type SumsOf, type TrialFigures } from './sum.ts';
import type { Texts } from './texts.ts';

/** Hot and cold learning's third sum: both trials, and the one that the weight moved to. */
export function hotColdSum(words: Texts['sums'], of: SumsOf, weight: number, next: number): Sum {
  const { parameters, trials } = of;
  const step = words.learn;
  const formula = words.learnFormulaHotCold;
  const moved = line(
    words.weight,
    words.hotColdHelp,
    expression(value('weight', weight), word(' → '), value('nextWeight', next)),
  );
  if (trials === undefined) return { step, formula, ...moved, lines: [moved] };
  const { up, down } = trials;
  const { stepAmount } = parameters;
  const trial = (label: string, sign: string, { weight: tried, error }: TrialFigures) =>
    line(
      label,
      words.hotColdHelp,
      expression(
        value('weight', weight),
        word(sign),
        operand('text', stepAmount),
        word(' = '),
        value('text', tried),
        word(`, ${words.error} `),
        value('error', error),
      ),
    );
  return {
    step,
    formula,
    ...expression(choice(words, of, weight, next)),
    lines: [
      trial(words.up, ' + ', up),
      trial(words.down, ' − ', down),
      next === weight ? line(words.weight, words.hotColdHelp, stay(words, weight)) : moved,
    ],
  };
}

function choice(words: Texts['sums'], { parameters, trials, row }: SumsOf, weight: number, next: number): Part[] {
  const { up, down } = trials!;
  const isUp = next === up.weight && next !== weight;
  if (!isUp && next !== down.weight) {
    const bothWorse = up.error >= row.error && down.error >= row.error && up.error !== down.error;
    if (bothWorse) return [word(`${words.noneIsBetter}: `), value('weight', weight), word(` ${words.stays}`)];
  }
  const sign = up.error < down.error ? ' < ' : up.error > down.error ? ' > ' : ' = ';
  const errors = [
    word(`${words.errors} `),
    value('error', up.error),
    word(sign),
    value('error', down.error),
    word(': '),
  ];
  if (next === weight) return [...errors, value('weight', weight), word(` ${words.stays}`)];
  return [
    ...errors,
    value('weight', weight),
    word(isUp ? ' + ' : ' − '),
    ...operand('text', parameters.stepAmount),
    word(' = '),
    value('nextWeight', next),
  ];
}

function stay(words: Texts['sums'], weight: number) {
  return expression(value('weight', weight), word(` ${words.stays}`));
}
