import { englishPlural } from '../language.ts';
import { countText } from './numbers.ts';

const either = (allowed: readonly string[]) => new Intl.ListFormat('en', { type: 'disjunction' }).format(allowed);

const notRead = (line: number, why: string) => `I could not read line ${line}: ${why}`;

/** What is wrong with a parameter or a text. `label` is the parameter's, `place` what follows it: "[2][0]", " (line 4)". */
export const problems = {
  atLine: (line: number) => ` (line ${line})`,

  missing: (label: string, place: string) => `${label}${place} is missing: it needs a number.`,
  notNumber: (label: string, place: string, value: string) => `${label}${place}: “${value}” is not a number.`,
  outOfRange: (label: string, place: string, value: string, needed: string) =>
    `${label}${place} cannot be ${value}; use ${needed}.`,
  notOneOf: (label: string, place: string, value: string, allowed: readonly string[]) =>
    `${label}${place} cannot be “${value}”; it can be ${either(allowed)}.`,
  lengths: (label: string, place: string, length: number, other: string, otherLength: number) =>
    englishPlural(length, {
      one: `${label}${place} has 1 number, but needs ${countText(otherLength)} to match ${other}.`,
      other: `${label}${place} has ${countText(length)} numbers, but needs ${countText(otherLength)} to match ${other}.`,
    }),
  empty: (label: string, place: string) => `${label}${place} is an empty list; it needs at least one number.`,
  hotColdNeedsOne: (label: string, place: string, length: number) =>
    englishPlural(length, {
      one: `${label}${place}: hot and cold learning takes one weight and one example, so write a plain number, not a list.`,
      other: `${label}${place}: hot and cold learning takes one weight and one example, but here are ${countText(length)} numbers.`,
    }),
  order: (label: string, place: string, value: string, column: number, found: string) =>
    found === ''
      ? `${label}${place}: “${value}” ends too early.`
      : `${label}${place}: “${found}” at character ${column} of “${value}” is not understood; use weight, alpha, delta, input, goal, prediction, weightDelta, numbers, + - * / and brackets.`,
  unknownField: (name: string, place: string) => `“${name}”${place} is not a parameter.`,

  number: 'a number',
  wholeNumber: 'a whole number',
  numberAbove: (min: string) => `a number above ${min}`,
  numberFrom: (min: string) => `a number, ${min} or more`,
  numberUpTo: (max: string) => `a number up to ${max}`,
  numberBetween: (min: string, max: string) => `a number from ${min} to ${max}`,
  wholeNumberFrom: (min: string) => `a whole number, ${min} or more`,
  wholeNumberUpTo: (max: string) => `a whole number up to ${max}`,
  wholeNumberBetween: (min: string, max: string) => `a whole number from ${min} to ${max}`,

  json: {
    value: (line: number, found: string) => notRead(line, `a value is needed where \`${found}\` stands.`),
    comma: (line: number, found: string) => notRead(line, `a comma is missing before \`${found}\`.`),
    colon: (line: number, found: string) => notRead(line, `a colon is missing before \`${found}\`.`),
    key: (line: number, found: string) =>
      notRead(line, `a name in quotation marks is needed where \`${found}\` stands.`),
    close: (line: number, found: string) => notRead(line, `a closing bracket is missing before \`${found}\`.`),
    end: (line: number, found: string) => notRead(line, `\`${found}\` stands after the end of the JSON.`),
    other: (line: number, found: string) => notRead(line, `\`${found}\` is not JSON.`),
  },
  jsonEndsEarly: {
    value: (line: number) => notRead(line, 'the text ends, but a value is still missing.'),
    comma: (line: number) => notRead(line, 'the text ends, but a comma is still missing.'),
    colon: (line: number) => notRead(line, 'the text ends, but a colon is still missing.'),
    key: (line: number) => notRead(line, 'the text ends, but a name in quotation marks is still missing.'),
    close: (line: number) => notRead(line, 'the text ends, but a closing bracket is still missing.'),
    end: (line: number) => notRead(line, 'the text ends too early.'),
    other: (line: number) => notRead(line, 'the text ends too early.'),
  },
  twoKeys: (line: number, label: string, first: string, second: string) =>
    `Line ${line}: \`${first}\` and \`${second}\` are two names for the same parameter, ${label}; keep one of them.`,
  unknownKey: (line: number, name: string, nearest: string) =>
    notRead(line, `\`${name}\` is not a parameter. Did you mean \`${nearest}\`?`),
  noData: (line: number, labels: readonly string[]) =>
    `Line ${line}: without an input, a weight or a goal there is nothing to train; given here: ${labels.join(', ')}.`,
  bias: (line: number, name: string) =>
    `Line ${line}: \`${name}\` is a bias, a number that is added to input × weight. A neuron with a bias can't be trained here yet.`,
  decimalComma: (line: number, found: string, suggestion: string, language: string) =>
    `I could not read line ${line}: \`${found}\` is two numbers in ${language}. Did you mean ${suggestion}?`,
  decimalCommaInText: (line: number, found: string, suggestion: string) =>
    `I could not read line ${line}: \`${found}\` is not a number here. Did you mean ${suggestion}?`,
  tooDeep: 'I could not read the text: its brackets are nested too deep.',
  tooDeepAt: (line: number) => `I could not read line ${line}: its brackets are nested too deep.`,
  tooLong: 'The text is too long to read. Select the part that holds the numbers and train on that.',
  tooLongAt: (line: number) =>
    `The text is too long to read in full (line ${line}). Select the part that holds the numbers and train on that.`,
  emptyText: 'The text is empty: there are no numbers in it.',
  binary: 'This is not text: there are no numbers to read in it.',
  notReadYet: (language: string) => `I can't read programs in ${language} yet.`,
};
