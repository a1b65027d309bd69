import assert from 'node:assert/strict';
import fc from 'fast-check';
import { calmRange } from '../../../../src/words/picture/calmRange.ts';

const run = (...values: number[]) => [Float64Array.from(values)];

describe('the axis of runs side by side', () => {
  it('shows the calm run, and ends at round numbers', () => {
    const { min, max, leaves, isCut } = calmRange([run(0.5, 1.6), run(0.5, -2440)]);
    assert.deepEqual([min, max], [0, 2]);
    assert.deepEqual(leaves, [false, true]);
    assert.ok(isCut);
  });

  it('is left to choose its ends where no run explodes beside another', () => {
    assert.ok(!calmRange([run(0.5, 1.6), run(0.5, 1.2)]).isCut);
    assert.ok(!calmRange([run(0, 0)]).isCut);
  });

  it('always holds all of a run that does not leave it', () => {
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 1 }), { minLength: 1, maxLength: 4 }), (runs) => {
        const { min, max, leaves } = calmRange(runs.map((values) => run(...values)));
        for (const [i, values] of runs.entries()) {
          if (!leaves[i]) assert.ok(values.every((one) => one >= min && one <= max));
        }
      }),
    );
  });
});
