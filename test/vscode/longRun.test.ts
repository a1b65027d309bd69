import assert from 'node:assert/strict';
import { PanelPage } from './panel.ts';
import { leavesNothing, openText, runFromPalette, startAfresh } from './window.ts';

describe('a run of a billion iterations', () => {
  leavesNothing();
  beforeEach(async () => {
    await startAfresh();
    await openText(
      'json',
      '{"input": [0.5, 0.4, 0.3], "weight": 0.5, "goal": [0.8, 0.7, 0.6], "alpha": 1e-9, "iterations": 1000000000}',
    );
  });

  it('shows its progress, is stopped in the panel, and keeps what was computed', async () => {
    await runFromPalette('Neuron: Train single neuron');
    const panel = await PanelPage.open();
    await panel.says('progress', /% of 1[\s\u00a0\u202f]?000[\s\u00a0\u202f]?000[\s\u00a0\u202f]?000|1,000,000,000/);
    await panel.part('stop').click();
    await panel.says('sentence', /stopped/i);
    await panel.part('slider').press('End');
    await panel.says('predict', '0.5 × 0.5');
    const last = Number(await panel.part('iteration').inputValue());
    assert.ok(last > 1000 && last < 999_999_999, `the last iteration is ${last}`);
  });

  it('is stopped by the command', async () => {
    await runFromPalette('Neuron: Train single neuron');
    const panel = await PanelPage.open();
    await panel.part('progress').waitFor();
    await runFromPalette('Neuron: Stop training');
    await panel.says('sentence', /stopped/i);
  });
});
