import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Row } from '../../src/neuron/row.ts';
import { startRun } from '../../src/neuron/run.ts';
import { allTexts, type Found, numbersTold } from '../page/allTexts.ts';
import { PanelPage } from '../page/panelPage.ts';
import { keepTones } from '../page/tones.ts';
import { parametersOf } from '../unit/neuron/runOf.ts';
import { newPage } from './browser.ts';

const flat = (value: number | readonly number[] | null): readonly number[] =>
  value === null ? [] : typeof value === 'number' ? [value] : value;

const numbersOf = ({ weight, prediction, error, delta, weightDelta }: Row): readonly number[] =>
  [...flat(weight), prediction, error, delta, ...flat(weightDelta)].filter((one) => Number.isFinite(one) && one !== 0);

/** Each of them has no number in its first rows that its later rows have, too. */
const runs = {
  'that learns': { input: 0.37, weight: 0.41, goal: 0.83, alpha: 1.3, iterations: 12 },
  'that diverges, and ends before its last iteration': {
    input: 1.37,
    weight: 0.41,
    goal: 0.83,
    alpha: 3.1,
    iterations: 900,
  },
  'of hot and cold learning': {
    input: 0.37,
    weight: 0.41,
    goal: 0.83,
    iterations: 12,
    method: 'hotCold',
    stepAmount: 0.0531,
  },
  'of three examples': {
    input: [0.37, 1.19, 0.71],
    weight: 0.41,
    goal: [0.83, 0.29, 1.13],
    alpha: 0.17,
    iterations: 9,
  },
  'of three examples, learning after each pass': {
    input: [0.37, 1.19, 0.71],
    weight: 0.41,
    goal: [0.83, 0.29, 1.13],
    alpha: 0.17,
    iterations: 9,
    update: 'pass',
  },
  'of two inputs': { input: [0.37, -1.19], weight: [0.41, 0.23], goal: 0.83, alpha: 0.17, iterations: 9 },
} as const;

describe('what is hidden', () => {
  for (const [name, parameters] of Object.entries(runs)) {
    const run = startRun(parametersOf(parameters));
    run.advance(run.rowsTotal);
    /** Of the next iterations and the last ones. */
    const laterThan = (shown: number): readonly number[] => {
      const from = (shown + 1) * run.examples;
      const rows = Array.from({ length: run.rows - from }, (_, i) => from + i);
      return [...rows.slice(0, 6 * run.examples), ...rows.slice(-2)].flatMap((row) => numbersOf(run.row(row)));
    };

    it(`stands nowhere on the page, and no screen reader is told of it: a run ${name}`, async () => {
      const { page, panel, errors, drawn } = await open(parameters, true);
      await everyPartTellsNothing(panel, drawn, laterThan(0), false);
      for (let step = 1; step <= 2; step++) await panel.part('slider').first().press('ArrowRight');
      await panel.says('guess', 'What comes after iteration 2 is hidden.');
      await everyPartTellsNothing(panel, drawn, laterThan(2), false);
      assert.deepEqual(errors, []);
      await page.close();
    });

    it(`is gone from the page once it was seen: a run ${name}`, async () => {
      const { page, panel, errors, drawn } = await open(parameters, false);
      for (const tab of ['step', 'run'] as const) {
        await panel.tab(tab);
        await panel.unfold();
        await panel
          .page(tab)
          .part(tab === 'run' ? 'chart' : 'slider')
          .first()
          .press('End');
      }
      // Else the test could not fail.
      assert.notDeepEqual(numbersTold(await allTexts(panel, true), laterThan(0)), []);
      await panel.part('menu').click();
      await panel.part('menuHide').click();
      await panel.says('guess', 'What comes after iteration 0 is hidden.');
      await everyPartTellsNothing(panel, drawn, laterThan(0), true);
      assert.deepEqual(errors, []);
      await page.close();
    });
  }

  it('is not taken along, in a picture, a table or a program', async () => {
    const { page, panel } = await open(runs['that learns'], true);
    await panel.part('slider').first().press('ArrowRight');
    const run = startRun(parametersOf(runs['that learns']));
    run.advance(run.rowsTotal);
    const later = Array.from({ length: run.rows - 2 }, (_, i) => numbersOf(run.row(i + 2))).flat();
    for (const kind of ['SVG', 'CSV', 'JSON', 'Markdown', 'Python', 'NumPy', 'JavaScript']) {
      await panel.part('menu').click();
      await panel.part('menuTakeAlong').click();
      await page.getByText('Export the run up to iteration 1: the rest is hidden').waitFor();
      const download = page.waitForEvent('download');
      await panel.part(`take-${kind}`).click();
      const text = readFileSync(await (await download).path(), 'utf8');
      assert.deepEqual(numbersTold([{ where: kind, text }], later), []);
      // What has been seen is in it, or what makes it.
      assert.match(text, kind === 'SVG' ? /What comes after iteration 1 is hidden/ : /0\.41/);
    }
    await page.close();
  });

  it('is not heard', async () => {
    const { page, panel } = await open(runs['that learns'], true);
    await page.evaluate(keepTones);
    await panel.part('slider').first().press('ArrowRight');
    await (await panel.tab('step')).part('curveListen').click();
    // Error and weight of two iterations: soon heard.
    const heard = () => page.evaluate(() => (window as unknown as { heard: number[] }).heard.length);
    await page.waitForFunction(() => (window as unknown as { heard: number[] }).heard.length > 0);
    await panel.says('curveListen', 'Listen');
    assert.equal(await heard(), 4);
    await page.close();
  });

  it('is not reached by the arrow keys of the tabs, nor by a run that is trained anew', async () => {
    const { page, panel } = await open(runs['that learns'], false);
    await panel.tab('alpha');
    await panel.tab('step');
    await panel.part('menu').click();
    await panel.part('menuHide').click();
    await panel.says('guess', 'What comes after iteration 0 is hidden.');
    const tab = panel.frame.locator('vscode-tab-header:focus');
    await panel.part('tab-step').focus();
    await tab.press('ArrowRight');
    await tab.press('Enter');
    await panel.page('run').part('predict').waitFor();
    assert.deepEqual(await panel.tabsInSight(), ['run', 'step']);
    await panel.part('menu').click();
    await panel.part('menuTrainAgain').click();
    await panel.enter('alpha', '0.9');
    await panel.says('guess', 'What comes after iteration 0 is hidden.');
    await panel.part('reveal').click();
    await panel.tab('alpha');
    await page.close();
  });
});

/** The page with a run, and what was drawn as text since the last call. */
async function open(parameters: object, isHidden: boolean) {
  const { page, errors } = await newPage(700, 900);
  await page.addInitScript(() => {
    const drawn: string[] = [];
    Object.assign(window, { drawn });
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
      drawn.push(text);
      return fillText.call(this, text, ...place);
    };
  });
  const query = Object.entries(parameters).map(
    ([key, value]) => `&${key}=${JSON.stringify(value).replaceAll('"', '')}`,
  );
  await page.goto(`${process.env.NEURON_PANEL}?language=en&theme=dark${query.join('')}${isHidden ? '&hide=true' : ''}`);
  return { page, errors, panel: await PanelPage.on(page), drawn: drawnOn(page) };
}

const drawnOn = (page: Page) => async (): Promise<Found[]> => {
  const drawn = await page.evaluate(() => (window as unknown as { drawn: string[] }).drawn.splice(0));
  return drawn.map((text) => ({ where: 'a picture', text }));
};

/** Goes through the tabs that there are, with all that can be opened on them, and the menu. */
async function everyPartTellsNothing(
  panel: PanelPage,
  drawn: () => Promise<Found[]>,
  hidden: readonly number[],
  isSeen: boolean,
): Promise<void> {
  await nextFrame(panel);
  await drawn();
  for (const name of await panel.tabsInSight()) {
    await panel.tab(name);
    await panel.unfold();
    await panel.part('menu').click();
    await nextFrame(panel);
    assert.deepEqual(numbersTold([...(await allTexts(panel, isSeen)), ...(await drawn())], hidden), [], name);
    await panel.frame.locator('.menu-item:focus').press('Escape');
  }
  await panel.tab('run');
}

const nextFrame = ({ frame }: PanelPage) =>
  frame
    .locator('body')
    .evaluate(
      () =>
        new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))),
    );
