import type { ReadRule } from '../reading/rule/readRules.ts';
import { cutHead } from '../words/cutText.ts';
import type { Language } from '../words/language.ts';
import type { NumberStyle } from '../words/numberText.ts';
import { ruleJson, ruleTable } from '../words/ruleText.ts';
import { runCsv, runJson, type ToldRun, windows } from '../words/runText.ts';
import { tableHeader, tableLine } from '../words/terminalTable.ts';
import { verdict } from '../words/verdict.ts';

/** A run that was made, and what is said above its table. */
export interface PrintedRun extends ToldRun {
  readonly heading: string | null;
}

/** All of the output in pieces. `runs` are made one at a time, as they are asked for; `count` is how many there are. */
export function* output(
  format: 'table' | 'json' | 'csv',
  runs: Iterable<PrintedRun>,
  count: number,
  language: Language,
  style: NumberStyle,
): Generator<string> {
  if (format === 'json' && count > 1) yield '{"runs": [';
  let isFirst = true;
  for (const told of runs) {
    if (!isFirst) yield format === 'json' ? ',\n' : '\n';
    isFirst = false;
    if (format === 'json') yield* runJson(language, told);
    else if (format === 'csv') yield* runCsv(told.run, style, told.numbers);
    else yield* table(told, language, style);
  }
  if (format === 'json') yield count > 1 ? ']}\n' : '\n';
}

/** Loops that are no neuron: every number that they carry or name, row by row. */
export function* rulesOutput(
  format: 'table' | 'json' | 'csv',
  rules: readonly ReadRule[],
  language: Language,
  style: NumberStyle,
): Generator<string> {
  if (format === 'json' && rules.length > 1) yield '{"runs": [';
  for (const [at, read] of rules.entries()) {
    if (at > 0) yield format === 'json' ? ',\n' : '\n';
    if (format === 'json') yield* ruleJson(language, read);
    else yield* ruleTable(language, read, style, format === 'csv' ? ',' : '  ');
  }
  if (format === 'json') yield rules.length > 1 ? ']}\n' : '\n';
}

function* table(told: PrintedRun, language: Language, style: NumberStyle): Generator<string> {
  const { run, heading, numbers } = told;
  if (heading !== null) yield `${heading}\n\n`;
  yield `${tableHeader(language, run.inputs, run.examples)}\n`;
  for (const rows of windows(run))
    yield rows.map((row) => `${tableLine(row, run.examples, style, numbers)}\n`).join('');
  if (told.cut !== null) yield `${' '.repeat(9)}… ${cutHead(language, told.cut, run.passes, run.examples > 1)}\n`;
  yield `\n${verdict(language, { ...told, summary: run.summary() }).text}\n`;
}

/**
 * Writes the pieces to standard output, each once the one before it is out, so that memory does not grow. False where the
 * reader has gone (`| head`); throws what else goes wrong, such as a full disk.
 */
export async function print(pieces: Iterable<string>): Promise<boolean> {
  const { stdout } = process;
  // Every write tells its own error; without a listener the stream would throw it a second time.
  stdout.on('error', () => {});
  for (const piece of pieces) {
    const error = await new Promise<NodeJS.ErrnoException | null | undefined>((written) =>
      stdout.write(piece, written),
    );
    if (error?.code === 'EPIPE' || error?.code === 'EOF') return false;
    if (error) throw error;
  }
  return true;
}

/** Sentences to standard error. What they quote of a file cannot move the cursor or change colours. */
export function say(...sentences: readonly string[]): void {
  for (const sentence of sentences) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    process.stderr.write(`${sentence.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '\uFFFD')}\n`);
  }
}

/** The human language that the environment asks for, in the order that POSIX gives the variables. */
export function environmentLanguage(environment: NodeJS.ProcessEnv): string {
  return environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || 'en';
}
