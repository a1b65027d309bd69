import { englishPlural } from '../language.ts';
import { countText } from '../shortNumber.ts';

/** What is wrong with a parameter or a text. `label` is the parameter's, `place` what follows it: "[2][0]", " (line 4)". */
export const problems = {
  atLine: (line: number) => ` (line ${countText(line)})`,

  missing: (label: string, place: string) => `${label}${place} is missing: a number is needed.`,
  notNumber: (label: string, place: string, value: string) => `${label}${place}: “${value}” is not a number.`,
  outOfRange: (label: string, place: string, value: string, needed: string) =>
    `${label}${place}: ${value} is not possible; ${needed} is needed.`,
  notOneOf: (label: string, place: string, value: string, allowed: readonly string[]) =>
    `${label}${place}: “${value}” is not possible; it can be ${allowed.join(', ')}.`,
  lengths: (label: string, place: string, length: number, other: string, otherLength: number) =>
    englishPlural(length, {
      one: `${label}${place}: 1 number is given, but ${other} asks for ${countText(otherLength)}.`,
      other: `${label}${place}: ${countText(length)} numbers are given, but ${other} asks for ${countText(otherLength)}.`,
    }),
  empty: (label: string, place: string) => `${label}${place}: the list is empty; at least one number is needed.`,
  hotColdNeedsOne: (label: string, place: string, length: number) =>
    englishPlural(length, {
      one: `${label}${place}: hot and cold learning has one weight and one example; a plain number is needed.`,
      other: `${label}${place}: hot and cold learning has one weight and one example, but here are ${countText(length)} numbers.`,
    }),
  order: (label: string, place: string, value: string, column: number, found: string) =>
    found === ''
      ? `${label}${place}: “${value}” ends too early.`
      : `${label}${place}: “${found}” at character ${column} of “${value}” is not understood; weight, alpha, delta, input, goal, prediction, weightDelta, numbers, + - * / and brackets are.`,
  unknownField: (name: string, place: string) => `“${name}”${place} is not a parameter.`,

  number: 'a number',
  wholeNumber: 'a whole number',
  numberAbove: (min: string) => `a number above ${min}`,
  numberFrom: (min: string) => `a number from ${min} on`,
  numberUpTo: (max: string) => `a number up to ${max}`,
  numberBetween: (min: string, max: string) => `a number from ${min} to ${max}`,
  wholeNumberFrom: (min: string) => `a whole number from ${min} on`,
  wholeNumberUpTo: (max: string) => `a whole number up to ${max}`,
  wholeNumberBetween: (min: string, max: string) => `a whole number from ${min} to ${max}`,

  expected: {
    value: 'a value was expected',
    comma: 'a comma was expected',
    colon: 'a colon was expected',
    key: 'a name in quotation marks was expected',
    close: 'a closing bracket was expected',
    end: 'the end was expected',
    other: 'this is not JSON',
  },
  notReadAt: (line: number, expected: string, found: string) =>
    found === ''
      ? `I could not read line ${countText(line)}: ${expected}, but the text ends here.`
      : `I could not read line ${countText(line)}: ${expected}, but here stands \`${found}\`.`,
  twoKeys: (line: number, label: string, first: string, second: string) =>
    `Line ${countText(line)}: \`${first}\` and \`${second}\` are two names for one parameter, ${label}; keep one of them.`,
  decimalComma: (line: number, found: string, suggestion: string, language: string) =>
    `I could not read line ${countText(line)}: \`${found}\` is two numbers in ${language}. Did you mean ${suggestion}?`,
  decimalCommaInText: (line: number, found: string, suggestion: string) =>
    `I could not read line ${countText(line)}: \`${found}\` is not one number here. Did you mean ${suggestion}?`,
  tooDeep: 'The text is not read: its brackets are nested too deep.',
  tooDeepAt: (line: number) => `I could not read line ${countText(line)}: its brackets are nested too deep.`,
  tooLong: 'The text is too long to read. Select the part that holds the numbers and train that.',
  tooLongAt: (line: number) =>
    `The text is too long to read in full (line ${countText(line)}). Select the part that holds the numbers and train that.`,
  emptyText: 'The text is empty, so there are no numbers to read in it.',
  binary: 'This is not a text, so there are no numbers to read in it.',
  notReadYet: (language: string) => `Programs in ${language} are not read yet.`,
};
