import assert from 'node:assert/strict';
import fc from 'fast-check';
import { divergenceOf, endOfGrowth } from '../../../src/neuron/divergence.ts';
import { justBeyond, limitAbove } from '../../../src/neuron/limitAbove.ts';
import { nextWeights } from '../../../src/neuron/nextWeights.ts';
import { parametersOf, runOf } from './runOf.ts';

describe('how a run goes apart', () => {
  it('is told by its first four rows', () => {
    const story = divergenceOf(parametersOf({ input: 2, alpha: 1 }), true);
    const run = runOf({ input: 2, alpha: 1 });
    const rows = [0, 1, 2, 3].map((row) => run.row(row));
    assert.deepEqual(
      [story.weights, story.predictions, story.misses, story.errors],
      [
        rows.map(({ weight }) => weight),
        rows.map(({ prediction }) => prediction),
        rows.map(({ delta }) => delta),
        rows.map(({ error }) => error),
      ],
    );
  });

  it('ends where a long run ends, however few iterations it has', () => {
    const end = runOf({ input: 2, alpha: 1, iterations: 5000 }).summary().rows - 1;
    assert.deepEqual(divergenceOf(parametersOf({ input: 2, alpha: 1, iterations: 3 }), true).end, {
      iteration: end,
      isExact: true,
    });
  });

  it('ends where no run is followed to, told by the growth', () => {
    const { end } = divergenceOf(parametersOf({ alpha: 8.001 }), true);
    const slow = runOf({ alpha: 8.001, iterations: 3_000_000 }).summary().rows - 1;
    assert.equal(end?.isExact, false);
    // The factor is rounded: over a million iterations that is a few of them.
    assert.ok(Math.abs(end.iteration - slow) <= 3, `${end.iteration} is not ${slow}`);
  });

  it('of several examples is told by passes', () => {
    const story = divergenceOf(parametersOf({ input: [1, 3], goal: [1, 1], alpha: 0.5 }), true);
    assert.deepEqual(story.misses, []);
    assert.equal(story.errors.length, 4);
    assert.ok(story.errors[3]! > story.errors[2]! && story.end?.isExact);
  });

  it('looks for no end that is known', () => {
    assert.equal(divergenceOf(parametersOf({ input: 2, alpha: 1 }), false).end, null);
  });

  it('has no end where it does not grow', () => {
    assert.equal(divergenceOf(parametersOf({}), true).end, null);
    assert.equal(divergenceOf(parametersOf({ alpha: 8 }), true).end, null);
  });
});

describe('laws of divergence', () => {
  it('the end by the growth is the engine’s, to an iteration', () => {
    const factor = fc.integer({ min: 1, max: 4000 }).map((n) => -(1 + n / 100));
    const start = fc.integer({ min: 1, max: 1e6 }).map((n) => n / 1e3);
    fc.assert(
      fc.property(factor, start, (r, miss) => {
        const run = runOf({ input: 1, weight: miss, goal: 0, alpha: 1 - r, iterations: 100_000 });
        const { status } = run.summary();
        assert.ok(status.kind === 'diverged' && status.notFiniteAt !== null);
        assert.ok(Math.abs(endOfGrowth(0, miss, 1 - run.parameters.alpha)! - status.notFiniteAt) <= 1);
      }),
    );
  });

  it('the next weight is the run’s', () => {
    const number = fc.integer({ min: -1e4, max: 1e4 }).map((n) => n / 970);
    const shape = fc.oneof(
      fc.record({ input: number, goal: number }),
      fc.record({
        input: fc.constant([0.3, -2, 1.7]),
        goal: fc.constant([1, 2, 3]),
        update: fc.constantFrom('example', 'pass'),
      }),
    );
    fc.assert(
      fc.property(shape, number, number, (data, weight, alpha) => {
        const run = runOf({ ...data, weight, alpha, iterations: 2 });
        assert.deepEqual(nextWeights(run.parameters, [weight]), [run.row(run.examples).weight]);
      }),
    );
  });

  it('just beyond the limit it diverges', () => {
    assert.equal(justBeyond(8, [[0, 8]]), 8.4);
    assert.equal(justBeyond(0.5, [[0, 0.5]]), 0.53);
    const intervals = [
      [0, 0.26158],
      [0.84953, 1.1111],
    ] as const;
    assert.equal(justBeyond(0.26158, intervals), 0.28);
    assert.equal(justBeyond(1.1111, intervals), 1.2);
    assert.equal(
      justBeyond(1, [
        [0, 1],
        [1.01, 2],
      ]),
      1.005,
    );
    assert.equal(limitAbove(1, intervals), 1.1111);
    assert.equal(limitAbove(0.5, intervals), null);
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (limit) => {
        const beyond = justBeyond(limit, [[0, limit]]);
        return beyond > limit && beyond < limit * 1.2;
      }),
    );
  });
});
