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

  it('acts on what is typed after a pause, leaves it as it was typed, and goes back by Escape', async () => {
    const { panel } = alone;
    const alpha = panel.field('alpha');
    await alpha.fill('');
    await alpha.pressSequentially('9.0');
    await panel.says('sentence', 'It diverges');
    assert.equal(await alpha.inputValue(), '9.0');
    await alpha.press('Escape');
    await panel.says('sentence', 'It learns: in 20 iterations');
    await panel.holds('alpha', '1');
  });

  it('says nothing of a half of a number, and what is wrong with it once the field is left', async () => {
    const { panel } = alone;
    const alpha = panel.field('alpha');
    await alpha.fill('2e');
    await panel.part('slider').first().press('ArrowRight');
    await panel.says('problem-alpha', '2e');
    await panel.says('sentence', 'It learns: in 20 iterations');
  });

  it('speaks Russian when it is told to in the menu', async () => {
    const { panel } = alone;
    await panel.part('menu').click();
    await panel.part('menuLanguage-ru').click();
    await panel.says('sentence', 'Нейрон учится: за 20 итераций ошибка уменьшилась с 0.3025 до 0.0000054.');
  });
});
