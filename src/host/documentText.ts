import * as vscode from 'vscode';
import { readText } from '../reading/read.ts';
import { readBlock } from '../reading/readBlock.ts';
import { readCell } from '../reading/readCell.ts';
import type { Reading, SourceLanguage } from '../reading/reading.ts';
import type { ParseMemory } from '../reading/syntax/parse.ts';
import { fencedBlockAt, fencedBlocks } from '../reading/text/markdown.ts';
import { cellOf, cellsOf } from './notebook.ts';

/** A stretch of a text, in UTF-16 units from its start. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How long a program may be parsed and followed at one go; recognising its neuron takes about as long again. */
const followingMs = 100;

/** As long as this where the person asked for it: the first reading runs code that is not yet compiled. */
export const askedForMs = 1000;

const languages: { readonly [languageId: string]: SourceLanguage } = {
  json: 'json',
  jsonc: 'json',
  json5: 'json',
  python: 'python',
  javascript: 'javascript',
  javascriptreact: 'javascript',
  typescript: 'typescript',
  typescriptreact: 'typescript',
};

export const sourceLanguage = (document: vscode.TextDocument): SourceLanguage =>
  languages[document.languageId] ?? 'text';

/** What was parsed of each open document last: after an edit only what changed is parsed. Gone with the document. */
const memories = new WeakMap<vscode.TextDocument, ParseMemory>();

function memoryOf(document: vscode.TextDocument): ParseMemory {
  const memory = memories.get(document) ?? { last: null };
  memories.set(document, memory);
  return memory;
}

/** Forgets what was parsed of a document once that is closed, whoever still holds it. */
export const forgettingClosed = (): vscode.Disposable =>
  vscode.workspace.onDidCloseTextDocument((document) => memories.delete(document));

/**
 * Reads the stretch of a document, or where nothing in it trains a neuron, what is nearest: the whole text; of Markdown the
 * next block above that does, else the first below. With the stretch that was read.
 */
export function readNearest(
  document: vscode.TextDocument,
  stretch: Stretch | null,
  mostMs: number,
): { readonly reading: Reading; readonly stretch: Stretch | null } {
  const reading = readDocument(document, stretch, mostMs);
  if (reading.kind !== 'noNeuron' || stretch === null) return { reading, stretch };
  if (document.languageId !== 'markdown') return { reading: readDocument(document, null, mostMs), stretch: null };
  const blocks = fencedBlocks(document.getText()).map(({ start }) => ({ start, end: start }));
  const above = blocks.filter(({ start }) => start <= stretch.start).reverse();
  const below = blocks.filter(({ start }) => start > stretch.start);
  for (const block of [...above, ...below]) {
    const near = readDocument(document, block, mostMs);
    if (near.kind === 'read') return { reading: near, stretch: block };
  }
  return { reading, stretch };
}

/** Reads a document, or a stretch of it: a notebook's cell with those before it, of Markdown the block at the cursor. */
export function readDocument(document: vscode.TextDocument, stretch: Stretch | null, mostMs = followingMs): Reading {
  const text = document.getText();
  const deadline = performance.now() + mostMs;
  const options = { memory: memoryOf(document), followsRules: true, shouldStop: () => performance.now() > deadline };
  if (document.languageId === 'markdown') {
    const block = fencedBlockAt(text, stretch?.start ?? 0);
    return block === null ? { kind: 'noNeuron', language: 'text' } : readBlock(text, block, stretch, options);
  }
  const cell = cellOf(document.uri);
  if (cell !== null) return readCell(cellsOf(cell.notebook), cell.index, stretch, options);
  return readText(text, sourceLanguage(document), stretch, options);
}
