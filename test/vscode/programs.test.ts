import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PanelPage } from './panel.ts';
import { leavesNothing, openText, runFromPalette, select, startAfresh, train, until, window } from './window.ts';

const python = `weight = 0.5
goal_pred = 0.8
input = 0.5

for iteration in range(20):
    pred = input * weight
    error = (pred - goal_pred) ** 2
    direction_and_amount = (pred - goal_pred) * input
    weight = weight - direction_and_amount
    print("Error:" + str(error) + " Prediction:" + str(pred))
`;

const javascript = `let weight = 0.5;
const goal = 0.8;
const input = 2;
const alpha = 0.1;
for (let i = 0; i < 20; i++) {
  const prediction = input * weight;
  const delta = prediction - goal;
  weight -= alpha * (delta * input);
}
`;

const learns = 'It learns: in 20 iterations the error fell from 0.3025 to 0.0000054.';

describe('programs', () => {
  leavesNothing();
  beforeEach(startAfresh);

  it('the chapter’s script: each of its five runs is found at once', async () => {
    const [folder] = vscode.workspace.workspaceFolders!;
    await vscode.commands.executeCommand('neuron.trainFile', vscode.Uri.joinPath(folder!.uri, 'chapter4.py'));
    const panel = await PanelPage.open();
    await panel.says('source', 'chapter4.py, lines 2–12');
    await panel.says(
      'siblings',
      'Runs in this file: Gradient descent Predict and compare Hot and cold learning Divergence Alpha',
    );
    await panel.says('openRun', 'Gradient descent');
  });

  it('the chapter’s script: the program at the cursor is trained, and another one is scrolled to, the focus staying', async () => {
    const [folder] = vscode.workspace.workspaceFolders!;
    const file = vscode.Uri.joinPath(folder!.uri, 'chapter4.py');
    const editor = await vscode.window.showTextDocument(file, { viewColumn: vscode.ViewColumn.One });
    editor.selection = new vscode.Selection(49, 4, 49, 4);
    await runFromPalette('Neuron: Train single neuron');
    const panel = await PanelPage.open();
    await panel.says('sentence', 'It diverges');
    await panel.says('source', 'chapter4.py, lines 46–55');
    await panel.says('openRun', 'Divergence');
    editor.revealRange(new vscode.Range(68, 0, 68, 0), vscode.TextEditorRevealType.AtTop);
    await until(() => !isSeen(editor, 1));
    await panel.part('siblings').getByText('Gradient descent').click();
    await panel.says('openRun', 'Gradient descent');
    await panel.says('sentence', 'It learns: in 20 iterations');
    await until(() => isSeen(editor, 1));
    // The keys still go to the panel, and the cursor is where it was.
    assert.equal(await panel.frame.locator('body').evaluate(() => document.hasFocus()), true);
    assert.equal(editor.selection.active.line, 49);
  });

  it('a file of six programs: a list in their order, the open one chosen', async () => {
    const loop = (alpha: number) =>
      `# Alpha ${alpha}\nweight, input, goal, alpha = 0.5, 0.5, 0.8, ${alpha}\nfor i in range(9):\n    delta = input * weight - goal\n    error = delta ** 2\n    weight -= alpha * delta * input\n`;
    const editor = await openText('python', [0.5, 1, 2, 3, 4, 20].map(loop).join('\n'));
    const last = editor.document.positionAt(editor.document.getText().indexOf('0.8, 20'));
    editor.selection = new vscode.Selection(last, last);
    const panel = await train();
    await panel.says('sentence', 'It diverges');
    const list = panel.part('siblingList');
    assert.equal(await list.evaluate((select) => (select as HTMLSelectElement).value), '5');
    await list.click();
    await list.getByRole('option', { name: 'Alpha 2', exact: true }).click();
    await panel.says('sentence', 'It learns');
    await panel.says('source', 'lines 16–20');
  });

  it('a run that is a part of its program says so in the sentence and in the table’s last row', async () => {
    await openText(
      'python',
      python.replace('    print(', '    if iteration == 9:\n        if hash(error) > 5: break\n    print('),
    );
    const panel = await train();
    await panel.says('sentence', 'Shown as far as it was followed: the first 10 iterations.');
    await panel.says('sentence', "I can't follow hash(error) > 5 in line 11 yet.");
    await panel.doesNotSay('sentence', 'It learns');
    await panel.openTable();
    await panel.says('cut', '… Shown as far as it was followed: the first 10 iterations.');
    const rows = await panel.part('table').boundingBox();
    const row = await panel.part('cut').boundingBox();
    assert.ok(row!.y + row!.height <= rows!.y + rows!.height + 1, 'the last row is in sight');
  });

  it('what is ignored is asked after, goes with its text', async () => {
    await openText('json', '{"input": 2, "weight": 0.5, "goal": 0.8, "alpha": 0.1, "wieght": 3}');
    const panel = await train();
    await panel.says('ignored', 'Ignored: wieght (did you mean weight?)');
    await openText('json', '{"input": 2, "wieght": 0.5, "goal": 0.8}');
    await train();
    await panel.says('notRead', 'wieght is not a parameter. Did you mean weight?');
    await panel.part('useSettings').click();
    await panel.says('source', 'settings');
    await panel.part('ignored').waitFor({ state: 'hidden' });
  });

  it('a file with alpha and iterations alone is no run, and does not become the settings’', async () => {
    await openText('json', '{"alpha": 0.001, "iterations": 500}');
    const panel = await train();
    await panel.says('notRead', 'without an input, a weight or a goal there is nothing to train');
  });

  it('Python: the program under the cursor, to its last row', async () => {
    await openText('python', python);
    await runFromPalette('Neuron: Train single neuron');
    const panel = await PanelPage.open();
    await panel.says('source', /lines 1–10$/);
    await panel.says('sentence', learns);
    await panel.openTable();
    await panel.part('slider').press('End');
    await panel.frame.locator('[data-row="19"]').waitFor();
    assert.deepEqual(await panel.cells(19), [
      '19',
      '1.5953488891562302',
      '0.7976744445781151',
      '5.408208020258491e-06',
      '-0.0023255554218849506',
      '-0.0011627777109424753',
    ]);
  });

  it('Python: a selected loop has the lines before it as context', async () => {
    const editor = await openText('python', python);
    select(editor, 'for iteration', 'str(pred))');
    await runFromPalette('Neuron: Train single neuron');
    const panel = await PanelPage.open();
    await panel.says('sentence', learns);
  });

  it('Python: an edit retrains the run', async () => {
    const editor = await openText('python', python);
    await runFromPalette('Neuron: Train single neuron');
    const panel = await PanelPage.open();
    await panel.says('sentence', learns);
    select(editor, 'range(20)', 'range(20)');
    await editor.edit((edit) => edit.replace(editor.selection, 'range(5)'));
    await panel.says('sentence', 'in 5 iterations');
  });

  it('Python: a mistake is named with its line, and the settings are offered', async () => {
    await openText('python', python.replace('goal_pred = 0.8', 'goal_pred = 0,8'));
    await runFromPalette('Neuron: Train single neuron');
    const panel = await PanelPage.open();
    await panel.says('notRead', '0.8');
    await panel.says('notRead', 'line 2');
    await panel.part('useSettings').click();
    await panel.says('sentence', learns);
  });

  it('JavaScript: numbers as JavaScript prints them', async () => {
    await openText('javascript', javascript);
    await runFromPalette('Neuron: Train single neuron');
    const panel = await PanelPage.open();
    await panel.says('sentence', 'It learns');
    await panel.openTable();
    assert.deepEqual((await panel.cells(0)).slice(0, 3), ['0', '0.5', '1']);
  });

  it('Markdown: the block under the cursor', async () => {
    const editor = await openText('markdown', `# Notes\n\nThe chapter's loop:\n\n\`\`\`python\n${python}\`\`\`\n`);
    const cursor = editor.document.positionAt(editor.document.getText().indexOf('for iteration'));
    editor.selection = new vscode.Selection(cursor, cursor);
    await runFromPalette('Neuron: Train single neuron');
    const panel = await PanelPage.open();
    await panel.says('sentence', learns);
  });

  it('Markdown: a block in a list, indented by it', async () => {
    const inList = python.trimEnd().replace(/^(?=.)/gm, '   ');
    const editor = await openText('markdown', `1. The loop:\n\n   ~~~python\n${inList}\n   ~~~\n`);
    const cursor = editor.document.positionAt(editor.document.getText().indexOf('for iteration'));
    editor.selection = new vscode.Selection(cursor, cursor);
    await runFromPalette('Neuron: Train single neuron');
    const panel = await PanelPage.open();
    await panel.says('source', /lines 4–13$/);
    await panel.says('sentence', learns);
  });

  describe('in a notebook', () => {
    const [numbers, loop] = python.split('\n\n') as [string, string];
    const plots =
      '%matplotlib inline\nimport matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nwith plt.xkcd():\n    ax.plot([1, 2])';
    const { Code, Markup } = vscode.NotebookCellKind;

    async function openNotebook(...cells: readonly string[]): Promise<vscode.NotebookDocument> {
      const data = cells.map((text) =>
        text.startsWith('# ')
          ? new vscode.NotebookCellData(Markup, text, 'markdown')
          : new vscode.NotebookCellData(Code, text, 'python'),
      );
      const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData(data));
      await vscode.window.showNotebookDocument(notebook, { viewColumn: vscode.ViewColumn.One });
      return notebook;
    }

    it('a cell has the cells before it as context, whatever else they do', async () => {
      const notebook = await openNotebook('# Chapter 4', plots, numbers, loop);
      await vscode.commands.executeCommand('neuron.trainCell', notebook.cellAt(3));
      const panel = await PanelPage.open();
      await panel.says('source', 'cell 4');
      await panel.says('sentence', learns);
    });

    it('“Train this cell” stands under the cells that train, and trains them', async () => {
      await openNotebook(`%matplotlib inline\n${python}`, plots);
      const item = (await window()).locator('.cell-status-item', { hasText: 'Train this cell' });
      await item.click();
      assert.equal(await item.count(), 1);
      const panel = await PanelPage.open();
      await panel.says('source', 'cell 1');
      await panel.says('sentence', learns);
    });

    it('the way to a value leads into the cell that holds it', async () => {
      const notebook = await openNotebook('# Chapter 4', numbers, loop);
      await vscode.commands.executeCommand('neuron.trainCell', notebook.cellAt(2));
      const panel = await PanelPage.open();
      await panel.part('formFold').click();
      await panel.says('origin-goal', 'cell 2, line 2');
      await panel.part('origin-goal').locator('button').click();
      const inCell = () => vscode.window.activeTextEditor;
      // Nothing is selected that the next key would replace.
      await until(() => inCell()?.document === notebook.cellAt(1).document && inCell()!.selection.active.line === 1);
      const { selection, document } = inCell()!;
      assert.ok(selection.isEmpty);
      assert.equal(document.getText(new vscode.Range(selection.active, selection.active.translate(0, 3))), '0.8');
      await panel.part('sourceLink').click();
      await until(() => inCell()?.document === notebook.cellAt(2).document && inCell()!.selection.isEmpty);
      assert.equal(inCell()!.selection.start.line, 0);
    });

    it('an edit in an earlier cell retrains the run, and a mistake there is named with its cell', async () => {
      const notebook = await openNotebook(numbers, loop);
      await vscode.commands.executeCommand('neuron.trainCell', notebook.cellAt(1));
      const panel = await PanelPage.open();
      await panel.says('sentence', learns);
      await replaceIn(notebook.cellAt(0).document, 'input = 0.5', 'input = 2');
      await panel.says('sentence', 'It diverges');
      await replaceIn(notebook.cellAt(0).document, 'goal_pred = 0.8', 'goal_pred = 0,8');
      await panel.says('fromBefore', 'From before your change');
      await panel.says('notRead', 'Cell 1: ');
      await panel.says('notRead', 'Did you mean 0.8?');
      await panel.part('goToProblem').filter({ hasText: 'Go to cell 1, line 2' }).click();
      const inFirst = () => vscode.window.activeTextEditor?.document === notebook.cellAt(0).document;
      await until(() => inFirst() && vscode.window.activeTextEditor!.selection.active.line === 1);
      await vscode.commands.executeCommand('neuron.trainCell', notebook.cellAt(1));
      await panel.part('useSettings').waitFor();
      await panel.says('notRead', 'Cell 1: ');
    });
  });

  it('a program that only compares is a ruler that can be let learn', async () => {
    await openText(
      'python',
      'weight = 0.5\ngoal_pred = 0.8\ninput = 0.5\npred = input * weight\nerror = (pred - goal_pred) ** 2\n',
    );
    await runFromPalette('Neuron: Train single neuron');
    const panel = await PanelPage.open();
    await panel.says(
      'sentence',
      'The prediction is 0.25, the goal 0.8. The miss is −0.55, so the error is (−0.55)² = 0.3025.',
    );
    await panel.part('ruler').waitFor();
    await panel.part('sentenceAction').filter({ hasText: 'Let it learn' }).click();
    await panel.says('sentence', learns);
  });
});

async function replaceIn(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const start = document.getText().indexOf(from);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
  edit.replace(document.uri, range, to);
  assert(await vscode.workspace.applyEdit(edit));
}

const isSeen = (editor: vscode.TextEditor, line: number): boolean =>
  editor.visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line);
