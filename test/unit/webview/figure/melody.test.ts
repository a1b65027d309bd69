import assert from 'node:assert/strict';
import fc from 'fast-check';
import { melody } from '../../../../webview/figure/melody.ts';

describe('the melody of a picture', () => {
  it('falls where the line falls, from two octaves up to the lowest tone', () => {
    const tones = melody([[9, 3, 0]]);
    assert.deepEqual(
      tones.map(({ hertz }) => Math.round(hertz)),
      [880, Math.round(220 * 4 ** (1 / 3)), 220],
    );
    assert.deepEqual(
      tones.map(({ at }) => at),
      [0, 0.25, 0.5],
    );
  });

  it('has a voice for each line, each with its own highest and lowest', () => {
    const tones = melody([
      [1, 2],
      [1000, -1000],
    ]);
    assert.deepEqual(
      tones.map(({ line, hertz }) => [line, Math.round(hertz)]),
      [
        [0, 220],
        [0, 880],
        [1, 880],
        [1, 220],
      ],
    );
  });

  it('is silent where a number is not finite', () => {
    assert.equal(melody([[1, Number.POSITIVE_INFINITY, Number.NaN, 2]]).length, 2);
    assert.deepEqual(melody([[]]), []);
    assert.deepEqual(melody([]), []);
  });

  it('never lasts longer than six seconds, and never leaves its two octaves', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { minLength: 1, maxLength: 3000 }), (line) => {
        for (const { at, seconds, hertz } of melody([line])) {
          assert.ok(at + seconds <= 6 + 1e-9);
          assert.ok(hertz >= 220 - 1e-9 && hertz <= 880 + 1e-9, String(hertz));
        }
      }),
    );
  });
});
