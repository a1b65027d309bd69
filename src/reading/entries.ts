import type { Field } from '../neuron/problem.ts';
import { maxFound } from './limits.ts';
import { fieldNamed, fieldNearest, isBiasName, isCommonName, numberedName } from './parameterNames.ts';
import type { IgnoredKey, ReadingProblem, TextRange } from './reading.ts';
import type { RangeOf } from './text/range.ts';

/** A name and its value, as a text gives them; offsets are of the whole text. */
export interface Entry {
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
}

/** What entries say of a run's parameters. */
export interface Gathered {
  readonly values: { readonly [F in Field]?: unknown };
  readonly ranges: { readonly [F in Field]?: TextRange };
  readonly ignored: readonly IgnoredKey[];
  readonly problems: readonly ReadingProblem[];
}

/** The parameter that an entry gives; a name that stands for much else counts with numbers only. */
export function fieldOfEntry({ name, value }: Pick<Entry, 'name' | 'value'>): Field | null {
  return isCommonName(name) && !isNumeric(value) ? null : fieldNamed(name);
}

const isNumeric = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isNumeric) : typeof value === 'number';

/** Entries as one run's parameters: numbered weights and inputs are lists, what names no parameter is told. */
export function gather(entries: readonly Entry[], rangeOf: RangeOf): Gathered {
  const values: { [F in Field]?: unknown } = {};
  const ranges: { [F in Field]?: TextRange } = {};
  const names: { [F in Field]?: string } = {};
  const ignored: IgnoredKey[] = [];
  const problems: ReadingProblem[] = [];
  const { plain, bias } = withLists(entries);
  const nameRange = ({ nameStart, nameEnd }: Entry) => rangeOf(nameStart, nameEnd);
  for (const entry of plain) {
    const { name, value, start, end } = entry;
    const field = fieldOfEntry(entry);
    const first = field === null ? undefined : names[field];
    if (field === null) {
      if (isBiasName(name) && isNumeric(value)) problems.push({ kind: 'bias', name, range: nameRange(entry) });
      else ignored.push({ name: shortened(name), nearest: fieldNearest(name), range: nameRange(entry) });
    } else if (first !== undefined) {
      problems.push({ kind: 'twoKeys', field, first, second: name, range: nameRange(entry) });
    } else {
      names[field] = name;
      values[field] = value;
      ranges[field] = rangeOf(start, end);
    }
  }
  if (bias !== null) problems.push({ kind: 'bias', name: bias.name, range: nameRange(bias) });
  // What is probably misspelt would come from the settings in silence.
  for (const { name, nearest, range } of ignored) {
    if (nearest !== null && names[nearest] === undefined) problems.push({ kind: 'unknownKey', name, nearest, range });
  }
  return { values, ranges, ignored, problems: problems.sort((a, b) => startOf(a) - startOf(b)) };
}

export const startOf = (problem: ReadingProblem): number =>
  'range' in problem && problem.range ? problem.range.start : 0;

const shortened = (name: string): string => (name.length > maxFound ? `${name.slice(0, maxFound - 1)}…` : name);

/** `w1`, `w2` and `x1`, `x2` put together as lists; a weight that has no input of its own is the bias. */
function withLists(entries: readonly Entry[]): { readonly plain: readonly Entry[]; readonly bias: Entry | null } {
  const { weight, input } = { weight: numberedOf(entries, 'weight'), input: numberedOf(entries, 'input') };
  const bias = weight.length > 1 && isBias(weight, input, entries) ? weight[0]! : null;
  const lists = [bias === null ? weight : weight.slice(1), input].filter((list) => list.length > 1);
  const listed = new Set<Entry>([...lists.flat(), ...(bias === null ? [] : [bias])]);
  const plain = entries.filter((entry) => !listed.has(entry));
  return { plain: [...plain, ...lists.map(asList)], bias };
}

const numberedOf = (entries: readonly Entry[], field: 'weight' | 'input'): readonly Entry[] =>
  entries
    .filter(({ name }) => numberedName(name)?.field === field)
    .sort((a, b) => numberedName(a.name)!.index - numberedName(b.name)!.index);

function isBias(weights: readonly Entry[], inputs: readonly Entry[], entries: readonly Entry[]): boolean {
  if (numberedName(weights[0]!.name)!.index !== 0) return false;
  if (inputs.length > 0) return numberedName(inputs[0]!.name)!.index !== 0;
  const input = entries.find((entry) => fieldOfEntry(entry) === 'input')?.value;
  const goal = entries.find((entry) => fieldOfEntry(entry) === 'goal')?.value;
  if (!Array.isArray(input)) return weights.length === 2;
  // A list beside a list of goals is one input for each of the examples.
  const [row] = input as readonly unknown[];
  const width = Array.isArray(row) ? row.length : Array.isArray(goal) ? 1 : input.length;
  return weights.length === width + 1;
}

/** One entry for all: lists of equal length are columns of examples, and become their rows. */
function asList(entries: readonly Entry[]): Entry {
  const [first] = entries as [Entry];
  const last = entries.at(-1)!;
  const values = entries.map(({ value }) => value);
  const length = Array.isArray(values[0]) ? values[0].length : null;
  const areColumns = length !== null && values.every((value) => Array.isArray(value) && value.length === length);
  const value = areColumns
    ? (values[0] as readonly unknown[]).map((_, i) => values.map((column) => (column as readonly unknown[])[i]))
    : values;
  return { ...first, value, start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}
