import { gradientSteps, type Plan } from './gradientSteps.ts';
import { type Made, type Span, type Steps, widenSpan } from './step.ts';

/**
 * Makes passes until one whose error is not finite or is within the tolerance: that one it leaves undone. Returns how
 * many it made. `constants` are input, goal, two factors and the tolerance: from a typed array they are plain doubles.
 */
type Loop = (constants: Float64Array, weights: Float64Array, passes: number, span: Span) => number;
type Skip = (constants: Float64Array, weights: Float64Array, passes: number) => void;

/**
 * Gradient descent with one input and one example: a few operations a row, so what costs is each step's wait for the
 * one before. Null where the plan is not of that kind.
 *
 * A product of doubles does not depend on the order of its two factors, so alpha·(delta·input) and (alpha·delta)·input
 * are one shape, outer·(delta·inner), and (alpha·input)·delta, or no alpha, is another, delta·factor. The 2 of gradient
 * "true" is folded into a constant: doubling is exact.
 */
export function singleSteps(plan: Plan): Steps | null {
  const { alpha, scale, tolerance } = plan;
  const { association } = plan.order;
  const isSingle = plan.inputs === 1 && plan.examples === 1 && Object.is(plan.sumFrom, -0) && plan.update === 'example';
  if (!isSingle || association === 'other') return null;
  const [input, goal] = [plan.input[0]!, plan.goal[0]!];
  const hasOuter = alpha !== 1 && (association === 'alphaLast' || association === 'inputLast');
  const outer = association === 'alphaLast' ? alpha : input;
  const inner = scale * (association === 'alphaLast' ? input : alpha);
  const factor = scale * (alpha !== 1 && association === 'deltaLast' ? alpha * input : input);
  const constants = Float64Array.of(input, goal, hasOuter ? outer : 0, hasOuter ? inner : factor, tolerance);
  // Where doubling left the range of doubles, the 2 has to stand where it is written.
  if (!constants.every(Number.isFinite)) return null;
  const [loop, skip] = hasOuter ? [outerLoop, outerSkip] : [factorLoop, factorSkip];
  // Made when a row is first asked for: of most runs of a sweep none is.
  let writing: Steps | null = null;
  return {
    record: (weights, passes, span, made) => record(loop, skip, constants, weights, passes, span, made),
    skip: (weights, passes) => skip(constants, weights, passes),
    write: (weights, row, columns) => (writing ??= gradientSteps(plan)).write(weights, row, columns),
  };
}

function record(
  loop: Loop,
  skip: Skip,
  constants: Float64Array,
  weights: Float64Array,
  passes: number,
  span: Span,
  made: Made,
): void {
  made.rows = loop(constants, weights, passes, span);
  made.end = null;
  if (made.rows === passes) return;
  const delta = constants[0]! * weights[0]! - constants[1]!;
  const error = delta * delta;
  widenSpan(span, error, weights);
  made.rows++;
  made.end = error < Number.POSITIVE_INFINITY ? 'tolerance' : 'notFinite';
  if (made.end === 'tolerance') skip(constants, weights, 1);
}

/** weight − outer · (delta · inner) */
function outerLoop(constants: Float64Array, weights: Float64Array, passes: number, span: Span): number {
  const input = constants[0]!;
  const goal = constants[1]!;
  const outer = constants[2]!;
  const inner = constants[3]!;
  const tolerance = constants[4]!;
  let weight = weights[0]!;
  let { errorMin, errorMax } = span;
  let weightMin = span.weightMin[0]!;
  let weightMax = span.weightMax[0]!;
  let pass = 0;
  for (; pass < passes; pass++) {
    const delta = input * weight - goal;
    const error = delta * delta;
    if (!(error < Number.POSITIVE_INFINITY && error > tolerance)) break;
    if (weight < weightMin) weightMin = weight;
    if (weight > weightMax) weightMax = weight;
    if (error < errorMin) errorMin = error;
    if (error > errorMax) errorMax = error;
    weight = weight - outer * (delta * inner);
  }
  weights[0] = weight;
  keep(span, errorMin, errorMax, weightMin, weightMax);
  return pass;
}

function outerSkip(constants: Float64Array, weights: Float64Array, passes: number): void {
  const input = constants[0]!;
  const goal = constants[1]!;
  const outer = constants[2]!;
  const inner = constants[3]!;
  let weight = weights[0]!;
  for (let pass = 0; pass < passes; pass++) weight = weight - outer * ((input * weight - goal) * inner);
  weights[0] = weight;
}

/** weight − delta · factor */
function factorLoop(constants: Float64Array, weights: Float64Array, passes: number, span: Span): number {
  const input = constants[0]!;
  const goal = constants[1]!;
  const factor = constants[3]!;
  const tolerance = constants[4]!;
  let weight = weights[0]!;
  let { errorMin, errorMax } = span;
  let weightMin = span.weightMin[0]!;
  let weightMax = span.weightMax[0]!;
  let pass = 0;
  for (; pass < passes; pass++) {
    const delta = input * weight - goal;
    const error = delta * delta;
    if (!(error < Number.POSITIVE_INFINITY && error > tolerance)) break;
    if (weight < weightMin) weightMin = weight;
    if (weight > weightMax) weightMax = weight;
    if (error < errorMin) errorMin = error;
    if (error > errorMax) errorMax = error;
    weight = weight - delta * factor;
  }
  weights[0] = weight;
  keep(span, errorMin, errorMax, weightMin, weightMax);
  return pass;
}

function factorSkip(constants: Float64Array, weights: Float64Array, passes: number): void {
  const input = constants[0]!;
  const goal = constants[1]!;
  const factor = constants[3]!;
  let weight = weights[0]!;
  for (let pass = 0; pass < passes; pass++) weight = weight - (input * weight - goal) * factor;
  weights[0] = weight;
}

function keep(span: Span, errorMin: number, errorMax: number, weightMin: number, weightMax: number): void {
  span.errorMin = errorMin;
  span.errorMax = errorMax;
  span.weightMin[0] = weightMin;
  span.weightMax[0] = weightMax;
}
