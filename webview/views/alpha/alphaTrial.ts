import { alphaChange } from '../../../src/neuron/alphaChange.ts';
import { previewOf } from '../../preview.ts';
import type { App } from '../../view.ts';

/** An alpha that is tried: the run is made in the panel at once, and becomes the host's when it is kept. */
export interface AlphaTrial {
  /** The alpha that the person is at: tried, kept and still being trained with, or the run's. */
  current(): number | null;
  tryOut(alpha: number): void;
  keep(): void;
  takeBack(): void;
}

export function alphaTrial(app: App): AlphaTrial {
  let wanted: number | null = null;
  const shown = () => app.state().kept ?? app.state().run;
  return {
    current() {
      const { run, kept, problems } = app.state();
      const alpha = run?.recipe.parameters.alpha ?? null;
      // What was kept is on its way until a run of the host's has it, or it was refused.
      if (kept === null && (alpha === wanted || problems.length > 0)) wanted = null;
      return wanted ?? alpha;
    },
    tryOut(alpha) {
      const run = shown();
      const preview = run && previewOf(run, alphaChange(run.recipe.parameters, alpha));
      if (preview === null) return;
      wanted = alpha;
      app.preview(preview);
    },
    keep() {
      const run = shown();
      if (run === null || wanted === null) return;
      const { parameters } = run.recipe;
      if (wanted === parameters.alpha && app.state().kept !== null) app.preview(null);
      if (wanted !== parameters.alpha) app.post({ type: 'change', changes: alphaChange(parameters, wanted) });
    },
    takeBack() {
      wanted = null;
      app.preview(null);
    },
  };
}
