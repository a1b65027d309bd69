import assert from 'node:assert/strict';
import type { PanelPage } from '../page/panelPage.ts';
import { type Alone, openAlone } from './browser.ts';

/** What a person reaches for on the first tab. */
const controls = ['tab-run', 'tab-side', 'iteration', 'slider', 'play', 'rowsFold', 'chartListen', 'alpha', 'formFold'];

/** Where each of them stands: "alpha 60,540 112×26". */
async function places(panel: PanelPage): Promise<string[]> {
  await panel.frame.locator('body').evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  return Promise.all(
    controls.map(async (name) => {
      const box = await panel.part(name).locator('visible=true').first().boundingBox();
      return box === null
        ? `${name} is not there`
        : `${name} ${Math.round(box.x)},${Math.round(box.y)} ${Math.round(box.width)}×${Math.round(box.height)}`;
    }),
  );
}

describe('controls stay where they are', () => {
  for (const [width, height] of [
    [350, 640],
    [700, 760],
    [1200, 760],
  ] as const) {
    for (const language of ['en', 'ru']) {
      describe(`${width} px, ${language}`, () => {
        let alone: Alone;
        let before: string[];
        beforeEach(async () => {
          alone = await openAlone(`theme=dark&language=${language}`, width, height);
          before = await places(alone.panel);
          assert.ok(before.every((place) => !place.endsWith('not there')));
        });
        afterEach(() => alone.close());

        it('when the run diverges, and when it learns again', async () => {
          const { panel } = alone;
          await panel.enter('alpha', '9');
          await panel.says('sentence', /9/);
          assert.deepEqual(await places(panel), before);
          await panel.part('sentenceAction').first().click();
          await panel.holds('alpha', '1');
          assert.deepEqual(await places(panel), before);
        });

        it('when it plays, when it pauses, and at each iteration', async () => {
          const { panel } = alone;
          await panel.part('play').click();
          assert.deepEqual(await places(panel), before);
          await panel.part('play').click();
          assert.deepEqual(await places(panel), before);
          for (let iteration = 0; iteration < 20; iteration++) {
            await panel.part('slider').first().fill(String(iteration));
            assert.deepEqual(await places(panel), before, `iteration ${iteration}`);
          }
        });

        it('at each iteration of a run that diverges', async () => {
          const { panel } = alone;
          await panel.enter('alpha', '20');
          await panel.says('sentence', /20/);
          const first = await places(panel);
          for (let iteration = 0; iteration < 20; iteration++) {
            await panel.part('slider').first().fill(String(iteration));
            assert.deepEqual(await places(panel), first, `iteration ${iteration}`);
          }
        });
      });
    }
  }
});
