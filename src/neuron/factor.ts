/** How the miss changes from pass to pass; `none` where no factor applies. */
export type Course = 'oneStep' | 'smooth' | 'bouncing' | 'circling' | 'diverging' | 'standing' | 'rotating' | 'none';

/** Nearer to 0 or to ±1 than this, a factor is taken for it: the rounding of a few operations. */
const rounding = 2 ** -48;

/** A factor without its rounding, and finite, so that it can travel as JSON. */
export function cleanFactor(factor: number): number {
  const size = Math.abs(factor);
  if (size <= rounding) return 0;
  if (Math.abs(1 - size) <= rounding) return Math.sign(factor);
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, factor));
}

/** How the miss changes under a real factor. */
export function courseOf(factor: number): Course {
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
