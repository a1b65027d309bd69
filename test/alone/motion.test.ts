import assert from 'node:assert/strict';
import { tabs } from '../page/panelPage.ts';
import { newPage, openAlone } from './browser.ts';

describe('motion', () => {
  it('is none that the person did not ask for', async () => {
    const alone = await openAlone('language=en&theme=dark', 700, 800);
    for (const name of tabs) {
      await (await alone.panel.tab(name)).part('iteration').waitFor();
      const moving = await alone.page.evaluate(() => document.getAnimations().length);
      assert.equal(moving, 0, name);
    }
    await alone.close();
  });

  for (const [reducedMotion, reachedAfter] of [
    ['no-preference', '3'],
    ['reduce', '0'],
  ] as const) {
    it(`of a play is as wished: ${reducedMotion}`, async () => {
      const { page } = await newPage();
      await page.emulateMedia({ reducedMotion });
      await page.clock.install({ time: 0 });
      await page.goto(`${process.env.NEURON_PANEL}?language=en&theme=dark`);
      // From here on time passes only where it is told to: a busy machine would add its own.
      await page.clock.pauseAt(60_000);
      await page.locator('[data-test=play]').click();
      await page.clock.runFor(950);
      assert.equal(await page.locator('[data-test=iteration]').inputValue(), reachedAfter);
      // Whoever wants no motion gets a picture a second instead.
      await page.clock.runFor(200);
      assert.equal(await page.locator('[data-test=iteration]').inputValue(), '4');
      await page.close();
    });
  }
});
