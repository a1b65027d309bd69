import { englishPlural } from '../language.ts';
import { countText } from '../shortNumber.ts';

const notRead = (line: number, why: string) => `I could not read line ${countText(line)}: ${why}`;
const at = (line: number, what: string) => `Line ${countText(line)}: ${what}`;

/** Why a program is not read, and what a line of it does where a person may not expect it. */
export const programs = {
  syntax: {
    expression: (line: number, found: string) => notRead(line, `a value was expected, but here stands \`${found}\`.`),
    colon: (line: number, found: string) => notRead(line, `a colon was expected, but here stands \`${found}\`.`),
    indent: (line: number, found: string) => notRead(line, `this line has to be indented: \`${found}\`.`),
    evenIndent: (line: number, found: string) => notRead(line, `\`${found}\` is not indented like the lines above it.`),
    close: (line: number, found: string) =>
      notRead(line, `a closing bracket was expected, but here stands \`${found}\`.`),
    printCall: (line: number, found: string) => notRead(line, `\`${found}\` needs brackets in Python 3: print(…).`),
    unknown: (line: number, found: string) => notRead(line, `\`${found}\` does not fit here.`),
  },
  endsEarly: {
    expression: (line: number) => notRead(line, 'a value was expected, but the text ends here.'),
    colon: (line: number) => notRead(line, 'a colon was expected at its end.'),
    indent: (line: number) => notRead(line, 'an indented line was expected after it.'),
    evenIndent: (line: number) => notRead(line, 'it is not indented like the lines above it.'),
    close: (line: number) => notRead(line, 'a closing bracket was expected, but the text ends here.'),
    printCall: (line: number) => notRead(line, 'print needs brackets in Python 3: print(…).'),
    unknown: (line: number) => notRead(line, 'something is missing here.'),
  },
  unknownName: (line: number, name: string, nearest: string | null) =>
    nearest === null
      ? notRead(line, `\`${name}\` has no value there.`)
      : notRead(line, `\`${name}\` has no value there. Did you mean ${nearest}?`),
  stops: {
    divisionByZero: (line: number, found: string) =>
      at(line, `the program stops here, because \`${found}\` divides by 0.`),
    overflow: (line: number, found: string) =>
      at(line, `the program stops here, because \`${found}\` is larger than any number the computer can hold.`),
    index: (line: number, found: string) =>
      at(line, `the program stops here, because \`${found}\` asks for an entry that the list does not have.`),
    key: (line: number, found: string) =>
      at(line, `the program stops here, because \`${found}\` asks for a key that is not there.`),
    type: (line: number, found: string) =>
      at(line, `the program stops here, because \`${found}\` does not work with these kinds of values.`),
    arguments: (line: number, found: string) =>
      at(line, `the program stops here, because \`${found}\` gets more or fewer values than it takes.`),
    unpack: (line: number, found: string) =>
      at(line, `the program stops here, because \`${found}\` has not as many values as there are names.`),
    constant: (line: number, found: string) =>
      at(line, `the program stops here, because \`${found}\` changes a constant.`),
    notCallable: (line: number, found: string) =>
      at(line, `the program stops here, because \`${found}\` is not a function.`),
    value: (line: number, found: string) =>
      at(line, `the program stops here, because \`${found}\` gets a value that it cannot take.`),
  },
  machineOrder: (line: number, found: string) =>
    at(
      line,
      `the last digits of \`${found}\` depend on the machine, which adds in an order of its own. Write \`sum(input * weights)\` with the names of your arrays: then every digit is certain.`,
    ),
  notFollowed: (line: number, found: string) => notRead(line, `\`${found}\` is more than this reader follows.`),
  runsOn: (line: number, rows: number) =>
    englishPlural(rows, {
      one: at(
        line,
        'the program goes on after 1 prediction, and what it does from there is not certain, so it is not read.',
      ),
      other: at(
        line,
        `the program goes on after ${countText(rows)} predictions, and what it does from there is not certain, so it is not read.`,
      ),
    }),
  noComparison: (line: number, found: string) =>
    at(line, `\`${found}\` multiplies, but no prediction is compared with a goal; “prediction - goal” was expected.`),
  neverCalled: (line: number, name: string) => at(line, `\`${name}\` holds the neuron, but nothing calls it.`),
  otherUpdate: (line: number, name: string | null, found: string) =>
    name === null
      ? at(line, `the weight is changed by \`${found}\`, which is not alpha × miss × input.`)
      : at(line, `\`${name}\` is changed by \`${found}\`, which is not alpha × miss × input.`),
  cellsOutOfOrder: 'The cells were run in another order than they stand; here they are read as they stand.',
  assignsMinus: (line: number, name: string) =>
    at(line, `\`=-\` makes ${name} minus the value; nothing is subtracted. Did you mean \`-=\`?`),
  updateAfterLoop: (line: number, rows: number) =>
    englishPlural(rows, {
      one: at(line, 'the update stands after the loop, which predicts 1 time. Indent it to update in every iteration.'),
      other: at(
        line,
        `the update stands after the loop, which predicts ${countText(rows)} times with the same weight. Indent it to update in every iteration.`,
      ),
    }),
  updateVaries: (line: number, row: number) =>
    at(line, `from row ${countText(row)} on the weight is changed in another way; one way for all rows was expected.`),
  otherError: {
    doubled: (line: number, found: string) =>
      at(line, `\`${found}\` is the miss doubled; the error is the miss squared. Did you mean \`** 2\`?`),
    absolute: (line: number, found: string) =>
      at(line, `\`${found}\` is the size of the miss; the error is the miss squared.`),
    halved: (line: number, found: string) =>
      at(line, `\`${found}\` is half of the miss squared; the error is the whole of it.`),
    other: (line: number, found: string) => at(line, `\`${found}\` is not the miss squared, which the error is.`),
  },
  otherPrediction: (line: number, found: string) =>
    at(line, `\`${found}\` is not input × weight alone, as a prediction is.`),
  twoNeurons: (line: number, first: string, second: string) =>
    at(line, `\`${first}\` and \`${second}\` are weights of two predictions; a single neuron has one.`),
  differs: (line: number, row: number, label: string, program: string, engine: string) =>
    at(
      line,
      `in row ${countText(row)} the program's ${label} is ${program}, but as it was understood it would be ${engine}; so it is not shown.`,
    ),

  overflow: {
    raises: (line: number, row: number) =>
      at(
        line,
        `in row ${countText(row)} the program ends here with OverflowError: the number is larger than any the computer can hold.`,
      ),
    goesOn: (line: number, row: number) =>
      at(line, `from row ${countText(row)} on the program goes on with infinity here; the run ends there.`),
  },
  tooLargeForExact: (line: number, row: number, name: string | null) =>
    name === null
      ? at(
          line,
          `a whole number becomes too large to be computed exactly in row ${countText(row)}; the run ends before it.`,
        )
      : at(
          line,
          `\`${name}\` is a whole number that becomes too large to be computed exactly in row ${countText(row)}; the run ends before it.`,
        ),
  neverUpdated: (line: number, rows: number) =>
    englishPlural(rows, {
      one: at(line, 'the weight is not changed in this loop, which predicts 1 time.'),
      other: at(line, `the weight is never changed in this loop, which predicts ${countText(rows)} times.`),
    }),
  followedTo: (line: number, rows: number) =>
    englishPlural(rows, {
      one: at(line, 'the program was followed for 1 prediction and goes on after it; the run ends there.'),
      other: at(
        line,
        `the program was followed for ${countText(rows)} predictions and goes on after them; the run ends there.`,
      ),
    }),
  stopsAfter: (problem: string) => `After the run: ${problem}`,
};
