import assert from 'node:assert/strict';
import type { PanelPage } from '../page/panelPage.ts';
import { onStage, type Settings } from '../page/stage.ts';

/** The chapter's error at a weight, and its slope by measuring: what the page shows is compared with that. */
const errorAt = (weight: number, input = 0.5, goal = 0.8) => (input * weight - goal) ** 2;
const slopeAt = (weight: number) => (errorAt(weight + 1e-4) - errorAt(weight - 1e-4)) / 2e-4;

/** The numbers that a text ends with or holds, true minus and all. */
const numbersIn = (text: string): number[] =>
  [...text.replaceAll('−', '-').matchAll(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g)].map(Number);

export const curve = onStage('error against weight', (stage) => {
  const { openedPanel, setSetting, startAfresh, train, window } = stage;

  let step: PanelPage;

  const trained = async (settings: Settings = {}) => {
    step = await (await train(settings)).tab('step');
    await step.part('curveCaption').waitFor();
  };
  const select = async (iteration: number) => {
    await step.part('iteration').fill(String(iteration));
    await step.part('iteration').press('Enter');
  };
  const exact = async (name: string): Promise<number> =>
    Number((await step.part(name).getAttribute('title'))!.replaceAll('−', '-'));

  before(async () => {
    await startAfresh();
    await trained();
  });

  it('shows the true slope, which measuring gives, and a weight delta of half of it', async () => {
    for (const iteration of [0, 1, 7]) {
      await select(iteration);
      let weight = 0.5;
      for (let i = 0; i < iteration; i++) weight -= (0.5 * weight - 0.8) * 0.5;
      await step.says('curveCaption', `from ${Number(weight.toFixed(4))} to`);
      const slope = await exact('slope');
      assert.ok(Math.abs(slope - slopeAt(weight)) < 1e-9, `${slope} is not ${slopeAt(weight)}`);
      assert.equal(await exact('weightDelta'), slope / 2);
    }
  });

  it('lands where the next iteration is', async () => {
    await select(3);
    await step.says('curveCaption', 'from 1.1359 to');
    const [, landing] = numbersIn((await step.text('curveCaption')).match(/from \S+ to \S+/)![0]);
    const [, error] = numbersIn((await step.text('curveCaption')).match(/error falls from \S+ to \S+/)![0]);
    await step.part('iteration').press('ArrowUp');
    await step.says('curveCaption', `from ${landing} to`);
    await step.says('curveCaption', `error falls from ${error} to`);
    const at = await step.part('startHandle').getAttribute('aria-valuenow');
    assert.equal(Number(at).toFixed(4), landing!.toFixed(4));
    assert.equal(errorAt(Number(at)).toFixed(4), error!.toFixed(4));
  });

  it('lists slopes and landings: each next weight is the next row’s', async () => {
    await step.part('curveTable').click();
    const table = step.frame.locator('#curve-table tbody tr');
    await table.first().waitFor();
    const rows = await table.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))),
    );
    assert.equal(rows.length, 20);
    rows.forEach(([iteration, weight, error, slope, next], i) => {
      assert.equal(iteration, i);
      assert.equal(error!.toFixed(12), errorAt(weight!).toFixed(12));
      assert.ok(Math.abs(slope! - slopeAt(weight!)) < 1e-9);
      if (i < 19) assert.equal(next, rows[i + 1]![1]);
    });
    await step.part('curveTable').click();
  });

  it('says that a step jumps over the lowest point, and that it diverges', async () => {
    await select(0);
    await setSetting('alpha', 9);
    await step.says('curveCaption', 'past the lowest point and farther from it than before');
    await step.says('curveCaption', 'alpha 9 × 0.275 takes it from 0.5 to 2.975');
    await setSetting('alpha', undefined);
    await step.says('curveCaption', 'alpha 1 × 0.275 takes it from 0.5 to 0.775');
  });

  it('lets the slope itself move the weight', async () => {
    await step.part('moves-true').check();
    await step.says('curveCaption', 'alpha 1 × 0.55 takes it from 0.5 to 1.05');
    await step.part('moves-book').check();
    await step.says('curveCaption', 'alpha 1 × 0.275 takes it from 0.5 to 0.775');
  });

  it('starts elsewhere by the keyboard: at once, taken back by Escape, kept by Enter', async () => {
    await step.part('startHandle').focus();
    const { keyboard } = await window();
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Shift+ArrowRight');
    const panel = await openedPanel();
    // The error at 0.7 is 0.2025, at 0.5 it was 0.3025.
    assert.equal(errorAt(0.7).toFixed(4), '0.2025');
    await panel.says('sentence', 'the error fell from 0.2025');
    await step.says('curveCaption', 'from 0.7 to');
    await keyboard.press('Escape');
    await panel.says('sentence', 'the error fell from 0.3025');
    await step.says('curveCaption', 'from 0.5 to');
    await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await panel.says('sentence', `the error fell from ${Number(errorAt(0.51).toFixed(4))} to`);
    await step.says('curveCaption', 'from 0.51 to');
    await step.part('startHandle').press('ArrowLeft');
    await panel.says('sentence', 'the error fell from 0.3025');
    await keyboard.press('Enter');
  });

  it('starts elsewhere by dragging the point', async () => {
    const { x, y } = await step.grab('startHandle', await window());
    const { mouse } = await window();
    await mouse.move(x + 60, y + 5, { steps: 3 });
    await step.doesNotSay('curveCaption', 'from 0.5 to');
    const dragged = Number(await step.part('startHandle').getAttribute('aria-valuenow'));
    assert.ok(dragged > 0.5);
    await mouse.up();
    const panel = await openedPanel();
    await panel.says('sentence', `the error fell from ${Number(errorAt(dragged).toFixed(4))}`);
    await step.says('curveCaption', `from ${dragged} to`);
  });

  it('shows lines of the same error for two weights, and says where both go', async () => {
    await trained({ goal: 1, input: [1, 2], weight: [0.5, 0.1], alpha: 0.1 });
    const miss = 1 * 0.5 + 2 * 0.1 - 1;
    await step.says('curveCaption', 'The slopes here are −0.6, −1.2');
    assert.deepEqual(
      [2 * miss, 4 * miss].map((slope) => slope.toFixed(9)),
      ['-0.600000000', '-1.200000000'],
    );
    await step.says('curveCaption', 'The step leads to 0.53, 0.16');
    await step.part('startHandle').focus();
    await step.part('startHandle').press('Shift+ArrowUp');
    await step.says('curveCaption', 'The slopes here are −0.56, −1.12');
    await step.part('startHandle').press('Escape');
    await step.says('curveCaption', 'The slopes here are −0.6, −1.2');
  });

  it('starts elsewhere along the step of three weights, by keys and by dragging', async () => {
    const start = [0.1, 0.2, 0.3];
    const input = [1, 2, 0.5];
    await trained({ goal: 2, input, weight: start, alpha: 0.1 });
    await step.says('curveCaption', 'The step leads to 0.235, 0.47, 0.3675');
    const landing = start.map((weight, j) => weight - 0.1 * (-1.35 * input[j]!));
    const along = (from: readonly number[], to: readonly number[], at: number) =>
      from.map((weight, j) => weight + at * (to[j]! - weight));
    const missAt = (weights: readonly number[]) => weights.reduce((sum, weight, j) => sum + weight * input[j]!, 0) - 2;
    const panel = await openedPanel();
    const started = async (): Promise<readonly number[]> => {
      const cells = await step.frame.locator('#curve-table tbody tr').first().locator('td').allInnerTexts();
      return cells.slice(2).map(Number);
    };
    await step.part('curveTable').click();
    await step.frame.locator('#curve-table tbody tr').first().waitFor();
    assert.deepEqual(await started(), start);

    await step.part('startHandle').focus();
    for (const _ of [1, 2, 3]) await step.part('startHandle').press('Shift+ArrowRight');
    const moved = along(start, landing, 0.3);
    await step.says('curveCaption', `the error falls from ${Number((missAt(moved) ** 2).toFixed(4))}`);
    assert.equal(await step.part('startHandle').getAttribute('aria-valuenow'), '0.3');
    await step.part('startHandle').press('Escape');
    await step.says('curveCaption', 'the error falls from 1.8225');
    for (const _ of [1, 2, 3]) await step.part('startHandle').press('Shift+ArrowRight');
    await step.part('startHandle').press('Enter');
    await panel.says('sentence', `fell from ${Number((missAt(moved) ** 2).toFixed(4))}`);
    const kept = await started();
    kept.forEach((weight, j) => {
      assert.ok(Math.abs(weight - moved[j]!) < 1e-15);
    });

    const { x, y } = await step.grab('startHandle', await window());
    const { mouse } = await window();
    await mouse.move(x + 60, y + 5, { steps: 3 });
    await step.doesNotSay('curveCaption', `the error falls from ${Number((missAt(moved) ** 2).toFixed(4))}`);
    const at = Number(await step.part('startHandle').getAttribute('aria-valuenow'));
    assert.ok(at > 0);
    await mouse.up();
    const next = kept.map((weight, j) => weight - 0.1 * (missAt(kept) * input[j]!));
    const dragged = along(kept, next, at);
    await panel.says('sentence', `fell from ${Number((missAt(dragged) ** 2).toFixed(4))}`);
    (await started()).forEach((weight, j) => {
      assert.ok(Math.abs(weight - dragged[j]!) < 1e-15);
    });
    await step.part('curveTable').click();
  });

  it('speaks Russian, with both trials of hot and cold learning', async () => {
    await startAfresh();
    await trained({ language: 'ru' });
    await step.says(
      'curveCaption',
      'Наклон здесь −0.55: чем больше вес, тем меньше ошибка, поэтому вес увеличивается.',
    );
    await step.says('slopeBars', 'Дельта веса из книги — половина наклона.');
    await setSetting('method', 'hotCold');
    const up = Number(errorAt(0.501).toPrecision(5));
    const down = Number(errorAt(0.499).toPrecision(5));
    await step.says('curveCaption', `Вверх: вес 0.501, ошибка ${up}; вниз: вес 0.499, ошибка ${down}.`);
    await step.says('curveCaption', 'Вверху ошибка меньше, туда вес и сдвигается.');
  });
});
