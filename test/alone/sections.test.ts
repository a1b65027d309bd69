import assert from 'node:assert/strict';
import { PanelPage } from '../page/panelPage.ts';
import { openAlone } from './browser.ts';

describe('sections of a tab', () => {
  it('begin with the first one open, fold by click and key, and stay as they were left when the page is loaded anew', async () => {
    const alone = await openAlone('language=en&theme=dark', 700, 800);
    const alpha = await alone.panel.folded('alpha');
    const names = ['stability-section', 'divergence-section', 'sweep-section', 'find-section'];
    const isOpen = async (of: PanelPage) =>
      Promise.all(names.map(async (name) => (await of.part(`${name}-fold`).getAttribute('aria-expanded')) === 'true'));
    assert.deepEqual(await isOpen(alpha), [true, false, false, false]);
    assert.equal(await alpha.part('sweep').isVisible(), false);

    await alpha.part('sweep-section-fold').click();
    await alpha.part('sweep').waitFor();
    await alpha.part('stability-section-fold').press('Enter');
    await alpha.part('alphaRuler').waitFor({ state: 'hidden' });
    assert.deepEqual(await isOpen(alpha), [false, false, true, false]);

    await alone.page.reload();
    const again = await (await PanelPage.on(alone.page)).folded('alpha');
    await again.part('sweep').waitFor();
    assert.deepEqual(await isOpen(again), [false, false, true, false]);
    await alone.close();
  });

  it('on Alpha the ruler comes first, and its sentence right below it', async () => {
    const alone = await openAlone('language=en&theme=dark', 350, 700);
    const alpha = await alone.panel.folded('alpha');
    const top = async (name: string) => (await alpha.part(name).boundingBox())!.y;
    assert.ok((await top('alphaRuler')) < (await top('alphaAt')));
    assert.ok((await top('alphaAt')) < (await top('alphaLimits')));
    assert.ok((await top('alphaAt')) + 40 < 700, 'both are in sight');
    await alone.close();
  });

  it('of a program that only compares say on Alpha why there is nothing to turn', async () => {
    const alone = await openAlone('language=en&theme=dark&update=none', 350, 700);
    const alpha = await alone.panel.folded('alpha');
    await alpha.says('noRuler', 'This program only compares, so it has no alpha.');
    assert.equal(await alpha.part('alphaRuler').isVisible(), false);
    await alone.close();
  });
});
