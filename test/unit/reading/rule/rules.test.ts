import assert from 'node:assert/strict';
import { runRule } from '../../../../src/neuron/rule/rows.ts';
import { linesOf, ruleOf, rulesOf } from './rulesOf.ts';

/** What Node has under a name when a program has ended. */
const inNode = (text: string, name: string): number => new Function(`${text}\nreturn ${name}`)() as number;

/** What a rule has under a name after its last row. */
function finalOf(read: ReturnType<typeof ruleOf>, name: string): number {
  const run = runRule(read.rule);
  for (const _ of run.passes);
  return run.final(name);
}

describe('the rule that a loop follows', () => {
  it('has a bias, and the mean over a pass', () => {
    const read = ruleOf(`
xs, ys = [1.0, 2.0, 4.0], [3.0, 5.0, 9.0]
w, b, rate = 0.0, 0.0, 0.05
for epoch in range(30):
    dw, db = 0.0, 0.0
    for x, y in zip(xs, ys):
        miss = w * x + b - y
        dw += miss * x
        db += miss
    w -= rate * dw / len(xs)
    b -= rate * db / len(xs)
`);
    assert.deepEqual(linesOf(read), [
      'dw = 0',
      'db = 0',
      '  prediction = ((w * x) + b)',
      '  miss = (((w * x) + b) - y)',
      '  error = (miss * miss)',
      '  dw = (dw + (miss * x))',
      '  db = (db + miss)',
      'w = (w - ((rate * dw) / 3))',
      'b = (b - ((rate * db) / 3))',
    ]);
    assert.equal(read.rule.rows, 90);
    assert.equal(read.found.isErrorOurs, true);
  });

  it('is a choice where the program goes different ways: a perceptron', () => {
    const read = ruleOf(`
xs, ys = [[1, 0], [0, 1], [1, 1]], [0, 1, 1]
w, b = [0.0, 0.0], 0.0
for epoch in range(10):
    for x, y in zip(xs, ys):
        s = sum(wi * xi for wi, xi in zip(w, x)) + b
        pred = 1 if s > 0 else 0
        err = y - pred
        if err != 0:
            for j in range(2):
                w[j] += 0.1 * err * x[j]
            b += 0.1 * err
`);
    assert.deepEqual(linesOf(read), [
      '  s = (((0 + (w_0 * x_0)) + (w_1 * x_1)) + b)',
      '  pred = (1 if (s > 0) else 0)',
      '  err = (y - (1 if (s > 0) else 0))',
      '  error = (err * err)',
      '  w_0 = ((w_0 + ((0.1 * err) * x_0)) if (err != 0) else w_0)',
      '  w_1 = ((w_1 + ((0.1 * err) * x_1)) if (err != 0) else w_1)',
      '  b = ((b + (0.1 * err)) if (err != 0) else b)',
    ]);
  });

  it('goes along the examples once where the program does', () => {
    const read = ruleOf(`
xs, ys, w, b = [1.0, 2.0, 3.0, 4.0], [2.0, 4.0, 6.0, 8.0], 0.1, 0.2
for x, y in zip(xs, ys):
    pred = w * x + b
    w -= 0.01 * (pred - y) * x
    b -= 0.01 * (pred - y)
`);
    assert.deepEqual([read.rule.rows, read.rule.data.map(({ name }) => name)], [4, ['x', 'y']]);
  });

  it('is a run for each round of a loop that begins anew', () => {
    const rules = rulesOf(`
for alpha in [0.1, 0.2]:
    w = 0.5
    b = 0.0
    for i in range(5):
        pred = w * 2 + b
        w -= alpha * (pred - 0.8) * 2
        b -= alpha * (pred - 0.8)
`);
    assert.deepEqual(
      rules.map(({ rule }) => rule.constants.find(({ name }) => name === 'alpha')?.value),
      [0.1, 0.2],
    );
  });

  it('takes what is carried under no name: the last entry of a list that grows', () => {
    const text = `let ws = [0.5], bs = [0]
for (let i = 0; i < 60000; i++) {
  const miss = ws[ws.length - 1] * 2 + bs[bs.length - 1] - 0.8
  ws.push(ws[ws.length - 1] - 0.01 * miss * 2)
  bs.push(bs[bs.length - 1] - 0.01 * miss)
}`;
    const read = ruleOf(text, 'javascript');
    assert.equal(read.rule.rows, 60000);
    const [first] = read.rule.state;
    assert.equal(finalOf(read, first!.name), inNode(text, first!.name.startsWith('w') ? 'ws[60000]' : 'bs[60000]'));
  });

  for (const [what, text] of [
    [
      'a million rounds',
      'for (let i = 0; i < 1000000; i++) { const miss = w * x + b - y; w -= 1e-7 * miss * x; b -= 1e-7 * miss }',
    ],
    [
      'until the error is small',
      'let error = 1; while (error > 1e-9) { const miss = w * x + b - y; error = miss ** 2; w -= 0.0001 * miss * x; b -= 0.0001 * miss }',
    ],
    [
      'broken off before the update',
      'while (true) { const miss = w * x + b - y; if (miss * miss < 1e-9) break; w -= 0.0001 * miss * x; b -= 0.0001 * miss }',
    ],
    [
      'a rate that shrinks with the rounds',
      'for (let i = 0; i < 300000; i++) { const miss = w * x + b - y; const rate = 0.001 / (1 + 0.01 * i); w -= rate * miss * x; b -= rate * miss }',
    ],
  ] as const) {
    it(`goes on as the program does where that is too long to follow: ${what}`, () => {
      const program = `let w = 0.5, b = 0.1\nconst x = 2, y = 3\n${text}`;
      const read = ruleOf(program, 'javascript');
      assert.equal(read.isComplete, true);
      assert.ok(read.rowsProved < read.rule.rows);
      assert.deepEqual([finalOf(read, 'w'), finalOf(read, 'b')], [inNode(program, 'w'), inNode(program, 'b')]);
    });
  }

  for (const [what, text] of [
    ['a round that was not reached', 'if (i == 150000) w = 0;'],
    ['a branch that nothing took yet', 'if (w > 1.2) b = 0;'],
    ['an error that is compared as text', "if ((w * x + b - y).toFixed(3) === '-0.000') b = 5;"],
    ['data chosen by the number of the round', 'const y = i < 100000 ? 3 : 4;'],
  ] as const) {
    it(`ends where nobody knows how the program goes on: ${what}`, () => {
      const program = `let w = 0.5, b = 0.1
const x = 2, y = 3
for (let i = 0; i < 200000; i++) { ${text} const miss = w * x + b - y; w -= 0.00001 * miss * x; b -= 0.00001 * miss }`;
      for (const read of rulesOf(program, 'javascript')) {
        assert.equal(read.isComplete, false);
        assert.ok(read.rule.rows < 200000);
      }
    });
  }
});
