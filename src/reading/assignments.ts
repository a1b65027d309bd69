import type { Field } from '../neuron/problem.ts';
import { parseJson, plainValue } from './jsonTree.ts';
import { fieldNamed } from './parameterNames.ts';
import type { Reading, ReadingProblem, TextRange } from './reading.ts';
import { quoted, type RangeOf } from './text/range.ts';

// "alpha = 0.1", "- **Learning rate**: 0.1", "`weight` := 0.5"; not "a == b", "a => b".
const nameAndSign =
  /^[ \t]*(?:[-*+•][ \t]+)?["'`*]*([\p{L}_][\p{L}\p{N}_ -]{0,40}?)["'`*]*[ \t]*(?::=|=(?![=>])|:(?!:))["'`* \t]*/u;
const number = /^[+\-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][+\-−]?\d+)?/;
const decimalComma = /^[+\-−]?\d+,\d+(?![\d,.])/;
const lineEnd = /^["'`*;,.\s]*(?:(?:#|\/\/|%).*)?$/;
const wordFields: readonly Field[] = ['method', 'gradient', 'update', 'order', 'onlyIfBetter'];

/** A line's value: `end` is where it ends in the line. */
type LineValue =
  | { readonly kind: 'value'; readonly value: unknown; readonly end: number }
  | { readonly kind: 'problem'; readonly problem: ReadingProblem }
  | { readonly kind: 'words' };

/**
 * The one run of the `name = number` and `name: number` lines of a text from `start` to `end`; all other lines are prose. Any
 * numeric parameter suffices. Once the text has one, a line that gives a parameter something else is a problem.
 */
export function readAssignments(text: string, start: number, end: number, rangeOf: RangeOf): Reading {
  const values: { [F in Field]?: unknown } = {};
  const ranges: { [F in Field]?: TextRange } = {};
  const names: { [F in Field]?: string } = {};
  const problems: ReadingProblem[] = [];
  const wordProblems: ReadingProblem[] = [];
  const ignored: { name: string; range: TextRange }[] = [];
  let [firstStart, lastEnd] = [-1, -1];
  for (const { offset, line } of linesOf(text, start, end)) {
    const [head = '', name = ''] = nameAndSign.exec(line) ?? [];
    if (name === '') continue;
    const field = fieldNamed(name);
    const valueStart = offset + head.length;
    const nameStart = offset + line.indexOf(name);
    const nameRange = () => rangeOf(nameStart, nameStart + name.length);
    const read = readValue(text, field, valueStart, offset + line.length, rangeOf);
    if (field === null) {
      if (read.kind === 'value') ignored.push({ name: name.trim(), range: nameRange() });
      continue;
    }
    const first = names[field];
    if (read.kind === 'words') {
      const valueEnd = offset + line.trimEnd().length;
      const value = quoted(text, valueStart, valueEnd);
      const range = rangeOf(valueStart, Math.max(valueStart, valueEnd));
      wordProblems.push({ kind: 'parameter', problem: { kind: 'notNumber', field, value, at: '' }, range });
      continue;
    }
    if (read.kind === 'problem') problems.push(read.problem);
    else if (first !== undefined) {
      problems.push({ kind: 'twoKeys', field, first, second: name.trim(), range: nameRange() });
    } else {
      values[field] = read.value;
      ranges[field] = rangeOf(valueStart, read.end);
    }
    names[field] ??= name.trim();
    if (firstStart < 0) firstStart = nameStart;
    lastEnd = read.kind === 'value' ? read.end : offset + line.length;
  }
  const isRun = Object.keys(names).some((field) => !wordFields.includes(field as Field));
  if (!isRun) return { kind: 'noNeuron', language: 'text' };
  if (problems.length + wordProblems.length > 0) {
    const inOrder = [...problems, ...wordProblems].sort((a, b) => startOf(a) - startOf(b));
    return { kind: 'notRead', language: 'text', problems: inOrder };
  }
  const range = rangeOf(firstStart, lastEnd);
  const lastLine = rangeOf(lastEnd, lastEnd).line;
  const run = { values, ranges, range, lastLine, title: null, isWhole: false };
  return { kind: 'read', language: 'text', runs: [run], ignored };
}

const startOf = (problem: ReadingProblem): number => ('range' in problem && problem.range ? problem.range.start : 0);

function* linesOf(text: string, start: number, end: number) {
  const lineBreak = /\r\n|\r|\n/g;
  for (let offset = start; offset < end; ) {
    lineBreak.lastIndex = offset;
    const found = lineBreak.exec(text);
    const lineEnds = Math.min(found?.index ?? end, end);
    yield { offset, line: text.slice(offset, lineEnds) };
    offset = found === null ? end : lineBreak.lastIndex;
  }
}

function readValue(text: string, field: Field | null, start: number, end: number, rangeOf: RangeOf): LineValue {
  const rest = text.slice(start, end);
  if (field !== null && wordFields.includes(field)) return readWord(field, rest, start);
  const comma = decimalComma.exec(rest)?.[0];
  if (comma !== undefined && field !== null && lineEnd.test(rest.slice(comma.length))) {
    // A comma in a count groups its digits: 1,000 iterations.
    const suggestion = comma.replace(',', field === 'iterations' ? '' : '.').replace('−', '-');
    const range = rangeOf(start, start + comma.length);
    return { kind: 'problem', problem: { kind: 'decimalComma', found: comma, suggestion, language: 'text', range } };
  }
  const digits = number.exec(rest)?.[0];
  if (digits !== undefined && lineEnd.test(rest.slice(digits.length))) {
    return { kind: 'value', value: Number(digits.replaceAll('−', '-')), end: start + digits.length };
  }
  if (field !== null && rest.startsWith('[')) return readList(text, start, start + rest.lastIndexOf(']') + 1, rangeOf);
  if (field === 'tolerance' && /^(none|null)\b/i.test(rest)) return { kind: 'value', value: null, end: start + 4 };
  return { kind: 'words' };
}

function readWord(field: Field, rest: string, start: number): LineValue {
  const word = rest.replace(/\s+(?:#|\/\/).*$/, '').replace(/["'`*;,\s]+$/, '');
  if (word === '') return { kind: 'words' };
  const value = field === 'onlyIfBetter' && /^(true|false)$/i.test(word) ? word.toLowerCase() === 'true' : word;
  return { kind: 'value', value, end: start + word.length };
}

function readList(text: string, start: number, end: number, rangeOf: RangeOf): LineValue {
  const parsed = parseJson(text, start, Math.max(start + 1, end), false, rangeOf);
  if (!parsed.ok) return { kind: 'problem', problem: parsed.problem };
  return { kind: 'value', value: plainValue(parsed.value), end };
}
