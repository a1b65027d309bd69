import assert from 'node:assert/strict';
import type { PanelPage } from '../page/panelPage.ts';
import { onStage } from '../page/stage.ts';

export const firstRun = onStage('the first run', ({ startAfresh, train }) => {
  let panel: PanelPage;

  before(async () => {
    await startAfresh();
    panel = await train();
  });

  it('needs nothing open: the chapter’s neuron learns', async () => {
    await panel.says('source', "From: settings (the chapter's numbers)");
    await panel.says('sentence', 'It learns: in 20 iterations the error fell from 0.3025 to 0.0000054.');
    await panel.says(
      'sentence',
      'The last prediction is 0.7977, goal 0.8. 75% of the miss remains after each iteration.',
    );
  });

  it('shows where 0.3025 came from and why the weight became 0.775', async () => {
    assert.equal(await panel.part('iteration').inputValue(), '0');
    await panel.says('predict', '0.5 × 0.5 = 0.25');
    await panel.says('compare', /\(0\.25 − 0\.8\)² = 0\.3025|\(−0\.55\)² = 0\.3025/);
    await panel.says('learn', '0.775');
  });

  it('→ moves the iteration, the sums and the weight together', async () => {
    await panel.part('iteration').focus();
    await panel.part('slider').press('ArrowRight');
    await panel.shows('iteration', '1');
    await panel.says('predict', '0.5 × 0.775 = 0.3875');
    await panel.part('slider').press('End');
    await panel.shows('iteration', '19');
    await panel.part('slider').press('Home');
    await panel.shows('iteration', '0');
  });

  it('alpha 9 diverges at once, and the button brings the first run back', async () => {
    await panel.enter('alpha', '9');
    await panel.says('sentence', /It diverges: .* Alpha 9 is too large for input 0\.5; below 8 it learns\./);
    await panel.part('sentenceAction').filter({ hasText: 'Try 1' }).click();
    await panel.says('sentence', 'It learns: in 20 iterations the error fell from 0.3025 to 0.0000054.');
  });

  it('takes 0,8 for 0.8, and names what is no number at its field', async () => {
    await panel.enter('alpha', '0,8');
    await panel.says('sentence', '80% of the miss remains after each iteration.');
    await panel.enter('alpha', 'abc');
    await panel.says('problem-alpha', 'abc');
    await panel.says('sentence', '80% of the miss remains after each iteration.');
  });

  it('says what to do next', async () => {
    await panel.says('next', 'Open your own program');
  });
});
