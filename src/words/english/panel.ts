import { englishPlural } from '../language.ts';
import { countText, percent } from '../shortNumber.ts';

/** What stands on the panel beside the run's own sentences. */
export const panel = {
  title: 'Single Neuron',

  tabRun: 'Run',
  tabStep: 'Step',
  openSetting: 'Open setting',
  tabAlpha: 'Alpha',
  tabSideBySide: 'Side by side',

  iteration: 'iteration',
  previousIteration: 'Previous iteration',
  nextIteration: 'Next iteration',
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
  zoomHint: 'Ctrl + wheel or pinch zooms',

  allParameters: 'All parameters',
  table: 'Table',
  copyTable: 'Copy table',
  copied: 'Copied',
  copyTooLong: (rows: number) =>
    englishPlural(rows, {
      one: 'The table is too long to copy: only the first row was copied. “Take along” in the menu has them all.',
      other: `The table is too long to copy: only the first ${countText(rows)} rows were copied. “Take along” in the menu has them all.`,
    }),

  more: 'More',
  putAside: 'Put this run aside',
  takeAlong: 'Take along…',
  stop: 'Stop',
  trainAgain: 'Train again',
  guess: 'Guess the next step',
  hideNext: 'Hide what comes next',
  largeType: 'Large type',
  openSettings: 'Open settings',
  language: 'Language',
  languageAuto: 'as VS Code',
  languageEnglish: 'English',
  languageRussian: 'русский',

  /** `share` of all iterations are made, from 0 to 1. */
  progress: (share: number, iterations: number) =>
    englishPlural(iterations, {
      one: `${percent(share, 'en')} of 1 iteration`,
      other: `${percent(share, 'en')} of ${countText(iterations)} iterations`,
    }),
  openProgram: 'Next: open your own program, run again',
  trainSettings: 'Train on the settings instead',

  takeBack: 'Back to the value before your change',
  takeAllBack: 'Take all changes back',
  fromTextLine: (line: number) => `from the text, line ${countText(line)}`,
  fromCellLine: (cell: number, line: number) => `from cell ${countText(cell)}, line ${countText(line)}`,
  fromSettings: 'from the settings',
  fromForm: 'changed here',
  fromFlag: 'from the command line',
  fromDefault: 'default',

  ignored: (names: readonly string[]) => `Ignored: ${names.join(', ')}`,
  otherRuns: 'Other runs in this file:',
  runAtLine: (line: number) => `run at line ${countText(line)}`,
  starting: 'Starting…',

  iterationField: 'Number of the iteration',
  iterationSlider: 'Iteration',
  exampleField: 'Number of the example',
  chart: 'Chart of error and weight',
  ruler: 'Prediction, goal and the miss between them',
  tableOfRows: 'All rows of the run',
  sums: 'The selected iteration: predict, compare, learn',
  verdict: 'What the run came to',
  source: 'Where the run comes from',
};
