import { contoursOf, type Place } from '../../../../src/neuron/contours.ts';
import type { Parameters } from '../../../../src/neuron/parameters.ts';
import { startRun } from '../../../../src/neuron/run.ts';
import { listOf } from '../../../../src/words/sum.ts';
import { firstHalf, halfAt } from './calmRange.ts';
import type { ShownStep } from './shownStep.ts';

export type Range = readonly [number, number];

/** How much of the curve, or of the plane of both weights, a picture shows. */
export interface Scene {
  readonly x: Range;
  /** Of the second weight; null where the error is what is upward. */
  readonly y: Range | null;
  /** So many times as large as the run's first picture. */
  readonly times: number;
  readonly isClose: boolean;
  /** The step is so short that it can hardly be seen. */
  readonly isShort: boolean;
}

/** Of the plot, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Steps that a run's first picture is made for. */
const firstSteps = 8;

/** A step that is shorter than so many pixels can be looked at from close by. */
const shortPixels = 24;

/** What the picture of a step shows. `wantsClose`: the person's wish; without one, hot and cold's tiny trials are shown from close by. */
export function sceneOf(step: ShownStep, size: Size, wantsClose: boolean | null): Scene {
  const whole = wholeScene(step, size);
  const pixels = lengthOf(step) / ((whole.x[1] - whole.x[0]) / size.width);
  const isShort = pixels > 0 && pixels < shortPixels;
  const isClose = isShort && (wantsClose ?? step.trials !== null);
  return { ...(isClose ? closeScene(step, whole) : whole), isShort, isClose };
}

type Bounds = Pick<Scene, 'x' | 'y' | 'times'>;

const around = (middle: number, half: number): Range => [middle - half, middle + half];

/** How far the step goes, or its trials are from the weight. */
function lengthOf({ weights, next, trials, at }: ShownStep): number {
  if (trials !== null) return Math.abs(trials.up.weight - at);
  if (next === null || weights.length > 2) return 0;
  return Math.hypot(...next.map((end, j) => end - weights[j]!));
}

function wholeScene(step: ShownStep, size: Size): Bounds {
  if (step.weights.length === 1) return weightScene(step);
  return step.weights.length === 2 ? planeScene(step, size.width / size.height) : alongScene(step);
}

/** Both sides of the ideal weight: how far is a matter of the run, and of the step only in large moves. */
function weightScene(step: ShownStep): Bounds {
  const { idealWeight } = step.run.analysis;
  const middle = idealWeight === null ? step.weights[0]! : listOf(idealWeight)[0]!;
  const { half, times } = halfOf(step, (weights) => Math.abs(weights[0]! - middle), Math.abs(middle));
  return { x: around(middle, half), y: null, times };
}

/** The plane around the ideal weights, a weight as long upward as sideways. */
function planeScene(step: ShownStep, aspect: number): Bounds {
  const { parameters } = step.run.recipe;
  const start = placeOf(listOf(parameters.weight));
  const [x, y] = contoursOf(parameters, start).lowest ?? start;
  const out = (weights: readonly number[]) => Math.max(Math.abs(weights[0]! - x) / aspect, Math.abs(weights[1]! - y));
  const { half, times } = halfOf(step, out, Math.max(Math.abs(x), Math.abs(y)));
  return { x: around(x, half * aspect), y: around(y, half), times };
}

/** Along a step: its start, its end and the lowest place, and a start that is tried. */
function alongScene({ curve, at, landsAt }: ShownStep): Bounds {
  const middle = curve.lowest ?? 0;
  const half = 1.1 * Math.max(...[0, at, landsAt ?? 1].map((place) => Math.abs(place - middle)), 0.5);
  return { x: around(middle, half), y: null, times: 1 };
}

/** The step from close by, in the middle of the picture. */
function closeScene(step: ShownStep, { x, y, times }: Bounds): Bounds {
  const { weights, next, trials } = step;
  const half = trials === null ? 2 * lengthOf(step) : 2.5 * lengthOf(step);
  const middle = weights.map((weight, j) => (trials === null ? (weight + next![j]!) / 2 : weight));
  const wide = (x[1] - x[0]) / 2;
  const high = y === null ? null : (half / wide) * ((y[1] - y[0]) / 2);
  return { x: around(middle[0]!, half), y: high === null ? null : around(middle[1]!, high), times };
}

function halfOf(
  { weights, next, run }: ShownStep,
  out: (weights: readonly number[]) => number,
  size: number,
): { half: number; times: number } {
  const first = firstHalf(firstWeights(run.recipe.parameters).map(out));
  const distance = Math.max(out(weights), next === null ? 0 : out(next));
  // Closer than that a curve would show the rounding of doubles.
  const half = halfAt(first, distance, size * 2 ** -38);
  return { half, times: first / half };
}

const known = new WeakMap<Parameters, readonly (readonly number[])[]>();

/** The weights before each of the first steps, made once a run. */
function firstWeights(parameters: Parameters): readonly (readonly number[])[] {
  const made = known.get(parameters);
  if (made !== undefined) return made;
  const run = startRun(parameters);
  run.advance(firstSteps);
  const weights = Array.from({ length: Math.min(firstSteps, run.rows) }, (_, index) => listOf(run.row(index).weight));
  known.set(parameters, weights);
  return weights;
}

export const placeOf = (weights: readonly number[]): Place => [weights[0]!, weights[1]!];
