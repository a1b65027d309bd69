/** A picture goes closer, or farther away, by this at a time: between two such moves it stays as it is. */
const zoomStep = 8;

/** What a diverging run's first picture holds: hops up to so many times as far out as the start. */
const firstHops = 4;

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

/** A step's picture: the first one, or where the step is far outside of it or far within, so many times as large or as small. */
export function halfAt(first: number, distance: number, smallest: number): number {
  if (!(distance > 0 && first > 0)) return first;
  const moves = Math.floor(Math.log(first / (margin * distance)) / Math.log(zoomStep));
  const closest = Math.max(0, Math.floor(Math.log(first / smallest) / Math.log(zoomStep)));
  return first * zoomStep ** -Math.min(moves, closest);
}

const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** To a number that stays while what it is made of changes a little. */
function roundUp(size: number): number {
  if (!(size > 0 && size < 1e300)) return 1;
  const power = 10 ** Math.floor(Math.log10(size));
  return power * (steps.find((step) => step * power >= size) ?? 10);
}
