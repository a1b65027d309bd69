import { countText, shown } from './numbers.ts';

const at = (iteration: number) => `iteration ${countText(iteration)}`;

/** The picture in sentences, for who hears it. */
export const charts = {
  none: 'There is no iteration to draw yet.',
  errorOnce: (error: number) => `Chart: the error is ${shown(error)} at iteration 0, the only one.`,
  error: (first: number, last: number, iteration: number) =>
    `Chart: the error is ${shown(first)} at iteration 0 and ${shown(last)} at ${at(iteration)}.`,
  errorOfPass: (first: number, last: number, iteration: number) =>
    `Chart: the error of the pass is ${shown(first)} in pass 0 and ${shown(last)} in pass ${countText(iteration)}.`,
  errorGrows: (first: number, iteration: number) =>
    `Chart: the error is ${shown(first)} at iteration 0 and larger than any number the computer can hold at ${at(iteration)}.`,
  weight: (first: number, final: number) => `The weight starts at ${shown(first)} and ends at ${shown(final)}.`,
  weights: (count: number) => `${countText(count)} weights are drawn.`,
  idealWeight: (ideal: number) => `The ideal weight is ${shown(ideal)}, a dashed line.`,
  ruler: (prediction: number, goal: number, miss: number, error: number) =>
    `Ruler: the prediction is ${shown(prediction)}, the goal ${shown(goal)}. The arrow between them is the miss ${shown(miss)}, the square on it the error ${shown(error)}.`,
};
