/** How far the picture reaches to either side, and by which steps the arrow moves. */
export interface MissScale {
  readonly reach: number;
  readonly step: number;
}

/** At least beyond 1, where squaring turns; of the run's miss it leaves a part free on either side. */
const smallestReach = 1.5;
const room = 1.2;

/** The scale for a miss of the run: the same for many, so that it holds still from one iteration to the next. */
export function missScale(miss: number): MissScale {
  const least = Math.abs(miss) * room;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  const reach = [smallestReach, 2.5, 5, 10].map((digits) => digits * power).find((each) => each >= least)!;
  return { reach, step: 10 ** Math.floor(Math.log10(reach)) / 100 };
}

/** The nearest miss on a step, within reach. */
export function onStep(miss: number, { reach, step }: MissScale): number {
  const bounded = Math.min(Math.max(miss, -reach), reach);
  const decimals = Math.min(100, Math.max(0, -Math.round(Math.log10(step))));
  return Number((Math.round(bounded / step) * step).toFixed(decimals)) || 0;
}

/** Where a key of the slider takes the miss to; null: it is no such key. */
export function missAfter(key: string, miss: number, scale: MissScale): number | null {
  const steps: { readonly [key: string]: number } = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: 10,
    PageDown: -10,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  const by = steps[key];
  return by === undefined ? null : onStep(miss + by * scale.step, scale);
}
