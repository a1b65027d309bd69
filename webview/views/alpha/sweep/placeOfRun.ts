import type { Parameters } from '../../../../src/neuron/parameters.ts';
import type { Axis, Sweep } from '../../../../src/neuron/sweep.ts';
import { placeOn, valueOn } from '../../../../src/neuron/sweepAxes.ts';
import type { CurvePoint } from './limitCurves.ts';

/** Where a run stands among those of a sweep, in the values of its axes; or on which axis it is not to be found, and why. */
export type PlaceOfRun =
  | { readonly isWithin: true; readonly at: CurvePoint; readonly cell: number }
  | { readonly isWithin: false; readonly beyond: { readonly axis: Axis; readonly value: number } | null };

export function placeOfRun({ across, up, parameters }: Sweep, run: Parameters): PlaceOfRun {
  const places: { readonly value: number; readonly place: number }[] = [];
  for (const axis of [across, up]) {
    const value = axis === null ? 0 : valueOn(axis, parameters, run);
    if (value === null) return { isWithin: false, beyond: null };
    const place = axis === null ? 0 : placeOn(axis, value);
    const isWithin = axis === null || (place >= -0.5 && place < axis.values.length - 0.5);
    if (!isWithin) return { isWithin: false, beyond: { axis, value } };
    places.push({ value, place });
  }
  const [x, y] = places as [(typeof places)[0], (typeof places)[0]];
  const cell = Math.round(y.place) * across.values.length + Math.round(x.place);
  return { isWithin: true, at: { x: x.value, y: y.value }, cell };
}
