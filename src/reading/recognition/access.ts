import type { Num, Store, Value } from '../program/values.ts';
import type { Access, Role } from '../reading.ts';
import type { Neuron } from './neuron.ts';
import type { Scene } from './scene.ts';

/** Of more inputs than this the way to each is not looked for, where there is not one for all. */
const mostInputs = 4;

/**
 * How the program gets at a role's number for an example and an input, through the name that it has for the role: one
 * way for all inputs, or one for each of the first. None where no way is known, or the name is the number's own.
 */
export function accessOf(role: Role, name: string, neuron: Neuron, scene: Scene): readonly Access[] {
  const { rows, values } = neuron;
  const examples = Array.isArray(values.goal) ? values.goal.length : 1;
  const width = role === 'goal' ? 1 : (rows[0]?.weights.length ?? 1);
  const found: Access[] = [];
  for (let input = 0; input < width && input < mostInputs; input++) {
    const access = overExamples(role, name, input, examples, neuron, scene);
    if (access === null) return [];
    found.push(access);
  }
  const all = overInputs(found);
  if (all === null) return found;
  return all.path.length === 0 ? [] : [all];
}

/** The number of a role that has one for an example, an input, or both. */
function numberOf(role: Role, { rows, after }: Neuron, example: number, input: number): Num | null {
  const row = rows[example];
  const last = rows.at(-1);
  if (role === 'input') return row?.inputs[input] ?? null;
  if (role === 'goal') return row?.goal ?? null;
  // Of these a list holds the last ones alone.
  if (role === 'weight') return (after ?? last?.weights)?.[input] ?? null;
  return role === 'weightDelta' ? (last?.weightDeltas?.[input] ?? null) : null;
}

function overExamples(
  role: Role,
  name: string,
  input: number,
  examples: number,
  neuron: Neuron,
  scene: Scene,
): Access | null {
  const wayTo = (example: number): Way | null => {
    const number = numberOf(role, neuron, example, input);
    return number && wayOf(number, name, scene);
  };
  const first = wayTo(0);
  if (first === null) return null;
  const isOfExample = (role === 'input' || role === 'goal') && examples > 1;
  if (!isOfExample) return { name: first.name, path: first.path };
  const [second, last] = [wayTo(1), wayTo(examples - 1)];
  if (second === null || last === null || second.name !== first.name) return null;
  const path = first.path.map((at, i) => (at === 0 && second.path[i] === 1 ? 'example' : at));
  const isSame = (way: Way, example: number) =>
    way.name === first.name &&
    way.path.length === path.length &&
    path.every((at, i) => way.path[i] === (at === 'example' ? example : at));
  // One and the same list would hold both examples at one place.
  const isShared = first.path.length > 0 && first.store === second.store && !path.includes('example');
  return isShared || !isSame(second, 1) || !isSame(last, examples - 1) ? null : { name: first.name, path };
}

/** The same way for all inputs; null where they have ways of their own. */
function overInputs(each: readonly Access[]): Access | null {
  const [first, second] = each;
  if (first === undefined || second === undefined) return first ?? null;
  const at = first.path.findIndex((step, i) => step === 0 && second.path[i] === 1);
  const path = first.path.map((step, i) => (i === at ? 'input' : step));
  const isSame = ({ name, path: own }: Access, input: number) =>
    name === first.name &&
    own.length === path.length &&
    path.every((step, i) => own[i] === (step === 'input' ? input : step));
  return each.every(isSame) ? { name: first.name, path } : null;
}

interface Way {
  readonly name: string;
  readonly path: readonly number[];
  readonly store: Store;
}

/** From a name to a number: the wanted name's before another's, the number's own before a list's. */
function wayOf(number: Num, wanted: string, scene: Scene): Way | null {
  let nearest: Store | null = null;
  const stores = scene.storesOf(number);
  scene.spend(stores.length);
  const rank = ({ name, value }: Store) => (name === wanted ? 0 : 2) + (value.kind === 'number' ? 0 : 1);
  for (const store of stores) {
    if (store.name !== null && (nearest === null || rank(store) < rank(nearest))) nearest = store;
  }
  if (nearest === null) return null;
  const inside = pathTo(number.identity, nearest.value, scene, 2);
  // What is put into a list has its place there as a key.
  const entry = Array.isArray(nearest.holder) ? [Number(nearest.key)] : [];
  return inside && { name: nearest.name!, path: [...entry, ...inside], store: nearest };
}

function pathTo(id: number, value: Value, scene: Scene, depth: number): readonly number[] | null {
  if (value.kind === 'number') return value.identity === id ? [] : null;
  if (value.kind !== 'list' || depth === 0) return null;
  scene.spend(value.items.length);
  for (const [at, item] of value.items.entries()) {
    const inside = pathTo(id, item, scene, depth - 1);
    if (inside !== null) return [at, ...inside];
  }
  return null;
}
