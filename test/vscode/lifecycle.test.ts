import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PanelPage } from './panel.ts';
import {
  followed,
  hidePanel,
  leavesNothing,
  openText,
  replace,
  runFromPalette,
  secondWindow,
  startAfresh,
  train,
} from './window.ts';

describe('the panel', () => {
  leavesNothing();
  beforeEach(startAfresh);

  it('opens beside the code, is reused, and never makes a third column', async () => {
    const editor = await openText('json', '{"input": 2, "weight": 0.5, "goal": 0.8, "alpha": 0.1}');
    await runFromPalette('Neuron: Train single neuron');
    await PanelPage.open();
    assert.equal(vscode.window.tabGroups.all.length, 2);
    assert.equal(editor.viewColumn, vscode.ViewColumn.One);
    await runFromPalette('Neuron: Train single neuron');
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.equal(tabs.filter((tab) => tab.input instanceof vscode.TabInputWebview).length, 1);
    assert.equal(vscode.window.tabGroups.all.length, 2);
  });

  it('comes back with its open tab', async () => {
    const panel = await train();
    await (await panel.tab('alpha')).part('iteration').waitFor();
    const show = await hidePanel();
    await panel.part('sentence').waitFor({ state: 'detached' });
    await show();
    await (await PanelPage.open()).page('alpha').part('iteration').waitFor();
  });

  it('comes back with its run and iteration after it was hidden', async () => {
    await runFromPalette('Neuron: Train single neuron');
    const panel = await PanelPage.open();
    await panel.says('sentence', 'It learns');
    await panel.part('slider').press('End');
    await panel.shows('iteration', '19');
    const show = await hidePanel();
    await panel.part('sentence').waitFor({ state: 'detached' });
    await show();
    const again = await PanelPage.open();
    await again.says('sentence', 'It learns');
    await again.shows('iteration', '19');
  });

  it('stays behind another editor, and stays closed, when the text is edited', async () => {
    const editor = await openText('json', '{"input": 2, "weight": 0.5, "goal": 0.8, "alpha": 0.1}');
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await runFromPalette('Neuron: Train single neuron');
    const panel = await PanelPage.open();
    const show = await hidePanel();
    await panel.part('sentence').waitFor({ state: 'detached' });
    await replace(editor, '0.1', '0.9');
    await followed();
    assert.deepEqual(
      tabs().filter(({ isActive, label }) => isActive && label === 'Single Neuron'),
      [],
    );
    await show();
    await (await PanelPage.open()).says('sentence', 'It diverges');
    await vscode.window.tabGroups.close(tabs().filter(({ label }) => label === 'Single Neuron'));
    await replace(editor, '0.9', '0.1');
    await followed();
    assert.equal(tabs().length, 1);
  });

  it('comes back with its run after the window was reloaded', async function () {
    this.timeout(90_000);
    const page = await secondWindow();
    if (page === null) return this.skip();
    try {
      await runFromPalette('Neuron: Train single neuron', page);
      const first = await PanelPage.open(page);
      await first.enter('alpha', '4');
      await first.doesNotSay('sentence', 'in 20 iterations the error fell from 0.3025 to 0.0000054');
      const sentence = await first.text('sentence');
      await runFromPalette('Developer: Reload Window', page);
      await first.part('sentence').waitFor({ state: 'detached' });
      const restored = await PanelPage.open(page);
      await restored.says('sentence', sentence.trim());
    } finally {
      await page.close();
    }
  });
});
