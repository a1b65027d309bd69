import { readText } from '../reading/read.ts';
import type { ReadRun } from '../reading/reading.ts';
import type { ReadRule } from '../reading/rule/readRules.ts';
import { notebookCells } from '../reading/text/notebook.ts';
import type { Language } from '../words/language.ts';
import { type NumberStyle, styleOf } from '../words/numberText.ts';
import { ignoredNames, sourceText } from '../words/sourceText.ts';
import { terminalTexts } from '../words/terminalTexts.ts';
import { texts } from '../words/texts.ts';
import { blocksOf, cellsFromLast, chosenOf, type FileReading, readOwnCell } from './fileReading.ts';
import { isMarkdown, isNotebook, languageOf, readFile } from './files.ts';
import type { Options } from './flags.ts';
import { selectLines } from './selection.ts';
import { cutSentence, readingProblemSentence, remarkSentence } from './sentences.ts';

/** What is trained: the runs that a file holds, or, without a file, one of which no text says anything. */
export interface Source {
  readonly ok: true;
  readonly runs: readonly { readonly run: ReadRun | null; readonly heading: string | null }[];
  /** Loops that are no neuron, in place of runs: shown as they run. */
  readonly rules?: readonly ReadRule[];
  readonly numberStyle: NumberStyle;
  /** What in the file was passed over, or does something that a person may not expect. */
  readonly remarks: readonly string[];
}

export type SourceRead = Source | { readonly ok: false; readonly sentences: readonly string[] };

/** Reads the file that the options name; never throws. */
export function readSource({ file, selection, cell }: Options, language: Language): SourceRead {
  const terminal = terminalTexts(language);
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
  const found = readingIn(file, read.text, selection, cell === null ? null : Number(cell), language);
  return found !== null && 'sentence' in found ? refused(found.sentence) : sourceFrom(found, file, language);
}

type Found = ReturnType<typeof chosenOf> | { readonly sentence: string };

/** What of the file is trained: null where nothing in it is a neuron; a sentence where the cell or lines are not there. */
function readingIn(file: string, text: string, lines: string | null, cell: number | null, language: Language): Found {
  const terminal = terminalTexts(language);
  if (!isNotebook(file)) {
    const selected = selectionIn(text, lines, language);
    if (typeof selected === 'string') return { sentence: selected };
    if (isMarkdown(file)) return chosenOf(blocksOf(text, selected));
    return {
      chosen: { reading: readText(text, languageOf(file), selected, { followsRules: true }), cell: null },
      passedOver: null,
    };
  }
  const notebook = notebookCells(text);
  if (!notebook.ok) return { sentence: terminal.noNotebook(file) };
  const { cells } = notebook;
  if (cell === null) {
    return lines === null ? chosenOf(cellsFromLast(cells)) : { sentence: terminal.selectionNeedsCell };
  }
  const own = cells[cell - 1];
  if (own === undefined) return { sentence: terminal.cellOutOfRange(cell, cells.length) };
  if (own.kind === 'markdown') return { sentence: terminal.cellIsText(cell) };
  const selected = selectionIn(own.text, lines, language);
  if (typeof selected === 'string') return { sentence: selected };
  return { chosen: readOwnCell(cells, cell - 1, selected), passedOver: null };
}

/** The offsets of the lines, null for all of the text; a sentence where it has no such lines. */
function selectionIn(text: string, lines: string | null, language: Language) {
  if (lines === null) return null;
  const terminal = terminalTexts(language);
  const selected = selectLines(text, lines);
  if (selected.ok) return selected;
  const { problem } = selected;
  return problem.kind === 'wrongSelection'
    ? terminal.wrongSelection(lines)
    : terminal.selectionOutOfRange(lines, problem.lines);
}

function sourceFrom(found: ReturnType<typeof chosenOf>, file: string, language: Language): SourceRead {
  const terminal = terminalTexts(language);
  const { sources } = texts(language);
  const refused = (...sentences: readonly string[]): SourceRead => ({ ok: false, sentences });
  if (found === null) return refused(terminal.noNeuronInProgram(file));
  const { reading, cell } = found.chosen;
  if (reading.rules !== undefined) {
    return { ok: true, runs: [], rules: reading.rules, numberStyle: styleOf(reading.language), remarks: [] };
  }
  if (reading.kind === 'noNeuron') {
    const isProgram = reading.language !== 'json' && reading.language !== 'text';
    const place = cell === null ? file : sources.cell(file, cell);
    return refused(isProgram || cell !== null ? terminal.noNeuronInProgram(place) : terminal.noNeuron(file));
  }
  if (reading.kind === 'notRead') return refused(...problemSentences(found.chosen, file, language));
  const ignored = ignoredNames(language, reading.ignored);
  return {
    ok: true,
    runs: reading.runs.map((run) => ({ run, heading: headingOf(run, file, cell, language) })),
    numberStyle: styleOf(reading.language),
    remarks: [
      ...(found.passedOver === null ? [] : problemSentences(found.passedOver, file, language)),
      ...(ignored.length > 0 ? [`${file}: ${terminal.ignored(shortList(ignored))}`] : []),
      ...reading.runs
        .flatMap(({ program }) => program?.remarks ?? [])
        .map((one) => remarkSentence(language, file, cell, one)),
      ...reading.runs.flatMap(({ program }) => (program?.cut ? [cutSentence(language, file, cell, program.cut)] : [])),
    ],
  };
}

const problemSentences = ({ reading, cell }: FileReading, file: string, language: Language): readonly string[] =>
  reading.kind === 'notRead'
    ? reading.problems.map((problem) => readingProblemSentence(language, file, cell, problem))
    : [];

function headingOf({ range, lastLine, title }: ReadRun, name: string, cell: number | null, language: Language): string {
  const lines = { firstLine: range.line, lastLine };
  return sourceText(language, { kind: 'text', name, ...lines, cell, title, isStale: false });
}

/** Each name once; a file of data may have thousands. */
function shortList(names: readonly string[]): string[] {
  const different = [...new Set(names)];
  return different.length > 12 ? [...different.slice(0, 12), '…'] : different;
}
