import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../src/neuron/analysis.ts';
import {
  checkParameters,
  checkRecipeParameters,
  defaults,
  type FlatParameters,
  flatParameters,
} from '../../../src/neuron/parameters.ts';
import type { Problem } from '../../../src/neuron/problem.ts';
import { startRun } from '../../../src/neuron/run.ts';
import { parametersOf } from './runOf.ts';

const problemsOf = (changes: FlatParameters): readonly Problem[] => {
  const checked = checkParameters({ ...defaults, ...changes });
  return checked.ok ? [] : checked.problems;
};

describe('parameters as people write them', () => {
  it('need input, weight and goal; the rest has defaults', () => {
    const checked = checkParameters({ alpha: 0.1 });
    assert.deepEqual(checked.ok || checked.problems, [
      { kind: 'missing', field: 'input' },
      { kind: 'missing', field: 'weight' },
      { kind: 'missing', field: 'goal' },
    ]);
    const { input, weight, goal } = defaults;
    assert.deepEqual(checkParameters({ input, weight, goal }), checkParameters(defaults));
  });

  const fine: readonly [string, FlatParameters][] = [
    ['JSON’s true as the gradient', { gradient: true }],
    ['one weight, examples as numbers', { input: [1, 2], goal: [1, 2] }],
    ['one weight, examples as rows of one', { input: [[1], [2]], goal: [1, 2] }],
    ['one example in lists', { input: [0.5], goal: [0.8] }],
    ['several inputs of one example', { input: [1, 2], weight: [0, 0], goal: 1 }],
    [
      'rows of several inputs',
      {
        input: [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
        weight: [0, 0],
        goal: [1, 2, 3],
      },
    ],
    ['a list of one weight', { weight: [0.5] }],
    ['alpha of any sign', { alpha: -3 }],
    ['the largest number of iterations', { iterations: 1e12 }],
    ['tolerance 0', { tolerance: 0 }],
    ['an order in the other association', { order: 'weight-(alpha*delta)*input' }],
    ['hot and cold with lists of one', { method: 'hotCold', input: [0.5], weight: [0.5], goal: [0.8] }],
    ['a sum of weight deltas in its own order', { update: 'pass', order: 'weight - weightDelta * alpha' }],
  ];
  for (const [statement, changes] of fine) it(`takes ${statement}`, () => assert.deepEqual(problemsOf(changes), []));

  const wrong: readonly [string, FlatParameters, readonly Problem[]][] = [
    ['a text', { alpha: 'much' }, [{ kind: 'notNumber', field: 'alpha', value: 'much', at: '' }]],
    ['null', { goal: null }, [{ kind: 'notNumber', field: 'goal', value: 'null', at: '' }]],
    [
      'what is not finite',
      { input: [1, Number.NaN] },
      [{ kind: 'notNumber', field: 'input', value: 'NaN', at: '[1]' }],
    ],
    [
      'a text deep inside',
      { input: [[1], ['x']], goal: [1, 2] },
      [{ kind: 'notNumber', field: 'input', value: 'x', at: '[1][0]' }],
    ],
    ['an empty list', { goal: [] }, [{ kind: 'empty', field: 'goal' }]],
    [
      'half an iteration',
      { iterations: 2.5 },
      [{ kind: 'outOfRange', field: 'iterations', value: 2.5, min: 1, max: 1e12, isWhole: true }],
    ],
    [
      'no iteration',
      { iterations: 0 },
      [{ kind: 'outOfRange', field: 'iterations', value: 0, min: 1, max: 1e12, isWhole: true }],
    ],
    [
      'step amount 0',
      { stepAmount: 0 },
      [{ kind: 'outOfRange', field: 'stepAmount', value: 0, min: 0, max: null, isWhole: false }],
    ],
    [
      'a tolerance below 0',
      { tolerance: -1 },
      [{ kind: 'outOfRange', field: 'tolerance', value: -1, min: 0, max: null, isWhole: false }],
    ],
    [
      'an unknown method',
      { method: 'adam' },
      [{ kind: 'notOneOf', field: 'method', value: 'adam', allowed: ['gradientDescent', 'hotCold'] }],
    ],
    [
      'false as the gradient',
      { gradient: false },
      [{ kind: 'notOneOf', field: 'gradient', value: 'false', allowed: ['book', 'true'] }],
    ],
    [
      'fewer goals than examples',
      { input: [1, 2, 3], goal: [1, 2] },
      [{ kind: 'lengths', field: 'goal', at: '', length: 2, other: 'input', otherLength: 3 }],
    ],
    [
      'fewer inputs than weights',
      { input: [1], weight: [1, 2] },
      [{ kind: 'lengths', field: 'input', at: '', length: 1, other: 'weight', otherLength: 2 }],
    ],
    [
      'a row of another length',
      { input: [[1, 2], [3]], weight: [1, 2], goal: [1, 2] },
      [{ kind: 'lengths', field: 'input', at: '[1]', length: 1, other: 'weight', otherLength: 2 }],
    ],
    [
      'rows of two with one weight',
      { input: [[1, 2]], goal: [1] },
      [{ kind: 'lengths', field: 'input', at: '[0]', length: 2, other: 'weight', otherLength: 1 }],
    ],
    [
      'hot and cold with two weights',
      { method: 'hotCold', input: [1, 2], weight: [1, 2] },
      [{ kind: 'hotColdNeedsOne', field: 'weight', length: 2 }],
    ],
    [
      'hot and cold with two examples',
      { method: 'hotCold', input: [1, 2], goal: [1, 2] },
      [{ kind: 'hotColdNeedsOne', field: 'input', length: 2 }],
    ],
    [
      'an order that is no expression',
      { order: 'weight - * delta' },
      [{ kind: 'order', field: 'order', value: 'weight - * delta', column: 10, found: '*' }],
    ],
    [
      'a row’s word after a whole pass',
      { update: 'pass', order: 'weight - alpha * delta' },
      [{ kind: 'order', field: 'order', value: 'weight - alpha * delta', column: 18, found: 'delta' }],
    ],
  ];
  for (const [statement, changes, problems] of wrong) {
    it(`refuses ${statement}`, () => assert.deepEqual(problemsOf(changes), problems));
  }

  it('tells all that is wrong at once', () => {
    const kinds = problemsOf({ alpha: 'a', iterations: 0, input: [], order: '(' }).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['empty', 'notNumber', 'outOfRange', 'order']);
  });

  it('a million texts are a few problems', () => {
    assert.equal(problemsOf({ input: Array(1_000_000).fill('x') }).length, 8);
  });

  it('copies what it was given', () => {
    const input = [1, 2];
    const parameters = parametersOf({ input, goal: [1, 2] });
    input[0] = 7;
    assert.deepEqual(parameters.input, [1, 2]);
  });

  it('any input gives parameters that run or problems, and never throws', () => {
    const plausible = fc.oneof(
      fc.double(),
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 3 }),
      fc.array(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 3 }), { maxLength: 3 }),
    );
    const value = fc.oneof(plausible, plausible, fc.anything());
    const data = { input: value, weight: value, goal: value };
    const numbers = { alpha: value, iterations: value, stepAmount: value, tolerance: value };
    const words = fc.constantFrom('gradientDescent', 'hotCold', 'book', 'true', 'pass', 'none', 'weight - alpha', true);
    const choice = fc.oneof(words, fc.anything());
    const rule = { method: choice, gradient: choice, update: choice, order: choice, onlyIfBetter: choice };
    const flat = fc.oneof(
      fc.record(data),
      fc.record({ ...data, ...numbers }, { requiredKeys: ['input', 'weight', 'goal'] }),
      fc.record({ ...data, ...numbers, ...rule }, { requiredKeys: ['input', 'weight', 'goal'] }),
    );
    fc.assert(
      fc.property(flat, (given) => {
        const checked = checkParameters(given);
        if (!checked.ok) {
          assert.ok(checked.problems.length > 0);
          return;
        }
        const run = startRun(checked.value);
        run.advance(20);
        assert.ok(run.rows > 0 && run.summary().rows === run.rows);
        const analysis = analyse(checked.value);
        assert.deepEqual(JSON.parse(JSON.stringify(analysis)), JSON.parse(JSON.stringify(analysis, finiteOnly)));
      }),
      { numRuns: 1000 },
    );
  });
});

const finiteOnly = (_: string, value: unknown): unknown => {
  assert.ok(typeof value !== 'number' || Number.isFinite(value), `${value}`);
  return value;
};

describe('parameters of recipes and messages', () => {
  const recipe = parametersOf({});

  it('come back as they went', () => {
    const several = parametersOf({ input: [[1, 2]], weight: [0, -0], goal: [1], tolerance: 0.5, gradient: 'true' });
    for (const parameters of [recipe, several]) {
      assert.deepStrictEqual(checkRecipeParameters(structuredClone(parameters)), { ok: true, value: parameters });
      assert.deepStrictEqual(checkParameters(flatParameters(parameters)), { ok: true, value: parameters });
    }
  });

  const refused: readonly [string, unknown, Problem][] = [
    ['a field of a later version', { ...recipe, bias: 1 }, { kind: 'unknownField', name: 'bias' }],
    [
      'a rule’s field of a later version',
      { ...recipe, rule: { ...recipe.rule, schedule: 1 } },
      { kind: 'unknownField', name: 'rule.schedule' },
    ],
    ['another version', { ...recipe, version: 2 }, { kind: 'unknownField', name: 'version 2' }],
    ['what was left out', { ...recipe, alpha: undefined }, { kind: 'missing', field: 'alpha' }],
    ['a rule left out', { ...recipe, rule: undefined }, { kind: 'missing', field: 'order' }],
    ['what is not an object', 'x', { kind: 'missing', field: 'weight' }],
  ];
  for (const [statement, value, problem] of refused) {
    it(`refuse ${statement} by name`, () => {
      const checked = checkRecipeParameters(value);
      assert.equal(checked.ok, false);
      assert.ok(!checked.ok && checked.problems.some((one) => JSON.stringify(one) === JSON.stringify(problem)));
    });
  }

  it('never throw', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        assert.equal(checkRecipeParameters(value).ok, false);
      }),
    );
  });
});
