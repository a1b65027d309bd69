import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PanelPage } from './panel.ts';
import { runFromPalette, window, workspaceFile } from './window.ts';

const root = process.env.NEURON_ROOT!;

describe('Restricted Mode', function () {
  this.timeout(90_000);
  before(async function () {
    if (!(await window()).url().startsWith('http')) this.skip();
  });

  it('trains a file of a folder that is not trusted', async () => {
    // Under development an extension runs even where its manifest would not let it: here it is installed.
    const { startServer } = await import(pathToFileURL(path.join(root, 'scripts/vscode.mjs')).href);
    const file = await workspaceFile('restricted.json', '{"input": 2, "weight": 0.5, "goal": 0.8, "alpha": 0.1}');
    const settings = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };
    const server = await startServer({ installed: [process.env.NEURON_EXTENSION!], settings });
    const context = await (await window()).context().browser()!.newContext();
    try {
      const page = await context.newPage();
      await page.goto(server.windowUrl({ folder: path.dirname(file.fsPath), extensionPaths: [] }));
      await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ timeout: 60_000 });
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'restricted.json' }).dblclick();
      await page.locator('.monaco-editor .view-line').first().waitFor();
      await runFromPalette('Neuron: Train single neuron', page);
      const panel = await PanelPage.open(page);
      await panel.says('source', 'restricted.json');
      await panel.says('sentence', 'It learns');
    } finally {
      await context.close();
      await server.stop();
    }
  });
});
