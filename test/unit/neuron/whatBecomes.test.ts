import assert from 'node:assert/strict';
import { type Mutation, mutated } from '../../../src/neuron/mutants.ts';
import type { FlatParameters } from '../../../src/neuron/parameters.ts';
import { whatBecomes } from '../../../src/neuron/whatBecomes.ts';
import { parametersOf } from './runOf.ts';

function becomes(changes: FlatParameters, mutation: Mutation) {
  const parameters = parametersOf(changes);
  return whatBecomes(parameters, mutated(parameters, mutation)!);
}

/** The errors of the chapter's loop with an update. */
function errorsOf(input: number, iterations: number, update: (weight: number, delta: number) => number): number[] {
  let weight = 0.5;
  return Array.from({ length: iterations }, () => {
    const delta = input * weight - 0.8;
    weight = update(weight, delta);
    return delta * delta;
  });
}

describe('what becomes of a run with a slip', () => {
  it('learns faster or slower, by the last errors of both', () => {
    const right = errorsOf(0.5, 20, (weight, delta) => weight - delta * 0.5).at(-1);
    const forgot = errorsOf(0.5, 20, (weight, delta) => weight - delta).at(-1);
    const faster = { kind: 'faster', iterations: 20, first: 0.30250000000000005, error: forgot, own: right };
    assert.deepEqual(becomes({}, 'forgotInput'), faster);
    assert.equal(becomes({ input: 2, alpha: 0.1 }, 'forgotInput').kind, 'slower');
  });

  it('diverges, at the first iteration whose error is above twice the first', () => {
    const wrong = errorsOf(0.5, 20, (weight, delta) => weight + delta * 0.5);
    const at = wrong.findIndex((error) => error > 2 * wrong[0]!);
    assert.deepEqual(becomes({}, 'wrongSign'), { kind: 'diverges', at, own: null });
    assert.deepEqual(becomes({ alpha: 9 }, 'factorTwo'), { kind: 'diverges', at: 1, own: 2 });
  });

  it('converges at an iteration, where the run does so, too', () => {
    const at = (update: (weight: number, delta: number) => number) => {
      const errors = errorsOf(0.5, 60, update);
      return errors.findIndex((error) => error <= errors[0]! * 1e-6);
    };
    assert.deepEqual(becomes({ iterations: 60 }, 'factorTwo'), {
      kind: 'converges',
      at: at((weight, delta) => weight - 2 * delta * 0.5),
      own: at((weight, delta) => weight - delta * 0.5),
    });
  });

  it('does the same, does not move, jumps to and fro, or comes to rest', () => {
    assert.deepEqual(becomes({ input: 1 }, 'forgotInput'), { kind: 'same', iterations: 20 });
    assert.deepEqual(becomes({ input: 0 }, 'forgotInput'), { kind: 'stays', error: 0.6400000000000001 });
    assert.equal(becomes({ input: 1 }, 'factorTwo').kind, 'jumps');
    const hotCold = { method: 'hotCold', stepAmount: 0.4 };
    assert.equal(becomes(hotCold, 'onlyIfBetter').kind, 'rests');
    assert.equal(becomes({ ...hotCold, onlyIfBetter: true }, 'stepTimesTen').kind, 'stands');
    assert.equal(becomes(hotCold, 'stepByTen').kind, 'slower');
  });

  it('is looked at as far as a frame allows where the run is long', () => {
    const long = becomes({ alpha: 1e-9, iterations: 1e9 }, 'alphaTimesTen');
    assert.ok('iterations' in long && long.iterations === 200_000);
  });
});
