import type { Extremes } from '../src/neuron/row.ts';
import type { ShownRun } from './shownRun.ts';
import type { PanelState } from './state.ts';

/** Whether what comes of the selected iteration is hidden. */
export const isNextHidden = ({ cover, iteration }: PanelState): boolean => cover !== null && iteration >= cover.shown;

/** The state with what is hidden left out: all that the views are given. */
export function visible(state: PanelState): PanelState {
  const { cover, run } = state;
  return cover === null || run === null ? state : { ...state, isPlaying: false, run: runSeen(run, cover.shown) };
}

/** How many rows can be seen. */
export function rowsSeen({ cover, run }: PanelState): number {
  if (run === null) return 0;
  return cover === null ? run.summary.rows : rowsUpTo(run, cover.shown);
}

const rowsUpTo = ({ summary, examples }: ShownRun, last: number): number =>
  Math.min(summary.rows, (last + 1) * examples);

let cut: { readonly run: ShownRun; readonly last: number; readonly seen: ShownRun } | null = null;

/** The same one as long as nothing else can be seen. */
function runSeen(run: ShownRun, last: number): ShownRun {
  if (cut?.run !== run || cut.last !== last) cut = { run, last, seen: runUpTo(run, last) };
  return cut.seen;
}

function runUpTo(run: ShownRun, last: number): ShownRun {
  const { summary, recipe } = run;
  const rows = rowsUpTo(run, last);
  const isWhole = rows === summary.rows;
  const extremes = isWhole ? run.extremes : extremesUpTo(run.extremes, last);
  return {
    ...run,
    summary: {
      ...summary,
      // What it came to would tell; whether it still goes on does not.
      status: summary.status.kind === 'running' ? summary.status : { kind: 'unfinished' },
      rows,
      passes: extremes.to,
      // The picture's sentence, too, ends where the picture does.
      lastError: isWhole ? summary.lastError : (extremes.errorMax.at(-1) ?? Number.NaN),
      lastDelta: Number.NaN,
      lastPrediction: Number.NaN,
      finalWeight: null,
      finalError: null,
    },
    // A run that ended before its last iteration would show it by the length of the slider.
    iterations: recipe.parameters.iterations,
    extremes,
  };
}

/** The stretches that end with the last iteration that can be seen, or before it. */
function extremesUpTo(extremes: Extremes, last: number): Extremes {
  const { starts, from } = extremes;
  const ends = (b: number) => (b + 1 < starts.length ? starts[b + 1]! : extremes.to);
  let count = 0;
  while (count < starts.length && ends(count) <= last + 1) count++;
  const inputs = starts.length === 0 ? 1 : extremes.weightMin.length / starts.length;
  return {
    from,
    to: count === 0 ? from : ends(count - 1),
    starts: starts.slice(0, count),
    errorMin: extremes.errorMin.slice(0, count),
    errorMax: extremes.errorMax.slice(0, count),
    weightMin: extremes.weightMin.slice(0, count * inputs),
    weightMax: extremes.weightMax.slice(0, count * inputs),
  };
}
