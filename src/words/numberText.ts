/** Whose way of printing doubles: CPython's repr, or JavaScript's console.log. */
export type NumberStyle = 'python' | 'javascript';

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
  if (Object.is(value, -0)) return '-0.0';
  const [digits = '', exponentText = '0'] = value.toExponential().split('e');
  const exponent = Number(exponentText);
  if (value !== 0 && (exponent < -4 || exponent >= 16)) {
    return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  const text = String(value);
  return text.includes('.') ? text : `${text}.0`;
}
