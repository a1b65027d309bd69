import { type HotColdAnswer, type HotColdQuestion, mostSteps } from '../../../../src/neuron/hotColdQuestion.ts';
import type { Language } from '../../../../src/words/language.ts';
import { fullNumber } from '../../../../src/words/shortNumber.ts';
import { findWords } from '../../../../src/words/views/find.ts';
import { findHotColdWords } from '../../../../src/words/views/findHotCold.ts';
import type { FindText } from './findText.ts';

type Found = Extract<HotColdAnswer, { kind: 'found' }>;

/** What is said to a question about hot and cold learning. */
export function hotColdText(language: Language, question: HotColdQuestion, answer: HotColdAnswer): FindText {
  const words = findHotColdWords[language];
  if (answer.kind !== 'found') return { answer: without(language, answer), lines: [] };
  return {
    answer: `${words.found[question.unknown](fullNumber(answer.value))}.`,
    lines: [
      ...reasons(language, question, answer),
      ...rangeLines(language, question, answer),
      triedText(language, question, answer),
    ],
  };
}

/** Why any value does, or none. */
function without(language: Language, answer: Exclude<HotColdAnswer, { kind: 'found' }>): string {
  const { any, none } = findHotColdWords[language];
  const { start, stepAmount, input, goal } = answer.way;
  const first = (input * start - goal) ** 2;
  const half = stepAmount / 2;
  const atHalf = (input * half) ** 2;
  if (answer.kind === 'any') {
    if (answer.why === 'below') return any.below(first);
    return answer.why === 'halfStep' ? any.halfStep(half, atHalf) : any[answer.why];
  }
  switch (answer.why) {
    case 'below':
      return none.below(first);
    case 'halfStep':
      return none.halfStep(stepAmount, half, atHalf);
    case 'tooLong':
      return none.tooLong(mostSteps);
    default:
      return none[answer.why];
  }
}

function reasons(language: Language, { unknown, wanted }: HotColdQuestion, { way, range, value }: Found): string[] {
  const words = findHotColdWords[language];
  const { start, ideal, stepAmount, input, goal, steps, miss, reach } = way;
  const size = Math.abs(input);
  const distance = Math.abs(ideal - start);
  switch (wanted.kind) {
    case 'neverMoves':
      return [words.still[unknown](start, value)];
    case 'arrives': {
      if (unknown === 'stepAmount')
        return [words.distance(start, goal, input, ideal, distance), words.divided(steps, distance, distance / steps)];
      if (unknown === 'weight') return [words.startsBefore(steps, stepAmount, steps * stepAmount, goal, input, ideal)];
      const end = start + Math.sign(goal / value - start) * steps * stepAmount;
      return [words.leadsTo(steps, stepAmount, start, end), words.meetsAt(goal, end, goal / end)];
    }
    case 'comesBelow': {
      const missOf = words.missOf(wanted.error, miss);
      if (unknown === 'stepAmount') return [missOf, words.halfStep, words.soStep(miss, size, 2 * reach)];
      if (unknown === 'input')
        return [missOf, words.halfStep, words.soInput(miss, stepAmount, (2 * miss) / stepAmount)];
      return [
        missOf,
        words.reachOf(miss, size, reach, ideal),
        words.startsAway(steps, stepAmount, steps * stepAmount, reach),
      ];
    }
    case 'staysAbove': {
      const missOf = words.missOf(wanted.error, miss);
      if (unknown === 'input') {
        const [one, other] = [start + steps * stepAmount, start + (steps + 1) * stepAmount];
        return [missOf, words.standsAt(start, one, other), words.missAtBoth(one, other, miss)];
      }
      const begin = [missOf, words.stretch(miss, size, reach, ideal)];
      if (unknown === 'weight') {
        const ends = [steps * stepAmount + reach, (steps + 1) * stepAmount - reach] as const;
        return [...begin, words.startsBetween(stepAmount, steps, ...ends)];
      }
      const [begins, ends] = [distance - reach, distance + reach];
      const so =
        steps === 0 || range === null
          ? words.soStepFrom(ends)
          : words.soStepBetween(ends, begins, steps, range.from, range.to);
      return [...begin, words.overStretch(start, begins, ends, steps), so];
    }
  }
}

function rangeLines(language: Language, { wanted }: HotColdQuestion, { range }: Found): string[] {
  const words = findHotColdWords[language];
  if (range === null) return [];
  const { from, to } = range;
  if (from === 0 || to === 0) return [words.range.upTo(from === 0 ? to : from)];
  if (!Number.isFinite(to)) return [words.range.from(from)];
  const near = wanted.kind === 'arrives' ? [words.smallWay] : [];
  return [...near, findWords[language].roundest(from, to)];
}

function triedText(language: Language, { wanted }: HotColdQuestion, { tried }: Found): string {
  const words = findHotColdWords[language];
  const common = findWords[language].tried;
  const { iteration, first, error } = tried;
  switch (wanted.kind) {
    case 'arrives':
      return common.bounces(iteration, first, error);
    case 'comesBelow':
      return words.tried.comesBelow(first, iteration, wanted.error, error);
    case 'staysAbove':
      return words.tried.staysAbove(error, iteration);
    case 'neverMoves':
      return common.neverMoves;
  }
}
