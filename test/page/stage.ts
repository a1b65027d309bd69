import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { PanelPage } from './panelPage.ts';

/** Settings by their names. */
export type Settings = { readonly [name: string]: unknown };

/** Where the panel stands while it is tested: beside an editor in VS Code, or alone in a browser. What a person sees there is the same. */
export interface Stage {
  /** The page with the panel on it, for the mouse and the keys. */
  window(): Promise<Page>;
  /** Changes these settings and runs **Train single neuron** on all of them: the panel, as soon as it says something. */
  train(settings?: Settings): Promise<PanelPage>;
  /** The panel that is open, all of it. */
  openedPanel(): Promise<PanelPage>;
  /** Changes a setting, which an open run follows; `undefined` takes it back. */
  setSetting(name: string, value: unknown): PromiseLike<void>;
  /** No panel, and the settings as they come. */
  startAfresh(): Promise<void>;
  /** Errors on the console of the panel's page since the last call. */
  watchConsole(): Promise<() => readonly string[]>;
}

/** Behind the tests of a suite nothing is open, and by then the panel's console has no errors. */
export function leavesNothing({ startAfresh, watchConsole }: Pick<Stage, 'startAfresh' | 'watchConsole'>): void {
  let errors: () => readonly string[];
  before(async () => {
    errors = await watchConsole();
  });
  after(async () => {
    await startAfresh();
    assert.deepEqual(errors(), []);
  });
}

/** Tests of a view, to be run on each stage. */
export const onStage =
  (title: string, tests: (stage: Stage) => void) =>
  (stage: Stage): void => {
    describe(title, () => {
      leavesNothing(stage);
      tests(stage);
    });
  };
