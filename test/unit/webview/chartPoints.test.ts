import assert from 'node:assert/strict';
import type { Extremes } from '../../../src/neuron/row.ts';
import { logarithmicFloor } from '../../../src/words/picture/logarithmicFloor.ts';
import { bucketOf, linePoints } from '../../../webview/chartPoints.ts';

function extremes(to: number, starts: readonly number[], min: readonly number[], max: readonly number[]): Extremes {
  const [errorMin, errorMax] = [Float64Array.from(min), Float64Array.from(max)];
  return {
    from: 0,
    to,
    starts: Float64Array.from(starts),
    errorMin,
    errorMax,
    weightMin: errorMin,
    weightMax: errorMax,
  };
}

function points(of: Extremes, floor: number | null = null) {
  return linePoints(
    of,
    (b) => of.errorMin[b]!,
    (b) => of.errorMax[b]!,
    floor,
  ).map(({ x, y }) => [x, y]);
}

describe("the picture's lines", () => {
  it('have a point for each pass where there is room', () => {
    assert.deepEqual(points(extremes(3, [0, 1, 2], [9, 4, 1], [9, 4, 1])), [
      [0, 9],
      [1, 4],
      [2, 1],
    ]);
  });

  it('go through both extremes of a longer bucket, down where the line falls and up where it rises', () => {
    assert.deepEqual(points(extremes(20, [0, 10], [5, 1], [9, 5])), [
      [0, 9],
      [9, 5],
      [10, 5],
      [19, 1],
    ]);
    assert.deepEqual(points(extremes(20, [0, 10], [1, 5], [5, 9])), [
      [0, 1],
      [9, 5],
      [10, 5],
      [19, 9],
    ]);
  });

  it('leave a gap for what is not finite', () => {
    assert.deepEqual(points(extremes(2, [0, 1], [1, Infinity], [1, Infinity])), [
      [0, 1],
      [1, NaN],
    ]);
  });

  it('show 0 below everything else on a logarithmic axis', () => {
    const errors = extremes(3, [0, 1, 2], [0.3, 0.002, 0], [0.3, 0.002, 0]);
    const floor = logarithmicFloor(errors)!;
    assert.ok(floor <= 0.0002 && floor >= 0.00002);
    assert.deepEqual(points(errors, floor).at(-1), [2, floor]);
  });

  it('have no logarithmic axis where all errors are 0', () => {
    assert.equal(logarithmicFloor(extremes(1, [0], [0], [0])), null);
  });

  it('know for each pass the bucket that it is in', () => {
    const shown = extremes(20, [0, 1, 10], [1, 1, 1], [1, 1, 1]);
    assert.deepEqual(
      [0, 1, 9, 10, 19].map((pass) => bucketOf(shown, pass)?.index),
      [0, 1, 1, 2, 2],
    );
    assert.equal(bucketOf(shown, 0)?.isAlone, true);
    assert.equal(bucketOf(shown, 5)?.isAlone, false);
    assert.equal(bucketOf(shown, 20), null);
  });
});
