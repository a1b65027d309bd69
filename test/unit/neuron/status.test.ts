import assert from 'node:assert/strict';
import type { FlatParameters } from '../../../src/neuron/parameters.ts';
import { startRun } from '../../../src/neuron/run.ts';
import type { Status } from '../../../src/neuron/status.ts';
import { parametersOf, runOf } from './runOf.ts';

const contradiction = { input: [1, 1], goal: [0, 1], weight: 0 };

describe('what a run came to', () => {
  const cases: readonly [string, FlatParameters, Status][] = [
    ['the chapter’s 20 iterations end first', {}, { kind: 'unfinished' }],
    ['a program without an update only compares', { update: 'none', iterations: 1 }, { kind: 'compared' }],
    ['hot and cold without an update only compares', { update: 'none', method: 'hotCold' }, { kind: 'compared' }],
    ['input 2 diverges at once', { input: 2 }, { kind: 'diverged', doubledAt: 1, notFiniteAt: null }],
    [
      'until its error is not finite',
      { input: 2, iterations: 1000 },
      { kind: 'diverged', doubledAt: 1, notFiniteAt: 325 },
    ],
    ['an error infinite from the start', { input: 1e200 }, { kind: 'diverged', doubledAt: null, notFiniteAt: 0 }],
    ['outward, but stopped before the error doubled', { alpha: 9, iterations: 2 }, { kind: 'unfinished' }],
    ['input 0 never moves', { input: 0 }, { kind: 'neverMoved', cause: 'input' }],
    ['alpha 0 never moves', { alpha: 0 }, { kind: 'neverMoved', cause: 'alpha' }],
    ['a step lost in rounding never moves', { alpha: 1e-17 }, { kind: 'neverMoved', cause: 'step' }],
    [
      'a step amount lost in rounding never moves',
      { method: 'hotCold', stepAmount: 1e-17 },
      { kind: 'neverMoved', cause: 'step' },
    ],
    ['at the goal it never moves', { goal: 0.25 }, { kind: 'neverMoved', cause: 'goal' }],
    [
      'hot and cold at the goal stays: both trials are equally wrong',
      { method: 'hotCold', goal: 0.25, stepAmount: 0.25 },
      { kind: 'neverMoved', cause: 'goal' },
    ],
    ['a factor of −1 circles', { alpha: 8 }, { kind: 'circling', between: [0.5, 2.7] }],
    [
      'hot and cold circles once it turned',
      { method: 'hotCold', stepAmount: 1, iterations: 9 },
      { kind: 'circling', between: [1.5, 2.5] },
    ],
    [
      'hot and cold that moves only to less error settles',
      { method: 'hotCold', stepAmount: 1, onlyIfBetter: true },
      { kind: 'settled', period: 1 },
    ],
    ['hot and cold on its way is unfinished', { method: 'hotCold' }, { kind: 'unfinished' }],
    [
      'converges where a millionth of the error is left',
      { iterations: 100 },
      { kind: 'converged', at: 25, byTolerance: false },
    ],
    [
      'converges where the tolerance holds',
      { iterations: 100, tolerance: 0.1 },
      { kind: 'converged', at: 2, byTolerance: true },
    ],
    ['without reaching its tolerance it is unfinished', { tolerance: 1e-9 }, { kind: 'unfinished' }],
    [
      'contradicting examples settle',
      { ...contradiction, alpha: 0.5, iterations: 500 },
      { kind: 'settled', period: 1 },
    ],
  ];
  for (const [statement, changes, status] of cases) {
    it(statement, () => assert.deepEqual(runOf(changes).summary().status, status));
  }

  it('a tolerance ends the run after the pass at which it held, with that pass’s update', () => {
    const run = runOf({ iterations: 100, tolerance: 0.1 });
    assert.equal(run.rows, 3);
    assert.equal(run.summary().finalWeight, runOf({ iterations: 3 }).summary().finalWeight);
  });

  it('is running until it ends, stopped where a person stopped it, and what was made stays', () => {
    const run = startRun(parametersOf({}));
    assert.deepEqual(run.summary().status, { kind: 'running' });
    run.advance(5);
    run.stop();
    assert.equal(run.advance(5), 0);
    assert.deepEqual([run.summary().status.kind, run.rows, run.isFinished], ['stopped', 5, true]);
    assert.equal(run.row(4).weight, runOf({}).row(4).weight);
  });

  it('stopping a finished run changes nothing', () => {
    const run = runOf({ alpha: 9 });
    run.stop();
    assert.equal(run.summary().status.kind, 'diverged');
  });

  it('the final error is that of a whole pass at the final weight, the last error that of the last one made', () => {
    const { firstError, lastError, finalError } = runOf({ ...contradiction, alpha: 1, iterations: 3 }).summary();
    assert.deepEqual([firstError, lastError, finalError], [1, 2, 1]);
  });

  it('a run that ends in the middle of a pass has neither', () => {
    const run = runOf({ input: [1, 1e200], goal: [0, 0], weight: 1, alpha: 0.1 });
    const { finalWeight, finalError, rows, passes } = run.summary();
    assert.deepEqual([finalWeight, finalError, rows, passes], [null, null, 2, 1]);
    const early = runOf({ input: [1e200, 1], goal: [0, 0], weight: 1, alpha: 0.1 });
    assert.deepEqual([early.rows, early.passes], [1, 0]);
    assert.deepEqual(early.summary().status, { kind: 'diverged', doubledAt: null, notFiniteAt: 0 });
    assert.equal(early.row(0).error, Number.POSITIVE_INFINITY);
  });
});
