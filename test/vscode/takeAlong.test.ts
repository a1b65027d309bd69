import assert from 'node:assert/strict';
import vm from 'node:vm';
import * as vscode from 'vscode';
import { startRun } from '../../src/neuron/run.ts';
import { parametersOf } from '../unit/neuron/runOf.ts';
import { figuresOf } from '../unit/words/programs/written.ts';
import { PanelPage } from './panel.ts';
import { choose, noFileNamed, saveAs, written } from './saving.ts';
import {
  dismissNotifications,
  leavesNothing,
  openText,
  runFromPalette,
  setSetting,
  startAfresh,
  window,
} from './window.ts';

/** The first cell's run with alpha 0.1, to be compared with what was taken along. */
const alpha = 0.1;
function figures(): number[] {
  const run = startRun(parametersOf({ alpha }));
  run.advance(run.rowsTotal);
  return figuresOf(run);
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('taking the run along', () => {
  leavesNothing();
  beforeEach(async () => {
    await startAfresh();
    await setSetting('alpha', alpha);
  });
  after(dismissNotifications);

  const train = async () => {
    await runFromPalette('Neuron: Train single neuron');
    return PanelPage.open();
  };

  it('as a program, beside, that prints the figures of the run', async () => {
    const panel = await train();
    await panel.part('menu').click();
    await panel.part('menuTakeAlong').click();
    await choose('JavaScript');
    const opened = new Promise<vscode.TextEditor>((resolve) => {
      const listening = vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.languageId !== 'javascript') return;
        listening.dispose();
        resolve(editor);
      });
    });
    await choose('Open to the side');
    const { document, viewColumn } = await opened;
    assert.notEqual(viewColumn, undefined);
    const printed: number[] = [];
    const log = (...values: unknown[]) => {
      for (const value of values) if (typeof value === 'number') printed.push(value);
    };
    vm.runInNewContext(document.getText(), { console: { log } });
    assert.deepEqual(printed, figures());
  });

  it("as a cell below the notebook's own, with its names, which trains the same run", async () => {
    const cell =
      'my_weight, goal, x = 0.5, 0.8, 2\nfor i in range(20):\n    guess = x * my_weight\n    my_weight -= 0.1 * ((guess - goal) * x)\n';
    const notebook = await vscode.workspace.openNotebookDocument(
      'jupyter-notebook',
      new vscode.NotebookData([new vscode.NotebookCellData(vscode.NotebookCellKind.Code, cell, 'python')]),
    );
    await vscode.window.showNotebookDocument(notebook, { viewColumn: vscode.ViewColumn.One });
    await vscode.commands.executeCommand('neuron.trainCell', notebook.cellAt(0));
    const panel = await PanelPage.open();
    const sentence = await panel.text('sentence');
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await runFromPalette('Neuron: Export the run');
    await choose('Python');
    const inserted = new Promise<void>((resolve) => {
      const listening = vscode.workspace.onDidChangeNotebookDocument((event) => {
        if (event.notebook !== notebook || notebook.cellCount < 2) return;
        listening.dispose();
        resolve();
      });
    });
    await choose('Insert as a cell below');
    await inserted;
    assert.match(notebook.cellAt(1).document.getText(), /my_weight = my_weight - alpha \* weight_delta/);
    await vscode.commands.executeCommand('neuron.trainCell', notebook.cellAt(1));
    await panel.says('source', 'cell 2');
    assert.equal(await panel.text('sentence'), sentence);
  });

  it('as a picture: SVG and PNG with the sentence under it', async () => {
    const panel = await train();
    const sentence = await panel.text('sentence');
    const svg = await noFileNamed('run-picture.svg');
    await runFromPalette('Neuron: Export the run');
    await choose('SVG');
    await choose('Light background');
    await saveAs(svg);
    const drawn = text(await written(svg));
    const said = [...drawn.matchAll(/<text[^>]*font-size="21"[^>]*>([^<]*)</g)].map(([, line]) => line).join(' ');
    assert.match(said, /^It learns slowly/);
    assert.ok(sentence.replace(/\s+/g, ' ').startsWith(said), `${said}\n${sentence}`);

    const png = await noFileNamed('run-picture.png');
    await runFromPalette('Neuron: Export the run');
    await choose('PNG');
    await choose('Dark background');
    await saveAs(png);
    const bytes = Buffer.from(await written(png));
    assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
    // As high as what is written in it needs.
    assert.equal(bytes.readUInt32BE(16), 2400);
    assert.ok(bytes.readUInt32BE(20) >= 1500);
    const colours = await pixels(panel, bytes);
    for (const color of ['31,31,31', '244,135,113', '89,164,249']) assert.ok(colours.has(color), `no ${color} in it`);
  });

  it('as a picture of all runs that stand side by side, by their powers of ten where the screen shows them so', async () => {
    const panel = await train();
    await panel.part('menu').click();
    await panel.part('menuPutAside').click();
    await setSetting('alpha', 9);
    await panel.says('sentence', 'It diverges');
    const sentence = (await panel.text('sentence')).replace(/\s+/g, ' ');
    await panel.part('menu').click();
    await panel.part('menuLogarithmic').click();
    const svg = await noFileNamed('runs-picture.svg');
    await runFromPalette('Neuron: Export the run');
    await choose('SVG');
    await choose('Dark background');
    await saveAs(svg);
    const drawn = text(await written(svg));
    const said = [...drawn.matchAll(/<text[^>]*font-size="21"[^>]*>([^<]*)</g)].map(([, line]) => line).join(' ');
    const [ours] = said.match(/^A: It diverges.*?(?= B )/) ?? [];
    assert.ok(ours !== undefined && `A: ${sentence}`.startsWith(ours), `${said}\n${sentence}`);
    assert.match(said, / B \(alpha 9 → 0\.1\): It learns slowly/);
    const looks = [...drawn.matchAll(/stroke="(#\w+)" stroke-width="3"[^>]*?(?:stroke-dasharray="([^"]*)")?\/>/g)];
    assert.equal(new Set(looks.map(([, color]) => color)).size, 2);
    assert.equal(new Set(looks.map(([, , dash]) => dash)).size, 2);
    // A diverging run's errors lie on a straight line there: each is the same number of times the one before.
    const dots = [...drawn.matchAll(/<g fill="#59a4f9">(.*?)<\/g>/g)][0]![1]!;
    const heights = [...dots.matchAll(/cy="([\d.]+)"/g)].map(([, y]) => Number(y));
    assert.equal(heights.length, 20);
    const step = (heights[19]! - heights[0]!) / 19;
    heights.forEach((y, i) => {
      assert.ok(Math.abs(y - (heights[0]! + i * step)) < 0.05, `${heights}`);
    });
  });

  it('as a picture in the clipboard, or, where the page may not copy, in a file instead', async () => {
    const panel = await train();
    const page = await window();
    await panel.part('menu').click();
    await panel.part('menuTakeAlong').click();
    await choose('Copy the picture');
    await choose('Light background');
    const copied = page.locator('.statusbar-item', { hasText: 'Copied.' });
    await vscode.commands.executeCommand('notifications.showList');
    const refused = page.locator('.notifications-center', { hasText: 'The picture could not be copied here.' });
    await copied.or(refused).first().waitFor();
    if (await copied.isVisible()) return;
    await refused.getByText('Save', { exact: true }).click();
    const png = await noFileNamed('copied.png');
    await saveAs(png);
    const bytes = Buffer.from(await written(png));
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [2400, 1500]);
  });

  it('as a table: Markdown in Russian', async () => {
    await setSetting('language', 'ru');
    const panel = await train();
    await panel.says('sentence', 'учится');
    const file = await noFileNamed('run.md');
    await panel.part('menu').click();
    await panel.part('menuTakeAlong').click();
    await choose('Markdown');
    await saveAs(file);
    const lines = text(await written(file)).split('\n');
    assert.ok((await panel.text('sentence')).replace(/\s+/g, ' ').startsWith(lines[0]!.replace(/\s+/g, ' ')));
    const cells = lines
      .filter((line) => /^\| \d/.test(line))
      .map((line) => line.split('|').map((cell) => Number(cell)));
    assert.equal(cells.length, 20);
    const ours = figures();
    for (const [i, row] of cells.entries()) assert.deepEqual(row.slice(2, 5), ours.slice(3 * i, 3 * i + 3));
  });

  it('is offered where there is a run, and only there', async () => {
    await openText('plaintext', 'nothing');
    const page = await window();
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input[type="text"]').fill('>Neuron: T');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'Train single neuron' }).first().waitFor();
    assert.equal(await rows.filter({ hasText: 'Export the run' }).count(), 0);
    await page.keyboard.press('Escape');
  });
});

/** The colours of a PNG's pixels, as the panel's page reads them. */
async function pixels(panel: PanelPage, bytes: Buffer): Promise<Set<string>> {
  const found = await panel.frame.locator('body').evaluate(async (_, base64) => {
    const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([data], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data: all } = context.getImageData(0, 0, image.width, image.height);
    const colours = new Set<string>();
    for (let at = 0; at < all.length; at += 4) colours.add(`${all[at]},${all[at + 1]},${all[at + 2]}`);
    return [...colours];
  }, bytes.toString('base64'));
  return new Set(found);
}
