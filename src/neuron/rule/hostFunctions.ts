import type { FunctionName } from './expression.ts';

/** Above it every double is whole. */
const wholeFrom = 2 ** 52;

/** The functions of a rule's trees, as this machine computes them: exp, log, tanh and powers differ between libraries. */
export const hostFunctions: { readonly [F in FunctionName]: (value: number) => number } = {
  floor: Math.floor,
  round: toEven,
  sqrt: Math.sqrt,
  exp: Math.exp,
  log: Math.log,
  tanh: Math.tanh,
};

/** To the nearest whole number, of two to the even one; a zero keeps its sign. */
function toEven(value: number): number {
  const size = Math.abs(value);
  if (!(size < wholeFrom)) return value;
  const whole = size + wholeFrom - wholeFrom;
  return value < 0 || Object.is(value, -0) ? -whole : whole;
}
