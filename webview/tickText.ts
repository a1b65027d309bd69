import { axisNumber, fullNumber } from '../src/words/shortNumber.ts';

/**
 * A number at an axis: as short as axes are labelled, and where a picture that is zoomed in far has ticks that differ
 * only further back, with as many digits as it takes to tell them apart.
 */
export function tickText(value: number, ticks: readonly { readonly value: number }[]): string {
  const texts = new Set(ticks.map((tick) => axisNumber(tick.value)));
  const [first, second] = ticks;
  if (texts.size === ticks.length || !first || !second) return axisNumber(value);
  const step = Math.abs(second.value - first.value);
  const digits = Math.ceil(Math.log10(Math.max(Math.abs(first.value), Math.abs(value)) / step)) + 2;
  return fullNumber(Number(value.toPrecision(Math.min(17, Math.max(6, digits)))));
}
