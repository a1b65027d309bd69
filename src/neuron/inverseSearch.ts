import { analyse } from './analysis.ts';
import { type Answer, axisOf, type Question, type Range, type Unknown, withValue } from './inverseQuestion.ts';
import type { Parameters } from './parameters.ts';
import { roundestBetween } from './roundest.ts';
import { shapeOf } from './shape.ts';
import { sweepAround } from './sweepAxes.ts';
import { shownAt, type Tried, tryWanted, type Wanted } from './wanted.ts';

/** Multiplications that all tries may cost. */
const mostWork = 1e8;
const mostTries = 400;
const fewestTries = 24;
/** How often a distance is halved. */
const halvings = 50;

/**
 * Where no formula speaks: values are tried one after the other, and between two of which one does too little and the
 * other too much, the distance is halved.
 */
export function searchFor(parameters: Parameters, { unknown, wanted }: Question): Answer {
  const { inputs, examples } = shapeOf(parameters);
  const work = inputs * examples * (shownAt(wanted) + 1) + 100;
  const count = Math.max(fewestTries, Math.min(mostTries, Math.floor(mostWork / work)));
  const { by } = axisOf(unknown, parameters);
  const values = valuesTried(parameters, unknown, count);
  let tries = 0;
  const tryAt = (value: number): Tried => {
    tries++;
    return tryWanted(withValue(parameters, unknown, value), wanted);
  };
  const all = values.map((value) => ({ value, tried: tryAt(value) }));
  const hit = all.findIndex(({ tried }) => tried.holds);
  const value = hit >= 0 ? values[hit]! : between(all, wanted, tryAt);
  if (value === null) {
    return { kind: 'none', why: { kind: 'search', tries, from: values[0]!, to: values.at(-1)! } };
  }
  const range = isRange(wanted) && unknown !== 'weight' ? rangeAround(value, values, (at) => tryAt(at).holds) : null;
  const chosen = range === null ? value : (roundIn(range, (at) => tryAt(at).holds) ?? value);
  const made = withValue(parameters, unknown, chosen);
  const way = { kind: 'search', tries } as const;
  return { kind: 'found', by, value: chosen, range, way, parameters: made, tried: tryWanted(made, wanted) };
}

const isRange = ({ kind }: Wanted): boolean => kind === 'bounces' || kind === 'doubles';

/** Ascending. */
function valuesTried(parameters: Parameters, unknown: Unknown, count: number): readonly number[] {
  const analysis = analyse(parameters);
  if (unknown === 'weight') return sweepAround(parameters, analysis, 'weight').up!.values;
  const { alpha, input } = parameters;
  const limit = analysis.alphaMax ?? (Math.abs(alpha) || 1);
  const best = analysis.alphaBest === null ? [] : [analysis.alphaBest];
  const half = Math.floor(count / 2);
  const even = Array.from({ length: half }, (_, i) => (limit * (i + 1)) / half);
  const apart = Array.from({ length: half }, (_, i) => limit * 1000 ** ((i + 1) / half));
  const alphas = [...even, ...best, ...apart].sort((one, other) => one - other);
  if (unknown === 'alpha') return alphas;
  // Inputs multiplied by s do what s² times alpha does.
  const times = alphas.map((one) => Math.sqrt(one / Math.abs(alpha || 1)));
  return typeof input === 'number' ? times.map((one) => one * (input || 1)) : times;
}

interface TriedAt {
  readonly value: number;
  readonly tried: Tried;
}

/** Halves the distance between two neighbours of which one shows what is wanted too early and the other too late. */
function between(all: readonly TriedAt[], wanted: Wanted, tryAt: (value: number) => Tried): number | null {
  if (wanted.kind !== 'doubles' && wanted.kind !== 'halves') return null;
  const excess = ({ errors }: Tried) => excessOf(errors, wanted);
  for (let i = 1; i < all.length; i++) {
    let [low, high] = [all[i - 1]!, all[i]!];
    if (excess(low.tried) < 0 === excess(high.tried) < 0) continue;
    for (let step = 0; step < halvings; step++) {
      const value = (low.value + high.value) / 2;
      const middle = { value, tried: tryAt(value) };
      if (middle.tried.holds) return value;
      if (excess(middle.tried) < 0 === excess(low.tried) < 0) low = middle;
      else high = middle;
    }
  }
  return null;
}

/** Below 0: the error is still below what is wanted of it. */
function excessOf(errors: readonly number[], wanted: Wanted): number {
  if (wanted.kind === 'halves') return (errors[1] ?? 0) - errors[0]! / 2;
  return errors.length <= shownAt(wanted) || errors.some((error) => error > 2 * errors[0]!) ? 1 : -1;
}

/** How far the value can be moved to both sides, up to the next that were tried. */
function rangeAround(value: number, values: readonly number[], holds: (value: number) => boolean): Range {
  const edge = (outside: number): number => {
    let [inner, outer] = [value, outside];
    if (holds(outer)) return outer;
    for (let step = 0; step < halvings; step++) {
      const middle = (inner + outer) / 2;
      if (holds(middle)) inner = middle;
      else outer = middle;
    }
    return inner;
  };
  const below = values.filter((one) => one < value).at(-1) ?? value / 2;
  const above = values.find((one) => one > value) ?? value * 2;
  return { from: edge(below), to: edge(above) };
}

function roundIn({ from, to }: Range, holds: (value: number) => boolean): number | null {
  if (!(from > 0)) return null;
  const value = roundestBetween(from, to);
  return holds(value) ? value : null;
}
