import { englishPlural } from '../language.ts';
import { countText, share, shown } from './numbers.ts';

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const squared = (value: number) => (value < 0 ? `(${shown(value)})²` : `${shown(value)}²`);

/** What a run came to. Numbers that a person gave (alpha, input) and bounds of alpha come as text. */
export const verdict = {
  letItLearn: 'Let it learn',
  tryAlpha: (alpha: string) => `Try ${alpha}`,

  running: (iterations: number, first: number, last: number) =>
    englishPlural(iterations, {
      one: `Still running: after 1 iteration the error is ${shown(last)}.`,
      other: `Still running: in ${countText(iterations)} iterations the error has gone from ${shown(first)} to ${shown(last)}.`,
    }),
  runningPasses: (passes: number, first: number, last: number) =>
    englishPlural(passes, {
      one: `Still running: after 1 pass the error per pass is ${shown(last)}.`,
      other: `Still running: in ${countText(passes)} passes the error per pass has gone from ${shown(first)} to ${shown(last)}.`,
    }),
  starting: 'Running: the first iteration is not finished yet.',
  stopped: (iterations: number, first: number, last: number) =>
    englishPlural(iterations, {
      one: `You stopped it after 1 iteration: the error is ${shown(last)}.`,
      other: `You stopped it after ${countText(iterations)} iterations: the error went from ${shown(first)} to ${shown(last)}.`,
    }),
  stoppedPasses: (passes: number, first: number, last: number) =>
    englishPlural(passes, {
      one: `You stopped it after 1 pass: the error per pass is ${shown(last)}.`,
      other: `You stopped it after ${countText(passes)} passes: the error per pass went from ${shown(first)} to ${shown(last)}.`,
    }),
  stoppedAtOnce: 'You stopped it before the first iteration had finished.',
  failed: (iterations: number) =>
    englishPlural(iterations, {
      one: 'The run broke off after 1 iteration: the extension is at fault, not your numbers.',
      other: `The run broke off after ${countText(iterations)} iterations: the extension is at fault, not your numbers.`,
    }),

  compared: (prediction: number, goal: number, miss: number, error: number) =>
    `The prediction is ${shown(prediction)}, the goal ${shown(goal)}. The miss is ${shown(miss)}, so the error is ${squared(miss)} = ${shown(error)}. Nothing has been learned yet.`,
  comparedTiny: (prediction: number, goal: number, miss: number, error: number) =>
    `The prediction is ${shown(prediction)}, the goal ${shown(goal)}. The miss is ${shown(miss)}, so the error is ${shown(error)}. Nothing has been learned yet.`,
  comparedSeveral: (examples: number, error: number) =>
    englishPlural(examples, {
      one: `1 prediction was compared with its goal; the error is ${shown(error)}. Nothing has been learned yet.`,
      other: `${countText(examples)} predictions were compared with their goals; their errors add up to ${shown(error)}. Nothing has been learned yet.`,
    }),
  comparedTooLarge: (examples: number) =>
    englishPlural(examples, {
      one: 'The prediction was compared with the goal, but the error is larger than any number the computer can hold. Nothing has been learned yet.',
      other: `${countText(examples)} predictions were compared with their goals, but the error is larger than any number the computer can hold. Nothing has been learned yet.`,
    }),

  learns: (iterations: number, first: number, last: number) =>
    englishPlural(iterations, {
      one: `It learns: in 1 iteration the error fell from ${shown(first)} to ${shown(last)}.`,
      other: `It learns: in ${countText(iterations)} iterations the error fell from ${shown(first)} to ${shown(last)}.`,
    }),
  learnsPasses: (passes: number, first: number, last: number) =>
    englishPlural(passes, {
      one: `It learns: in 1 pass the error per pass fell from ${shown(first)} to ${shown(last)}.`,
      other: `It learns: in ${countText(passes)} passes the error per pass fell from ${shown(first)} to ${shown(last)}.`,
    }),
  lastPrediction: (prediction: number, goal: number) =>
    `The last prediction is ${shown(prediction)}, goal ${shown(goal)}.`,
  leaves: (ratio: number) => `${upperFirst(share(ratio))} of the miss remains after each iteration.`,
  hardlyChanges: (iteration: number) => `From iteration ${countText(iteration)} on, hardly anything changes.`,
  bounces: (ratio: number) =>
    `It learns, jumping over the goal each time; ${share(ratio)} of the miss remains after each jump.`,
  jumpLeaves: (ratio: number) =>
    `It jumps over the goal each time; ${share(ratio)} of the miss remains after each jump.`,
  oneStep: (first: number, last: number) =>
    `It learns in one step: the first update takes the error from ${shown(first)} to ${shown(last)}.`,
  alphaRight: (alpha: string, input: string | null) =>
    input === null
      ? `Alpha ${alpha} is exactly right for these inputs.`
      : `Alpha ${alpha} is exactly right for input ${input}.`,
  withinTolerance: (iterations: number, error: number, tolerance: string) =>
    englishPlural(iterations, {
      one: `The first prediction is close enough: its error is ${shown(error)}, within the tolerance of ${tolerance}, so the run ends there.`,
      other: `It learns: after ${countText(iterations)} iterations the error is ${shown(error)}, within the tolerance of ${tolerance}, so the run ends there.`,
    }),
  withinTolerancePasses: (passes: number, error: number, tolerance: string) =>
    englishPlural(passes, {
      one: `The first pass is close enough: its error is ${shown(error)}, within the tolerance of ${tolerance}, so the run ends there.`,
      other: `It learns: after ${countText(passes)} passes the error per pass is ${shown(error)}, within the tolerance of ${tolerance}, so the run ends there.`,
    }),

  slow: (iterations: number, ratio: number) =>
    englishPlural(iterations, {
      one: `It learns slowly: after 1 iteration ${share(ratio)} of the miss remains.`,
      other: `It learns slowly: after ${countText(iterations)} iterations ${share(ratio)} of the miss remains.`,
    }),
  slowBounces: (iterations: number, ratio: number) =>
    englishPlural(iterations, {
      one: `It learns slowly, jumping over the goal: after 1 iteration ${share(ratio)} of the miss remains.`,
      other: `It learns slowly, jumping over the goal each time: after ${countText(iterations)} iterations ${share(ratio)} of the miss remains.`,
    }),
  slowPasses: (passes: number, first: number, last: number) =>
    englishPlural(passes, {
      one: `It learns slowly: in 1 pass the error per pass fell only from ${shown(first)} to ${shown(last)}.`,
      other: `It learns slowly: in ${countText(passes)} passes the error per pass fell only from ${shown(first)} to ${shown(last)}.`,
    }),
  standing: (iterations: number) =>
    englishPlural(iterations, {
      one: 'It hardly learns: after 1 iteration the miss is as large as before.',
      other: `It hardly learns: after ${countText(iterations)} iterations the miss is as large as before.`,
    }),
  alphaSmall: (alpha: string, input: string | null) =>
    input === null ? `Alpha ${alpha} is small for these inputs.` : `Alpha ${alpha} is small for input ${input}.`,
  alphaNearLimit: (alpha: string, bound: string) => `Alpha ${alpha} is close to ${bound}, where divergence begins.`,
  moreIterations: 'More iterations bring it down further.',
  morePasses: 'More passes bring it down further.',

  diverges: (times: number, changesSide: boolean) => {
    const grows = shown(times) === '1' ? 'makes the miss a little larger' : `multiplies the miss by ${shown(times)}`;
    return changesSide
      ? `It diverges: each iteration ${grows} and flips its sign.`
      : `It diverges: each iteration ${grows}.`;
  },
  divergesPasses: (times: number) =>
    shown(times) === '1'
      ? 'It diverges: in the long run each pass makes the misses a little larger.'
      : `It diverges: in the long run each pass multiplies the misses by ${shown(times)}.`,
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
    `The run ends at iteration ${countText(iteration)}: the error is larger than any number the computer can hold. In Python, \`** 2\` stops there with OverflowError; JavaScript goes on with Infinity, then NaN.`,

  inputZero: 'Input is 0: the weight cannot change the prediction, so nothing can be learned.',
  inputsZero: 'All inputs are 0: the weights cannot change the prediction, so nothing can be learned.',
  alphaZero: 'Alpha is 0: every step is multiplied by it, so the weight never moves.',
  stepTooSmall: (weight: string) =>
    `The weight never changes: a step this small is lost beyond the last digit of ${weight}, so nothing is learned.`,
  stepsTooSmall: 'The weights never change: steps this small are lost beyond their last digits, so nothing is learned.',
  alphaMakesItSmall: (alpha: string) => `Alpha ${alpha} makes the step that small.`,
  largerStep: (stepAmount: string) => `It takes a step amount larger than ${stepAmount} to move it.`,
  noBetterTrial: (stepAmount: string) =>
    `The weight never changes: neither ${stepAmount} up nor ${stepAmount} down makes the error smaller.`,
  atGoal: (goal: number) =>
    `The prediction equals the goal, ${shown(goal)}, from the start: the error is 0, so there is nothing to learn.`,
  atGoals: 'All predictions equal their goals from the start: the error is 0, so there is nothing to learn.',
  atBest: (error: number) =>
    `Learning changes nothing: it starts where the error per pass is smallest, at ${shown(error)}.`,

  circlesAtGoal: (first: string, second: string, stepAmount: string) =>
    `It is as close as it can get: the weight jumps between ${first} and ${second}, because every step is ${stepAmount} long.`,
  circlesWide: (first: string, second: string, stepAmount: string) =>
    `It circles: the weight jumps past the goal, from ${first} to ${second} and back, because every step is ${stepAmount} long.`,
  smallerStep: 'A smaller step amount gets closer.',
  circles: 'It circles: each iteration flips the sign of the miss, and its size stays the same.',
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
      one: `After 1 pass the error per pass is larger than at first: ${shown(last)} instead of ${shown(first)}.`,
      other: `After ${countText(passes)} passes the error per pass is larger than at first: ${shown(last)} instead of ${shown(first)}.`,
    }),
  unchanged: (error: number) => `The error is ${shown(error)} from start to finish.`,
  unchangedPasses: (passes: number, error: number) =>
    englishPlural(passes, {
      one: `After 1 pass the error per pass is about as large as at first: ${shown(error)}.`,
      other: `After ${countText(passes)} passes the error per pass is about as large as at first: ${shown(error)}.`,
    }),
  fallsLater: 'With this alpha it falls again in later passes.',
  settled: 'The weight no longer changes: the next step is lost beyond its last digit, so it cannot get closer.',
  settledSeveralInputs:
    'The weights no longer change: the next steps are lost beyond their last digits, so they cannot get closer.',
  settledHotCold: (weight: string) =>
    `The weight stays at ${weight}: neither a step up nor a step down makes the error smaller.`,
  settledPasses: (passes: number, error: number) =>
    englishPlural(passes, {
      one: `It has learned what it can: after 1 pass the weights no longer change, and the error per pass stays at ${shown(error)}.`,
      other: `It has learned what it can: after ${countText(passes)} passes the weights no longer change, and the error per pass stays at ${shown(error)}.`,
    }),
  goalsDisagree: (error: number) =>
    `No weight reaches all the goals at once: the smallest possible error per pass is ${shown(error)}.`,
  leadsElsewhere: (weight: string, best: string) =>
    `Because the weight changes after each example, it ends up at ${weight}, not at ${best}, where the error per pass is smallest.`,
  leadsElsewhereSeveral:
    'Because the weights change after each example, they do not end up where the error per pass is smallest.',

  moves: (stepAmount: string) => `Each iteration moves the weight by ${stepAmount}.`,
  wayLeft: (iterations: number, ideal: number) =>
    englishPlural(iterations, {
      one: `The ideal weight ${shown(ideal)} is about 1 iteration away.`,
      other: `The ideal weight ${shown(ideal)} is about ${countText(iterations)} iterations away.`,
    }),
};
