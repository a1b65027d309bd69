import type { Field } from '../neuron/problem.ts';
import { type JsonMember, type JsonObject, type JsonValue, parseJson, plainValue } from './jsonTree.ts';
import { fieldNamed, plainName } from './parameterNames.ts';
import type { Reading, ReadingProblem, ReadRun, TextRange } from './reading.ts';
import type { RangeOf } from './text/range.ts';

/**
 * The runs of a JSON text from `start` to `end` (`isPart`: a selection of it). An object is a run if it has a weight and an
 * input or a goal; where it is the whole text or selection, or an entry of the array that is, any parameter suffices.
 */
export function readJson(text: string, start: number, end: number, isPart: boolean, rangeOf: RangeOf): Reading {
  const parsed = parseJson(text, start, end, isPart, rangeOf);
  if (!parsed.ok) return { kind: 'notRead', language: 'json', problems: [parsed.problem] };
  const found = findRuns(parsed.value);
  if (found.runs.length === 0) return { kind: 'noNeuron', language: 'json' };
  const problems: ReadingProblem[] = [];
  const ignored = [...found.passedOver];
  const runs = found.runs.map((run) => readRun(run, rangeOf, problems, ignored));
  if (problems.length > 0) return { kind: 'notRead', language: 'json', problems };
  return {
    kind: 'read',
    language: 'json',
    runs,
    ignored: ignored.map(({ key, keyStart, keyEnd }) => ({ name: key, range: rangeOf(keyStart, keyEnd) })),
  };
}

interface FoundRun {
  readonly object: JsonObject;
  /** The key that the object stands under. */
  readonly key: string | null;
}

interface Found {
  readonly runs: FoundRun[];
  /** Parameters of the outermost object that belong to none of the runs inside it. */
  readonly passedOver: JsonMember[];
}

function findRuns(document: JsonValue): Found {
  const found: Found = { runs: [], passedOver: [] };
  const isList = isArray(document);
  for (const entry of isList ? document.entries : [document]) collect(entry, null, true, found);
  return found;
}

const isArray = (value: JsonValue) => typeof value === 'object' && value !== null && value.type === 'array';

function collect(value: JsonValue, key: string | null, isOutermost: boolean, found: Found): void {
  if (typeof value !== 'object' || value === null) return;
  if (value.type === 'array') {
    for (const entry of value.entries) collect(entry, null, false, found);
    return;
  }
  const parameters = value.members.filter(({ key, value }) => fieldNamed(key) !== null && isPlain(value));
  const given = new Set(parameters.map(({ key }) => fieldNamed(key)));
  if (given.has('weight') && (given.has('input') || given.has('goal'))) {
    found.runs.push({ object: value, key });
    return;
  }
  const before = found.runs.length;
  for (const member of value.members) collect(member.value, member.key, false, found);
  if (!isOutermost) return;
  if (found.runs.length > before) found.passedOver.push(...parameters);
  else if (parameters.length > 0) found.runs.push({ object: value, key });
}

/** Numbers, words and lists of them: an object under a parameter's name is something else of the document's own. */
function isPlain(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return value.type === 'array' && value.entries.every(isPlain);
}

function readRun(
  { object, key }: FoundRun,
  rangeOf: RangeOf,
  problems: ReadingProblem[],
  ignored: JsonMember[],
): ReadRun {
  const values: { [F in Field]?: unknown } = {};
  const ranges: { [F in Field]?: TextRange } = {};
  const names: { [F in Field]?: string } = {};
  let title = key;
  for (const member of object.members) {
    const field = fieldNamed(member.key);
    const first = field === null ? undefined : names[field];
    if (field === null) {
      const isTitle = ['name', 'title'].includes(plainName(member.key)) && typeof member.value === 'string';
      if (isTitle) title = member.value as string;
      else ignored.push(member);
    } else if (first !== undefined) {
      const range = rangeOf(member.keyStart, member.keyEnd);
      problems.push({ kind: 'twoKeys', field, first, second: member.key, range });
    } else {
      names[field] = member.key;
      values[field] = plainValue(member.value);
      ranges[field] = rangeOf(member.start, member.end);
    }
  }
  const range = rangeOf(object.start, object.end);
  return { values, ranges, range, lastLine: rangeOf(object.end, object.end).line, title, isWhole: false };
}
