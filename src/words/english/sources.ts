import { countText } from '../shortNumber.ts';

/** The panel's first line. */
export const sources = {
  from: 'From:',
  settings: 'settings',
  chapterSettings: "settings (the chapter's numbers)",
  noNeuronIn: (file: string) => `settings; ${file} trains no neuron`,
  lines: (name: string, first: number, last: number) =>
    first === last ? `${name}, line ${countText(first)}` : `${name}, lines ${countText(first)}–${countText(last)}`,
  cell: (name: string, cell: number) => `${name}, cell ${countText(cell)}`,
  /** Before a sentence about a line of an earlier cell. */
  inCell: (cell: number, sentence: string) => `Cell ${countText(cell)}: ${sentence}`,
  titled: (place: string, title: string) => `${place}: “${title}”`,
  stale: (place: string) => `${place} (from before your change)`,
};
