import { firstFound, found, valuesIn } from './hotColdProof.ts';
import {
  type HotColdAnswer,
  type HotColdQuestion,
  type HotColdUnknown,
  type HotColdWanted,
  type HotColdWay,
  mostSteps,
  tryHotCold,
  wayOf,
} from './hotColdQuestion.ts';
import type { Range } from './inverseQuestion.ts';
import { smallPart } from './outcome.ts';
import type { Parameters } from './parameters.ts';

/** A millionth of the error is a thousandth of the miss, and of the way. */
const smallWay = Math.sqrt(smallPart);

/** Answers a question about a run of hot and cold learning: in closed form, tried by a run. */
export function hotColdInverse(parameters: Parameters, question: HotColdQuestion): HotColdAnswer {
  const { unknown, wanted } = question;
  const way = wayOf(parameters, wanted);
  const isInputZero = way.input === 0;
  if (wanted.kind === 'neverMoves') return standing(parameters, unknown, way);
  if (unknown !== 'input' && isInputZero) return { kind: 'none', why: 'inputs', way };
  const first = (way.input * way.start - way.goal) ** 2;
  switch (wanted.kind) {
    case 'arrives':
      return first === 0 && unknown === 'stepAmount'
        ? { kind: 'none', why: 'goal', way }
        : arriving(parameters, unknown, wanted.iterations, way);
    case 'comesBelow':
      if (first <= wanted.error && unknown !== 'weight') return { kind: 'any', why: 'below', way };
      return comingBelow(parameters, unknown, wanted, way);
    case 'staysAbove':
      if (first < wanted.error && unknown === 'stepAmount') return { kind: 'none', why: 'below', way };
      return stayingAbove(parameters, unknown, wanted, way);
  }
}

/** So many counts of steps are looked at for a round step amount. */
const countsTried = 200;

/** Upward or downward: where the ideal weight lies. */
const sideOf = ({ ideal, start }: HotColdWay): 1 | -1 => (ideal < start ? -1 : 1);

/** After so many steps the weight is at most a thousandth of the way from the ideal one, and not before. */
function arriving(parameters: Parameters, unknown: HotColdUnknown, count: number, way: HotColdWay): HotColdAnswer {
  const { start, ideal, stepAmount, goal, input } = way;
  const wanted = { kind: 'arrives', iterations: count } as const;
  const before = count > 1 ? (1 - smallWay) / (count - 1) : Number.POSITIVE_INFINITY;
  if (unknown === 'stepAmount') {
    const distance = Math.abs(ideal - start);
    const range = {
      from: (distance * (1 - smallWay)) / count,
      to: distance * Math.min((1 + smallWay) / count, before),
    };
    return found(parameters, { unknown, wanted }, range, { ...way, steps: count });
  }
  // The way itself is what the start, or the input, decides of.
  const near = Math.max((count * stepAmount) / (1 + smallWay), ((count - 1) * stepAmount) / (1 - smallWay));
  const far = (count * stepAmount) / (1 - smallWay);
  if (unknown === 'weight') {
    const ends = [near, far].map((distance) => ideal - sideOf(way) * distance);
    return found(parameters, { unknown, wanted }, rangeOf(ends), { ...way, steps: count });
  }
  if (goal === 0) {
    // The ideal weight is 0 whatever the input: either any does, or none.
    const isNear = input !== 0 && way.steps < mostSteps;
    const does = isNear && tryHotCold(parameters, wanted, way.steps + 1).holds;
    return { kind: does ? 'any' : 'none', why: 'goalZero', way };
  }
  const own = input === 0 ? 1 : sideOf(way);
  for (const side of [own, -own]) {
    const [one, other] = [start + side * near, start + side * far];
    if (one * other <= 0) continue;
    const answer = found(parameters, { unknown, wanted }, rangeOf([goal / one, goal / other]), {
      ...way,
      steps: count,
    });
    if (answer.kind === 'found') return answer;
  }
  return { kind: 'none', why: 'noNumber', way };
}

/** The weight comes within half a step of the ideal one, wherever it starts. */
function comingBelow(
  parameters: Parameters,
  unknown: HotColdUnknown,
  wanted: Extract<HotColdWanted, { kind: 'comesBelow' }>,
  way: HotColdWay,
): HotColdAnswer {
  const { start, ideal, stepAmount, input, miss, reach } = way;
  const question = { unknown, wanted };
  if (unknown === 'stepAmount') return found(parameters, question, { from: 0, to: 2 * reach }, way);
  if (unknown === 'input') {
    const most = (2 * miss) / stepAmount;
    const range = input < 0 ? { from: -most, to: 0 } : { from: 0, to: most };
    return found(parameters, question, range, way);
  }
  if (stepAmount <= 2 * reach) return { kind: 'any', why: 'halfStep', way };
  const steps = Math.round(Math.abs(ideal - start) / stepAmount);
  const middle = ideal - sideOf(way) * steps * stepAmount;
  return found(parameters, question, { from: middle - reach, to: middle + reach }, { ...way, steps });
}

/** One step ends before the stretch in which the error is smaller, and the next one behind it. */
function stayingAbove(
  parameters: Parameters,
  unknown: HotColdUnknown,
  wanted: Extract<HotColdWanted, { kind: 'staysAbove' }>,
  way: HotColdWay,
): HotColdAnswer {
  const { start, ideal, stepAmount, goal, input, miss, reach } = way;
  const question = { unknown, wanted };
  const distance = Math.abs(ideal - start);
  if (unknown === 'stepAmount') {
    const most = Math.min(Math.floor((distance + reach) / (2 * reach)), mostSteps) - 1;
    const rangeAt = (steps: number) => ({
      from: (distance + reach) / (steps + 1),
      to: steps === 0 ? Number.POSITIVE_INFINITY : (distance - reach) / steps,
    });
    // The smaller a step, the narrower the range: a round one near the smallest is worth more than the smallest.
    const counts = Array.from({ length: Math.min(most + 1, countsTried) }, (_, i) => most - i);
    const isRound = (steps: number) =>
      Number(valuesIn(rangeAt(steps))[0]!.toPrecision(2)) === valuesIn(rangeAt(steps))[0];
    const ordered = [...counts.filter(isRound), ...counts];
    const answers = ordered.map((steps) => () => found(parameters, question, rangeAt(steps), { ...way, steps }));
    return firstFound(answers) ?? { kind: 'none', why: 'noNumber', way };
  }
  if (unknown === 'weight') {
    if (stepAmount < 2 * reach) return { kind: 'none', why: 'halfStep', way };
    const { steps } = way;
    const ends = [steps * stepAmount + reach, (steps + 1) * stepAmount - reach];
    return found(parameters, question, rangeOf(ends.map((away) => ideal - sideOf(way) * away)), way);
  }
  if (goal === 0 || miss > Math.abs(goal)) return { kind: 'none', why: 'noNumber', way };
  // Between which two weights that it can stand at the ideal one is to lie: the middle of them at most so far from 0.
  const furthest = (Math.abs(goal) * stepAmount) / (2 * miss);
  const middleAt = (steps: number) => start + (steps + 0.5) * stepAmount;
  const here = Math.floor(((input === 0 ? start : ideal) - start) / stepAmount);
  const nearest = Math.min(Math.max(middleAt(here), -furthest), furthest);
  const first = Math.round((nearest - start) / stepAmount - 0.5);
  for (const steps of [first, first - 1, first + 1]) {
    const [one, other] = [start + steps * stepAmount, start + (steps + 1) * stepAmount];
    if (one === 0 || other === 0 || one * other < 0) continue;
    const ends = Math.abs(one) < Math.abs(other) ? [one, other] : [other, one];
    const size = Math.abs(goal);
    const sizes = [(size + miss) / Math.abs(ends[1]!), (size - miss) / Math.abs(ends[0]!)];
    if (sizes[0]! > sizes[1]!) continue;
    const sign = Math.sign(goal) * Math.sign(one);
    const answer = found(parameters, question, rangeOf(sizes.map((each) => sign * each)), { ...way, steps });
    if (answer.kind === 'found') return answer;
  }
  return { kind: 'none', why: 'noNumber', way };
}

/** Nothing moves the weight: without an input, at the goal, or by a step that its last digit does not hold. */
function standing(parameters: Parameters, unknown: HotColdUnknown, way: HotColdWay): HotColdAnswer {
  const wanted = { kind: 'neverMoves' } as const;
  const question = { unknown, wanted };
  if (unknown === 'input') return found(parameters, question, { from: 0, to: 0 }, way);
  if (way.input === 0) return { kind: 'any', why: 'inputs', way };
  const { start, ideal } = way;
  const last = (of: number) => 2 ** (Math.floor(Math.log2(Math.abs(of) || 1)) - 52);
  if (unknown === 'stepAmount') {
    if (start === 0) return { kind: 'none', why: 'noNumber', way };
    // A fourth of the last digit's worth is lost to both sides.
    const value = Number(`1e${Math.floor(Math.log10(last(start) / 4))}`);
    return found(parameters, question, { from: value, to: value }, way);
  }
  for (const units of [0, 1, -1, 2, -2]) {
    const value = ideal + units * last(ideal);
    const answer = found(parameters, question, { from: value, to: value }, way);
    if (answer.kind === 'found') return answer;
  }
  return { kind: 'none', why: 'noNumber', way };
}

const rangeOf = (ends: readonly number[]): Range => ({ from: Math.min(...ends), to: Math.max(...ends) });
