import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkParameters } from '../../../src/neuron/parameters.ts';
import { resolveParameters } from '../../../src/reading/origins.ts';
import { readText } from '../../../src/reading/read.ts';
import type { Reading, SourceLanguage } from '../../../src/reading/reading.ts';
import { problemsOf } from './readings.ts';

const languages: readonly SourceLanguage[] = ['json', 'text'];

const pieces = fc.constantFrom(
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"alpha"',
    '"x"',
    '"w"',
    '"',
    '1',
    '0,8',
    '-',
    '\n',
    '\r\n',
    ' ',
    'true',
    '//',
    '/*',
    '\\',
    '=',
  ],
  ...['weight', 'goal = ', 'input: ', '\uFEFF', '−', '#', '0.5', '1e999', "'", '\0'],
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.json(),
);

/** What holds of every reading, of whatever text. */
function assertSound(reading: Reading, text: string, start: number, end: number): void {
  const isInside = (range: { start: number; end: number; line: number; column: number }) =>
    range.start >= start && range.start <= range.end && range.end <= end && range.line >= 1 && range.column >= 1;
  if (reading.kind === 'noNeuron') return;
  if (reading.kind === 'notRead') {
    assert.ok(reading.problems.length > 0);
    for (const problem of reading.problems) {
      assert.ok(!('range' in problem) || problem.range === null || isInside(problem.range), JSON.stringify(problem));
    }
    return;
  }
  assert.ok(reading.runs.length > 0);
  for (const run of reading.runs) {
    assert.ok(isInside(run.range) && run.lastLine >= run.range.line);
    assert.deepEqual(Object.keys(run.values), Object.keys(run.ranges));
    for (const range of Object.values(run.ranges)) {
      assert.ok(isInside(range) && text.slice(range.start, range.end).trim() !== '');
    }
    checkParameters(resolveParameters({ changes: {}, changesFrom: 'flag', run, settings: {} }).flat);
  }
}

describe('any text', () => {
  for (const language of languages) {
    it(`as ${language} gives a reading, with places inside it`, () => {
      fc.assert(
        fc.property(anyText, (text) => assertSound(readText(text, language, null), text, 0, text.length)),
        { numRuns: 500 },
      );
    });

    it(`as ${language} gives a reading of any selection, with places inside the selection`, () => {
      fc.assert(
        fc.property(anyText, fc.nat(50), fc.nat(50), (text, a, b) => {
          const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
          const reading = readText(text, language, { start, end });
          assertSound(reading, text, start < end ? start : 0, start < end ? end : text.length);
        }),
        { numRuns: 500 },
      );
    });
  }

  it('of JSON is read to the values that JSON.parse reads', () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
    const values = fc.record({
      input: fc.oneof(numbers, fc.array(numbers)),
      weight: numbers,
      goal: numbers,
      alpha: numbers,
    });
    fc.assert(
      fc.property(values, fc.constantFrom(0, 2, '\t'), (object, space) => {
        const text = JSON.stringify(object, null, space);
        const reading = readText(text, 'json', null);
        assert.ok(reading.kind === 'read');
        assert.deepEqual(reading.runs[0]?.values, JSON.parse(text));
      }),
    );
  });
});

describe('a text that cannot be read', () => {
  for (const text of ['', ' \n\t', '\uFEFF']) {
    it(`${JSON.stringify(text)} is empty`, () => {
      assert.deepEqual(problemsOf(text, 'json'), [{ kind: 'empty', range: null }]);
      assert.deepEqual(problemsOf(text, 'text'), [{ kind: 'empty', range: null }]);
    });
  }

  it('with a NUL is binary', () => {
    assert.deepEqual(problemsOf('{"alpha": 0.1}\0', 'json'), [{ kind: 'binary', range: null }]);
  });

  it('of more than eight million characters is too long', () => {
    assert.deepEqual(problemsOf(`{"alpha": 0.1}${' '.repeat(8_000_000)}`, 'json'), [{ kind: 'tooLong', range: null }]);
  });
});
