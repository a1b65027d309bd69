import { readFileSync } from 'node:fs';
import { readText } from '../../../../src/reading/read.ts';
import { readBlock } from '../../../../src/reading/readBlock.ts';
import { readCell } from '../../../../src/reading/readCell.ts';
import type { Reading } from '../../../../src/reading/reading.ts';
import { fencedBlocks } from '../../../../src/reading/text/markdown.ts';
import { notebookCells } from '../../../../src/reading/text/notebook.ts';
import type { HeavyText } from './heavyTexts.ts';

// Reads texts in a process of its own, and prints how each ended and what it took.

function readingsOf({ kind, text }: HeavyText): readonly Reading[] {
  if (kind === 'markdown') return fencedBlocks(text).map((block) => readBlock(text, block, null));
  if (kind !== 'notebook') return [readText(text, kind, null)];
  const notebook = notebookCells(text);
  return notebook.ok ? [readCell(notebook.cells, notebook.cells.length - 1, null)] : [];
}

function timed<T>(task: () => T): { readonly result: T; readonly ms: number } {
  const before = process.cpuUsage();
  const result = task();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}

/** What ten million multiplications take: 10 ms where nothing else runs on an ordinary machine. */
function multiplications(): number {
  let product = 1;
  for (let i = 0; i < 1e7; i++) product *= 1.0000001;
  return product;
}

const texts = JSON.parse(readFileSync(0, 'utf8')) as { readonly [what: string]: HeavyText };
for (const [what, text] of Object.entries(texts)) {
  const first = timed(() => readingsOf(text));
  let { ms } = first;
  // What is compiled on the way, and whatever else the machine does meanwhile, is no part of it.
  for (let again = 0; ms > 100 && again < 4; again++) {
    const slowness = Math.max(1, timed(multiplications).ms / 15);
    ms = Math.min(ms, timed(() => readingsOf(text)).ms / slowness);
  }
  const { maxRSS } = process.resourceUsage();
  const kinds = [...new Set(first.result.map(({ kind }) => kind))];
  process.stdout.write(`${JSON.stringify({ what, kinds, ms, megabytes: maxRSS / 1024 })}\n`);
}
