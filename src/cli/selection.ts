import { lineStarts } from '../reading/text/range.ts';

export type SelectionProblem =
  | { readonly kind: 'wrongSelection' }
  | { readonly kind: 'selectionOutOfRange'; readonly lines: number };

/** The offsets of lines `L1:L2` of a text, both included, counted from 1. */
export function selectLines(
  text: string,
  lines: string,
):
  | { readonly ok: true; readonly start: number; readonly end: number }
  | { readonly ok: false; readonly problem: SelectionProblem } {
  const [, first = Number.NaN, last = Number.NaN] = (/^(\d+):(\d+)$/.exec(lines) ?? []).map(Number);
  if (!(first >= 1 && first <= last)) return { ok: false, problem: { kind: 'wrongSelection' } };
  const starts = lineStarts(text);
  // What follows the last line's end is no line.
  if (starts.length > 1 && starts.at(-1) === text.length) starts.pop();
  if (last > starts.length) return { ok: false, problem: { kind: 'selectionOutOfRange', lines: starts.length } };
  return { ok: true, start: starts[first - 1] ?? 0, end: starts[last] ?? text.length };
}
