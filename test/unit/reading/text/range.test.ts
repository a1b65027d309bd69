import assert from 'node:assert/strict';
import fc from 'fast-check';
import { quoted, rangesOf } from '../../../../src/reading/text/range.ts';

describe('a range', () => {
  it('counts lines by LF, CRLF and CR, and columns from 1', () => {
    const text = 'a\nbc\r\nd\re';
    const places = [...'abcde'].map((letter) => {
      const { line, column } = rangesOf(text)(text.indexOf(letter), text.indexOf(letter) + 1);
      return [letter, line, column];
    });
    assert.deepEqual(places, [
      ['a', 1, 1],
      ['b', 2, 1],
      ['c', 2, 2],
      ['d', 3, 1],
      ['e', 4, 1],
    ]);
  });

  it('gives a byte order mark no column', () => {
    assert.deepEqual(rangesOf('\uFEFFab')(1, 2), { start: 1, end: 2, line: 1, column: 1 });
  });

  it('finds in any text the line that splitting finds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', ' ') }), fc.nat(60), (text, offset) => {
        const at = Math.min(offset, text.length);
        // Between the two of a CRLF the line has not ended yet.
        fc.pre(!(text[at - 1] === '\r' && text[at] === '\n'));
        const lines = text.slice(0, at).split(/\r\n|\r|\n/);
        const { line, column } = rangesOf(text)(at, at);
        assert.deepEqual([line, column], [lines.length, (lines.at(-1) ?? '').length + 1]);
      }),
    );
  });
});

describe('what a problem quotes', () => {
  it('is one line of at most 40 characters', () => {
    assert.equal(quoted('abc\ndef', 0, 7), 'abc');
    assert.equal(quoted('x'.repeat(40), 0, 40), 'x'.repeat(40));
    assert.equal(quoted('x'.repeat(50), 0, 50), `${'x'.repeat(39)}…`);
  });
});
