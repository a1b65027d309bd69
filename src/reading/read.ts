import { readAssignments } from './assignments.ts';
import { readJson } from './json.ts';
import { maxCharacters } from './limits.ts';
import type { EarlierCell } from './program/programText.ts';
import type { Reading, ReadingProblem, SourceLanguage } from './reading.ts';
import { readProgram } from './readProgram.ts';
import type { ParseMemory } from './syntax/parse.ts';
import { type PlacesIn, rangesOf } from './text/range.ts';

export interface ReadOptions {
  /** A notebook's cells that ran before this text, in the order in which they ran. */
  readonly before?: readonly EarlierCell[];
  /** Asked now and then while a program is followed; true ends the reading. */
  readonly shouldStop?: () => boolean;
  /** Whether a loop that is no neuron is read as the rule that it follows. */
  readonly followsRules?: boolean;
  /** Kept by a caller that reads a program again after each edit. */
  readonly memory?: ParseMemory;
  /** The text that ranges are of, where the one that is read is a part of it, and where in it that begins. */
  readonly placesIn?: PlacesIn;
}

/**
 * What a text, or the selection in it, says of a neuron's parameters. Never throws. Ranges are of the whole text; a selection
 * of JSON or of lines is read as a document of its own, one of a program with what stands before it; an empty one is none. The values are unchecked: checkParameters of `neuron` does that.
 */
export function readText(
  text: string,
  language: SourceLanguage,
  selection: { readonly start: number; readonly end: number } | null,
  { before = [], shouldStop = () => false, memory = { last: null }, placesIn, followsRules = false }: ReadOptions = {},
): Reading {
  const notRead = (problem: ReadingProblem): Reading => ({ kind: 'notRead', language, problems: [problem] });
  const isPart = selection !== null && selection.start < selection.end;
  const byteOrderMark = text.startsWith('\uFEFF') ? 1 : 0;
  const start = Math.max(byteOrderMark, isPart ? selection.start : 0);
  const end = Math.min(text.length, isPart ? selection.end : text.length);
  const rangeOf = rangesOf(placesIn?.text ?? text, placesIn?.offset);
  if (end - start > maxCharacters) return notRead({ kind: 'tooLong', range: null });
  const part = text.slice(start, end);
  if (part.trim() === '') return notRead({ kind: 'empty', range: isPart ? rangeOf(start, end) : null });
  if (part.includes('\0')) return notRead({ kind: 'binary', range: null });
  switch (language) {
    case 'json':
      return readJson(text, start, end, isPart, rangeOf);
    case 'text': {
      // A text without a language of its own, such as an untitled one, may hold JSON all the same.
      const json = /^\s*[[{]/.test(part) ? readJson(text, start, end, isPart, rangeOf) : null;
      if (json?.kind === 'read') return json;
      const lines = readAssignments(text, start, end, rangeOf);
      return lines.kind === 'noNeuron' && part.trimStart().startsWith('{') && json !== null ? json : lines;
    }
    case 'python':
    case 'javascript':
    case 'typescript':
      return readProgram(text, language, {
        selection: isPart ? selection : null,
        before,
        followsRules,
        shouldStop,
        memory,
        ...(placesIn && { placesIn }),
      });
  }
}
