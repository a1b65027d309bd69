import assert from 'node:assert/strict';
import { readProgram } from '../../../../src/reading/readProgram.ts';

/** A program with NumPy that predicts by a line of its own, and updates by another. */
const program = (prediction: string, update = 'weights -= 0.1 * delta * inputs', more = ''): string => `
import numpy as np
weights = np.array([0.3, 0.2, 0.7])
inputs = np.array([0.5, 0.9, 1.1])
${more}
for i in range(5):
    pred = ${prediction}
    delta = pred - 0.8
    error = delta ** 2
    ${update}
`;

const read = (text: string) => readProgram(text, 'python', { shouldStop: () => false });
const problemOf = (text: string) => {
  const reading = read(text);
  assert(reading.kind === 'notRead', JSON.stringify(reading));
  return reading.problems[0]!;
};

describe("NumPy's arrays", () => {
  const certain: readonly (readonly [what: string, text: string])[] = [
    ['np.sum of less than eight', program('np.sum(weights * inputs)')],
    ['a sum as the array has it', program('(inputs * weights).sum()')],
    ["Python's own sum", program('sum(weights * inputs)')],
    ['a loop over both', program('sum(w * x for w, x in zip(weights, inputs))')],
    ['entries by their index', program('0 + weights[0] * inputs[0] + weights[1] * inputs[1] + weights[2] * inputs[2]')],
    [
      'a list beside an array',
      program('sum(weights * [0.5, 0.9, 1.1])', 'weights -= 0.1 * delta * np.array([0.5, 0.9, 1.1])'),
    ],
    ['weights made anew', program('sum(weights * inputs)', 'weights = weights - 0.1 * (delta * inputs)')],
    [
      'weights changed one by one',
      program('sum(weights * inputs)', 'for k in range(3): weights[k] -= 0.1 * delta * inputs[k]'),
    ],
  ];
  for (const [what, text] of certain) {
    it(`are read with ${what}`, () => {
      const reading = read(text);
      assert(reading.kind === 'read', JSON.stringify(reading));
      const { values, program: facts } = reading.runs[0]!;
      assert.deepEqual(values.weight, [0.3, 0.2, 0.7]);
      assert.deepEqual(values.input, [0.5, 0.9, 1.1]);
      assert.equal(facts!.rowsProved, 5);
    });
  }

  const uncertain = ['inputs.dot(weights)', 'np.dot(weights, inputs)', 'weights @ inputs', 'np.inner(inputs, weights)'];
  for (const prediction of uncertain) {
    it(`are refused at ${prediction}, whose last digits are the machine's`, () => {
      const { kind, ...problem } = problemOf(program(prediction));
      assert.equal(kind, 'machineOrder');
      assert('found' in problem && 'range' in problem);
      assert.equal(problem.found, prediction);
      assert.equal(problem.range?.line, 7);
    });
  }

  it('are refused at np.sum of eight numbers, which adds them side by side', () => {
    const eight = 'weights = np.ones(8)\ninputs = np.array([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8])';
    assert.equal(problemOf(program('np.sum(weights * inputs)', undefined, eight)).kind, 'machineOrder');
    assert.equal(read(program('sum(weights * inputs)', undefined, eight)).kind, 'read');
  });

  it('are one where two names hold one, and two where one is a copy', () => {
    const updateWith = (kept: string): unknown => {
      const reading = read(program('np.sum(kept * inputs)', undefined, `kept = ${kept}`));
      assert(reading.kind === 'read', JSON.stringify(reading));
      return reading.runs[0]!.values.update;
    };
    assert.equal(updateWith('weights'), 'example');
    assert.equal(updateWith('weights.copy()'), 'none');
    assert.equal(updateWith('np.array(weights)'), 'none');
  });

  it('of whole numbers take no others, as the program says itself', () => {
    const { kind } = problemOf(program('sum(weights * inputs)', undefined, 'weights = np.array([1, 2, 3])'));
    assert.equal(kind, 'notFollowed');
  });

  it('are refused where a part of one is taken, which would change with the whole', () => {
    assert.equal(problemOf(program('sum(weights[0:2] * inputs[0:2])')).kind, 'notFollowed');
  });

  it('divide by zero without an error of Python: the program is not said to stop there', () => {
    assert.equal(problemOf(program('sum(weights * inputs) / (weights[0] - weights[0])')).kind, 'notFollowed');
  });
});
