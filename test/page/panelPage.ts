import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** A page, or a frame of one. */
export interface Surface {
  locator(selector: string): Locator;
}

export type TabName = 'run' | 'step' | 'alpha' | 'side';

export const tabs: readonly TabName[] = ['run', 'step', 'alpha', 'side'];

/** What the panel shows, read from its page: texts and cells, never the extension's own state. */
export class PanelPage {
  protected constructor(
    readonly frame: Surface,
    private readonly scope?: Locator,
  ) {}

  /** The panel on this surface, as soon as it says something. */
  static async on(frame: Surface): Promise<PanelPage> {
    await frame
      .locator(
        '[data-test=sentence]:visible, [data-test=notRead]:visible, [data-test=guess]:visible, [data-test=followed]:visible',
      )
      .first()
      .waitFor();
    return new PanelPage(frame);
  }

  part(name: string): Locator {
    return (this.scope ?? this.frame).locator(`[data-test=${name}]`);
  }

  /** The page of a tab with all its sections, opened as a person does. What stands on several tabs is then meant on this one. */
  async tab(name: TabName): Promise<PanelPage> {
    await this.folded(name);
    await this.open(`[data-test=page-${name}] h2 >`);
    return this.page(name);
  }

  /** The page of a tab with its sections as they are. */
  async folded(name: TabName): Promise<PanelPage> {
    await this.frame.locator(`[data-test=tab-${name}]`).click();
    await this.frame.locator(`[data-test=page-${name}] > * > *`).first().waitFor({ state: 'attached' });
    if (name !== 'run')
      await this.frame.locator(`[data-test=page-${name}] h2 > [aria-expanded]`).first().waitFor({ state: 'attached' });
    return this.page(name);
  }

  /** Not all of them where what comes next is hidden. */
  async tabsInSight(): Promise<readonly TabName[]> {
    const areSeen = await Promise.all(tabs.map((name) => this.frame.locator(`[data-test=tab-${name}]`).isVisible()));
    return tabs.filter((_, i) => areSeen[i]);
  }

  /** Opens all that is folded on the tab in sight. */
  async unfold(): Promise<void> {
    await this.open('main');
  }

  /** Opens, one after the other, what is folded here. */
  private async open(place: string): Promise<void> {
    const folded = this.frame.locator(`${place} button[aria-expanded="false"]:not([aria-haspopup]):visible`);
    while ((await folded.count()) > 0) {
      const name = await folded.first().getAttribute('data-test');
      await folded.first().click();
      await this.frame.locator(`${place} [data-test="${name}"][aria-expanded="true"]:visible`).first().waitFor();
    }
  }

  page(name: TabName): PanelPage {
    return new PanelPage(this.frame, this.frame.locator(`[data-test=page-${name}]`));
  }

  text(name: string): Promise<string> {
    return this.part(name).innerText();
  }

  /** The input inside a control. */
  field(name: string): Locator {
    return this.part(name).locator('input');
  }

  async enter(name: string, value: string): Promise<void> {
    await this.field(name).fill(value);
    await this.field(name).press('Enter');
  }

  /** Takes hold of a part by the mouse, as soon as it stands still: where its middle is. */
  async grab(name: string, { mouse }: Page): Promise<{ readonly x: number; readonly y: number }> {
    await this.part(name).hover();
    const box = (await this.part(name).boundingBox())!;
    await mouse.down();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Picks from a list. It closes where the page moves under it, as while the runs above come in: then it is opened again. */
  async choose(list: string, option: number): Promise<void> {
    const item = this.part(list).locator('li').nth(option);
    for (let tries = 1; ; tries++) {
      if (!(await item.isVisible())) await this.part(list).click();
      try {
        await item.click({ timeout: 2_000 });
        return;
      } catch (error) {
        if (tries === 5) throw error;
      }
    }
  }

  /** Waits until a part of the page says this; fails with what it says instead. */
  async says(name: string, wanted: string | RegExp): Promise<void> {
    await this.until(
      async () => (await this.part(name).first().innerText()).replace(/\s+/g, ' '),
      (text) => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)),
      `${name} should say ${wanted}`,
    );
  }

  async doesNotSay(name: string, unwanted: string): Promise<void> {
    await this.until(
      async () => (await this.part(name).first().innerText()).replace(/\s+/g, ' '),
      (text) => text !== '' && !text.includes(unwanted),
      `${name} should not say ${unwanted}`,
    );
  }

  /** Waits until a field holds this. */
  async shows(name: string, wanted: string): Promise<void> {
    await this.until(
      () => this.part(name).inputValue(),
      (value) => value === wanted,
      `${name} should show ${wanted}`,
    );
  }

  /** Waits until the input inside a control holds this. */
  async holds(name: string, wanted: string): Promise<void> {
    await this.until(
      () => this.field(name).inputValue(),
      (value) => value === wanted,
      `${name} should hold ${wanted}`,
    );
  }

  private async until(read: () => Promise<string>, holds: (text: string) => boolean, wanted: string): Promise<void> {
    const deadline = Date.now() + 15_000;
    let text = await read();
    while (!holds(text)) {
      if (Date.now() > deadline) assert.fail(`${wanted}; it is "${text}"`);
      await this.frame.locator('body').evaluate(() => new Promise((done) => requestAnimationFrame(done)));
      text = await read();
    }
  }

  async openTable(): Promise<void> {
    await this.part('rowsFold').click();
    await this.part('row').first().waitFor();
  }

  /** The texts of a row's cells in the book's order, however they are shown. */
  async cells(row: number): Promise<string[]> {
    const order = ['iteration', 'example', 'weight', 'prediction', 'error', 'delta', 'weightDelta'];
    const cells = await this.frame
      .locator(`[data-row="${row}"] [role=gridcell]`)
      .evaluateAll((all) =>
        all.map((cell) => [(cell as HTMLElement).dataset.column!, (cell as HTMLElement).innerText]),
      );
    const rank = ([name]: string[]) => order.indexOf(name!.replace(/\[.*/, ''));
    return cells.sort((one, other) => rank(one) - rank(other)).map(([, text]) => text!);
  }

  /** The canvas holds pixels of the error's colour and of the weight's, as they are now. */
  async drawsInThemeColours(): Promise<void> {
    const seen = () =>
      this.part('chart').evaluate((element) => {
        const canvas = element as HTMLCanvasElement;
        const probe = document.createElement('canvas').getContext('2d')!;
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        const style = getComputedStyle(document.body);
        const count = (name: string) => {
          probe.fillStyle = style.getPropertyValue(name);
          probe.fillRect(0, 0, 1, 1);
          const [red, green, blue] = probe.getImageData(0, 0, 1, 1).data;
          let pixels = 0;
          for (let at = 0; at < data.length; at += 4) {
            const distance =
              Math.abs(data[at]! - red!) + Math.abs(data[at + 1]! - green!) + Math.abs(data[at + 2]! - blue!);
            if (data[at + 3] === 255 && distance < 12) pixels++;
          }
          return pixels;
        };
        return JSON.stringify([count('--error-color'), count('--weight-color')]);
      });
    await this.until(
      seen,
      (counts) => (JSON.parse(counts) as number[]).every((pixels) => pixels >= 10),
      'the chart should hold 10 pixels and more of the error’s and of the weight’s colour',
    );
  }
}
