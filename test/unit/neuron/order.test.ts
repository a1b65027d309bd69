import assert from 'node:assert/strict';
import fc from 'fast-check';
import { orderAt, readOrder } from '../../../src/neuron/order.ts';

/** The order's value where the words are 2, 3, 5 … in a fixed order, scale 1. */
function resultOf(text: string): number {
  const read = readOrder(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const words = { weight: 2, alpha: 3, input: 5, goal: 7, prediction: 11, delta: 4, scale: 1, weightDelta: 20 };
  return orderAt(read.value.tree, words);
}

describe('the order of an update', () => {
  const values: readonly [string, number][] = [
    ['weight', 2],
    ['1.5e1', 15],
    ['weight - alpha - input', -6],
    ['weight - (alpha - input)', 4],
    ['-weight * alpha', -6],
    ['- - weight', 2],
    ['goal / alpha / input', 7 / 3 / 5],
    ['weight + alpha * input', 17],
    ['(weight + alpha) * input', 25],
    ['prediction - goal', 4],
    ['goal - prediction', -4],
    ['delta * input', 20],
    ['\tweight\n-\n.5', 1.5],
  ];
  for (const [text, value] of values)
    it(`${JSON.stringify(text)} is ${value}`, () => assert.equal(resultOf(text), value));

  const misfits: readonly [string, number, string][] = [
    ['', 1, ''],
    ['weight -', 9, ''],
    ['weight - lr', 10, 'lr'],
    ['weight - (alpha', 16, ''],
    ['weight alpha', 8, 'alpha'],
    ['weight ** 2', 9, '*'],
    ['scale', 1, 'scale'],
    ['1e999', 1, '1e999'],
    ['weight - 0,1', 11, ','],
    [`${'('.repeat(60)}weight`, 51, '('],
    [`weight${' + 1'.repeat(200)}`, 501, ' 1 + 1 + 1 + 1 + 1 +'],
  ];
  for (const [text, column, found] of misfits) {
    it(`${JSON.stringify(text.slice(0, 20))} does not fit at column ${column}`, () => {
      assert.deepEqual(readOrder(text), {
        ok: false,
        problems: [{ kind: 'order', field: 'order', value: text.slice(0, 500), column, found }],
      });
    });
  }

  it('any text is an order or a place where it does not fit', () => {
    const pieces = fc.constantFrom(
      'weight',
      'alpha',
      'delta',
      '+',
      '-',
      '*',
      '/',
      '(',
      ')',
      '2',
      '.',
      'e',
      ' ',
      'é',
      '🙂',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 200 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (order) => {
        const read = readOrder(order);
        if (read.ok) assert.equal(typeof resultOf(order), 'number');
        else assert.equal(read.problems.length, 1);
      }),
      { numRuns: 500 },
    );
  });
});
