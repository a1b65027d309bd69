// A window of a running VS Code under Playwright's hand, from outside.
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from './browser.mjs';

/** Opens `url`; `panel` is the panel's page, two frames deep. */
export async function openWindow(url, viewport) {
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, env, args: browserFlags });
  const context = await browser.newContext({ viewport, deviceScaleFactor: 1 });
  const page = await context.newPage();
  await page.goto(url);
  const panel = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  return {
    page,
    panel,
    /** Runs a command by its title, as a person does; a fresh window learns of an extension's commands a little later. */
    async command(title) {
      const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
      for (let tries = 1; ; tries++) {
        await page.keyboard.press('F1');
        await page.locator('.quick-input-widget input[type="text"]').fill(`>${title}`);
        try {
          await row.click({ timeout: 3_000 });
          return;
        } catch (error) {
          if (tries === 10) throw error;
          await page.keyboard.press('Escape');
        }
      }
    },
    /** Until two pictures in a row are the same: nothing is being drawn any more. */
    async settled() {
      let last = await page.screenshot();
      for (let tries = 0; tries < 50; tries++) {
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        const next = await page.screenshot();
        if (next.equals(last)) return;
        last = next;
      }
    },
    close: () => browser.close(),
  };
}
