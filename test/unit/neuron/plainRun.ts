import type { Parameters } from '../../../src/neuron/parameters.ts';

/** Orders as a program would write them, each with the same in TypeScript. */
export const writtenOrders: { readonly [order: string]: (v: Words) => number } = {
  'weight - alpha * (delta * input)': (v) => v.weight - v.alpha * (v.delta * v.input),
  'weight - (delta * input) * alpha': (v) => v.weight - v.delta * v.input * v.alpha,
  'weight - alpha * weightDelta': (v) => v.weight - v.alpha * v.weightDelta,
  'weight - (alpha * delta) * input': (v) => v.weight - v.alpha * v.delta * v.input,
  'weight - alpha * input * delta': (v) => v.weight - v.alpha * v.input * v.delta,
  'weight - weightDelta': (v) => v.weight - v.weightDelta,
  'weight + -alpha * (prediction - goal) * input': (v) => v.weight + -v.alpha * v.delta * v.input,
  'weight - delta / 2 * input * alpha': (v) => v.weight - (v.delta / 2) * v.input * v.alpha,
  'weight - .5e0 * (weight - goal)': (v) => v.weight - 0.5 * (v.weight - v.goal),
};

interface Words {
  readonly weight: number;
  readonly alpha: number;
  readonly delta: number;
  readonly input: number;
  readonly goal: number;
  readonly weightDelta: number;
}

export interface PlainRow {
  readonly weight: readonly number[];
  readonly prediction: number;
  readonly error: number;
  readonly delta: number;
  readonly weightDelta: readonly number[];
}

export interface PlainRun {
  readonly rows: readonly PlainRow[];
  readonly finalWeight: readonly number[] | null;
}

/** A run as the book's program would make it, an object a row; the engine has to give its bits. */
export function plainRun(
  parameters: Parameters,
  inputs: readonly (readonly number[])[],
  goals: readonly number[],
): PlainRun {
  const { alpha, iterations, rule, stepAmount, tolerance } = parameters;
  const isList = typeof parameters.weight !== 'number';
  let weight: number[] = isList ? [...(parameters.weight as readonly number[])] : [parameters.weight as number];
  const factor = rule.gradient === 'true' ? 2 : 1;
  const update = writtenOrders[rule.order]!;
  const rows: PlainRow[] = [];
  const errorAt = (tried: number): number => (inputs[0]![0]! * tried - goals[0]!) ** 2;

  for (let iteration = 0; iteration < iterations; iteration++) {
    let passError = 0;
    const sums = weight.map(() => 0);
    for (let example = 0; example < inputs.length; example++) {
      const input = inputs[example]!;
      const goal = goals[example]!;
      let prediction = isList ? 0 : input[0]! * weight[0]!;
      if (isList) for (let j = 0; j < input.length; j++) prediction += input[j]! * weight[j]!;
      const delta = prediction - goal;
      const error = delta * delta;
      const weightDelta = rule.method === 'hotCold' ? [] : input.map((x) => factor * delta * x);
      rows.push({ weight: [...weight], prediction, error, delta, weightDelta });
      passError += error;
      if (!Number.isFinite(error)) return { rows, finalWeight: null };
      if (rule.update === 'none') continue;
      if (rule.method === 'hotCold') {
        const [up, down] = [errorAt(weight[0]! + stepAmount), errorAt(weight[0]! - stepAmount)];
        const isBetter = !rule.onlyIfBetter || up < error || down < error;
        if (isBetter && down < up) weight = [weight[0]! - stepAmount];
        else if (isBetter && up < down) weight = [weight[0]! + stepAmount];
      } else if (rule.update === 'pass') {
        weightDelta.forEach((value, j) => {
          sums[j]! += value;
        });
      } else {
        weight = weight.map((old, j) =>
          update({ weight: old, alpha, delta: factor * delta, input: input[j]!, goal, weightDelta: weightDelta[j]! }),
        );
      }
    }
    if (rule.update === 'pass' && rule.method !== 'hotCold') {
      const isAlphaIn = rule.order !== 'weight - weightDelta';
      weight = weight.map((old, j) => (isAlphaIn ? old - alpha * sums[j]! : old - sums[j]!));
    }
    if (tolerance !== null && passError <= tolerance) break;
  }
  return { rows, finalWeight: weight };
}
