import type { Num } from '../program/values.ts';
import type { Compared } from './comparison.ts';
import { same, unconverted } from './flow.ts';
import { weighedComparison } from './measures.ts';
import type { Scene } from './scene.ts';

/** One choice between two trials: the weight moves up, down, or stays. */
export interface Choice {
  readonly weight: Num;
  readonly input: Num;
  readonly goal: Num;
  readonly stepAmount: Num;
  readonly up: Compared | null;
  readonly down: Compared | null;
  /** A trial was weighed against the present error. */
  readonly isAgainstPresent: boolean;
  /** Of the first comparison. */
  readonly time: number;
}

/** Choices in order, and the weight that the last one left. */
export interface HotCold {
  readonly choices: readonly Choice[];
  readonly after: Num;
  /** The first trial's error that is the miss's size instead of its square; null where there is none. */
  readonly unsquared: Num | null;
}

interface Trial {
  readonly compared: Compared;
  readonly base: Num;
  readonly input: Num;
  readonly step: Num | null;
  readonly direction: 'up' | 'down' | 'present';
}

/** A prediction read as a trial of `base` plus or minus a step: each way in which one of its factors may be the weight. */
function trialsOf(compared: Compared): Trial[] {
  const [term] = compared.terms;
  if (!term || compared.terms.length > 1) return [];
  return term.flatMap((factor, side): Trial[] => {
    const input = term[1 - side]!;
    const present: Trial = { compared, base: factor, input, step: null, direction: 'present' };
    const [left, right] = [factor.left && unconverted(factor.left), factor.right && unconverted(factor.right)];
    if (!left || !right) return [present];
    if (factor.operation === '-') return [{ ...present, base: left, step: right, direction: 'down' }, present];
    if (factor.operation !== '+') return [present];
    return [
      { ...present, base: left, step: right, direction: 'up' },
      { ...present, base: right, step: left, direction: 'up' },
      present,
    ];
  });
}

/** Hot and cold learning in the trace: errors of trials at weight ± step, weighed against each other or the present one. */
export function hotColdOf(scene: Scene): HotCold | null {
  const { trace } = scene;
  const choices: Choice[] = [];
  let unsquared: Num | null = null;
  let seen = new Set<string>();
  for (const { left, right, place, time } of trace.comparisons) {
    if (time < scene.from) continue;
    const [one, other] = [weighedComparison(left, scene), weighedComparison(right, scene)];
    if (!one || !other) continue;
    const pair = pairOf(trialsOf(one.compared), trialsOf(other.compared));
    if (!pair) continue;
    if (one.is === 'absolute') unsquared ??= left;
    const { base, step, up, down, input, isAgainstPresent } = pair;
    const last = choices[choices.length - 1];
    const key = `${place.from} ${place.to}`;
    if (!last || !same(last.weight, base) || seen.has(key)) {
      seen = new Set([key]);
      choices.push({
        weight: base,
        input,
        goal: one.compared.goal,
        stepAmount: step,
        up,
        down,
        isAgainstPresent,
        time,
      });
      continue;
    }
    seen.add(key);
    choices[choices.length - 1] = {
      ...last,
      up: last.up ?? up,
      down: last.down ?? down,
      isAgainstPresent: last.isAgainstPresent || isAgainstPresent,
    };
  }
  const last = choices[choices.length - 1];
  if (!last || !choices.some(({ up }) => up) || !choices.some(({ down }) => down)) return null;
  return { choices, after: weightAfter(last, scene), unsquared };
}

function pairOf(ones: readonly Trial[], others: readonly Trial[]) {
  for (const one of ones) {
    for (const other of others) {
      const step = one.step ?? other.step;
      const areApart = one.direction !== other.direction && same(one.base, other.base);
      const isOneStep = !one.step || !other.step || same(one.step, other.step);
      if (!areApart || !isOneStep || !step || !same(one.compared.goal, other.compared.goal)) continue;
      if (!same(one.input, other.input)) continue;
      const trial = (direction: Trial['direction']): Compared | null =>
        [one, other].find((each) => each.direction === direction)?.compared ?? null;
      return {
        base: one.base,
        step,
        input: one.input,
        up: trial('up'),
        down: trial('down'),
        isAgainstPresent: trial('present') !== null,
      };
    }
  }
  return null;
}

/** Where the last choice led: the trial's weight that was kept, else the weight it had. */
function weightAfter(last: Choice, { trace }: Scene): Num {
  for (const { value, time } of trace.stores) {
    if (time < last.time || value.kind !== 'number') continue;
    const made = unconverted(value);
    const [left, right] = [made.left, made.right];
    if (!left || !right || (made.operation !== '+' && made.operation !== '-')) continue;
    const isMoved =
      (same(left, last.weight) && same(right, last.stepAmount)) ||
      (made.operation === '+' && same(right, last.weight) && same(left, last.stepAmount));
    if (isMoved) return made;
  }
  return last.weight;
}
