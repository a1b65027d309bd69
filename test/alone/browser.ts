import assert from 'node:assert/strict';
import { type Browser, chromium, type Page } from 'playwright-core';
import { PanelPage } from '../page/panelPage.ts';

let browser: Browser | null = null;

/** The panel's one file in a plain browser. */
export interface Alone {
  readonly page: Page;
  readonly panel: PanelPage;
  /** Until the next picture has been drawn. */
  drawn(): Promise<void>;
  /** Closes the page; fails if it had errors. */
  close(): Promise<void>;
}

/** An empty page, and the errors that it has from now on. */
export async function newPage(
  width = 350,
  height = 600,
  errors: string[] = [],
): Promise<{ page: Page; errors: readonly string[] }> {
  browser ??= await chromium.launch(JSON.parse(process.env.NEURON_BROWSER!));
  const page = await browser.newPage({ viewport: { width, height } });
  page.setDefaultTimeout(15_000);
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error.stack)));
  return { page, errors };
}

/** Opens the file with this query (see webview/standaloneHost.ts). */
export async function openAlone(query: string, width?: number, height?: number): Promise<Alone> {
  const { page, errors } = await newPage(width, height);
  await page.goto(`${process.env.NEURON_PANEL}?${query}`);
  const panel = await PanelPage.on(page);
  return {
    page,
    panel,
    drawn: () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done()))),
    async close() {
      await page.close();
      assert.deepEqual(errors, []);
    },
  };
}

after(async () => {
  await browser?.close();
  browser = null;
});
