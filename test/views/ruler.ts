import assert from 'node:assert/strict';
import type { PanelPage } from '../page/panelPage.ts';
import { onStage, type Settings } from '../page/stage.ts';

/** The steps of the weight over many passes, by nothing but the book's three lines. */
function steps(inputs: readonly number[], alpha: number, passes: number): readonly number[] {
  let weight = 0.5;
  return Array.from({ length: passes }, () => {
    const before = weight;
    for (const input of inputs) {
      const delta = input * weight - 1;
      weight = weight - alpha * (delta * input);
    }
    return Math.abs(weight - before);
  });
}

/** Whether the steps get larger in the long run. */
function grows(inputs: readonly number[], alpha: number): boolean {
  const all = steps(inputs, alpha, 3000);
  const last = all.find((step) => !Number.isFinite(step)) ?? all.at(-1)!;
  return !(last < all[2]!);
}

/** The alpha between these two at which growing begins, or ends. */
function limitBetween(inputs: readonly number[], low: number, high: number): number {
  const below = grows(inputs, low);
  assert.notEqual(grows(inputs, high), below);
  let [from, to] = [low, high];
  for (let i = 0; i < 50; i++) {
    const middle = (from + to) / 2;
    if (grows(inputs, middle) === below) from = middle;
    else to = middle;
  }
  return from;
}

/** The alphas under the ruler, all their digits. */
const limits = async (tab: PanelPage): Promise<number[]> => {
  await tab.part('alphaValue').first().waitFor();
  const titles = await tab
    .part('stability-section')
    .locator('.alpha-line > div:not(.alpha-other) > .alpha-values [data-test=alphaValue]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).title));
  return titles.map((title) => Number(title.replace('−', '-')));
};

const near = (actual: number | undefined, expected: number, share = 1e-4) =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) <= share * expected, `${actual} is not ${expected}`);

export const ruler = onStage('the stability ruler', ({ openedPanel, startAfresh, train, window }) => {
  beforeEach(startAfresh);

  const onSettings = async (settings: Settings = {}): Promise<PanelPage> => {
    return (await train(settings)).tab('alpha');
  };

  it('has its limit where runs turn from shrinking to growing', async () => {
    const tab = await onSettings({ input: 0.7 });
    const [zero, best, most] = await limits(tab);
    assert.equal(zero, 0);
    near(most, limitBetween([0.7], 1, 10));
    near(best, most! / 2, 1e-12);
    await tab.says('alphaLimits', '2 ÷ input² = 2 ÷ 0.7² = 4.0816: beyond it diverges');
    await tab.says('alphaLimits', '1 − alpha × input² of the miss: 1 − 1 × 0.49 = 0.51');
  });

  it('has its zones and its single alphas in a table, all their digits, with the row of the run', async () => {
    const tab = await onSettings({ input: 0.7 });
    await tab.part('alphaRulerTable').click();
    const rows = tab.part('stability-section').locator('.point-table tbody tr');
    const cells = await rows.evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
    );
    const [best, most] = [String(1 / (0.7 * 0.7)), String(2 / (0.7 * 0.7))];
    assert.deepEqual(cells, [
      ['diverging', '-∞', '0.0'],
      ['smooth', '0.0', best],
      ['one step', best, best],
      ['bouncing', best, most],
      ['circles forever', most, most],
      ['diverging', most, '∞'],
    ]);
    assert.equal(await rows.nth(1).getAttribute('aria-current'), 'true');
    const { keyboard } = await window();
    await tab.part('alphaHandle').focus();
    await keyboard.press('End');
    await tab.says('alphaAt', 'diverging');
    await rows.nth(5).and(tab.frame.locator('[aria-current=true]')).waitFor();
  });

  it('lists the intervals of several examples', async () => {
    const tab = await onSettings({ input: [1, 3], goal: [1, 1], weight: 0.5, alpha: 0.1 });
    const found = await limits(tab);
    for (const expected of [
      limitBetween([1, 3], 0.2, 0.4),
      limitBetween([1, 3], 0.5, 0.95),
      limitBetween([1, 3], 0.95, 1.3),
    ]) {
      assert.ok(
        found.some((alpha) => Math.abs(alpha - expected) < 1e-4),
        `${expected} is not among ${found}`,
      );
    }
    await tab.says('alphaLimits', 'between 0 and 0.26158, and between 0.84953 and 1.1111');
  });

  it('retrains while a key is held, and trains with that alpha when it is let go', async () => {
    const tab = await onSettings();
    const { keyboard } = await window();
    const panel = await openedPanel();
    await tab.part('alphaHandle').focus();
    for (let i = 0; i < 4; i++) await keyboard.press('PageUp');
    await tab.says('alphaAt', 'Alpha 5: bouncing');
    await keyboard.down('PageUp');
    await keyboard.down('PageUp');
    await keyboard.down('PageUp');
    // 8 is the limit: the handle stops there before it goes on.
    await tab.says('alphaAt', 'Alpha 8: circles forever');
    await panel.says('sentence', 'It circles');
    await keyboard.down('ArrowRight');
    await tab.says('alphaAt', 'Alpha 8.1: diverging');
    await panel.says('sentence', 'It diverges');
    await keyboard.up('ArrowRight');
    assert.equal(await tab.part('alphaHandle').getAttribute('aria-valuenow'), '8.1');
    const run = await panel.tab('run');
    await run.part('chart').waitFor();
    await run.holds('alpha', '8.1');
  });

  it('takes back by Escape what is being tried, and what was kept since the handle was taken', async () => {
    const tab = await onSettings();
    const { keyboard } = await window();
    const panel = await openedPanel();
    await tab.part('alphaHandle').focus();
    await keyboard.down('End');
    await panel.says('sentence', 'It diverges');
    await keyboard.press('Escape');
    await tab.says('alphaAt', 'Alpha 1: smooth');
    await keyboard.up('End');
    await keyboard.press('PageUp');
    await tab.says('alphaAt', 'Alpha 2: smooth');
    await keyboard.press('Escape');
    await tab.says('alphaAt', 'Alpha 1: smooth');
    await panel.says('sentence', 'It learns: in 20 iterations the error fell from 0.3025');
  });

  it('follows the pointer, and lands in one step where that is near', async () => {
    const tab = await onSettings();
    const { mouse } = await window();
    const panel = await openedPanel();
    await tab.part('alphaTrack').hover();
    const box = (await tab.part('alphaTrack').boundingBox())!;
    const at = (alpha: number) => box.x + (box.width * (alpha + 0.8)) / 12.8;
    await mouse.move(at(1), box.y + box.height / 2);
    await mouse.down();
    await mouse.move(at(4), box.y + box.height / 2);
    await panel.says('sentence', 'It learns in one step');
    await mouse.up();
    await tab.says('alphaAt', 'Alpha 4: one step');
    await (await panel.tab('run')).holds('alpha', '4');
  });

  it('goes to a region by its name', async () => {
    const tab = await onSettings();
    await tab.part('alphaRegion').filter({ hasText: 'bouncing' }).click();
    await tab.says('alphaAt', 'Alpha 6: bouncing');
  });

  it('moves the regions with the slope that is chosen, and shows those of the other', async () => {
    const tab = await onSettings();
    assert.deepEqual(await limits(tab), [0, 4, 8]);
    await tab.says('otherGradient', 'with the true slope');
    await tab.choose('rulerGradient', 1);
    await tab.says('alphaLimits', '1 ÷ (2 × input²) = 1 ÷ (2 × 0.5²) = 2: in one step');
    assert.deepEqual(await limits(tab), [0, 2, 4]);
    await tab.says('otherGradient', "with the book's slope");
  });

  it('is not there without alpha, and says why', async () => {
    const tab = await onSettings({ method: 'hotCold' });
    await tab.says('noRuler', 'Hot and cold learning has no alpha: every step is 0.001 long');
    assert.equal(await tab.part('alphaHandle').isVisible(), false);
  });

  it('speaks Russian', async () => {
    const tab = await onSettings({ language: 'ru', alpha: 9 });
    await tab.says('alphaAt', 'Альфа 9: расхождение. Промах каждый раз меняет знак и растёт.');
    await tab.says('alphaLimits', '2 ÷ вход² = 2 ÷ 0.5² = 8: дальше расхождение');
  });
});
