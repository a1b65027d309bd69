import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PanelPage } from './panel.ts';
import { runFromPalette, startAfresh, watchConsole, window } from './window.ts';

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
    const step = panel.part('page-step');
    await step.locator('[data-test=predict]').waitFor();
    await step.locator('[data-test=predict]').press('ArrowRight');
    await step.locator('[data-test=iteration]').and(panel.frame.locator('input')).waitFor();
    assert.equal(await step.locator('[data-test=iteration]').inputValue(), '1');
    await panel.part('tab-run').click();
    assert.equal(await panel.part('page-run').locator('[data-test=iteration]').inputValue(), '1');
  });

  it('keep the open one while the panel is hidden', async () => {
    await panel.part('tab-alpha').click();
    await panel.part('page-alpha').locator('[data-test=iteration]').waitFor();
    const other = await vscode.workspace.openTextDocument({ content: 'in front of the panel' });
    await vscode.window.showTextDocument(other, vscode.window.tabGroups.activeTabGroup.viewColumn);
    await panel.part('sentence').waitFor({ state: 'detached' });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    panel = await PanelPage.open();
    await panel.part('page-alpha').locator('[data-test=iteration]').waitFor();
  });
});
