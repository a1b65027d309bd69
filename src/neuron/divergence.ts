import { checkParameters, flatParameters, type Parameters } from './parameters.ts';
import { type Run, startRun } from './run.ts';
import { shapeOf } from './shape.ts';

/** How a run goes apart, in its own numbers: its first passes, and the first iteration whose error is not finite. */
export interface Divergence {
  /** Before the first passes; only where there is one weight. */
  readonly weights: readonly number[];
  /** Of the first rows; only where there is one example. */
  readonly predictions: readonly number[];
  readonly misses: readonly number[];
  /** Of the first passes, as far as they are finite. */
  readonly errors: readonly number[];
  /** `isExact`: found by going on with the run; else by the growth from one row to the next. Null: neither tells. */
  readonly end: { readonly iteration: number; readonly isExact: boolean } | null;
}

/** So many passes tell how it grows: three steps from one to the next. */
const passesTold = 4;

/** So much (rows times inputs) of a run is made again to find its end. */
const mostWork = 300_000;

/**
 * The story of a run that diverges; of another it has the same numbers, which then shrink. `seeksEnd`: its end is not
 * known, and it may have one.
 */
export function divergenceOf(parameters: Parameters, seeksEnd: boolean): Divergence {
  const { inputs, examples } = shapeOf(parameters);
  const iterations = Math.max(passesTold, Math.floor(mostWork / (inputs * examples)));
  const checked = checkParameters({ ...flatParameters(parameters), iterations, tolerance: null });
  const run = startRun(checked.ok ? checked.value : parameters);
  run.advance(passesTold * examples);
  const { errorMin } = run.extremes(0, passesTold, passesTold);
  const first = run.window(0, examples === 1 ? passesTold : 0);
  const hasEnd = seeksEnd && !shrinks(first.delta);
  if (hasEnd) run.advance((iterations - passesTold) * examples);
  return {
    weights: inputs === 1 ? weightsOf(run) : [],
    predictions: Array.from(first.prediction),
    misses: Array.from(first.delta),
    errors: Array.from(errorMin).filter(Number.isFinite),
    end: hasEnd ? endOf(run) : null,
  };
}

/** With one example a miss that shrinks at first goes on shrinking: there is no end to look for. */
const shrinks = ([first, second]: Float64Array): boolean =>
  first !== undefined && second !== undefined && Math.abs(second) < Math.abs(first);

function weightsOf(run: Run): number[] {
  const passes = Math.min(passesTold, run.passes);
  return Array.from({ length: passes }, (_, pass) => run.row(pass * run.examples).weight as number);
}

function endOf(run: Run): Divergence['end'] {
  const { status } = run.summary();
  if (status.kind === 'diverged' && status.notFiniteAt !== null) {
    return { iteration: Math.floor(status.notFiniteAt / run.examples), isExact: true };
  }
  const { parameters, examples, rows } = run;
  if (examples > 1 || rows < 2) return null;
  // From the last row on: there the growth is known best, and rounding has had its say.
  const { delta } = run.window(rows - 2, rows);
  const iteration = endOfGrowth(rows - 1, delta[1]!, growthOf(parameters, delta[1]! / delta[0]!));
  return iteration === null ? null : { iteration, isExact: false };
}

/** The first iteration at which a miss that grows by the same factor has a square that is not finite; null: none. */
export function endOfGrowth(iteration: number, miss: number, factor: number): number | null {
  const growth = Math.log(Math.abs(factor));
  if (!(growth > 0) || miss === 0) return null;
  const left = Math.log(Number.MAX_VALUE) / 2 - Math.log(Math.abs(miss));
  return iteration + Math.max(0, Math.floor(left / growth) + 1);
}

/** The factor from one miss to the next, exactly where the parameters give it: a quotient of two misses is rounded. */
function growthOf(parameters: Parameters, quotient: number): number {
  const { inputAt } = shapeOf(parameters);
  const { alpha, rule } = parameters;
  const square = inputAt(0).reduce((sum, input) => sum + input * input, 0);
  const factor = 1 - (rule.gradient === 'true' ? 2 : 1) * alpha * square;
  return Math.abs(factor - quotient) <= 1e-6 * Math.abs(quotient) ? factor : quotient;
}
