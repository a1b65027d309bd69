import type { Choice, Question } from '../../neuron/question.ts';
import { arrow, factor, type QuestionTexts, shareOf, times } from '../questionText.ts';
import { sumNumber as n, percent } from '../shortNumber.ts';

const share = (ratio: number) => percent(ratio, 'en');

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

const ask = (question: Question): string => {
  switch (question.kind) {
    case 'direction':
      return 'Will the weight go up or down?';
    case 'size':
      return 'Will the weight move more or less than last time?';
    case 'error':
      return 'Will the next error be smaller or larger?';
    case 'alpha':
      return `If alpha were ${n(question.alpha)}, twice as large: would this step end short of the ideal weight, or beyond it?`;
    case 'input':
      return 'If the input were twice as large and the miss the same, how large would the weight delta be?';
    case 'slope':
      return `The last step changed the error to ${share(question.errorShare)} of what it was. And the slope?`;
    case 'stops':
      return 'When does the weight stop moving?';
    case 'outcome':
      return 'Will it learn?';
  }
};

function compare(question: Question): string {
  switch (question.kind) {
    case 'direction':
      return `Weight ${arrow(question.weight, question.next)}: ${choices[question.right]}.`;
    case 'size':
      return `It moved by ${n(question.now)}, last time by ${n(question.last)}: ${choices[question.right]}.`;
    case 'error':
      return `Error ${arrow(question.error, question.next)}: ${choices[question.right]}.`;
    case 'alpha':
      return `It would land at ${n(question.landing)}, the ideal weight is ${n(question.idealWeight)}: ${choices[question.right]}.`;
    case 'input':
      return `Weight delta ${n(question.delta)} × ${factor(2 * question.input)} = ${n(2 * question.input * question.delta)} instead of ${n(question.delta * question.input)}: twice as large.`;
    case 'slope':
      return `Slope ${arrow(question.lastSlope, question.slope)}: to ${share(question.slopeShare)}.`;
    case 'stops':
      return question.right === 'never'
        ? `Every step is ${n(question.stepAmount)} long, at the goal too: never.`
        : 'At miss 0 the weight delta is 0, and nothing is subtracted: when the miss is 0.';
    case 'outcome':
      return question.right === 'never'
        ? `Each iteration makes the miss ${times(question.factor)} times what it was: no.`
        : `Each iteration leaves ${share(question.factor)} of the miss${question.right === 'jumping' ? ', on the other side' : ''}: ${choices[question.right]}.`;
  }
}

function learn(question: Question): string {
  switch (question.kind) {
    case 'direction': {
      const { why, right } = question;
      if (why.by === 'trials')
        return `At ${n(why.up.weight)} the error would be ${n(why.up.error)}, at ${n(why.down.weight)} ${n(why.down.error)}: the weight goes where it is smaller.`;
      if (why.by === 'examples') return 'The misses and the inputs together decide which way the weight goes.';
      return `Alpha × weight delta is ${n(why.alpha)} × ${factor(why.weightDelta)}. Subtracting ${right === 'up' ? 'less than 0 moves the weight up' : 'more than 0 moves it down'}.`;
    }
    case 'size':
      if (question.isHotCold) return 'Hot and cold learning always moves by the step amount, near the goal too.';
      if (question.right === 'same') return 'The miss is as large as it was, and so is the step.';
      return question.right === 'less'
        ? 'The step goes with the miss: the nearer the goal, the smaller the step.'
        : 'The step goes with the miss, and the miss has grown.';
    case 'error':
      return question.right === 'smaller'
        ? 'The step went down the slope of the error, and not too far.'
        : 'The step went past the lowest point and up the other side.';
    case 'alpha':
      return 'Alpha is how much of the weight delta is taken: twice alpha, twice the step. Beyond the ideal weight the miss changes its sign.';
    case 'input':
      return 'The weight delta is miss × input: an input of 0 stops learning, a negative one turns the direction.';
    case 'slope':
      return 'The error is the square of the miss; the slope goes with the miss itself.';
    case 'stops':
      return question.right === 'never'
        ? 'Hot and cold learning knows the direction, but not how far: near the goal it jumps to and fro.'
        : 'What is subtracted is alpha × miss × input. It shrinks with the miss, so the weight comes to rest.';
    case 'outcome': {
      const { factor } = question;
      if (factor < -1)
        return 'Each step is more than twice as long as the way to the ideal weight, so it lands further away.';
      if (factor === -1) return 'Each step is just twice as long as the way: the weight jumps to and fro for ever.';
      if (factor > 1) return 'Alpha is below 0: each step leads away from the goal.';
      if (factor === 1) return 'The steps change nothing.';
      return factor < 0
        ? 'Each step is longer than the way to the ideal weight, but less than twice as long.'
        : 'No step is longer than the way to the ideal weight.';
    }
  }
}

/** Questions about the next step, in English. */
export const questions: QuestionTexts = {
  ask,
  choice,
  compare,
  learn,
  said: (choice) => `You said: ${choice}.`,
  asSaid: 'As you said.',
  notAsSaid: 'Not as you said.',
};
