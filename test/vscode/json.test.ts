import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PanelPage } from './panel.ts';
import {
  leavesNothing,
  openText,
  runFromPalette,
  select,
  startAfresh,
  trainFromExplorer,
  workspaceFile,
} from './window.ts';

describe('JSON', () => {
  leavesNothing();
  beforeEach(startAfresh);

  it('trains a selection inside a larger document and leaves the focus in the editor', async () => {
    const editor = await openText(
      'json',
      '{\n  "first": {"input": 2, "weight": 0.5, "goal": 0.8, "alpha": 0.1},\n  "other": 3\n}\n',
    );
    select(editor, '{"input"', '0.1}');
    await runFromPalette('Neuron: Train single neuron');
    const panel = await PanelPage.open();
    await panel.says('source', /line 2/);
    await panel.says('sentence', 'It learns');
    await panel.says('predict', '2 × 0.5 = 1');
    assert.equal(vscode.window.activeTextEditor, editor);
  });

  it('trains a file from the explorer and fills up what it leaves out from the settings', async () => {
    const file = await workspaceFile('explorer.json', '{"input": 2, "weight": 0.5, "goal": 0.8}');
    await vscode.commands.executeCommand('neuron.trainFile', file);
    const panel = await PanelPage.open();
    await panel.says('source', 'explorer.json, line 1');
    await panel.says('sentence', 'It diverges: each iteration multiplies the miss by 3 and flips its sign.');
    await panel.says('sentence', 'Alpha 1 is too large for input 2; below 0.5 it learns.');
  });

  it('is trained from the explorer’s menu', async () => {
    await workspaceFile('menu.json', '{"input": 2, "weight": 0.5, "goal": 0.8, "alpha": 0.1}');
    await trainFromExplorer('menu.json');
    const panel = await PanelPage.open();
    await panel.says('source', 'menu.json');
    await panel.says('sentence', 'It learns');
  });

  it('shows the rows with all digits', async () => {
    const file = await workspaceFile(
      'rows.json',
      '{"input": 0.5, "weight": 0.5, "goal": 0.8, "alpha": 1, "iterations": 20}',
    );
    await vscode.commands.executeCommand('neuron.trainFile', file);
    const panel = await PanelPage.open();
    await panel.openTable();
    assert.deepEqual(await panel.cells(0), ['0', '0.5', '0.25', '0.30250000000000005', '-0.55', '-0.275']);
    assert.deepEqual(await panel.cells(1), [
      '1',
      '0.775',
      '0.3875',
      '0.17015625000000004',
      '-0.41250000000000003',
      '-0.20625000000000002',
    ]);
  });

  it('opens the first of several runs where the cursor is above all, and names the others', async () => {
    await openText(
      'json',
      '[{"name": "slow", "input": 0.5, "weight": 0.5, "goal": 0.8, "alpha": 0.01},\n{"name": "wild", "input": 2, "weight": 0.5, "goal": 0.8}]',
    );
    await runFromPalette('Neuron: Train single neuron');
    const panel = await PanelPage.open();
    await panel.says('sentence', 'It learns slowly');
    await panel.part('siblings').getByText('wild').click();
    await panel.says('sentence', 'It diverges');
  });

  it('follows an edit, and marks the run as from before the change while the text cannot be read', async () => {
    const editor = await openText('json', '{"input": 2, "weight": 0.5, "goal": 0.8, "alpha": 0.1}');
    await runFromPalette('Neuron: Train single neuron');
    const panel = await PanelPage.open();
    await panel.says('sentence', 'It learns');
    select(editor, '0.1', '0.1');
    await editor.edit((edit) => edit.replace(editor.selection, '0.9'));
    await panel.says('sentence', 'It diverges');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '{{'));
    await panel.says('fromBefore', 'From before your change');
    await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 0, 2)));
    await panel.says('sentence', 'It diverges');
    await panel.part('fromBefore').waitFor({ state: 'hidden' });
  });

  it('names what it could not read, and offers the settings by a button', async () => {
    await openText('json', '{"input": 2, "weight": "much", "goal": 0.8}');
    await runFromPalette('Neuron: Train single neuron');
    const panel = await PanelPage.open();
    await panel.says('notRead', 'Weight (line 1): “much” is not a number.');
    await panel.part('useSettings').click();
    await panel.says('sentence', 'It learns: in 20 iterations');
  });

  it('says that a file trains no neuron, and trains the settings', async () => {
    await openText('json', '{"compilerOptions": {"strict": true}}');
    await runFromPalette('Neuron: Train single neuron');
    const panel = await PanelPage.open();
    await panel.says('source', /settings; .*trains no neuron/);
  });
});
