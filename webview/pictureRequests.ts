import type { Stretch } from '../src/protocol/messages.ts';
import type { ShownRun } from './state.ts';
import type { App } from './view.ts';

/** What the picture has to ask of the history; null where it has all that its width can show. */
export function missingStretch(
  { extremes, iterations }: ShownRun,
  zoom: Stretch | null,
  buckets: number,
): Stretch | null {
  // One more on each side, so that lines go on to the edges.
  const from = Math.max(0, (zoom?.from ?? 0) - 1);
  const to = Math.min(iterations, (zoom?.to ?? iterations) + 1);
  const isExact = extremes.starts.length === extremes.to - extremes.from;
  if (isExact && extremes.from <= from && extremes.to >= to) return null;
  const isSame = extremes.from === from && extremes.to === to;
  return isSame && extremes.starts.length >= buckets * 0.9 ? null : { from, to };
}

/** After this long a question counts as lost. */
const lostAfterMs = 2000;

/** Asks for extremes: one question at a time, and none twice. Called whenever the screen is shown. */
export function createPictureRequests(app: App): (run: ShownRun, buckets: number) => void {
  let asked: { readonly key: string; readonly answer: unknown; readonly at: number } | null = null;
  let requestId = 0;
  return (run, buckets) => {
    const stretch = missingStretch(run, app.state().zoom, buckets);
    if (stretch === null) return;
    const key = [run.runId, stretch.from, stretch.to, buckets].join('/');
    const now = performance.now();
    const isOpen =
      asked?.key.startsWith(`${run.runId}/`) && asked.answer === run.extremes && now - asked.at < lostAfterMs;
    if (isOpen || (asked?.key === key && asked.answer !== run.extremes)) return;
    asked = { key, answer: run.extremes, at: now };
    app.post({ type: 'extremes', runId: run.runId, requestId: ++requestId, ...stretch, buckets });
  };
}
