import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import * as vscode from 'vscode';
import { PanelPage } from './panel.ts';
import { leavesNothing, openText, runFromPalette, setSetting, startAfresh, window } from './window.ts';

/** The chapter's program under names that it never had. */
const renamed = `knob = 0.5
x = 2
target = 0.8
rate = 0.1
for i in range(5):
    guess = x * knob
    diff = guess - target
    err = diff ** 2
    knob = knob - rate * (diff * x)
`;

/** Lines on which something is marked, in an editor or in the cells of a notebook, read from their own elements. */
async function markedLines(page: Page): Promise<number[]> {
  return page.locator('.monaco-editor .view-overlays > div').evaluateAll((lines) =>
    lines.flatMap((line) => {
      const isMarked = [...line.querySelectorAll('[class*="ced-"]')].some(
        (part) => getComputedStyle(part).outlineStyle === 'solid',
      );
      return isMarked ? [Math.floor(Number.parseFloat((line as HTMLElement).style.top) / line.clientHeight) + 1] : [];
    }),
  );
}

/** Waits until these lines and no others are marked in the editor. */
async function marks(wanted: readonly number[]): Promise<void> {
  const page = await window();
  const deadline = Date.now() + 10_000;
  let seen = await markedLines(page);
  while (String(seen) !== String(wanted)) {
    if (Date.now() > deadline) assert.fail(`lines ${wanted} should be marked; marked are ${seen}`);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    seen = await markedLines(page);
  }
}

/** The lines of a card's formulas as they stand there, without spaces. */
function lines(step: PanelPage, card: string): Promise<string[]> {
  return step
    .part(card)
    .locator('.equation-line')
    .evaluateAll((all) => all.map(({ textContent }) => (textContent ?? '').replace(/\s/g, '')));
}

/** A number as the cards show it: five significant digits, a true minus; in brackets after an operator. */
const shown = (value: number): string => String(Number(value.toPrecision(5))).replace('-', '−');
const operand = (value: number): string => (value < 0 ? `(${shown(value)})` : shown(value));

async function trainOn(language: string, program: string): Promise<PanelPage> {
  await openText(language, program);
  await runFromPalette('Neuron: Train single neuron');
  return (await PanelPage.open()).tab('step');
}

describe('predict, compare, learn as cards', () => {
  leavesNothing();
  beforeEach(startAfresh);

  it("speak in the program's names, with the values of the selected iteration", async () => {
    const step = await trainOn('python', renamed);
    let knob = 0.5;
    for (const iteration of [0, 1, 2, 3, 4]) {
      const guess = 2 * knob;
      const diff = guess - 0.8;
      const next = knob - 0.1 * (diff * 2);
      await step.shows('iteration', String(iteration));
      await step.says('predict', shown(guess));
      assert.deepEqual(await lines(step, 'predict'), ['guess=x×knob', `=2×${operand(knob)}`, `=${shown(guess)}`]);
      assert.deepEqual(await lines(step, 'compare'), [
        'diff=guess−target',
        `=${shown(guess)}−0.8`,
        `=${shown(diff)}`,
        'err=diff2',
        `=${diff < 0 || /×/.test(shown(diff)) ? `(${shown(diff)})` : shown(diff)}2`,
        `=${shown(diff * diff)}`,
      ]);
      // The program has no name for diff · x.
      assert.deepEqual(await lines(step, 'learn'), [
        'knob=knob−rate×(diff×x)',
        `=${shown(knob)}−0.1×(${shown(diff)}×2)`,
        `=${shown(next)}`,
      ]);
      knob = next;
      await step.part('slider').press('ArrowRight');
    }
  });

  it('show the trials of hot and cold, and which won', async () => {
    const step = await trainOn(
      'python',
      `weight = 0.5
input = 0.5
goal_prediction = 0.8
step_amount = 0.001
for iteration in range(1101):
    prediction = input * weight
    error = (prediction - goal_prediction) ** 2
    up_prediction = input * (weight + step_amount)
    up_error = (goal_prediction - up_prediction) ** 2
    down_prediction = input * (weight - step_amount)
    down_error = (goal_prediction - down_prediction) ** 2
    if(down_error < up_error):
        weight = weight - step_amount
    if(down_error > up_error):
        weight = weight + step_amount
`,
    );
    await step.says('learn', '0.501');
    const cells = await step
      .part('trials')
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s/g, ''))),
      );
    const error = (weight: number) => (0.5 * weight - 0.8) ** 2;
    assert.deepEqual(cells, [
      ['weight', '0.5+0.001=0.501', '0.5−0.001=0.499'],
      ['prediction', shown(0.5 * 0.501), shown(0.5 * 0.499)],
      ['error', shown(error(0.501)), shown(error(0.499))],
    ]);
    assert.match(await step.part('trials').locator('thead .winner').innerText(), /^up/);
    await step.says('learn', 'Up has the smaller error: the weight goes there, 0.5 → 0.501.');
    // The focus stays where it is from iteration to iteration.
    await step.part('learn').locator('[tabindex="0"]').focus();
    const { keyboard } = await window();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await keyboard.press(key);
    await step.shows('iteration', '2');
    assert.equal(
      await step.part('learn').evaluate((card) => (card.getRootNode() as Document).activeElement?.textContent),
      '0.001',
    );
    await marks([4]);
  });

  it('sum two inputs, and list their weights', async () => {
    const step = await trainOn(
      'json',
      '{ "input": [8.5, 0.65], "weight": [0.1, -0.2], "goal": 1, "alpha": 0.01, "iterations": 3 }',
    );
    await step.says('predict', '0.72');
    const prediction = 8.5 * 0.1 + 0.65 * -0.2;
    const delta = prediction - 1;
    assert.deepEqual(await lines(step, 'predict'), [
      'prediction=∑iinput[i]×weight[i]',
      '=8.5×0.1+0.65×(−0.2)',
      `=${shown(prediction)}`,
    ]);
    const weight = (i: number, old: number, input: number) =>
      `weight[${i}]=${shown(old)}−0.01×${operand(delta * input)}=${shown(old - 0.01 * (delta * input))}`;
    const learned = await lines(step, 'learn');
    assert.deepEqual(learned.slice(-2), [weight(0, 0.1, 8.5), weight(1, -0.2, 0.65)]);
  });

  it('a value that is pointed at is marked in the source and on every card, until the pointer goes', async () => {
    const step = await trainOn('python', renamed);
    await step.part('predict').locator('.result [data-quantity=prediction]').hover();
    await marks([6]);
    const marked = step.part('compare').locator('.in-code[data-quantity=prediction]');
    assert.equal(await marked.evaluate((name) => getComputedStyle(name).outlineStyle), 'solid');
    await step.says('lookedAt', 'guess (prediction) = 1. What the neuron says');
    await step.part('learn').locator('.in-value[data-quantity=weight]').first().hover();
    await marks([1, 9]);
    await (await window()).locator('.editor-instance .view-lines').first().hover();
    await marks([]);
    assert.equal(await marked.evaluate((name) => getComputedStyle(name).outlineStyle), 'none');
  });

  it('go through their values by the keyboard, with all digits, and Escape takes the mark back', async () => {
    const step = await trainOn('python', renamed);
    const compare = step.part('compare');
    await compare.locator('[tabindex="0"]').focus();
    await marks([7]);
    await step.says('compare', String(1 - 0.8));
    const { keyboard } = await window();
    await keyboard.press('ArrowDown');
    await marks([6]);
    await keyboard.press('ArrowRight');
    await step.shows('iteration', '1');
    await marks([6]);
    await keyboard.press('Escape');
    await marks([]);
  });

  it('the number of a JSON file is marked, and with the panel behind another tab nothing is', async () => {
    const step = await trainOn('json', '{\n  "input": 0.5,\n  "weight": 0.5,\n  "goal": 0.8,\n  "alpha": 2\n}');
    await step.part('learn').locator('.in-words[data-quantity=alpha]').hover();
    await marks([5]);
    const other = await vscode.workspace.openTextDocument({ content: 'in front of the panel' });
    await vscode.window.showTextDocument(other, vscode.ViewColumn.Two);
    await marks([]);
  });

  it('a value is marked in each cell of a notebook that holds it', async () => {
    const cell = (text: string) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, 'python');
    const [numbers, loop] = [renamed.slice(0, renamed.indexOf('for')), renamed.slice(renamed.indexOf('for'))];
    const data = new vscode.NotebookData([cell(numbers), cell(loop)]);
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', data);
    await vscode.window.showNotebookDocument(notebook, { viewColumn: vscode.ViewColumn.One });
    await vscode.commands.executeCommand('neuron.trainCell', notebook.cellAt(1));
    const step = await (await PanelPage.open()).tab('step');
    await step.part('predict').locator('.in-code[data-quantity=weight]').hover();
    await marks([1, 5]);
    await step.part('predict').locator('.in-code[data-quantity=input]').hover();
    await marks([2]);
  });

  it('an edit takes the mark back: the lines are others now', async () => {
    const step = await trainOn('python', renamed);
    await step.part('predict').locator('.result [data-quantity=prediction]').hover();
    await marks([6]);
    const [editor] = vscode.window.visibleTextEditors;
    await editor!.edit((edit) => edit.insert(new vscode.Position(0, 0), '# my program\n'));
    await marks([]);
  });

  it('stand in Russian for a run on the settings', async () => {
    await setSetting('language', 'ru');
    await runFromPalette('Neuron: Train single neuron');
    const step = await (await PanelPage.open()).tab('step');
    await step.says('predict', '0.25');
    assert.deepEqual(await lines(step, 'predict'), ['прогноз=вход×вес', '=0.5×0.5', '=0.25']);
    assert.deepEqual(await lines(step, 'learn'), [
      'дельтавеса=промах×вход',
      '=−0.55×0.5',
      '=−0.275',
      'вес=вес−альфа×дельтавеса',
      '=0.5−1×(−0.275)',
      '=0.775',
    ]);
    await step.part('learn').locator('.in-words[data-quantity=alpha]').hover();
    await step.says('lookedAt', 'альфа = 1. Какая доля дельты веса вычитается из веса.');
  });
});
