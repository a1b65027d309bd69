import { outcomeOf } from './outcome.ts';
import type { Parameters } from './parameters.ts';
import type { Recording } from './recording.ts';
import { shapeOf } from './shape.ts';
import type { Summary } from './status.ts';

/** The figures of a run. While it runs they cost the replay of one block; its status is looked for only at its end. */
export function summaryOf(
  parameters: Parameters,
  record: Recording,
  state: 'running' | 'stopped' | 'finished',
): Summary {
  const { inputs, examples, rows, passes } = record;
  const weights = record.weightsOf(record.state);
  const hasFinal = record.end !== 'notFinite';
  const last = record.window(Math.floor((rows - 1) / examples) * examples, rows);
  const firstError = passErrorOf(record.window(0, examples).error);
  const lastError = passErrorOf(last.error);
  const lastRow = last.count - 1;
  return {
    status: state === 'finished' ? outcomeOf(parameters, record, firstError, lastError) : { kind: state },
    rows,
    passes,
    inputs,
    examples,
    firstError,
    lastError,
    firstDelta: record.window(0, 1).delta[0] ?? Number.NaN,
    lastDelta: last.delta[lastRow] ?? Number.NaN,
    lastPrediction: last.prediction[lastRow] ?? Number.NaN,
    lastGoal: shapeOf(parameters).goalAt(lastRow),
    finalWeight: hasFinal ? (typeof parameters.weight === 'number' ? weights[0]! : Array.from(weights)) : null,
    finalError: hasFinal ? errorAt(parameters, weights) : null,
  };
}

/** NaN where no row was made. */
function passErrorOf(errors: Float64Array): number {
  let sum = errors.length ? 0 : Number.NaN;
  for (const error of errors) sum += error;
  return sum;
}

/** The error of a pass that leaves the weights as they are. */
export function errorAt(parameters: Parameters, weights: ArrayLike<number>): number {
  const { inputs, examples, inputAt, goalAt } = shapeOf(parameters);
  let error = 0;
  for (let example = 0; example < examples; example++) {
    const row = inputAt(example);
    let prediction = typeof parameters.weight === 'number' ? -0 : 0;
    for (let j = 0; j < inputs; j++) prediction += row[j]! * weights[j]!;
    const delta = prediction - goalAt(example);
    error += delta * delta;
  }
  return error;
}
