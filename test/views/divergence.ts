import assert from 'node:assert/strict';
import type { PanelPage } from '../page/panelPage.ts';
import { onStage } from '../page/stage.ts';

/** The weights of the chapter's neuron with input 2, by nothing but the book's three lines. */
function weights(alpha: number, iterations: number): readonly number[] {
  const all = [0.5];
  for (let i = 1; i < iterations; i++) {
    const weight = all[i - 1]!;
    all.push(weight - alpha * ((2 * weight - 0.8) * 2));
  }
  return all;
}

/** The first iteration whose error is not finite. */
function endAt(alpha: number): number {
  return weights(alpha, 5000).findIndex((weight) => !Number.isFinite((2 * weight - 0.8) ** 2));
}

export const divergence = onStage('divergence explained', ({ startAfresh, train }) => {
  beforeEach(startAfresh);

  it('tells the growth that the table has', async () => {
    const panel = await train({ input: 2 });
    const run = await panel.tab('run');
    await run.openTable();
    const column = async (at: number) => {
      const rows = await Promise.all([0, 1, 2, 3].map((row) => run.cells(row)));
      return rows.map((cells) => Number(cells[at]));
    };
    const [misses, errors] = [await column(4), await column(3)];
    const tab = await panel.tab('alpha');
    await tab.part('story').locator('li').first().waitFor();
    const story = (await tab.text('story')).replaceAll('−', '-');
    const told = (sentence: RegExp) => Number(story.match(sentence)?.[1]);
    const round = (value: number) => Number(value.toPrecision(5));
    for (const i of [1, 2, 3]) {
      assert.equal(told(/makes the miss ([\d.]+) times as large/), round(Math.abs(misses[i]! / misses[i - 1]!)));
      assert.equal(told(/² = ([\d.]+) times as large/), round(errors[i]! / errors[i - 1]!));
    }
    assert.match(story, new RegExp(misses.map((miss) => String(round(miss))).join(' → ')));
    assert.match(story, new RegExp(errors.map((error) => String(round(error))).join(' → ')));
    await tab.says('story', `at iteration ${endAt(1)} the error would be larger than any number`);
  });

  it('puts what would have helped beside the run by one click', async () => {
    const panel = await train({ input: 2 });
    const tab = await panel.tab('alpha');
    await tab.says('story', 'below 0.5 it learns');
    await tab.part('tryBeside').click();
    await panel.says('sentence', 'It learns');
    await tab.says('notDiverging', 'It does not diverge: alpha is 0.1, and divergence begins only above 0.5.');
    await tab.part('toSideBySide').click();
    await panel.page('side').says('runs-section', 'alpha 0.1 → 1');
  });

  it('makes a run diverge that does not, and gives it back', async () => {
    const panel = await train();
    const tab = await panel.tab('alpha');
    await tab.says('notDiverging', 'divergence begins only above 8. Alpha could be 8 times as large before that.');
    await tab.part('makeDiverge').click();
    await tab.says('trying', 'This is a trial with alpha 8.4.');
    await panel.says('sentence', 'It diverges');
    await tab.says('story', 'jumped past the ideal weight 1.6 to 2.81');
    await tab.part('backFromTrial').click();
    await panel.says('sentence', 'It learns: in 20 iterations the error fell from 0.3025');
    await tab.part('makeDiverge').click();
    await tab.part('keepTrial').click();
    await tab.part('trying').waitFor({ state: 'hidden' });
    await (await panel.tab('run')).holds('alpha', '8.4');
  });

  it('goes from each weight to the next as the program does', async () => {
    const panel = await train({ input: 2 });
    const tab = await panel.tab('alpha');
    await tab.part('cobweb').waitFor();
    await tab.part('cobwebTable').click();
    const rows = tab.part('divergence-section').locator('.point-table tbody tr');
    await rows.first().waitFor();
    const expected = weights(1, 6);
    for (const i of [0, 1, 2, 3, 4]) {
      const cells = await rows.nth(i).locator('td').allInnerTexts();
      assert.deepEqual(cells.map(Number), [i, expected[i], expected[i + 1]]);
    }
  });

  /** The first rows of the cobweb's table: iteration, where it is, and the next. */
  const cobwebRows = async (tab: PanelPage, count: number): Promise<readonly (readonly number[])[]> => {
    await tab.part('cobwebTable').click();
    const rows = tab.part('divergence-section').locator('.point-table tbody tr');
    await rows.first().waitFor();
    const cells = await Promise.all(Array.from({ length: count }, (_, i) => rows.nth(i).locator('td').allInnerTexts()));
    return cells.map((row) => row.map(Number));
  };

  it('goes from each prediction to the next where there are several weights and one example', async () => {
    const input = [1, 2, 0.5];
    const tab = await (await train({ input, weight: [0.1, 0.2, 0.3], goal: 2, alpha: 0.3 })).tab('alpha');
    await tab.says('cobwebNote', 'one example: what counts is the prediction 1 × weight[0] + 2 ×');
    const weight = [0.1, 0.2, 0.3];
    const predict = () => weight.reduce((sum, one, j) => sum + input[j]! * one, 0);
    for (const [iteration, at, next] of await cobwebRows(tab, 4)) {
      const prediction = predict();
      assert.ok(Math.abs(at! - prediction) < 1e-12, `${at} is not ${prediction} at ${iteration}`);
      for (const [j, one] of input.entries()) weight[j]! -= 0.3 * ((prediction - 2) * one);
      assert.ok(Math.abs(next! - predict()) < 1e-12);
    }
  });

  it('follows with several examples a weighted sum that a straight line takes to its next', async () => {
    const input = [
      [1, 2],
      [2, 1],
      [1, -1],
    ];
    const tab = await (await train({ input, weight: [0, 0.5], goal: [1, 2, 0], alpha: 0.1 })).tab('alpha');
    await tab.says('cobwebNote', /Each pass multiplies its distance from the crossing by [\d.]+/);
    const note = (await tab.text('cobwebNote')).replaceAll('\u00a0', ' ').replaceAll('−', '-');
    const [, one, sign, other] = note.match(/\((-?[\d.]+) × weight\[0\] ([+-]) ([\d.]+) × weight\[1\]/)!;
    const parts = [Number(one), Number(`${sign}${other}`)];
    const rows = await cobwebRows(tab, 4);
    const weight = [0, 0.5];
    for (const [, at] of rows) {
      // Five digits are said of what is summed.
      assert.ok(Math.abs(at! - (parts[0]! * weight[0]! + parts[1]! * weight[1]!)) < 1e-4);
      for (const [example, row] of input.entries()) {
        const miss = row[0]! * weight[0]! + row[1]! * weight[1]! - [1, 2, 0][example]!;
        for (const j of [0, 1]) weight[j]! -= 0.1 * miss * row[j]!;
      }
    }
    const steepness = rows.slice(1).map(([, at, next], i) => (next! - rows[i]![2]!) / (at! - rows[i]![1]!));
    for (const each of steepness) assert.ok(Math.abs(each - steepness[0]!) < 1e-9, `${steepness}`);
    const factor = Number(note.match(/crossing by ([\d.]+)/)![1]);
    assert.equal(Math.abs(steepness[0]!).toPrecision(5), factor.toPrecision(5));
  });

  it('says why it is not drawn where examples turn the weights around', async () => {
    const input = [
      [1, 0],
      [1, 1],
    ];
    const tab = await (await train({ input, weight: [0, 0], goal: [1, 1], alpha: 1.2 })).tab('alpha');
    await tab.says('cobwebNote', 'This cannot be drawn here');
    assert.equal(await tab.part('cobweb').isVisible(), false);
  });

  it('speaks Russian', async () => {
    const tab = await (await train({ language: 'ru', alpha: 9 })).tab('alpha');
    await tab.says('story', 'Первое же обновление проскочило цель: вес прыгнул с 0.5 через идеальный вес 1.6 на 2.975');
    await tab.says('story', 'при альфе меньше 8 нейрон учится');
  });
});
