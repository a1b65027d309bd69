import { checkParameters, flatParameters, type Parameters } from './parameters.ts';
import { startRun } from './run.ts';

/** The weight after one pass from this one; null where there are several weights, or it is not finite. */
export function nextWeight(parameters: Parameters, weight: number): number | null {
  const checked = checkParameters({ ...flatParameters(parameters), weight, iterations: 1, tolerance: null });
  if (typeof parameters.weight !== 'number' || !checked.ok) return null;
  const run = startRun(checked.value);
  run.advance(run.rowsTotal);
  const { finalWeight } = run.summary();
  return typeof finalWeight === 'number' && Number.isFinite(finalWeight) ? finalWeight : null;
}
