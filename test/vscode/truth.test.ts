import * as vscode from 'vscode';
import { leavesNothing, openText, replace, startAfresh, train, window } from './window.ts';

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
});
