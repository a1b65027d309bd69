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
    readonly alphaOfTwo: Frames;
    readonly sweep: Frames;
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
  const slider = await frames(million, (panel) => drag(panel.part('slider'), panel.part('slider'), 0.9, 0.02));
  const dragAlpha = async (panel: Panel) => {
    const tab = await panel.tab('alpha');
    return drag(tab.part('alphaHandle'), tab.part('alphaTrack'), 0.5);
  };
  const alpha = await frames(million, dragAlpha);
  const alphaOfTwo = await frames(twoWeights, dragAlpha);
  const sweep = await frames(chapter, async (panel) => {
    const tab = await panel.tab('alpha');
    await tab.part('sweepVaried').evaluate((select) => {
      (select as HTMLSelectElement).value = 'input';
      select.dispatchEvent(new Event('change'));
    });
    await tab.part('sweepStop').waitFor({ state: 'hidden' });
    return drag(tab.part('sweep'), tab.part('sweep'), 0.6, 0.2);
  });
  await startAfresh();
  return { pictureMs, slider, alpha, alphaOfTwo, sweep };
}

const chapter = '{"input": 0.5, "weight": 0.5, "goal": 0.8, "alpha": 1, "iterations": 20}';
const million = chapter.replace('20}', '1000000}');
/** One weight comes to rest early whatever alpha, and its run repeats itself; of these two the second never gets there. */
const twoWeights =
  '{"input": [[1, 0], [0, 0.001]], "weight": [0.5, 0.5], "goal": [0.8, 0.5], "alpha": 1, "iterations": 1000000}';

/** What a movement costs on a run that was read from this text. */
async function frames(text: string, move: (panel: Panel) => Promise<Frames>): Promise<Frames> {
  await startAfresh();
  await openText('json', text);
  await runFromPalette('Neuron: Train single neuron');
  const panel = await PanelPage.open();
  await panel.says('sentence', / the error (of a pass )?fell/);
  return move(panel);
}
