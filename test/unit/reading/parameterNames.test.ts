import assert from 'node:assert/strict';
import type { Field } from '../../../src/neuron/problem.ts';
import { fieldNamed } from '../../../src/reading/parameterNames.ts';

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
