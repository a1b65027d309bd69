import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mutated, mutationsOf } from '../../../src/neuron/mutants.ts';
import type { Parameters } from '../../../src/neuron/parameters.ts';
import { startRun } from '../../../src/neuron/run.ts';
import { parametersOf } from './runOf.ts';

const number = fc.integer({ min: -3000, max: 3000 }).map((n) => n / 997);
const single = fc
  .record({ input: number, weight: number, goal: number, alpha: number })
  .map((flat) => parametersOf({ ...flat, iterations: 12 }));

/** The weights that a program with this update goes through. */
function weightsOf({ input, weight, goal, iterations }: Parameters, update: (weight: number, delta: number) => number) {
  const weights: number[] = [];
  let at = weight as number;
  for (let iteration = 0; iteration < iterations; iteration++) {
    weights.push(at);
    at = update(at, (input as number) * at - (goal as number));
  }
  return weights;
}

function runWeights(parameters: Parameters): number[] {
  const run = startRun(parameters);
  run.advance(run.rowsTotal);
  return [...run.window(0, run.rows).weight];
}

describe('a slip in the update', () => {
  const programs = {
    forgotInput:
      ({ alpha }: Parameters) =>
      (weight: number, delta: number) =>
        weight - alpha * delta,
    wrongSign:
      ({ alpha, input }: Parameters) =>
      (weight: number, delta: number) =>
        weight + alpha * (delta * (input as number)),
    factorTwo:
      ({ alpha, input }: Parameters) =>
      (weight: number, delta: number) =>
        weight - alpha * (2 * delta * (input as number)),
    alphaTimesTen:
      ({ alpha, input }: Parameters) =>
      (weight: number, delta: number) =>
        weight - alpha * 10 * (delta * (input as number)),
  };

  for (const [mutation, update] of Object.entries(programs)) {
    it(`"${mutation}" is the program with it, to the last bit`, () => {
      fc.assert(
        fc.property(single, (parameters) => {
          const mutant = mutated(parameters, mutation as keyof typeof programs)!;
          assert.deepStrictEqual(runWeights(mutant), weightsOf(parameters, update(parameters)));
        }),
      );
    });
  }

  it('is made of an update without alpha too', () => {
    const parameters = parametersOf({ input: 2, alpha: 0.7, order: 'weight - weightDelta', iterations: 5 });
    const wrong = weightsOf(parameters, (weight, delta) => weight + delta * 2);
    assert.deepStrictEqual(runWeights(mutated(parameters, 'wrongSign')!), wrong);
    const tenfold = weightsOf(parameters, (weight, delta) => weight - 10 * (delta * 2));
    assert.deepStrictEqual(runWeights(mutated(parameters, 'alphaTimesTen')!), tenfold);
    const forgot = weightsOf(parameters, (weight, delta) => weight - delta);
    assert.deepStrictEqual(runWeights(mutated(parameters, 'forgotInput')!), forgot);
  });

  it('is made of an update after the pass', () => {
    const parameters = parametersOf({ input: [1, 2], goal: [1, 3], update: 'pass', alpha: 0.1, iterations: 4 });
    const mutations = mutationsOf(parameters);
    assert.deepEqual(mutations, ['wrongSign', 'factorTwo', 'alphaTimesTen']);
    for (const mutation of mutations) {
      assert.notDeepEqual(runWeights(mutated(parameters, mutation)!), runWeights(parameters), mutation);
    }
  });

  it('is taken back by the same slip where it is one of two ways', () => {
    const parameters = parametersOf({});
    for (const mutation of ['wrongSign', 'factorTwo'] as const) {
      assert.deepEqual(mutated(mutated(parameters, mutation)!, mutation), parameters);
    }
  });

  it('is none where nothing is learned, and another where both ways are tried', () => {
    assert.deepEqual(mutationsOf(parametersOf({ update: 'none' })), []);
    assert.deepEqual(mutationsOf(parametersOf({ method: 'hotCold' })), ['stepTimesTen', 'stepByTen', 'onlyIfBetter']);
    assert.equal(mutated(parametersOf({ method: 'hotCold' }), 'stepTimesTen')!.stepAmount, 0.01);
    assert.deepEqual(mutationsOf(parametersOf({ method: 'hotCold', stepAmount: 1e308 })), [
      'stepByTen',
      'onlyIfBetter',
    ]);
  });
});
