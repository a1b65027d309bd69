import type { Bare } from '../arithmetic.ts';

/** A number as Python's `repr` and `str` write it: the fewest digits that give the same double again. */
export function pythonRepr({ value, isInt }: Bare): string {
  if (isInt || typeof value === 'bigint') return String(value);
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  const [digits, exponent] = value.toExponential().split('e') as [string, string];
  const power = Number(exponent);
  if (power < -4 || power >= 16) return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  const plain = power < 0 ? positional(digits, power) : String(value);
  return plain.includes('.') ? plain : `${plain}.0`;
}

function positional(digits: string, power: number): string {
  const sign = digits.startsWith('-') ? '-' : '';
  return `${sign}0.${'0'.repeat(-power - 1)}${digits.replace(/[-.]/g, '')}`;
}

/** A finite double as a fraction of whole numbers: exactly. */
function fractionOf(value: number): { readonly above: bigint; readonly below: bigint } {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const high = bits.getUint32(0);
  const exponent = (high >>> 20) & 0x7ff;
  const mantissa = (BigInt(high & 0xfffff) << 32n) | BigInt(bits.getUint32(4));
  const whole = exponent === 0 ? mantissa : mantissa | (1n << 52n);
  const power = BigInt((exponent === 0 ? 1 : exponent) - 1075);
  return power >= 0n ? { above: whole << power, below: 1n } : { above: whole, below: 1n << -power };
}

/** The nearest whole number to a positive fraction; of two as near, the even one. */
function nearestEven(above: bigint, below: bigint): bigint {
  const floor = above / below;
  const twice = 2n * (above % below);
  if (twice === below) return floor + (floor & 1n);
  return twice > below ? floor + 1n : floor;
}

const ten = (power: number): bigint => 10n ** BigInt(power);

/** |value| times ten to a power as the nearest whole number, half to even. */
export function scaledWhole({ value, isInt }: Bare, power: number): bigint {
  const { above, below } =
    isInt || typeof value === 'bigint' ? { above: absolute(BigInt(value)), below: 1n } : fractionOf(Math.abs(value));
  return power >= 0 ? nearestEven(above * ten(power), below) : nearestEven(above, below * ten(-power));
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** The digits of `%f` without a sign. */
export function fixedDigits(number: Bare, places: number): string {
  const digits = String(scaledWhole(number, places)).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The digits of `%e` before and after the point, and the power of ten: one digit before, `places` after it. */
export function exponentDigits(number: Bare, places: number): { readonly digits: string; readonly power: number } {
  if (!number.value) return { digits: '0'.repeat(places + 1), power: 0 };
  let power = Math.floor(Math.log10(Math.abs(Number(number.value))));
  for (;;) {
    const digits = String(scaledWhole(number, places - power));
    if (digits.length === places + 1) return { digits, power };
    power += digits.length > places + 1 ? 1 : -1;
  }
}

/** Python's `round` of a finite double to `places` after the point: by its exact decimal digits, half to even. */
export function roundedDouble(value: number, places: number): number {
  if (value === 0 || places > 330) return value;
  const whole = scaledWhole({ value, isInt: false }, places);
  return Math.sign(value) * Number(`${whole}e${-places}`);
}
