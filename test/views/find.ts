import assert from 'node:assert/strict';
import type { PanelPage } from '../page/panelPage.ts';
import { onStage } from '../page/stage.ts';

/** The errors of the book's three lines. */
function errorsOf(alpha: number, input: number, iterations: number): readonly number[] {
  let weight = 0.5;
  return Array.from({ length: iterations }, () => {
    const delta = input * weight - 0.8;
    weight = weight - alpha * (delta * input);
    return delta * delta;
  });
}

/** The errors of hot and cold learning: both trials, and the weight goes where it is smaller. */
function errorsByTrying(stepAmount: number, weight: number, iterations: number): readonly number[] {
  const errorAt = (at: number) => (0.5 * at - 0.8) ** 2;
  let at = weight;
  return Array.from({ length: iterations }, () => {
    const error = errorAt(at);
    const [up, down] = [errorAt(at + stepAmount), errorAt(at - stepAmount)];
    if (down < up) at -= stepAmount;
    if (up < down) at += stepAmount;
    return error;
  });
}

const [alphaChoice, weightChoice, inputChoice] = [0, 1, 2];
const [stepChoice] = [0];
const [arrives, comesDownTo, staysAbove, staysPut] = [0, 1, 2, 3];
const [oneStep, bounces, doubles, halves, neverMoves] = [0, 1, 2, 3, 4];

export const find = onStage('finding a parameter', ({ setSetting, startAfresh, train }) => {
  let panel: PanelPage;
  let tab: PanelPage;

  beforeEach(async () => {
    await startAfresh();
    panel = await train();
    tab = await panel.tab('alpha');
  });

  const ask = async (unknown: number, wanted: number, count?: number) => {
    await tab.choose('findUnknown', unknown);
    await tab.choose('findWanted', wanted);
    if (count === undefined) return;
    await tab.part('findCount').fill(String(count));
    await tab.part('findCount').press('Enter');
  };
  /** The number in the answer. */
  const answered = async (name: string): Promise<number> => {
    await tab.says('findAnswer', new RegExp(`^${name} [\\d.]+\\.$`));
    return Number((await tab.text('findAnswer')).replace(/\.$/, '').split(' ').at(-1));
  };

  it('answers by the formula, and a run of the book does what was asked', async () => {
    await ask(alphaChoice, oneStep);
    assert.equal(await answered('Alpha'), 4);
    await ask(alphaChoice, bounces, 7);
    await tab.says('findLines', 'at iteration 7 it is below a millionth of that for the first time');
    const bouncing = await answered('Alpha');
    const errors = errorsOf(bouncing, 0.5, 8);
    assert.equal(
      errors.findIndex((error) => error <= errors[0]! * 1e-6),
      7,
    );
    assert.ok(bouncing > 4);
    await ask(alphaChoice, doubles, 5);
    await tab.says('findLines', 'the error is above 0.605, twice what it was, for the first time at iteration 5');
    const growing = errorsOf(await answered('Alpha'), 0.5, 6);
    assert.equal(
      growing.findIndex((error) => error > growing[0]! * 2),
      5,
    );
    await ask(alphaChoice, halves);
    const halving = errorsOf(await answered('Alpha'), 0.5, 5);
    halving.slice(1).forEach((error, i) => {
      assert.ok(Math.abs(error / halving[i]! - 0.5) < 1e-9);
    });
    await ask(inputChoice, oneStep);
    assert.equal(await answered('Input'), 1);
    await ask(weightChoice, neverMoves);
    assert.equal(await answered('Starting weight'), 1.6);
  });

  it('says that there is none, and why', async () => {
    await ask(weightChoice, doubles, 5);
    await tab.says('findAnswer', 'There is none: each iteration multiplies the miss by 0.75, whatever the start.');
    assert.ok(await tab.part('findTry').isHidden());
    await setSetting('input', 0);
    await ask(alphaChoice, oneStep);
    await tab.says('findAnswer', 'There is none: the input is 0');
  });

  it('is tried by a click, with as many iterations as it takes, or put beside', async () => {
    await ask(alphaChoice, doubles, 30);
    const alpha = await answered('Alpha');
    await tab.part('findBeside').click();
    await panel.says('sentence', 'It learns: in 20 iterations');
    await (await panel.tab('side')).says('runB', 'It diverges');
    await panel.tab('alpha');
    await tab.part('findTry').click();
    await panel.says('sentence', 'It diverges');
    const run = await panel.tab('run');
    await run.holds('alpha', String(alpha));
    await run.part('formFold').click();
    await run.holds('iterations', '31');
  });

  it('refuses what is no count', async () => {
    await ask(alphaChoice, bounces);
    await tab.part('findCount').fill('0');
    await tab.part('findCount').press('Enter');
    await tab.part('find-section').getByText('Use a whole number from 1 to 1,000.').waitFor();
  });

  it('answers for hot and cold learning, and a loop of both trials does what was asked', async () => {
    await setSetting('method', 'hotCold');
    await ask(stepChoice, arrives, 4);
    await tab.says('findLines', 'In 4 equal steps: 1.1 ÷ 4 = 0.275.');
    const arriving = errorsByTrying(await answered('Step amount'), 0.5, 10);
    assert.equal(
      arriving.findIndex((error) => error <= arriving[0]! * 1e-6),
      4,
    );
    await ask(stepChoice, comesDownTo, 0.0025);
    await tab.says('findLines', 'So the step amount is at most 2 × 0.05 ÷ 0.5 = 0.2.');
    const below = errorsByTrying(await answered('Step amount'), 0.5, 50);
    assert.ok(Math.min(...below) <= 0.0025 + 1e-12);
    await ask(stepChoice, staysAbove, 0.0025);
    await tab.says('findLines', 'away from the ideal weight 1.6.');
    const stuck = await answered('Step amount');
    assert.ok(Math.min(...errorsByTrying(stuck, 0.5, 100)) >= 0.0025 - 1e-12);
    await tab.part('findTry').click();
    const run = await panel.tab('run');
    await run.holds('stepAmount', String(stuck));
    await panel.tab('alpha');
    await ask(weightChoice, staysPut);
    assert.equal(await answered('Starting weight'), 1.6);
    assert.equal(new Set(errorsByTrying(stuck, 1.6, 5)).size, 1);
    await ask(weightChoice, comesDownTo);
    await tab.part('findCount').fill('-1');
    await tab.part('findCount').press('Enter');
    await tab.part('find-section').getByText('A number above 0.').waitFor();
    await setSetting('language', 'ru');
    await tab.says('findAnswer', 'Величина шага');
  });

  it('speaks Russian', async () => {
    await setSetting('language', 'ru');
    await tab.says('findAnswer', 'Альфа 4.');
    await tab.says('findLines', 'Каждая итерация оставляет 1 − альфа × 0.25 промаха: вход² = 0.25.');
    await tab.choose('findWanted', bounces);
    await tab.says('findAnswer', 'Альфа 6.');
  });
});
