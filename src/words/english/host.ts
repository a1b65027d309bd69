import { countText } from '../shortNumber.ts';

/** Messages of VS Code around the panel. */
export const host = {
  wrongSetting: (setting: string, reason: string) => `${setting}: ${reason}`,
  openSettings: 'Open settings',
  exportTitle: 'Export the run',
  exportTitleUpTo: (iteration: number) =>
    `Export the run as far as iteration ${countText(iteration)}: the rest is hidden`,
  exportDone: (file: string, rows: number) =>
    rows === 1 ? `Wrote 1 row to ${file}.` : `Wrote ${countText(rows)} rows to ${file}.`,
  exportFailed: (file: string, reason: string) => `Could not write ${file}: ${reason}`,
  exporting: (file: string) => `Writing ${file}…`,
  exportTooLong: (rows: string, most: string) =>
    `The run has ${rows} rows; here at most ${most} can be exported. In a terminal there is no such limit: npm run train.`,
  nothingToExport: 'There is no run yet: run "Train single neuron" first.',
  nothingToTrainAgain: 'Nothing was trained yet: run "Train single neuron" first.',
  trainCell: 'Train this cell',
  open: 'Open',
  notReadable: (file: string, reason: string) => `Could not read ${file}: ${reason}`,
  tooLarge: (file: string, megabytes: number) =>
    `${file} is larger than ${countText(megabytes)} MB: too large to read. Select the part that holds the numbers and train that.`,
  wrongLink: (query: string) => `The link names a parameter that there is not: ${query}`,
  binary: (file: string) => `${file} is not a text file, so there are no numbers to read in it.`,
  empty: (file: string) => `${file} is empty, so there are no numbers to read in it.`,
  notReadYet: (file: string) => `${file}: programs are not read yet.`,
  trainSettings: 'Train on the settings instead',
  csvFiles: 'CSV: a line for each row',
  jsonFiles: 'JSON: the whole run',
  markdownFiles: 'Markdown: the sentence and a table',
};
