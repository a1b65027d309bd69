import type { Analysis } from './analysis.ts';
import type { Parameters } from './parameters.ts';
import { hasFactor, passFactor } from './passFactor.ts';
import { shapeOf } from './shape.ts';

/** What an alpha makes of the miss. Where no single number tells, it is only `learning`, `diverging` or between them. */
export type Region = 'smooth' | 'oneStep' | 'bouncing' | 'learning' | 'forever' | 'diverging' | 'standing';

/** An open stretch of alphas with the same region; the outermost reach to infinity. */
export interface Zone {
  readonly region: Region;
  readonly from: number;
  readonly to: number;
}

/** A single alpha that stands for itself: where it learns in one step or at its fastest, and where learning ends. */
export interface Landmark {
  readonly alpha: number;
  readonly kind: 'oneStep' | 'best' | 'forever';
}

/** The line of alphas, from left to right. */
export interface Regions {
  readonly zones: readonly Zone[];
  readonly landmarks: readonly Landmark[];
  /**
   * Where a pass leaves 1 − scale · alpha · square of the miss: input², with several inputs or examples the sum of them;
   * null where more than one number tells.
   */
  readonly square: number | null;
}

/** The regions of a run's alphas; null where there is no alpha, or no bound (input 0), or where it would cost too much. */
export function regionsOf(parameters: Parameters, { stableAlphas, alphaMax, alphaBest }: Analysis): Regions | null {
  if (alphaMax === null || !hasFactor(parameters)) return null;
  const square = squareOf(parameters);
  const first: Zone = { region: 'diverging', from: Number.NEGATIVE_INFINITY, to: 0 };
  if (square !== null && alphaBest !== null) {
    return {
      square,
      zones: [
        first,
        { region: 'smooth', from: 0, to: alphaBest },
        { region: 'bouncing', from: alphaBest, to: alphaMax },
        { region: 'diverging', from: alphaMax, to: Number.POSITIVE_INFINITY },
      ],
      landmarks: [
        { alpha: alphaBest, kind: 'oneStep' },
        { alpha: alphaMax, kind: 'forever' },
      ],
    };
  }
  const zones = stableAlphas.flatMap(([from, to], i): Zone[] => [
    { region: 'learning', from, to },
    { region: 'diverging', from: to, to: stableAlphas[i + 1]?.[0] ?? Number.POSITIVE_INFINITY },
  ]);
  const edges = stableAlphas.flat().filter((alpha) => alpha > 0);
  const best = alphaBest === null ? [] : [bestOf(parameters, alphaBest)];
  const landmarks = [...edges.map((alpha): Landmark => ({ alpha, kind: 'forever' })), ...best];
  return { square, zones: [first, ...zones], landmarks: landmarks.sort((one, other) => one.alpha - other.alpha) };
}

function bestOf(parameters: Parameters, alpha: number): Landmark {
  const { factor } = passFactor({ ...parameters, alpha });
  return { alpha, kind: factor === 0 ? 'oneStep' : 'best' };
}

/** One direction in which weights can differ, and one update a pass. */
function squareOf(parameters: Parameters): number | null {
  const { inputs, examples, inputAt } = shapeOf(parameters);
  const isOnce = examples === 1 || (inputs === 1 && parameters.rule.update === 'pass');
  if (!isOnce) return null;
  let square = 0;
  for (let example = 0; example < examples; example++) for (const input of inputAt(example)) square += input * input;
  return square;
}

/** The region of the alpha that the run has; null where no factor applies. */
export function regionOf(parameters: Parameters, { course, stableAlphas }: Analysis): Region | null {
  const { alpha } = parameters;
  switch (course) {
    case 'none':
      return null;
    case 'oneStep':
    case 'diverging':
      return course;
    case 'smooth':
    case 'bouncing':
      return squareOf(parameters) === null ? 'learning' : course;
    case 'rotating':
      return 'learning';
    case 'circling':
      return 'forever';
    case 'standing':
      // One of several directions hardly moves: the others learn.
      return squareOf(parameters) === null && stableAlphas.some(([from, to]) => alpha > from && alpha < to)
        ? 'learning'
        : 'standing';
  }
}

/** The part of the miss that a pass leaves, with its sign, where one number tells; else its size in the long run. */
export function leftOf(parameters: Parameters, { factor }: Pick<Analysis, 'factor'>): number | null {
  const square = squareOf(parameters);
  const { alpha, rule } = parameters;
  return square === null || factor === null ? factor : 1 - (rule.gradient === 'true' ? 2 : 1) * alpha * square;
}
