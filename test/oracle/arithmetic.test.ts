import assert from 'node:assert/strict';
import vm from 'node:vm';
import fc from 'fast-check';
import { javascript, python } from '../../src/reading/program/dialect.ts';
import { evaluate } from '../../src/reading/program/evaluate.ts';
import { defaultLimits } from '../../src/reading/program/limits.ts';
import { javascriptProgram } from '../../src/reading/syntax/javascriptProgram.ts';
import { parse } from '../../src/reading/syntax/parse.ts';
import { pythonProgram } from '../../src/reading/syntax/pythonProgram.ts';
import { type PythonRun, startPython } from './python.ts';

/** The value that our evaluator gives to `x`, as a number's text; the error's kind where it stops. */
function evaluated(text: string, language: 'python' | 'javascript'): string {
  const parsed = parse(text, language, () => false);
  assert(parsed.kind === 'parsed' && parsed.fault === null, text);
  const program = language === 'python' ? pythonProgram(parsed.tree, text) : javascriptProgram(parsed.tree, text);
  const { trace, end } = evaluate(program, language === 'python' ? python : javascript, defaultLimits, () => false);
  if (end) return end.kind === 'stops' ? end.error : end.kind;
  const store = [...trace.stores].reverse().find(({ name }) => name === 'x');
  if (store?.value.kind === 'unknown') return 'notFollowed';
  assert(store?.value.kind === 'number');
  const { value, isInt } = store.value;
  return isInt ? `${value}` : bitsText(Number(value));
}

const bitsText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

const literal = (integers: boolean) =>
  integers
    ? fc.oneof(fc.integer({ min: 0, max: 9 }).map(String), fc.integer({ min: 0, max: 2 ** 53 - 1 }).map(String))
    : fc
        .double({ min: 0, max: 1e6, noNaN: true, noDefaultInfinity: true })
        .filter((value) => value === 0 || value > 1e-6)
        .map(decimal);

const decimal = (value: number): string => (Number.isInteger(value) ? `${value}.0` : String(value));

/** Expressions of both languages; a power only by a small whole number, as pow itself differs between libraries. */
function expressions(operators: readonly string[], leaf: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.letrec<{ whole: string; pair: string }>((tie) => ({
    whole: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      tie('pair'),
      leaf.map((text) => `(-${text})`),
    ),
    pair: fc
      .tuple(tie('whole'), fc.constantFrom(...operators), tie('whole'))
      .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
  })).whole;
}

describe('arithmetic is the language’s own', () => {
  let run: (text: string) => PythonRun;
  before(async function () {
    this.timeout(120_000);
    const start = await startPython();
    run = (text) => start(text, [{ name: 'x', lines: [1] }]);
  });

  const pythonErrors: { readonly [name: string]: string } = {
    ZeroDivisionError: 'divisionByZero',
    OverflowError: 'overflow',
    TypeError: 'type',
  };

  function assertAsPython(text: string): void {
    const { log, error } = run(text);
    const ours = evaluated(text, 'python');
    // A quotient of whole numbers beyond 2^53, and whole numbers of thousands of digits, are not followed.
    if (ours === 'notFollowed' || (ours === 'overflow' && error === null)) return;
    if (error) {
      assert.equal(ours, pythonErrors[error], text);
      return;
    }
    const printed = String(log[0]![2]);
    const isInt = /^-?\d+$/.test(printed);
    const theirs = isInt
      ? printed
      : bitsText(Number(printed.replace(/inf|nan/, (word) => (word === 'inf' ? 'Infinity' : 'NaN'))));
    assert.equal(ours, theirs, text);
  }

  it('Python: doubles', () => {
    const all = expressions(['+', '-', '*', '/', '%', '//'], literal(false));
    fc.assert(
      fc.property(all, (expression) => assertAsPython(`x = ${expression}`)),
      { numRuns: 300 },
    );
  });

  it('Python: whole numbers and doubles together', () => {
    const all = expressions(['+', '-', '*', '//', '%', '/'], fc.oneof(literal(true), literal(true), literal(false)));
    fc.assert(
      fc.property(all, (expression) => assertAsPython(`x = ${expression}`)),
      { numRuns: 500 },
    );
  });

  it('Python: powers, conversions and functions', () => {
    for (const expression of [
      ...[
        '2 ** 10',
        '2 ** 100',
        '10 ** -2',
        '(-2) ** 3',
        '0 ** 0',
        '-2 ** 2',
        '0.5 ** 2',
        '7 // -2',
        '-7 % 3',
        '7.5 // -2',
        '-0.0 * 1',
      ],
      ...[
        'abs(-3)',
        'abs(-0.0)',
        'min(3, 2.5)',
        'max(1, 1.0)',
        'float(3)',
        'int(-2.7)',
        'sum([1, 2, 3])',
        'len([1, 2])',
        'pow(2, 5)',
      ],
      ...[
        'True + 1',
        '1e308 * 10',
        '(1e200) ** 2',
        '1 / 3',
        '3 if 1 < 2 < 3 else 4',
        '(0 or 5)',
        '(2 and 3)',
        '[1, 2, 3][-1]',
        '0 ** -1',
      ],
      ...[
        'sum([1.5, 2.5])',
        '[i * i for i in range(5) if i % 2][1]',
        '(lambda a, b=2: a * b)(3)',
        '9007199254740993 + 0',
      ],
    ]) {
      assertAsPython(`x = ${expression}`);
    }
  });

  it('JavaScript: numbers', () => {
    const all = expressions(['+', '-', '*', '/', '%'], fc.oneof(literal(true), literal(false)));
    fc.assert(
      fc.property(all, (expression) => {
        assert.equal(
          evaluated(`let x = ${expression};`, 'javascript'),
          bitsText(vm.runInNewContext(expression)),
          expression,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('JavaScript: what else there is', () => {
    for (const expression of [
      ...[
        '2 ** 10',
        '0.5 ** 2',
        'Math.pow(3, 2)',
        'Math.abs(-0)',
        'Math.max(1, 2, 3)',
        '1 / 0',
        '-1 / 0',
        '0 / 0',
        '+true',
        '5 % -3',
      ],
      ...[
        '[1, 2, 3].map((v) => v * 2).reduce((a, b) => a + b, 0)',
        '[4, 5].length',
        '(() => 7)()',
        '1 < 2 ? 3 : 4',
        'null ?? 5',
      ],
      ...[
        '((a, b = 2) => a * b)(3)',
        '[1, 2, 3].slice(1)[0]',
        '({ a: 4 }).a',
        '[3, 4].at(-1)',
        'Math.sqrt(2)',
        '0 || 8',
        '1 && 9',
      ],
    ]) {
      assert.equal(
        evaluated(`let x = ${expression};`, 'javascript'),
        bitsText(vm.runInNewContext(expression)),
        expression,
      );
    }
  });
});
