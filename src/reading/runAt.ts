import type { ReadRun } from './reading.ts';
import { isCommentLine } from './text/commentAbove.ts';
import { lineStarts } from './text/range.ts';

/**
 * Which of a text's runs stands at an offset: the smallest that holds its line, else the nearest above it, else the first. A
 * comment belongs to what stands below it.
 */
export function runAt(runs: readonly ReadRun[], text: string, offset: number): number {
  const starts = lineStarts(text);
  const lineOf = (n: number) => text.slice(starts[n - 1], starts[n]).trimEnd();
  let line = starts.filter((start) => start <= offset).length;
  while (line < starts.length && isCommentLine(lineOf(line))) line++;
  const found = runs.map(({ range, lastLine }, at) => ({
    at,
    // What begins in an earlier cell of a notebook begins with this one.
    first: range.cell === undefined ? range.line : 1,
    last: lastLine,
    length: range.end - range.start,
    apart: Math.max(0, range.start - offset, offset - range.end),
  }));
  const there = found.filter(({ first, last }) => first <= line && line <= last);
  there.sort((a, b) => a.apart - b.apart || a.length - b.length);
  const above = found.filter(({ last }) => last < line).sort((a, b) => b.last - a.last);
  return there[0]?.at ?? above[0]?.at ?? 0;
}
