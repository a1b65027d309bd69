import type { Field } from '../neuron/problem.ts';
import { type Entry, gather, startOf } from './entries.ts';
import { parseJson, plainValue } from './jsonTree.ts';
import { dataFields, fieldNamed, isCommonName } from './parameterNames.ts';
import type { Reading, ReadingProblem } from './reading.ts';
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
 * The one run of the `name = number` and `name: number` lines of a text from `start` to `end`; all other lines are prose. Once
 * the text gives a parameter a number, a line that gives one something else is a problem, and so is the lack of input, weight and goal.
 */
export function readAssignments(text: string, start: number, end: number, rangeOf: RangeOf): Reading {
  const entries: Entry[] = [];
  const problems: ReadingProblem[] = [];
  const given = new Set<Field>();
  let hasData = false;
  let [firstStart, lastEnd] = [-1, -1];
  for (const { offset, line } of linesOf(text, start, end)) {
    const [head = '', written = ''] = nameAndSign.exec(line) ?? [];
    const name = written.trim();
    if (name === '') continue;
    const field = fieldNamed(name);
    const valueStart = offset + head.length;
    const nameStart = offset + line.indexOf(name);
    const read = readValue(text, field, valueStart, offset + line.length, rangeOf);
    if (read.kind === 'value') {
      const nameEnd = nameStart + name.length;
      entries.push({ name, nameStart, nameEnd, value: read.value, start: valueStart, end: read.end });
    }
    if (field === null) continue;
    if (read.kind === 'words') {
      const valueEnd = offset + line.trimEnd().length;
      const value = quoted(text, valueStart, valueEnd);
      const range = rangeOf(valueStart, Math.max(valueStart, valueEnd));
      if (!isCommonName(name)) {
        problems.push({ kind: 'parameter', problem: { kind: 'notNumber', field, value, at: '' }, range });
      }
      continue;
    }
    if (read.kind === 'problem') problems.push(read.problem);
    given.add(field);
    hasData ||= dataFields.includes(field) && (!isCommonName(name) || [...given].some((one) => one !== field));
    if (firstStart < 0) firstStart = nameStart;
    lastEnd = read.kind === 'value' ? read.end : offset + line.length;
  }
  if (firstStart < 0 || ![...given].some((field) => !wordFields.includes(field)))
    return { kind: 'noNeuron', language: 'text' };
  const range = rangeOf(firstStart, lastEnd);
  const gathered = gather(entries, rangeOf);
  problems.push(...gathered.problems);
  if (!hasData && problems.length === 0) {
    problems.push({ kind: 'noData', fields: [...given], range });
  }
  if (problems.length > 0) {
    return { kind: 'notRead', language: 'text', problems: problems.sort((a, b) => startOf(a) - startOf(b)) };
  }
  const { values, ranges, ignored } = gathered;
  const lastLine = rangeOf(lastEnd, lastEnd).line;
  const run = { values, ranges, range, lastLine, title: null, isWhole: false };
  return { kind: 'read', language: 'text', runs: [run], ignored };
}

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
