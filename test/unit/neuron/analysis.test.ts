import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Analysis, analyse } from '../../../src/neuron/analysis.ts';
import type { FlatParameters } from '../../../src/neuron/parameters.ts';
import { parametersOf, runOf } from './runOf.ts';

const analysisOf = (changes: FlatParameters): Analysis => analyse(parametersOf(changes));

const near = (actual: number | null | undefined, expected: number, tolerance = 1e-9): void =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) <= tolerance, `${actual} is not ${expected}`);

describe('before the run, one input and one example', () => {
  const cases: readonly [string, FlatParameters, Partial<Analysis>][] = [
    ['keeps 75 % of the miss each iteration', {}, { factor: 0.75, course: 'smooth', alphaMax: 8, alphaBest: 4 }],
    ['offers alpha 1 for input 0.5', { alpha: 9 }, { course: 'diverging', alphaOffered: 1 }],
    ['offers alpha 0.1 for input 2', { input: 2 }, { factor: -3, alphaMax: 0.5, alphaOffered: 0.1 }],
    ['bounces when r is between -1 and 0', { alpha: 5 }, { factor: -0.25, course: 'bouncing' }],
    ['circles at alphaMax', { alpha: 8 }, { factor: -1, course: 'circling' }],
    ['lands in one step at the best alpha', { alpha: 4 }, { factor: 0, course: 'oneStep' }],
    ['takes rounding for no factor', { input: 0.1, alpha: 100 }, { factor: 0, course: 'oneStep' }],
    ['stands still with input 0', { input: 0 }, { factor: 1, course: 'standing', alphaMax: null, idealWeight: null }],
    ['diverges with alpha below 0', { alpha: -1 }, { factor: 1.25, course: 'diverging' }],
    ['halves the range of alpha with the true slope', { gradient: 'true' }, { factor: 0.5, alphaMax: 4, alphaBest: 2 }],
    [
      'has no factor for hot and cold',
      { method: 'hotCold' },
      { factor: null, course: 'none', alphaMax: null, idealWeight: 1.6 },
    ],
    ['has no factor for a program that only compares', { update: 'none' }, { factor: null, course: 'none' }],
    [
      'has no factor for an update that is not the gradient',
      { order: 'weight - delta' },
      { factor: null, course: 'none' },
    ],
    ['knows the gradient in other words', { order: 'weight + alpha * (goal - prediction) * input' }, { factor: 0.75 }],
    [
      'knows it doubled, too',
      { order: 'weight + alpha * (goal - prediction) * input', gradient: 'true' },
      { factor: 0.5 },
    ],
    [
      'stays finite with an input beyond squaring',
      { input: 1e200 },
      { factor: -Number.MAX_VALUE, course: 'diverging' },
    ],
  ];
  for (const [statement, changes, expected] of cases) {
    it(statement, () => {
      const analysis = analysisOf(changes);
      for (const [field, value] of Object.entries(expected)) {
        assert.deepStrictEqual(analysis[field as keyof Analysis], value, field);
      }
    });
  }

  it('book and true slope part at input 2, alpha 0.3', () => {
    near(analysisOf({ input: 2, alpha: 0.3 }).factor, -0.2, 1e-15);
    near(analysisOf({ input: 2, alpha: 0.3, gradient: true }).factor, -1.4, 1e-15);
  });
});

describe('before the run, several examples', () => {
  it('inputs 1 and 3 have two intervals of stable alphas', () => {
    const { stableAlphas, alphaMax } = analysisOf({ input: [1, 3], goal: [2, 6] });
    const [first, second] = stableAlphas;
    assert.equal(stableAlphas.length, 2);
    // (1 − a)(1 − 9a) is −1 or 1 at (10 ± √28) ÷ 18 and at 10 ÷ 9.
    near(first?.[1], (10 - Math.sqrt(28)) / 18);
    near(second?.[0], (10 + Math.sqrt(28)) / 18);
    near(second?.[1], 10 / 9);
    assert.equal(alphaMax, first?.[1]);
  });

  it('a single example of several inputs shrinks the miss along them', () => {
    const analysis = analysisOf({ input: [3, 4], weight: [0, 0], goal: 1, alpha: 0.01 });
    near(analysis.factor, 0.75, 1e-15);
    near(analysis.alphaMax, 0.08, 1e-15);
    assert.equal(analysis.idealWeight, null);
  });

  it('where examples contradict each other, passes lead elsewhere than to the smallest error', () => {
    const analysis = analysisOf({ input: [1, 3], goal: [2, 5], weight: 0, alpha: 0.1 });
    near(analysis.idealWeight as number, 1.7);
    near(analysis.smallestError, 0.1);
    const run = runOf({ input: [1, 3], goal: [2, 5], weight: 0, alpha: 0.1, iterations: 500 });
    near(analysis.fixedPoint as number, run.summary().finalWeight as number);
  });

  it('after a whole pass they lead to the smallest error', () => {
    const several = { input: [1, 3], goal: [2, 5], weight: 0, update: 'pass', alpha: 0.1, iterations: 500 };
    assert.equal(analysisOf(several).fixedPoint, null);
    near(runOf(several).summary().finalWeight as number, 1.7);
  });

  it('examples that agree leave no error', () => {
    const analysis = analysisOf({
      input: [
        [1, 0],
        [1, 2],
      ],
      goal: [3, 7],
      weight: [0, 0],
      alpha: 0.1,
    });
    assert.equal(analysis.smallestError, 0);
    assert.equal(analysis.fixedPoint, null);
    (analysis.idealWeight as readonly number[]).forEach((weight, j) => {
      near(weight, [3, 2][j]!);
    });
  });

  it('all inputs 0 stand still', () => {
    const analysis = analysisOf({ input: [0, 0], goal: [1, 2], weight: 1 });
    assert.deepEqual([analysis.factor, analysis.course, analysis.alphaMax], [1, 'standing', null]);
  });

  it('a hundred thousand examples are answered, if with less', () => {
    const numbers = Array.from({ length: 100_000 }, (_, i) => (i % 7) / 7);
    const analysis = analysisOf({ input: numbers, goal: numbers, weight: 0, alpha: 1e-5 });
    assert.equal(analysis.course, 'smooth');
    near(analysis.idealWeight as number, 1);
  });

  it('just inside each interval the miss shrinks, just outside it grows', () => {
    const entry = fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10);
    const several = fc.record({
      input: fc.array(fc.tuple(entry, entry), { minLength: 1, maxLength: 5 }),
      update: fc.constantFrom('example', 'pass'),
      gradient: fc.constantFrom('book', 'true'),
    });
    fc.assert(
      fc.property(several, ({ input, update, gradient }) => {
        const factorAt = (alpha: number): number =>
          analysisOf({ input, weight: [0, 0], goal: input.map(() => 1), update, gradient, alpha }).factor ?? Number.NaN;
        const { stableAlphas } = analysisOf({ input, weight: [0, 0], goal: input.map(() => 1), update, gradient });
        for (const [from, to] of stableAlphas) {
          const width = to - from;
          if (width < 1e-6) continue;
          assert.ok(factorAt(to - 1e-4 * width) <= 1, `below ${to}`);
          assert.ok(factorAt(to + 1e-7 * width) >= 1 - 1e-9, `above ${to}`);
          if (from > 0) assert.ok(factorAt(from + 1e-4 * width) <= 1, `above ${from}`);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the factor agrees with what runs do', () => {
  const near1 = fc.double({ min: -2, max: 2, noNaN: true }).filter((x) => Math.abs(x) > 0.1);
  it('one input, one example: the miss is the first one times a power of the factor', () => {
    const single = fc.record({
      input: near1,
      weight: near1,
      goal: near1,
      alpha: fc.double({ min: 0.01, max: 1, noNaN: true }),
      gradient: fc.constantFrom('book', 'true'),
    });
    fc.assert(
      fc.property(single, (changes) => {
        const factor = analysisOf(changes).factor ?? Number.NaN;
        const run = runOf({ ...changes, iterations: 12 });
        const first = run.row(0).delta;
        for (let k = 0; k < run.rows; k++) {
          const expected = first * factor ** k;
          near(run.row(k).delta, expected, 1e-13 * (1 + Math.abs(factor)) ** k * (1 + Math.abs(first)) * 20);
        }
      }),
    );
  });

  it('several: passes lead to the weights that meet all goals exactly where the spectral radius is below 1', () => {
    const tenths = fc.integer({ min: -20, max: 20 }).map((n) => n / 10);
    const several = fc.record({
      input: fc.array(fc.tuple(tenths, tenths), { minLength: 2, maxLength: 4 }),
      update: fc.constantFrom('example', 'pass'),
      alpha: fc.integer({ min: 1, max: 60 }).map((n) => n / 50),
    });
    fc.assert(
      fc.property(several, (changes) => {
        const goal = changes.input.map(([one, other]) => 2 * one - other);
        const { factor, idealWeight } = analysisOf({ ...changes, weight: [0.5, 0.5], goal });
        fc.pre(idealWeight !== null && factor !== null && Math.abs(factor - 1) > 0.02);
        const { finalWeight } = runOf({ ...changes, weight: [0.5, 0.5], goal, iterations: 3000 }).summary();
        const [one, other] = (finalWeight ?? [Number.NaN, Number.NaN]) as readonly number[];
        assert.equal(Math.hypot(one! - 2, other! + 1) < 1e-6, factor < 1);
      }),
    );
  });
});
