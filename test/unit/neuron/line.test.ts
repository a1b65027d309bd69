import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placeOn, weightsOn } from '../../../src/neuron/line.ts';

const weight = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const line = fc
  .integer({ min: 1, max: 6 })
  .chain((length) =>
    fc.record({
      from: fc.array(weight, { minLength: length, maxLength: length }),
      to: fc.array(weight, { minLength: length, maxLength: length }),
    }),
  )
  .filter(({ from, to }) => from.some((start, j) => Math.abs(start - to[j]!) > 1e-3));

describe('a line in the space of weights', () => {
  it('has its ends at 0 and 1, to the bit', () => {
    fc.assert(
      fc.property(line, (one) => {
        assert.deepEqual(weightsOn(one, 0), one.from);
        assert.deepEqual(weightsOn(one, 1), one.to);
      }),
    );
  });

  it('finds the place of the weights that stand there', () => {
    fc.assert(
      fc.property(line, fc.double({ min: -3, max: 3, noNaN: true }), (one, at) => {
        const longest = Math.max(...one.from.map((start, j) => Math.abs(start - one.to[j]!)));
        const size = Math.max(...[...one.from, ...one.to].map(Math.abs));
        assert.ok(Math.abs(placeOn(one, weightsOn(one, at))! - at) <= (1e-14 * size) / longest + 1e-14);
      }),
    );
  });

  it('has no place for weights beside it, and none where it has no length', () => {
    assert.equal(placeOn({ from: [0, 0, 0], to: [1, 1, 0] }, [0.5, 0.5, 0.1]), null);
    assert.equal(placeOn({ from: [1, 2, 3], to: [1, 2, 3] }, [1, 2, 3]), null);
  });
});
