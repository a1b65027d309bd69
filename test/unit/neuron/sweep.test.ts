import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cellOf, cellOutcomes, smallMove } from '../../../src/neuron/cellOutcome.ts';
import type { Parameters } from '../../../src/neuron/parameters.ts';
import { checkParameters, flatParameters } from '../../../src/neuron/parameters.ts';
import { passFactor } from '../../../src/neuron/passFactor.ts';
import { type Run, startRun } from '../../../src/neuron/run.ts';
import { type Axis, changesAt, coarseToFine, type Sweep, sweeper } from '../../../src/neuron/sweep.ts';
import { anyParameters } from './anyParameters.ts';
import { parametersOf } from './runOf.ts';

/** What the run of a cell comes to, by the engine itself. */
function cellByRun(parameters: Parameters): readonly [string, number] {
  const checked = checkParameters(flatParameters(parameters));
  assert.ok(checked.ok, JSON.stringify(checked));
  const run = startRun(parameters);
  run.advance(run.rowsTotal);
  const { outcome, at } = cellOf(run.summary().status, passFactor(parameters).course, restOf(run));
  return [outcome, at ?? -1];
}

/** The first pass that moved the weights by next to nothing, if the last one did, too; null with one example. */
function restOf(run: Run): number | null {
  const { finalWeight, passes } = run.summary();
  if (run.examples === 1 || finalWeight === null) return null;
  const { weight } = run.window(0, run.rows);
  const perPass = run.inputs * run.examples;
  const before = Array.from({ length: passes }, (_, pass) =>
    weight.subarray(pass * perPass, pass * perPass + run.inputs),
  );
  const all: ArrayLike<number>[] = [...before, [finalWeight].flat() as number[]];
  const moves = before.map((from, pass) =>
    Math.max(...Array.from(from, (one, j) => Math.abs(all[pass + 1]![j]! - one))),
  );
  const isSmall = (move: number) => move <= smallMove * moves[0]!;
  return isSmall(moves.at(-1)!) ? moves.findIndex(isSmall) : null;
}

function assertSweep(sweep: Sweep): void {
  const rowOf = sweeper(sweep);
  for (const row of coarseToFine(sweep.up?.values.length ?? 1)) {
    const { outcomes, iterations } = rowOf(row);
    sweep.across.values.forEach((value, column) => {
      const parameters = { ...sweep.parameters, ...changesAt(sweep, column, row) };
      assert.deepEqual(
        [cellOutcomes[outcomes[column]!], iterations[column]],
        cellByRun(parameters),
        `${sweep.across.field} ${value}, row ${row}: ${JSON.stringify(parameters)}`,
      );
    });
  }
}

const linear = (field: Axis['field'], values: readonly number[], by: Axis['by'] = 'value'): Axis => ({
  field,
  by,
  values,
  isLogarithmic: false,
});

const alphas = Array.from({ length: 41 }, (_, i) => i / 4);

describe('a sweep', () => {
  it('says of each alpha what a run with it comes to', () => {
    const sweep = { parameters: parametersOf({ iterations: 100 }), across: linear('alpha', alphas), up: null };
    assertSweep(sweep);
    const { outcomes, iterations } = sweeper(sweep)(0);
    const said = Array.from(outcomes, (code) => cellOutcomes[code]);
    assert.equal(said[0], 'neverMoved');
    assert.equal(said[alphas.indexOf(1)], 'smooth');
    assert.equal(said[alphas.indexOf(4)], 'oneStep');
    assert.equal(said[alphas.indexOf(6)], 'bouncing');
    assert.equal(iterations[alphas.indexOf(6)], 10);
    assert.equal(said[alphas.indexOf(8)], 'circling');
    assert.equal(said[alphas.indexOf(9)], 'diverging');
  });

  it('knows long runs that repeat themselves without making them', () => {
    const parameters = parametersOf({ iterations: 1e9 });
    const { outcomes } = sweeper({ parameters, across: linear('alpha', [0, 1, 4, 6, 8]), up: null })(0);
    assert.deepEqual(
      Array.from(outcomes, (code) => cellOutcomes[code]),
      ['neverMoved', 'smooth', 'oneStep', 'bouncing', 'circling'],
    );
  });

  it('over step amount, for hot and cold learning', () => {
    const parameters = parametersOf({ method: 'hotCold', iterations: 100 });
    const steps = [1e-17, 0.001, 0.01, 0.1, 0.55, 1, 1.1, 2.2, 5];
    assertSweep({ parameters, across: linear('stepAmount', steps), up: null });
    assertSweep({ parameters, across: linear('stepAmount', steps), up: linear('input', [-1, 0, 0.5, 2]) });
    assertSweep({ parameters, across: linear('stepAmount', steps), up: linear('weight', [-1, 0, 1.6, 2]) });
  });

  it('comes to what runs come to, whatever the rule, the shape and the place', () => {
    const atlas = fc.constantFrom<Axis | null>(
      null,
      linear('input', [-1.5, 0, 0.3, 1, 2], 'times'),
      linear('weight', [-2, 0, 1 / 3], 'plus'),
    );
    fc.assert(
      fc.property(anyParameters(60), atlas, (parameters, up) => {
        fc.pre(parameters.rule.update !== 'none');
        const { alpha, stepAmount, rule } = parameters;
        const across =
          rule.method === 'hotCold'
            ? linear('stepAmount', [stepAmount, 2 * stepAmount, 0.5])
            : linear('alpha', [alpha, 0, 0.25, 1, 2, 1e300]);
        const changed = up && changesAt({ parameters, across, up }, 0, up.values.length - 1);
        fc.pre(up === null || checkParameters(flatParameters({ ...parameters, ...changed })).ok);
        assertSweep({ parameters, across, up });
      }),
      { numRuns: 600 },
    );
  });

  it('gets finer row by row, each row once', () => {
    const order = coarseToFine(200);
    assert.deepEqual(order.slice(0, 3), [0, 16, 32]);
    assert.deepEqual(
      [...order].sort((one, other) => one - other),
      Array.from({ length: 200 }, (_, row) => row),
    );
  });
});
