import type { Analysis } from '../neuron/analysis.ts';
import type { Parameters } from '../neuron/parameters.ts';
import type { Columns, Row } from '../neuron/row.ts';
import type { Run } from '../neuron/run.ts';
import type { Cut, Origins } from '../reading/reading.ts';
import type { Language } from './language.ts';
import type { NumberKinds } from './numberKinds.ts';
import type { NumberStyle } from './numberText.ts';
import { readingText } from './readingText.ts';
import { csvHeader, csvLine, jsonNumbers, numberedHeads, parametersJson, rowCells, rowJson } from './table.ts';
import { texts } from './texts.ts';
import { verdict } from './verdict.ts';
import { guessWords } from './views/guess.ts';
import { takeAlongWords } from './views/takeAlong.ts';

/** A run and what is known beside its rows. */
export interface ToldRun {
  readonly run: Run;
  readonly parameters: Parameters;
  readonly origins: Origins;
  readonly analysis: Analysis;
  /** Of the program whose own numbers these are; absent where a parameter was changed. */
  readonly numbers?: NumberKinds;
  /** The run's last iteration, where what comes after it is hidden; it is then told of no further. */
  readonly hiddenAfter?: number | null;
  /** Why the run is only a part of what its program does; null where it is all of it. */
  readonly cut: Cut | null;
}

const rowsAWindow = 1024;

/** A finished run as one JSON object, in pieces of at most 1,024 rows: nothing holds the whole text. */
export function* runJson(language: Language, told: ToldRun): Generator<string> {
  const { run, parameters, origins, numbers, hiddenAfter = null } = told;
  const summary = run.summary();
  const reason = reasonOf(told);
  // What is known before the run tells how it goes on.
  const analysis = hiddenAfter === null ? analysisJson(told.analysis) : 'null';
  const status =
    hiddenAfter !== null
      ? 'hidden'
      : reason === told.cut?.reason && reason !== 'infinite'
        ? 'part'
        : summary.status.kind;
  const reading = readingText(language, parameters, run.inputs, run.examples);
  yield `{"kind": "neuron", "reading": ${JSON.stringify(reading)}, "exactness": "exact", "complete": ${reason === null}, ` +
    `${reason === null ? '' : `"reason": ${JSON.stringify(reason)}, `}"parameters": ${parametersJson(parameters, numbers)}, "origins": ${originsJson(origins)}, ` +
    `"analysis": ${analysis}, "status": ${JSON.stringify(status)}, ` +
    `"statusText": ${JSON.stringify(sentenceOf(language, told))}, "iterations": [`;
  let separator = '';
  for (const rows of windows(run)) {
    yield separator + rows.map((row) => rowJson(row, numbers)).join(', ');
    separator = ', ';
  }
  // From one pass alone an int does not tell what an update makes of it.
  const areWhole = numbers?.weight === 'int' && (run.passes > 1 || parameters.rule.update === 'none');
  yield `], "finalWeight": ${jsonNumbers(summary.finalWeight, areWhole)}, "finalError": ${jsonNumbers(summary.finalError, areWhole && numbers.error === 'int')}}`;
}

/** A run as CSV, in pieces of at most 1,024 lines, each line with its end. */
export function* runCsv(run: Run, style: NumberStyle, numbers?: NumberKinds): Generator<string> {
  yield `${csvHeader(run.inputs)}\n`;
  for (const rows of windows(run)) yield rows.map((row) => `${csvLine(row, style, ',', numbers)}\n`).join('');
}

/** Markdown is for reading: it has so many rows at the most, and says so. */
export const markdownRows = 1000;

/** A run as Markdown, in pieces: its sentence, and a table of its first rows. */
export function* runMarkdown(language: Language, told: ToldRun, style: NumberStyle): Generator<string> {
  const { run, parameters, numbers } = told;
  const { columns } = texts(language);
  const { iteration, example, weight, prediction, error, delta, weightDelta } = columns;
  const heads = [iteration, example, ...numberedHeads([weight, prediction, error, delta, weightDelta], run.inputs)];
  const hasWeightDelta = parameters.rule.method === 'gradientDescent';
  const line = (cells: readonly string[]) => {
    const shown = (hasWeightDelta ? cells : cells.slice(0, -run.inputs)).filter((_, i) => run.examples > 1 || i !== 1);
    return `| ${shown.join(' | ')} |\n`;
  };
  yield `${sentenceOf(language, told)}\n\n${line(heads)}${line(heads.map(() => '---:'))}`;
  let left = markdownRows;
  for (const rows of windows(run)) {
    yield rows
      .slice(0, left)
      .map((row) => line(rowCells(row, style, numbers)))
      .join('');
    left -= rows.length;
    if (left <= 0) break;
  }
  if (run.rows > markdownRows) yield `\n${takeAlongWords[language].markdownCut(markdownRows, run.rows)}\n`;
}

/** What makes the rows less than all there are; null where nothing does. */
function reasonOf({
  run,
  cut,
  hiddenAfter = null,
}: ToldRun): Cut['reason'] | 'hidden' | 'running' | 'stopped' | 'failed' | null {
  if (hiddenAfter !== null) return 'hidden';
  const { kind } = run.summary().status;
  return kind === 'running' || kind === 'stopped' || kind === 'failed' ? kind : (cut?.reason ?? null);
}

function sentenceOf(language: Language, { run, parameters, analysis, cut, hiddenAfter = null }: ToldRun): string {
  return hiddenAfter === null
    ? verdict(language, { parameters, analysis, summary: run.summary(), cut }).text
    : guessWords[language].hidden(hiddenAfter);
}

/** All rows that a run has made, at most 1,024 at a time. */
export function* windows(run: Run): Generator<Row[]> {
  const hasOneWeight = typeof run.parameters.weight === 'number';
  for (let from = 0; from < run.rows; from += rowsAWindow) {
    yield rowsOf(run.window(from, Math.min(run.rows, from + rowsAWindow)), run.examples, hasOneWeight);
  }
}

/** Columns as rows; `hasOneWeight`: weights are numbers, not lists of one. */
export function rowsOf(columns: Columns, examples: number, hasOneWeight: boolean): Row[] {
  const { from, count, weight, weightDelta } = columns;
  const inputs = count === 0 ? 1 : weight.length / count;
  const at = (column: Float64Array, index: number) =>
    hasOneWeight ? column[index]! : Array.from(column.subarray(index * inputs, (index + 1) * inputs));
  return Array.from({ length: count }, (_, index) => ({
    iteration: Math.floor((from + index) / examples),
    example: (from + index) % examples,
    weight: at(weight, index),
    prediction: columns.prediction[index]!,
    error: columns.error[index]!,
    delta: columns.delta[index]!,
    weightDelta: weightDelta.length === 0 ? null : at(weightDelta, index),
  }));
}

function originsJson(origins: Origins): string {
  const entries = Object.entries(origins).map(([field, origin]) => {
    if (origin.from !== 'text') return [field, { from: origin.from }];
    const { cell, line, column } = origin.range;
    return [field, { from: origin.from, ...(cell === undefined ? {} : { cell }), line, column }];
  });
  return JSON.stringify(Object.fromEntries(entries));
}

function analysisJson(analysis: Analysis): string {
  const { factor, course, alphaMax, alphaBest, stableAlphas, alphaOffered, idealWeight, fixedPoint, smallestError } =
    analysis;
  return (
    `{"factor": ${jsonNumbers(factor)}, "course": ${JSON.stringify(course)}, "alphaMax": ${jsonNumbers(alphaMax)}, ` +
    `"alphaBest": ${jsonNumbers(alphaBest)}, "stableAlphas": ${jsonNumbers(stableAlphas)}, ` +
    `"alphaOffered": ${jsonNumbers(alphaOffered)}, "idealWeight": ${jsonNumbers(idealWeight)}, ` +
    `"fixedPoint": ${jsonNumbers(fixedPoint)}, "smallestError": ${jsonNumbers(smallestError)}}`
  );
}
