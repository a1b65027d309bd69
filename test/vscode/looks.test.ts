import * as vscode from 'vscode';
import { isInTheme, themeNames } from '../page/themes.ts';
import { PanelPage } from './panel.ts';
import { leavesNothing, runFromPalette, setSetting, startAfresh } from './window.ts';

describe('languages and themes', () => {
  leavesNothing();
  let panel: PanelPage;

  before(async () => {
    await startAfresh();
    await runFromPalette('Neuron: Train single neuron');
    panel = await PanelPage.open();
  });
  after(async () => {
    await vscode.workspace
      .getConfiguration('workbench')
      .update('colorTheme', themeNames[0], vscode.ConfigurationTarget.Global);
    await startAfresh();
  });

  it('speaks Russian at once when the setting says so', async () => {
    await setSetting('language', 'ru');
    await panel.says('source', 'Откуда: настройки');
    await panel.says('sentence', 'Нейрон учится: за 20 итераций ошибка уменьшилась с 0.3025 до 0.0000054.');
    await panel.says('sentence', 'Последний прогноз 0.7977, цель 0.8. После каждой итерации остаётся 75 % промаха.');
    await setSetting('language', 'en');
    await panel.says('sentence', 'It learns: in 20 iterations');
  });

  for (const theme of themeNames) {
    it(`draws the chart in the colours of ${theme}`, async () => {
      await vscode.workspace
        .getConfiguration('workbench')
        .update('colorTheme', theme, vscode.ConfigurationTarget.Global);
      await isInTheme(panel.frame, theme);
      await panel.drawsInThemeColours();
    });
  }
});
