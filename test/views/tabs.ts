import type { PanelPage } from '../page/panelPage.ts';
import { onStage } from '../page/stage.ts';

export const tabs = onStage('the tabs', ({ startAfresh, train, window }) => {
  let panel: PanelPage;

  before(async () => {
    await startAfresh();
    panel = await train();
  });

  it('open by the keyboard, and show the same iteration', async () => {
    await panel.part('tab-run').focus();
    const { keyboard } = await window();
    await keyboard.press('ArrowRight');
    await keyboard.press('Space');
    // Its sections are opened, too.
    const step = await panel.tab('step');
    await step.part('predict').locator('[tabindex="0"]').press('ArrowRight');
    await step.shows('iteration', '1');
    const run = await panel.tab('run');
    await run.shows('iteration', '1');
  });
});
