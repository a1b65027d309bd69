import assert from 'node:assert/strict';
import { cutOff } from '../page/layout.ts';
import { openAlone } from './browser.ts';
import { runs } from './runs.ts';

describe('nothing is cut off, nothing scrolls sideways', () => {
  for (const width of [350, 700, 1200]) {
    for (const language of ['en', 'ru']) {
      for (const [name, query] of Object.entries(runs)) {
        it(`${width} px, ${language}: ${name}`, async () => {
          const alone = await openAlone(`theme=dark&language=${language}&${query}`, width, 700);
          const found: string[] = [];
          for (const tab of await alone.panel.tabsInSight()) {
            await alone.panel.tab(tab);
            await alone.panel.unfold();
            found.push(...(await cutOff(alone.panel)).map((one) => `${tab}: ${one}`));
          }
          assert.deepEqual(found, []);
          await alone.close();
        });
      }
    }
  }

  for (const language of ['en', 'ru']) {
    it(`the first screen fits 350 × 600 without scrolling: ${language}`, async () => {
      const alone = await openAlone(`theme=dark&language=${language}`, 350, 600);
      const height = await alone.page.evaluate(() => document.scrollingElement!.scrollHeight);
      assert.ok(height <= 600, `${height} px`);
      await alone.close();
    });
  }
});
