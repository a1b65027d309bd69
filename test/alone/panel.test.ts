import assert from 'node:assert/strict';
import { findings } from '../page/axe.ts';
import { tabs } from '../page/panelPage.ts';
import { type Alone, openAlone } from './browser.ts';

describe('the panel alone, in one file', () => {
  let alone: Alone;

  beforeEach(async () => {
    alone = await openAlone('language=en&theme=dark');
  });
  afterEach(() => alone.close());

  it('has all tabs, with one selected iteration, and axe finds nothing on them', async () => {
    const { panel } = alone;
    await panel.drawsInThemeColours();
    await panel.part('slider').first().press('End');
    for (const name of tabs) {
      const tab = await panel.tab(name);
      await tab.part('iteration').waitFor();
      await tab.shows('iteration', '19');
      await panel.unfold();
      assert.deepEqual(await findings(panel), [], name);
    }
  });

  it('sets code in a sentence as code, and prints no backtick', async () => {
    await alone.close();
    alone = await openAlone('language=en&theme=dark&input=2&alpha=1&iterations=400');
    const { panel } = alone;
    await panel.says('sentence', 'In Python, ** 2 stops there with OverflowError');
    assert.equal(await panel.part('sentence').locator('code').textContent(), '** 2');
  });

  it('speaks Russian when it is told to in the menu', async () => {
    const { panel } = alone;
    await panel.part('menu').click();
    await panel.part('menuLanguage-ru').click();
    await panel.says('sentence', 'Нейрон учится: за 20 итераций ошибка уменьшилась с 0.3025 до 0.0000054.');
  });
});
