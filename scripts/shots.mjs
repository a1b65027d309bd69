// npm run shots: the README's pictures from the real VS Code, into media/. With --all DIR: every tab in every theme, width
// and language, of the chapter's run and of one that diverges, into that folder, to be looked at. With names behind it
// only those that contain them all: npm run shots -- --all DIR light-350 alpha
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './fetched.mjs';
import { bodyOf, themes } from './themes.mjs';
import { calmSettings, startServer } from './vscode.mjs';
import { openWindow } from './window.mjs';
import { workspaceCopy } from './windowTests.mjs';

const allAt = process.argv.indexOf('--all');
const folder = path.resolve(root, allAt < 0 ? 'media' : (process.argv[allAt + 1] ?? 'media'));
mkdirSync(folder, { recursive: true });

const built = spawnSync(process.execPath, [path.join(root, 'esbuild.mjs')], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(1);

/** Width of the panel to the window's: beside the panel stands only the activity bar, or an editor. */
const activityBar = 48;

/** Height of the window to the panel's: the title bar and that of the editors’ tabs. */
const aroundPanel = 80;

const pictures =
  allAt < 0
    ? [
        { name: 'first-run', theme: 'dark', width: 1280, height: 760, language: 'en', file: 'chapter4.py' },
        { name: 'first-run-ru', theme: 'light', width: 1280, height: 760, language: 'ru', file: 'chapter4.py' },
        { name: 'alpha', theme: 'dark', width: 1280, height: 820, language: 'en', file: 'chapter4.py', tab: 'alpha' },
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
            isOfEveryTab: true,
          })),
        ),
      );

const tabs = ['run', 'step', 'alpha', 'side'];
const runs = { learns: null, diverges: '9' };
const wanted = allAt < 0 ? [] : process.argv.slice(allAt + 2);
const isWanted = (name) => wanted.length === 0 || wanted.every((part) => name.includes(part));

/** Every tab of the panel in this window, as high as its page is. */
async function pictureTabs(window, { name, width, height }) {
  for (const [run, alpha] of Object.entries(runs)) {
    if (alpha !== null) {
      await window.panel.locator('[data-test=tab-run]').click();
      const field = window.panel.locator('[data-test=page-run] [data-test=alpha] input');
      await field.fill(alpha);
      await field.press('Enter');
      await window.panel.locator('[data-test=sentence]').filter({ hasText: /9/ }).waitFor();
    }
    for (const tab of tabs) {
      const file = `${name}-${tab}-${run}`;
      if (!isWanted(file)) continue;
      await window.page.setViewportSize({ width, height });
      await window.panel.locator(`[data-test=tab-${tab}]`).click();
      await window.panel.locator(`[data-test=page-${tab}] [data-test=iteration]`).waitFor();
      await window.settled();
      const page = await window.panel.locator('body').evaluate(() => document.scrollingElement.scrollHeight);
      await window.page.setViewportSize({ width, height: Math.max(height, page + aroundPanel) });
      await window.settled();
      await picture(window, file);
    }
  }
}

async function picture(window, name) {
  const file = path.join(folder, `${name}.png`);
  await window.page.screenshot({ path: file });
  process.stdout.write(`${path.relative(root, file)} ${Math.round(readFileSync(file).length / 1024)} kB\n`);
}

const workspace = workspaceCopy();
const server = await startServer();
try {
  for (const one of pictures) {
    const { name, theme, width, height, language, file, isOfEveryTab } = one;
    const names = tabs.flatMap((tab) => Object.keys(runs).map((run) => `${name}-${tab}-${run}`));
    if (isOfEveryTab && !names.some(isWanted)) continue;
    const userSettings = {
      ...calmSettings,
      'workbench.colorTheme': themes[theme].id,
      'workbench.statusBar.visible': false,
      'window.menuBarVisibility': 'hidden',
      'neuron.language': language,
    };
    writeFileSync(server.userSettings, JSON.stringify(userSettings));
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
      // A picture that is named after a theme is of that theme.
      await window.panel.locator(bodyOf(themes[theme])).waitFor({ timeout: 20_000 });
      // The side bar and its like are closed as a person would, so that the panel has the width that is wanted.
      await window.command('View: Close Primary Side Bar');
      if (one.tab !== undefined) {
        await window.panel.locator(`[data-test=tab-${one.tab}]`).click();
        await window.panel.locator(`[data-test=page-${one.tab}] [data-test=iteration]`).waitFor();
      }
      await window.settled();
      if (isOfEveryTab) await pictureTabs(window, one);
      else await picture(window, name);
    } finally {
      await window.close();
    }
  }
} finally {
  await server.stop();
  rmSync(workspace, { recursive: true, force: true });
}
