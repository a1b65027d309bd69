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

  it('shows the first run, and steps through it', async () => {
    const { panel } = alone;
    await panel.says('sentence', 'It learns: in 20 iterations the error fell from 0.3025 to 0.0000054.');
    await panel.says('predict', '0.5 × 0.5 = 0.25');
    await panel.part('slider').first().press('ArrowRight');
    await panel.shows('iteration', '1');
    await panel.says('predict', '0.5 × 0.775 = 0.3875');
    await panel.drawsInThemeColours();
  });

  it('diverges at alpha 9, and the button brings the first run back', async () => {
    const { panel } = alone;
    await panel.enter('alpha', '9');
    await panel.says('sentence', /It diverges: .* below 8 it learns\./);
    await panel.part('sentenceAction').filter({ hasText: 'Try 1' }).click();
    await panel.says('sentence', 'It learns: in 20 iterations');
  });

  it('has all tabs, with one selected iteration, and axe finds nothing on them', async () => {
    const { panel } = alone;
    await panel.part('slider').first().press('End');
    for (const name of tabs) {
      const tab = await panel.tab(name);
      await tab.part('iteration').waitFor();
      await tab.shows('iteration', '19');
      await panel.unfold();
      assert.deepEqual(await findings(panel), [], name);
    }
  });

  it('speaks Russian when it is told to in the menu', async () => {
    const { panel } = alone;
    await panel.part('menu').click();
    await panel.part('menuLanguage-ru').click();
    await panel.says('sentence', 'Нейрон учится: за 20 итераций ошибка уменьшилась с 0.3025 до 0.0000054.');
  });
});
