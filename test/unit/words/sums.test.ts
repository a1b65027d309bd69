import assert from 'node:assert/strict';
import fc from 'fast-check';
import { trials } from '../../../src/neuron/hotCold.ts';
import { checkParameters, type FlatParameters } from '../../../src/neuron/parameters.ts';
import { startRun } from '../../../src/neuron/run.ts';
import type { Expression } from '../../../src/words/expression.ts';
import type { Language } from '../../../src/words/language.ts';
import { sums } from '../../../src/words/sums.ts';

/** The sums of a row of a run with the chapter's first numbers, some of them changed. */
function sumsOf(language: Language, changed: FlatParameters, rowIndex = 0) {
  const checked = checkParameters({ input: 0.5, weight: 0.5, goal: 0.8, ...changed });
  assert.ok(checked.ok);
  const run = startRun(checked.value);
  while (!run.isFinished) run.advance(1000);
  const row = run.row(rowIndex);
  const next = rowIndex + 1 < run.rows ? run.row(rowIndex + 1).weight : run.summary().finalWeight;
  const isHotCold = run.parameters.rule.method === 'hotCold';
  return sums(
    language,
    run.parameters,
    row,
    next,
    isHotCold && typeof row.weight === 'number' ? trials(run.parameters, row.weight) : undefined,
  );
}

const short = ({ predict, compare, learn }: ReturnType<typeof sums>) => [predict.short, compare.short, learn.short];
const labelled = (lines: readonly { readonly label: string; readonly short: string }[]) =>
  lines.map((line) => `${line.label} ${line.short}`);

describe('sums', () => {
  it('show where 0.3025 came from and why the weight became 0.775', () => {
    const first = sumsOf('en', {});
    assert.deepEqual(short(first), ['0.5 × 0.5 = 0.25', '(0.25 − 0.8)² = 0.3025', '0.5 − 1 × (−0.275) = 0.775']);
    assert.deepEqual([first.predict.step, first.compare.step, first.learn.step], ['Predict', 'Compare', 'Learn']);
    assert.equal(first.compare.full, '(0.25 − 0.8)² = 0.30250000000000005');
  });

  it('stand in Russian as formulas in words and lines where there is room', () => {
    const { predict, compare, learn } = sumsOf('ru', {});
    assert.deepEqual([predict.step, compare.step, learn.step], ['Предсказание', 'Сравнение', 'Обучение']);
    assert.equal(predict.formula, 'прогноз = вход × вес');
    assert.deepEqual(labelled(compare.lines), ['промах 0.25 − 0.8 = −0.55', 'ошибка (−0.55)² = 0.3025']);
    assert.deepEqual(labelled(learn.lines), ['дельта веса −0.55 × 0.5 = −0.275', 'вес 0.5 → 0.775']);
  });

  it('explain 0.30250000000000005 and the miss', () => {
    assert.deepEqual(
      sumsOf('en', {}).compare.lines.map(({ help }) => help),
      ['prediction − goal: the pure error, delta in the book.', 'The book rounds this to 0.3025.'],
    );
    assert.match(sumsOf('ru', {}).compare.lines[0]?.help ?? '', /чистая ошибка, delta/);
    assert.match(sumsOf('en', {}, 1).compare.lines[1]?.help ?? '', /squared/);
  });

  const rows: readonly (readonly [string, FlatParameters, number, string, string?])[] = [
    ['a positive weight delta has no brackets', { input: 2 }, 0, '0.5 − 1 × 0.4 = 0.1'],
    ['a negative alpha has brackets', { alpha: -1 }, 0, '0.5 − (−1) × (−0.275) = 0.225'],
    ['a negative weight stands at the beginning as it is', { weight: -0.5 }, 0, '−0.5 − 1 × (−0.525) = 0.025'],
    ['the true slope is doubled', { gradient: 'true' }, 0, '0.5 − 1 × (−0.55) = 1.05'],
    [
      "another order of operations is the program's own",
      { order: 'weight - (alpha * delta) * input' },
      0,
      '0.5 − (1 × (−0.55)) × 0.5 = 0.775',
    ],
    [
      'an order with the true slope doubles the miss in it',
      { gradient: 'true', order: 'weight - (alpha * delta) * input' },
      0,
      '0.5 − (1 × (2 × (−0.55))) × 0.5 = 1.05',
    ],
    [
      'an order with a minus before a bracket',
      { order: '-(alpha * (delta * input)) + weight' },
      0,
      '−(1 × ((−0.55) × 0.5)) + 0.5 = 0.775',
    ],
    ['the last row comes to the final weight', {}, 19, '1.5953 − 1 × (−0.0011628) = 1.5965'],
    ['a program that only compares learns nothing', { update: 'none' }, 0, 'no update in the program'],
    [
      'two inputs move two weights',
      { input: [0.5, 1], weight: [0.1, 0.2], goal: 0.8, alpha: 0.1 },
      0,
      '0.1 → 0.1275, 0.2 → 0.255',
      '0.5 × 0.1 + 1 × 0.2 = 0.25',
    ],
    [
      'three inputs move three weights',
      { input: [1, 2, 3], weight: [0.1, 0.2, -0.3], goal: 0.8, alpha: 0.1 },
      0,
      '0.1 → 0.22, 0.2 → 0.44, −0.3 → 0.06',
      '1 × 0.1 + 2 × 0.2 + 3 × (−0.3) = −0.4',
    ],
    [
      'many inputs end in dots',
      { input: [1, 2, 3, 4], weight: [0.1, 0.2, -0.3, 0.4], goal: 0.8, alpha: 0.1 },
      0,
      '0.1 → 0.06, 0.2 → 0.12, …',
      '1 × 0.1 + 2 × 0.2 + … = 1.2',
    ],
    [
      'negative inputs and weights have brackets',
      { input: [1, -2], weight: [-0.1, -0.2], goal: 0.8, alpha: 0.1 },
      0,
      '−0.1 → −0.05, −0.2 → −0.3',
      '1 × (−0.1) + (−2) × (−0.2) = 0.3',
    ],
    [
      'the second example has its own numbers',
      { input: [1, 3], goal: [1, 2], alpha: 0.1 },
      1,
      '0.55 − 0.1 × (−1.05) = 0.655',
      '3 × 0.55 = 1.65',
    ],
    [
      'before the end of a pass the weight stays',
      { input: [1, 3], goal: [1, 2], alpha: 0.1, update: 'pass' },
      0,
      '0.5 stays until the pass ends',
    ],
    [
      'at the end of a pass the sum of its weight deltas is taken',
      { input: [1, 3], goal: [1, 2], alpha: 0.1, update: 'pass' },
      1,
      '0.5 − 0.1 × sum of the pass = 0.7',
    ],
    ['hot and cold goes up', { method: 'hotCold' }, 0, 'errors 0.30195 < 0.30305: 0.5 + 0.001 = 0.501'],
    ['hot and cold goes down', { method: 'hotCold', weight: 3 }, 0, 'errors 0.4907 > 0.4893: 3 − 0.001 = 2.999'],
    [
      'hot and cold stays where both are equally wrong',
      { method: 'hotCold', input: 0 },
      0,
      'errors 0.64 = 0.64: 0.5 stays',
    ],
    [
      'hot and cold stays where nothing is better',
      { method: 'hotCold', stepAmount: 10, onlyIfBetter: true },
      0,
      'no error is smaller: 0.5 stays',
    ],
    ['a run that ended has no next weight', { input: 2, iterations: 2000 }, 325, 'the run ends here'],
  ];
  for (const [name, parameters, row, learn, predict] of rows) {
    it(name, () => {
      const said = sumsOf('en', parameters, row);
      assert.equal(said.learn.short, learn);
      if (predict !== undefined) assert.equal(said.predict.short, predict);
    });
  }

  it('show a miss of a power of ten in brackets under the square', () => {
    const { compare } = sumsOf('en', { input: 2, iterations: 30 }, 29);
    assert.match(compare.lines[1]?.short ?? '', /^\(−?\d\.\d+ × 10[⁰¹²³⁴-⁹]+\)² = /u);
  });

  it('are their parts, short and full, and mark each value with what it is', () => {
    const anyNumber = fc.double({ noNaN: true, min: -3, max: 3 });
    const parameters: fc.Arbitrary<FlatParameters> = fc.oneof(
      fc.record({
        input: anyNumber,
        weight: anyNumber,
        goal: anyNumber,
        alpha: anyNumber,
        gradient: fc.constantFrom('book', 'true'),
        method: fc.constantFrom('gradientDescent', 'hotCold'),
        order: fc.constantFrom('weight - alpha * (delta * input)', 'weight - alpha * (prediction - goal) * input'),
      }),
      fc.record({
        input: fc.array(fc.tuple(anyNumber, anyNumber), { minLength: 2, maxLength: 2 }),
        weight: fc.tuple(anyNumber, anyNumber),
        goal: fc.tuple(anyNumber, anyNumber),
        update: fc.constantFrom('example', 'pass', 'none'),
      }),
    );
    fc.assert(
      fc.property(parameters, fc.constantFrom('en' as const, 'ru' as const), (flat, language) => {
        const { predict, compare, learn } = sumsOf(language, { iterations: 3, ...flat }, 1);
        const all: Expression[] = [predict, compare, learn].flatMap((sum) => [sum, ...sum.lines]);
        for (const { short, full, parts } of all) {
          assert.equal(parts.map(({ text }) => text).join(''), short);
          assert.equal(parts.map((part) => part.full).join(''), full);
          assert.doesNotMatch(short + full, /undefined|NaN|-/);
        }
        const roles = new Set(predict.parts.map(({ role }) => role));
        assert.deepEqual([...roles].sort(), ['input', 'prediction', 'text', 'weight']);
      }),
      { numRuns: 300 },
    );
  });
});
