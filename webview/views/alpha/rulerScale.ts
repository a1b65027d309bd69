import type { Regions } from '../../../src/neuron/regions.ts';

/** The stretch of alphas that the ruler shows, and the steps that its handle makes. */
export interface RulerScale {
  readonly from: number;
  readonly to: number;
  /** What an arrow key moves by: a round number. */
  readonly step: number;
  /** Where along the ruler an alpha is, from 0 to 1; beyond its ends that is below 0 or above 1. */
  shareOf(alpha: number): number;
  /** The alpha at a place along a ruler so many pixels long: round, or a landmark that is near. */
  alphaAt(share: number, pixels: number): number;
  /** So many steps on; a landmark on the way is stopped at. */
  stepped(alpha: number, steps: number): number;
}

/** Of the last limit, what is shown left of 0, and how far the ruler goes at the least and at the most. */
const before = 0.1;
const leastBeyond = 1.5;
const mostBeyond = 3;

/** Later intervals are shown up to so many times the first. */
const mostIntervals = 20;

const stepsToLimit = 80;

/** Nearer than this, in pixels, a landmark is meant. */
const near = 4;

/** The ruler on which the regions can be seen, and the run's alpha too where it is not far beyond them. */
export function rulerScale({ landmarks }: Regions, alpha: number): RulerScale {
  const limits = landmarks.filter(({ kind }) => kind === 'forever').map((landmark) => landmark.alpha);
  const first = limits[0]!;
  const limit = Math.max(...limits.filter((one) => one <= first * mostIntervals));
  const from = Math.min(-before * limit, Math.max(alpha * 1.3, -limit));
  const to = Math.max(leastBeyond * limit, Math.min(alpha * 1.1, mostBeyond * limit));
  const step = roundNumber(first / stepsToLimit);
  const stops = landmarks.map((landmark) => landmark.alpha);
  return {
    from,
    to,
    step,
    shareOf: (at) => (at - from) / (to - from),
    alphaAt(share, pixels) {
      const at = from + Math.min(1, Math.max(0, share)) * (to - from);
      const pixel = (to - from) / Math.max(1, pixels);
      const stop = stops.find((one) => Math.abs(one - at) <= near * pixel);
      return stop ?? multiple(at, Math.min(step, roundNumber(pixel)));
    },
    stepped(at, steps) {
      const target = multiple(at + steps * step, step);
      const passed = stops.filter((one) => (one - at) * (one - target) < 0);
      return passed.sort((one, other) => Math.abs(one - at) - Math.abs(other - at))[0] ?? target;
    },
  };
}

/** The largest 1, 2 or 5 times a power of ten up to `most`. */
function roundNumber(most: number): number {
  const power = Math.floor(Math.log10(most));
  const times = [5, 2, 1].find((one) => Number(`${one}e${power}`) <= most) ?? 1;
  return Number(`${times}e${power}`);
}

/** The multiple of a round number that is nearest, in as few digits as that takes. */
const multiple = (at: number, round: number): number => Number((Math.round(at / round) * round).toPrecision(12)) + 0;
