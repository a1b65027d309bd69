import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hotColdInverse } from '../../../src/neuron/hotColdInverse.ts';
import {
  type HotColdAnswer,
  type HotColdUnknown,
  type HotColdWanted,
  withFound,
} from '../../../src/neuron/hotColdQuestion.ts';
import type { FlatParameters, Parameters } from '../../../src/neuron/parameters.ts';
import { parametersOf } from './runOf.ts';

const find = (changes: FlatParameters, unknown: HotColdUnknown, wanted: HotColdWanted): HotColdAnswer =>
  hotColdInverse(parametersOf({ method: 'hotCold', ...changes }), { unknown, wanted });

function found(changes: FlatParameters, unknown: HotColdUnknown, wanted: HotColdWanted): number {
  const answer = find(changes, unknown, wanted);
  assert.ok(answer.kind === 'found', JSON.stringify(answer));
  return answer.value;
}

const why = (changes: FlatParameters, unknown: HotColdUnknown, wanted: HotColdWanted) => {
  const answer = find(changes, unknown, wanted);
  return answer.kind === 'found' ? answer.value : `${answer.kind}: ${answer.why}`;
};

/** The chapter's loop: both trials, and where the weight goes. */
function errorsOf({ input, weight, goal, stepAmount }: Parameters, iterations: number): readonly number[] {
  const errorAt = (at: number) => ((input as number) * at - (goal as number)) ** 2;
  let at = weight as number;
  return Array.from({ length: iterations }, () => {
    const error = errorAt(at);
    const [up, down] = [errorAt(at + stepAmount), errorAt(at - stepAmount)];
    if (down < up) at -= stepAmount;
    if (up < down) at += stepAmount;
    return error;
  });
}

/** Whether the loop does it, with some room for the last digit. */
function does(parameters: Parameters, wanted: HotColdWanted): boolean {
  const steps = Math.ceil(
    Math.abs((parameters.goal as number) / (parameters.input as number) - (parameters.weight as number)) /
      parameters.stepAmount,
  );
  const errors = errorsOf(parameters, steps + 10);
  switch (wanted.kind) {
    case 'arrives':
      return errors.findIndex((error) => error <= errors[0]! * 1e-6) === wanted.iterations;
    case 'comesBelow':
      return errors.some((error) => error <= wanted.error * (1 + 1e-9));
    case 'staysAbove':
      return errors.every((error) => error >= wanted.error * (1 - 1e-9));
    case 'neverMoves':
      return errors.every((error) => error === errors[0]);
  }
}

const arrives = (iterations: number): HotColdWanted => ({ kind: 'arrives', iterations });
const comesBelow = (error: number): HotColdWanted => ({ kind: 'comesBelow', error });
const staysAbove = (error: number): HotColdWanted => ({ kind: 'staysAbove', error });
const neverMoves: HotColdWanted = { kind: 'neverMoves' };

describe('which parameter of hot and cold learning', () => {
  it('brings the weight to the goal in 10 iterations: a tenth of the way, or a start ten steps before it', () => {
    assert.equal(found({}, 'stepAmount', arrives(10)), 0.11);
    assert.equal(found({}, 'weight', arrives(10)), 1.59);
    assert.ok(Math.abs(found({}, 'input', arrives(10)) - 0.8 / 0.51) < 1e-4);
  });

  it('brings the error below what is asked: half a step may be as far away as that', () => {
    assert.equal(found({}, 'stepAmount', comesBelow(0.0001)), 0.04);
    assert.equal(found({}, 'input', comesBelow(0.0001)), 20);
    assert.equal(found({ stepAmount: 0.5 }, 'weight', comesBelow(0.0001)), 0.6);
    assert.equal(why({}, 'weight', comesBelow(0.0001)), 'any: halfStep');
    assert.equal(why({ weight: 1.6 }, 'stepAmount', comesBelow(0.0001)), 'any: below');
  });

  it('keeps the error above what is asked', () => {
    const step = found({}, 'stepAmount', staysAbove(0.0001));
    assert.ok(step > 0.04 && step < 0.06, String(step));
    assert.equal(why({}, 'weight', staysAbove(0.0001)), 'none: halfStep');
    assert.equal(why({ weight: 1.6 }, 'stepAmount', staysAbove(0.0001)), 'none: below');
    assert.ok(does(parametersOf({ input: found({}, 'input', staysAbove(0.0001)) }), staysAbove(0.0001)));
  });

  it('leaves the weight where it is: input 0, the ideal weight, a step that its last digit does not hold', () => {
    assert.equal(found({}, 'input', neverMoves), 0);
    assert.equal(found({}, 'weight', neverMoves), 1.6);
    assert.equal(found({}, 'stepAmount', neverMoves), 1e-17);
    assert.equal(why({ weight: 0 }, 'stepAmount', neverMoves), 'none: noNumber');
  });

  it('is none without an input, at the goal, or where it would take more than 100,000 iterations', () => {
    assert.equal(why({ input: 0 }, 'stepAmount', arrives(5)), 'none: inputs');
    assert.equal(why({ weight: 1.6 }, 'stepAmount', arrives(5)), 'none: goal');
    assert.equal(why({ goal: 0 }, 'input', arrives(5)), 'none: goalZero');
    assert.equal(why({}, 'stepAmount', comesBelow(1e-20)), 'none: tooLong');
  });

  it('does what was asked, by a run; and all of the range that is named does', () => {
    const number = fc.integer({ min: 50, max: 3000 }).map((n) => n / 700);
    const signed = fc.tuple(number, fc.constantFrom(1, -1)).map(([size, sign]) => size * sign);
    const error = fc.integer({ min: 1, max: 900 }).map((n) => n / 1000);
    const wanted = fc.oneof(fc.integer({ min: 1, max: 60 }).map(arrives), error.map(comesBelow), error.map(staysAbove));
    const outcomes = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.record({ input: signed, weight: signed, goal: signed, stepAmount: number }),
        fc.constantFrom<HotColdUnknown>('stepAmount', 'weight', 'input'),
        wanted,
        (data, unknown, asked) => {
          const parameters = parametersOf({ method: 'hotCold', ...data });
          const answer = hotColdInverse(parameters, { unknown, wanted: asked });
          const name = answer.kind === 'found' ? 'found' : `${answer.kind} ${answer.why}`;
          const key = `${asked.kind} ${unknown}: ${name}`;
          outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
          if (answer.kind === 'any') {
            for (const value of [data.weight / 3, 2, -1])
              if (answer.why === 'halfStep') assert.ok(does(withFound(parameters, 'weight', value), asked));
          }
          if (answer.kind !== 'found') return;
          assert.ok(does(answer.parameters, asked), JSON.stringify(answer));
          if (answer.range === null) return;
          const { from, to } = answer.range;
          const end = Number.isFinite(to) ? to : 3 * from;
          for (const part of [0.01, 0.3, 0.7, 0.99]) {
            const value = from + (end - from) * part;
            if (Math.abs(value) < 0.01) continue;
            assert.ok(does(withFound(parameters, unknown, value), asked), `${value}: ${JSON.stringify(answer)}`);
          }
        },
      ),
      { numRuns: 1000 },
    );
    if (process.env.OUTCOMES) console.log(outcomes);
  });
});
