import type { ArithmeticOperator, BitOperator, Place } from './representation.ts';
import { Ended, notFollowed, stops } from './stop.ts';

/** A bare number of a language: Python tells whole numbers from doubles, JavaScript has doubles only (`isInt` false). */
export interface Bare {
  readonly value: number | bigint;
  readonly isInt: boolean;
}

export type Arithmetic = (operator: ArithmeticOperator, left: Bare, right: Bare, place: Place) => Bare;

const double = (value: number): Bare => ({ value, isInt: false });

/** A whole number as a double while that is exact, else as a bigint. */
export function whole(value: number | bigint): Bare {
  if (typeof value === 'number') return { value, isInt: true };
  const near = Number(value);
  return { value: Number.isSafeInteger(near) ? near : value, isInt: true };
}

/**
 * JavaScript's arithmetic on doubles. `** 2` is x · x: engines' own powers are not always correctly rounded, x · x is.
 */
export const javascriptArithmetic: Arithmetic = (operator, { value: a }, { value: b }, place) => {
  const left = Number(a);
  const right = Number(b);
  switch (operator) {
    case '+':
      return double(left + right);
    case '-':
      return double(left - right);
    case '*':
      return double(left * right);
    case '/':
      return double(left / right);
    case '//':
      return double(Math.floor(left / right));
    case '%':
      return double(left % right);
    case '**':
      return double(right === 2 ? left * left : left ** right);
    case '&':
      return double(left & right);
    case '|':
      return double(left | right);
    case '^':
      return double(left ^ right);
    case '<<':
      return double(left << right);
    case '>>':
      return double(left >> right);
    case '>>>':
      return double(left >>> right);
    case '@':
      return notFollowed(place);
  }
};

/** Python's: whole numbers exact, `/` always a double, division by zero and an overflowing power are errors. */
export const pythonArithmetic: Arithmetic = (operator, left, right, place) =>
  left.isInt && right.isInt
    ? onWhole(operator, left.value, right.value, place)
    : onDoubles(operator, asDouble(left, place), asDouble(right, place), place);

/** A whole number too large for a double is an OverflowError, as in Python. */
export function asDouble({ value }: Bare, place: Place): number {
  const result = Number(value);
  return typeof value === 'bigint' && !Number.isFinite(result) ? stops('overflow', place) : result;
}

/** Bits of the largest whole number that is followed; Python itself has no bound. */
const longestWhole = 4096;

function onWhole(operator: ArithmeticOperator, a: number | bigint, b: number | bigint, place: Place): Bare {
  if (operator === '/') return double(quotient(a, b, place));
  if ((operator === '//' || operator === '%') && !b) return stops('divisionByZero', place);
  if (operator === '**') return wholePower(a, b, place);
  if (operator === '@') return stops('type', place);
  if (isOfBits(operator)) return onBits(operator, BigInt(a), BigInt(b), place);
  if (typeof a === 'number' && typeof b === 'number') {
    const near =
      operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : floorOf(operator, a, b);
    // Below 2^53 a double's sum, difference and product of whole numbers are exact; there is no whole -0.
    if (Number.isSafeInteger(near)) return whole(near + 0);
  }
  const [x, y] = [BigInt(a), BigInt(b)];
  const exact =
    operator === '+' ? x + y : operator === '-' ? x - y : operator === '*' ? x * y : floorOfBig(operator, x, y);
  return withinBound(exact, place);
}

/** Python goes on with whole numbers of any length; here they are followed up to a bound. */
function withinBound(exact: bigint, place: Place): Bare {
  const rest = exact >> BigInt(longestWhole);
  return rest === 0n || rest === -1n ? whole(exact) : beyondBound(place);
}

function beyondBound(place: Place): never {
  throw new Ended({ kind: 'limit', place });
}

const bitOperators: ReadonlySet<ArithmeticOperator> = new Set(['&', '|', '^', '<<', '>>', '>>>']);

export const isOfBits = (operator: ArithmeticOperator): operator is BitOperator => bitOperators.has(operator);

function onBits(operator: BitOperator, a: bigint, b: bigint, place: Place): Bare {
  switch (operator) {
    case '&':
      return whole(a & b);
    case '|':
      return whole(a | b);
    case '^':
      return whole(a ^ b);
    case '<<':
      if (b < 0n) return stops('value', place);
      return b > BigInt(longestWhole) && a !== 0n ? beyondBound(place) : withinBound(a << (a === 0n ? 0n : b), place);
    case '>>':
      if (b < 0n) return stops('value', place);
      return whole(b > BigInt(2 * longestWhole) ? (a < 0n ? -1n : 0n) : a >> b);
    case '>>>':
      return notFollowed(place);
  }
}

function floorOf(operator: '//' | '%', a: number, b: number): number {
  const remainder = a % b;
  const lifted = remainder !== 0 && remainder < 0 !== b < 0 ? remainder + b : remainder;
  return operator === '%' ? lifted : (a - lifted) / b;
}

function floorOfBig(operator: '//' | '%', a: bigint, b: bigint): bigint {
  const remainder = a % b;
  const lifted = remainder !== 0n && remainder < 0n !== b < 0n ? remainder + b : remainder;
  return operator === '%' ? lifted : (a - lifted) / b;
}

/** Whether a whole number is a double, too. */
const isDouble = (of: number | bigint): boolean =>
  typeof of === 'number' || (Number.isFinite(Number(of)) && BigInt(Number(of)) === of);

/** Python rounds the exact quotient of whole numbers once. */
function quotient(a: number | bigint, b: number | bigint, place: Place): number {
  if (!b) return stops('divisionByZero', place);
  // Beyond 2^53 a conversion may round first: then it is not followed rather than nearly right.
  return isDouble(a) && isDouble(b) ? Number(a) / Number(b) : notFollowed(place);
}

function wholePower(base: number | bigint, exponent: number | bigint, place: Place): Bare {
  const power = Number(exponent);
  if (power < 0) {
    if (!base) return stops('divisionByZero', place);
    const inverse = wholePower(base, -power, place);
    return double(1 / asDouble(inverse, place));
  }
  const bits = Math.log2(Math.max(2, Math.abs(Number(base)))) * power;
  if (bits > longestWhole)
    return Math.abs(Number(base)) <= 1 ? whole(BigInt(base) ** BigInt(BigInt(exponent) % 2n)) : beyondBound(place);
  return whole(BigInt(base) ** BigInt(exponent));
}

function onDoubles(operator: ArithmeticOperator, a: number, b: number, place: Place): Bare {
  switch (operator) {
    case '+':
      return double(a + b);
    case '-':
      return double(a - b);
    case '*':
      return double(a * b);
    case '/':
      return b === 0 ? stops('divisionByZero', place) : double(a / b);
    case '//':
    case '%':
      return b === 0 ? stops('divisionByZero', place) : double(floorOfDoubles(operator, a, b));
    case '**': {
      if (a === 0 && b < 0) return stops('divisionByZero', place);
      // A negative number's broken power is complex in Python.
      if (a < 0 && !Number.isInteger(b) && Number.isFinite(b)) return notFollowed(place);
      const power = b === 2 ? a * a : a ** b;
      const hasOverflowed = !Number.isFinite(power) && Number.isFinite(a) && Number.isFinite(b);
      return hasOverflowed ? stops('overflow', place) : double(power);
    }
    default:
      // Doubles have no bits, and no matrices.
      return stops('type', place);
  }
}

/** Python's floor and remainder of doubles, zeros' signs included (CPython's float_divmod). */
function floorOfDoubles(operator: '//' | '%', a: number, b: number): number {
  const rest = a % b;
  const isLifted = rest !== 0 && rest < 0 !== b < 0;
  if (operator === '%') return rest === 0 ? Math.sign(b) * 0 : isLifted ? rest + b : rest;
  const quotient = (a - rest) / b - (isLifted ? 1 : 0);
  if (quotient === 0) return a / b < 0 || Object.is(a / b, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}
