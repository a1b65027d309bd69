import type { Sweep } from '../../../../src/neuron/sweep.ts';
import { type SweptRows, sweepInSlices } from './sweepSlices.ts';

/** To the worker: the sweep to make in the place of the one that it is making; null: none. */
export interface SweepOrder {
  readonly id: number;
  readonly sweep: Sweep | null;
}

/** From the worker, as rows come. */
export interface SweepNews extends SweptRows {
  readonly id: number;
}

/** Between slices the worker hears whether its work is still wanted. */
const sliceMs = 25;

let stop = () => {};
self.addEventListener('message', ({ data }: MessageEvent<SweepOrder>) => {
  stop();
  const { id, sweep } = data;
  if (sweep !== null) stop = sweepInSlices(sweep, sliceMs, (made) => self.postMessage({ id, ...made }));
});
