import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { leavesNothing, openText, replace, select, startAfresh, train, until, window } from './window.ts';

const program = `weight, goal_pred, input = (0.5, 0.8, 2)
alpha = 1

for iteration in range(20):
    pred = input * weight
    error = (pred - goal_pred) ** 2
    delta = pred - goal_pred
    weight_delta = delta * input
    weight = weight - alpha * weight_delta
    print("Error:" + str(error) + " Prediction:" + str(pred))
`;

/** Types at the end of a text in the editor, key by key, after so many characters before it were rubbed out. */
async function typeBehind(editor: vscode.TextEditor, behind: string, typed: string, rubbedOut = 0): Promise<void> {
  const { document } = editor;
  const end = document.positionAt(document.getText().indexOf(behind) + behind.length);
  await vscode.window.showTextDocument(document, {
    viewColumn: editor.viewColumn ?? vscode.ViewColumn.One,
    selection: new vscode.Range(end, end),
  });
  const { keyboard } = await window();
  for (let i = 0; i < rubbedOut; i++) await keyboard.press('Backspace');
  await keyboard.type(typed);
}

describe('the panel and the code never contradict each other', () => {
  leavesNothing();
  beforeEach(startAfresh);

  it('a change in the panel is named in the first line, until the number is edited in the code', async () => {
    const editor = await openText('python', program);
    const panel = await train();
    await panel.says('sentence', 'It diverges');
    await panel.part('sentenceAction').filter({ hasText: 'Try 0.1' }).click();
    await panel.says('source', /lines 1–10, with alpha 0\.1 instead of 1$/);
    await panel.says('sentence', 'It learns');
    await panel.part('tab-alpha').click();
    await panel.says('source', /with alpha 0\.1 instead of 1$/);
    await panel.part('tab-run').click();

    await replace(editor, 'weight, goal_pred, input = (0.5', 'weight, goal_pred, input = (0.25');
    await panel.says('source', /with alpha 0\.1 instead of 1$/);
    await typeBehind(editor, 'alpha = 1', '2', 1);
    await panel.says('source', /lines 1–10$/);
    await panel.says('sentence', 'It diverges');
    await panel.says('sentence', 'Alpha 2 is too large');
  });

  it('the way back stands in the first line', async () => {
    await openText('python', program);
    const panel = await train();
    await panel.part('sentenceAction').filter({ hasText: 'Try 0.1' }).click();
    await panel.says('source', /with alpha 0\.1 instead of 1$/);
    await panel.part('takeBackAll').click();
    await panel.says('source', /lines 1–10$/);
    await panel.says('sentence', 'It diverges');
  });

  it('an edit that breaks the program is said at once, where the verdict stood and in the editor, and is mended by a key', async () => {
    const editor = await openText('python', program);
    const { uri } = editor.document;
    const panel = await train();
    await panel.says('sentence', 'It diverges');
    await typeBehind(editor, 'alpha = 1', ',5');
    await panel.says('notRead', 'I could not read line 2: 1,5 is two numbers in Python. Did you mean 1.5?');
    await panel.part('fromBefore').waitFor();
    await panel.part('sentence').waitFor({ state: 'hidden' });
    await panel.says('source', /^From: text-\d+$/);
    assert.deepEqual(problemsIn(uri), [[1, 8, 'Error']]);

    await panel.part('goToProblem').filter({ hasText: 'Go to line 2' }).click();
    await until(() => editorAt(uri)?.selection.isEmpty === true && editorAt(uri)!.selection.active.character === 8);
    const page = await window();
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row', { hasText: 'Replace 1,5 with 1.5' }).waitFor();
    await page.keyboard.press('Enter');
    await panel.says('sentence', 'Alpha 1.5 is too large');
    await panel.part('fromBefore').waitFor({ state: 'hidden' });
    assert.deepEqual(problemsIn(uri), []);
  });

  it('a change in the panel does not make a broken program readable', async () => {
    const editor = await openText('python', program);
    const panel = await train();
    await panel.says('sentence', 'It diverges');
    await replace(editor, 'error = (pred', 'error = (perd');
    await panel.says('notRead', 'Did you mean pred?');
    await panel.enter('field-alpha', '0.25');
    await panel.says('learn', /0\.5 − 0\.25 ×/);
    await panel.part('fromBefore').waitFor();
    await panel.part('sentence').waitFor({ state: 'hidden' });
    await replace(editor, 'perd', 'pred');
    await panel.says('source', /with alpha 0\.25 instead of 1$/);
  });

  it('the editor’s mark goes with the panel, and with another program that is trained', async () => {
    const broken = await openText('python', program.replace('0.8', '0,8,'));
    const { uri } = broken.document;
    const panel = await train();
    await panel.part('notRead').waitFor();
    assert.equal(problemsIn(uri).length, 1);
    await openText('json', '{ "input": 2, "alpha": 0.1 }');
    await train();
    await panel.says('sentence', 'It learns');
    assert.deepEqual(problemsIn(uri), []);

    await vscode.window.showTextDocument(broken.document, vscode.ViewColumn.One);
    await train();
    await panel.part('notRead').waitFor();
    assert.equal(problemsIn(uri).length, 1);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await vscode.window.tabGroups.close(tabs.filter(({ input }) => input instanceof vscode.TabInputWebview));
    await until(() => problemsIn(uri).length === 0);
  });

  it('an empty file is followed until it holds a program, and from then on', async () => {
    const editor = await openText('python', '');
    const panel = await train();
    await panel.says('notRead', 'The text is empty');
    await typeBehind(editor, '', 'import math\n');
    await panel.says('source', /settings; text-\d+ trains no neuron$/);
    await panel.says('sentence', 'It learns: in 20 iterations the error fell from 0.3025 to 0.0000054.');
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), program));
    await panel.says('source', /^From: text-\d+, lines 2–11$/);
    await panel.says('sentence', 'It diverges');
    await replace(editor, 'alpha = 1', 'alpha = 0.1');
    await panel.says('sentence', 'It learns');
  });

  it('a selection that trains nothing stands for the program around it, and nothing else is said of the file', async () => {
    const editor = await openText('python', program);
    select(editor, 'print', 'str(pred))');
    const panel = await train();
    await panel.says('source', /^From: text-\d+, lines 1–10$/);
  });

  it('the way to the source puts the cursor there, and a key that is pressed next replaces nothing', async () => {
    const editor = await openText('python', program);
    const panel = await train();
    await panel.part('formFold').click();
    await panel.part('origin-goal').locator('button').click();
    await until(() => editorAt(editor.document.uri)?.selection.active.character === program.indexOf('0.8'));
    await (await window()).keyboard.type('1');
    await until(() => editor.document.lineAt(0).text.endsWith('(0.5, 10.8, 2)'));
    await panel.part('sourceLink').click();
    await until(() => editorAt(editor.document.uri)?.selection.active.isEqual(new vscode.Position(0, 0)) === true);
    assert.ok(editorAt(editor.document.uri)!.selection.isEmpty);
  });
});

/** Our marks in the editor: line and column from 0, and how grave. */
const problemsIn = (uri: vscode.Uri) =>
  vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Single Neuron')
    .map(({ range, severity }) => [range.start.line, range.start.character, vscode.DiagnosticSeverity[severity]]);

/** The active editor, where it is that of this document. */
function editorAt(uri: vscode.Uri): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.uri.toString() === uri.toString() ? editor : undefined;
}
