import type { Parameters } from '../neuron/parameters.ts';
import { startRun } from '../neuron/run.ts';
import type { Num } from './program/values.ts';
import type { Role } from './reading.ts';
import type { Neuron } from './recognition/neuron.ts';

/** Where engine and program part. */
export interface Difference {
  readonly row: number;
  readonly role: Role;
  readonly program: number;
  readonly engine: number;
  readonly number: Num;
}

export type Proof =
  /** `rows` were compared; `notFiniteAt` is the row in which the engine ended because its error is not finite. */
  | { readonly kind: 'proved'; readonly rows: number; readonly notFiniteAt: number | null }
  | { readonly kind: 'differs'; readonly difference: Difference };

/**
 * Runs the engine on the parameters and compares each row with the program's own: weights, prediction, delta, weight
 * delta and error to the bit (the evaluator squares by x · x, as the engine does); then the weights after the last row.
 */
export function prove(neuron: Neuron, parameters: Parameters): Proof {
  const run = startRun(parameters);
  const width = run.inputs;
  run.advance(neuron.rows.length);
  const columns = run.window(0, Math.min(run.rows, neuron.rows.length));
  for (let row = 0; row < columns.count; row++) {
    const { weights, prediction, delta, isNegated, error, weightDeltas } = neuron.rows[row]!;
    const sign = isNegated ? -1 : 1;
    const difference =
      all('weight', row, weights, (i) => columns.weight[row * width + i]!) ??
      one('prediction', row, prediction, columns.prediction[row]!) ??
      one('delta', row, delta, columns.delta[row]!, sign) ??
      one('error', row, error, columns.error[row]!) ??
      all('weightDelta', row, weightDeltas ?? [], (i) => columns.weightDelta[row * width + i]!, sign);
    if (difference) return { kind: 'differs', difference };
  }
  const isEnded = run.rows < neuron.rows.length || !run.isFinished;
  const { finalWeight, status } = run.summary();
  const final = typeof finalWeight === 'number' ? [finalWeight] : finalWeight;
  if (!isEnded && neuron.after && final) {
    const difference = all('weight', columns.count, neuron.after, (i) => final[i]!);
    if (difference) return { kind: 'differs', difference };
  }
  return { kind: 'proved', rows: columns.count, notFiniteAt: status.kind === 'diverged' ? status.notFiniteAt : null };
}

function all(
  role: Role,
  row: number,
  numbers: readonly Num[],
  engine: (i: number) => number,
  sign = 1,
): Difference | null {
  for (let i = 0; i < numbers.length; i++) {
    const difference = one(role, row, numbers[i]!, engine(i), sign);
    if (difference) return difference;
  }
  return null;
}

function one(role: Role, row: number, number: Num | null, engine: number, sign = 1): Difference | null {
  if (number === null) return null;
  const program = Number(number.value);
  const expected = sign * engine;
  // Whole numbers have one zero, and a difference taken the other way round has +0 where ours has +0.
  const isSameZero = program === 0 && engine === 0 && (number.isInt || sign === -1);
  return Object.is(program, expected) || isSameZero ? null : { row, role, program, engine, number };
}
