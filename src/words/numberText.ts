import type { SourceLanguage } from '../reading/reading.ts';

/** Whose way of printing doubles: CPython's repr, or JavaScript's console.log. */
export type NumberStyle = 'python' | 'javascript';

/** As a program in this language prints numbers; where there is none, as Python does. */
export const styleOf = (language: SourceLanguage): NumberStyle =>
  language === 'javascript' || language === 'typescript' ? 'javascript' : 'python';

/**
 * All digits of a double as the language prints it: the shortest that read back to the same bits. JavaScript's -0 is
 * "-0", as console.log shows it (String(-0) is "0", which loses the sign).
 */
export function numberText(value: number, style: NumberStyle): string {
  return style === 'python' ? pythonText(value) : Object.is(value, -0) ? '-0' : String(value);
}

// CPython, Objects/floatobject.c and Python/pystrtod.c: repr is format 'r', with an exponent of at least two digits where
// the first digit stands at 10^16 or above, or below 10^-4.
function pythonText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const size = Math.abs(value);
  // JavaScript's own exponents begin below 10^-6 and at 10^21; asking for one where it has none is several times slower.
  if (size < 1e-6 || size >= 1e21) return withPaddedExponent(String(value));
  if (size < 1e-4 || size >= 1e16) return withPaddedExponent(value.toExponential());
  const text = String(value);
  return text.includes('.') ? text : `${text}.0`;
}

/** `1e-7` → `1e-07`; a sign stands two places from the end only where the exponent has one digit. */
function withPaddedExponent(text: string): string {
  const sign = text.at(-2);
  return sign === '-' || sign === '+' ? `${text.slice(0, -1)}0${text.slice(-1)}` : text;
}
