import * as vscode from 'vscode';
import { PanelPage } from './panel.ts';
import { dismissNotifications, leavesNothing, runFromPalette, setSetting, startAfresh, window } from './window.ts';

describe('settings', () => {
  leavesNothing();
  beforeEach(startAfresh);

  it('changed while the panel is open retrain the run', async () => {
    await runFromPalette('Neuron: Train single neuron');
    const panel = await PanelPage.open();
    await panel.says('sentence', 'It learns: in 20 iterations');
    await setSetting('alpha', 9);
    await panel.says('sentence', 'It diverges');
    await setSetting('iterations', 5);
    await panel.says('sentence', /diverges/);
    await setSetting('alpha', 4);
    await panel.says('sentence', 'Alpha 4 is exactly right for input 0.5.');
  });

  it('are left alone where neuron.followChanges is off', async () => {
    await runFromPalette('Neuron: Train single neuron');
    const panel = await PanelPage.open();
    await panel.says('sentence', 'It learns: in 20 iterations');
    await setSetting('followChanges', false);
    await setSetting('alpha', 9);
    await runFromPalette('Neuron: Train again');
    await panel.says('sentence', 'It diverges');
  });

  it('with a wrong value are named, with a button that opens the setting', async () => {
    await setSetting('iterations', -3);
    await runFromPalette('Neuron: Train single neuron');
    const panel = await PanelPage.open();
    await panel.says('notRead', /iterations/i);
    // A window under test shows no toasts; the list holds the same messages.
    const page = await window();
    await vscode.commands.executeCommand('notifications.showList');
    const notice = page.locator('.notifications-center .notification-list-item', { hasText: 'neuron.iterations' });
    await notice.waitFor();
    await notice.getByText('Open setting', { exact: true }).click();
    await page.locator('.settings-editor').waitFor();
    await page.locator('.settings-editor .setting-item-label', { hasText: 'Iterations' }).first().waitFor();
    await dismissNotifications();
  });
});
