import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { utimesSync } from 'node:fs';
import { PanelPage } from '../page/panelPage.ts';
import { newPage } from './browser.ts';

describe('npm run panel', () => {
  it('loads the open page anew when a file changes, at the iteration where it was', async () => {
    const served = spawn(process.execPath, ['scripts/panel.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const [line] = (await once(served.stdout, 'data')) as [Buffer];
      const [address] = /http:\S+/.exec(String(line))!;
      const { page, errors } = await newPage();
      await page.goto(`${address}?language=en&theme=dark`);
      const panel = await PanelPage.on(page);
      await panel.part('slider').first().press('End');
      await panel.shows('iteration', '19');
      await page.evaluate(() => Object.assign(window, { isFromBefore: true }));
      const loaded = page.waitForEvent('load');
      const now = new Date();
      utimesSync('webview/standalone.css', now, now);
      await loaded;
      assert.equal(await page.evaluate(() => 'isFromBefore' in window), false);
      const anew = await PanelPage.on(page);
      await anew.says('sentence', 'It learns');
      await anew.shows('iteration', '19');
      assert.deepEqual(errors, []);
      await page.close();
    } finally {
      served.kill();
    }
  });
});
