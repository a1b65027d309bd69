import type { Choice, Question } from '../../neuron/question.ts';
import { arrow, factor, type QuestionTexts, shareOf, times } from '../questionText.ts';
import { sumNumber as n } from '../shortNumber.ts';
import { share } from './numbers.ts';

const choices: { readonly [C in Exclude<Choice, 'root' | 'square'>]: string } = {
  up: 'up',
  down: 'down',
  less: 'less',
  same: 'as much',
  more: 'more',
  smaller: 'smaller',
  larger: 'larger',
  short: 'short of it',
  beyond: 'beyond it',
  half: 'half as large',
  double: 'twice as large',
  missZero: 'when the miss is 0',
  weightZero: 'when the weight is 0',
  never: 'never',
  smoothly: 'yes, nearer each time',
  jumping: 'yes, jumping over the goal',
};

function choice(question: Question, choice: Choice): string {
  if (question.kind === 'slope') return `to ${share(shareOf(question, choice))}`;
  if (question.kind === 'input' && choice === 'same') return 'the same';
  if (question.kind === 'outcome' && choice === 'never') return 'no';
  return choices[choice as keyof typeof choices];
}

/** Questions about the next step, in English. */
export const questions: QuestionTexts = {
  of: {
    direction: ({ weight, next, right, why }) => ({
      ask: 'Will the weight go up or down?',
      compare: `Weight ${arrow(weight, next)}: ${choices[right]}.`,
      learn: directionWhy(right, why),
    }),
    size: ({ now, last, right, isHotCold }) => ({
      ask: 'Will the weight move more or less than last time?',
      compare: `It moved by ${n(now)}, last time by ${n(last)}: ${choices[right]}.`,
      learn: isHotCold
        ? 'Hot and cold learning always moves by the step amount, even near the goal.'
        : {
            less: 'The step depends on the miss: the nearer the goal, the smaller the step.',
            same: 'The miss is as large as it was, and so is the step.',
            more: 'The step depends on the miss, and the miss has grown.',
          }[right],
    }),
    error: ({ error, next, right }) => ({
      ask: 'Will the next error be smaller or larger?',
      compare: `Error ${arrow(error, next)}: ${choices[right]}.`,
      learn: {
        smaller: 'The step went down the slope of the error, and not too far.',
        larger: 'The step went past the lowest point and up the other side.',
      }[right],
    }),
    alpha: ({ alpha, landing, idealWeight, right }) => ({
      ask: `If alpha were ${n(alpha)}, twice as large: would this step end short of the ideal weight, or beyond it?`,
      compare: `It would land at ${n(landing)}, the ideal weight is ${n(idealWeight)}: ${choices[right]}.`,
      learn:
        'Alpha says how much of the weight delta to subtract: twice the alpha, twice the step. Beyond the ideal weight the miss flips its sign.',
    }),
    input: ({ input, delta }) => ({
      ask: 'If the input were twice as large and the miss the same, how large would the weight delta be?',
      compare: `Weight delta ${n(delta)} × ${factor(2 * input)} = ${n(2 * input * delta)} instead of ${n(delta * input)}: twice as large.`,
      learn: 'The weight delta is miss × input: an input of 0 stops learning, a negative one reverses the direction.',
    }),
    slope: ({ errorShare, lastSlope, slope, slopeShare }) => ({
      ask: `The last step changed the error to ${share(errorShare)} of what it was. And the slope?`,
      compare: `Slope ${arrow(lastSlope, slope)}: to ${share(slopeShare)}.`,
      learn: 'The error is the square of the miss; the slope follows the miss itself.',
    }),
    stops: ({ right, stepAmount }) => ({
      ask: 'When does the weight stop moving?',
      ...(right === 'never'
        ? {
            compare: `Never: every step is ${n(stepAmount)} long, even at the goal.`,
            learn: 'Hot and cold learning knows the direction, but not how far: near the goal it jumps back and forth.',
          }
        : {
            compare: 'When the miss is 0: then the weight delta is 0, and nothing is subtracted.',
            learn: 'What is subtracted is alpha × miss × input. It shrinks with the miss, so the weight comes to rest.',
          }),
    }),
    outcome: ({ factor, right }) => ({
      ask: 'Will it learn?',
      compare:
        right === 'never'
          ? `No: each iteration makes the miss ${times(factor)} times what it was.`
          : `After each iteration ${share(factor)} of the miss remains${right === 'jumping' ? ', with its sign flipped' : ''}: ${choices[right]}.`,
      learn: outcomeWhy(factor),
    }),
  },
  choice,
  said: (choice) => `Your guess: ${choice}.`,
  asSaid: 'You guessed right.',
  notAsSaid: 'It came out differently.',
};

type Direction = Extract<Question, { kind: 'direction' }>;

function directionWhy(right: Direction['right'], why: Direction['why']): string {
  if (why.by === 'trials')
    return `At ${n(why.up.weight)} the error would be ${n(why.up.error)}, at ${n(why.down.weight)} ${n(why.down.error)}: the weight goes where it is smaller.`;
  if (why.by === 'examples') return 'The misses and the inputs together decide which way the weight goes.';
  return `Alpha × weight delta is ${n(why.alpha)} × ${factor(why.weightDelta)}. Subtracting ${right === 'up' ? 'a negative number moves the weight up' : 'a positive number moves it down'}.`;
}

function outcomeWhy(factor: number): string {
  if (factor < -1)
    return 'Each step is more than twice as long as the way to the ideal weight, so it lands further away.';
  if (factor === -1) return 'Each step is exactly twice as long as the way: the weight jumps back and forth forever.';
  if (factor > 1) return 'Alpha is below 0: each step leads away from the goal.';
  if (factor === 1) return 'The steps change nothing.';
  return factor < 0
    ? 'Each step is longer than the way to the ideal weight, but less than twice as long.'
    : 'No step is longer than the way to the ideal weight.';
}
