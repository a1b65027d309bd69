import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../src/neuron/analysis.ts';
import { checkParameters, type FlatParameters } from '../../../src/neuron/parameters.ts';
import { startRun } from '../../../src/neuron/run.ts';
import type { Status } from '../../../src/neuron/status.ts';
import { chartDescription } from '../../../src/words/chartDescription.ts';
import { verdict } from '../../../src/words/verdict.ts';
import type { Judged } from '../../../src/words/verdictFacts.ts';
import { judged } from './judged.ts';

// What the program's own language does with numbers that are too large is said in its words.
const codeWords = [
  ' In Python, `** 2` stops there with OverflowError; JavaScript goes on with Infinity, then NaN.',
  ' В Python программа остановится на `** 2` с OverflowError, в JavaScript ошибка станет Infinity, а потом NaN.',
];

function assertReadable(run: Judged): void {
  for (const language of ['en', 'ru'] as const) {
    const said = verdict(language, run);
    const text = codeWords.reduce((all, words) => all.replace(words, ''), said.text);
    const everything = [text, chartDescription(language, run), ...said.actions.map(({ label }) => label)].join(' ');
    assert.match(said.text, /^\S.*\.$/u, said.text);
    assert.doesNotMatch(everything, /undefined|null|NaN|Infinity|∞|\[object| {2}/u);
    assert.doesNotMatch(everything, /\b1 (iterations|passes|times)\b|(?<![\d\u00a0.])1 (итераций|проходов)/u);
    assert.doesNotMatch(everything, /\be[-+]\d|[^*]-\d/u);
    if (language === 'ru') assert.doesNotMatch(everything, /\d,\d|\d%|(?<![.\d])\d{5}/u);
    else assert.doesNotMatch(everything, /\d,(?!\d{3}(?!\d))\d|\d %|(?<![.\d,])\d{4}/u);
    if (language === 'ru') assert.doesNotMatch(everything, /[A-Za-z]/u);
    else assert.doesNotMatch(everything, /[А-Яа-яЁё]/u);
  }
}

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -10, max: 10 }),
  fc.constantFrom(0, -0, 1e-9, 0.5, 1e200),
);
const error = number.map(Math.abs);
const count = fc.oneof(fc.integer({ min: 1, max: 130 }), fc.constantFrom(1, 2, 5, 11, 21, 101, 1e9, 1e12));
const status: fc.Arbitrary<Status> = fc.oneof(
  fc.constantFrom<Status>(
    { kind: 'running' },
    { kind: 'failed' },
    { kind: 'stopped' },
    { kind: 'compared' },
    { kind: 'unfinished' },
    { kind: 'settled', period: 1 },
    { kind: 'circling', between: null },
    { kind: 'diverged', doubledAt: 3, notFiniteAt: null },
  ),
  fc.record({ kind: fc.constant('neverMoved' as const), cause: fc.constantFrom('input', 'alpha', 'step', 'goal') }),
  fc.record({ kind: fc.constant('circling' as const), between: fc.tuple(number, number) }),
  fc.record({ kind: fc.constant('converged' as const), at: fc.nat(200), byTolerance: fc.boolean() }),
);

const anyRun: fc.Arbitrary<Judged> = fc
  .record({
    status,
    passes: count,
    examples: fc.constantFrom(1, 2, 3),
    factor: fc.option(fc.double({ noNaN: true, min: -1e6, max: 1e6 })),
    course: fc.constantFrom('oneStep', 'smooth', 'bouncing', 'circling', 'standing', 'rotating', 'none'),
    method: fc.constantFrom('gradientDescent', 'hotCold'),
    alpha: number,
    alphaMax: fc.option(fc.double({ noNaN: true, min: 1e-20, max: 1e20 })),
    input: number,
    weight: number,
    firstError: error,
    lastError: error,
    finalError: fc.option(fc.oneof(error, fc.constant(Number.POSITIVE_INFINITY))),
    smallestError: fc.option(error),
    fixedPoint: fc.option(number),
    delta: number,
    stepAmount: fc.double({ noNaN: true, min: 1e-12, max: 1e6 }),
  })
  .map((any) =>
    judged({
      rule: { method: any.method },
      parameters: {
        input: any.examples === 1 ? any.input : Array.from({ length: any.examples }, () => any.input),
        goal: any.examples === 1 ? 0.8 : Array.from({ length: any.examples }, () => 0.8),
        weight: any.weight,
        alpha: any.alpha,
        stepAmount: any.stepAmount,
        tolerance: any.lastError,
      },
      analysis: {
        factor: any.factor,
        course: any.factor !== null && Math.abs(any.factor) > 1 ? 'diverging' : any.course,
        alphaMax: any.alphaMax,
        alphaBest: any.alphaMax === null ? null : any.alphaMax / 2,
        fixedPoint: any.examples === 1 ? null : any.fixedPoint,
        smallestError: any.smallestError,
      },
      summary: {
        status: any.status,
        passes: any.passes,
        rows: any.passes * any.examples,
        examples: any.examples,
        firstError: any.firstError,
        lastError: any.lastError,
        finalError: any.finalError,
        firstDelta: any.delta,
        lastDelta: any.delta,
        lastPrediction: any.weight,
        finalWeight: any.finalError === null ? null : any.weight,
      },
    }),
  );

const someNumber = fc.oneof(
  fc.double({ noNaN: true, min: 1e-12, max: 4 }),
  fc.double({ noNaN: true, min: -4, max: -1e-12 }),
  fc.constantFrom(0, 1, 1e160),
);
const anyParameters: fc.Arbitrary<FlatParameters> = fc.oneof(
  fc.record({
    input: someNumber,
    weight: someNumber,
    goal: someNumber,
    alpha: someNumber,
    iterations: fc.integer({ min: 1, max: 60 }),
    method: fc.constantFrom('gradientDescent', 'hotCold'),
    gradient: fc.constantFrom('book', 'true'),
    update: fc.constantFrom('example', 'pass', 'none'),
    tolerance: fc.option(fc.constantFrom(0, 0.001, 1)),
    stepAmount: fc.constantFrom(0.001, 0.5, 1e-20),
    onlyIfBetter: fc.boolean(),
  }),
  fc.record({
    input: fc.array(fc.tuple(someNumber, someNumber), { minLength: 2, maxLength: 2 }),
    weight: fc.tuple(someNumber, someNumber),
    goal: fc.tuple(someNumber, someNumber),
    alpha: someNumber,
    iterations: fc.integer({ min: 1, max: 60 }),
    update: fc.constantFrom('example', 'pass', 'none'),
  }),
  fc.record({ input: fc.tuple(someNumber, someNumber), weight: someNumber, goal: fc.tuple(someNumber, someNumber) }),
);

describe('every verdict', () => {
  it('is whole sentences without undefined, NaN or a wrong plural, whatever the figures', () => {
    fc.assert(fc.property(anyRun, assertReadable), { numRuns: 800 });
  });

  it('is whole sentences for what the engine makes of any parameters', () => {
    fc.assert(
      fc.property(anyParameters, (flat) => {
        const checked = checkParameters(flat);
        assert.ok(checked.ok, JSON.stringify(checked));
        const run = startRun(checked.value);
        const { parameters } = run;
        const analysis = analyse(parameters);
        assertReadable({ parameters, analysis, summary: run.summary(), cut: null });
        while (!run.isFinished) run.advance(1000);
        assertReadable({ parameters, analysis, summary: run.summary(), cut: null });
      }),
      { numRuns: 600 },
    );
  });

  it('says that it learns only where the error fell', () => {
    fc.assert(
      fc.property(anyParameters, (flat) => {
        const checked = checkParameters(flat);
        assert.ok(checked.ok);
        const run = startRun(checked.value);
        while (!run.isFinished) run.advance(1000);
        const summary = run.summary();
        const { text } = verdict('en', {
          parameters: run.parameters,
          analysis: analyse(run.parameters),
          summary,
          cut: null,
        });
        if (/fell/.test(text))
          assert.ok(Math.min(summary.lastError, summary.finalError ?? 0) < summary.firstError, text);
      }),
      { numRuns: 300 },
    );
  });
});
