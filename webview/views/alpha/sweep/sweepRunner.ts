import type { Sweep } from '../../../../src/neuron/sweep.ts';
import { SweepGrid } from './sweepGrid.ts';
import { sweepInSlices } from './sweepSlices.ts';
import type { SweepNews, SweepOrder } from './sweepWorker.ts';
import workerText from './sweepWorker.ts?bundled';

/** Makes sweeps beside the page: in a worker, or, where none can be had, in slices of the page's own time. */
export interface SweepRunner {
  /** The grid of this sweep, which fills; an earlier sweep that is not done is given up. */
  start(sweep: Sweep): SweepGrid;
  /** Leaves the grid as it is. */
  stop(): void;
  dispose(): void;
}

/** As long as this the page may be busy at a time. */
const pageSliceMs = 6;

/** `onNews` hears that the grid has grown. */
export function createSweepRunner(onNews: () => void): SweepRunner {
  let id = 0;
  let grid: SweepGrid | null = null;
  let worker: Worker | null = null;
  let isWithoutWorker = false;
  let stopSlices = () => {};

  const take = (made: Omit<SweepNews, 'id'>) => {
    grid?.take(made);
    onNews();
  };
  const makeInPage = (sweep: Sweep) => {
    stopSlices = sweepInSlices(sweep, pageSliceMs, take);
  };
  const startedWorker = () => {
    const address = URL.createObjectURL(new Blob([workerText], { type: 'text/javascript' }));
    const started = new Worker(address);
    started.addEventListener('message', ({ data }: MessageEvent<SweepNews>) => {
      if (data.id === id) take(data);
    });
    // A policy that admits no worker says so by an event.
    started.addEventListener('error', (event) => {
      event.preventDefault();
      isWithoutWorker = true;
      started.terminate();
      worker = null;
      if (grid !== null && !grid.isComplete) makeInPage(grid.sweep);
    });
    return started;
  };
  const order = (sweep: Sweep | null) => worker?.postMessage({ id, sweep } satisfies SweepOrder);

  return {
    start(sweep) {
      stopSlices();
      id++;
      grid = new SweepGrid(sweep);
      if (isWithoutWorker) makeInPage(sweep);
      else {
        worker ??= startedWorker();
        order(sweep);
      }
      return grid;
    },
    stop() {
      stopSlices();
      id++;
      order(null);
    },
    dispose() {
      stopSlices();
      worker?.terminate();
    },
  };
}
