import assert from 'node:assert/strict';
import { selectLines } from '../../../src/cli/selection.ts';

const text = 'one\r\ntwo\nthree\n';

describe('lines of a file', () => {
  for (const [lines, selected] of [
    ['1:1', 'one\r\n'],
    ['2:3', 'two\nthree\n'],
    ['1:3', text],
  ] as const) {
    it(`${lines} are ${JSON.stringify(selected)}`, () => {
      const selection = selectLines(text, lines);
      assert.ok(selection.ok);
      assert.equal(text.slice(selection.start, selection.end), selected);
    });
  }

  it('end with the text where the last has no line end', () => {
    assert.deepEqual(selectLines('a\nb', '2:2'), { ok: true, start: 2, end: 3 });
  });

  for (const lines of ['', '3', '0:1', '2:1', '1:x', '-1:2', '1:2:3', '1.5:2']) {
    it(`"${lines}" are none`, () =>
      assert.deepEqual(selectLines(text, lines), { ok: false, problem: { kind: 'wrongSelection' } }));
  }

  it('beyond the end are refused with how many there are', () => {
    assert.deepEqual(selectLines(text, '3:4'), { ok: false, problem: { kind: 'selectionOutOfRange', lines: 3 } });
  });
});
