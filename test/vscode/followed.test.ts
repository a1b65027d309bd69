import assert from 'node:assert/strict';
import { leavesNothing, openText, replace, startAfresh, train, window } from './window.ts';

const withBias = `xs, ys = [1.0, 2.0, 4.0], [3.0, 5.0, 9.0]
w, b = 0.0, 0.0
rate = 0.02
for epoch in range(30):
    for x, y in zip(xs, ys):
        guess = w * x + b
        miss = guess - y
        w -= rate * miss * x
        b -= rate * miss
`;

describe('a loop that is more than one plain neuron', () => {
  leavesNothing();
  beforeEach(startAfresh);

  it('is shown as it runs: a bias, row by row, by the keys, and after an edit', async () => {
    const editor = await openText('python', withBias);
    const panel = await train();
    await panel.part('followed').waitFor();
    await panel.says('followedSource', /lines 4–9$/);
    await panel.says('followedSentence', 'guess is compared with y');
    await panel.says('followedSentence', 'In 30 iterations error went from');
    await panel.part('tabs').waitFor({ state: 'hidden' });
    await panel.part('followedSlider').press('ArrowRight');
    await panel.says('followedPlace', 'pass 1, example 1 of 3');
    // CPython: w and b after the first pass.
    await panel.says('followedValues', /w 0\.87939/);

    await replace(editor, 'range(30)', 'range(3)');
    await panel.says('followedSentence', 'In 3 iterations error went from');
    await replace(editor, 'guess = w * x + b', 'guess = w * x');
    await replace(editor, '        b -= rate * miss\n', '');
    await panel.part('followed').waitFor({ state: 'hidden' });
    await panel.says('sentence', 'It learns');
    assert.ok(await window());
  });
});
