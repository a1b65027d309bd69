import assert from 'node:assert/strict';
import { checkParameters } from '../../../src/neuron/parameters.ts';
import { startRun } from '../../../src/neuron/run.ts';
import type { Num } from '../../../src/reading/program/values.ts';
import { prove } from '../../../src/reading/proof.ts';
import type { Role } from '../../../src/reading/reading.ts';
import type { Neuron, TracedRow } from '../../../src/reading/recognition/neuron.ts';

const place = { from: 0, to: 0 };
const number = (value: number): Num => ({
  kind: 'number',
  value,
  isInt: false,
  operation: 'constant',
  left: null,
  right: null,
  place,
  path: 0,
  time: 0,
  identity: 0,
});

const checked = checkParameters({ input: 0.7, weight: 0.1, goal: 1.7, alpha: 0.3, iterations: 6 });
assert(checked.ok);
const parameters = checked.value;

/** A trace that is the engine's own, but for what `change` makes of one row. */
function traced(change: (row: TracedRow, index: number) => TracedRow = (row) => row): Neuron {
  const run = startRun(parameters);
  run.advance(6);
  const rows = Array.from({ length: 6 }, (_, index) => {
    const { weight, prediction, error, delta, weightDelta } = run.row(index);
    const row: TracedRow = {
      weights: [number(Number(weight))],
      inputs: [number(0.7)],
      goal: number(1.7),
      prediction: number(prediction),
      delta: number(delta),
      isNegated: false,
      error: number(error),
      weightDeltas: [number(Number(weightDelta))],
      time: index,
    };
    return change(row, index);
  });
  const after = [number(Number(run.summary().finalWeight))];
  return { values: {}, rows, after, isWhole: true, total: 6, unlearned: null, roles: {}, loop: null, place };
}

/** The next double. */
function nextUp(value: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + 1n);
  return view.getFloat64(0);
}

describe('the proof of a reading', () => {
  it('holds where every number of every row is the engine’s', () => {
    assert.deepEqual(prove(traced(), parameters), { kind: 'proved', rows: 6, notFiniteAt: null });
  });

  const fields: readonly (readonly [Role, (row: TracedRow) => TracedRow])[] = [
    ['weight', (row) => ({ ...row, weights: [number(nextUp(Number(row.weights[0]!.value)))] })],
    ['prediction', (row) => ({ ...row, prediction: number(nextUp(Number(row.prediction!.value))) })],
    ['delta', (row) => ({ ...row, delta: number(nextUp(Number(row.delta!.value))) })],
    ['error', (row) => ({ ...row, error: number(nextUp(Number(row.error!.value))) })],
    ['weightDelta', (row) => ({ ...row, weightDeltas: [number(nextUp(Number(row.weightDeltas![0]!.value)))] })],
  ];
  for (const [role, change] of fields) {
    it(`fails on the last bit of one ${role}, and says in which row`, () => {
      const proof = prove(
        traced((row, index) => (index === 4 ? change(row) : row)),
        parameters,
      );
      assert(proof.kind === 'differs');
      assert.deepEqual([proof.difference.row, proof.difference.role], [4, role]);
    });
  }

  it('fails where the weight after the last update is another', () => {
    const neuron = traced();
    const proof = prove({ ...neuron, after: [number(1)] }, parameters);
    assert(proof.kind === 'differs');
    assert.deepEqual([proof.difference.row, proof.difference.role], [6, 'weight']);
  });

  it('compares only what the program computes', () => {
    const bare = traced((row) => ({ ...row, error: null, delta: null, weightDeltas: null }));
    assert.equal(prove(bare, parameters).kind, 'proved');
  });

  it('takes a delta of goal − prediction with the other sign', () => {
    const negated = traced((row) => ({
      ...row,
      isNegated: true,
      delta: number(-Number(row.delta!.value)),
      weightDeltas: [number(-Number(row.weightDeltas![0]!.value))],
    }));
    assert.equal(prove(negated, parameters).kind, 'proved');
  });
});
