import { englishPlural } from '../language.ts';
import { countText, share } from './numbers.ts';

/** What stands on the panel beside the run's own sentences. */
export const panel = {
  title: 'Single Neuron',

  tabRun: 'Run',
  tabStep: 'Step',
  openSetting: 'Open setting',
  tabAlpha: 'Alpha',
  tabSideBySide: 'Side by side',

  iteration: 'iteration',
  pass: 'pass',
  iterationOrPass: (examples: number): string => (examples > 1 ? 'pass' : 'iteration'),
  /** What the control's parts are called; of several examples it selects a pass over all of them. */
  iterationControl: {
    previous: 'Previous iteration',
    next: 'Next iteration',
    field: 'Iteration number',
    slider: 'Iteration',
  },
  passControl: { previous: 'Previous pass', next: 'Next pass', field: 'Pass number', slider: 'Pass' },
  play: 'Play',
  pause: 'Pause',
  /** Before and after the example's field: "example [1] of 3". */
  example: 'example',
  ofExamples: (examples: number) => `of ${countText(examples)}`,

  error: 'error',
  errorOfPass: 'error of the pass',
  weight: 'weight',
  weights: 'weights',
  weightAt: (index: number) => `weight[${index}]`,
  idealWeight: (value: string) => `ideal ${value}`,
  goalDividedByInput: 'goal ÷ input',
  goal: 'goal',
  prediction: 'prediction',
  miss: 'miss',
  alpha: 'alpha',
  logarithmicAxis: 'Logarithmic axis',
  resetZoom: 'Reset zoom',
  zoomHint: 'Zoom: Ctrl + wheel, or pinch',

  allParameters: 'All parameters',
  table: 'Table',
  copyTable: 'Copy table',
  copied: 'Copied',
  copyTooLong: (rows: number) =>
    englishPlural(rows, {
      one: 'The table is too long to copy: only the first row was copied. “Export” in the ⋯ menu has them all.',
      other: `The table is too long to copy: only the first ${countText(rows)} rows were copied. “Export” in the ⋯ menu has them all.`,
    }),

  more: 'More',
  putAside: 'Add to comparison',
  takeAlong: 'Export…',
  stop: 'Stop',
  trainAgain: 'Train again',
  guess: 'Guess the next step',
  hideNext: 'Hide what comes next',
  largeType: 'Large text',
  openSettings: 'Open settings',
  language: 'Language',
  languageAuto: 'same as VS Code',
  languageEnglish: 'English',
  languageRussian: 'Русский',

  /** `ratio` of all iterations are made, from 0 to 1. */
  progress: (ratio: number, iterations: number) =>
    englishPlural(iterations, {
      one: `${share(ratio)} of 1 iteration`,
      other: `${share(ratio)} of ${countText(iterations)} iterations`,
    }),
  seeAsPython: 'See this as Python',
  openProgram: 'Open your own program',
  goToLine: (line: number) => `Go to line ${line}`,
  goToCellLine: (cell: number, line: number) => `Go to cell ${cell}, line ${line}`,
  trainSettings: 'Train on the settings instead',

  takeBack: 'Undo this change',
  takeAllBack: 'Undo all changes',
  fromTextLine: (line: number) => `from the text, line ${line}`,
  fromCellLine: (cell: number, line: number) => `from cell ${countText(cell)}, line ${line}`,
  fromSettings: 'from the settings',
  fromForm: 'changed here',
  fromFlag: 'from the command line',
  fromDefault: 'default',
  /** Said once for a form: of all its values, or of those that say nothing else of themselves. */
  allFromSettings: 'All from the settings',
  othersFromSettings: 'The others are from the settings',

  ignored: (names: readonly string[]) => `Ignored: ${names.join(', ')}`,
  /** A name that is no parameter's, with the one that was probably meant. */
  meant: (name: string, nearest: string) => `${name} (did you mean ${nearest}?)`,
  runsInFile: 'Runs in this file:',
  runAtLine: (line: number) => `run at line ${line}`,
  starting: 'Starting…',

  exampleField: 'Example number',
  chart: 'Chart of error and weight',
  ruler: 'Prediction, goal and the miss between them',
  tableOfRows: 'All rows of the run',
  sums: 'The selected iteration: predict, compare, learn',
  verdict: 'Result of the run',
  source: 'Where the run comes from',
};
