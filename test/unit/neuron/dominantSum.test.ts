import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../src/neuron/analysis.ts';
import { type DominantSum, dominantSumOf, sumAt } from '../../../src/neuron/dominantSum.ts';
import type { Parameters } from '../../../src/neuron/parameters.ts';
import { startRun } from '../../../src/neuron/run.ts';
import { parametersOf } from './runOf.ts';

const number = fc.integer({ min: -3000, max: 3000 }).map((n) => n / 1000);
const listOf = (length: number) => fc.array(number, { minLength: length, maxLength: length });

const several = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([inputs, examples]) =>
    fc.record({
      input: fc.array(listOf(inputs), { minLength: examples, maxLength: examples }),
      weight: listOf(inputs),
      goal: listOf(examples),
      alpha: fc.integer({ min: 1, max: 1000 }).map((n) => n / 1000),
      update: fc.constantFrom('example' as const, 'pass' as const),
      gradient: fc.constantFrom('book' as const, 'true' as const),
    }),
  )
  .map((flat) => parametersOf({ ...flat, iterations: 6 }));

/** The weights before each of the first passes. */
function weightsOf(parameters: Parameters): readonly (readonly number[])[] {
  const run = startRun(parameters);
  run.advance(run.rowsTotal);
  return Array.from({ length: run.passes }, (_, pass) => run.row(pass * run.examples).weight as readonly number[]);
}

/** That the engine's passes take the sum to its next by the line. */
function isOnLine(parameters: Parameters, sum: DominantSum): void {
  const weights = weightsOf(parameters);
  const largest = Math.max(1, ...weights.flat().map(Math.abs));
  for (let i = 1; i < weights.length; i++) {
    const [at, next] = [sumAt(sum, weights[i - 1]!), sumAt(sum, weights[i]!)];
    const expected = sum.factor * at + sum.offset;
    const size = Math.max(Math.abs(at * sum.factor), Math.abs(sum.offset), largest);
    assert.ok(Math.abs(next - expected) <= 1e-8 * size, `${next} is not ${expected}`);
  }
}

describe('the sum of the weights that decides', () => {
  it('is taken to its next by one straight line in every run of the engine, in any order of updates', () => {
    let drawn = 0;
    fc.assert(
      fc.property(several, (parameters) => {
        const found = dominantSumOf(parameters);
        if (found.kind !== 'sum') return;
        drawn++;
        isOnLine(parameters, found);
      }),
      { numRuns: 500 },
    );
    assert.ok(drawn > 300, `only ${drawn} had one`);
  });

  it('has the factor that the analysis has for the whole map', () => {
    fc.assert(
      fc.property(several, (parameters) => {
        const found = dominantSumOf(parameters);
        const { factor, course } = analyse(parameters);
        if (found.kind === 'rotating') assert.ok(course === 'rotating' || course === 'diverging');
        if (found.kind !== 'sum' || factor === null) return;
        assert.ok(Math.abs(Math.abs(found.factor) - factor) <= 1e-6 * Math.max(1, factor));
      }),
    );
  });

  it('is the prediction, which leads to the goal, where there is one example', () => {
    const parameters = parametersOf({ input: [1, 2, 0.5], weight: [0.1, 0.2, 0.3], goal: 2, alpha: 0.1 });
    const found = dominantSumOf(parameters) as DominantSum;
    assert.equal(found.isPrediction, true);
    assert.equal(found.crossing, 2);
    const run = startRun(parameters);
    run.advance(5);
    for (let i = 0; i < 5; i++) {
      const { weight, prediction } = run.row(i);
      assert.equal(sumAt(found, weight as readonly number[]), prediction);
    }
  });

  it('leads to the ideal weights where the weights change after the pass', () => {
    const parameters = parametersOf({
      input: [
        [1, 2],
        [2, 1],
        [1, -1],
      ],
      weight: [0, 0],
      goal: [1, 2, 0],
      alpha: 0.1,
      update: 'pass',
    });
    const found = dominantSumOf(parameters) as DominantSum;
    const { idealWeight } = analyse(parameters);
    assert.ok(Math.abs(found.crossing! - sumAt(found, idealWeight as readonly number[])) < 1e-12);
  });

  it('is none where the passes turn the weights around, or the program only compares', () => {
    const input = [
      [1, 0],
      [1, 1],
    ];
    const data = { input, weight: [0, 0], goal: [1, 1], alpha: 1.2 };
    assert.equal(dominantSumOf(parametersOf(data)).kind, 'rotating');
    assert.equal(analyse(parametersOf(data)).course, 'rotating');
    assert.equal(dominantSumOf(parametersOf({ ...data, update: 'none' })).kind, 'none');
  });
});
