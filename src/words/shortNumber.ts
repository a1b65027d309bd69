import type { Language } from './language.ts';

/** Smallest size that sentences and sums write out as a decimal. */
export const smallestShown = 1e-7;

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A number in a sentence: four decimals, below 0.001 two significant digits, thousands as the language writes them, from
 * 1,000,000 on `2.3 × 10⁸`.
 */
export function sentenceNumber(value: number, language: Language): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return notFinite(value);
  if (size === 0) return '0';
  if (size < smallestShown) return belowSmallest(value, language);
  if (size >= 999_999.99995) return powerOfTen(value, 2);
  return withTrueMinus(withThousands(dropZeros(size < 0.001 ? decimals(value, 2) : value.toFixed(4)), language));
}

/**
 * A bound from above, as in "below 0.2615 it learns": like sentenceNumber, but never rounded up, so that every number
 * below the text is below the bound. `bound` is positive.
 */
export function sentenceBound(bound: number, language: Language): string {
  if (bound < 0.001 || bound >= 999_999) return sumNumber(bound);
  const rounded = dropZeros(bound.toFixed(4));
  const isBelow = Number(rounded) <= bound * (1 + 1e-12);
  return withThousands(isBelow ? rounded : dropZeros((Math.floor(bound * 1e4) / 1e4).toFixed(4)), language);
}

/**
 * A number that a person wrote (alpha, an input): all its digits, five where they would be many. In a sentence of
 * `language` its thousands are apart, in a sum (null) they are not.
 */
export function givenNumber(value: number, language: Language | null = null): string {
  const full = fullNumber(value);
  const text = full.length <= 10 ? full : sumNumber(value);
  return language === null || text.includes('×') ? text : withThousands(text, language);
}

/** A number in a sum or beside the picture: five significant digits, from 10⁶ on and below 10⁻⁷ `2.3245 × 10⁸`. */
export function sumNumber(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return notFinite(value);
  if (size === 0) return '0';
  if (size < smallestShown || size >= 999_995) return powerOfTen(value, 5);
  return withTrueMinus(dropZeros(decimals(value, 5)));
}

/** All digits of a number: the shortest that read back to the same bits, without ".0". Thousands as in givenNumber. */
export function fullNumber(value: number, language: Language | null = null): string {
  if (!Number.isFinite(value)) return notFinite(value);
  if (value === 0) return '0';
  const [digits = '', exponent] = String(value).split('e');
  if (exponent !== undefined) return withTrueMinus(timesPowerOfTen(digits, Number(exponent)));
  return withTrueMinus(language === null ? digits : withThousands(digits, language));
}

/** From one number to another, as in "0.5 → 0.775"; all digits where they would look alike. */
export function movedText(from: number, to: number): string {
  const [one, other] = apart(from, to);
  return `${one} → ${other}`;
}

/** Two numbers beside each other: with as many digits as it takes to tell them apart. */
export function apart(one: number, other: number): readonly [string, string] {
  const short = [sumNumber(one), sumNumber(other)] as const;
  if (short[0] !== short[1] || one === other) return short;
  for (let digits = 6; digits < 17; digits++) {
    const [left, right] = [Number(one.toPrecision(digits)), Number(other.toPrecision(digits))];
    if (left !== right) return [fullNumber(left), fullNumber(right)];
  }
  return [fullNumber(one), fullNumber(other)];
}

/** Two numbers that a sentence sets against each other: with as many digits as it takes to tell them apart. */
export function sentenceApart(one: number, other: number, language: Language): readonly [string, string] {
  const short = [sentenceNumber(one, language), sentenceNumber(other, language)] as const;
  return short[0] !== short[1] || one === other ? short : apart(one, other);
}

/** Numbers in a row; of many the first three. */
export function listText(numbers: readonly number[]): string {
  const shown = numbers.length > 4 ? [...numbers.slice(0, 3).map(sumNumber), '…'] : numbers.map(sumNumber);
  return shown.join(', ');
}

/** A number at an axis: up to six significant digits, so that neighbouring ticks differ, and a power of ten where that is shorter. */
export function axisNumber(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return notFinite(value);
  if (size === 0) return '0';
  if (size < 1e-4 || size >= 999_999.5) return powerOfTen(value, 6);
  return withTrueMinus(dropZeros(decimals(value, 6)));
}

/** A share of one as percent without decimals; a share that is neither nothing nor all is never shown as 0 or 100. */
export function percent(ratio: number, language: Language): string {
  if (ratio > 0 && ratio < 0.005) return language === 'ru' ? 'менее 1 %' : 'less than 1%';
  if (ratio > 0.995 && ratio < 1) return language === 'ru' ? 'более 99 %' : 'more than 99%';
  const text = withThousands(`${Math.round(ratio * 100)}`, language);
  return withTrueMinus(language === 'ru' ? `${text} %` : `${text}%`);
}

/** A whole number with its thousands apart: 1,000 in English, 10 000 in Russian, which leaves four digits together. */
export function countText(count: number, language: Language): string {
  return withThousands(String(count), language);
}

// In Russian the space is unbreakable.
function withThousands(text: string, language: Language): string {
  const [whole = '', decimals] = text.split('.');
  const from = language === 'ru' ? 5 : 4;
  if (whole.replace(/^[-−]/, '').length < from) return text;
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, language === 'ru' ? '\u00a0' : ',');
  return decimals === undefined ? apart : `${apart}.${decimals}`;
}

function notFinite(value: number): string {
  return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '−∞';
}

function belowSmallest(value: number, language: Language): string {
  if (value > 0) return language === 'ru' ? 'менее 0.0000001' : 'less than 0.0000001';
  return language === 'ru' ? 'более −0.0000001' : 'more than −0.0000001';
}

// toPrecision would turn to an exponent below 10⁻⁶; toFixed with the decimals that give so many digits does not.
function decimals(value: number, digits: number): string {
  const [, exponent = '0'] = value.toExponential(digits - 1).split('e');
  return value.toFixed(Math.min(100, Math.max(0, digits - 1 - Number(exponent))));
}

function dropZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function powerOfTen(value: number, digits: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(digits - 1).split('e');
  return withTrueMinus(timesPowerOfTen(dropZeros(mantissa), Number(exponent)));
}

function timesPowerOfTen(mantissa: string, exponent: number): string {
  const raised = String(Math.abs(exponent)).replace(/\d/g, (digit) => superscripts.charAt(Number(digit)));
  return `${mantissa} × 10${exponent < 0 ? '⁻' : ''}${raised}`;
}

function withTrueMinus(text: string): string {
  return text.replace('-', '−');
}
