import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { numberText } from '../../../src/words/numberText.ts';

/** What CPython 3.11's repr prints. */
const reprs: readonly (readonly [number, string])[] = [
  [0, '0.0'],
  [-0, '-0.0'],
  [1, '1.0'],
  [-3, '-3.0'],
  [0.5, '0.5'],
  [0.1 + 0.2, '0.30000000000000004'],
  [0.0001, '0.0001'],
  [0.00012, '0.00012'],
  [0.00001, '1e-05'],
  [0.000012, '1.2e-05'],
  [5.408208020258491e-6, '5.408208020258491e-06'],
  [1e-10, '1e-10'],
  [1e-100, '1e-100'],
  [5e-324, '5e-324'],
  [2.2250738585072014e-308, '2.2250738585072014e-308'],
  [123456789, '123456789.0'],
  [1e15, '1000000000000000.0'],
  [9999999999999998, '9999999999999998.0'],
  [1e16, '1e+16'],
  [1.2345678901234567e19, '1.2345678901234567e+19'],
  [1e21, '1e+21'],
  [1e22, '1e+22'],
  [-1.5e300, '-1.5e+300'],
  [1.7976931348623157e308, '1.7976931348623157e+308'],
  [Number.POSITIVE_INFINITY, 'inf'],
  [Number.NEGATIVE_INFINITY, '-inf'],
  [Number.NaN, 'nan'],
];

const doubles = fc.oneof(
  fc.double(),
  fc.float({ noNaN: true }),
  fc.integer(),
  fc.constantFrom(...reprs.map(([v]) => v)),
);

describe('numberText', () => {
  for (const [value, text] of reprs) {
    it(`prints ${text} as Python does`, () => assert.equal(numberText(value, 'python'), text));
  }

  const scripts = [
    [-0, '-0'],
    [1, '1'],
    [0.00001, '0.00001'],
    [5.408208020258491e-6, '0.000005408208020258491'],
    [1e-7, '1e-7'],
    [1e16, '10000000000000000'],
    [1e21, '1e+21'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
    [Number.NaN, 'NaN'],
  ] as const;
  for (const [value, text] of scripts) {
    it(`prints ${text} as JavaScript's console does`, () => assert.equal(numberText(value, 'javascript'), text));
  }

  for (const file of ['chapter-4.json', 'more.json']) {
    it(`prints every figure of ${file} as CPython wrote it`, () => {
      const text = readFileSync(`${process.cwd()}/test/fixtures/${file}`, 'utf8');
      const figures = text.replace(/"[^"]*"/g, '').match(/-?\d+(?:\.\d+)?(?:e[+-]\d+)?/g) ?? [];
      const floats = figures.filter((figure) => /[.e]/.test(figure));
      assert.ok(floats.length > 100, `${floats.length} figures`);
      for (const figure of floats) assert.equal(numberText(Number(figure), 'python'), figure);
    });
  }

  it('reads back to the same bits, in both styles', () => {
    fc.assert(
      fc.property(doubles, (value) => {
        assert.ok(Object.is(Number(numberText(value, 'javascript')), value));
        const python = numberText(value, 'python').replace('inf', 'Infinity').replace('nan', 'NaN');
        assert.ok(Object.is(Number(python), value));
      }),
      { numRuns: 2000 },
    );
  });

  it('shows in Python style that it is a float, and has two digits of exponent at least', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        assert.match(numberText(value, 'python'), /^-?(\d+\.\d+|\d(\.\d+)?e[+-]\d{2,3})$/);
      }),
    );
  });
});
