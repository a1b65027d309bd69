import assert from 'node:assert/strict';
import type { PanelPage, TabName } from '../page/panelPage.ts';
import { type Alone, openAlone } from './browser.ts';

/** What stands beside the pointer at the middle of a picture; it must lie within the page. */
async function read({ page }: Alone, tab: PanelPage, picture: string, name: string): Promise<string> {
  await tab.part(picture).hover();
  await tab.part(`${name}Readout`).waitFor();
  const box = (await tab.part(`${name}Readout`).boundingBox())!;
  assert.ok(box.x >= 0 && box.x + box.width <= page.viewportSize()!.width, `${name}: ${JSON.stringify(box)}`);
  return (await tab.text(`${name}Readout`)).replace(/\s+/g, ' ');
}

describe('beside the pointer stands what is under it', () => {
  for (const width of [350, 1200]) {
    it(`on every chart, ${width} px`, async () => {
      const alone = await openAlone('language=en&theme=dark', width, 900);
      const charts: readonly [TabName, string, string, RegExp][] = [
        ['run', 'chart', 'chart', /^iteration \d+ error [\d.]+, weight [\d.]+$/],
        ['step', 'curveChart', 'curve', /^weight [\d.]+, error [\d.]+$/],
        ['step', 'target', 'target', /^miss .*square, the error/],
        ['alpha', 'alphaTrack', 'alphaRuler', /^Alpha [\d.]+ (smooth|bouncing|in one step|diverging)/],
        ['alpha', 'cobweb', 'cobweb', /^weight [\d.]+, next weight [\d.]+$/],
        ['alpha', 'sweep', 'sweep', /^Alpha [\d.]+ /],
        ['side', 'runsChart', 'runsChart', /^iteration \d+ .*0\.\d/],
        ['side', 'ledgerChart', 'ledgerChart', /^hot and cold — error [\d.]+ after \d+ predictions$/],
      ];
      for (const [name, picture, readout, expected] of charts) {
        const tab = await alone.panel.tab(name);
        assert.match(await read(alone, tab, picture, readout), expected);
        await alone.page.mouse.move(1, 1);
        await tab.part(`${readout}Readout`).waitFor({ state: 'hidden' });
      }
      await alone.close();
    });
  }

  it('says nothing of what is hidden', async () => {
    const alone = await openAlone('language=en&theme=dark&hide=true', 700, 900);
    const box = (await alone.panel.part('chart').boundingBox())!;
    await alone.page.mouse.move(box.x + box.width - 20, box.y + 60);
    assert.doesNotMatch(
      await alone.panel.part('chartReadout').evaluate((one) => one.textContent ?? ''),
      /iteration 1[0-9]/,
    );
    await alone.close();
  });
});

describe('the picture of a run that diverges', () => {
  it('offers the logarithmic axis, and the linear one again', async () => {
    const alone = await openAlone('language=en&theme=dark&alpha=9&iterations=100', 350, 700);
    const { panel } = alone;
    const offer = panel.part('logarithmic');
    assert.equal(await offer.getAttribute('aria-pressed'), 'false');
    await offer.click();
    await panel.frame.locator('[data-test=logarithmic][aria-pressed=true]').waitFor();
    await offer.click();
    await panel.frame.locator('[data-test=logarithmic][aria-pressed=false]').waitFor();
    await panel.enter('alpha', '1');
    await offer.waitFor({ state: 'hidden' });
    await alone.close();
  });
});

describe('the table with little room', () => {
  it('begins with iteration, error and weight', async () => {
    for (const [width, expected] of [
      [350, ['iteration', 'error', 'weight']],
      [1200, ['iteration', 'weight', 'prediction']],
    ] as const) {
      const alone = await openAlone('language=en&theme=dark', width, 700);
      await alone.panel.openTable();
      const heads = await alone.page.locator('[role=columnheader]:visible').allInnerTexts();
      assert.deepEqual(heads.slice(0, 3), expected);
      assert.deepEqual((await alone.panel.cells(0)).slice(0, 4), ['0', '0.5', '0.25', '0.30250000000000005']);
      await alone.close();
    }
  });
});

describe('a run over several examples', () => {
  it('is made of passes: on the control, on the axis, in the sentence and in the table', async () => {
    const alone = await openAlone('language=en&theme=dark&input=[1,2,3]&goal=[1,2,3]&alpha=0.05', 700, 760);
    const { panel } = alone;
    assert.equal(await panel.part('iteration').first().getAttribute('aria-label'), 'Pass number');
    assert.equal(await panel.part('slider').first().getAttribute('aria-label'), 'Pass');
    await panel.says('iterationControl', /^pass/);
    await panel.says('sentence', /passes/);
    await panel.part('chart').hover();
    await panel.says('chartReadout', /^pass \d+/);
    await panel.openTable();
    assert.equal(await alone.page.locator('[role=columnheader]:visible').first().innerText(), 'pass');
    await alone.close();
  });
});

describe('where the parameters came from', () => {
  it('is said once where it is the settings, and of a changed one beside it', async () => {
    const alone = await openAlone('language=en&theme=dark', 700, 760);
    const { panel } = alone;
    await panel.part('formFold').click();
    const times = async () => (await panel.text('page-run')).match(/from the settings/gi)?.length ?? 0;
    assert.equal(await times(), 1);
    await panel.enter('goal', '0.9');
    await panel.says('origin-goal', 'changed here');
    await panel.says('settingsOrigin', 'The others are from the settings');
    assert.equal(await times(), 1);
    await alone.close();
  });
});
