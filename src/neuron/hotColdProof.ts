import {
  type HotColdAnswer,
  type HotColdQuestion,
  type HotColdWay,
  mostSteps,
  tryHotCold,
  wayOf,
  withFound,
} from './hotColdQuestion.ts';
import type { Range } from './inverseQuestion.ts';
import type { Parameters } from './parameters.ts';
import { roundestBetween } from './roundest.ts';

/** The first that is found, of those that are tried in order. */
export function firstFound(answers: readonly (() => HotColdAnswer)[]): HotColdAnswer | null {
  for (const answer of answers) {
    const given = answer();
    if (given.kind === 'found') return given;
  }
  return null;
}

/** The roundest value of the range that a run proves; none where rounding is in the way of all that are tried. */
export function found(
  parameters: Parameters,
  { unknown, wanted }: HotColdQuestion,
  range: Range,
  way: HotColdWay,
): HotColdAnswer {
  let isTooLong = false;
  for (const value of valuesIn(range)) {
    if (!Number.isFinite(value) || (unknown === 'stepAmount' && value <= 0)) continue;
    const made = withFound(parameters, unknown, value);
    const steps = wanted.kind === 'neverMoves' ? 1 : wayOf(made, wanted).steps + 2;
    if (!(steps <= mostSteps)) {
      isTooLong = true;
      continue;
    }
    const tried = tryHotCold(made, wanted, steps);
    if (!tried.holds) continue;
    return { kind: 'found', value, range: range.from === range.to ? null : range, way, parameters: made, tried };
  }
  return { kind: 'none', why: isTooLong ? 'tooLong' : 'noNumber', way };
}

/** The roundest first. */
export function valuesIn({ from, to }: Range): readonly number[] {
  if (from === to) return [from];
  if (from < 0 && to > 0) return [0, ...valuesIn({ from: 0, to })];
  if (to <= 0) return valuesIn({ from: -to, to: -from }).map((value) => -value);
  const end = Number.isFinite(to) ? to : 2 * from;
  // From 0 on: what is nearest to the end.
  const begin = from === 0 ? 0.75 * end : from;
  return [roundestBetween(begin, end), ...[0.5, 0.25, 0.75, 0.99].map((part) => begin + (end - begin) * part)];
}
