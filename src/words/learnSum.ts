import { expression, operand, type Part, value, word } from './expression.ts';
import { hotColdSum } from './hotColdSum.ts';
import { orderExpression } from './orderExpression.ts';
import { goalOf, inputsOf, line, listOf, type Sum, type SumLine, type SumsOf, termsShown } from './sum.ts';
import type { Texts } from './texts.ts';

type Words = Texts['sums'];

/** The third sum: from the weight to the next one. */
export function learnSum(words: Words, of: SumsOf): Sum {
  const { rule, goal } = of.parameters;
  const step = words.learn;
  if (rule.update === 'none') {
    return { step, formula: words.learnFormulaNone, ...expression(word(words.notChanged)), lines: [] };
  }
  if (of.nextWeight === null) {
    return { step, formula: words.learnFormula, ...expression(word(words.runEndsHere)), lines: [] };
  }
  const weights = listOf(of.row.weight);
  const next = listOf(of.nextWeight);
  if (rule.method === 'hotCold') return hotColdSum(words, of, weights[0] ?? Number.NaN, next[0] ?? Number.NaN);
  const examples = typeof goal === 'number' ? 1 : goal.length;
  const deltas = deltaLines(words, of);
  if (rule.update === 'pass' && examples > 1) {
    return passSum(words, of, weights, next, deltas, of.row.example === examples - 1);
  }
  const lines = [...deltas, ...weightLines(words, weights, next)];
  if (weights.length > 1) return { step, formula: words.learnFormulaSeveral, ...shortMoves(weights, next), lines };
  const said = expression(updateParts(of, 0), word(' = '), value('nextWeight', next[0] ?? Number.NaN));
  return { step, formula: words.learnFormula, ...said, lines };
}

// As many weights as fit beside the picture.
const mostLines = 3;

function deltaLines(words: Words, { parameters, row }: SumsOf): SumLine[] {
  if (row.weightDelta === null) return [];
  const isTrue = parameters.rule.gradient === 'true';
  const inputs = inputsOf(parameters, row.example);
  const deltas = listOf(row.weightDelta);
  return deltas.slice(0, mostLines).map((weightDelta, index) => {
    const miss = isTrue ? [word('2 × '), ...operand('delta', row.delta)] : [value('delta', row.delta)];
    const product = [...miss, word(' × '), ...operand('input', inputs[index] ?? Number.NaN)];
    return line(
      deltas.length === 1 ? words.weightDelta : `${words.weightDelta}[${index}]`,
      isTrue ? words.weightDeltaTrueHelp : words.weightDeltaHelp,
      expression(product, word(' = '), value('weightDelta', weightDelta)),
    );
  });
}

function weightLines(words: Words, weights: readonly number[], next: readonly number[]): SumLine[] {
  return weights
    .slice(0, mostLines)
    .map((weight, index) =>
      line(
        weights.length === 1 ? words.weight : words.weightAt(index),
        words.learnHelp,
        expression(move(weight, next[index] ?? Number.NaN)),
      ),
    );
}

function shortMoves(weights: readonly number[], next: readonly number[]) {
  const shown = termsShown(weights.length);
  const moves = weights
    .slice(0, shown)
    .flatMap((weight, index) => [...(index ? [word(', ')] : []), ...move(weight, next[index] ?? Number.NaN)]);
  return expression(moves, weights.length > shown ? [word(', …')] : []);
}

function move(weight: number, next: number): Part[] {
  return [value('weight', weight), word(' → '), value('nextWeight', next)];
}

function passSum(
  words: Words,
  { parameters }: SumsOf,
  weights: readonly number[],
  next: readonly number[],
  deltas: readonly SumLine[],
  isLast: boolean,
): Sum {
  const step = words.learn;
  const formula = words.learnFormulaPass;
  if (!isLast) {
    const stays = expression(value('weight', weights[0] ?? Number.NaN), word(` ${words.staysUntilPassEnds}`));
    const kept = line(weights.length === 1 ? words.weight : words.weightAt(0), words.learnHelp, stays);
    return { step, formula, ...stays, lines: [...deltas, kept] };
  }
  const lines = [...deltas, ...weightLines(words, weights, next)];
  if (weights.length > 1) return { step, formula, ...shortMoves(weights, next), lines };
  const said = expression(
    value('weight', weights[0] ?? Number.NaN),
    word(' − '),
    operand('alpha', parameters.alpha),
    word(` × ${words.sumOfPass} = `),
    value('nextWeight', next[0] ?? Number.NaN),
  );
  return { step, formula, ...said, lines };
}

// The default order, which is the book's formula; any other is shown operation by operation.
const bookOrders = ['weight-alpha*(delta*input)', 'weight-alpha*(input*delta)', 'weight-alpha*weightDelta'];

function updateParts({ parameters, row }: SumsOf, index: number): Part[] {
  const { rule, alpha } = parameters;
  const isTrue = rule.gradient === 'true';
  const weight = listOf(row.weight)[index] ?? Number.NaN;
  const weightDelta = row.weightDelta === null ? Number.NaN : (listOf(row.weightDelta)[index] ?? Number.NaN);
  const isBook = bookOrders.includes(rule.order.replaceAll(' ', ''));
  // Under gradient "true" a difference of prediction and goal is doubled, which has no place in the written order.
  if (isBook || (isTrue && /prediction|goal/.test(rule.order))) {
    return [
      value('weight', weight),
      word(' − '),
      ...operand('alpha', alpha),
      word(' × '),
      ...operand('weightDelta', weightDelta),
    ];
  }
  const values: { readonly [word: string]: readonly Part[] } = {
    weight: operand('weight', weight),
    alpha: operand('alpha', alpha),
    delta: isTrue ? [word('(2 × '), ...operand('delta', row.delta), word(')')] : operand('delta', row.delta),
    input: operand('input', inputsOf(parameters, row.example)[index] ?? Number.NaN),
    goal: operand('goal', goalOf(parameters, row.example)),
    prediction: operand('prediction', row.prediction),
    weightDelta: operand('weightDelta', weightDelta),
  };
  return orderExpression(rule.order, (name) => values[name] ?? [word(name)]);
}
