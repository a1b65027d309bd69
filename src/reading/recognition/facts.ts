import type { Field } from '../../neuron/problem.ts';
import type { Place } from '../program/representation.ts';
import type { Num, Value } from '../program/values.ts';
import type { NumberKind, Role, RoleInText, TextRange } from '../reading.ts';
import { accessOf } from './access.ts';
import type { Neuron } from './neuron.ts';
import type { Scene } from './scene.ts';

const roles: readonly Role[] = [
  'input',
  'weight',
  'goal',
  'prediction',
  'error',
  'delta',
  'weightDelta',
  'alpha',
  'stepAmount',
];

/** What the program calls each role, and where it gives it a value. */
export function namesOf(neuron: Neuron, scene: Scene): { readonly [R in Role]?: RoleInText } {
  const names: { [R in Role]?: RoleInText } = {};
  for (const role of roles) {
    const numbers = neuron.roles[role];
    if (!numbers || numbers.length === 0) continue;
    const named = roleInText(numbers, scene);
    const access = named.name === null ? [] : accessOf(role, named.name, neuron, scene);
    names[role] = access.length === 0 ? named : { ...named, access };
  }
  return names;
}

function roleInText(numbers: readonly Num[], scene: Scene): RoleInText {
  // What names it in most rows; the program's own before a function's; a name of the number itself before a list's that
  // holds it, and that before a list of lists'.
  const [nearest] = [...namedIn(numbers, scene)].sort(
    ([, a], [, b]) =>
      b.covers - a.covers || Number(a.path > 0) - Number(b.path > 0) || a.depth - b.depth || a.path - b.path,
  );
  const [name, places] = nearest
    ? [nearest[0], [...nearest[1].places.values()]]
    : [null, numbers.map(({ place }) => place)];
  return { name, ranges: rangesOfPlaces(places, scene) };
}

interface Named {
  /** Of the lists that hold the number. */
  depth: number;
  /** So many rows' numbers have this name. */
  covers: number;
  /** The number that was counted last, however often it is given the same name. */
  counted: number;
  path: number;
  readonly places: Map<number, Place>;
}

/** The names under which these numbers were kept, and for how many of them. */
function namedIn(numbers: readonly Num[], scene: Scene): ReadonlyMap<string, Named> {
  const named = new Map<string, Named>();
  const rowsOf = new Map<number, number>();
  for (const number of numbers) {
    const id = number.identity;
    rowsOf.set(id, (rowsOf.get(id) ?? 0) + 1);
  }
  for (const number of numbers) {
    const id = number.identity;
    const rows = rowsOf.get(id)!;
    rowsOf.set(id, 0);
    if (rows === 0) continue;
    const stores = scene.storesOf(number);
    scene.spend(stores.length);
    for (const { name, value, holder, path, place } of stores) {
      if (name === null) continue;
      // What is put into a list has the list's name.
      const depth = depthOf(value) + Number(Array.isArray(holder));
      let known = named.get(name);
      if (!known) named.set(name, (known = { depth, covers: 0, counted: -1, path, places: new Map() }));
      known.depth = Math.min(known.depth, depth);
      known.path = Math.min(known.path, path);
      if (known.counted !== id) known.covers += rows;
      known.counted = id;
      known.places.set(placeKey(place), place);
    }
  }
  return named;
}

/** 0: the number itself; 1: a list of numbers; 2: a list of lists. */
function depthOf(value: Value): number {
  if (value.kind !== 'list') return 0;
  return value.items[0]?.kind === 'list' ? 2 : 1;
}

// A text that is read has less than 2^24 characters.
const placeKey = ({ from, to }: Place): number => from * 2 ** 24 + to;

/** Each place once, in the order of the text. */
function rangesOfPlaces(places: readonly Place[], scene: Scene): TextRange[] {
  const unique = new Map<number, Place>();
  for (const place of places) unique.set(placeKey(place), place);
  return [...unique.values()].sort((a, b) => a.from - b.from || a.to - b.to).map((place) => scene.rangeOf(place));
}

/** Where each parameter's value stands: the number itself, or the numbers of a list from the first to the last. */
export function rangesOf(neuron: Neuron, scene: Scene): { readonly [F in Field]?: TextRange } {
  const ranges: { [F in Field]?: TextRange } = {};
  const count = (value: unknown): number => (Array.isArray(value) ? value.flat().length : 1);
  for (const field of ['input', 'weight', 'goal', 'alpha', 'stepAmount'] as const) {
    const numbers = neuron.roles[field]?.slice(0, field === 'weight' ? count(neuron.values.weight) : undefined);
    if (numbers && numbers.length > 0) ranges[field] = scene.rangeOf(spanOf(numbers));
  }
  if (neuron.loop && neuron.values.method !== undefined) ranges.iterations = scene.rangeOf(neuron.loop.boundPlace);
  return ranges;
}

function spanOf(numbers: readonly Num[]): Place {
  let [from, to] = [Number.POSITIVE_INFINITY, 0];
  for (const { place } of numbers) {
    from = Math.min(from, place.from);
    to = Math.max(to, place.to);
  }
  return { from, to };
}

/** Which roles are whole numbers in Python, so that they are printed without ".0". */
export function numberKindsOf(neuron: Neuron): { readonly [R in Role]?: NumberKind } {
  const kinds: { [R in Role]?: NumberKind } = {};
  const width = neuron.rows[0]?.weights.length ?? 1;
  for (const role of roles) {
    const numbers = neuron.roles[role];
    if (!numbers || numbers.length === 0) continue;
    const isSingle = role === 'prediction' || role === 'error' || role === 'delta' || role === 'goal';
    const first = numbers.slice(0, isSingle ? 1 : width);
    const rest = numbers.slice(first.length);
    const areWhole = (some: readonly Num[]): boolean => some.every(({ isInt }) => isInt);
    kinds[role] = areWhole(numbers)
      ? 'int'
      : areWhole(first) && !rest.some(({ isInt }) => isInt)
        ? 'intThenFloat'
        : 'float';
  }
  return kinds;
}
