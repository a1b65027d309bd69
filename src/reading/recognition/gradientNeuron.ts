import type { Num } from '../program/values.ts';
import type { ProgramProblem } from '../reading.ts';
import { type Chain, inputsOf, isAgain, type Row, weightsOf } from './chains.ts';
import { comparisonsIn } from './comparison.ts';
import { unconverted } from './flow.ts';
import type { Neuron, TracedRow } from './neuron.ts';
import { passesOf } from './passes.ts';
import { placeOfNeuron } from './placeOfNeuron.ts';
import { factorsOf, type Scene } from './scene.ts';
import type { GradientUpdate } from './update.ts';
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
  const rows = kept.map((row) => tracedRow(row, rule.gradient, scene));
  const wrong = otherError(kept, scene);
  if (wrong) return { problem: wrong };
  const last = updated[updated.length - 1]!;
  const { alpha } = rule;
  return {
    neuron: neuronOf(
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
    ),
  };
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
  const sides = comparisonsIn(delta);
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
): Neuron {
  const { examples, iterations, loop, isCertain } = passesOf(rows, scene);
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
  const traced = sided.map((row) => tracedRow(row, 'book', scene));
  return { neuron: neuronOf(traced, rows[0]!.isSum, null, scene, { method: 'gradientDescent', update: 'none' }, null) };
}

function tracedRow(row: Row, gradient: 'book' | 'true', scene: Scene): TracedRow {
  const { flow } = scene;
  const inputs = inputsOf(row);
  const uses = row.deltas.map((delta) => scene.usesOf(delta));
  const isWeightDelta = (product: Num, input: Num): boolean => {
    const factors = factorsOf(product);
    const deltas = factors.filter((factor) => row.deltas.some((delta) => flow.same(delta, factor)));
    const inputsAmong = factors.filter((factor) => flow.same(factor, input));
    const rest = factors.filter((factor) => !deltas.includes(factor) && !inputsAmong.includes(factor));
    const isDouble = rest.length === 1 && rest[0]!.operation === 'constant' && Number(rest[0]!.value) === 2;
    return deltas.length === 1 && inputsAmong.length === 1 && (gradient === 'true' ? isDouble : rest.length === 0);
  };
  const weightDeltas = inputs.map((input) =>
    uses.flatMap(({ products }) => products).find((product) => isWeightDelta(product, input)),
  );
  return {
    weights: weightsOf(row),
    inputs,
    goal: row.goal,
    prediction: row.prediction,
    delta: row.delta,
    isNegated: row.isNegated,
    error: uses.flatMap(({ squared }) => squared)[0] ?? null,
    weightDeltas: weightDeltas.every((number) => number !== undefined) ? weightDeltas : null,
    time: row.delta.time,
  };
}

/** A stored measure of the delta that is not its square, where the square is not computed at all. */
function otherError(rows: readonly Row[], scene: Scene): ProgramProblem | null {
  const parts = new Set(rows.flatMap(({ update }) => update?.flatMap((one) => one.parts) ?? []));
  for (const { deltas } of rows) {
    const uses = deltas.map((delta) => scene.usesOf(delta));
    const isKept = (number: Num): boolean => scene.storesOf(number).length > 0 && !parts.has(number);
    const other = uses.flatMap(({ others }) => others).find(({ number }) => isKept(number));
    // Half of the square is kept although the square was made on the way.
    const hasSquare = uses.some(({ squared }) => squared.some((number) => scene.storesOf(number).length > 0));
    if (!other || hasSquare) continue;
    const { place } = other.number;
    return { kind: 'otherError', is: other.is, found: scene.textOf(place), range: scene.rangeOf(place) };
  }
  return null;
}

/** The loop predicts again and again with one weight, and only the last of its predictions is learned from. */
function updateAfterLoop({ rows }: Chain, scene: Scene): ProgramProblem | null {
  const kept = rows.filter(({ update }) => update);
  const lost = rows.slice(0, -1).filter((row) => !row.update && kept.some(({ delta }) => isAgain(row.delta, delta)));
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
  const { flow, trace } = scene;
  const first = rows[0]!;
  const known = new Set<number>();
  const own = new Set<object>();
  const keys = new Map<object, Set<number | string>>();
  for (const row of rows) {
    const weights = row.weightSide === null ? row.terms.flat() : weightsOf(row);
    for (const weight of [...weights, ...(row.after ?? [])]) {
      known.add(flow.idOf(weight));
      for (const store of scene.storesOf(weight)) {
        const holder = keys.get(store.holder) ?? new Set();
        keys.set(store.holder, holder.add(store.key));
        own.add(store.holder);
      }
    }
    for (const part of row.update?.flatMap(({ parts }) => parts) ?? []) known.add(flow.idOf(part));
  }
  let dependent: Uint8Array | null = null;
  for (const { holder, key, value, place, name, isMinusAssigned, time } of trace.stores) {
    if (time <= first.delta.time || !keys.get(holder)?.has(key) || value.kind !== 'number') continue;
    if (known.has(flow.idOf(unconverted(value)))) continue;
    dependent ??= dependentOn(rows, scene);
    if (!dependent[value.time]) continue;
    const range = scene.rangeOf(place);
    if (isMinusAssigned) return { kind: 'assignsMinus', name: name ?? '', range };
    return { kind: 'otherUpdate', name, found: scene.textOf(place), range };
  }
  if (!unexplained) return null;
  const { place } = unexplained.delta;
  return { kind: 'otherUpdate', name: null, found: scene.textOf(place), range: scene.rangeOf(place) };
}

function dependentOn(rows: readonly Row[], { trace }: Scene): Uint8Array {
  const marks = new Uint8Array(trace.numbers.length);
  for (const { deltas } of rows) for (const delta of deltas) marks[delta.time] = 1;
  for (const { left, right, time } of trace.numbers) {
    if ((left && marks[left.time]) || (right && marks[right.time])) marks[time] = 1;
  }
  return marks;
}
