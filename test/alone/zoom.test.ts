import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type Alone, openAlone } from './browser.ts';

const [leftmost, rightmost] = [100, 300];

/** The iterations at two places of the picture, as clicks on them select them. */
async function shown({ page, panel }: Alone): Promise<readonly [number, number]> {
  const at = async (x: number) => {
    await panel.part('chart').click({ position: { x, y: 60 } });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    return Number(await panel.part('iteration').inputValue());
  };
  return [await at(leftmost), await at(rightmost)];
}

async function shownOnce(
  alone: Alone,
  holds: (from: number, to: number) => boolean,
): Promise<readonly [number, number]> {
  for (const deadline = Date.now() + 10_000; ; ) {
    const [from, to] = await shown(alone);
    if (holds(from, to)) return [from, to];
    assert.ok(Date.now() < deadline, `it shows ${from} to ${to}`);
  }
}

/** The numbers beside the axis change with what is shown, and with them the room that the picture has. */
const isAbout = (one: number, other: number) => Math.abs(one / other - 1) < 0.06;

/** Two fingers on the picture, from so far apart to so far apart, their middle going from place to place. */
async function pinch(page: Page, apart: readonly [number, number], middle: readonly [number, number]): Promise<void> {
  const { x, y } = (await page.locator('[data-test=chart]').boundingBox())!;
  const client = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) => {
    const between = ([from, to]: readonly [number, number]) => from + (to - from) * part;
    const [width, centre] = [between(apart), between(middle)];
    const touchPoints = [centre - width / 2, centre + width / 2].map((at, id) => ({ x: x + at, y: y + 60, id }));
    return client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : touchPoints });
  };
  await send('touchStart', 0);
  for (let step = 1; step <= 10; step++) await send('touchMove', step / 10);
  await send('touchEnd', 1);
}

describe('the picture of a long run', () => {
  it('is zoomed by Ctrl and the wheel, moved by the wheel turned sideways, and whole again', async () => {
    const alone = await openAlone('language=en&theme=dark&iterations=1000&alpha=0.01', 350, 600);
    const { page, panel } = alone;
    const [first, last] = await shown(alone);
    await panel.part('chart').hover({ position: { x: 200, y: 60 } });
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    const [from, to] = await shownOnce(alone, (a, b) => b - a < last - first);
    assert.ok(from > first && to < last, `${from} to ${to} of ${first} to ${last}`);
    await page.mouse.wheel(30, 0);
    const moved = await shownOnce(alone, (a) => a > from);
    assert.ok(isAbout(moved[1] - moved[0], to - from), `${moved} after ${from},${to}`);
    await panel.part('resetZoom').click();
    assert.deepEqual(await shown(alone), [first, last]);
    await alone.close();
  });

  it('follows two fingers', async () => {
    const alone = await openAlone('language=en&theme=dark&iterations=1000&alpha=0.01', 350, 600);
    const [first, last] = await shown(alone);
    await pinch(alone.page, [60, 120], [200, 200]);
    const [from, to] = await shownOnce(alone, (a, b) => b - a < last - first);
    assert.ok(isAbout(to - from, (last - first) / 2), `${from} to ${to} of ${first} to ${last}`);
    await pinch(alone.page, [100, 100], [220, 180]);
    const moved = await shownOnce(alone, (a) => a > from);
    const fingersWent = (40 / (rightmost - leftmost)) * (to - from);
    assert.ok(isAbout(moved[0] - from, fingersWent), `${moved} after ${from},${to}`);
    await alone.close();
  });
});
