import type { Num } from '../program/values.ts';
import type { Compared } from './comparison.ts';
import type { Flow } from './flow.ts';
import type { Scene } from './scene.ts';
import { type GradientUpdate, gradientUpdate } from './update.ts';

/** One prediction that is compared with a goal. `update` is null where the weights stay until the next row. */
export interface Row extends Compared {
  /** Which factor of each product is the weight; null while either may be. */
  weightSide: 0 | 1 | null;
  update: readonly GradientUpdate[] | null;
  /** The weights after the update. */
  after: readonly Num[] | null;
  /** Every difference of this prediction and goal, whichever way round. */
  readonly deltas: Num[];
  /** Reached again at the same place with nothing changed. */
  readonly isRepeated: boolean;
}

/** Rows of one neuron, in the order in which the program makes them. */
export interface Chain {
  readonly rows: Row[];
  /** The same comparison reached again, at a weight that no update explains. */
  unexplained: Compared | null;
}

export const weightsOf = (row: Row): readonly Num[] => row.terms.map((term) => term[row.weightSide ?? 1]);
export const inputsOf = (row: Row): readonly Num[] => row.terms.map((term) => term[row.weightSide === 0 ? 1 : 0]);

/** More neurons at once than a program for learners has. */
const mostOpen = 6;

/** All neurons of the trace: each comparison continues a chain by an update, repeats its last row, or starts a chain. */
export function chainsOf(scene: Scene, isTrial: (compared: Compared) => boolean): Chain[] {
  const chains: Chain[] = [];
  // What depends on a chain's comparisons and does not continue it is a part of its update, never a neuron of its own.
  const isDependent = new Uint8Array(scene.trace.numbers.length);
  const isFree = (number: Num): boolean => !isDependent[number.time];
  for (const number of scene.trace.numbers.slice(scene.from)) {
    const { left, right, time } = number;
    if ((left && isDependent[left.time]) || (right && isDependent[right.time])) isDependent[time] = 1;
    if (number.operation !== '-') continue;
    const readings = scene.comparisonsOf(number).filter((reading) => !isTrial(reading));
    if (readings.length === 0) continue;
    const isContinued = readings.some((reading) =>
      chains.slice(-mostOpen).some((chain) => continues(chain, reading, scene, isFree)),
    );
    if (!isContinued && !isDependent[time]) chains.push({ rows: [rowOf(readings[0]!, null)], unexplained: null });
    if (!isContinued && isDependent[time]) {
      const again = chains.find(({ rows }) => isAgain(rows[0]!.delta, number));
      if (again) again.unexplained ??= readings[0]!;
    }
    isDependent[time] = 1;
  }
  for (const chain of chains) finish(chain, scene);
  return chains;
}

const sides = [1, 0] as const;

const rowOf = (compared: Compared, weightSide: 0 | 1 | null, isRepeated = false): Row => ({
  ...compared,
  weightSide,
  isRepeated,
  update: null,
  after: null,
  deltas: [compared.delta],
});

function continues(chain: Chain, next: Compared, scene: Scene, isFree: (number: Num) => boolean): boolean {
  const last = chain.rows[chain.rows.length - 1]!;
  if (next.terms.length !== last.terms.length || !isFree(next.goal)) return false;
  const { flow } = scene;
  if (flow.same(last.delta, next.delta) || isOpposite(last, next, flow)) {
    // The same comparison written twice is one; reached twice at the same place it is a loop that changes nothing.
    if (isAgain(last.delta, next.delta)) chain.rows.push(rowOf(next, last.weightSide, true));
    else last.deltas.push(next.delta);
    return true;
  }
  for (const side of last.weightSide === null ? sides : [last.weightSide]) {
    const now: Row = last.weightSide === side ? last : { ...last, weightSide: side };
    for (const nextSide of [side, side === 0 ? 1 : 0] as const) {
      const row = rowOf(next, nextSide);
      if (!inputsOf(row).every(isFree)) continue;
      // Neither factor is known to be the weight until one of them is updated.
      const areSame = weightsOf(now).every((weight, i) => flow.same(weight, weightsOf(row)[i]!));
      if (areSame && isData(inputsOf(row), inputsOf(now), flow)) {
        chain.rows.push({ ...row, weightSide: last.weightSide });
        return true;
      }
      const update = updatesOf(now, weightsOf(row), scene, chain);
      if (!update) continue;
      if (last.weightSide === null) for (const earlier of chain.rows) earlier.weightSide ??= side;
      last.update = update;
      last.after = weightsOf(row);
      chain.rows.push(row);
      return true;
    }
  }
  return false;
}

export const isAgain = (a: Num, b: Num): boolean => a.place === b.place && a.path === b.path;

/** prediction − goal and goal − prediction of the same two. */
const isOpposite = (a: Compared, b: Compared, flow: Flow): boolean =>
  a.isNegated !== b.isNegated && flow.same(a.prediction, b.prediction) && flow.same(a.goal, b.goal);

/** Inputs of another example: not computed from those before, as a tried or a moved weight is. */
const isData = (inputs: readonly Num[], before: readonly Num[], flow: Flow): boolean =>
  inputs.every((input, i) => flow.same(input, before[i]!) || !isMadeOf(input, before[i]!, flow));

/** More operations than lie between one weight and the next few. */
const mostSteps = 200;

function isMadeOf(number: Num, part: Num, flow: Flow): boolean {
  const open = [number];
  for (let steps = 0; open.length > 0 && steps < mostSteps; steps++) {
    const { left, right } = open.pop()!;
    for (const operand of [left, right]) {
      if (!operand || operand.time < part.time) continue;
      if (flow.same(operand, part)) return true;
      open.push(operand);
    }
  }
  return false;
}

function updatesOf(row: Row, after: readonly Num[], scene: Scene, { rows }: Chain): GradientUpdate[] | null {
  const earlier = rows[rows.length - 2]?.update;
  const inputs = inputsOf(row);
  const updates: GradientUpdate[] = [];
  for (const [i, weight] of weightsOf(row).entries()) {
    const { goal, prediction, delta, isNegated } = row;
    const before = { weight, input: inputs[i]!, goal, prediction, delta, isNegated };
    const update = gradientUpdate(after[i]!, before, scene.flow, scene.isNamed, earlier?.[i] ?? null);
    if (!update) return null;
    updates.push(update);
  }
  return updates;
}

/** The update after the last row: stored, but no longer predicted with. */
function finish(chain: Chain, scene: Scene): void {
  const last = chain.rows[chain.rows.length - 1]!;
  for (const side of last.weightSide === null ? sides : [last.weightSide]) {
    const now: Row = { ...last, weightSide: side };
    const after: Num[] = [];
    const updates: GradientUpdate[] = [];
    const inputs = inputsOf(now);
    for (const [i, weight] of weightsOf(now).entries()) {
      for (const { value, time } of scene.trace.stores) {
        if (value.kind !== 'number' || time < last.delta.time || value.time < last.delta.time) continue;
        const update = gradientUpdate(value, { ...now, weight, input: inputs[i]! }, scene.flow, scene.isNamed);
        if (!update) continue;
        after.push(value);
        updates.push(update);
        break;
      }
      if (after.length <= i) break;
    }
    if (after.length !== now.terms.length) continue;
    for (const row of chain.rows) row.weightSide ??= side;
    last.update = updates;
    last.after = after;
    return;
  }
}
