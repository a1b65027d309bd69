import assert from 'node:assert/strict';
import { shownName } from '../../../src/words/shownName.ts';

describe('a name as it is shown', () => {
  it('is whole where it is not long', () => assert.equal(shownName('глава4.py'), 'глава4.py'));

  it('of 10,000 letters is short, and has its ending', () => {
    const shown = shownName(`${'a'.repeat(10_000)}.py`);
    assert.equal(shown.length, 55);
    assert.ok(shown.endsWith('a.py'));
  });

  it('has nothing in it that cannot be seen, or that turns what stands beside it', () =>
    assert.equal(shownName('a\u202Eyp.txt\u200B\n'), 'a[U+202E]yp.txt[U+200B][U+000A]'));
});
