import assert from 'node:assert/strict';
import { findings } from '../page/axe.ts';
import { walkByTab } from '../page/keyboardWalk.ts';
import { openAlone } from './browser.ts';
import { mostDifferent } from './runs.ts';

describe('for everyone, whatever the run', () => {
  const kinds = mostDifferent('the chapter’s run', 'seven inputs, four examples', 'hot and cold', 'large type');
  for (const [name, query] of kinds) {
    it(`axe finds nothing, and Tab reaches everything: ${name}`, async () => {
      const alone = await openAlone(`theme=light&language=ru&${query}`, 700, 800);
      const found: string[] = [];
      for (const tab of await alone.panel.tabsInSight()) {
        await alone.panel.tab(tab);
        // Axe takes ten seconds for tables of hundreds of rows, which differ in nothing from short ones.
        if (!query.includes('iterations=')) await alone.panel.unfold();
        found.push(...(await findings(alone.panel)).map((one) => `${tab}: ${one}`));
        const { missed, unmarked } = await walkByTab(alone.panel, alone.page);
        found.push(...missed.map((one) => `${tab}: not reached: ${one}`));
        found.push(...unmarked.map((one) => `${tab}: looks the same with the focus: ${one}`));
      }
      assert.deepEqual(found, []);
      await alone.close();
    });
  }

  // A light and a dark page have the same colours' names; what high contrast leaves out is another matter.
  for (const theme of process.env.NEURON_LONG === undefined ? ['light', 'hc'] : ['dark', 'light', 'hc', 'hcLight']) {
    it(`axe finds nothing while a question is open, a value is refused, runs stand side by side: ${theme}`, async () => {
      const alone = await openAlone(`theme=${theme}&language=en`, 700, 800);
      const { panel, page } = alone;
      await panel.enter('alpha', 'abc');
      await panel.part('problem-alpha').waitFor();
      assert.deepEqual(await findings(panel), []);
      await panel.enter('alpha', '1');

      const side = await panel.tab('side');
      await side.part('alphaTimesTen').click();
      await side.part('wrongSign').click();
      await side.part('removeC').waitFor();
      await panel.unfold();
      assert.deepEqual(await findings(panel), []);
      assert.deepEqual((await walkByTab(panel, page)).missed, []);

      await panel.tab('run');
      await panel.part('menu').click();
      await panel.part('menuGuess').click();
      await panel.part('guess').waitFor();
      assert.deepEqual(await findings(panel), []);
      assert.deepEqual((await walkByTab(panel, page)).missed, []);
      await panel.frame.locator('.cover vscode-button:visible, .cover button:visible').first().click();
      assert.deepEqual(await findings(panel), []);
      await alone.close();
    });
  }
});
