import type { Row } from '../neuron/row.ts';
import type { NumberKind, ProgramFacts } from '../reading/reading.ts';

/** Which of a program's numbers are Python's int. */
export type NumberKinds = ProgramFacts['numbers'];

/** Those of a program in JavaScript, of JSON and of settings: all floats. */
export const noKinds: NumberKinds = {};

type WholeColumns = { readonly [C in 'weight' | 'prediction' | 'error' | 'delta' | 'weightDelta']: boolean };

const noneWhole: WholeColumns = { weight: false, prediction: false, error: false, delta: false, weightDelta: false };

/** Which of a row's numbers are ints. What the program itself does not compute follows from what it is made of. */
export function wholeColumns(numbers: NumberKinds, row: Row): WholeColumns {
  if (numbers === noKinds) return noneWhole;
  const isFirst = row.iteration === 0 && row.example === 0;
  const isWhole = (kind: NumberKind | undefined) => kind === 'int' || (kind === 'intThenFloat' && isFirst);
  const prediction = isWhole(numbers.prediction);
  const delta = numbers.delta ? isWhole(numbers.delta) : prediction && isWhole(numbers.goal);
  return {
    weight: isWhole(numbers.weight),
    prediction,
    error: numbers.error ? isWhole(numbers.error) : delta,
    delta,
    weightDelta: numbers.weightDelta ? isWhole(numbers.weightDelta) : delta && isWhole(numbers.input),
  };
}

/** An int as Python prints it, which has no -0; null where the value is none that a double holds exactly. */
export const wholeText = (value: number): string | null => (Number.isSafeInteger(value) ? String(value) : null);
