import { countText } from './numbers.ts';

/** Texts of the terminal's `train`. */
export const terminal = {
  usage: `Trains a single neuron and prints every iteration.

  npm run --silent train -- [FILE] [flags]

FILE is a program in Python, JavaScript or TypeScript, a notebook, Markdown with such a program,
JSON with input, weight and goal, or text with lines such as "weight = 0.5".
Without FILE the numbers of the chapter's first cell are used.

  --input 0.5            a number, or a list: '[0.5, 1]', '[[1, 2], [3, 4]]'
  --weight 0.5           the weight before the first iteration
  --goal 0.8             what the prediction should become
  --alpha 1              how much of the weight delta is subtracted from the weight
  --iterations 20        1 to 1000000000000
  --method NAME          gradientDescent or hotCold
  --step-amount 0.001    hot and cold learning: how far the weight moves
  --gradient NAME        book (delta × input) or true (2 × delta × input)
  --update NAME          example, pass or none: when the weight changes
  --tolerance 0.001      ends the run once the error is no larger than this
  --order EXPRESSION     the update, e.g. 'weight - alpha * (delta * input)'
  --only-if-better BOOL  hot and cold learning: true or false
  --selection L1:L2      reads only these lines of FILE, or of the notebook's cell
  --cell N               a notebook's cell, counted from 1; without it the last that trains a neuron
  --format NAME          table, json or csv
  --language NAME        en or ru
  --help                 shows this text
`,
  /** `nearest`: the flag that was probably meant, else null. */
  unknownFlag: (flag: string, nearest: string | null) =>
    nearest === null
      ? `${flag} is not a flag; --help lists them all.`
      : `${flag} is not a flag. Did you mean ${nearest}?`,
  missingValue: (flag: string) => `${flag} needs a value after it.`,
  flagTwice: (flag: string) => `${flag} is given twice.`,
  wrongChoice: (flag: string, value: string, allowed: readonly string[]) =>
    `${flag} is ${value}; it can be ${allowed.join(', ')}.`,
  oneFile: (second: string) => `Only one file can be trained at a time; ${second} is a second one.`,
  notFound: (file: string) => `${file}: there is no such file.`,
  directory: (file: string) => `${file} is a directory; a file is needed.`,
  notReadable: (file: string, reason: string) => `${file} could not be read: ${reason}`,
  tooLarge: (file: string, megabytes: number) =>
    `${file} is larger than ${countText(megabytes)} MB, too large to read.`,
  binary: (file: string) => `${file} is not a text file: there are no numbers to read in it.`,
  empty: (file: string) => `${file} is empty: there are no numbers in it.`,
  noNeuron: (file: string) => `${file} trains no neuron: nothing in it has a weight and an input or a goal.`,
  noNeuronInProgram: (place: string) =>
    `${place} trains no neuron: nothing in it multiplies an input by a weight and compares the result with a goal.`,
  wrongSelection: (value: string) => `--selection ${value}: two line numbers are needed, such as 3:9.`,
  selectionOutOfRange: (value: string, lines: number) =>
    lines === 1
      ? `--selection ${value}: there is only 1 line.`
      : `--selection ${value}: there are only ${countText(lines)} lines.`,
  selectionNeedsFile: '--selection needs a file to select from.',
  selectionNeedsCell: '--selection counts the lines of a cell; say which one with --cell.',
  cellIsText: (cell: number) => `--cell ${countText(cell)}: this cell is text; there is no program in it.`,
  wrongCell: (value: string) => `--cell ${value}: the number of a cell is needed, counted from 1.`,
  noNotebook: (file: string) => `${file} is not a notebook that I can read.`,
  cellOutOfRange: (cell: number, cells: number) =>
    cells === 1
      ? `--cell ${cell}: the notebook has only 1 cell.`
      : `--cell ${cell}: the notebook has only ${countText(cells)} cells.`,
  cellNeedsNotebook: '--cell needs a notebook (.ipynb) to take the cell from.',
  notWritten: (reason: string) => `The run could not be written to the end: ${reason}`,
  ignored: (names: readonly string[]) => `Ignored: ${names.join(', ')}`,
};
