import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PanelPage } from './panel.ts';
import { runFromPalette, window, workspaceFile } from './window.ts';

const root = process.env.NEURON_ROOT!;
const extension = process.env.NEURON_EXTENSION!;

/** The extension as a VS Code without Node has it, in a browser: by its web entry alone. */
function webExtension(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'single-neuron-web-'));
  const { main, ...manifest } = JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8'));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  for (const part of ['dist', 'media', 'package.nls.json', 'package.nls.ru.json']) {
    symlinkSync(path.join(extension, part), path.join(folder, part));
  }
  return folder;
}

describe('VS Code in a browser, without Node', function () {
  this.timeout(90_000);
  before(async function () {
    if (!(await window()).url().startsWith('http')) this.skip();
  });

  it('trains a program, and follows an edit', async () => {
    const { startServer } = await import(pathToFileURL(path.join(root, 'scripts/vscode.mjs')).href);
    const program = 'weight = 0.5\nfor i in range(20):\n    delta = 0.5 * weight - 0.8\n    weight -= delta * 0.5\n';
    const file = await workspaceFile('web.py', program);
    const inBrowser = webExtension();
    const server = await startServer({ installed: [inBrowser] });
    const context = await (await window()).context().browser()!.newContext();
    try {
      const page = await context.newPage();
      await page.goto(server.windowUrl({ folder: path.dirname(file.fsPath), extensionPaths: [] }));
      await page
        .locator('.explorer-folders-view .monaco-list-row', { hasText: 'web.py' })
        .dblclick({ timeout: 60_000 });
      await page.locator('.monaco-editor .view-line').first().waitFor();
      await runFromPalette('Neuron: Train single neuron', page);
      const panel = await PanelPage.open(page);
      await panel.says('source', 'web.py');
      await panel.says('sentence', 'It learns: in 20 iterations the error fell from 0.3025 to 0.0000054.');
      // The weight starts at 1 then.
      await page.locator('.monaco-editor .view-line').first().click();
      await page.keyboard.press('End');
      await page.keyboard.type(' * 2');
      await panel.says('sentence', 'the error fell from 0.09 to');
    } finally {
      await context.close();
      await server.stop();
      rmSync(inBrowser, { recursive: true });
    }
  });
});
