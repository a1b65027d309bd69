import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { tabs } from '../page/panelPage.ts';
import { openAlone } from './browser.ts';

/** A chart as someone meets it who does not see it, or has no mouse. */
async function isForEveryone(figure: Locator): Promise<void> {
  const picture = figure.locator('[aria-label][aria-describedby]').first();
  const name = await picture.evaluate((element) => (element as HTMLElement).dataset.test ?? '');
  assert.match((await picture.getAttribute('aria-label')) ?? '', /\S/, `${name} has no name`);
  const caption = await figure.locator('figcaption').textContent();
  assert.match(caption ?? '', /\S+ \S+ \S+.*\.$/, `${name} has no sentence`);
  const described = (await picture.getAttribute('aria-describedby'))?.split(' ') ?? [];
  assert.ok(described.includes((await figure.locator('figcaption').getAttribute('id')) ?? '?'), name);

  const opener = figure.locator('.figure-tools [aria-expanded]');
  if ((await opener.count()) > 0) {
    await opener.click();
    const rows = figure.locator('tbody tr');
    assert.ok((await rows.count()) > 1, `${name} has no table`);
    const [cells, heads] = [await rows.first().locator('td').count(), await figure.locator('thead th').count()];
    assert.ok(cells > 1 && cells === heads, `${name}: ${cells} cells under ${heads} heads`);
    await opener.click();
  }
  if ((await picture.getAttribute('tabindex')) === null) return;
  const said = figure.locator('[role=status]').first();
  await picture.focus();
  const heard: (string | null)[] = [];
  for (const key of ['Home', 'ArrowRight', 'End']) {
    await picture.press(key);
    await picture.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    heard.push(await said.textContent());
  }
  assert.equal(new Set(heard).size, 3, `${name} says ${heard.join(' | ')}`);
}

describe('every chart has a name, a sentence, a table and keys', () => {
  for (const [kind, query] of [
    ['learns', ''],
    ['diverges', '&alpha=9'],
    ['has two inputs', '&input=[1.5,-2]&weight=[0.1,0.3]&goal=0.8&alpha=0.1'],
    ['has three examples', '&input=[1,2,3]&goal=[1,2,3]&alpha=0.05'],
  ] as const) {
    it(`of a run that ${kind}`, async () => {
      const alone = await openAlone(`language=en&theme=dark${query}`, 700, 900);
      let charts = 0;
      for (const name of tabs) {
        await alone.panel.tab(name);
        await alone.panel.page(name).part('iteration').waitFor();
        const figures = alone.page.locator(`[data-test=page-${name}] figure:visible`);
        for (let i = 0; i < (await figures.count()); i++) {
          await isForEveryone(figures.nth(i));
          charts++;
        }
        // What is drawn outside of a frame is an ornament, or part of a control.
        const others = await alone.page
          .locator(`[data-test=page-${name}] canvas:visible`)
          .evaluateAll((all) =>
            all
              .filter((one) => one.closest('figure') === null && one.ariaHidden !== 'true')
              .map((one) => one.outerHTML),
          );
        assert.deepEqual(others, []);
      }
      assert.ok(charts >= 4, String(charts));
      await alone.close();
    });
  }
});
