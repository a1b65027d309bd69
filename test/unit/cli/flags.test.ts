import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFlags } from '../../../src/cli/flags.ts';

const values: readonly (readonly [string, unknown])[] = [
  ['0.5', 0.5],
  ['.5', 0.5],
  ['-0.5', -0.5],
  ['+1e-3', 0.001],
  ['-0', -0],
  [' 2 ', 2],
  ['[1, 2]', [1, 2]],
  [
    '[[1, 2], [3, 4]]',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['null', null],
  ['true', true],
  ['hotCold', 'hotCold'],
  ['0,8', '0,8'],
  ['0x10', '0x10'],
  ['Infinity', 'Infinity'],
  ['[1, ', '[1, '],
  ['"0.5"', '"0.5"'],
  ['weight - alpha * delta * input', 'weight - alpha * delta * input'],
];

describe('a flag’s value', () => {
  for (const [text, value] of values) {
    it(`${text} is ${JSON.stringify(value)}`, () => {
      assert.deepEqual(readFlags(['--input', text]).options.changes, { input: value });
      assert.deepEqual(readFlags([`--input=${text}`]).options.changes, { input: value });
    });
  }
});

describe('a command line', () => {
  it('may name the file anywhere, and after -- also one that looks like a flag', () => {
    assert.equal(readFlags(['--alpha', '1', 'a.json', '--goal', '2']).options.file, 'a.json');
    assert.equal(readFlags(['--', '--alpha']).options.file, '--alpha');
  });

  it('takes a negative number for a value, another flag not', () => {
    assert.deepEqual(readFlags(['--weight', '-1']).options.changes, { weight: -1 });
    assert.deepEqual(readFlags(['--weight', '--goal', '1']).problems, [{ kind: 'missingValue', flag: '--weight' }]);
  });

  it('of any words never passes over an unknown flag', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('--alpha', '--', '-', '--input=1', '[', '-1', '=', '--help'));
    fc.assert(
      fc.property(fc.array(word), (args) => {
        assert.deepEqual(readFlags(['--foo', ...args]).problems[0], {
          kind: 'unknownFlag',
          flag: '--foo',
          nearest: null,
        });
      }),
    );
  });
});
