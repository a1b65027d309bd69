import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PanelPage } from './panel.ts';
import {
  eventually,
  leavesNothing,
  openText,
  panelGroup,
  runFromPalette,
  startAfresh,
  train,
  window,
  workspaceFile,
} from './window.ts';

const program = `weight, goal_pred, input = (0.5, 0.8, 0.5)
for iteration in range(20):
    pred = input * weight
    error = (pred - goal_pred) ** 2
    weight = weight - (pred - goal_pred) * input
`;

const groups = () => vscode.window.tabGroups.all;

/** What is in front in each column, from left to right; the panel by its name. */
const inFront = () =>
  [...groups()]
    .sort((one, other) => one.viewColumn - other.viewColumn)
    .map(({ activeTab }) => (activeTab === panelGroup()?.activeTab ? 'panel' : activeTab?.label));

/** Opens a file by its name and Enter, as a person does whose keys are wherever they are. */
async function openByName(name: string): Promise<void> {
  const { keyboard, locator } = await quickOpen();
  await keyboard.type(name);
  await locator(name).waitFor();
  await keyboard.press('Enter');
}

async function quickOpen() {
  const page = await window();
  await vscode.commands.executeCommand('workbench.action.quickOpen');
  await page.locator('.quick-input-widget input[type="text"]').waitFor();
  return {
    keyboard: page.keyboard,
    // The first row is the one that Enter takes: it is another one until the list has followed what was typed.
    locator: (name: string) => page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }),
  };
}

describe('neither the panel nor the code is covered', () => {
  leavesNothing();
  beforeEach(startAfresh);
  before(() => workspaceFile('covering.py', program));

  it('has the keys where no editor is open, and takes none from a text', async () => {
    const panel = await train();
    await (await window()).keyboard.press('ArrowRight');
    await panel.shows('iteration', '1');
    const editor = await openText('python', program);
    await runFromPalette('Neuron: Train single neuron');
    await panel.says('source', 'lines 1–5');
    await (await window()).keyboard.type('#');
    await eventually(() => editor.document.getText().startsWith('#'));
  });

  it('stays in sight of a file that is opened while it has the keys, and of the settings', async () => {
    await train();
    await openByName('covering.py');
    await eventually(() => inFront().join() === 'covering.py,panel');
    await PanelPage.open();
    const panel = await PanelPage.open();
    await panel.part('iteration').first().click();
    await openByName('neuron.json');
    await eventually(() => inFront().join() === 'neuron.json,panel');
    await panel.part('menu').click();
    await panel.part('menuSettings').click();
    await eventually(() => inFront()[0] !== 'neuron.json');
    assert.equal(inFront()[1], 'panel');
    assert.equal(groups().length, 2);
  });

  it('stays as it is where the settings, or the code, are opened from it', async () => {
    const panel = await train();
    await panel.part('chart').evaluate((chart) => Object.assign(chart.ownerDocument.defaultView!, { isSame: true }));
    await panel.part('sourceLink').click();
    await eventually(() => groups().length === 2 && inFront()[1] === 'panel');
    assert.ok(await panel.part('chart').evaluate((chart) => 'isSame' in chart.ownerDocument.defaultView!));
  });

  it('goes beside a file that stands in front of it', async () => {
    await train();
    const editor = await openText('python', program);
    await eventually(() => inFront()[1] === 'panel');
    // As by dragging its tab: the panel comes to stand behind the code, with which it has one column.
    await vscode.commands.executeCommand('workbench.action.joinAllGroups');
    await vscode.window.showTextDocument(editor.document);
    await eventually(() => groups().length === 1 && panelGroup() === undefined);
    await runFromPalette('Neuron: Train single neuron');
    await eventually(() => groups().length === 2 && inFront()[1] === 'panel');
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    assert.equal(groups().flatMap(({ tabs }) => tabs).length, 2);
  });

  it('shows its loop as Python beside itself, and trains that', async () => {
    const panel = await train();
    await panel.part('seeAsPython').click();
    await panel.says('source', /Untitled-\d+, lines \d+/);
    await panel.says('sentence', 'It learns: in 20 iterations the error fell from 0.3025');
    await eventually(() => groups().length === 2 && inFront()[1] === 'panel');
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'python');
  });

  it('keeps what was put aside when it is closed', async () => {
    const panel = await train();
    await panel.part('menu').click();
    await panel.part('menuPutAside').click();
    await panel.enter('alpha', '4');
    await panel.says('sentence', 'It learns in one step');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await eventually(() => panelGroup() === undefined);
    const next = await train();
    await (await next.tab('side')).part('differences').waitFor();
  });

  it('follows a file under its new name, and says that it was deleted', async () => {
    const file = await workspaceFile('old.py', program);
    await vscode.window.showTextDocument(file);
    const panel = await train();
    await panel.says('source', 'old.py, lines 1–5');
    const renamed = vscode.Uri.joinPath(file, '..', 'new.py');
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(file, renamed, { overwrite: true });
    await vscode.workspace.applyEdit(rename);
    await panel.says('source', 'new.py, lines 1–5');
    const editor = await vscode.window.showTextDocument(renamed);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
    await panel.says('source', 'new.py, lines 2–6');
    await editor.document.save();
    await vscode.workspace.fs.delete(renamed);
    await panel.says('notRead', 'new.py was deleted.');
  });
});
