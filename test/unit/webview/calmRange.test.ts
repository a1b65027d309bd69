import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstHalf, halfAt } from '../../../webview/views/step/curve/calmRange.ts';

const distance = fc.double({ min: 1e-9, max: 1e9, noNaN: true });

describe("the picture's part of the curve", () => {
  it('holds the start and the first landing, however far that is', () => {
    fc.assert(
      fc.property(fc.array(distance, { minLength: 2, maxLength: 8 }), (distances) => {
        const half = firstHalf(distances);
        assert.ok(half >= distances[0]! && half >= distances[1]!);
      }),
    );
  });

  it('holds the first hops of a run that diverges, and not those that would make a dot of them', () => {
    assert.equal(firstHalf([1.1, 1.375, 1.719, 2.148, 2.686, 3.357, 4.197, 5.246]), 3);
    assert.equal(firstHalf([1, 3, 9, 27, 81]), 4);
  });

  it('always holds the step, and never as a dot', () => {
    fc.assert(
      fc.property(distance, distance, (first, out) => {
        const half = halfAt(first, out, 0);
        assert.ok(half >= out);
        assert.ok(half <= Math.max(first, 0) || half <= 2.2 * out);
        assert.ok(half <= 5.3 * out);
      }),
    );
  });

  it('stays as it is while a run comes nearer, and goes closer a few times', () => {
    const halves = Array.from({ length: 20 }, (_, i) => halfAt(1.2, 1.1 * 0.75 ** i, 0));
    assert.deepEqual([...new Set(halves)], [1.2, 1.2 / 5, 1.2 / 25, 1.2 / 125]);
  });

  it('goes no closer than doubles are fine', () => {
    assert.ok(halfAt(1.2, 1e-15, 1e-11) >= 1e-11);
    assert.equal(halfAt(1.2, 0, 1e-11), 1.2);
  });
});
