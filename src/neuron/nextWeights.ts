import { checkParameters, flatParameters, type Parameters } from './parameters.ts';
import { startRun } from './run.ts';

/** The weights after one pass from these; null where they are not finite. */
export function nextWeights(parameters: Parameters, weights: readonly number[]): readonly number[] | null {
  const weight = typeof parameters.weight === 'number' ? weights[0]! : weights;
  const checked = checkParameters({ ...flatParameters(parameters), weight, iterations: 1, tolerance: null });
  if (!checked.ok) return null;
  const run = startRun(checked.value);
  run.advance(run.rowsTotal);
  const { finalWeight } = run.summary();
  const next = typeof finalWeight === 'number' ? [finalWeight] : finalWeight;
  return next?.every(Number.isFinite) ? next : null;
}
