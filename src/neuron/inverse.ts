import { analyse } from './analysis.ts';
import { singleFactor } from './factor.ts';
import {
  type Answer,
  axisOf,
  type Question,
  type Range,
  type Unknown,
  type Way,
  withValue,
} from './inverseQuestion.ts';
import { searchFor } from './inverseSearch.ts';
import type { Parameters } from './parameters.ts';
import { hasFactor } from './passFactor.ts';
import { roundestBetween } from './roundest.ts';
import { defaultOrder } from './ruleChoices.ts';
import { shapeOf } from './shape.ts';
import { tryWanted, type Wanted } from './wanted.ts';

/** Answers a question about a run that learns by gradient descent. */
export function inverse(parameters: Parameters, question: Question): Answer {
  const { unknown, wanted } = question;
  const { examples } = shapeOf(parameters);
  // An update without alpha in it has to be written with one to be given another.
  const isWithout = unknown === 'alpha' && !parameters.rule.order.includes('alpha');
  const asked = isWithout ? { ...parameters, rule: { ...parameters.rule, order: defaultOrder } } : parameters;
  if (wanted.kind === 'neverMoves') return standingStill(asked, unknown);
  const start = tryWanted(asked, wanted).errors[0];
  if (unknown !== 'weight' && start === 0) return { kind: 'none', why: { kind: 'goal' } };
  if (squareOf(asked) === 0 && unknown !== 'input') return { kind: 'none', why: { kind: 'inputs' } };
  return examples === 1 && hasFactor(asked) ? byFormula(asked, question) : searchFor(asked, question);
}

/** Of a single example: Σ input². */
function squareOf(parameters: Parameters): number {
  const { examples, inputAt } = shapeOf(parameters);
  let square = 0;
  for (let example = 0; example < examples; example++) for (const x of inputAt(example)) square += x * x;
  return square;
}

/** What an iteration has to take of the miss: 1 − r. A range is above `from` and up to `to`. */
function shareWanted(wanted: Wanted): number | Range {
  switch (wanted.kind) {
    case 'oneStep':
    case 'neverMoves':
      return 1;
    case 'halves':
      return 1 - Math.SQRT1_2;
    case 'bounces': {
      // A millionth of the error is a thousandth of the miss.
      const left = (iterations: number) => (iterations === 0 ? 0 : 10 ** (-3 / iterations));
      return { from: 1 + left(wanted.iterations - 1), to: 1 + left(wanted.iterations) };
    }
    case 'doubles': {
      const grown = (iterations: number) => (iterations === 0 ? 2 * Math.SQRT2 : 2 ** (0.5 / iterations));
      return { from: 1 + grown(wanted.iteration), to: 1 + grown(wanted.iteration - 1) };
    }
  }
}

function byFormula(parameters: Parameters, { unknown, wanted }: Question): Answer {
  const scale = parameters.rule.gradient === 'true' ? 2 : 1;
  const square = squareOf(parameters);
  const share = shareWanted(wanted);
  if (unknown === 'weight') {
    const factor = singleFactor(Math.sqrt(square), parameters.alpha, scale);
    const { holds } = tryWanted(parameters, wanted);
    return holds ? { kind: 'any', why: 'factor', factor } : { kind: 'none', why: { kind: 'start', factor } };
  }
  const { alpha, input } = parameters;
  if (unknown === 'input' && !(alpha > 0)) return { kind: 'none', why: { kind: 'alpha', alpha } };
  if (unknown === 'input' && typeof input !== 'number' && square === 0)
    return { kind: 'none', why: { kind: 'inputs' } };
  const sign = typeof input === 'number' && input < 0 ? -1 : 1;
  const valueAt = (wantedShare: number) => {
    if (unknown === 'alpha') return wantedShare / (scale * square);
    return Math.sqrt(wantedShare / (scale * alpha * (typeof input === 'number' ? 1 : square)));
  };
  const way = { kind: 'formula', share, square, scale } as const;
  const { by } = axisOf(unknown, parameters);
  const found = (size: number, range: Range | null): Answer | null => {
    const value = unknown === 'input' ? sign * size : size;
    const made = withValue(parameters, unknown, value);
    const tried = tryWanted(made, wanted);
    return tried.holds ? { kind: 'found', by, value, range, way, parameters: made, tried } : null;
  };
  const range = typeof share === 'number' ? null : { from: valueAt(share.from), to: valueAt(share.to) };
  const answer = range === null ? found(valueAt(share as number), null) : firstOf(range, (size) => found(size, range));
  return answer ?? searchFor(parameters, { unknown, wanted });
}

/** The roundest value, or, where that one is at the goal by chance or rounding is in the way, others of the range. */
function firstOf(range: Range, found: (size: number) => Answer | null): Answer | null {
  const { from, to } = range;
  const places = [0.5, 0.25, 0.75, 0.9].map((part) => from + (to - from) * part);
  for (const size of [roundestBetween(from, to), ...places]) {
    const answer = found(size);
    if (answer !== null) return answer;
  }
  return null;
}

function standingStill(parameters: Parameters, unknown: Unknown): Answer {
  const wanted: Wanted = { kind: 'neverMoves' };
  const way: Way = { kind: 'plain' };
  const { by } = axisOf(unknown, parameters);
  const isInputZero = squareOf(parameters) === 0;
  const isStill = tryWanted(parameters, wanted).holds;
  if (unknown !== 'input' && isInputZero) return { kind: 'any', why: 'inputs', factor: null };
  if (unknown === 'alpha' && isStill && parameters.alpha !== 0) return { kind: 'any', why: 'goal', factor: null };
  const values = unknown === 'weight' ? standingWeights(parameters) : [0];
  for (const value of values) {
    const made = withValue(parameters, unknown, value);
    const tried = tryWanted(made, wanted);
    if (tried.holds) return { kind: 'found', by, value, range: null, way, parameters: made, tried };
  }
  const { smallestError } = analyse(parameters);
  return { kind: 'none', why: { kind: 'goalsDisagree', smallestError } };
}

/** Weights at which the prediction may meet the goal to the last bit: the ideal one, and its neighbours. */
function standingWeights(parameters: Parameters): readonly number[] {
  const { idealWeight } = analyse(parameters);
  if (typeof parameters.weight !== 'number' || typeof idealWeight !== 'number') return [0];
  const unit = 2 ** (Math.floor(Math.log2(Math.abs(idealWeight) || 1)) - 52);
  return [0, 1, -1, 2, -2].map((units) => idealWeight + units * unit);
}
