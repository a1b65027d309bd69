import assert from 'node:assert/strict';
import { onStage } from '../page/stage.ts';

export const guess = onStage('guessing the next step', ({ startAfresh, train }) => {
  beforeEach(startAfresh);

  it('hides the rest, asks, and compares the answer with the step', async () => {
    const panel = await train();
    await panel.part('menu').click();
    await panel.part('menuGuess').click();
    await panel.says('guess', 'Guess: Will the weight go up or down?');
    assert.equal(await panel.part('sentence').isVisible(), false, 'the verdict would tell');
    assert.match(await panel.text('learn'), /^3\s+Learn$/, 'the sum would tell');
    assert.equal(await panel.part('tab-alpha').isVisible(), false);
    await panel.part('predict').press('ArrowRight');
    await panel.shows('iteration', '0');
    await panel.part('choice-down').click();
    await panel.says('guess', 'Weight 0.5 → 0.775: up. It came out differently.');
    await panel.shows('iteration', '1');
    await panel.part('guessAsk').click();
    await panel.part('choice-less').click();
    // 0.275 was the first step; the second is three quarters of it.
    await panel.says('guess', 'It moved by 0.20625, last time by 0.275: less. You guessed right.');
    await panel.part('reveal').click();
    await panel.says('sentence', 'It learns: in 20 iterations');
  });

  it('is for a class: the setting hides a run from its start, step by step, until it is revealed', async () => {
    const panel = await train({ hide: true, largeType: true });
    await panel.says('guess', 'What comes after iteration 0 is hidden.');
    await panel.openTable();
    assert.equal(await panel.part('row').filter({ visible: true }).count(), 1, 'the table has the first row only');
    await panel.part('predict').press('End');
    await panel.says('guess', 'What comes after iteration 1 is hidden.');
    const size = await panel.frame.locator('body').evaluate((body) => getComputedStyle(body).fontSize);
    assert.equal(size, '20px');
    await panel.part('reveal').click();
    await panel.says('sentence', 'It learns: in 20 iterations');
    await panel.part('predict').press('End');
    await panel.shows('iteration', '19');
  });

  it('is gone through by the keys alone: the focus stays with what is asked', async () => {
    const panel = await train({ hide: true });
    const focused = panel.frame.locator('vscode-button:focus');
    await panel.part('guessAsk').focus();
    await focused.press('Enter');
    await panel.says('guess', 'Will the weight go up or down?');
    await focused.press('Enter');
    await panel.says('guess', 'up. You guessed right.');
    await focused.press('Enter');
    await panel.says('guess', 'Will the weight move more or less than last time?');
  });

  it('is asked in Russian', async () => {
    const panel = await train({ language: 'ru' });
    await panel.part('menu').click();
    await panel.part('menuGuess').click();
    await panel.says('guess', 'Угадайте: Вес вырастет или уменьшится?');
    await panel.part('choice-up').click();
    await panel.says('guess', 'Вес 0.5 → 0.775: вырос. Вы угадали.');
  });
});
