import type { Place } from '../program/representation.ts';
import type { LoopRun, Num } from '../program/values.ts';
import type { Scene } from './scene.ts';

/** Everything from the first definition of these numbers to the last line that makes one, their loop included. */
export function placeOfNeuron(numbers: readonly Num[], loop: LoopRun | null, scene: Scene): Place {
  let from = loop?.place.from ?? Number.POSITIVE_INFINITY;
  let to = loop?.place.to ?? 0;
  for (const number of numbers) {
    const defined = scene.storesOf(number)[0]?.place ?? number.place;
    from = Math.min(from, defined.from, number.place.from);
    to = Math.max(to, number.place.to, defined.to);
  }
  return { from, to };
}
