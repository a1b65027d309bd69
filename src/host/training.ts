import type { Run } from '../neuron/run.ts';

/** How long the host computes before it lets everything else have its turn. */
const sliceMs = 8;

/** Rows of the first slice; later ones follow the speed that was seen. */
const firstRows = 4096;

/** A run that goes on in slices; disposing of it stops it without a word. */
export interface Training {
  readonly run: Run;
  readonly elapsedMs: () => number;
  /** By the person: the run ends where it is, and what was made stays. */
  stop(): void;
  dispose(): void;
}

/**
 * Advances `run` until it is finished. The first slice is made at once, so that a short run has ended when this returns;
 * `onSlice` hears of every later slice, the last one included.
 */
export function train(run: Run, onSlice: (training: Training) => void): Training {
  const startedAt = performance.now();
  let endedAt: number | null = null;
  let rows = firstRows;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const slice = () => {
    const sliceStart = performance.now();
    let spent = 0;
    while (!run.isFinished && spent < sliceMs / 2) {
      run.advance(rows);
      const now = performance.now();
      const lastMs = now - sliceStart - spent;
      spent = now - sliceStart;
      if (lastMs < sliceMs / 8) rows *= 2;
      else if (lastMs > sliceMs / 2 && rows > 1) rows = Math.ceil(rows / 2);
    }
    if (run.isFinished) endedAt = performance.now();
    else timer = setTimeout(next, 0);
  };
  const next = () => {
    slice();
    onSlice(training);
  };
  const training: Training = {
    run,
    elapsedMs: () => (endedAt ?? performance.now()) - startedAt,
    stop() {
      if (run.isFinished) return;
      clearTimeout(timer);
      run.stop();
      endedAt = performance.now();
      onSlice(training);
    },
    dispose: () => clearTimeout(timer),
  };
  slice();
  return training;
}
