import { countText } from './numbers.ts';

/** Messages of VS Code around the panel. */
export const host = {
  wrongSetting: (setting: string, reason: string) => `${setting}: ${reason}`,
  openSettings: 'Open settings',
  exportTitle: 'Save the run as a table',
  exportTitleUpTo: (iteration: number) =>
    `Save the run up to iteration ${countText(iteration)} as a table: the rest is hidden`,
  exportDone: (file: string, rows: number) =>
    rows === 1 ? `Saved 1 row to ${file}.` : `Saved ${countText(rows)} rows to ${file}.`,
  exportFailed: (file: string, reason: string) => `Could not write ${file}: ${reason}`,
  exporting: (file: string) => `Writing ${file}…`,
  exportTooLong: (rows: number, most: number) =>
    `The run has ${countText(rows)} rows; at most ${countText(most)} can be exported from here. The terminal has no such limit: npm run train.`,
  nothingToExport: 'There is no run yet. Run “Train single neuron” first.',
  nothingToTrainAgain: 'Nothing has been trained yet. Run “Train single neuron” first.',
  /** A quick fix of the editor. */
  replaceBy: (found: string, text: string) => `Replace ${found} with ${text}`,
  trainCell: 'Train this cell',
  open: 'Open',
  notReadable: (file: string, reason: string) => `Could not read ${file}: ${reason}`,
  tooLarge: (file: string, megabytes: number) =>
    `${file} is larger than ${countText(megabytes)} MB, too large to read. Select the part that holds the numbers and train on that.`,
  wrongLink: (query: string) => `The link names an unknown parameter: ${query}`,
  binary: (file: string) => `${file} is not a text file: there are no numbers to read in it.`,
  empty: (file: string) => `${file} is empty: there are no numbers in it.`,
  notReadYet: (file: string) => `${file}: programs cannot be read yet.`,
  trainSettings: 'Train on the settings instead',
  csvFiles: 'CSV: a line for each row',
  jsonFiles: 'JSON: the whole run',
  markdownFiles: 'Markdown: the sentence and a table',
  noNotebook: (file: string, why: string | null) =>
    why === null ? `${file} cannot be opened as a notebook.` : `${file} cannot be opened as a notebook. ${why}`,
  refusedLink: (why: string) => `The link was not followed. ${why}`,
};
