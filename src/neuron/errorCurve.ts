import { idealWeightOf } from './idealWeight.ts';
import { directionOf, type Line, weightsOn } from './line.ts';
import type { Parameters } from './parameters.ts';
import { shapeOf } from './shape.ts';
import { errorAt } from './summary.ts';

/**
 * The error of a pass over one number: the weight, or how far the weights have gone along a direction. It is a parabola
 * ("Let's watch several steps of learning", "What is a derivative").
 */
export interface ErrorCurve {
  /** To the engine's bits; costs a pass over the examples. */
  errorAt(at: number): number;
  /** The derivative of the error there. */
  slopeAt(at: number): number;
  /** Where the error is smallest; null where it is the same everywhere. */
  readonly lowest: number | null;
  /** The error but for rounding, at no cost: the parabola around the lowest place. For drawing. */
  drawn(at: number): number;
}

/** The error over the weight, for one input. */
export function errorOverWeight(parameters: Parameters): ErrorCurve {
  const error = (weight: number) => errorAt(parameters, [weight]);
  const { curvature } = parabolaAlong(parameters, [0], [1]);
  const lowest = idealWeightOf(parameters)?.[0] ?? null;
  return {
    errorAt: error,
    slopeAt: (weight) => slopesAt(parameters, [weight])[0]!,
    lowest,
    drawn: around(lowest, curvature, error(lowest ?? 0)),
  };
}

/** The error along a line in the space of weights. */
export function errorAlong(parameters: Parameters, line: Line): ErrorCurve {
  const { from } = line;
  const direction = directionOf(line);
  const weightsAt = (at: number) => weightsOn(line, at);
  const error = (at: number) => errorAt(parameters, weightsAt(at));
  const { lowest, curvature } = parabolaAlong(parameters, from, direction);
  return {
    errorAt: error,
    slopeAt: (at) => slopesAt(parameters, weightsAt(at)).reduce((sum, slope, j) => sum + slope * direction[j]!, 0),
    lowest,
    drawn: around(lowest, curvature, error(lowest ?? 0)),
  };
}

const around =
  (lowest: number | null, curvature: number, smallest: number): ErrorCurve['drawn'] =>
  (at) =>
    lowest === null ? smallest : smallest + curvature * (at - lowest) ** 2;

/** Each miss is a + b · at, so the error is smallest at −Σ a·b ÷ Σ b², and grows from there by Σ b² times the distance's square. */
function parabolaAlong(
  parameters: Parameters,
  from: readonly number[],
  direction: readonly number[],
): { readonly lowest: number | null; readonly curvature: number } {
  const { examples, inputAt, goalAt } = shapeOf(parameters);
  let along = 0;
  let curvature = 0;
  for (let example = 0; example < examples; example++) {
    const input = inputAt(example);
    const miss = dot(input, from) - goalAt(example);
    const change = dot(input, direction);
    along += miss * change;
    curvature += change * change;
  }
  const lowest = -along / curvature;
  return { lowest: Number.isFinite(lowest) ? lowest : null, curvature };
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
