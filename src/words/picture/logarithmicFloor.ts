import type { Extremes } from '../../neuron/row.ts';

/** A power of ten below the smallest error above 0: where a logarithmic axis shows 0. Null where there is none above 0. */
export function logarithmicFloor({ errorMin, errorMax }: Extremes): number | null {
  let smallest = Number.POSITIVE_INFINITY;
  for (const errors of [errorMin, errorMax]) {
    for (const error of errors) if (error > 0 && error < smallest) smallest = error;
  }
  return Number.isFinite(smallest) ? 10 ** Math.max(-323, Math.floor(Math.log10(smallest)) - 1) : null;
}
