import { idealWeightOf } from './idealWeight.ts';
import type { Parameters } from './parameters.ts';
import { shapeOf } from './shape.ts';
import { errorAt } from './summary.ts';

/**
 * The error of a pass over one number: the weight, or how far the weights have gone along a direction. It is a parabola
 * ("Let's watch several steps of learning", "What is a derivative").
 */
export interface ErrorCurve {
  errorAt(at: number): number;
  /** The derivative of the error there. */
  slopeAt(at: number): number;
  /** Where the error is smallest; null where it is the same everywhere. */
  readonly lowest: number | null;
  weightsAt(at: number): readonly number[];
}

/** The error over the weight, for one input. */
export function errorOverWeight(parameters: Parameters): ErrorCurve {
  return {
    errorAt: (weight) => errorAt(parameters, [weight]),
    slopeAt: (weight) => slopesAt(parameters, [weight])[0]!,
    lowest: idealWeightOf(parameters)?.[0] ?? null,
    weightsAt: (weight) => [weight],
  };
}

/** The error along a line in the space of weights: 0 is `from`, 1 is `to`. */
export function errorAlong(parameters: Parameters, from: readonly number[], to: readonly number[]): ErrorCurve {
  const direction = to.map((end, j) => end - from[j]!);
  const weightsAt = (at: number) => (at === 1 ? to : from.map((start, j) => start + at * direction[j]!));
  return {
    errorAt: (at) => errorAt(parameters, weightsAt(at)),
    slopeAt: (at) => slopesAt(parameters, weightsAt(at)).reduce((sum, slope, j) => sum + slope * direction[j]!, 0),
    lowest: lowestAlong(parameters, from, direction),
    weightsAt,
  };
}

/** Each miss is a + b · at, so the error is smallest at −Σ a·b ÷ Σ b². */
function lowestAlong(parameters: Parameters, from: readonly number[], direction: readonly number[]): number | null {
  const { examples, inputAt, goalAt } = shapeOf(parameters);
  let along = 0;
  let square = 0;
  for (let example = 0; example < examples; example++) {
    const input = inputAt(example);
    const miss = dot(input, from) - goalAt(example);
    const change = dot(input, direction);
    along += miss * change;
    square += change * change;
  }
  const lowest = -along / square;
  return Number.isFinite(lowest) ? lowest : null;
}

const dot = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, value, j) => sum + value * other[j]!, 0);

/**
 * The derivative of a pass's error by each weight: 2 · delta · input, summed over the examples in order. The book's
 * weight delta is half of it ("Direction and amount from error", "What is a derivative").
 */
export function slopesAt(parameters: Parameters, weights: readonly number[]): readonly number[] {
  const { inputs, examples, inputAt, goalAt } = shapeOf(parameters);
  // From −0, which changes no bit of what is added to it.
  const slopes = new Array<number>(inputs).fill(-0);
  for (let example = 0; example < examples; example++) {
    const input = inputAt(example);
    let prediction = typeof parameters.weight === 'number' ? -0 : 0;
    for (let j = 0; j < inputs; j++) prediction += input[j]! * weights[j]!;
    const delta = prediction - goalAt(example);
    for (let j = 0; j < inputs; j++) slopes[j]! += 2 * delta * input[j]!;
  }
  return slopes;
}

/**
 * What an update at this example looks at: the error of its example alone, or of the pass where the weights change
 * after all of it.
 */
export function lookedAt(parameters: Parameters, example: number): Parameters {
  const { examples, inputAt, goalAt } = shapeOf(parameters);
  if (examples === 1 || parameters.rule.update !== 'example') return parameters;
  const input = inputAt(example);
  const isOne = typeof parameters.weight === 'number';
  return { ...parameters, input: isOne ? input[0]! : input, goal: goalAt(example) };
}
