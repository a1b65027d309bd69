import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { PanelPage } from './panel.ts';
import { openText, runFromPalette, startAfresh, watchConsole, window } from './window.ts';

/** The chapter's program under names that it never had. */
const renamed = `knob = 0.5
x = 2
target = 0.8
rate = 0.1
for i in range(5):
    guess = x * knob
    diff = guess - target
    err = diff ** 2
    knob = knob - rate * (diff * x)
`;

/** Lines of the editor on which something is marked, read from the editor's own elements. */
async function markedLines(page: Page): Promise<number[]> {
  return page.locator('.editor-instance .view-overlays > div').evaluateAll((lines) =>
    lines.flatMap((line) => {
      const isMarked = [...line.querySelectorAll('[class*="ced-"]')].some(
        (part) => getComputedStyle(part).outlineStyle === 'solid',
      );
      return isMarked ? [Math.round(Number.parseFloat((line as HTMLElement).style.top) / line.clientHeight) + 1] : [];
    }),
  );
}

/** Waits until these lines and no others are marked in the editor. */
async function marks(wanted: readonly number[]): Promise<void> {
  const page = await window();
  const deadline = Date.now() + 10_000;
  let seen = await markedLines(page);
  while (String(seen) !== String(wanted)) {
    if (Date.now() > deadline) assert.fail(`lines ${wanted} should be marked; marked are ${seen}`);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    seen = await markedLines(page);
  }
}

describe('predict, compare, learn as cards', () => {
  let consoleErrors: () => readonly string[];

  before(async () => {
    consoleErrors = watchConsole(await window());
  });
  beforeEach(startAfresh);
  after(async () => {
    await startAfresh();
    assert.deepEqual(consoleErrors(), []);
  });

  it('a value that is pointed at is marked in the source, until the pointer goes', async () => {
    await openText('python', renamed);
    await runFromPalette('Neuron: Train single neuron');
    const panel = await PanelPage.open();
    await panel.part('predict').locator('.short .prediction').hover();
    await marks([6]);
    await panel.part('predict').locator('.short .weight').hover();
    await marks([1, 9]);
    await panel.part('sentence').hover();
    await marks([]);
  });
});
