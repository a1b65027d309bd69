/** A picture goes closer, or farther away, by this at a time: between two such moves it stays as it is. */
const closerBy = 5;
const fartherBy = 2;

/** What a diverging run's first picture holds: hops up to so many times as far out as the start. */
const firstHops = 2.5;

/** Room beside what is shown. */
const margin = 1.05;

/**
 * How far from the middle a run's first picture goes. `distances` are how far out the weights are before each of its
 * first steps: the start and the first landing are in it, and later hops as far as they are not much farther out.
 */
export function firstHalf(distances: readonly number[]): number {
  const start = Math.max(...distances.slice(0, 2));
  const near = distances.filter((distance) => distance <= firstHops * distances[0]!);
  return roundUp(margin * Math.max(start, ...near, 0));
}

/**
 * How far a step's picture goes: as far as the first one, or where the step is outside of it or far within, so many times
 * as far or as near.
 */
export function halfAt(first: number, distance: number, smallest: number): number {
  if (!(distance > 0 && first > 0)) return first;
  const share = first / (margin * distance);
  if (share < 1) return first * fartherBy ** Math.ceil(-Math.log2(share) / Math.log2(fartherBy));
  const moves = (times: number) => Math.max(0, Math.floor(Math.log(times) / Math.log(closerBy)));
  return first / closerBy ** Math.min(moves(share), moves(first / smallest));
}

const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** To a number that stays while what it is made of changes a little. */
function roundUp(size: number): number {
  if (!(size > 0 && size < 1e300)) return 1;
  const power = 10 ** Math.floor(Math.log10(size));
  return power * (steps.find((step) => step * power >= size) ?? 10);
}
