import assert from 'node:assert/strict';
import { PanelPage, tabs } from '../page/panelPage.ts';
import { keepTones } from '../page/tones.ts';
import { newPage } from './browser.ts';

describe('listening to a chart', () => {
  it('begins when the person asks for it, falls with the error, and ends when they ask again', async () => {
    const { page, errors } = await newPage(700, 900);
    await page.addInitScript(keepTones);
    const heard = () => page.evaluate(() => (window as unknown as { heard: number[] }).heard.splice(0));
    await page.goto(`${process.env.NEURON_PANEL}?language=en&theme=dark`);
    const panel = await PanelPage.on(page);
    for (const name of tabs) await (await panel.tab(name)).part('iteration').waitFor();
    assert.deepEqual(await heard(), []);

    const side = panel.page('side');
    const isHeard = async (name: string, isOn: boolean) =>
      side.frame.locator(`[data-test=${name}Listen][aria-pressed="${isOn}"]`).waitFor();
    await side.part('runsChartListen').click();
    await isHeard('runsChart', true);
    const tones = await heard();
    assert.equal(tones.length, 20);
    assert.deepEqual(
      tones,
      [...tones].sort((a, b) => b - a),
    );
    assert.deepEqual([tones[0], tones.at(-1)], [880, 220]);
    await side.part('runsChartListen').click();
    await isHeard('runsChart', false);

    await panel.tab('run');
    await panel.part('chartListen').click();
    await isHeard('chart', true);
    // The error falls, and the weight rises.
    assert.equal((await heard()).length, 40);
    await panel.part('chartListen').click();
    await isHeard('chart', false);
    assert.deepEqual(errors, []);
    await page.close();
  });
});
