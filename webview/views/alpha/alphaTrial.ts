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
  /** Tries it again where a run that the host made meanwhile took its place. */
  goOn(): void;
}

export function alphaTrial(app: App): AlphaTrial {
  let wanted: number | null = null;
  let isHeld = false;
  /** Trained with by the host, whose run is on its way. */
  let posted: number | null = null;
  const shown = () => app.state().kept ?? app.state().run;
  const trial: AlphaTrial = {
    current() {
      const { run, kept, problems } = app.state();
      const alpha = run?.recipe.parameters.alpha ?? null;
      // What was kept is on its way until a run of the host's has it, or it was refused.
      if (kept === null && (alpha === wanted || problems.length > 0)) wanted = null;
      if (kept === null && (alpha === posted || problems.length > 0)) posted = null;
      return wanted ?? alpha;
    },
    tryOut(alpha) {
      const run = shown();
      const preview = run && previewOf(run, alphaChange(run.recipe.parameters, alpha));
      if (preview === null) return;
      wanted = alpha;
      isHeld = true;
      app.preview(preview);
    },
    keep() {
      isHeld = false;
      const run = shown();
      if (run === null || wanted === null) return;
      const { parameters } = run.recipe;
      if (wanted !== (posted ?? parameters.alpha)) {
        posted = wanted;
        app.post({ type: 'change', changes: alphaChange(parameters, wanted) });
      } else if (posted === null) app.preview(null);
    },
    takeBack() {
      wanted = null;
      isHeld = false;
      app.preview(null);
    },
    goOn() {
      const alpha = trial.current();
      if (isHeld && alpha !== null && app.state().kept === null) trial.tryOut(alpha);
    },
  };
  return trial;
}
