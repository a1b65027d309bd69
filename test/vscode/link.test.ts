import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PanelPage } from './panel.ts';
import { dismissNotifications, startAfresh, watchConsole, window } from './window.ts';

/** Opens a link to the extension as the window does when a person follows one: with the scheme of this VS Code. */
async function follow(query: string): Promise<void> {
  const link = vscode.Uri.parse(`${vscode.env.uriScheme}://single-neuron.single-neuron/train?${query}`);
  await vscode.commands.executeCommand('vscode.open', link);
}

describe('a link that a teacher hands out', () => {
  let consoleErrors: () => readonly string[];

  before(async () => {
    consoleErrors = watchConsole(await window());
  });
  beforeEach(startAfresh);
  after(async () => {
    await startAfresh();
    await dismissNotifications();
    assert.deepEqual(consoleErrors(), []);
  });

  it('trains with its parameters, and again with them', async () => {
    await follow('input=2&alpha=1&iterations=7');
    const panel = await PanelPage.open();
    await panel.says('sentence', 'It diverges: each iteration multiplies the miss by 3');
    assert.equal(await panel.field('alpha').inputValue(), '1');
    assert.equal(await panel.part('slider').first().getAttribute('max'), '6');
    await panel.enter('alpha', '0.1');
    await panel.says('sentence', 'It learns');
    await panel.part('menu').click();
    await panel.part('menuTrainAgain').click();
    await panel.says('sentence', 'It diverges: each iteration multiplies the miss by 3');
  });

  it('opens a run at iteration 0 with the rest hidden', async () => {
    await follow('input=2&alpha=0.1&hide=true');
    const panel = await PanelPage.open();
    await panel.says('guess', 'What comes after iteration 0 is hidden.');
    await panel.part('reveal').click();
    await panel.says('sentence', 'It learns');
  });

  it('says which parameter there is not', async () => {
    await follow('colour=red');
    await vscode.commands.executeCommand('notifications.showList');
    const notices = (await window()).locator('.notifications-center');
    await notices.getByText('The link names an unknown parameter: colour=red').waitFor();
  });
});
