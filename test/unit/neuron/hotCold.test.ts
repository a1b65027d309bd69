import assert from 'node:assert/strict';
import { trials } from '../../../src/neuron/hotCold.ts';
import { parametersOf, runOf } from './runOf.ts';

const hotCold = { method: 'hotCold', stepAmount: 0.001 };

describe('hot and cold learning', () => {
  it('tries both directions, as the chapter prints them', () => {
    const { up, down } = trials(parametersOf(hotCold), 0.5);
    assert.deepEqual(up, { weight: 0.501, prediction: 0.2505, error: 0.3019502500000001 });
    assert.equal(down.weight, 0.499);
    assert.ok(down.error > up.error);
  });

  it('moves to the smaller error', () => {
    assert.equal(runOf(hotCold).row(1).weight, 0.501);
    assert.equal(runOf({ ...hotCold, goal: 0.1 }).row(1).weight, 0.499);
    assert.equal(runOf({ ...hotCold, input: -0.5 }).row(1).weight, 0.499);
  });

  it('has no weight delta', () => {
    const run = runOf(hotCold);
    assert.equal(run.row(3).weightDelta, null);
    assert.equal(run.window(0, 5).weightDelta.length, 0);
  });

  it('moves past the nearest weight it can reach, unless only to less error', () => {
    const far = { ...hotCold, stepAmount: 1, iterations: 4 };
    const weights = (changes: object): number[] => Array.from(runOf({ ...far, ...changes }).window(0, 4).weight);
    assert.deepEqual(weights({}), [0.5, 1.5, 2.5, 1.5]);
    assert.deepEqual(weights({ onlyIfBetter: true }), [0.5, 1.5, 1.5, 1.5]);
  });
});
