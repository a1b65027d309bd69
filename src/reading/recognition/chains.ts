import type { Num } from '../program/values.ts';
import type { Compared } from './comparison.ts';
import { same } from './flow.ts';
import { numbersOf, type Scene } from './scene.ts';
import { type Before, type GradientUpdate, gradientUpdate, mayBeUpdated } from './update.ts';

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

/** Whether no comparison went into a number. */
type IsFree = (number: Num) => boolean;

/** More neurons at once than a program for learners has. */
const mostOpen = 6;

/** All neurons of the trace: each comparison continues a chain by an update, repeats its last row, or starts a chain. */
export function chainsOf(scene: Scene, isTrial: (compared: Compared) => boolean): Chain[] {
  const chains: Chain[] = [];
  // What depends on a chain's comparisons and does not continue it is a part of its update, never a neuron of its own.
  const isDependent = new Uint8Array(scene.trace.numbers.length);
  const isFree: IsFree = ({ time }) => !isDependent[time];
  const { numbers } = scene.trace;
  for (let at = scene.from; at < numbers.length; at++) {
    const number = numbers[at]!;
    const { left, right, time } = number;
    if ((left && isDependent[left.time]) || (right && isDependent[right.time])) isDependent[time] = 1;
    if (number.operation !== '-') continue;
    let first: Compared | null = null;
    let isContinued = false;
    for (const reading of scene.comparisonsOf(number)) {
      if (isTrial(reading)) continue;
      first ??= reading;
      isContinued = continuesOne(chains, reading, scene, isFree);
      if (isContinued) break;
    }
    if (!first) continue;
    if (!isContinued && !isDependent[time]) chains.push({ rows: [rowOf(first, null)], unexplained: null });
    if (!isContinued && isDependent[time]) {
      const again = chains.find(({ rows }) => isAgain(rows[0]!.delta, number));
      if (again) again.unexplained ??= first;
    }
    isDependent[time] = 1;
  }
  for (const chain of chains) finish(chain, scene);
  return chains;
}

function continuesOne(chains: readonly Chain[], next: Compared, scene: Scene, isFree: IsFree): boolean {
  for (let open = Math.max(0, chains.length - mostOpen); open < chains.length; open++) {
    if (continues(chains[open]!, next, scene, isFree)) return true;
  }
  return false;
}

const sides = [1, 0] as const;
/** A side, and then the other. */
const sidesFrom = [[0, 1], sides] as const;
const onlySide = [[0], [1]] as const;

function rowOf(compared: Compared, weightSide: 0 | 1 | null, isRepeated = false): Row {
  const { delta, isNegated, prediction, goal, terms, isSum } = compared;
  return {
    delta,
    isNegated,
    prediction,
    goal,
    terms,
    isSum,
    weightSide,
    isRepeated,
    update: null,
    after: null,
    deltas: [delta],
  };
}

function continues(chain: Chain, next: Compared, scene: Scene, isFree: IsFree): boolean {
  const last = chain.rows[chain.rows.length - 1]!;
  if (next.terms.length !== last.terms.length || !isFree(next.goal)) return false;
  scene.spend(next.terms.length);
  if (same(last.delta, next.delta) || isOpposite(last, next)) {
    // The same comparison written twice is one; reached twice at the same place it is a loop that changes nothing.
    if (isAgain(last.delta, next.delta)) chain.rows.push(rowOf(next, last.weightSide, true));
    else last.deltas.push(next.delta);
    return true;
  }
  for (const side of last.weightSide === null ? sides : onlySide[last.weightSide]) {
    for (const nextSide of sidesFrom[side]) {
      if (!areInputsFree(next, nextSide, isFree)) continue;
      // Neither factor is known to be the weight until one of them is updated.
      if (areSameWeights(last, side, next, nextSide) && isData(last, side, next, nextSide, scene)) {
        chain.rows.push(rowOf(next, last.weightSide));
        return true;
      }
      if (!next.terms.every((term) => mayBeUpdated(term[nextSide]))) continue;
      const now: Row = last.weightSide === side ? last : { ...last, weightSide: side };
      const after = next.terms.map((term) => term[nextSide]);
      const update = updatesOf(now, after, scene, chain);
      if (!update) continue;
      if (last.weightSide === null) for (const earlier of chain.rows) earlier.weightSide ??= side;
      last.update = update;
      last.after = after;
      chain.rows.push(rowOf(next, nextSide));
      return true;
    }
  }
  return false;
}

const otherSide = (side: 0 | 1): 0 | 1 => (side === 0 ? 1 : 0);

export const isAgain = (a: Num, b: Num): boolean => a.place === b.place && a.path === b.path;

function areInputsFree({ terms }: Compared, weightSide: 0 | 1, isFree: IsFree): boolean {
  const side = otherSide(weightSide);
  for (let i = 0; i < terms.length; i++) if (!isFree(terms[i]![side])) return false;
  return true;
}

function areSameWeights(last: Row, side: 0 | 1, next: Compared, nextSide: 0 | 1): boolean {
  for (let i = 0; i < last.terms.length; i++) {
    if (!same(last.terms[i]![side], next.terms[i]![nextSide])) return false;
  }
  return true;
}

/** prediction − goal and goal − prediction of the same two. */
const isOpposite = (a: Compared, b: Compared): boolean =>
  a.isNegated !== b.isNegated && same(a.prediction, b.prediction) && same(a.goal, b.goal);

/** Inputs of another example: not computed from those before, as a tried or a moved weight is. */
const isData = (last: Row, side: 0 | 1, next: Compared, nextSide: 0 | 1, scene: Scene): boolean =>
  next.terms.every((term, i) => {
    const [input, before] = [term[otherSide(nextSide)], last.terms[i]![otherSide(side)]];
    return same(input, before) || !isMadeOf(input, before, scene);
  });

/** More operations than lie between one weight and the next few. */
const mostSteps = 200;

function isMadeOf(number: Num, part: Num, { spend }: Scene): boolean {
  const open = [number];
  let steps = 0;
  while (open.length > 0 && steps++ < mostSteps) {
    const { left, right } = open.pop()!;
    for (const operand of [left, right]) {
      if (!operand || operand.time < part.time) continue;
      if (same(operand, part)) return true;
      open.push(operand);
    }
  }
  spend(steps);
  return false;
}

/** What it costs to read one update, as against looking at one number. */
const updateSteps = 10;

function updatesOf(row: Row, after: readonly Num[], scene: Scene, { rows }: Chain): readonly GradientUpdate[] | null {
  const earlier = rows[rows.length - 2]?.update ?? null;
  const updates: GradientUpdate[] = [];
  for (let i = 0; i < after.length; i++) {
    scene.spend(updateSteps);
    const update = gradientUpdate(after[i]!, beforeOf(row, i), scene.isNamed, earlier?.[i] ?? null);
    if (!update) return null;
    updates.push(update);
  }
  return earlier && updates.every((update, i) => update === earlier[i]) ? earlier : updates;
}

/** What the update of a row's weight is made of. */
export function beforeOf({ terms, weightSide, goal, prediction, delta, isNegated }: Row, i: number): Before {
  const side = weightSide ?? 1;
  return { weight: terms[i]![side], input: terms[i]![otherSide(side)], goal, prediction, delta, isNegated };
}

/** The update after the last row: stored, but no longer predicted with. */
function finish(chain: Chain, scene: Scene): void {
  const last = chain.rows[chain.rows.length - 1]!;
  for (const side of last.weightSide === null ? sides : onlySide[last.weightSide]) {
    const now: Row = { ...last, weightSide: side };
    const after: Num[] = [];
    const updates: GradientUpdate[] = [];
    const { stores } = scene.trace;
    const first = scene.firstStoreFrom(last.delta.time);
    for (let i = 0; i < now.terms.length; i++) {
      const before = beforeOf(now, i);
      for (let at = first; at < stores.length; at++) {
        // Weights of a list may be stored as a new list, all at once.
        const made = numbersOf(stores[at]!.value, scene.spend, 1);
        scene.spend(1 + made.length);
        for (const number of made) {
          if (number.time < last.delta.time || !mayBeUpdated(number)) continue;
          scene.spend(updateSteps);
          const update = gradientUpdate(number, before, scene.isNamed);
          if (!update) continue;
          after.push(number);
          updates.push(update);
          break;
        }
        if (after.length > i) break;
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
