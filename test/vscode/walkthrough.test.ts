import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PanelPage } from './panel.ts';
import { leavesNothing, openText, runFromPalette, startAfresh, window } from './window.ts';

describe('the walkthrough', () => {
  leavesNothing();

  const open = () =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', 'single-neuron.single-neuron#start', false);
  const step = async (title: string) =>
    (await window()).locator('.getting-started-step', { has: (await window()).locator(`text="${title}"`) });

  beforeEach(startAfresh);

  it('begins with the first run, by a button', async () => {
    await open();
    const first = await step("Train the chapter's neuron");
    await first.waitFor();
    await first.locator('text="Train single neuron"').click();
    const panel = await PanelPage.open();
    await panel.says('sentence', 'in 20 iterations the error fell from 0.3025');
  });

  it('ticks off what was done: a program trained', async () => {
    await open();
    const own = await step('Train your own program');
    await own.waitFor();
    assert.equal(await own.locator('.codicon-getting-started-step-checked').count(), 0);
    await openText('json', '{"input": 0.5, "weight": 0.5, "goal": 0.8}');
    await runFromPalette('Neuron: Train single neuron');
    await (await PanelPage.open()).part('sentence').waitFor();
    await open();
    await own.locator('.codicon-getting-started-step-checked').first().waitFor();
  });
});
