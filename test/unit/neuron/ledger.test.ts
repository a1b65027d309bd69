import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type LedgerSide, ledgerOf } from '../../../src/neuron/ledger.ts';
import { parametersOf } from './runOf.ts';

const number = fc.integer({ min: -3000, max: 3000 }).map((n) => n / 997);
const single = fc.record({
  input: number,
  weight: number,
  goal: number,
  alpha: fc.integer({ min: 1, max: 200 }).map((n) => n / 200),
  stepAmount: fc.constantFrom(0.01, 0.1, 0.37),
  iterations: fc.integer({ min: 1, max: 60 }),
});

type Flat = typeof single extends fc.Arbitrary<infer T> ? T : never;

/** How the chapter does both, counting each prediction. */
function plainGradient({ input, weight, goal, alpha }: Flat, iterations: number) {
  const errors: number[] = [];
  let at = weight;
  for (let i = 0; i < iterations; i++) {
    const delta = input * at - goal;
    errors.push(delta * delta);
    at = at - alpha * (delta * input);
  }
  return { errors, predictions: errors.length };
}

function plainHotCold({ input, weight, goal, stepAmount }: Flat, iterations: number) {
  const errors: number[] = [];
  let predictions = 0;
  const errorAt = (tried: number) => {
    predictions++;
    const delta = input * tried - goal;
    return delta * delta;
  };
  let at = weight;
  for (let i = 0; i < iterations; i++) {
    errors.push(errorAt(at));
    const [up, down] = [errorAt(at + stepAmount), errorAt(at - stepAmount)];
    if (down < up) at -= stepAmount;
    if (up < down) at += stepAmount;
  }
  return { errors, predictions };
}

describe('the ledger of hot and cold learning and gradient descent', () => {
  it('has the predictions, iterations and last errors of two plain loops', () => {
    fc.assert(
      fc.property(single, (flat) => {
        const ledger = ledgerOf(parametersOf(flat))!;
        for (const [side, plain] of [
          [ledger.gradientDescent, plainGradient(flat, flat.iterations)],
          [ledger.hotCold, plainHotCold(flat, flat.iterations)],
        ] as const) {
          assert.equal(side.iterations, flat.iterations);
          assert.equal(side.predictions, plain.predictions);
          assert.equal(side.error, plain.errors.at(-1));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('knows how precise each gets: no longer loop comes to less', () => {
    fc.assert(
      fc.property(single, (flat) => {
        const { gradientDescent, hotCold } = ledgerOf(parametersOf(flat))!;
        const least = (errors: readonly number[]) => Math.min(...errors);
        if (gradientDescent.smallestError !== null) {
          assert.ok(gradientDescent.smallestError <= least(plainGradient(flat, 3000).errors));
        }
        // Steps of one size: wherever the goal lies, it is at most half a step away in the end.
        const { smallestError } = hotCold;
        assert.ok(smallestError !== null);
        assert.ok(smallestError <= least(plainHotCold(flat, 3000).errors));
        if (flat.input !== 0)
          assert.ok(Math.sqrt(smallestError) <= (flat.stepAmount / 2) * Math.abs(flat.input) * 1.001);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same whichever of both the run is', () => {
    const [one, other] = [ledgerOf(parametersOf({}))!, ledgerOf(parametersOf({ method: 'hotCold' }))!];
    const figures = ({ run: _, ...side }: LedgerSide) => side;
    assert.deepEqual(figures(one.gradientDescent), figures(other.gradientDescent));
    assert.deepEqual(figures(one.hotCold), figures(other.hotCold));
  });

  it('is none where there are several inputs or examples, or nothing is learned', () => {
    assert.equal(ledgerOf(parametersOf({ input: [1, 2], weight: [1, 2], goal: 1 })), null);
    assert.equal(ledgerOf(parametersOf({ input: [1, 2], goal: [1, 2] })), null);
    assert.equal(ledgerOf(parametersOf({ update: 'none' })), null);
    assert.notEqual(ledgerOf(parametersOf({ input: [0.5], weight: [0.5], goal: [0.8] })), null);
  });
});
