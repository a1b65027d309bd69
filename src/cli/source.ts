import { readText } from '../reading/read.ts';
import type { Reading, ReadRun } from '../reading/reading.ts';
import { cellsBefore, notebookCells } from '../reading/text/notebook.ts';
import type { Language } from '../words/language.ts';
import type { NumberStyle } from '../words/numberText.ts';
import { sourceText } from '../words/sourceText.ts';
import { texts } from '../words/texts.ts';
import { isNotebook, languageOf, readFile } from './files.ts';
import type { Options } from './flags.ts';
import { selectLines } from './selection.ts';
import { readingProblemSentence, remarkSentence } from './sentences.ts';

/** What is trained: the runs that a file holds, or, without a file, one of which no text says anything. */
export interface Source {
  readonly ok: true;
  readonly runs: readonly { readonly run: ReadRun | null; readonly heading: string | null }[];
  readonly numberStyle: NumberStyle;
  /** What in the file was passed over, or does something that a person may not expect. */
  readonly remarks: readonly string[];
}

export type SourceRead = Source | { readonly ok: false; readonly sentences: readonly string[] };

/** Reads the file that the options name; never throws. */
export function readSource({ file, selection, cell }: Options, language: Language): SourceRead {
  const { terminal } = texts(language);
  const refused = (...sentences: readonly string[]): SourceRead => ({ ok: false, sentences });
  if (cell !== null && !/^[1-9]\d*$/.test(cell)) return refused(terminal.wrongCell(cell));
  if (cell !== null && (file === null || !isNotebook(file))) return refused(terminal.cellNeedsNotebook);
  if (file === null) {
    if (selection !== null) return refused(terminal.selectionNeedsFile);
    return { ok: true, runs: [{ run: null, heading: null }], numberStyle: 'python', remarks: [] };
  }
  const read = readFile(file);
  if (!read.ok) {
    const { problem } = read;
    if (problem.kind === 'tooLarge') return refused(terminal.tooLarge(file, problem.megabytes));
    if (problem.kind === 'notReadable') return refused(terminal.notReadable(file, problem.reason));
    return refused(terminal[problem.kind](file));
  }
  const selected = selection === null ? null : selectLines(read.text, selection);
  if (selected?.ok === false && selection !== null) {
    const { problem } = selected;
    if (problem.kind === 'wrongSelection') return refused(terminal.wrongSelection(selection));
    return refused(terminal.selectionOutOfRange(selection, problem.lines));
  }
  if (isNotebook(file)) return readNotebook(file, read.text, cell === null ? null : Number(cell), language);
  const reading = readText(read.text, languageOf(file), selected?.ok ? selected : null);
  return sourceFrom(reading, file, null, language);
}

/** The cell with this number, or else the last that trains a neuron; the cells before it are its context. */
function readNotebook(file: string, text: string, wanted: number | null, language: Language): SourceRead {
  const { terminal } = texts(language);
  const refused = (sentence: string): SourceRead => ({ ok: false, sentences: [sentence] });
  const notebook = notebookCells(text);
  if (!notebook.ok) return refused(terminal.noNotebook(file));
  const { cells } = notebook;
  const readCell = (index: number): Reading => {
    const { before } = cellsBefore(cells, index);
    const own = cells[index]!;
    if (own.language === null) return { kind: 'noNeuron', language: 'text' };
    return readText(own.text, own.language, null, { before });
  };
  if (wanted !== null) {
    if (wanted > cells.length) return refused(terminal.cellOutOfRange(wanted, cells.length));
    return sourceFrom(readCell(wanted - 1), file, wanted, language);
  }
  for (let index = cells.length - 1; index >= 0; index--) {
    const reading = readCell(index);
    if (reading.kind === 'read') return sourceFrom(reading, file, index + 1, language);
  }
  return refused(terminal.noNeuron(file));
}

function sourceFrom(reading: Reading, file: string, cell: number | null, language: Language): SourceRead {
  const { terminal } = texts(language);
  const refused = (...sentences: readonly string[]): SourceRead => ({ ok: false, sentences });
  if (reading.kind === 'noNeuron') return refused(terminal.noNeuron(file));
  if (reading.kind === 'notRead') {
    return refused(...reading.problems.map((problem) => readingProblemSentence(language, file, problem)));
  }
  const ignored = reading.ignored.map(({ name }) => name);
  return {
    ok: true,
    runs: reading.runs.map((run) => ({ run, heading: headingOf(run, file, cell, language) })),
    numberStyle: reading.language === 'javascript' || reading.language === 'typescript' ? 'javascript' : 'python',
    remarks: [
      ...(ignored.length > 0 ? [`${file}: ${terminal.ignored(shortList(ignored))}`] : []),
      ...reading.runs
        .flatMap(({ program }) => program?.remarks ?? [])
        .map((one) => remarkSentence(language, file, one)),
    ],
  };
}

function headingOf({ range, lastLine, title }: ReadRun, name: string, cell: number | null, language: Language): string {
  const lines = { firstLine: range.line, lastLine };
  return sourceText(language, { kind: 'text', name, ...lines, cell, title, isStale: false });
}

/** Each name once; a file of data may have thousands. */
function shortList(names: readonly string[]): string[] {
  const different = [...new Set(names)];
  return different.length > 12 ? [...different.slice(0, 12), '…'] : different;
}
