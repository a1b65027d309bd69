import { type ReadOptions, readText } from './read.ts';
import type { Reading } from './reading.ts';
import { blockAlone, type FencedBlock } from './text/markdown.ts';

/**
 * A fenced block of a Markdown text, or the part of it that a selection covers. One that names no language is Python or
 * JavaScript where a neuron is read in it as one of them, or as both alike (then the book's).
 */
export function readBlock(
  text: string,
  block: FencedBlock,
  selection: { readonly start: number; readonly end: number } | null,
  options: ReadOptions = {},
): Reading {
  const { alone, offset } = blockAlone(text, block);
  const start = Math.max(block.start, selection?.start ?? 0);
  const end = Math.min(block.end, selection?.end ?? block.end);
  const { start: from, end: to } = start < end ? { start, end } : block;
  const readAs = (language: NonNullable<FencedBlock['language']>): Reading =>
    readText(alone, language, { start: from - offset, end: to - offset }, { ...options, placesIn: { text, offset } });
  if (block.language !== null) return readAs(block.language);
  const none: Reading = { kind: 'noNeuron', language: 'text' };
  if (block.isNamed) return none;
  const [python, javascript] = [readAs('python'), readAs('javascript')];
  if (python.kind === 'read') return javascript.kind === 'read' && !areAlike(python, javascript) ? none : python;
  return javascript.kind === 'read' ? javascript : none;
}

type Read = Extract<Reading, { kind: 'read' }>;

const areAlike = (one: Read, other: Read): boolean =>
  JSON.stringify(one.runs.map(({ values }) => values)) === JSON.stringify(other.runs.map(({ values }) => values));
