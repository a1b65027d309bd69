import assert from 'node:assert/strict';
import { cutOff } from '../page/layout.ts';
import { openAlone } from './browser.ts';
import { mostDifferent } from './runs.ts';

describe('nothing is cut off, nothing scrolls sideways', () => {
  const widths = [350, 700, 1200];
  for (const language of ['en', 'ru']) {
    const kinds =
      language === 'en'
        ? mostDifferent('a run that diverges', 'large type')
        : mostDifferent('seven inputs, four examples', 'hot and cold', 'long numbers', 'a program that only compares');
    for (const [name, query] of kinds) {
      it(`at ${widths.join(', ')} px, ${language}: ${name}`, async () => {
        const alone = await openAlone(`theme=dark&language=${language}&${query}`, widths[0], 700);
        const found: string[] = [];
        for (const tab of await alone.panel.tabsInSight()) {
          await alone.panel.tab(tab);
          await alone.panel.unfold();
          for (const width of widths) {
            await alone.page.setViewportSize({ width, height: 700 });
            await alone.panel.unfold();
            // What is placed by measuring follows a change of width some frames later.
            let cut = await cutOff(alone.panel);
            for (let frame = 0; frame < 30 && cut.length > 0; frame++) {
              await alone.drawn();
              cut = await cutOff(alone.panel);
            }
            found.push(...cut.map((one) => `${width} px, ${tab}: ${one}`));
          }
        }
        assert.deepEqual(found, []);
        await alone.close();
      });
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
