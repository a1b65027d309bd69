import assert from 'node:assert/strict';
import type { PanelPage as Panel } from '../page/panelPage.ts';
import { PanelPage } from './panel.ts';
import { openText, runFromPalette, setSetting, startAfresh, watchConsole, window } from './window.ts';

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

const program = {
  python: `weight = 0.5
goal = 0.8
input = 2
alpha = 1
for iteration in range(400):
    prediction = input * weight
    delta = prediction - goal
    error = delta ** 2
    weight = weight - alpha * (delta * input)
`,
  javascript: `let weight = 0.5, goal = 0.8, input = 2, alpha = 1;
for (let i = 0; i < 400; i++) {
  const delta = input * weight - goal;
  const error = delta ** 2;
  weight = weight - alpha * (delta * input);
}
`,
};

describe('divergence explained', () => {
  let consoleErrors: () => readonly string[];

  before(async () => {
    consoleErrors = watchConsole(await window());
  });
  beforeEach(startAfresh);
  after(async () => {
    await startAfresh();
    assert.deepEqual(consoleErrors(), []);
  });

  const trained = async (): Promise<Panel> => {
    await runFromPalette('Neuron: Train single neuron');
    return PanelPage.open();
  };

  it('tells the growth that the table has', async () => {
    await setSetting('input', 2);
    const panel = await trained();
    const run = await panel.tab('run');
    await run.openTable();
    const heads = await panel.frame.locator('[role=columnheader]:visible').allInnerTexts();
    const column = async (name: string) => {
      const at = heads.findIndex((head) => head.trim() === name);
      const rows = await Promise.all([0, 1, 2, 3].map((row) => run.cells(row)));
      return rows.map((cells) => Number(cells[at]));
    };
    const [misses, errors] = [await column('miss'), await column('error')];
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

  it('knows what Python and JavaScript do at the end', async () => {
    await openText('python', program.python);
    const panel = await trained();
    const tab = await panel.tab('alpha');
    await tab.says('story', `At iteration ${endAt(1)} the error is larger than any number`);
    await tab.says('story', 'Python stops there with OverflowError: ** 2 refuses a number as large as that.');
    await startAfresh();
    await openText('javascript', program.javascript);
    await (await (await trained()).tab('alpha')).says('story', 'JavaScript goes on there: the error becomes Infinity');
  });

  it('puts what would have helped beside the run by one click', async () => {
    await setSetting('input', 2);
    const panel = await trained();
    const tab = await panel.tab('alpha');
    await tab.says('story', 'below 0.5 it learns');
    await tab.part('tryBeside').click();
    await panel.says('sentence', 'It learns');
    await tab.says('notDiverging', 'It does not diverge: alpha is 0.1, and only above 0.5 it would.');
    await tab.part('toSideBySide').click();
    await panel.page('side').says('runs-section', 'alpha 0.1 → 1');
  });

  it('makes a run diverge that does not, and gives it back', async () => {
    const panel = await trained();
    const tab = await panel.tab('alpha');
    await tab.says('notDiverging', 'only above 8 it would. Alpha could be 8 times as large before that.');
    await tab.part('makeDiverge').click();
    await tab.says('trying', 'This is a trial with alpha 8.4.');
    await panel.says('sentence', 'It diverges');
    await tab.says('story', 'jumped past the ideal weight 1.6 to 2.81');
    await tab.part('backFromTrial').click();
    await panel.says('sentence', 'It learns: in 20 iterations the error fell from 0.3025');
    await tab.part('makeDiverge').click();
    await tab.part('keepTrial').click();
    await tab.part('trying').waitFor({ state: 'hidden' });
    assert.equal(await (await panel.tab('run')).field('alpha').inputValue(), '8.4');
  });

  it('goes from each weight to the next as the program does', async () => {
    await setSetting('input', 2);
    const panel = await trained();
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

  it('speaks Russian', async () => {
    await setSetting('language', 'ru');
    await setSetting('alpha', 9);
    const tab = await (await trained()).tab('alpha');
    await tab.says('story', 'Первое же обновление проскочило цель: вес прыгнул с 0.5 через идеальный вес 1.6 на 2.975');
    await tab.says('story', 'при альфе меньше 8 нейрон учится');
  });
});
