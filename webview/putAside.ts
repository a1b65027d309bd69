import type { Recipe } from '../src/protocol/messages.ts';
import { withAside } from './aside.ts';
import type { PanelState } from './state.ts';
import type { App } from './view.ts';

/** Puts runs aside, to be compared with: each once. */
export function putAside(app: App, recipes: readonly Recipe[]): void {
  app.change({ type: 'pinned', pinned: withAside(app.state().pinned, recipes) });
}

/** The run on screen; while something is tried by dragging, the one that is kept. */
export function putShownAside(app: App): void {
  const { run, kept }: PanelState = app.state();
  const shown = kept ?? run;
  if (shown !== null) putAside(app, [shown.recipe]);
}
