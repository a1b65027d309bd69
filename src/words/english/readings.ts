import { englishPlural } from '../language.ts';
import { countText, sentenceNumber } from '../shortNumber.ts';

const shown = (value: number) => sentenceNumber(value, 'en');
const iterations = (count: number) =>
  englishPlural(count, { one: '1 iteration', other: `${countText(count, 'en')} iterations` });

/** How many of how many: "the first 12 of 5,000 iterations". `all` null: nobody knows how many there would be. */
function firstOf(made: number, all: number | null, one: string, several: string): string {
  if (all === null || all <= 1)
    return made === 1 ? `the first ${one}` : `the first ${countText(made, 'en')} ${several}`;
  return made === 1
    ? `the first of ${countText(all, 'en')} ${several}`
    : `the first ${countText(made, 'en')} of ${countText(all, 'en')} ${several}`;
}

const first = (made: number, all: number | null) => firstOf(made, all, 'iteration', 'iterations');
const firstPasses = (made: number, all: number | null) => firstOf(made, all, 'pass', 'passes');

/** How a text was read, and why a run is only a part of what its program does. */
export const readings = {
  followed: (made: number, all: number | null) => `Shown as far as it was followed: ${first(made, all)}.`,
  followedPasses: (made: number, all: number | null) => `Shown as far as it was followed: ${firstPasses(made, all)}.`,
  part: (made: number, all: number | null) => `Only a part is shown: ${first(made, all)}.`,
  partPasses: (made: number, all: number | null) => `Only a part is shown: ${firstPasses(made, all)}.`,
  went: (made: number, before: number, after: number) =>
    made === 1 ? `Its error is ${shown(after)}.` : `The error went from ${shown(before)} to ${shown(after)} in them.`,
  wentPasses: (made: number, before: number, after: number) =>
    made === 1
      ? `The error of this pass is ${shown(after)}.`
      : `In them the error per pass went from ${shown(before)} to ${shown(after)}.`,

  /** Why it ends there; `line` is the line that says so, `found` what stands there or what a number is called. */
  why: {
    limit: (line: number) => `How the loop in line ${line} goes on after that is not certain.`,
    notFollowed: (line: number, found: string) => `I can't follow \`${found}\` in line ${line} yet.`,
    machineOrder: (line: number, found: string) =>
      `After that the last digits of \`${found}\` in line ${line} depend on the machine.`,
    tooLargeForExact: (line: number, found: string) =>
      found === ''
        ? `After that a whole number in line ${line} becomes too large to be computed exactly.`
        : `After that the whole number \`${found}\` in line ${line} becomes too large to be computed exactly.`,
    infinite: (line: number) =>
      `The last error is larger than any number the computer can hold; the program goes on with infinity (line ${line}).`,
    leavesBeforeUpdate: (line: number) =>
      `In the next one the program predicts once more and leaves the loop before the update (line ${line}).`,
    middleOfPass: (line: number) => `After that the loop in line ${line} ends in the middle of a pass.`,
    rest: (line: number) => `From line ${line} on the weight is changed again; that part was not followed.`,
  },

  asNeuron: (inputs: number, examples: number) => {
    const of = englishPlural(inputs, { one: '1 input', other: `${countText(inputs, 'en')} inputs` });
    return englishPlural(examples, { one: `${of}, 1 example`, other: `${of}, ${countText(examples, 'en')} examples` });
  },
  compares: (neuron: string) => `Read as one neuron that predicts and compares, and learns nothing: ${neuron}.`,
  descends: (neuron: string, count: number, alpha: string) =>
    `Read as one neuron that learns by gradient descent: ${neuron}, ${iterations(count)}, alpha ${alpha}.`,
  triesBothWays: (neuron: string, count: number, stepAmount: string) =>
    `Read as one neuron that learns by hot and cold: ${neuron}, ${iterations(count)}, step amount ${stepAmount}.`,
};
