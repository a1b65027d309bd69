import * as vscode from 'vscode';
import { readText } from '../reading/read.ts';
import { readBlock } from '../reading/readBlock.ts';
import { readCell } from '../reading/readCell.ts';
import type { Reading, SourceLanguage } from '../reading/reading.ts';
import type { ParseMemory } from '../reading/syntax/parse.ts';
import { fencedBlockAt } from '../reading/text/markdown.ts';
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

/** Reads a document, or a stretch of it: a notebook's cell with those before it, of Markdown the block at the cursor. */
export function readDocument(document: vscode.TextDocument, stretch: Stretch | null, mostMs = followingMs): Reading {
  const text = document.getText();
  const deadline = performance.now() + mostMs;
  const options = { memory: memoryOf(document), shouldStop: () => performance.now() > deadline };
  if (document.languageId === 'markdown') {
    const block = fencedBlockAt(text, stretch?.start ?? 0);
    return block === null ? { kind: 'noNeuron', language: 'text' } : readBlock(text, block, stretch, options);
  }
  const cell = cellOf(document.uri);
  if (cell !== null) return readCell(cellsOf(cell.notebook), cell.index, stretch, options);
  return readText(text, sourceLanguage(document), stretch, options);
}
