import { englishPlural } from '../language.ts';
import { countText } from './numbers.ts';

/** The panel's first line. */
export const sources = {
  from: 'From:',
  settings: 'settings',
  chapterSettings: "settings (the chapter's numbers)",
  noNeuronIn: (file: string) => `settings; ${file} trains no neuron`,
  lines: (name: string, first: number, last: number) =>
    first === last ? `${name}, line ${first}` : `${name}, lines ${first}–${last}`,
  cell: (name: string, cell: number) => `${name}, cell ${countText(cell)}`,
  /** Before a sentence about a line of an earlier cell. */
  inCell: (cell: number, sentence: string) => `Cell ${countText(cell)}: ${sentence}`,
  titled: (place: string, title: string) => `${place}: “${title}”`,
  /** Over a run whose text says something else by now. */
  fromBefore: 'From before your change',
  deleted: (name: string) => `${name} was deleted.`,
  trainsNoMore: (file: string) => `${file} no longer trains a neuron.`,
  stale: (place: string) => `${place} (from before your change)`,
  /** What follows the place where changes stand instead of what is said there: "…, with alpha 0.1 instead of 1". */
  withChanges: (changes: readonly string[]) => `, with ${changes.join(' and ')}`,
  instead: (label: string, value: string, instead: string) => `${label} ${value} instead of ${instead}`,
  iterationsInstead: (iterations: number, instead: number) =>
    englishPlural(iterations, {
      one: `1 iteration instead of ${countText(instead)}`,
      other: `${countText(iterations)} iterations instead of ${countText(instead)}`,
    }),
  /** More changes than a line holds, or such as are no single numbers. */
  changedHere: (labels: readonly string[]) => `; changed here: ${labels.join(', ')}`,
  withLearning: ', with learning added',
  backToText: 'Back to what the text says',
  backToSettings: 'Back to what the settings say',
};
