import { maxFound } from '../limits.ts';
import type { TextRange } from '../reading.ts';

/** Offsets to a range with line and column. */
export type RangeOf = (start: number, end: number) => TextRange;

/** A text, and where in it another one begins that is a part of it. */
export interface PlacesIn {
  readonly text: string;
  readonly offset: number;
}

// A long text's lines are counted once, however many of its blocks are read one after the other.
let last: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] };

/**
 * Ranges within `text`, of offsets that count from `offset` in it; lines end as in VS Code, by LF, CRLF or CR. A byte order
 * mark takes no column.
 */
export function rangesOf(text: string, offset = 0): RangeOf {
  let starts: readonly number[] | null = null;
  return (from, to) => {
    if (last.text !== text) last = { text, starts: lineStarts(text) };
    starts ??= last.starts;
    const [start, end] = [from + offset, to + offset];
    const line = lineAt(starts, start);
    return { start, end, line, column: Math.max(0, start - (starts[line - 1] ?? 0)) + 1 };
  };
}

/** The offset at which each line of `text` starts; at least one. */
export function lineStarts(text: string): number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + lineEnd.length);
  return starts;
}

// The number of the last line that starts at or before the offset.
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** What a problem quotes of the text: one line of at most 40 characters. */
export function quoted(text: string, start: number, end: number): string {
  const [line = ''] = text.slice(start, Math.min(end, start + maxFound + 1)).split(/[\r\n]/, 1);
  return line.length > maxFound ? `${line.slice(0, maxFound - 1)}…` : line;
}
