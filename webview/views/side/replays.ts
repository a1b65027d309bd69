import type { Parameters } from '../../../src/neuron/parameters.ts';
import { type Run, startRun } from '../../../src/neuron/run.ts';

/** So many rows of a run are made again for comparing; what lies beyond is not drawn. */
export const rowsReplayed = 10_000_000;

/** As long as this the page may be busy at a time. */
const sliceMs = 6;
const rowsPerCheck = 20_000;

/** Runs made again in the panel, in slices, to the same bits. */
export interface Replays {
  /** The run of these parameters, as far as it has been made; asked for again, it is the same one. */
  of(parameters: Parameters): Run;
  /** Forgets the runs that are not among these. */
  keepOnly(parameters: readonly Parameters[]): void;
  dispose(): void;
}

/** Whether as much of a run has been made as is going to be. */
export const isReplayed = (run: Run): boolean => run.isFinished || run.rows >= rowsReplayed;

/** `onNews` hears, at most once a slice, that runs have grown. */
export function createReplays(onNews: () => void): Replays {
  const runs = new Map<Parameters, Run>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const advance = () => {
    const until = performance.now() + sliceMs;
    for (const run of runs.values()) {
      while (!isReplayed(run) && performance.now() < until) run.advance(rowsPerCheck);
    }
  };
  const goOn = () => {
    timer = null;
    if ([...runs.values()].every(isReplayed)) return;
    advance();
    onNews();
    timer = setTimeout(goOn, 0);
  };
  return {
    of(parameters) {
      const known = runs.get(parameters);
      if (known) return known;
      const run = startRun(parameters);
      runs.set(parameters, run);
      run.advance(rowsPerCheck);
      timer ??= setTimeout(goOn, 0);
      return run;
    },
    keepOnly(parameters) {
      for (const known of runs.keys()) if (!parameters.includes(known)) runs.delete(known);
    },
    dispose() {
      if (timer !== null) clearTimeout(timer);
      runs.clear();
    },
  };
}
