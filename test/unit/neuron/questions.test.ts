import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkParameters } from '../../../src/neuron/parameters.ts';
import type { Question, QuestionKind } from '../../../src/neuron/question.ts';
import { questionAt, questionKinds } from '../../../src/neuron/questions.ts';
import { startRun } from '../../../src/neuron/run.ts';

const runOf = (flat: object) => {
  const checked = checkParameters({ input: 0.5, weight: 0.5, goal: 0.8, alpha: 1, iterations: 20, ...flat });
  assert.ok(checked.ok);
  const run = startRun(checked.value);
  run.advance(run.rowsTotal);
  return run;
};

/** The question of this kind at an iteration, or null where another is asked in its place. */
function asked<K extends QuestionKind>(
  kind: K,
  flat: object,
  iteration: number,
): Extract<Question, { kind: K }> | null {
  const question = questionAt(runOf(flat), iteration, questionKinds.indexOf(kind));
  return question?.kind === kind ? (question as Extract<Question, { kind: K }>) : null;
}

describe('the next step, asked', () => {
  it('goes up where the prediction is too small, and down where it is too large', () => {
    assert.equal(asked('direction', {}, 0)?.right, 'up');
    assert.equal(asked('direction', { weight: 3 }, 0)?.right, 'down');
    assert.equal(asked('direction', { method: 'hotCold' }, 0)?.why.by, 'trials');
  });

  it('gets shorter as the neuron learns, longer as it diverges, and stays as long with hot and cold', () => {
    assert.equal(asked('size', {}, 1)?.right, 'less');
    assert.equal(asked('size', { alpha: 9 }, 1)?.right, 'more');
    assert.equal(asked('size', { method: 'hotCold' }, 3)?.right, 'same');
    assert.equal(asked('size', {}, 0), null, 'there is no last time');
  });

  it('makes the error smaller, or larger where it diverges', () => {
    assert.equal(asked('error', {}, 0)?.right, 'smaller');
    assert.equal(asked('error', { alpha: 9 }, 0)?.right, 'larger');
    assert.equal(asked('error', { input: [[1], [3]], goal: [1, 2], alpha: 0.1 }, 0)?.right, 'smaller');
  });

  it('with twice the alpha ends short of the ideal weight below alpha 2, beyond it above', () => {
    assert.equal(asked('alpha', { alpha: 1.9 }, 0)?.right, 'short');
    assert.equal(asked('alpha', { alpha: 2.1 }, 0)?.right, 'beyond');
  });

  it('with the last step’s error shares has the slope’s as its root', () => {
    const question = asked('slope', {}, 1);
    assert.ok(question);
    assert.ok(Math.abs(question.slopeShare - 0.75) < 1e-12);
    assert.ok(Math.abs(question.errorShare - 0.5625) < 1e-12);
  });

  it('comes to rest with the miss, and never with hot and cold that circles', () => {
    assert.equal(asked('stops', {}, 0)?.right, 'missZero');
    assert.equal(asked('stops', { method: 'hotCold', stepAmount: 0.5 }, 0)?.right, 'never');
  });

  it('is of a run that learns, jumps over the goal, or never learns', () => {
    const outcomes = [1, 4, 6, 8, 9, -1].map((alpha) => asked('outcome', { alpha }, 0)?.right);
    assert.deepEqual(outcomes, ['smoothly', 'smoothly', 'jumping', 'never', 'never', 'never']);
  });

  it('is not asked after the last one, nor of a program that only compares', () => {
    assert.equal(questionAt(runOf({}), 20, 0), null);
    assert.equal(questionAt(runOf({ update: 'none', iterations: 1 }), 0, 0), null);
  });

  it('has an answer that the plain loop gives, for any numbers', () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(
        number,
        number,
        number,
        number,
        fc.nat(6),
        fc.nat(7),
        (input, weight, goal, alpha, iteration, nth) => {
          const question = questionAt(runOf({ input, weight, goal, alpha }), iteration, nth);
          if (question === null) return;
          const weights = [weight];
          for (let k = 0; k <= iteration; k++) {
            const last = weights[k]!;
            weights.push(last - alpha * ((input * last - goal) * input));
          }
          const [before, now, next] = [weights[iteration - 1], weights[iteration]!, weights[iteration + 1]!];
          const error = (at: number) => (input * at - goal) * (input * at - goal);
          if (question.kind === 'direction') assert.equal(question.right === 'up', next > now);
          if (question.kind === 'size' && question.right !== 'same') {
            assert.equal(question.right === 'more', Math.abs(next - now) > Math.abs(now - before!));
          }
          if (question.kind === 'error') assert.equal(question.right === 'smaller', error(next) < error(now));
          assert.ok((question.choices as readonly string[]).includes(question.right));
        },
      ),
    );
  });
});
