import assert from 'node:assert/strict';
import { endsNotFinite, runUpTo } from '../../../src/neuron/runUpTo.ts';
import { runOf } from './runOf.ts';

describe('a run as far as an iteration', () => {
  const whole = runOf({ input: [1, 2], goal: [0.3, 0.9], alpha: 0.1, iterations: 10 });

  it('has the same rows as far as that, and none after it', () => {
    const cut = runUpTo(whole, 3);
    assert.deepEqual([cut.rows, cut.passes], [8, 4]);
    assert.deepEqual(cut.window(0, 99), whole.window(0, 8));
    assert.deepEqual(cut.row(7), whole.row(7));
    assert.throws(() => cut.row(8), RangeError);
    assert.deepEqual(cut.extremes(0, 99, 99), whole.extremes(0, 4, 99));
  });

  it('tells neither what its last update led to nor what the run came to', () => {
    const { status, finalWeight, finalError, lastError, firstError } = runUpTo(whole, 3).summary();
    assert.deepEqual([status.kind, finalWeight, finalError], ['unfinished', null, null]);
    assert.equal(lastError, whole.row(6).error + whole.row(7).error);
    assert.equal(firstError, whole.summary().firstError);
  });

  it('is all of the run where that has no more', () => {
    assert.equal(runUpTo(whole, 50).rows, whole.rows);
  });

  it('ends with a row whose error is not finite only where that can be seen', () => {
    const diverging = runOf({ input: 2, alpha: 5, iterations: 1000 });
    assert.equal(endsNotFinite(diverging), true);
    assert.equal(endsNotFinite(runUpTo(diverging, 3)), false);
  });
});
