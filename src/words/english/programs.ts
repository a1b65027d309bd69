import { englishPlural } from '../language.ts';
import { countText } from './numbers.ts';

const notRead = (line: number, why: string) => `I could not read line ${line}: ${why}`;
const at = (line: number, what: string) => `Line ${line}: ${what}`;

/** Why a program is not read, and what a line of it does where a person may not expect it. */
export const programs = {
  syntax: {
    expression: (line: number, found: string) => notRead(line, `a value is needed where \`${found}\` stands.`),
    colon: (line: number, found: string) => notRead(line, `a colon is missing before \`${found}\`.`),
    indent: (line: number, found: string) => notRead(line, `\`${found}\` has to be indented.`),
    evenIndent: (line: number, found: string) => notRead(line, `\`${found}\` is not indented like the lines above it.`),
    close: (line: number, found: string) => notRead(line, `a closing bracket is missing before \`${found}\`.`),
    printCall: (line: number, found: string) => notRead(line, `\`${found}\` needs brackets in Python 3: \`print(…)\`.`),
    unknown: (line: number, found: string) => notRead(line, `\`${found}\` does not fit here.`),
  },
  endsEarly: {
    expression: (line: number) => notRead(line, 'the text ends, but a value is still missing.'),
    colon: (line: number) => notRead(line, 'a colon is missing at its end.'),
    indent: (line: number) => notRead(line, 'an indented line is missing after it.'),
    evenIndent: (line: number) => notRead(line, 'it is not indented like the lines above it.'),
    close: (line: number) => notRead(line, 'the text ends, but a closing bracket is still missing.'),
    printCall: (line: number) => notRead(line, 'in Python 3 `print` needs brackets: `print(…)`.'),
    unknown: (line: number) => notRead(line, 'something is missing here.'),
  },
  unknownName: (line: number, name: string, nearest: string | null) =>
    nearest === null
      ? notRead(line, `\`${name}\` has no value here.`)
      : notRead(line, `\`${name}\` has no value here. Did you mean \`${nearest}\`?`),
  stops: {
    divisionByZero: (line: number, found: string) => at(line, `the program stops here: \`${found}\` divides by 0.`),
    overflow: (line: number, found: string) =>
      at(line, `the program stops here: \`${found}\` is larger than any number the computer can hold.`),
    index: (line: number, found: string) =>
      at(line, `the program stops here: \`${found}\` asks for an entry that the list does not have.`),
    key: (line: number, found: string) =>
      at(line, `the program stops here: \`${found}\` asks for a key that is not there.`),
    type: (line: number, found: string) =>
      at(line, `the program stops here: \`${found}\` does not work with values of these kinds.`),
    arguments: (line: number, found: string) =>
      at(line, `the program stops here: \`${found}\` gets more or fewer values than it takes.`),
    unpack: (line: number, found: string) =>
      at(line, `the program stops here: \`${found}\` does not have as many values as names.`),
    constant: (line: number, found: string) => at(line, `the program stops here: \`${found}\` changes a constant.`),
    notCallable: (line: number, found: string) => at(line, `the program stops here: \`${found}\` is not a function.`),
    raised: (line: number, found: string) => at(line, `the program stops here with an error of its own: \`${found}\`.`),
    value: (line: number, found: string) =>
      at(line, `the program stops here: \`${found}\` is given a value that it cannot take.`),
  },
  machineOrder: (line: number, found: string) =>
    at(
      line,
      `the last digits of \`${found}\` depend on the machine, which adds in an order of its own. Write \`sum(input * weights)\` with the names of your arrays: then every digit is certain.`,
    ),
  notFollowed: (line: number, found: string) => at(line, `I can't follow \`${found}\` yet.`),
  runsOn: (line: number, rows: number) =>
    englishPlural(rows, {
      one: at(line, "after 1 prediction I can't tell for certain how the program goes on, so it is not shown."),
      other: at(
        line,
        `after ${countText(rows)} predictions I can't tell for certain how the program goes on, so it is not shown.`,
      ),
    }),
  noComparison: (line: number, found: string) =>
    at(line, `\`${found}\` multiplies, but the result is never compared with a goal, as in \`prediction - goal\`.`),
  neverCalled: (line: number, name: string) => at(line, `\`${name}\` holds the neuron, but nothing calls it.`),
  movesWhileTried: (line: number, label: string, found: string) =>
    notRead(line, `\`${found}\` changes a number that hot and cold learning keeps here (${label}).`),
  turnsDiffer: (line: number, row: number, found: string) =>
    notRead(line, `from row ${countText(row)} on \`${found}\` is computed in another way than before.`),
  otherUpdate: (line: number, name: string | null, found: string) =>
    name === null
      ? at(line, `the weight is changed by \`${found}\`, which is not alpha × miss × input.`)
      : at(line, `\`${name}\` is changed by \`${found}\`, which is not alpha × miss × input.`),
  cellsOutOfOrder: 'The cells were run in a different order; here they are read from top to bottom.',
  assignsMinus: (line: number, name: string) =>
    at(line, `\`=-\` sets \`${name}\` to the negative of the value and subtracts nothing. Did you mean \`-=\`?`),
  updateAfterLoop: (line: number, rows: number) =>
    englishPlural(rows, {
      one: at(line, 'the update comes after the loop, which predicts once. Indent it to update in every iteration.'),
      other: at(
        line,
        `the update comes after the loop, which predicts ${countText(rows)} times with the same weight. Indent it to update in every iteration.`,
      ),
    }),
  updateVaries: (line: number, row: number) =>
    at(
      line,
      `from row ${countText(row)} on, the weight is changed in a different way; I can only follow one way for all rows.`,
    ),
  otherError: {
    doubled: (line: number, found: string) =>
      at(line, `\`${found}\` is the miss doubled; the error is the miss squared. Did you mean \`** 2\`?`),
    absolute: (line: number, found: string) =>
      at(line, `\`${found}\` is the size of the miss; the error is the miss squared.`),
    halved: (line: number, found: string) =>
      at(line, `\`${found}\` is half of the miss squared; the error is the whole of it.`),
    other: (line: number, found: string) => at(line, `\`${found}\` is not the error: the error is the miss squared.`),
  },
  otherPrediction: (line: number, found: string) =>
    at(line, `\`${found}\` is not the prediction: a prediction is input × weight and nothing else.`),
  twoNeurons: (line: number, first: string, second: string) =>
    at(line, `\`${first}\` and \`${second}\` are the weights of two different predictions; a single neuron makes one.`),
  differs: (line: number, row: number, label: string, program: string, engine: string) =>
    at(
      line,
      `in row ${countText(row)} the program's ${label} is ${program}, but the way I read it, it would be ${engine}, so it is not shown.`,
    ),

  overflow: {
    raises: (line: number, row: number) =>
      at(
        line,
        `in row ${countText(row)} the program ends here with OverflowError: the number is larger than any the computer can hold.`,
      ),
    goesOn: (line: number, row: number) =>
      at(line, `from row ${countText(row)} on, the program goes on with infinity here; the run shown ends there.`),
  },
  neverUpdated: (line: number, rows: number) =>
    englishPlural(rows, {
      one: at(line, 'this loop predicts once and does not change the weight.'),
      other: at(line, `this loop predicts ${countText(rows)} times and never changes the weight.`),
    }),
  lastDigits: {
    sum: (line: number) =>
      at(line, '`sum` adds more exactly in Python 3.12 and later than before, so the last digits may differ.'),
    power: (line: number) => at(line, 'the last digits may differ: not every machine rounds this power the same way.'),
  },
  stopsAfter: (problem: string) => `After the run: ${problem}`,
};
