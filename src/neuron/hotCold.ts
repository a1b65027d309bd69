import type { Parameters } from './parameters.ts';
import type { Columns } from './row.ts';
import { shapeOf } from './shape.ts';
import type { Made, Span, Steps } from './step.ts';

/** What one of the two trials would predict, and how wrong that is. */
export interface Trial {
  readonly weight: number;
  readonly prediction: number;
  readonly error: number;
}

/** Both trials of "Hot and cold learning" at a weight: one step amount up, one down. */
export function trials(parameters: Parameters, weight: number): { readonly up: Trial; readonly down: Trial } {
  const { inputAt, goalAt } = shapeOf(parameters);
  const at = (tried: number): Trial => {
    const prediction = inputAt(0)[0]! * tried;
    const delta = prediction - goalAt(0);
    return { weight: tried, prediction, error: delta * delta };
  };
  return { up: at(weight + parameters.stepAmount), down: at(weight - parameters.stepAmount) };
}

/** Hot and cold learning: one input, one example, moved by `stepAmount` to the smaller error of both trials. */
export function hotColdSteps(parameters: Parameters): Steps {
  const { inputAt, goalAt } = shapeOf(parameters);
  const input = inputAt(0)[0]!;
  const goal = goalAt(0);
  const { stepAmount, rule } = parameters;
  const { onlyIfBetter } = rule;
  const isMoving = rule.update !== 'none';
  const tolerance = parameters.tolerance ?? -1;

  /** Where the weight goes from an error; stays where both trials are equally wrong, or neither is better. */
  function moved(weight: number, error: number): number {
    const up = weight + stepAmount;
    const down = weight - stepAmount;
    const upDelta = input * up - goal;
    const downDelta = input * down - goal;
    const upError = upDelta * upDelta;
    const downError = downDelta * downDelta;
    if (!isMoving || (onlyIfBetter && !(upError < error || downError < error))) return weight;
    return downError < upError ? down : upError < downError ? up : weight;
  }

  function record(weights: Float64Array, passes: number, span: Span, made: Made): void {
    let weight = weights[0]!;
    let { errorMin, errorMax } = span;
    let weightMin = span.weightMin[0]!;
    let weightMax = span.weightMax[0]!;
    let pass = 0;
    made.end = null;
    while (pass < passes && made.end === null) {
      const delta = input * weight - goal;
      const error = delta * delta;
      if (weight < weightMin) weightMin = weight;
      if (weight > weightMax) weightMax = weight;
      if (error < errorMin) errorMin = error;
      if (error > errorMax) errorMax = error;
      pass++;
      if (error < Number.POSITIVE_INFINITY) {
        weight = moved(weight, error);
        if (error <= tolerance) made.end = 'tolerance';
      } else {
        errorMax = Number.POSITIVE_INFINITY;
        made.end = 'notFinite';
      }
    }
    weights[0] = weight;
    span.errorMin = errorMin;
    span.errorMax = errorMax;
    span.weightMin[0] = weightMin;
    span.weightMax[0] = weightMax;
    made.rows = pass;
  }

  function skip(weights: Float64Array, passes: number): void {
    let weight = weights[0]!;
    for (let pass = 0; pass < passes; pass++) {
      const delta = input * weight - goal;
      weight = moved(weight, delta * delta);
    }
    weights[0] = weight;
  }

  function write(weights: Float64Array, row: number, columns: Columns): void {
    skip(weights, columns.from - row);
    for (let at = 0; at < columns.count; at++) {
      const weight = weights[0]!;
      const prediction = input * weight;
      const delta = prediction - goal;
      columns.weight[at] = weight;
      columns.prediction[at] = prediction;
      columns.delta[at] = delta;
      columns.error[at] = delta * delta;
      weights[0] = moved(weight, delta * delta);
    }
  }

  return { record, skip, write };
}
