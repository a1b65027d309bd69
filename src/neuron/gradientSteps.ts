import { nextWeight, type Order, registerOf } from './order.ts';
import type { Columns } from './row.ts';
import { type Made, type Span, type Steps, widenSpan } from './step.ts';

/** Checked parameters as the loops read them. */
export interface Plan {
  readonly inputs: number;
  readonly examples: number;
  /** examples · inputs, row-major */
  readonly input: Float64Array;
  readonly goal: Float64Array;
  /**
   * What a prediction's sum starts from: 0 with a list of weights, as programs do; −0, which changes no bit of what is
   * added to it, with a single weight, where the prediction is the product alone.
   */
  readonly sumFrom: number;
  readonly alpha: number;
  /** 2 under gradient "true", else 1. */
  readonly scale: 1 | 2;
  readonly update: 'example' | 'pass' | 'none';
  readonly order: Order;
  /** −1 where there is none: no error is below it. */
  readonly tolerance: number;
}

/** Gradient descent for any number of inputs and examples, any order, and for programs that only compare. */
export function gradientSteps(plan: Plan): Steps {
  const { inputs, examples, input, goal, sumFrom, alpha, scale, tolerance } = plan;
  const { registers, tape } = plan.order;
  // With alpha 1 its product is exact in every association.
  const form = alpha === 1 && plan.order.association !== 'other' ? 'noAlpha' : plan.order.association;
  const alphaInput = input.map((value) => alpha * value);
  const before = new Float64Array(inputs);
  const sums = new Float64Array(inputs);
  const isAfterPass = plan.update === 'pass';
  const isAfterExample = plan.update === 'example';
  registers[registerOf.alpha] = alpha;
  registers[registerOf.scale] = scale;
  /** The row's prediction, delta and error: in a typed array, because a captured variable is a new object each time. */
  const row = new Float64Array(3);

  /** Predicts and compares. */
  function compare(weights: Float64Array, example: number): void {
    let sum = sumFrom;
    const start = example * inputs;
    for (let j = 0; j < inputs; j++) sum += input[start + j]! * weights[j]!;
    const delta = sum - goal[example]!;
    row[0] = sum;
    row[1] = delta;
    row[2] = delta * delta;
  }

  /** Learns from the row just compared. */
  function learn(weights: Float64Array, example: number): void {
    const start = example * inputs;
    const scaled = scale * row[1]!;
    if (isAfterPass) {
      for (let j = 0; j < inputs; j++) sums[j] = sums[j]! + scaled * input[start + j]!;
    } else if (!isAfterExample) {
      return;
    } else if (form === 'alphaLast') {
      for (let j = 0; j < inputs; j++) weights[j] = weights[j]! - alpha * (scaled * input[start + j]!);
    } else if (form === 'inputLast') {
      const amount = alpha * scaled;
      for (let j = 0; j < inputs; j++) weights[j] = weights[j]! - amount * input[start + j]!;
    } else if (form === 'deltaLast') {
      for (let j = 0; j < inputs; j++) weights[j] = weights[j]! - alphaInput[start + j]! * scaled;
    } else if (form === 'noAlpha') {
      for (let j = 0; j < inputs; j++) weights[j] = weights[j]! - scaled * input[start + j]!;
    } else {
      registers[registerOf.delta] = scaled;
      registers[registerOf.goal] = goal[example]!;
      registers[registerOf.prediction] = row[0]!;
      for (let j = 0; j < inputs; j++) {
        registers[registerOf.input] = input[start + j]!;
        weights[j] = ordered(weights[j]!, scaled * input[start + j]!);
      }
    }
  }

  function ordered(weight: number, weightDelta: number): number {
    registers[registerOf.weight] = weight;
    registers[registerOf.weightDelta] = weightDelta;
    return nextWeight(registers, tape);
  }

  /** Learns from the sums of a pass, and clears them. */
  function learnFromPass(weights: Float64Array): void {
    if (!isAfterPass) return;
    for (let j = 0; j < inputs; j++) {
      const sum = sums[j]!;
      sums[j] = 0;
      weights[j] =
        form === 'noAlpha'
          ? weights[j]! - sum
          : form === 'other'
            ? ordered(weights[j]!, sum)
            : weights[j]! - alpha * sum;
    }
  }

  function record(weights: Float64Array, passes: number, span: Span, made: Made): void {
    made.rows = 0;
    made.end = null;
    for (let pass = 0; pass < passes && made.end === null; pass++) {
      // By hand: for a few numbers, set and fill cost more than the row.
      for (let j = 0; j < inputs; j++) before[j] = weights[j]!;
      let passError = 0;
      let example = 0;
      for (; example < examples; example++) {
        compare(weights, example);
        passError += row[2]!;
        if (!(row[2]! < Number.POSITIVE_INFINITY)) {
          made.end = 'notFinite';
          break;
        }
        learn(weights, example);
      }
      made.rows += Math.min(example + 1, examples);
      if (made.end === null) {
        learnFromPass(weights);
        if (passError <= tolerance) made.end = 'tolerance';
      } else {
        sums.fill(0);
        if (example + 1 < examples) return;
      }
      widenSpan(span, passError, before);
    }
  }

  function skip(weights: Float64Array, passes: number): void {
    for (let pass = 0; pass < passes; pass++) {
      for (let example = 0; example < examples; example++) {
        compare(weights, example);
        learn(weights, example);
      }
      learnFromPass(weights);
    }
  }

  function write(weights: Float64Array, first: number, columns: Columns): void {
    let example = 0;
    for (let at = first - columns.from; at < columns.count; at++) {
      compare(weights, example);
      if (at >= 0) {
        columns.prediction[at] = row[0]!;
        columns.delta[at] = row[1]!;
        columns.error[at] = row[2]!;
        columns.weight.set(weights, at * inputs);
        for (let j = 0; j < inputs; j++) {
          columns.weightDelta[at * inputs + j] = scale * row[1]! * input[example * inputs + j]!;
        }
      }
      learn(weights, example);
      if (++example === examples) {
        example = 0;
        learnFromPass(weights);
      }
    }
    sums.fill(0);
  }

  return { record, skip, write };
}
