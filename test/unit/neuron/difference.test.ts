import assert from 'node:assert/strict';
import fc from 'fast-check';
import { differingFields, firstDifferentRow } from '../../../src/neuron/difference.ts';
import { flatParameters } from '../../../src/neuron/parameters.ts';
import type { Run } from '../../../src/neuron/run.ts';
import { startRun } from '../../../src/neuron/run.ts';
import { anyParameters } from './anyParameters.ts';
import { parametersOf, runOf } from './runOf.ts';

/** Row by row: the first at which weights, predictions or deltas have other bits, or that only one run has. */
function plainParting(one: Run, other: Run): number | null {
  const bits = (run: Run, at: number) => {
    const { weight, prediction, delta } = run.row(at);
    return [...(typeof weight === 'number' ? [weight] : weight), prediction, delta];
  };
  for (let row = 0; row < Math.max(one.rows, other.rows); row++) {
    if (row >= one.rows || row >= other.rows) return row;
    const [a, b] = [bits(one, row), bits(other, row)];
    if (a.length !== b.length || a.some((value, i) => !Object.is(value, b[i]))) return row;
  }
  return null;
}

function finished(parameters: ReturnType<typeof parametersOf>): Run {
  const run = startRun(parameters);
  run.advance(run.rowsTotal);
  return run;
}

describe('where two runs part', () => {
  it('is where a plain loop finds the first other bit', () => {
    fc.assert(
      fc.property(anyParameters(20), anyParameters(20), (one, other) => {
        const [a, b] = [finished(one), finished(other)];
        assert.equal(firstDifferentRow(a, b, 0, Math.max(a.rows, b.rows)), plainParting(a, b));
      }),
    );
  });

  it('is found where one thing was changed, in stretches of any length', () => {
    const change = fc.oneof(
      fc.constantFrom(0.5, 0.9, 1.0000000001, 1.1).map((alpha) => ({ alpha })),
      fc.constantFrom(2, 19, 20, 1500).map((iterations) => ({ iterations })),
      fc.constantFrom(0.1, 1e-9).map((tolerance) => ({ tolerance })),
      fc.constantFrom({ gradient: 'true' }, { order: 'weight - (alpha * delta) * input' }),
    );
    fc.assert(
      fc.property(change, fc.integer({ min: 1, max: 700 }), (changes, stretch) => {
        const [a, b] = [runOf({ iterations: 1500, alpha: 0.7 }), runOf({ iterations: 1500, alpha: 0.7, ...changes })];
        let found: number | null = null;
        for (let from = 0; found === null && from < 1500; from += stretch) {
          found = firstDifferentRow(a, b, from, from + stretch);
        }
        assert.equal(found, plainParting(a, b));
      }),
      { numRuns: 40 },
    );
  });

  it('is nowhere where both are the same', () => {
    const [a, b] = [runOf({ iterations: 5000 }), runOf({ iterations: 5000 })];
    assert.equal(firstDifferentRow(a, b, 0, 5000), null);
  });
});

describe('what differs between two runs', () => {
  it('are the parameters that were changed, with both values', () => {
    const one = parametersOf({});
    assert.deepEqual(differingFields(one, parametersOf({ alpha: 9, gradient: 'true' })), [
      { field: 'alpha', from: 1, to: 9 },
      { field: 'gradient', from: 'book', to: 'true' },
    ]);
    assert.deepEqual(differingFields(one, parametersOf({})), []);
    assert.deepEqual(
      differingFields(one, parametersOf({ weight: -0 })).map(({ field }) => field),
      ['weight'],
    );
  });

  it('makes the one into the other, whatever both are', () => {
    fc.assert(
      fc.property(anyParameters(5), anyParameters(5), (one, other) => {
        const changes = Object.fromEntries(differingFields(one, other).map(({ field, to }) => [field, to]));
        assert.deepStrictEqual({ ...flatParameters(one), ...changes }, flatParameters(other));
      }),
    );
  });
});
