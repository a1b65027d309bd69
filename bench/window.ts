import { writeFileSync } from 'node:fs';
import type { PanelPage as Panel } from '../test/page/panelPage.ts';
import { PanelPage } from '../test/vscode/panel.ts';
import { openText, runFromPalette, startAfresh } from '../test/vscode/window.ts';
import { activation } from './window/activation.ts';
import { drag, type Frames } from './window/dragging.ts';
import { firstPictureMs } from './window/firstPicture.ts';

/** What was measured in one window of a real VS Code, in milliseconds. */
export interface WindowTimes {
  readonly loadedMs: number;
  readonly activatedMs: number;
  /** Null where only the activation was asked for. */
  readonly panel: {
    readonly pictureMs: readonly number[];
    readonly slider: Frames;
    readonly alpha: Frames;
  } | null;
}

/** What VS Code calls in its extension host: measures in this very window. */
export async function run(): Promise<void> {
  const report = (value: WindowTimes | { readonly error: string }) =>
    writeFileSync(process.env.NEURON_REPORT!, JSON.stringify(value));
  try {
    const panel = process.env.NEURON_BENCH === 'activation' ? async () => null : inPanel;
    report({ ...(await activation()), panel: await panel() });
  } catch (error) {
    report({ error: String(error instanceof Error ? error.stack : error) });
  }
}

async function inPanel(): Promise<WindowTimes['panel']> {
  const pictureMs = await firstPictureMs(9);
  const slider = await frames(async (panel) => drag(panel.part('slider'), panel.part('slider'), 0.9));
  const alpha = await frames(async (panel) => {
    const tab = await panel.tab('alpha');
    await tab.part('alphaHandle').scrollIntoViewIfNeeded();
    return drag(tab.part('alphaHandle'), tab.part('alphaTrack'), 0.5);
  });
  await startAfresh();
  return { pictureMs, slider, alpha };
}

/** On a run of a million iterations that learns slowly enough to keep on changing. */
async function frames(move: (panel: Panel) => Promise<Frames>): Promise<Frames> {
  await startAfresh();
  await openText('json', '{"input": 0.5, "weight": 0.5, "goal": 0.8, "alpha": 1, "iterations": 1000000}');
  await runFromPalette('Neuron: Train single neuron');
  const panel = await PanelPage.open();
  await panel.says('sentence', /1.000.000 iterations/);
  return move(panel);
}
