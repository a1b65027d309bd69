import type { Course } from './factor.ts';
import { fixedPointOf, idealWeightOf } from './idealWeight.ts';
import type { Parameters } from './parameters.ts';
import { hasFactor, passFactor } from './passFactor.ts';
import { passMapOf } from './passMap.ts';
import { shapeOf } from './shape.ts';
import { type AlphaRange, alphaRangeOf } from './stableAlphas.ts';
import { errorAt } from './summary.ts';

/**
 * What is known before the run. One input, one example: r = 1 − alpha · input² (gradient "book"), 1 − 2 · alpha · input²
 * ("true"). Several: the spectral radius of the linear map of one pass.
 */
export interface Analysis {
  /** r with its sign for one input and one example; ρ ≥ 0 otherwise; null where no factor applies (hot and cold, no update). */
  readonly factor: number | null;
  /** How the miss changes from pass to pass. */
  readonly course: Course;
  /** The smallest alpha > 0 at which |factor| is 1; null where there is none (input 0). */
  readonly alphaMax: number | null;
  /** The alpha with the smallest |factor|. */
  readonly alphaBest: number | null;
  /** Open intervals of alpha in which |factor| < 1, in order. */
  readonly stableAlphas: readonly (readonly [number, number])[];
  /** Power of ten up to half of alphaMax: the alpha that the sentence's button offers. */
  readonly alphaOffered: number | null;
  /** goal ÷ input for one input and one example; least squares where several have a unique solution; else null. */
  readonly idealWeight: number | readonly number[] | null;
  /** Where the passes lead, if it differs from idealWeight (updates after each example); else null. */
  readonly fixedPoint: number | readonly number[] | null;
  /** The error of a pass at idealWeight; null where there is no unique one. */
  readonly smallestError: number | null;
}

/**
 * What is known of a run of checked parameters before it starts. All numbers are finite. Its work is bounded: where
 * inputs and examples are too many, what would cost too much is null, and `stableAlphas` empty.
 */
export function analyse(parameters: Parameters): Analysis {
  const { inputs, examples, inputAt } = shapeOf(parameters);
  const isSingle = inputs === 1 && examples === 1;
  const map = isSingle || !hasFactor(parameters) ? null : passMapOf(parameters);
  const found = passFactor(parameters, map);
  const range = isSingle && hasFactor(parameters) ? singleRange(parameters, inputAt(0)[0]!) : map && alphaRangeOf(map);
  const ideal = idealWeightOf(parameters);
  const leads = map !== null && map.size > 0 && found.factor !== null && found.factor < 1;
  const fixed = leads && ideal ? fixedPointOf(map, parameters.alpha, ideal) : null;
  const asGiven = (weights: readonly number[]) => (typeof parameters.weight === 'number' ? weights[0]! : weights);
  const smallestError = ideal && withoutRounding(errorAt(parameters, ideal), parameters.goal);
  return {
    ...found,
    ...(range ?? noRange),
    alphaOffered: offeredBelow(range?.alphaMax ?? null),
    idealWeight: ideal && asGiven(ideal),
    fixedPoint: fixed && asGiven(fixed),
    smallestError: Number.isFinite(smallestError) ? smallestError : null,
  };
}

/** An error that is nothing but the rounding of predictions that meet their goals is 0. */
function withoutRounding(error: number, goal: Parameters['goal']): number {
  const goals = typeof goal === 'number' ? [goal] : goal;
  return error <= goals.reduce((sum, one) => sum + one * one, 0) * 2 ** -90 ? 0 : error;
}

const noRange: AlphaRange = { stableAlphas: [], alphaMax: null, alphaBest: null };

function singleRange({ rule }: Parameters, input: number): AlphaRange {
  const alphaBest = 1 / (input * input * (rule.gradient === 'true' ? 2 : 1));
  const alphaMax = 2 * alphaBest;
  if (!(alphaMax > 0 && alphaMax < Number.POSITIVE_INFINITY)) return noRange;
  return { stableAlphas: [[0, alphaMax]], alphaMax, alphaBest };
}

/** The largest power of ten up to half of `alphaMax`, as exact as a double is. */
function offeredBelow(alphaMax: number | null): number | null {
  const half = (alphaMax ?? 0) / 2;
  const exponent = Math.round(Math.log10(half));
  const powers = [exponent + 1, exponent, exponent - 1].map((power) => Number(`1e${power}`));
  return powers.find((power) => power > 0 && power <= half) ?? null;
}
