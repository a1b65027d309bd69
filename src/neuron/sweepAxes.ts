import { withAlphaWritten } from './alphaChange.ts';
import type { Analysis } from './analysis.ts';
import type { Parameters } from './parameters.ts';
import { shapeOf } from './shape.ts';
import type { Axis, Sweep } from './sweep.ts';

/** What a sweep varies beside alpha: nothing, the input, or the weight at the start. */
export type Upward = 'nothing' | 'input' | 'weight';

/** Runs along a side. */
const most = 200;
const fewest = 20;

/** Multiplications that a whole grid may cost, at so many iterations a run: with much data it has fewer runs. */
const mostWork = 1e9;

/** Shorter runs would show little, longer ones cost much. */
const fewestIterations = 100;
const mostIterations = 1000;

/** A run's alpha so many times as large as the largest that learns is left out of the picture. */
const farOut = 3;

/** The sweep around a run: the run itself is among those that it shows, unless its alpha is far out or below 0. */
export function sweepAround(parameters: Parameters, analysis: Analysis, upward: Upward): Sweep {
  const { inputs, examples } = shapeOf(parameters);
  const perCell = fewestIterations * inputs * examples;
  const side = Math.max(fewest, Math.min(most, Math.floor(Math.sqrt(mostWork / perCell))));
  const iterations = Math.max(fewestIterations, Math.min(mostIterations, parameters.iterations));
  const isHotCold = parameters.rule.method === 'hotCold';
  return {
    parameters: { ...withAlphaWritten(parameters), iterations },
    across: (isHotCold ? stepAxis : alphaAxis)(parameters, analysis, upward === 'nothing' ? most : side),
    up: upward === 'nothing' ? null : (upward === 'input' ? inputAxis : weightAxis)(parameters, analysis, side),
  };
}

function alphaAxis({ alpha }: Parameters, { alphaMax }: Analysis, count: number): Axis {
  const shown = alphaMax === null ? 2.5 * Math.abs(alpha) || 1 : 1.25 * alphaMax;
  const isShown = alphaMax === null || alpha <= farOut * alphaMax;
  const step = roundStep((isShown ? Math.max(shown, 1.1 * alpha) : shown) / count);
  return linear('alpha', 'value', 0, step, count);
}

function stepAxis({ stepAmount, weight }: Parameters, { idealWeight }: Analysis, count: number): Axis {
  const way = typeof idealWeight === 'number' && typeof weight === 'number' ? Math.abs(idealWeight - weight) : 0;
  const high = Math.min(300, Math.ceil(Math.log10(Math.max(4 * (way || 100 * stepAmount), stepAmount))));
  const low = Math.max(-300, Math.min(high - 4, Math.floor(Math.log10(stepAmount))));
  const values = Array.from({ length: count }, (_, i) => 10 ** (low + ((high - low) * i) / (count - 1)));
  return { field: 'stepAmount', by: 'value', values: values.map((value) => rounded(value, 3)), isLogarithmic: true };
}

function inputAxis({ input }: Parameters, _: Analysis, count: number): Axis {
  if (typeof input !== 'number') return linear('input', 'times', 0, roundStep(2 / count), count);
  const step = roundStep((2 * Math.abs(input) || 1) / count);
  return linear('input', 'value', input < 0 ? 1 - count : 0, step, count);
}

function weightAxis({ weight }: Parameters, { idealWeight }: Analysis, count: number): Axis {
  const largest = Math.max(...(typeof weight === 'number' ? [weight] : weight).map(Math.abs));
  if (typeof weight !== 'number') {
    return linear('weight', 'plus', -Math.floor(count / 2), roundStep((4 * (largest || 1)) / count), count);
  }
  const ideal = typeof idealWeight === 'number' && Math.abs(idealWeight) < 1e300 ? idealWeight : 0;
  // Around a start that is next to the ideal weight, as far as the numbers on the axis can be told apart.
  const away = Math.max(Math.abs(weight - ideal), 1e-6 * Math.max(Math.abs(ideal), largest));
  const reach = Math.min(1e300, 2 * away) || 1;
  const step = roundStep((2 * reach) / count);
  return linear('weight', 'value', Math.floor((ideal - reach) / step), step, count);
}

const linear = (field: Axis['field'], by: Axis['by'], from: number, step: number, count: number): Axis => ({
  field,
  by,
  values: Array.from({ length: count }, (_, i) => rounded((from + i) * step, 12)),
  isLogarithmic: false,
});

/** As people write it: 3.2, not 3.2000000000000002. */
const rounded = (value: number, digits: number): number => Number(value.toPrecision(digits));

/** 1, 2, 2.5 or 5 times a power of ten: the smallest that is not below. */
function roundStep(wanted: number): number {
  // A run at an end of the doubles' range has cells of some size, too.
  const atLeast = Math.max(1e-300, Math.min(1e300, wanted));
  const power = Math.floor(Math.log10(atLeast));
  const step = [1, 2, 2.5, 5, 10].find((one) => Number(`${one}e${power}`) >= atLeast * (1 - 1e-9)) ?? 10;
  return Number(`${step}e${power}`);
}

/** Where a run stands on an axis of a sweep: the value that makes its parameter; null where none does. */
export function valueOn({ field, by }: Axis, swept: Parameters, run: Parameters): number | null {
  const [own, given] = [numbersOf(run[field]), numbersOf(swept[field])];
  if (own.length !== given.length) return null;
  if (by === 'value') return own.length === 1 ? own[0]! : null;
  const at = by === 'times' ? given.findIndex((one) => one !== 0) : 0;
  const value = at < 0 ? 1 : by === 'times' ? own[at]! / given[at]! : own[at]! - given[at]!;
  const made = given.map((one) => (by === 'times' ? one * value : one + value));
  const isMade = made.every((one, i) => Math.abs(one - own[i]!) <= 1e-12 * (Math.abs(one) + Math.abs(given[i]!)));
  return isMade ? value : null;
}

const numbersOf = (value: Parameters['input']): readonly number[] =>
  typeof value === 'number' ? [value] : value.flat();

/** The place of a value among an axis's, with its fraction; below 0 or beyond the last where it is outside. */
export function placeOn({ values, isLogarithmic }: Axis, value: number): number {
  const along = (one: number) => (isLogarithmic ? Math.log(one) : one);
  const [first, last] = [along(values[0]!), along(values.at(-1)!)];
  return ((along(value) - first) / (last - first)) * (values.length - 1);
}

/**
 * The sweep that a run belongs to: the one before, as long as the run differs from its runs by nothing but what it
 * varies and lies within it, else one made around the run.
 */
export function sweepFor(before: Sweep | null, parameters: Parameters, analysis: Analysis, upward: Upward): Sweep {
  const next = sweepAround(parameters, analysis, upward);
  if (before === null || (before.up?.field ?? 'nothing') !== upward) return next;
  if (before.across.field !== next.across.field || !isSameBut(before, next)) return next;
  const stays = [before.across, before.up].every(
    (axis) => axis === null || isWithin(axis, before.parameters, parameters),
  );
  const isAsMade = JSON.stringify([before.across, before.up]) === JSON.stringify([next.across, next.up]);
  return stays || isAsMade ? before : next;
}

function isSameBut(before: Sweep, next: Sweep): boolean {
  const varied = [before.across.field, before.up?.field];
  const rest = ({ parameters }: Sweep) =>
    JSON.stringify(parameters, (key, value) => (varied.some((field) => field === key) ? null : value));
  return rest(before) === rest(next);
}

function isWithin(axis: Axis, swept: Parameters, run: Parameters): boolean {
  const value = valueOn(axis, swept, run);
  if (value === null) return false;
  const place = placeOn(axis, value);
  return place > -0.5 && place < axis.values.length - 0.5;
}
