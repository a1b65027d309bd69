import type { Analysis } from './analysis.ts';
import type { Parameters } from './parameters.ts';
import { shapeOf } from './shape.ts';

/** Nearer to 0 or to ±1 than this, a factor is taken for it: the rounding of a few operations. */
const rounding = 2 ** -48;

/** A factor without its rounding, and finite, so that it can travel as JSON. */
export function cleanFactor(factor: number): number {
  const size = Math.abs(factor);
  if (size <= rounding) return 0;
  if (Math.abs(1 - size) <= rounding) return Math.sign(factor);
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, factor));
}

/** How the miss changes from pass to pass under a real factor. */
export function courseOf(factor: number): 'oneStep' | 'smooth' | 'bouncing' | 'circling' | 'diverging' | 'standing' {
  if (Math.abs(factor) > 1) return 'diverging';
  if (factor === 0) return 'oneStep';
  if (factor === 1) return 'standing';
  if (factor === -1) return 'circling';
  return factor > 0 ? 'smooth' : 'bouncing';
}

/**
 * One input, one example: each iteration multiplies the miss by r = 1 − scale · alpha · input², where scale is 1, or 2
 * under gradient "true".
 */
export function singleFactor(input: number, alpha: number, scale: number): number {
  return alpha === 0 || input === 0 ? 1 : cleanFactor(1 - scale * alpha * (input * input));
}

export function factorOf(parameters: Parameters): { factor: number | null; course: Analysis['course'] } {
  const { inputs, examples, inputAt } = shapeOf(parameters);
  if (parameters.rule.method === 'hotCold' || parameters.rule.update === 'none')
    return { factor: null, course: 'none' };
  if (inputs > 1 || examples > 1) return { factor: null, course: 'none' };
  const factor = singleFactor(inputAt(0)[0]!, parameters.alpha, parameters.rule.gradient === 'true' ? 2 : 1);
  return { factor, course: courseOf(factor) };
}
