import type * as vscode from 'vscode';
import { fencedBlockAt } from '../reading/program/markdown.ts';
import { readText } from '../reading/read.ts';
import type { ProgramFacts, Reading, SourceLanguage } from '../reading/reading.ts';
import { cellsBefore } from './notebook.ts';

/** A stretch of a text, in UTF-16 units from its start. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How long a program may be read at one go. */
const readingMs = 150;

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

/** Reads a document, or a stretch of it: a notebook's cell with those before it, of Markdown the block at the cursor. */
export function readDocument(document: vscode.TextDocument, stretch: Stretch | null): Reading {
  const text = document.getText();
  const deadline = performance.now() + readingMs;
  const shouldStop = () => performance.now() > deadline;
  if (document.languageId === 'markdown') return readMarkdown(text, stretch, shouldStop);
  const { before, isOutOfOrder } = cellsBefore(document);
  const reading = readText(text, sourceLanguage(document), stretch, { before, shouldStop });
  return isOutOfOrder ? withRemark(reading) : reading;
}

function readMarkdown(text: string, cursor: Stretch | null, shouldStop: () => boolean): Reading {
  const block = fencedBlockAt(text, cursor?.start ?? 0);
  if (block === null) return { kind: 'noNeuron', language: 'text' };
  // All that is not the block becomes space, so that every place keeps its offset, line and column.
  const blank = (part: string) => part.replace(/[^\r\n]/g, ' ');
  const alone = blank(text.slice(0, block.start)) + text.slice(block.start, block.end) + blank(text.slice(block.end));
  const isPart = cursor !== null && cursor.start < cursor.end && cursor.end <= block.end;
  return readText(alone, block.language ?? 'text', isPart ? cursor : block, { shouldStop });
}

function withRemark(reading: Reading): Reading {
  if (reading.kind !== 'read') return reading;
  return {
    ...reading,
    runs: reading.runs.map((run) =>
      run.program === undefined
        ? run
        : { ...run, program: remarking(run.program, { kind: 'cellsOutOfOrder', range: run.range }) },
    ),
  };
}

const remarking = (facts: ProgramFacts, remark: ProgramFacts['remarks'][number]): ProgramFacts => ({
  ...facts,
  remarks: [...facts.remarks, remark],
});
