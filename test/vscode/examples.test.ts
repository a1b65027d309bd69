import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PanelPage } from './panel.ts';
import { leavesNothing, startAfresh, train, trainFromExplorer, workspaceFile } from './window.ts';

/** The last row of gradient descent with one input, as the chapter computes it. */
function descent(input: number, alpha: number, iterations: number): Row {
  const goal = 0.8;
  let weight = 0.5;
  for (let iteration = 1; iteration < iterations; iteration++) {
    weight = weight - alpha * ((input * weight - goal) * input);
  }
  return [weight, input * weight, (input * weight - goal) ** 2];
}

type Row = readonly [weight: number, prediction: number, error: number];

async function endsWith(panel: PanelPage, row: number, expected: Row): Promise<void> {
  await panel.openTable();
  await panel.part('slider').press('End');
  await panel.frame.locator(`[data-row="${row}"]`).waitFor();
  const [number, ...rest] = (await panel.cells(row)).map(Number);
  assert.equal(number, row);
  assert.deepEqual(rest.slice(0, 3), expected);
}

const learns = 'It learns: in 20 iterations the error fell from 0.3025 to 0.0000054.';

describe('the examples', () => {
  leavesNothing();
  beforeEach(startAfresh);

  it('chapter4.py', async () => {
    await trainFromExplorer('chapter4.py');
    const panel = await PanelPage.open();
    await panel.says('source', 'chapter4.py, lines 2–12');
    await panel.says('sentence', learns);
    await endsWith(panel, 19, descent(0.5, 1, 20));
  });

  it('chapter4.ipynb: its last cell that trains', async () => {
    await trainFromExplorer('chapter4.ipynb');
    const panel = await PanelPage.open();
    await panel.says('source', 'chapter4.ipynb');
    await panel.says('sentence', 'It learns');
    await endsWith(panel, 19, descent(2, 0.1, 20));
  });

  for (const name of ['chapter4.js', 'neuron.json']) {
    it(name, async () => {
      await trainFromExplorer(name);
      const panel = await PanelPage.open();
      await panel.says('source', name);
      await panel.says('sentence', learns);
      await endsWith(panel, 19, descent(0.5, 1, 20));
    });
  }

  it('runs.json: its first run, hot and cold', async () => {
    await trainFromExplorer('runs.json');
    const panel = await PanelPage.open();
    await panel.says('source', 'runs.json');
    let weight = 0.5;
    const errorAt = (at: number) => (0.5 * at - 0.8) * (0.5 * at - 0.8);
    for (let iteration = 0; iteration < 1100; iteration++) {
      const [up, down] = [errorAt(weight + 0.001), errorAt(weight - 0.001)];
      if (down < up) weight -= 0.001;
      if (up < down) weight += 0.001;
    }
    await endsWith(panel, 1100, [weight, 0.5 * weight, errorAt(weight)]);
  });

  it('neuron.txt, open in the editor', async () => {
    const [folder] = vscode.workspace.workspaceFolders!;
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder!.uri, 'neuron.txt'));
    const panel = await train();
    await panel.says('source', 'neuron.txt');
    await panel.says('sentence', learns);
    await endsWith(panel, 19, descent(0.5, 1, 20));
  });

  it('a Markdown file: its first block that trains', async () => {
    const loop = 'w, goal = 0.5, 0.8\nfor i in range(20):\n    d = w * 0.5 - goal\n    e = d * d\n    w -= d * 0.5';
    await workspaceFile('notes.md', `# Notes\n\n\`\`\`python\nprint("first")\n\`\`\`\n\n~~~python\n${loop}\n~~~\n`);
    await trainFromExplorer('notes.md');
    const panel = await PanelPage.open();
    await panel.says('source', 'notes.md, lines 8–12');
    await panel.says('sentence', learns);
    await endsWith(panel, 19, descent(0.5, 1, 20));
  });
});
