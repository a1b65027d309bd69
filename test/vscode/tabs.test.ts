import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PanelPage } from './panel.ts';
import { hidePanel, runFromPalette, startAfresh, watchConsole, window } from './window.ts';

describe('the tabs', () => {
  let consoleErrors: () => readonly string[];
  let panel: PanelPage;

  before(async () => {
    consoleErrors = watchConsole(await window());
    await startAfresh();
    await runFromPalette('Neuron: Train single neuron');
    panel = await PanelPage.open();
  });
  after(async () => {
    await startAfresh();
    assert.deepEqual(consoleErrors(), []);
  });

  it('open by the keyboard, and show the same iteration', async () => {
    await panel.part('tab-run').focus();
    const { keyboard } = await window();
    await keyboard.press('ArrowRight');
    await keyboard.press('Space');
    const step = panel.page('step');
    await step.part('predict').locator('[tabindex="0"]').press('ArrowRight');
    await step.shows('iteration', '1');
    const run = await panel.tab('run');
    await run.shows('iteration', '1');
  });

  it('keep the open one while the panel is hidden', async () => {
    await (await panel.tab('alpha')).part('iteration').waitFor();
    const show = await hidePanel(vscode.ViewColumn.One);
    await panel.part('sentence').waitFor({ state: 'detached' });
    await show();
    panel = await PanelPage.open();
    await panel.page('alpha').part('iteration').waitFor();
  });
});
