import type { Analysis } from '../../../../src/neuron/analysis.ts';
import type { Sweep } from '../../../../src/neuron/sweep.ts';

/** A point of a line over the grid, in the values of its axes. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * Where by the formula learning ends: a line for each end of a stretch of alphas that learn. `analysis` is of the run
 * that the sweep was made around; multiplied by s, its inputs have their limits at 1 ÷ s² of its own.
 */
export function limitCurves({ across, up, parameters }: Sweep, analysis: Analysis): readonly (readonly CurvePoint[])[] {
  if (across.field !== 'alpha') return [];
  const { values } = up ?? { values: [0, 1] };
  const [low, high] = [values[0]!, values.at(-1)!];
  const half = (high - low) / (values.length - 1) / 2;
  if (up?.field !== 'input') {
    const ends = [low - (up === null ? 0 : half), high + (up === null ? 0 : half)];
    return limitsOf(analysis).map((x) => ends.map((y) => ({ x, y })));
  }
  // One input and one example have a formula of their own: then the run may as well have input 0.
  const scale = parameters.rule.gradient === 'true' ? 2 : 1;
  const limits = up.by === 'value' ? [2 / scale] : limitsOf(analysis);
  if (limitsOf(analysis).length === 0 && parameters.input !== 0) return [];
  const beyond = across.values.at(-1)! * 2;
  return limits.map((limit) => values.map((y) => ({ x: limit / (y * y), y })).filter(({ x }) => x <= beyond && x > 0));
}

function limitsOf({ stableAlphas }: Analysis): readonly number[] {
  return stableAlphas.flat().filter((alpha) => alpha > 0);
}
