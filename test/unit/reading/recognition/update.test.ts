import assert from 'node:assert/strict';
import { readProgram } from '../../../../src/reading/readProgram.ts';

/** A Python program that learns by one update, with alpha 0.1 and rate 2 under names. */
const program = (update: string): string => `
weight = 0.5
goal = 1.7
input = 0.7
alpha = 0.1
for i in range(5):
    prediction = input * weight
    delta = prediction - goal
    error = delta ** 2
    ${update}
`;

const updates: readonly (readonly [update: string, rule: { order: string; alpha: number; gradient: string } | null])[] =
  [
    ['weight -= alpha * delta * input', { order: 'weight - alpha * delta * input', alpha: 0.1, gradient: 'book' }],
    ['weight -= alpha * (delta * input)', { order: 'weight - alpha * (delta * input)', alpha: 0.1, gradient: 'book' }],
    [
      'weight = weight - input * alpha * delta',
      { order: 'weight - input * alpha * delta', alpha: 0.1, gradient: 'book' },
    ],
    [
      'weight = -alpha * delta * input + weight',
      { order: '-alpha * delta * input + weight', alpha: 0.1, gradient: 'book' },
    ],
    ['weight -= delta * input', { order: 'weight - delta * input', alpha: 1, gradient: 'book' }],
    ['weight -= 0.25 * delta * input', { order: 'weight - alpha * delta * input', alpha: 0.25, gradient: 'book' }],
    ['weight -= 2 * delta * input', { order: 'weight - delta * input', alpha: 1, gradient: 'true' }],
    ['weight -= alpha * 2 * input * delta', { order: 'weight - alpha * input * delta', alpha: 0.1, gradient: 'true' }],
    [
      'weight -= (2 * input) * (prediction - goal) * alpha',
      { order: 'weight - input * delta * alpha', alpha: 0.1, gradient: 'true' },
    ],
    [
      'weight += alpha * (goal - prediction) * input',
      { order: 'weight + alpha * (goal - prediction) * input', alpha: 0.1, gradient: 'book' },
    ],
    [
      'weight -= 3 * alpha * delta * input',
      { order: 'weight - alpha * delta * input', alpha: 3 * 0.1, gradient: 'book' },
    ],
    ['weight -= delta * input / 10', null],
    ['weight -= alpha * delta', null],
    ['weight += alpha * delta * input', null],
    ['weight -= alpha * delta * weight', null],
    ['weight -= alpha * error * input', null],
    ['weight = alpha * delta * input', null],
  ];

describe('the rule, read from the update', () => {
  for (const [update, rule] of updates) {
    it(`${rule ? 'keeps the order of' : 'is not'} ${update}`, () => {
      const reading = readProgram(program(update), 'python', { shouldStop: () => false });
      if (!rule) {
        assert(reading.kind === 'notRead', JSON.stringify(reading));
        assert.equal(reading.problems[0]!.kind, 'otherUpdate');
        return;
      }
      assert(reading.kind === 'read', JSON.stringify(reading));
      const { order, alpha, gradient } = reading.runs[0]!.values;
      assert.deepEqual({ order, alpha, gradient }, rule);
    });
  }

  it('takes a 2 that is kept under a name for alpha, not for the derivative', () => {
    const text = program('weight -= rate * delta * input').replace('alpha = 0.1', 'rate = 2');
    const reading = readProgram(text, 'python', { shouldStop: () => false });
    assert(reading.kind === 'read');
    assert.deepEqual([reading.runs[0]!.values.alpha, reading.runs[0]!.values.gradient], [2, 'book']);
  });
});
