import assert from 'node:assert/strict';
import type { PanelPage } from '../page/panelPage.ts';
import { onStage } from '../page/stage.ts';

/** A number as sentences and pictures show it: five significant digits, a true minus. */
const shown = (value: number): string => String(Number(value.toPrecision(5))).replace('-', '−');

/** A side of the square and of the square of 1, in the picture's pixels. */
const sides = (step: PanelPage): Promise<{ miss: number; one: number }> =>
  step.part('target').evaluate((picture) => {
    const width = (name: string) => (picture.querySelector(name) as SVGRectElement).width.baseVal.value;
    return { miss: width('.miss-square'), one: width('.one-square') };
  });

export const squares = onStage('why measure error, and why squared', (stage) => {
  const { setSetting, startAfresh, train, window } = stage;

  beforeEach(startAfresh);

  async function trainSettings(): Promise<PanelPage> {
    return (await train()).tab('step');
  }

  async function hasNumbers(step: PanelPage, miss: number): Promise<void> {
    await step.says('missNow', new RegExp(`^${shown(miss).replace('.', '\\.')}$`));
    assert.equal(await step.text('sizeNow'), shown(Math.abs(miss)));
    assert.equal(await step.text('squareNow'), shown(miss * miss));
    const { miss: side, one } = await sides(step);
    assert.ok(Math.abs(side / one - Math.abs(miss)) < 1e-6, `a square of ${side} beside one of ${one}`);
  }

  it("the selected iteration's miss, its size and its square, drawn to scale", async () => {
    const step = await trainSettings();
    let weight = 0.5;
    for (const iteration of [0, 1, 2]) {
      await step.shows('iteration', String(iteration));
      await hasNumbers(step, 0.5 * weight - 0.8);
      weight -= (0.5 * weight - 0.8) * 0.5;
      await step.part('slider').press('ArrowRight');
    }
    await step.says('targetCaption', 'below 1, squaring makes a miss smaller');
  });

  it('another miss by the keys of the arrow, and the way back', async () => {
    const step = await trainSettings();
    const handle = step.part('missHandle');
    await handle.press('ArrowLeft');
    await hasNumbers(step, -0.56);
    await handle.press('End');
    await hasNumbers(step, 1.5);
    await step.says(
      'targetCaption',
      'Its square, 2.25, is larger than its size: above 1, squaring makes a miss larger',
    );
    for (let i = 0; i < 5; i++) await handle.press('PageDown');
    await hasNumbers(step, 1);
    await step.says('targetCaption', 'Its square is 1 too');
    // The run stays where it is.
    await step.shows('iteration', '0');
    await step.part('backToMiss').click();
    await hasNumbers(step, -0.55);
  });

  it('another miss by dragging the arrow', async () => {
    const step = await trainSettings();
    const { mouse } = await window();
    const { x, y } = await step.grab('missHandle', await window());
    const { one } = await sides(step);
    await mouse.move(x + one, y);
    await mouse.up();
    await step.says('missNow', /^0\.4[3-7]$/);
    await step.part('slider').press('ArrowRight');
    await hasNumbers(step, 0.5 * 0.775 - 0.8);
  });

  it('misses of several examples cancel, squares do not', async () => {
    const panel = await train({ input: [1, 2, 3], weight: 0.9, goal: [1.4, 1.2, 3.1], alpha: 0.01 });
    const step = await panel.tab('step');
    let weight = 0.9;
    const misses = [1, 2, 3].map((input, i) => {
      const miss = input * weight - [1.4, 1.2, 3.1][i]!;
      weight -= 0.01 * (miss * input);
      return miss;
    });
    const sum = misses.reduce((total, miss) => total + miss, 0);
    const squares = misses.reduce((total, miss) => total + miss * miss, 0);
    await step.says('cancelling', shown(squares));
    const numbers = await step.part('cancelling').locator('.number').allInnerTexts();
    assert.deepEqual(numbers, [...misses.flatMap((miss) => [miss, miss * miss]), sum, squares].map(shown));
    const sizes = misses.reduce((total, miss) => total + Math.abs(miss), 0);
    await step.says(
      'cancellingSentence',
      `The misses add up to ${String(Number(sum.toFixed(4))).replace('-', '−')}, though their sizes add up to ${Number(sizes.toFixed(4))}`,
    );
  });

  it('one example has an illustration, said to be one; in Russian', async () => {
    await setSetting('language', 'ru');
    const step = await trainSettings();
    await step.says(
      'cancellingSentence',
      'Для наглядности — два примера: этот промах и такой же в другую сторону. Сумма промахов 0',
    );
    await step.says('cancellingSentence', 'сумма квадратов 0.605');
    await step.says('targetCaption', 'Промах −0.55: прогноз 0.25 на 0.55 меньше цели 0.8.');
  });

  it('its error is marked with the error of the formulas', async () => {
    const step = await trainSettings();
    await step.part('squareNow').hover();
    await step.says('lookedAt', 'error = 0.30250000000000005');
  });
});
