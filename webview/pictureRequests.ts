import type { Stretch } from '../src/protocol/messages.ts';
import type { ShownRun } from './shownRun.ts';
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

/** How often a picture that grows is asked for. */
const growsEveryMs = 300;

/** After this long a question counts as lost. */
const lostAfterMs = 2000;

/** Asks for extremes: one question at a time, and none twice. Called whenever the screen is shown. */
export function createPictureRequests(app: App): (run: ShownRun, buckets: number) => void {
  /** The last question, and the extremes that its answer takes the place of. */
  let asked = { key: '', runId: 0, answers: null as unknown, at: Number.NEGATIVE_INFINITY };
  let requestId = 0;
  return (run, buckets) => {
    const stretch = missingStretch(run, app.state().zoom, buckets);
    if (stretch === null) return;
    const { runId, extremes } = run;
    const key = [runId, stretch.from, stretch.to, buckets].join('/');
    const now = performance.now();
    const age = now - asked.at;
    const isOpen = asked.runId === runId && asked.answers === extremes && age < lostAfterMs;
    const isAnswered = asked.key === key && asked.answers !== extremes;
    const isGrowing = run.summary.status.kind === 'running' && app.state().zoom === null;
    if (isOpen || isAnswered || (isGrowing && age < growsEveryMs)) return;
    asked = { key, runId, answers: extremes, at: now };
    app.post({ type: 'extremes', runId, requestId: ++requestId, ...stretch, buckets });
  };
}
