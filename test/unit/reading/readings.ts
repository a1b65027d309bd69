import assert from 'node:assert/strict';
import { readText } from '../../../src/reading/read.ts';
import type { Reading, ReadingProblem, ReadRun, SourceLanguage } from '../../../src/reading/reading.ts';

type Read = Extract<Reading, { kind: 'read' }>;

/** The reading of a text that has to be read. */
export function read(
  text: string,
  language: SourceLanguage,
  selection: { start: number; end: number } | null = null,
): Read {
  const reading = readText(text, language, selection);
  assert.equal(reading.kind, 'read', JSON.stringify(reading));
  return reading as Read;
}

/** The only run of a text. */
export function readOne(text: string, language: SourceLanguage): ReadRun {
  const { runs } = read(text, language);
  assert.equal(runs.length, 1);
  return runs[0] as ReadRun;
}

/** Why a text that must not be read is not. */
export function problemsOf(text: string, language: SourceLanguage): readonly ReadingProblem[] {
  const reading = readText(text, language, null);
  assert.equal(reading.kind, 'notRead', JSON.stringify(reading));
  return (reading as Extract<Reading, { kind: 'notRead' }>).problems;
}

/** The places of `part` in `text`, for a selection. */
export function selectionOf(text: string, part: string): { start: number; end: number } {
  const start = text.indexOf(part);
  assert.ok(start >= 0);
  return { start, end: start + part.length };
}
