import assert from 'node:assert/strict';
import { findings } from '../page/axe.ts';
import { walkByTab } from '../page/keyboardWalk.ts';
import { openAlone } from './browser.ts';
import { runs } from './runs.ts';

describe('for everyone, whatever the run', () => {
  for (const [name, query] of Object.entries(runs)) {
    it(`axe finds nothing, and Tab reaches everything: ${name}`, async () => {
      const alone = await openAlone(`theme=light&language=ru&${query}`, 700, 800);
      const found: string[] = [];
      for (const tab of await alone.panel.tabsInSight()) {
        await alone.panel.tab(tab);
        await alone.panel.unfold();
        found.push(...(await findings(alone.panel)).map((one) => `${tab}: ${one}`));
        const { missed, unmarked } = await walkByTab(alone.panel, alone.page);
        found.push(...missed.map((one) => `${tab}: not reached: ${one}`));
        found.push(...unmarked.map((one) => `${tab}: looks the same with the focus: ${one}`));
      }
      assert.deepEqual(found, []);
      await alone.close();
    });
  }
});
