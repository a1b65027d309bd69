import type { Trial } from '../../../../src/neuron/hotCold.ts';
import type { Parameters } from '../../../../src/neuron/parameters.ts';
import type { Row } from '../../../../src/neuron/row.ts';
import type { CardWords } from '../../../../src/words/views/cards.ts';
import { type Formula, operand, operator, value } from './formula.ts';
import type { Names } from './names.ts';

/** Hot and cold learning's two trials beside each other, and what was made of them. */
export interface TrialsTable {
  /** What stands at the head of a line: the weight tried, its prediction, its error. */
  readonly lines: readonly { readonly name: Formula; readonly up: Formula; readonly down: Formula }[];
  readonly winner: 'up' | 'down' | null;
  /** Which trial won and where the weight goes, or why it stays. */
  readonly outcome: string;
}

interface Tried {
  readonly parameters: Parameters;
  readonly row: Row;
  readonly nextWeight: number;
  readonly up: Trial;
  readonly down: Trial;
}

export function trialsTable(words: CardWords, names: Names, tried: Tried): TrialsTable {
  const { parameters, row, nextWeight, up, down } = tried;
  const weight = row.weight as number;
  const step = operand(value('stepAmount', parameters.stepAmount));
  const attempt = (sign: '+' | '−', trial: Trial): Formula => [
    value('weight', weight),
    operator(sign),
    ...step,
    operator('='),
    value('weight', trial.weight),
  ];
  const line = (name: 'prediction' | 'error') => ({
    name: [names(name)],
    up: [value(name, up[name])],
    down: [value(name, down[name])],
  });
  return {
    lines: [
      { name: [names('weight')], up: attempt('+', up), down: attempt('−', down) },
      line('prediction'),
      line('error'),
    ],
    ...verdict(words, tried, weight, nextWeight),
  };
}

function verdict(
  words: CardWords,
  { row, up, down }: Tried,
  weight: number,
  next: number,
): Pick<TrialsTable, 'winner' | 'outcome'> {
  if (next === weight && up.error === down.error) return { winner: null, outcome: words.bothEqual(weight) };
  if (next === weight && up.error >= row.error && down.error >= row.error) {
    return { winner: null, outcome: words.noneBetter(row.error, weight) };
  }
  const winner = down.error < up.error ? 'down' : 'up';
  return { winner, outcome: words.won[winner](weight, next) };
}
