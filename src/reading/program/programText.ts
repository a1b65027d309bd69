import type { TextRange } from '../reading.ts';
import { type PlacesIn, quoted, rangesOf } from '../text/range.ts';
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
  /** Where each of the cells before it starts. */
  readonly cellStarts: readonly number[];
  rangeOf(place: Place): TextRange;
  /** One line of at most 40 characters. */
  textOf(place: Place): string;
}

export function programText(own: string, before: readonly EarlierCell[], placesIn?: PlacesIn): ProgramText {
  const parts = [
    ...before.map(({ cell, text }) => ({ cell, text, rangeOf: rangesOf(text) })),
    { cell: null, text: own, rangeOf: rangesOf(placesIn?.text ?? own, placesIn?.offset) },
  ];
  const starts: number[] = [];
  let text = '';
  for (const part of parts) {
    if (text !== '') text += '\n';
    starts.push(text.length);
    text += part.text;
  }
  return {
    text,
    start: starts[starts.length - 1]!,
    cellStarts: starts.slice(0, -1),
    rangeOf({ from, to }) {
      // Of what begins in one cell and ends in a later one, the part in the later one is meant.
      const index = indexAtOrBefore(starts, Math.max(from, to - 1));
      const { cell, rangeOf } = parts[index]!;
      const start = starts[index]!;
      const range = rangeOf(Math.max(0, from - start), to - start);
      return cell === null ? range : { ...range, cell };
    },
    textOf: ({ from, to }) => quoted(text, from, to),
  };
}

function indexAtOrBefore(starts: readonly number[], offset: number): number {
  let index = starts.length - 1;
  while (index > 0 && starts[index]! > offset) index--;
  return index;
}
