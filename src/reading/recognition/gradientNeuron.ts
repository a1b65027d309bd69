import type { Place } from '../program/representation.ts';
import type { Num } from '../program/values.ts';
import type { ProgramProblem } from '../reading.ts';
import { beforeOf, type Chain, inputsOf, type Row, weightsOf } from './chains.ts';
import { same, unconverted } from './flow.ts';
import type { Neuron, TracedRow } from './neuron.ts';
import { passesOf } from './passes.ts';
import { placeOfNeuron } from './placeOfNeuron.ts';
import { factorsOf, type Scene } from './scene.ts';
import { type GradientUpdate, partsOf } from './update.ts';
import { numbersIn } from './updateTree.ts';
import { weightSideOf } from './weightSide.ts';

export type Recognised = { readonly neuron: Neuron } | { readonly problem: ProgramProblem };

/** A chain of comparisons as a neuron; null where it is none: a difference that nothing is made of. */
export function gradientNeuron(chain: Chain, scene: Scene): Recognised | null {
  const updated = chain.rows.filter(({ update }) => update !== null);
  const varying = updateVaries(updated, scene);
  if (varying) return { problem: varying };
  const other = otherUpdate(chain, scene);
  if (other) return { problem: twoNeurons(chain, scene) ?? other };
  if (updated.length === 0) return comparing(chain, scene);
  const misplaced = updateAfterLoop(chain, scene);
  if (misplaced) return { problem: misplaced };
  const [first] = updated as [Row];
  const rule = first.update![0]!;
  const hasOverflown = scene.end?.kind === 'stops' && scene.end.error === 'overflow';
  const kept = chain.rows.filter((row, i) => row.update || (hasOverflown && i === chain.rows.length - 1));
  const rows = tracedRows(kept, rule.gradient, scene);
  const wrong = otherError(kept, scene) ?? namedError(chain, scene);
  if (wrong) return { problem: wrong };
  const last = updated[updated.length - 1]!;
  const { alpha } = rule;
  const neuron = neuronOf(
    rows,
    first.isSum,
    last.after!,
    scene,
    {
      method: 'gradientDescent',
      gradient: rule.gradient,
      update: 'example',
      order: rule.order,
      alpha: alpha ? Number(alpha.value) : 1,
    },
    alpha,
    [...new Set(updated.flatMap(({ update }) => update!.map(({ tree }) => tree)))].flatMap(numbersIn),
  );
  return { neuron: { ...neuron, unlearned: unlearned(chain, neuron) } };
}

/**
 * Where the last prediction of the loop stands, if nothing was learned from it: the loop was left before the update. What
 * is predicted in each turn once more, after the update, is none.
 */
function unlearned({ rows }: Chain, { loop }: Neuron): Place | null {
  let last = rows.length - 1;
  while (last >= 0 && rows[last]!.update === null) last--;
  const next = rows[last + 1]?.delta;
  if (!next || !loop || next.time < loop.startTime || next.time >= loop.endTime) return null;
  return loop.started > 1 && (last + 1) % loop.started !== 0 ? next.place : null;
}

/** The first row whose update is not the first row's: another order, another alpha. */
function updateVaries(updated: readonly Row[], scene: Scene): ProgramProblem | null {
  const row = updated.findIndex(({ update }) => !update!.every((one) => isSameRule(one, updated[0]!.update![0]!)));
  if (row < 0) return null;
  return { kind: 'updateVaries', row, range: scene.rangeOf(storePlace(updated[row]!.after![0]!, scene)) };
}

/** Two predictions compared with one another: two weights that are not summed into one prediction. */
function twoNeurons({ rows }: Chain, scene: Scene): ProgramProblem | null {
  const { delta } = rows[0]!;
  const sides = scene.comparisonsOf(delta);
  if (sides.length < 2) return null;
  const [first, second] = sides.map(({ prediction }) => scene.textOf(prediction.place)) as [string, string];
  return { kind: 'twoNeurons', first, second, range: scene.rangeOf(delta.place) };
}

const isSameRule = (a: GradientUpdate, b: GradientUpdate): boolean =>
  a.order === b.order &&
  a.gradient === b.gradient &&
  (a.alpha === b.alpha || (a.alpha !== null && b.alpha !== null && a.alpha.value === b.alpha.value));

function neuronOf(
  rows: readonly TracedRow[],
  isSum: boolean,
  after: readonly Num[] | null,
  scene: Scene,
  rule: { readonly [field: string]: unknown },
  alpha: Num | null,
  ruleNumbers: readonly Num[] = [],
): Neuron {
  const { examples, iterations, loop, isCertain, total } = passesOf(rows, ruleNumbers, scene);
  const pass = rows.slice(0, examples);
  const [first] = rows as [TracedRow];
  const one = <T>(all: readonly T[]): T | readonly T[] => (examples === 1 ? all[0]! : all);
  const row = (numbers: readonly Num[]): number | number[] => {
    const plain = numbers.map(({ value }) => Number(value));
    return isSum ? plain : plain[0]!;
  };
  return {
    values: {
      input: one(pass.map(({ inputs }) => row(inputs))),
      weight: row(first.weights),
      goal: one(pass.map(({ goal }) => Number(goal.value))),
      iterations,
      ...rule,
    },
    rows: isCertain ? rows : rows.slice(0, iterations * examples),
    after: isCertain ? after : null,
    isWhole: isCertain,
    total,
    unlearned: null,
    roles: {
      input: rows.flatMap(({ inputs }) => inputs),
      weight: [...rows.flatMap(({ weights }) => weights), ...(after ?? [])],
      goal: rows.map(({ goal }) => goal),
      prediction: present(rows.map(({ prediction }) => prediction)),
      error: present(rows.map(({ error }) => error)),
      delta: present(rows.map(({ delta }) => delta)),
      weightDelta: present(rows.flatMap(({ weightDeltas }) => weightDeltas ?? [])),
      alpha: present([alpha]),
    },
    loop,
    place: placeOfNeuron(
      [
        ...rows.slice(0, examples).flatMap((r) => [...r.weights, ...r.inputs, r.goal, r.delta!]),
        ...present([alpha]),
        ...(after ?? []),
      ],
      loop,
      scene,
    ),
  };
}

const present = (numbers: readonly (Num | null)[]): Num[] => numbers.filter((number) => number !== null);

/** A program without an update: as many rows as it compares. */
function comparing(chain: Chain, scene: Scene): Recognised | null {
  const { rows } = chain;
  const wrong = otherError(rows, scene);
  if (wrong) return { problem: wrong };
  if (!rows.some(({ deltas }) => deltas.some((delta) => scene.usesOf(delta).squared.length > 0))) return null;
  const side = weightSideOf(rows, scene);
  const sided = rows.map((row) => ({ ...row, weightSide: row.weightSide ?? side }));
  const traced = tracedRows(sided, 'book', scene);
  return { neuron: neuronOf(traced, rows[0]!.isSum, null, scene, { method: 'gradientDescent', update: 'none' }, null) };
}

function tracedRows(rows: readonly Row[], gradient: 'book' | 'true', scene: Scene): TracedRow[] {
  const traced: TracedRow[] = [];
  // A loop that changes nothing makes the same deltas again and again: they are looked at once.
  const firstWith = new Map<number, number>();
  for (const [at, row] of rows.entries()) {
    const id = row.delta.identity;
    const first = firstWith.get(id) ?? at;
    const { deltas } = rows[first]!;
    const isKnown =
      first < at && deltas.length === row.deltas.length && deltas.every((d, i) => same(d, row.deltas[i]!));
    if (first === at) firstWith.set(id, at);
    traced.push(tracedRow(row, isKnown ? traced[first]! : null, gradient, scene));
  }
  return traced;
}

function tracedRow(row: Row, known: TracedRow | null, gradient: 'book' | 'true', scene: Scene): TracedRow {
  const { delta, goal, prediction, isNegated } = row;
  const measured = known ? null : row.deltas.find((one) => scene.usesOf(one).squared.length > 0);
  return {
    weights: weightsOf(row),
    inputs: inputsOf(row),
    goal,
    prediction,
    delta,
    isNegated,
    error: known ? known.error : ((measured && scene.usesOf(measured).squared[0]) ?? null),
    weightDeltas: known ? known.weightDeltas : weightDeltasOf(row, gradient, scene),
    time: delta.time,
  };
}

/** delta · input of each input, as the program made it; null where it does not make one of each. */
function weightDeltasOf(row: Row, gradient: 'book' | 'true', scene: Scene): readonly Num[] | null {
  const products = weightDeltasByInput(row, gradient, scene);
  const made = inputsOf(row).map((input) => products.get(input.identity));
  return made.every((number) => number !== undefined) ? made : null;
}

/** The first delta · input for each input (gradient "true": 2 · delta · input), by the input's identity. */
function weightDeltasByInput(row: Row, gradient: 'book' | 'true', { usesOf, spend }: Scene): ReadonlyMap<number, Num> {
  const byInput = new Map<number, Num>();
  const isDelta = (factor: Num): boolean => row.deltas.some((delta) => same(delta, factor));
  const isTwo = ({ operation, value }: Num): boolean => operation === 'constant' && Number(value) === 2;
  // A program may square prediction − goal and learn from goal − prediction: that product is a weight delta's opposite.
  const { left } = unconverted(row.delta);
  for (const delta of row.deltas) {
    const own = unconverted(delta).left;
    if (left && own && !same(left, own)) continue;
    for (const product of usesOf(delta).products) {
      spend(1);
      const factors = factorsOf(product);
      const others = factors.filter((factor) => !isDelta(factor));
      if (others.length !== factors.length - 1 || others.length !== (gradient === 'true' ? 2 : 1)) continue;
      for (const [i, input] of others.entries()) {
        const two = others[1 - i];
        const id = input.identity;
        if (!byInput.has(id) && (gradient === 'book' || (isTwo(two!) && !same(two!, input)))) {
          byInput.set(id, product);
        }
      }
    }
  }
  return byInput;
}

/** Everything that a row's update is made of. */
function updateParts(row: Row): Num[] {
  return row.after?.flatMap((after, i) => partsOf(after, beforeOf(row, i))) ?? [];
}

/** A stored measure of the delta that is not its square, where the square is not computed at all. */
function otherError(rows: readonly Row[], scene: Scene): ProgramProblem | null {
  let parts: Set<Num> | null = null;
  // A loop that changes nothing makes the same delta again and again, and each use of it is every row's.
  const seen = new Set<number>();
  for (const { deltas } of rows) {
    const fresh = deltas.filter(({ identity }) => !seen.has(identity));
    for (const { identity } of fresh) seen.add(identity);
    const uses = fresh.map((delta) => scene.usesOf(delta));
    for (const { others, squared } of uses) scene.spend(others.length + squared.length);
    if (uses.every(({ others }) => others.length === 0)) continue;
    parts ??= new Set(rows.flatMap(updateParts));
    const isKept = (number: Num): boolean => scene.storesOf(number).length > 0 && !parts!.has(number);
    const other = uses.flatMap(({ others }) => others).find(({ number }) => isKept(number));
    // Half of the square is kept although the square was made on the way.
    const hasSquare = uses.some(({ squared }) => squared.some((number) => scene.storesOf(number).length > 0));
    if (!other || hasSquare) continue;
    const { place } = other.number;
    return { kind: 'otherError', is: other.is, found: scene.textOf(place), range: scene.rangeOf(place) };
  }
  return null;
}

const errorName =
  /^(sq(uared?)?_?)?(err(or)?s?|loss(es)?|costs?|mse|ошибк[аи]|fehler|verlust)(_?\d+|_?sq(uared)?|s)?$/i;

/** What the program itself calls its error, made of the prediction, where that is no measure of the delta at all. */
function namedError({ rows }: Chain, scene: Scene): ProgramProblem | null {
  const [row] = rows as [Row];
  const { stores } = scene.trace;
  const { prediction, goal, deltas } = row;
  const isKept = (number: Num): boolean => scene.storesOf(number).length > 0;
  if (deltas.some((delta) => scene.usesOf(delta).squared.some(isKept))) return null;
  const next = rows[1]?.delta.time ?? Number.POSITIVE_INFINITY;
  for (let at = scene.firstStoreFrom(prediction.time); at < stores.length && stores[at]!.time <= next; at++) {
    const { name, value, place } = stores[at]!;
    scene.spend(1);
    if (name === null || value.kind !== 'number' || !errorName.test(name)) continue;
    const made = unconverted(value);
    if (deltas.some((delta) => same(delta, made)) || !isPowerOf(made, prediction, goal, deltas)) continue;
    return { kind: 'otherError', is: 'other', found: scene.textOf(place), range: scene.rangeOf(place) };
  }
  return null;
}

/** Products, quotients and powers of what is made of this prediction alone; a sum over rows, or a root, is a report. */
function isPowerOf(number: Num, prediction: Num, goal: Num, deltas: readonly Num[], depth = 0): boolean {
  const at = unconverted(number);
  if (same(at, prediction) || deltas.some((delta) => same(delta, at))) return depth > 0;
  if (depth > 6 || !at.left) return false;
  const right = at.right ?? at.left;
  if (at.operation === '+') return same(unconverted(at.left), prediction) && same(unconverted(right), goal);
  if (at.operation !== '*' && at.operation !== '/' && at.operation !== '**') return false;
  return (
    isPowerOf(at.left, prediction, goal, deltas, depth + 1) || isPowerOf(right, prediction, goal, deltas, depth + 1)
  );
}

/** The loop predicts again and again with one weight, and only the last of its predictions is learned from. */
function updateAfterLoop({ rows }: Chain, scene: Scene): ProgramProblem | null {
  const kept = rows.filter(({ update }) => update);
  const spotOf = ({ delta: { place, path } }: Row): string => `${path} ${place.from} ${place.to}`;
  const spots = new Set(kept.map(spotOf));
  const lost = rows.slice(0, -1).filter((row) => !row.update && spots.has(spotOf(row)));
  if (lost.length === 0) return null;
  const place = storePlace(kept[0]!.after![0]!, scene);
  const range = scene.rangeOf(place);
  const { time } = lost[0]!.delta;
  const loop = scene.trace.loops.find(({ startTime, endTime }) => startTime <= time && time < endTime);
  if (loop && place.from >= loop.place.to) return { kind: 'updateAfterLoop', rows: lost.length + 1, range };
  // Within the loop: it is made now and then only, or under a name that is not predicted with.
  return {
    kind: 'otherUpdate',
    name: scene.storesOf(kept[0]!.after![0]!)[0]?.name ?? null,
    found: scene.textOf(place),
    range,
  };
}

const storePlace = (number: Num, scene: Scene) => scene.storesOf(number)[0]?.place ?? number.place;

/** A weight that is overwritten by something made of the comparison, and not by a gradient's update. */
function otherUpdate({ rows, unexplained }: Chain, scene: Scene): ProgramProblem | null {
  const { trace } = scene;
  const first = rows[0]!;
  const weights = new Set<number>();
  const keys = new Map<object, Set<number | string>>();
  const place = (weight: Num): void => {
    const id = weight.identity;
    if (weights.has(id)) return;
    weights.add(id);
    for (const { holder, key } of scene.storesOf(weight)) {
      const held = keys.get(holder);
      if (held) held.add(key);
      else keys.set(holder, new Set([key]));
    }
  };
  for (const row of rows) {
    for (const weight of row.weightSide === null ? row.terms.flat() : weightsOf(row)) place(weight);
    for (const weight of row.after ?? []) place(weight);
  }
  let dependent: Uint8Array | null = null;
  let parts: Set<number> | null = null;
  const { stores } = trace;
  for (let at = scene.firstStoreFrom(first.delta.time + 1); at < stores.length; at++) {
    const { holder, key, value, place: stored, name, isMinusAssigned } = stores[at]!;
    scene.spend(1);
    if (!keys.get(holder)?.has(key) || value.kind !== 'number') continue;
    const id = value.identity;
    if (weights.has(id)) continue;
    dependent ??= dependentOn(rows, scene);
    if (!dependent[value.time]) continue;
    parts ??= new Set(rows.flatMap(updateParts).map(({ identity }) => identity));
    if (parts.has(id)) continue;
    // Rounded to be printed, when all is learned.
    if (!unexplained && value.operation === 'function' && isLastOf(value, rows, scene)) continue;
    const range = scene.rangeOf(stored);
    if (isMinusAssigned) return { kind: 'assignsMinus', name: name ?? '', range };
    return { kind: 'otherUpdate', name, found: scene.textOf(stored), range };
  }
  if (!unexplained) return null;
  const { place: at } = unexplained.delta;
  return { kind: 'otherUpdate', name: null, found: scene.textOf(at), range: scene.rangeOf(at) };
}

/** Whether a number was made after the last row and nothing is made of it. */
function isLastOf({ time, identity }: Num, rows: readonly Row[], { trace: { numbers }, spend }: Scene): boolean {
  if (rows.some(({ delta, after }) => delta.time > time || after?.some((weight) => weight.time > time))) return false;
  spend(numbers.length - time);
  for (let at = time + 1; at < numbers.length; at++) {
    const { left, right } = numbers[at]!;
    if (left?.identity === identity || right?.identity === identity) return false;
  }
  return true;
}

function dependentOn(rows: readonly Row[], { trace, spend }: Scene): Uint8Array {
  spend(trace.numbers.length);
  const marks = new Uint8Array(trace.numbers.length);
  for (const { deltas } of rows) for (const delta of deltas) marks[delta.time] = 1;
  for (const { left, right, time } of trace.numbers) {
    if ((left && marks[left.time]) || (right && marks[right.time])) marks[time] = 1;
  }
  return marks;
}
