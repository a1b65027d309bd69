import assert from 'node:assert/strict';
import { cobwebRange, stairPoints } from '../../../webview/views/alpha/stairs.ts';
import { runOf } from '../neuron/runOf.ts';

const weightsOf = (alpha: number) => Array.from(runOf({ alpha }).window(0, 20).weight);

describe('the cobweb', () => {
  it('goes from each weight to the next, and across to the diagonal', () => {
    assert.deepEqual(stairPoints([1, 3, 2]), [
      { x: 1, y: 1 },
      { x: 1, y: 3 },
      { x: 3, y: 3 },
      { x: 3, y: 2 },
      { x: 2, y: 2 },
    ]);
  });

  it('shows the same range at every iteration of a run that learns', () => {
    for (const alpha of [1, 4, 7]) {
      const weights = weightsOf(alpha);
      const ranges = weights.map((_, at) => String(cobwebRange(weights, at, 1.6)));
      assert.equal(new Set(ranges).size, 1);
    }
  });

  it('grows by doubling where a run diverges, and holds every weight up to the selected', () => {
    const weights = weightsOf(9);
    const ranges = weights.map((_, at) => cobwebRange(weights, at, 1.6));
    assert.ok(new Set(ranges.map(String)).size < 9);
    ranges.forEach(([min, max], at) => {
      for (const weight of weights.slice(0, at + 1)) assert.ok(weight > min && weight < max);
    });
  });

  it('has a range where the run starts at the crossing, or its weights are not finite', () => {
    assert.deepEqual(
      cobwebRange([2, 2, 2], 1, 2).map((end) => end.toFixed(2)),
      ['0.85', '3.15'],
    );
    assert.ok(cobwebRange([0, Number.POSITIVE_INFINITY], 1, 0).every(Number.isFinite));
  });
});
