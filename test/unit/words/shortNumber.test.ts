import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  axisNumber,
  countText,
  fullNumber,
  givenNumber,
  percent,
  sentenceApart,
  sentenceBound,
  sentenceNumber,
  sumNumber,
} from '../../../src/words/shortNumber.ts';

type Table = readonly (readonly [number, string])[];

function table(does: string, shown: (value: number) => string, rows: Table): void {
  describe(does, () => {
    for (const [value, text] of rows) it(`${value} as ${text}`, () => assert.equal(shown(value), text));
  });
}

const readBack = (text: string): number => {
  const digits = text.replaceAll('−', '-').replace(/ × 10(⁻?)([⁰¹²³⁴-⁹]+)/, (_, minus: string, raised: string) => {
    const exponent = [...raised].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join('');
    return `e${minus ? '-' : ''}${exponent}`;
  });
  return Number(digits);
};

describe('shortNumber', () => {
  table('in a sentence shows', (value) => sentenceNumber(value, 'en'), [
    [0, '0'],
    [-0, '0'],
    [0.30250000000000005, '0.3025'],
    [0.7976744186046512, '0.7977'],
    [0.8, '0.8'],
    [1.6, '1.6'],
    [-0.55, '−0.55'],
    [0.99996, '1'],
    [123.456789, '123.4568'],
    [0.001, '0.001'],
    [0.0009949, '0.00099'],
    [0.00000540820802, '0.0000054'],
    [0.0000001, '0.0000001'],
    [0.00000009, 'less than 0.0000001'],
    [-0.00000009, 'more than −0.0000001'],
    [1234.5, '1,234.5'],
    [-12345.6789, '−12,345.6789'],
    [999999.9999, '999,999.9999'],
    [999999.99999, '1 × 10⁶'],
    [1000000, '1 × 10⁶'],
    [232450000, '2.3 × 10⁸'],
    [-1.5e300, '−1.5 × 10³⁰⁰'],
  ]);

  table('in a Russian sentence shows', (value) => sentenceNumber(value, 'ru'), [
    [0.3025, '0.3025'],
    [1234.5, '1234.5'],
    [-12345.6789, '−12\u00a0345.6789'],
    [1e-20, 'менее 0.0000001'],
    [-1e-20, 'более −0.0000001'],
  ]);

  table('in a sum shows', sumNumber, [
    [0, '0'],
    [0.30250000000000005, '0.3025'],
    [0.797674418, '0.79767'],
    [-0.275, '−0.275'],
    [12345.6789, '12346'],
    [999994, '999994'],
    [999996, '1 × 10⁶'],
    [232451234, '2.3245 × 10⁸'],
    [0.00000540820802, '0.0000054082'],
    [1.0799505792475652e-27, '1.08 × 10⁻²⁷'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, '−∞'],
  ]);

  table('with all digits shows', fullNumber, [
    [0.30250000000000005, '0.30250000000000005'],
    [1, '1'],
    [-0, '0'],
    [5.408208020258491e-6, '0.000005408208020258491'],
    [-5.408208020258491e-27, '−5.408208020258491 × 10⁻²⁷'],
    [1e21, '1 × 10²¹'],
  ]);

  table('that a person wrote shows', givenNumber, [
    [0.0012345678, '0.0012346'],
    [0.123456789, '0.12346'],
    [1e-9, '1 × 10⁻⁹'],
    [0.5, '0.5'],
  ]);

  table('as a bound is never rounded up:', (value) => sentenceBound(value, 'en'), [
    [12345.67899, '12,345.6789'],
    [0.5, '0.5'],
    [8, '8'],
    [0.26158, '0.2615'],
    [1.6528925619834711, '1.6528'],
    [0.49999999999999994, '0.5'],
  ]);

  table('at an axis shows', axisNumber, [
    [0.3, '0.3'],
    [0.30000000000000004, '0.3'],
    [-1.25, '−1.25'],
    [2500000, '2.5 × 10⁶'],
    [0.00002, '2 × 10⁻⁵'],
  ]);

  it('tells neighbouring ticks of a zoomed axis apart', () => {
    assert.notEqual(axisNumber(1.59999), axisNumber(1.6));
  });

  it('shows a share without decimals, and never as nothing or all where it is not', () => {
    const shares: readonly (readonly [number, string, string])[] = [
      [0.75, '75%', '75 %'],
      [0.2099999, '21%', '21 %'],
      [0, '0%', '0 %'],
      [1, '100%', '100 %'],
      [0.0001, 'less than 1%', 'менее 1 %'],
      [0.9999, 'more than 99%', 'более 99 %'],
    ];
    for (const [ratio, english, russian] of shares) {
      assert.equal(percent(ratio, 'en'), english);
      assert.equal(percent(ratio, 'ru'), russian);
    }
  });

  it('parts thousands as the language does: in Russian four digits stay together, and a line cannot break inside', () => {
    const counts: readonly (readonly [number, string, string])[] = [
      [20, '20', '20'],
      [999, '999', '999'],
      [9999, '9,999', '9999'],
      [10_000, '10,000', '10\u00a0000'],
      [1_000_000_000, '1,000,000,000', '1\u00a0000\u00a0000\u00a0000'],
    ];
    for (const [count, english, russian] of counts) {
      assert.equal(countText(count, 'en'), english);
      assert.equal(countText(count, 'ru'), russian);
    }
  });

  it('parts thousands of what a person wrote in a sentence, and leaves them together in a sum', () => {
    assert.deepEqual([givenNumber(-12_000.5), givenNumber(-12_000.5, 'en')], ['−12000.5', '−12,000.5']);
    assert.deepEqual(
      [givenNumber(1_000_000, 'en'), givenNumber(1_000_000, 'ru')],
      ['1,000,000', '1\u00a0000\u00a0000'],
    );
    assert.equal(givenNumber(1.5e12, 'en'), '1.5 × 10¹²');
  });

  it('tells two numbers of one sentence apart, and only as far as it takes', () => {
    assert.deepEqual(sentenceApart(0.3025, 0.00001, 'en'), ['0.3025', '0.00001']);
    assert.deepEqual(sentenceApart(0.79767, 0.79768, 'en'), ['0.79767', '0.79768']);
    assert.deepEqual(sentenceApart(0.5, 0.5, 'ru'), ['0.5', '0.5']);
  });

  it('keeps five significant digits in a sum and all of them on focus', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (value) => {
        // Below, doubles themselves have fewer digits.
        fc.pre(Math.abs(value) > 1e-300);
        assert.ok(Math.abs(readBack(sumNumber(value)) - value) <= Math.abs(value) * 5.1e-5);
        assert.equal(readBack(fullNumber(value)), value);
      }),
      { numRuns: 1000 },
    );
  });

  it('has a true minus and a decimal point in both languages', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        for (const text of [
          sentenceNumber(value, 'en'),
          sentenceNumber(value, 'ru'),
          sumNumber(value),
          axisNumber(value),
        ]) {
          assert.doesNotMatch(text, /[-e+]\d|NaN|,(?!\d{3}(?!\d))/);
        }
      }),
    );
  });
});
