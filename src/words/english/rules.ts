import { countText } from '../shortNumber.ts';

/** Names of the program stand between backticks: they are set as code. */
const code = (name: string) => `\`${name}\``;
const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** What is said of a loop that is more, or less, than one plain neuron. */
export const rules = {
  /** `goal` null: it has no name. */
  reading: (prediction: string, goal: string | null, carried: readonly string[]) =>
    `${code(prediction)} is compared with ${goal === null ? 'the goal' : code(goal)}; ${list.format(carried.map(code))} ${carried.length === 1 ? 'is' : 'are'} carried from row to row.`,
  shown: 'It is shown as it runs.',
  part: (rows: number) =>
    rows === 1
      ? 'Shown as far as it was followed: the first row.'
      : `Shown as far as it was followed: the first ${countText(rows, 'en')} rows.`,
  /** Only the first rows are in the panel. */
  first: (rows: number, all: number) => `The first rows are here: ${countText(rows, 'en')} of ${countText(all, 'en')}.`,
  went: (iterations: number, error: string, from: string, to: string) =>
    iterations === 1
      ? `In 1 iteration ${code(error)} is ${from}.`
      : `In ${countText(iterations, 'en')} iterations ${code(error)} went from ${from} to ${to}.`,
  notFinite: (error: string, iteration: number) =>
    `In iteration ${countText(iteration, 'en')} ${code(error)} is no longer a finite number.`,
  ours: (prediction: string) =>
    `The program keeps no error, so ours is the squared difference between ${code(prediction)} and the goal.`,
  lastDigits: 'The last digits may differ from those on your machine.',
  chart: 'The error, and what is carried, in each iteration',
  valuesOf: 'Values in this row',
  show: (name: string) => `Show ${name}`,
};
