// npm run shots: the README's pictures from the real VS Code, into media/. With --all DIR: every theme, width and
// language into that folder, to be looked at.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './fetched.mjs';
import { calmSettings, startServer } from './vscode.mjs';
import { openWindow } from './window.mjs';
import { workspaceCopy } from './windowTests.mjs';

const allAt = process.argv.indexOf('--all');
const folder = path.resolve(root, allAt < 0 ? 'media' : (process.argv[allAt + 1] ?? 'media'));
mkdirSync(folder, { recursive: true });

const built = spawnSync(process.execPath, [path.join(root, 'esbuild.mjs')], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(1);

const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'hc-dark': 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
};

/** Width of the panel to the window's: beside the panel stands only the activity bar, or an editor. */
const activityBar = 48;

const pictures =
  allAt < 0
    ? [
        { name: 'first-run', theme: 'dark', width: 1280, height: 760, language: 'en', file: 'chapter4.py' },
        { name: 'first-run-ru', theme: 'light', width: 1280, height: 760, language: 'ru', file: 'chapter4.py' },
        { name: 'diverges', theme: 'dark', width: 1280, height: 760, language: 'en', settings: { 'neuron.alpha': 9 } },
        { name: 'high-contrast', theme: 'hc-dark', width: 1280, height: 760, language: 'en' },
        { name: 'narrow', theme: 'light', width: 350 + activityBar, height: 700, language: 'en' },
      ]
    : Object.keys(themes).flatMap((theme) =>
        [350, 700, 1200].flatMap((width) =>
          ['en', 'ru'].map((language) => ({
            name: `${theme}-${width}-${language}`,
            theme,
            width: width + activityBar,
            height: width === 350 ? 680 : 800,
            language,
          })),
        ),
      );

const workspace = workspaceCopy();
const server = await startServer();
try {
  for (const { name, theme, width, height, language, file, settings } of pictures) {
    const wanted = {
      ...calmSettings,
      'workbench.colorTheme': themes[theme],
      'workbench.statusBar.visible': false,
      'window.menuBarVisibility': 'hidden',
      'neuron.language': language,
      ...settings,
    };
    writeFileSync(server.userSettings, JSON.stringify(wanted));
    const url = server.windowUrl({
      folder: workspace,
      openFile: file === undefined ? null : path.join(workspace, file),
    });
    const window = await openWindow(url, { width, height });
    try {
      await window.page.locator('.monaco-workbench').waitFor();
      if (file !== undefined) await window.page.locator('.monaco-editor .view-line').first().waitFor();
      await window.command('Neuron: Train single neuron');
      await window.panel.locator('[data-test=sentence]').filter({ hasText: /\S/ }).waitFor({ timeout: 60_000 });
      // The side bar and its like are closed as a person would, so that the panel has the width that is wanted.
      await window.command('View: Close Primary Side Bar');
      await window.settled();
      const picture = path.join(folder, `${name}.png`);
      await window.page.screenshot({ path: picture });
      process.stdout.write(`${path.relative(root, picture)} ${Math.round(readFileSync(picture).length / 1024)} kB\n`);
    } finally {
      await window.close();
    }
  }
} finally {
  await server.stop();
  rmSync(workspace, { recursive: true, force: true });
}
