import assert from 'node:assert/strict';
import { cutOff } from '../page/layout.ts';
import { tabs } from '../page/panelPage.ts';
import { openAlone } from './browser.ts';

const runs = {
  'the chapter’s run': '',
  'a run that diverges': 'alpha=9&iterations=400',
  'two inputs': 'input=[1.5,-2]&weight=[0.1,0.3]&goal=0.8&alpha=0.1',
  'seven inputs, four examples':
    'input=[[1,2,3,4,5,6,7],[7,6,5,4,3,2,1],[1,0,1,0,1,0,1],[0.5,0.25,0.125,1,2,3,4]]&weight=[0.1,0.2,0.3,0.4,0.5,0.6,0.7]&goal=[1,2,3,4]&alpha=0.001',
  'hot and cold': 'method=hotCold&iterations=1101',
  'long numbers': 'input=1234.5678901234567&weight=-0.12345678901234568&goal=98765.43210987654&alpha=3.3e-7',
  'a million iterations': 'iterations=1000000&alpha=0.000001',
};

describe('nothing is cut off, nothing scrolls sideways', () => {
  for (const width of [350, 700, 1200]) {
    for (const language of ['en', 'ru']) {
      for (const [name, query] of Object.entries(runs)) {
        it(`${width} px, ${language}: ${name}`, async () => {
          const alone = await openAlone(`theme=dark&language=${language}&${query}`, width, 700);
          const found: string[] = [];
          for (const tab of tabs) {
            await (await alone.panel.tab(tab)).part('iteration').waitFor();
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
