import { asDouble, type Bare } from '../arithmetic.ts';
import type { Place } from '../representation.ts';
import { exponentDigits, fixedDigits, pythonRepr } from './pythonNumbers.ts';

/** What stands behind the colon in `{x:>+8,.3f}`. */
interface Spec {
  readonly fill: string;
  readonly align: '<' | '>' | '^' | '=' | null;
  readonly sign: '+' | '-' | ' ';
  readonly isAlternate: boolean;
  readonly width: number;
  readonly grouping: ',' | '_' | '';
  readonly precision: number | null;
  readonly type: string;
}

const written = /^(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?(\d{1,4})?([,_])?(?:\.(\d{1,3}))?([a-zA-Z%])?$/su;

/** Null where it is no format, or one that is not followed. */
function specOf(text: string): Spec | null {
  const found = written.exec(text);
  if (!found) return null;
  const [, fill, align, sign, alternate, zero, width, grouping, precision, type] = found;
  return {
    fill: fill ?? (zero ? '0' : ' '),
    align: (align as Spec['align']) ?? (zero ? '=' : null),
    sign: (sign as Spec['sign']) ?? '-',
    isAlternate: alternate !== undefined,
    width: Number(width ?? 0),
    grouping: (grouping as Spec['grouping']) ?? '',
    precision: precision === undefined ? null : Number(precision),
    type: type ?? '',
  };
}

/** A number by Python's format; null where it is not followed. */
export function formattedNumber(number: Bare, format: string, place: Place): string | null {
  const spec = specOf(format);
  if (!spec || spec.isAlternate) return null;
  const { type } = spec;
  const isWholeType = type === 'd' || (type === '' && number.isInt);
  if (type === 'd' && !number.isInt) return null;
  if (isWholeType && spec.precision !== null) return null;
  if (isWholeType) return laidOut(absoluteText(String(number.value)), isNegative(number), spec);
  if (!['', 'f', 'F', 'e', 'E', 'g', 'G', '%'].includes(type)) return null;
  const value = asDouble(number, place);
  const isBelow = value < 0 || Object.is(value, -0);
  if (!Number.isFinite(value)) {
    const word = Number.isNaN(value) ? 'nan' : 'inf';
    const text = type === 'F' || type === 'E' || type === 'G' ? word.toUpperCase() : word;
    if (spec.fill === '0') return null;
    return laidOut(type === '%' ? `${text}%` : text, isBelow, spec);
  }
  return laidOut(digitsOf({ value, isInt: false }, spec), isBelow, spec);
}

const isNegative = ({ value }: Bare): boolean => value < 0;

const absoluteText = (text: string): string => text.replace(/^-/, '');

/** Without a sign. */
function digitsOf(number: Bare, { type, precision }: Spec): string {
  const value = Number(number.value);
  switch (type) {
    case 'f':
    case 'F':
      return fixedDigits(number, precision ?? 6);
    case '%': {
      const hundredfold = value * 100;
      if (!Number.isFinite(hundredfold)) return 'inf%';
      return `${fixedDigits({ value: hundredfold, isInt: false }, precision ?? 6)}%`;
    }
    case 'e':
    case 'E':
      return exponential(number, precision ?? 6, type);
    default: {
      if (type === '' && precision === null) return absoluteText(pythonRepr(number));
      return general(number, precision ?? 6, type);
    }
  }
}

function exponential(number: Bare, places: number, letter: string): string {
  const { digits, power } = exponentDigits(number, places);
  const point = places === 0 ? digits : `${digits[0]}.${digits.slice(1)}`;
  return `${point}${letter}${powerText(power)}`;
}

const powerText = (power: number): string => `${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;

/** `%g`: as many significant digits, no zeros at the end; without a type at least one digit after the point. */
function general(number: Bare, significant: number, type: string): string {
  const places = Math.max(1, significant);
  const { digits, power } = exponentDigits(number, places - 1);
  const isPlainType = type === '';
  if (power >= -4 && power < places - (isPlainType ? 1 : 0)) {
    const fixed = fixedDigits(number, Math.max(0, places - 1 - power));
    const trimmed = fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
    return isPlainType && !trimmed.includes('.') ? `${trimmed}.0` : trimmed;
  }
  const rest = digits.slice(1).replace(/0+$/, '');
  const letter = type === 'G' ? 'E' : 'e';
  return `${digits[0]}${rest === '' ? '' : `.${rest}`}${letter}${powerText(power)}`;
}

function laidOut(digits: string, isBelow: boolean, spec: Spec): string | null {
  const { grouping, fill, width, align } = spec;
  const sign = isBelow ? '-' : spec.sign === '-' ? '' : spec.sign;
  const grouped = grouping === '' ? digits : digits.replace(/^\d+/, (whole) => inThrees(whole, grouping));
  const room = width - sign.length - grouped.length;
  if (room <= 0) return sign + grouped;
  // Zeros that fill up are grouped with the digits.
  if (align === '=' && fill === '0' && grouping !== '') return null;
  if (align === '=') return sign + fill.repeat(room) + grouped;
  return aligned(sign + grouped, fill, align ?? '>', room);
}

const inThrees = (whole: string, sign: string): string => whole.replace(/\B(?=(?:\d{3})+$)/g, sign);

function aligned(text: string, fill: string, align: '<' | '>' | '^', room: number): string {
  if (align === '<') return text + fill.repeat(room);
  if (align === '>') return fill.repeat(room) + text;
  const left = Math.floor(room / 2);
  return fill.repeat(left) + text + fill.repeat(room - left);
}

/** A text by Python's format; null where it is not followed. */
export function formattedText(text: string, format: string): string | null {
  if (format === '') return text;
  const spec = specOf(format);
  if (!spec || (spec.type !== '' && spec.type !== 's') || spec.grouping !== '' || spec.align === '=') return null;
  const cut = spec.precision === null ? text : [...text].slice(0, spec.precision).join('');
  const room = spec.width - [...cut].length;
  return room <= 0 ? cut : aligned(cut, spec.fill, spec.align ?? '<', room);
}

/** `%5.2f` and its like as a format behind a colon; null where it is not followed. */
export function percentFormat(flags: string, width: string, precision: string, type: string): string | null {
  const kind = type === 'i' || type === 'u' ? 'd' : type;
  if (flags.includes('#')) return null;
  const sign = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const isLeft = flags.includes('-');
  const zero = flags.includes('0') && !isLeft && kind !== 's' ? '0' : '';
  return `${isLeft ? '<' : zero === '' ? '>' : ''}${kind === 's' ? '' : sign}${zero}${width}${precision}${kind}`;
}
