import assert from 'node:assert/strict';
import { worstPrograms } from '../../../../bench/worstPrograms.ts';
import { defaultLimits, recognitionSteps } from '../../../../src/reading/program/limits.ts';
import { readProgram } from '../../../../src/reading/readProgram.ts';

describe('a program that could take for ever', () => {
  for (const [what, { text, language }] of Object.entries(worstPrograms)) {
    it(`ends within the steps it is given: ${what}`, () => {
      // Parsing asks once for some hundred characters, the evaluator and recognition once for 2,048 steps, which for
      // recognition are in proportion to what was evaluated.
      let asked = 0;
      const reading = readProgram(text, language, { shouldStop: () => ++asked < 0 });
      assert(['read', 'notRead', 'noNeuron'].includes(reading.kind));
      const { steps } = defaultLimits;
      const most = steps + recognitionSteps * (steps + 1000);
      assert(asked <= text.length / 20 + most / 2048 + 2, `asked ${asked} times`);
    });
  }

  it('ends where the caller says so, in each part of reading it', () => {
    const { text } = worstPrograms['a loop without an end']!;
    let last = 0;
    readProgram(text, 'python', { shouldStop: () => ++last < 0 });
    for (let at = 1; at <= last; at++) {
      let asked = 0;
      readProgram(text, 'python', { shouldStop: () => ++asked >= at });
      assert.equal(asked, at, 'once it is told to stop it asks no more');
    }
  });

  it('does not go through a list that it adds to: a program may keep the error of each of 2,000 iterations', () => {
    const program = `
weight, errors = 0.5, []
for iteration in range(2000):
    delta = 0.5 * weight - 0.8
    errors.append(delta ** 2)
    weight -= 0.01 * delta * 0.5
    if errors[-1] < 1e-30:
        break
`;
    const reading = readProgram(program, 'python', { shouldStop: () => false });
    assert(reading.kind === 'read', JSON.stringify(reading));
    assert.equal(reading.runs[0]!.program!.rowsProved, 2000);
  });
});
