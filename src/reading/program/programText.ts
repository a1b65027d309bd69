import type { TextRange } from '../reading.ts';
import { quoted, rangesOf } from '../text/range.ts';
import type { Place } from './representation.ts';

/** A notebook's cell that ran before the one that is read; `cell` is its number as people count, from 1. */
export interface EarlierCell {
  readonly cell: number;
  readonly text: string;
}

/** A program that may stand in several cells: one text to parse, and the way back to each cell's own ranges. */
export interface ProgramText {
  readonly text: string;
  /** Where the text that is read starts; what is before is context. */
  readonly start: number;
  rangeOf(place: Place): TextRange;
  /** One line of at most 40 characters. */
  textOf(place: Place): string;
}

export function programText(own: string, before: readonly EarlierCell[]): ProgramText {
  const parts = [...before, { cell: null, text: own }].map(({ cell, text }) => ({
    cell,
    text,
    rangeOf: rangesOf(text),
  }));
  const starts: number[] = [];
  let text = '';
  for (const part of parts) {
    if (text !== '') text += '\n';
    starts.push(text.length);
    text += before.length > 0 ? withoutMagics(part.text) : part.text;
  }
  return {
    text,
    start: starts[starts.length - 1]!,
    rangeOf({ from, to }) {
      const index = indexAtOrBefore(starts, from);
      const { cell, rangeOf } = parts[index]!;
      const range = rangeOf(from - starts[index]!, to - starts[index]!);
      return cell === null ? range : { ...range, cell };
    },
    textOf: ({ from, to }) => quoted(text, from, to),
  };
}

/** A notebook's own commands (`%matplotlib inline`, `!pip …`) are comments to the program; nothing moves. */
function withoutMagics(cell: string): string {
  return cell
    .split('\n')
    .map((line) => (line.startsWith('%') || line.startsWith('!') ? `#${line.slice(1)}` : line))
    .join('\n');
}

function indexAtOrBefore(starts: readonly number[], offset: number): number {
  let index = starts.length - 1;
  while (index > 0 && starts[index]! > offset) index--;
  return index;
}
