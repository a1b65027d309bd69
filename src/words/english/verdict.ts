import { englishPlural } from '../language.ts';
import { countText, percent, sentenceNumber } from '../shortNumber.ts';

const shown = (value: number) => sentenceNumber(value, 'en');
const share = (ratio: number) => percent(ratio, 'en');
const squared = (value: number) => (value < 0 ? `(${shown(value)})²` : `${shown(value)}²`);

/** What a run came to. Numbers that a person gave (alpha, input) and bounds of alpha come as text. */
export const verdict = {
  letItLearn: 'Let it learn',
  tryAlpha: (alpha: string) => `Try ${alpha}`,

  running: (iterations: number, first: number, last: number) =>
    englishPlural(iterations, {
      one: `It is running: after 1 iteration the error is ${shown(last)}.`,
      other: `It is running: in ${countText(iterations)} iterations so far the error went from ${shown(first)} to ${shown(last)}.`,
    }),
  runningPasses: (passes: number, first: number, last: number) =>
    englishPlural(passes, {
      one: `It is running: after 1 pass the error of a pass is ${shown(last)}.`,
      other: `It is running: in ${countText(passes)} passes so far the error of a pass went from ${shown(first)} to ${shown(last)}.`,
    }),
  starting: 'It is running: no iteration is finished yet.',
  stopped: (iterations: number, first: number, last: number) =>
    englishPlural(iterations, {
      one: `You stopped it after 1 iteration: the error is ${shown(last)}.`,
      other: `You stopped it after ${countText(iterations)} iterations: the error went from ${shown(first)} to ${shown(last)}.`,
    }),
  stoppedPasses: (passes: number, first: number, last: number) =>
    englishPlural(passes, {
      one: `You stopped it after 1 pass: the error of a pass is ${shown(last)}.`,
      other: `You stopped it after ${countText(passes)} passes: the error of a pass went from ${shown(first)} to ${shown(last)}.`,
    }),
  stoppedAtOnce: 'You stopped it before the first iteration was finished.',
  failed: (iterations: number) =>
    englishPlural(iterations, {
      one: 'The run broke off after 1 iteration: that is a fault of this extension, not of your numbers.',
      other: `The run broke off after ${countText(iterations)} iterations: that is a fault of this extension, not of your numbers.`,
    }),

  compared: (prediction: number, goal: number, miss: number, error: number) =>
    `The prediction is ${shown(prediction)}, the goal ${shown(goal)}. The miss is ${shown(miss)}, so the error is ${squared(miss)} = ${shown(error)}. Nothing was learned yet.`,
  comparedTiny: (prediction: number, goal: number, miss: number, error: number) =>
    `The prediction is ${shown(prediction)}, the goal ${shown(goal)}. The miss is ${shown(miss)}, so the error is ${shown(error)}. Nothing was learned yet.`,
  comparedSeveral: (examples: number, error: number) =>
    englishPlural(examples, {
      one: `1 prediction was compared with its goal; the error is ${shown(error)}. Nothing was learned yet.`,
      other: `${countText(examples)} predictions were compared with their goals; their errors add up to ${shown(error)}. Nothing was learned yet.`,
    }),
  comparedTooLarge: (examples: number) =>
    englishPlural(examples, {
      one: 'The prediction was compared with the goal, but the error is larger than any number the computer can hold. Nothing was learned yet.',
      other: `${countText(examples)} predictions were compared with their goals, but the error is larger than any number the computer can hold. Nothing was learned yet.`,
    }),

  learns: (iterations: number, first: number, last: number) =>
    englishPlural(iterations, {
      one: `It learns: in 1 iteration the error fell from ${shown(first)} to ${shown(last)}.`,
      other: `It learns: in ${countText(iterations)} iterations the error fell from ${shown(first)} to ${shown(last)}.`,
    }),
  learnsPasses: (passes: number, first: number, last: number) =>
    englishPlural(passes, {
      one: `It learns: in 1 pass the error of a pass fell from ${shown(first)} to ${shown(last)}.`,
      other: `It learns: in ${countText(passes)} passes the error of a pass fell from ${shown(first)} to ${shown(last)}.`,
    }),
  lastPrediction: (prediction: number, goal: number) =>
    `The last prediction is ${shown(prediction)}, goal ${shown(goal)}.`,
  leaves: (ratio: number) => `Each iteration leaves ${share(ratio)} of the miss.`,
  hardlyChanges: (iteration: number) => `From iteration ${countText(iteration)} on hardly anything changes.`,
  bounces: (ratio: number) =>
    `It learns, jumping over the goal each time; ${share(ratio)} of the miss is left after each jump.`,
  jumpLeaves: (ratio: number) =>
    `It jumps over the goal each time; ${share(ratio)} of the miss is left after each jump.`,
  oneStep: (first: number, last: number) =>
    `It learns in one step: the first update takes the error from ${shown(first)} to ${shown(last)}.`,
  alphaRight: (alpha: string, input: string | null) =>
    input === null
      ? `Alpha ${alpha} is exactly right for these inputs.`
      : `Alpha ${alpha} is exactly right for input ${input}.`,
  withinTolerance: (iterations: number, error: number, tolerance: string) =>
    englishPlural(iterations, {
      one: `The first prediction is close enough: its error ${shown(error)} is within the tolerance of ${tolerance}, so the run ends there.`,
      other: `It learns: after ${countText(iterations)} iterations the error is ${shown(error)}, within the tolerance of ${tolerance}, so the run ends there.`,
    }),
  withinTolerancePasses: (passes: number, error: number, tolerance: string) =>
    englishPlural(passes, {
      one: `The first pass is close enough: its error ${shown(error)} is within the tolerance of ${tolerance}, so the run ends there.`,
      other: `It learns: after ${countText(passes)} passes the error of a pass is ${shown(error)}, within the tolerance of ${tolerance}, so the run ends there.`,
    }),

  slow: (iterations: number, ratio: number) =>
    englishPlural(iterations, {
      one: `It learns slowly: after 1 iteration ${share(ratio)} of the miss is left.`,
      other: `It learns slowly: after ${countText(iterations)} iterations ${share(ratio)} of the miss is left.`,
    }),
  slowBounces: (iterations: number, ratio: number) =>
    englishPlural(iterations, {
      one: `It learns slowly, jumping over the goal: after 1 iteration ${share(ratio)} of the miss is left.`,
      other: `It learns slowly, jumping over the goal each time: after ${countText(iterations)} iterations ${share(ratio)} of the miss is left.`,
    }),
  slowPasses: (passes: number, first: number, last: number) =>
    englishPlural(passes, {
      one: `It learns slowly: in 1 pass the error of a pass only fell from ${shown(first)} to ${shown(last)}.`,
      other: `It learns slowly: in ${countText(passes)} passes the error of a pass only fell from ${shown(first)} to ${shown(last)}.`,
    }),
  standing: (iterations: number) =>
    englishPlural(iterations, {
      one: 'It hardly learns: after 1 iteration the miss is as large as before.',
      other: `It hardly learns: after ${countText(iterations)} iterations the miss is as large as before.`,
    }),
  alphaSmall: (alpha: string, input: string | null) =>
    input === null ? `Alpha ${alpha} is small for these inputs.` : `Alpha ${alpha} is small for input ${input}.`,
  alphaNearLimit: (alpha: string, bound: string) => `Alpha ${alpha} is close to ${bound}, from where on it diverges.`,
  moreIterations: 'More iterations leave less of it.',
  morePasses: 'More passes bring it down further.',

  diverges: (times: number, changesSide: boolean) => {
    const by = shown(times) === '1' ? 'a little' : `${shown(times)} times`;
    return changesSide
      ? `It diverges: each iteration makes the miss ${by} larger, on the other side.`
      : `It diverges: each iteration makes the miss ${by} larger.`;
  },
  divergesPasses: (times: number) =>
    shown(times) === '1'
      ? 'It diverges: in the long run each pass makes the misses a little larger.'
      : `It diverges: in the long run each pass makes the misses ${shown(times)} times larger.`,
  alphaTooLarge: (alpha: string, input: string | null, bound: string) =>
    input === null
      ? `Alpha ${alpha} is too large for these inputs; below ${bound} it learns.`
      : `Alpha ${alpha} is too large for input ${input}; below ${bound} it learns.`,
  alphaNegative: (alpha: string, bound: string | null) =>
    bound === null
      ? `Alpha ${alpha} is below 0, so the weight moves away from the goal.`
      : `Alpha ${alpha} is below 0, so the weight moves away from the goal; between 0 and ${bound} it learns.`,
  numbersTooLarge: 'These numbers are too large to learn with.',
  notFinite: (iteration: number) =>
    `The run ends at iteration ${countText(iteration)}: its error is larger than any number the computer can hold. Python's ** 2 stops there with OverflowError; JavaScript goes on with Infinity, then NaN.`,

  inputZero: 'Input is 0: the weight cannot change the prediction, so nothing can be learned.',
  inputsZero: 'All inputs are 0: the weights cannot change the prediction, so nothing can be learned.',
  alphaZero: 'Alpha is 0: it multiplies every step of the weight, so nothing is learned.',
  stepTooSmall: (weight: string) =>
    `The weight never changes: a step this small is lost in the last digit of ${weight}, so nothing is learned.`,
  stepsTooSmall: 'The weights never change: steps this small are lost in their last digits, so nothing is learned.',
  alphaMakesItSmall: (alpha: string) => `Alpha ${alpha} makes the step that small.`,
  largerStep: (stepAmount: string) => `A step amount larger than ${stepAmount} moves it.`,
  noBetterTrial: (stepAmount: string) =>
    `The weight never changes: neither ${stepAmount} up nor ${stepAmount} down makes the error smaller.`,
  atGoal: (goal: number) =>
    `The prediction is the goal ${shown(goal)} from the start: the error is 0, so there is nothing to learn.`,
  atGoals: 'All predictions are their goals from the start: the error is 0, so there is nothing to learn.',
  atBest: (error: number) =>
    `The weight never changes: it is where it can do no better from the start, and the error stays ${shown(error)}.`,

  circlesAtGoal: (first: string, second: string, stepAmount: string) =>
    `It came as close as it can: the weight now jumps between ${first} and ${second}, because each step is ${stepAmount} long.`,
  circlesWide: (first: string, second: string, stepAmount: string) =>
    `It circles: the weight jumps between ${first} and ${second}, past the goal, because each step is ${stepAmount} long.`,
  smallerStep: 'A smaller step amount comes closer.',
  circles: 'It circles: each iteration puts the miss on the other side, as large as before.',
  circlesPasses: 'It circles: pass after pass the misses stay as large as before.',
  alphaAtLimit: (alpha: string, input: string | null, bound: string) =>
    input === null
      ? `Alpha ${alpha} is the limit for these inputs; below ${bound} it learns.`
      : `Alpha ${alpha} is the limit for input ${input}; below ${bound} it learns.`,

  went: (iterations: number, first: number, last: number) =>
    englishPlural(iterations, {
      one: `After 1 iteration the error is ${shown(last)}.`,
      other: `In ${countText(iterations)} iterations the error went from ${shown(first)} to ${shown(last)}.`,
    }),
  grewPasses: (passes: number, first: number, last: number) =>
    englishPlural(passes, {
      one: `After 1 pass the error of a pass is larger than at first: ${shown(last)} instead of ${shown(first)}.`,
      other: `After ${countText(passes)} passes the error of a pass is larger than at first: ${shown(last)} instead of ${shown(first)}.`,
    }),
  unchanged: (error: number) => `The error is ${shown(error)} from beginning to end.`,
  unchangedPasses: (passes: number, error: number) =>
    englishPlural(passes, {
      one: `After 1 pass the error of a pass is about as large as at first: ${shown(error)}.`,
      other: `After ${countText(passes)} passes the error of a pass is about as large as at first: ${shown(error)}.`,
    }),
  fallsLater: 'With this alpha it falls again in later passes.',
  settled: 'The weight no longer changes: the next step is lost in its last digit, so nothing closer can be reached.',
  settledSeveralInputs:
    'The weights no longer change: the next steps are lost in their last digits, so nothing closer can be reached.',
  settledHotCold: (weight: string) =>
    `The weight stays at ${weight}: neither a step up nor a step down makes the error smaller.`,
  settledPasses: (passes: number, error: number) =>
    englishPlural(passes, {
      one: `It has learned what it can: after 1 pass the weights no longer change, and the error of a pass stays at ${shown(error)}.`,
      other: `It has learned what it can: after ${countText(passes)} passes the weights no longer change, and the error of a pass stays at ${shown(error)}.`,
    }),
  goalsDisagree: (error: number) =>
    `No weight reaches all the goals at once: the smallest possible error of a pass is ${shown(error)}.`,
  leadsElsewhere: (weight: string, best: string) =>
    `Because the weight changes after each example, it comes to ${weight} instead of ${best}, where the error of a pass is smallest.`,
  leadsElsewhereSeveral:
    'Because the weights change after each example, they do not come to where the error of a pass is smallest.',

  moves: (stepAmount: string) => `Each iteration moves the weight by ${stepAmount}.`,
  wayLeft: (iterations: number, ideal: number) =>
    englishPlural(iterations, {
      one: `The ideal weight ${shown(ideal)} is about 1 iteration away.`,
      other: `The ideal weight ${shown(ideal)} is about ${countText(iterations)} iterations away.`,
    }),
};
