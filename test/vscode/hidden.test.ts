import assert from 'node:assert/strict';
import { startRun } from '../../src/neuron/run.ts';
import { allTexts, numbersTold } from '../page/allTexts.ts';
import { parametersOf } from '../unit/neuron/runOf.ts';
import { choose, noFileNamed, saveAs, written } from './saving.ts';
import {
  dismissNotifications,
  leavesNothing,
  runFromPalette,
  setSetting,
  startAfresh,
  train,
  window,
} from './window.ts';

describe('what is hidden in a window', () => {
  leavesNothing();
  before(startAfresh);
  after(dismissNotifications);

  it('stands nowhere on the page, is told to no screen reader, and is not taken along', async () => {
    await setSetting('hide', true);
    await setSetting('alpha', 1.3);
    const panel = await train();
    await (await panel.tab('run')).part('predict').press('ArrowRight');
    await panel.says('guess', 'What comes after iteration 1 is hidden.');
    const run = startRun(parametersOf({ alpha: 1.3 }));
    run.advance(run.rowsTotal);
    const { weight, error, delta } = run.window(2, run.rows);
    const hidden = [...weight, ...error, ...delta];
    for (const name of ['run', 'step'] as const) {
      await panel.tab(name);
      await panel.unfold();
      assert.deepEqual(numbersTold(await allTexts(panel, false), hidden), [], name);
    }

    const file = await noFileNamed('hidden.md');
    await panel.part('menu').click();
    await panel.part('menuTakeAlong').click();
    const asked = (await window()).locator('.quick-input-titlebar');
    await asked.getByText('Export the run up to iteration 1: the rest is hidden').waitFor();
    await choose('Markdown');
    await saveAs(file);
    const markdown = new TextDecoder().decode(await written(file));
    assert.match(markdown, /^What comes after iteration 1 is hidden\.\n/);
    assert.equal(markdown.match(/^\| \d/gm)?.length, 2);
    assert.deepEqual(numbersTold([{ where: file.path, text: markdown }], hidden), []);

    const table = await noFileNamed('hidden.csv');
    await runFromPalette('Neuron: Save the run as a table');
    await saveAs(table);
    assert.equal(
      new TextDecoder()
        .decode(await written(table))
        .trim()
        .split('\n').length,
      3,
    );
    await panel.part('reveal').click();
    await panel.says('sentence', 'It learns');
    const whole = await noFileNamed('whole.csv');
    await runFromPalette('Neuron: Save the run as a table');
    await saveAs(whole);
    assert.equal(
      new TextDecoder()
        .decode(await written(whole))
        .trim()
        .split('\n').length,
      21,
    );
  });
});
