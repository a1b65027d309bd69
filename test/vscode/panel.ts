import type { FrameLocator, Locator } from 'playwright-core';
import { panel, window } from './window.ts';

/** What the panel shows, read from its page: texts and cells, never the extension's own state. */
export class PanelPage {
  private constructor(readonly frame: FrameLocator) {}

  static async open(): Promise<PanelPage> {
    const frame = await panel();
    await frame.locator('[data-test=source]').waitFor({ timeout: 30_000 });
    return new PanelPage(frame);
  }

  part(name: string): Locator {
    return this.frame.locator(`[data-test=${name}]`);
  }

  text(name: string): Promise<string> {
    return this.part(name).innerText();
  }

  /** Waits until a part of the page says this; fails with what it says instead. */
  async says(name: string, wanted: string | RegExp): Promise<void> {
    const matches = (text: string) => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text));
    const deadline = Date.now() + 15_000;
    let text = '';
    while (Date.now() < deadline) {
      text = (await this.part(name).first().innerText({ timeout: 15_000 })).replace(/\s+/g, ' ');
      if (matches(text)) return;
      await (await window()).evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
    throw new Error(`${name} says "${text}", not ${wanted}`);
  }
}
