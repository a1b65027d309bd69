import type { Field } from '../neuron/problem.ts';
import { type Entry, fieldOfEntry, gather } from './entries.ts';
import { type JsonMember, type JsonObject, type JsonValue, parseJson, plainValue } from './jsonTree.ts';
import { dataFields, fieldNamed, fieldNearest, isCommonName, plainName } from './parameterNames.ts';
import type { IgnoredKey, Reading, ReadingProblem, ReadRun } from './reading.ts';
import { commentAbove } from './text/commentAbove.ts';
import type { RangeOf } from './text/range.ts';

/**
 * The runs of a JSON text from `start` to `end` (`isPart`: a selection of it). An object is a run if it has a weight and an
 * input or a goal; where it is the whole text or selection, or an entry of the array that is, one of these suffices.
 */
export function readJson(text: string, start: number, end: number, isPart: boolean, rangeOf: RangeOf): Reading {
  const parsed = parseJson(text, start, end, isPart, rangeOf);
  if (!parsed.ok) return { kind: 'notRead', language: 'json', problems: [parsed.problem] };
  const found = findRuns(parsed.value);
  const [lacking] = found.lacking;
  if (found.runs.length === 0 && lacking)
    return { kind: 'notRead', language: 'json', problems: [noData(lacking, rangeOf)] };
  if (found.runs.length === 0) return { kind: 'noNeuron', language: 'json' };
  const problems: ReadingProblem[] = [];
  const passedOver = [...found.passedOver, ...found.lacking.flatMap(({ members }) => members)];
  const ignored: IgnoredKey[] = passedOver.map(({ key, keyStart, keyEnd }) => ({
    name: key,
    nearest: null,
    range: rangeOf(keyStart, keyEnd),
  }));
  // Of a single run it is not asked what the text calls it by a comment.
  const named = found.runs.length > 1 ? text : '';
  const runs = found.runs.map((run) => readRun(run, named, rangeOf, problems, ignored));
  if (problems.length > 0) return { kind: 'notRead', language: 'json', problems };
  return {
    kind: 'read',
    language: 'json',
    runs,
    ignored,
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
  /** Objects with parameters, but without an input, a weight or a goal. */
  readonly lacking: JsonObject[];
}

function noData({ members, start, end }: JsonObject, rangeOf: RangeOf): ReadingProblem {
  const given = members.map(({ key }) => fieldNamed(key)).filter((field) => field !== null);
  return { kind: 'noData', fields: [...new Set(given)], range: rangeOf(start, end) };
}

function findRuns(document: JsonValue): Found {
  const found: Found = { runs: [], passedOver: [], lacking: [] };
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
  const parameters = value.members.filter(
    (member) => isPlain(member.value) && fieldOfEntry({ name: member.key, value: plainValue(member.value) }) !== null,
  );
  const given = new Set(parameters.map((member) => fieldNamed(member.key)!));
  if (given.has('weight') && (given.has('input') || given.has('goal'))) {
    found.runs.push({ object: value, key });
    return;
  }
  const before = found.runs.length;
  for (const member of value.members) collect(member.value, member.key, false, found);
  if (!isOutermost) return;
  if (found.runs.length > before) found.passedOver.push(...parameters);
  else if (isRun(value, parameters)) found.runs.push({ object: value, key });
  else if (parameters.length > 1 || given.has('alpha') || given.has('stepAmount')) found.lacking.push(value);
}

/** An input, weight or goal is there, if only misspelt; of names that stand for much else it takes two. */
function isRun({ members }: JsonObject, parameters: readonly JsonMember[]): boolean {
  const isData = (field: Field | null) => field !== null && dataFields.includes(field);
  const data = parameters.filter((member) => isData(fieldNamed(member.key)));
  if (data.some((member) => !isCommonName(member.key)) || data.length > 1) return true;
  const misspelt = members.filter((member) => fieldNamed(member.key) === null && isData(fieldNearest(member.key)));
  return data.length + misspelt.length > 1;
}

/** Numbers, words and lists of them: an object under a parameter's name is something else of the document's own. */
function isPlain(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return value.type === 'array' && value.entries.every(isPlain);
}

function readRun(
  { object, key }: FoundRun,
  text: string,
  rangeOf: RangeOf,
  problems: ReadingProblem[],
  ignored: IgnoredKey[],
): ReadRun {
  const isTitle = (member: JsonMember) =>
    ['name', 'title'].includes(plainName(member.key)) && typeof member.value === 'string';
  const titled = object.members.filter(isTitle).at(-1)?.value as string | undefined;
  const gathered = gather(object.members.filter((member) => !isTitle(member)).map(entryOf), rangeOf);
  problems.push(...gathered.problems);
  ignored.push(...gathered.ignored);
  const { values, ranges } = gathered;
  const range = rangeOf(object.start, object.end);
  const title = titled ?? key ?? commentAbove(text, object.start);
  return { values, ranges, range, lastLine: rangeOf(object.end, object.end).line, title, isWhole: false };
}

const entryOf = ({ key, keyStart, keyEnd, value, start, end }: JsonMember): Entry => ({
  name: key,
  nameStart: keyStart,
  nameEnd: keyEnd,
  value: plainValue(value),
  start,
  end,
});
