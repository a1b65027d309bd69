import assert from 'node:assert/strict';
import type { Field } from '../../../src/neuron/problem.ts';
import { fieldText, readField } from '../../../webview/fieldText.ts';

describe('a field of the form', () => {
  const typed: readonly [Field, string, unknown][] = [
    ['alpha', '0.8', 0.8],
    ['alpha', '0,8', 0.8],
    ['alpha', ' −0,5 ', -0.5],
    ['alpha', ',5', 0.5],
    ['alpha', '1e-3', 0.001],
    ['alpha', '5.', 5],
    ['alpha', 'nine', 'nine'],
    ['alpha', '1,2,3', '1,2,3'],
    ['alpha', '0x10', '0x10'],
    ['alpha', 'Infinity', 'Infinity'],
    ['alpha', '', ''],
    ['tolerance', '', null],
    [
      'input',
      '[[1, 2], [3, 4]]',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['input', '[1, ', '[1,'],
    ['order', ' weight - alpha * weightDelta ', 'weight - alpha * weightDelta'],
    ['onlyIfBetter', 'true', true],
  ];
  for (const [field, text, value] of typed) {
    it(`${field}: "${text}" means ${JSON.stringify(value)}`, () => {
      assert.deepEqual(readField(field, text), value);
    });
  }

  for (const value of [
    0.5,
    -1e-7,
    1e21,
    [0.5, -1],
    [
      [1, 2],
      [3, 4],
    ],
    null,
  ]) {
    it(`shows ${JSON.stringify(value)} so that it is read as the same`, () => {
      assert.deepEqual(readField('tolerance', fieldText(value)), value);
    });
  }
});
