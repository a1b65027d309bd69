import { type PanelState, selectedIteration } from './state.ts';
import type { App } from './view.ts';

/** A whole run is played in about so many seconds, a short one more slowly. */
const playSeconds = 12;
const slowestPerSecond = 4;

/** Moves on through the iterations while the person lets it; stops at the end. */
export function createPlay(app: App): { show(state: PanelState): void; dispose(): void } {
  let frame: number | null = null;
  let startedAt = 0;
  let from = 0;

  const stop = () => {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
  };
  const move = (now: number) => {
    const { run, isPlaying } = app.state();
    if (run === null || !isPlaying) return stop();
    const perSecond = Math.max(slowestPerSecond, run.iterations / playSeconds);
    const seconds = (now - startedAt) / 1000;
    // Who asked for less motion sees a picture a second instead of a movement.
    const reached = from + Math.floor((wantsLessMotion() ? Math.floor(seconds) : seconds) * perSecond);
    if (reached !== selectedIteration(app.state())) app.change({ type: 'select', iteration: reached, isPlayed: true });
    if (reached >= run.iterations - 1) app.change({ type: 'play', isPlaying: false });
    else frame = requestAnimationFrame(move);
  };
  return {
    show(state) {
      if (state.isPlaying === (frame !== null)) return;
      if (!state.isPlaying) return stop();
      const selected = selectedIteration(state);
      from = selected >= (state.run?.iterations ?? 0) - 1 ? 0 : selected;
      startedAt = performance.now();
      frame = requestAnimationFrame(move);
    },
    dispose: stop,
  };
}

const wantsLessMotion = () =>
  document.body.classList.contains('vscode-reduce-motion') || matchMedia('(prefers-reduced-motion: reduce)').matches;
