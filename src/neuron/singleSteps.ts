import { gradientSteps, type Plan } from './gradientSteps.ts';
import type { Made, Span, Steps } from './step.ts';

/**
 * Gradient descent with one input and one example: a few operations a row, so what costs is each step's wait for the
 * one before. Null where the plan is not of that kind.
 *
 * A product of doubles does not depend on the order of its two factors, so alpha·(delta·input) and (alpha·delta)·input
 * are one shape, outer·(delta·inner), and (alpha·input)·delta, or no alpha, is another, delta·factor. The 2 of gradient
 * "true" is folded into a constant: doubling is exact.
 */
export function singleSteps(plan: Plan): Steps | null {
  const { association } = plan.order;
  const isSingle = plan.inputs === 1 && plan.examples === 1 && Object.is(plan.sumFrom, -0) && plan.update === 'example';
  if (!isSingle || association === 'other') return null;
  const { alpha, scale } = plan;
  const input = plan.input[0]!;
  const { write } = gradientSteps(plan);
  if (alpha === 1 || association === 'noAlpha')
    return finite(scale * input) && { ...byFactor(plan, scale * input), write };
  if (association === 'deltaLast') {
    const factor = scale * (alpha * input);
    return finite(factor) && { ...byFactor(plan, factor), write };
  }
  const inner = scale * (association === 'alphaLast' ? input : alpha);
  const outer = association === 'alphaLast' ? alpha : input;
  return finite(inner) && { ...byOuterAndInner(plan, outer, inner), write };
}

/** True, or null where doubling left the range of doubles: there the 2 has to stand where it is written. */
const finite = (folded: number): true | null => Number.isFinite(folded) || null;

function byOuterAndInner(plan: Plan, outer: number, inner: number): Pick<Steps, 'record' | 'skip'> {
  const input = plan.input[0]!;
  const goal = plan.goal[0]!;
  const { tolerance } = plan;

  function record(weights: Float64Array, passes: number, span: Span, made: Made): void {
    let weight = weights[0]!;
    let { errorMin, errorMax } = span;
    let weightMin = span.weightMin[0]!;
    let weightMax = span.weightMax[0]!;
    let error = 0;
    let pass = 0;
    while (pass < passes) {
      const delta = input * weight - goal;
      error = delta * delta;
      pass++;
      if (weight < weightMin) weightMin = weight;
      if (weight > weightMax) weightMax = weight;
      if (error < errorMin) errorMin = error;
      if (error > errorMax) errorMax = error;
      if (!(error < Number.POSITIVE_INFINITY)) break;
      weight = weight - outer * (delta * inner);
      if (error <= tolerance) break;
    }
    weights[0] = weight;
    keep(span, errorMin, errorMax, weightMin, weightMax);
    finish(span, made, pass, error, tolerance);
  }

  function skip(weights: Float64Array, passes: number): void {
    let weight = weights[0]!;
    for (let pass = 0; pass < passes; pass++) {
      weight = weight - outer * ((input * weight - goal) * inner);
    }
    weights[0] = weight;
  }

  return { record, skip };
}

function byFactor(plan: Plan, factor: number): Pick<Steps, 'record' | 'skip'> {
  const input = plan.input[0]!;
  const goal = plan.goal[0]!;
  const { tolerance } = plan;

  function record(weights: Float64Array, passes: number, span: Span, made: Made): void {
    let weight = weights[0]!;
    let { errorMin, errorMax } = span;
    let weightMin = span.weightMin[0]!;
    let weightMax = span.weightMax[0]!;
    let error = 0;
    let pass = 0;
    while (pass < passes) {
      const delta = input * weight - goal;
      error = delta * delta;
      pass++;
      if (weight < weightMin) weightMin = weight;
      if (weight > weightMax) weightMax = weight;
      if (error < errorMin) errorMin = error;
      if (error > errorMax) errorMax = error;
      if (!(error < Number.POSITIVE_INFINITY)) break;
      weight = weight - delta * factor;
      if (error <= tolerance) break;
    }
    weights[0] = weight;
    keep(span, errorMin, errorMax, weightMin, weightMax);
    finish(span, made, pass, error, tolerance);
  }

  function skip(weights: Float64Array, passes: number): void {
    let weight = weights[0]!;
    for (let pass = 0; pass < passes; pass++) {
      weight = weight - (input * weight - goal) * factor;
    }
    weights[0] = weight;
  }

  return { record, skip };
}

function keep(span: Span, errorMin: number, errorMax: number, weightMin: number, weightMax: number): void {
  span.errorMin = errorMin;
  span.errorMax = errorMax;
  span.weightMin[0] = weightMin;
  span.weightMax[0] = weightMax;
}

/** Says how many rows were made and whether the last of them ended the run. */
function finish(span: Span, made: Made, rows: number, error: number, tolerance: number): void {
  made.rows = rows;
  made.end = !(error < Number.POSITIVE_INFINITY) ? 'notFinite' : error <= tolerance ? 'tolerance' : null;
  if (made.end === 'notFinite') span.errorMax = Number.POSITIVE_INFINITY;
}
