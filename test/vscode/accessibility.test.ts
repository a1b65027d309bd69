import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { listenToLiveRegions } from '../page/announcements.ts';
import { findings } from '../page/axe.ts';
import { contrast, type Rgb, rgbOf } from '../page/colours.ts';
import { walkByTab } from '../page/keyboardWalk.ts';
import { type PanelPage, tabs } from '../page/panelPage.ts';
import { isInTheme, type ThemeName, themeNames } from '../page/themes.ts';
import { PanelPage as PanelHere } from './panel.ts';
import { leavesNothing, runFromPalette, setSetting, startAfresh, window } from './window.ts';

const lines = [1, 2, 3, 4, 5].map((number) => `--line-color-${number}`);

describe('for everyone', () => {
  leavesNothing();
  let panel: PanelPage;

  const show = async (theme: ThemeName, language: 'en' | 'ru') => {
    await vscode.workspace.getConfiguration('workbench').update('colorTheme', theme, vscode.ConfigurationTarget.Global);
    await isInTheme(panel.frame, theme);
    await setSetting('language', language);
    await panel.frame.locator(`html[lang=${language}]`).waitFor();
  };

  before(async () => {
    await startAfresh();
    await runFromPalette('Neuron: Train single neuron');
    panel = await PanelHere.open();
  });
  after(async () => {
    await vscode.workspace
      .getConfiguration('workbench')
      .update('colorTheme', 'Dark Modern', vscode.ConfigurationTarget.Global);
    await startAfresh();
  });

  for (const theme of themeNames) {
    // Each language with each kind of contrast; both on all kinds of runs are looked at on the page alone.
    const language = theme.includes('Light') ? 'ru' : 'en';
    it(`axe finds nothing on any tab: ${theme}, ${language}`, async () => {
      await show(theme, language);
      for (const name of tabs) {
        const tab = await panel.tab(name);
        await tab.part('iteration').waitFor();
        await panel.unfold();
        await panel.part('menu').click();
        assert.deepEqual(await findings(panel), [], name);
        await panel.frame.locator('.menu-item:focus').press('Escape');
      }
    }).timeout(120_000);

    it(`every line stands out on the background of ${theme}`, async () => {
      await show(theme, 'en');
      const read = async (name: string): Promise<Rgb> => {
        const hex = await panel.frame.locator('body').evaluate((body, variable) => {
          const probe = document.createElement('canvas').getContext('2d')!;
          probe.fillStyle = getComputedStyle(body).getPropertyValue(variable);
          return probe.fillStyle;
        }, name);
        return rgbOf(hex);
      };
      const background = await read('--vscode-editor-background');
      for (const name of ['--vscode-foreground', '--error-color', '--weight-color']) {
        const stands = contrast(await read(name), background);
        assert.ok(stands >= 4.5, `${name}: ${stands.toFixed(2)}`);
      }
      for (const name of lines) {
        const stands = contrast(await read(name), background);
        assert.ok(stands >= 3, `${name}: ${stands.toFixed(2)}`);
      }
    });
  }

  it('the Tab key reaches every control, and shows where it is', async () => {
    await show('Dark Modern', 'en');
    await panel.tab('run');
    await panel.unfold();
    const { reached, missed, unmarked } = await walkByTab(panel, await window());
    assert.ok(reached.length > 8, reached.join(', '));
    assert.deepEqual({ missed, unmarked }, { missed: [], unmarked: [] });
  }).timeout(60_000);

  it('a screen reader hears the new sentence once, and nothing else', async () => {
    await show('Dark Modern', 'en');
    await panel.tab('run');
    const said = await listenToLiveRegions(panel);
    await panel.enter('alpha', '9');
    await panel.says('sentence', 'It diverges');
    assert.deepEqual(await said(), [await panel.part('sentence').textContent()]);
    await panel.enter('alpha', '1');
    await panel.says('sentence', 'It learns');
    assert.deepEqual(await said(), [await panel.part('sentence').textContent()]);
  });

  it('the picture is gone through by the keys, and each iteration is said', async () => {
    await panel.tab('run');
    const chart = panel.part('chart');
    await chart.focus();
    const said = await listenToLiveRegions(panel);
    await chart.press('ArrowRight');
    await panel.page('run').shows('iteration', '1');
    await panel.says('chartSaid', 'iteration 1: error 0.17016, weight 0.775');
    assert.deepEqual(await said(), ['iteration 1: error 0.17016, weight 0.775']);
    await chart.press('Home');
  });
});
