import assert from 'node:assert/strict';
import type { Field } from '../../../src/neuron/problem.ts';
import { fieldNamed, fieldNearest } from '../../../src/reading/parameterNames.ts';

const names: readonly (readonly [string, Field | null])[] = [
  ['input', 'input'],
  ['Inputs', 'input'],
  ['X', 'input'],
  ['knob_weight', 'weight'],
  ['W', 'weight'],
  ['goal_pred', 'goal'],
  ['goalPred', 'goal'],
  ['target', 'goal'],
  ['y_true', 'goal'],
  ['lr', 'alpha'],
  ['learning_rate', 'alpha'],
  ['learningRate', 'alpha'],
  ['learning-rate', 'alpha'],
  ['LearningRate', 'alpha'],
  ['LEARNING RATE', 'alpha'],
  ['n_iter', 'iterations'],
  ['epochs', 'iterations'],
  ['steps', 'iterations'],
  ['step_amount', 'stepAmount'],
  ['only-if-better', 'onlyIfBetter'],
  ['desired', 'goal'],
  ['label', 'goal'],
  ['rate', 'alpha'],
  ['eta', 'alpha'],
  ['theta_1', 'weight'],
  ['w12', 'weight'],
  ['x3', 'input'],
  ['intercept', null],
  ['b', null],
  ['x1y', null],
  ['iteration', null],
  ['error', null],
  ['finalWeight', null],
  ['__proto__', null],
  ['constructor', null],
  ['', null],
];

describe('a parameter’s name', () => {
  for (const [name, field] of names) {
    it(`"${name}" is ${field ?? 'no parameter'}`, () => assert.equal(fieldNamed(name), field));
  }
});

const misspelt: readonly (readonly [string, Field | null])[] = [
  ['wieght', 'weight'],
  ['wheights', 'weight'],
  ['imput', 'input'],
  ['gaol', 'goal'],
  ['aplha', 'alpha'],
  ['learnig_rate', 'alpha'],
  ['iteration', 'iterations'],
  ['epoch', 'iterations'],
  ['tolerence', 'tolerance'],
  // What people keep beside a run.
  ['date', null],
  ['height', null],
  ['beta', null],
  ['lambda', null],
  ['momentum', null],
  ['comment', null],
  ['bias', null],
  ['data', null],
  ['step', null],
  ['author', null],
  ['version', null],
  ['description', null],
  ['', null],
];

describe('a name that is no parameter’s', () => {
  for (const [name, nearest] of misspelt) {
    it(`"${name}" ${nearest === null ? 'is near to none' : `may mean ${nearest}`}`, () => {
      assert.equal(fieldNearest(name), nearest);
    });
  }
});
