import assert from 'node:assert/strict';
import { evaluate } from '../../../../src/neuron/rule/evaluate.ts';
import { binary, choice, name, number, sum, unary } from '../../../../src/neuron/rule/expression.ts';
import { define, type Rule } from '../../../../src/neuron/rule/rule.ts';
import { emptySpan, type Made } from '../../../../src/neuron/rule/steps.ts';
import { bookDefinitions, bookRule, bookUpdate, examplesLoop, goals, inputs } from './ruleOf.ts';

const startOf = ({ state }: Rule): Float64Array => Float64Array.from(state.flatMap(({ start }) => start));

function stateAfter(rule: Rule, passes: number): number[] {
  const state = startOf(rule);
  evaluate(rule).skip(state, 0, passes);
  return Array.from(state);
}

describe('a rule evaluated', () => {
  it('is the loop that it says, after each example', () => {
    const weight = [0.5, -0.2];
    for (let pass = 0; pass < 7; pass++) {
      inputs.forEach((input, example) => {
        const delta = 0 + input[0]! * weight[0]! + input[1]! * weight[1]! - goals[example]!;
        input.forEach((one, j) => {
          weight[j]! -= 0.1 * (delta * one);
        });
      });
    }
    assert.deepStrictEqual(stateAfter(bookRule(), 7), weight);
  });

  it('a mean over the pass, with momentum and a shrinking alpha', () => {
    const rule = bookRule({
      state: [...bookRule().state, { name: 'velocity', role: 'velocity', axes: ['inputs'], start: [0, 0] }],
      pass: [
        define('rate', binary(name('alpha'), '/', binary(number(1), '+', { kind: 'counter', of: 'iteration' }))),
        define('total', number(0)),
        examplesLoop(...bookDefinitions, define('total', binary(name('total'), '+', name('weightDelta')))),
        define(
          'velocity',
          binary(
            binary(number(0.9), '*', name('velocity')),
            '+',
            binary(name('total'), '/', { kind: 'length', of: 'examples' }),
          ),
        ),
        define('weight', binary(name('weight'), '-', binary(name('rate'), '*', name('velocity')))),
      ],
    });
    const [weight, velocity] = [
      [0.5, -0.2],
      [0, 0],
    ];
    for (let pass = 0; pass < 7; pass++) {
      const total = [0, 0];
      inputs.forEach((input, example) => {
        const delta = 0 + input[0]! * weight[0]! + input[1]! * weight[1]! - goals[example]!;
        input.forEach((one, j) => {
          total[j]! += delta * one;
        });
      });
      for (const j of [0, 1]) {
        velocity[j] = 0.9 * velocity[j]! + total[j]! / 3;
        weight[j]! -= (0.1 / (1 + pass)) * velocity[j]!;
      }
    }
    assert.deepStrictEqual(stateAfter(rule, 7), [...weight, ...velocity]);
  });

  it('batches, of which the last is shorter', () => {
    const rule = bookRule({
      pass: [
        {
          kind: 'batches',
          size: 2,
          items: [
            define('total', number(0)),
            examplesLoop(...bookDefinitions, define('total', binary(name('total'), '+', name('weightDelta')))),
            define('weight', binary(name('weight'), '-', binary(name('total'), '/', { kind: 'length', of: 'batch' }))),
          ],
        },
      ],
    });
    const weight = [0.5, -0.2];
    for (const batch of [[0, 1], [2]]) {
      const total = [0, 0];
      for (const example of batch) {
        const input = inputs[example]!;
        const delta = 0 + input[0]! * weight[0]! + input[1]! * weight[1]! - goals[example]!;
        input.forEach((one, j) => {
          total[j]! += delta * one;
        });
      }
      for (const j of [0, 1]) weight[j]! -= total[j]! / batch.length;
    }
    assert.deepStrictEqual(stateAfter(rule, 1), weight);
  });

  it('changes all entries at once, one alone, or all but some', () => {
    const swapped = choice(
      binary(name('weight', 0), '<', name('weight', 1)),
      binary(name('weight'), '+', name('weight', 1)),
      number(0),
    );
    const rule = (definition: object) =>
      bookRule({ pass: [examplesLoop(...bookDefinitions, { ...define('weight', swapped), ...definition })] });
    const start = { state: [{ ...bookRule().state[0]!, start: [1, 10] }], rows: 1 };
    const once = (definition: object) => {
      const state = Float64Array.of(1, 10);
      const one = { ...rule(definition), ...start, axes: [bookRule().axes[0]!, { name: 'examples', length: 1 }] };
      const data = one.data.map((column, at) => ({ ...column, values: at === 0 ? [1, 1] : [0] }));
      evaluate({ ...one, data }).skip(state, 0, 1);
      return Array.from(state);
    };
    assert.deepStrictEqual(once({}), [11, 20]);
    assert.deepStrictEqual(once({ except: [0] }), [1, 20]);
    assert.deepStrictEqual(once({ at: [1], expression: name('weight', 0) }), [1, 1]);
  });

  it('ends where a condition says, and leaves undone what follows it', () => {
    const isSmall = binary(name('error'), '<=', number(0.3));
    const rule = bookRule({
      pass: [examplesLoop(...bookDefinitions, { kind: 'stop', condition: isSmall, reason: 'program' }, bookUpdate)],
    });
    const state = startOf(rule);
    const made: Made = { rows: 0, end: null };
    const span = emptySpan(2);
    evaluate(rule).record(state, 0, 5, span, made);
    assert.deepEqual(made, { rows: 2, end: 'program' });
    assert.equal(span.errorMax, Number.NEGATIVE_INFINITY, 'a pass that ended in the middle is not drawn');
  });

  it('ends with the first row whose error is not finite', () => {
    const rule = bookRule({ constants: [{ name: 'alpha', value: 1e100 }] });
    const made: Made = { rows: 0, end: null };
    evaluate(rule).record(startOf(rule), 0, 100, emptySpan(2), made);
    assert.deepEqual(made, { rows: 3, end: 'notFinite' });
  });

  it('tells each row by the state before it and by its quantities', () => {
    const rule = bookRule();
    const rows = new Float64Array(2 * 7);
    evaluate(rule).write(startOf(rule), 0, 1, 3, rows);
    const before = [0.5, -0.2];
    const delta = 0 + 0.5 * 0.5 + 1.1 * -0.2 - 0.8;
    const after = before.map((one, j) => one - 0.1 * (delta * inputs[0]![j]!));
    const prediction = 0 + -0.3 * after[0]! + 0.7 * after[1]!;
    const miss = prediction - 0.1;
    assert.deepStrictEqual(Array.from(rows.subarray(0, 7)), [
      ...after,
      prediction,
      miss,
      miss * miss,
      miss * -0.3,
      miss * 0.7,
    ]);
  });

  it('rounds as C does: to the even one of two, a zero keeps its sign', () => {
    const round = (value: number) => {
      const rule = bookRule({
        pass: [examplesLoop(...bookDefinitions, define('weight', unary('round', number(value))))],
      });
      return stateAfter(rule, 1)[0];
    };
    for (const [value, whole] of [
      [0.5, 0],
      [1.5, 2],
      [-2.5, -2],
      [-0.3, -0],
      [0.49999999999999994, 0],
      [2251799813685249.5, 2251799813685250],
      [1e300, 1e300],
    ]) {
      assert.ok(Object.is(round(value!), whole), `${value}`);
    }
  });

  it('sums from 0, or from what changes no bit', () => {
    const from = (start: 'zero' | 'minusZero' | 'first') => {
      const rule = bookRule({
        pass: [examplesLoop(...bookDefinitions, define('weight', sum('inputs', start, number(-0))))],
      });
      return stateAfter(rule, 1)[0];
    };
    assert.ok(Object.is(from('zero'), 0));
    assert.ok(Object.is(from('minusZero'), -0));
    assert.ok(Object.is(from('first'), -0));
  });
});
