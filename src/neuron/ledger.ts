import { checkParameters, type FlatParameters, flatParameters, type Parameters } from './parameters.ts';
import { type Run, startRun } from './run.ts';
import { shapeOf } from './shape.ts';

/** What learning by one method cost, and what it came to. */
export interface LedgerSide {
  readonly parameters: Parameters;
  readonly run: Run;
  /** Predictions of one iteration. */
  readonly perIteration: number;
  /** How often the neuron predicted, trials included: hot and cold predicts three times an iteration. */
  readonly predictions: number;
  readonly iterations: number;
  /** The last error that the run computed. */
  readonly error: number;
  /** The smallest error that it comes to, however long it goes on; null where it was not found within the limit. */
  readonly smallestError: number | null;
}

/** Hot and cold learning beside gradient descent, from the same start, for as many iterations. */
export interface Ledger {
  readonly gradientDescent: LedgerSide;
  readonly hotCold: LedgerSide;
}

/** So long a side is followed to see how precise it gets. */
const mostRows = 1_000_000;

/** The ledger of a run: null where hot and cold learning has no meaning (several inputs or examples) or nothing is learned. */
export function ledgerOf(parameters: Parameters): Ledger | null {
  const { inputs, examples } = shapeOf(parameters);
  if (inputs > 1 || examples > 1 || parameters.rule.update === 'none') return null;
  const gradientDescent = side(parameters, { method: 'gradientDescent' });
  const hotCold = side(parameters, { method: 'hotCold' });
  return gradientDescent && hotCold && { gradientDescent, hotCold };
}

function side(parameters: Parameters, change: FlatParameters): LedgerSide | null {
  // Hot and cold learning is defined for a weight and an input that are numbers.
  const single = { input: shapeOf(parameters).inputAt(0)[0]!, goal: shapeOf(parameters).goalAt(0) };
  const weight = typeof parameters.weight === 'number' ? parameters.weight : parameters.weight[0]!;
  const iterations = Math.min(parameters.iterations, mostRows);
  const checked = checkParameters({ ...flatParameters(parameters), ...single, weight, iterations, ...change });
  if (!checked.ok) return null;
  const run = startRun(checked.value);
  run.advance(iterations);
  const perIteration = checked.value.rule.method === 'hotCold' ? 3 : 1;
  return {
    parameters: checked.value,
    run,
    perIteration,
    predictions: run.rows * perIteration,
    iterations: run.rows,
    error: run.summary().lastError,
    smallestError: smallestErrorOf(checked.value),
  };
}

/** The smallest error on the way to where the weight repeats itself; null where it does not within the limit. */
function smallestErrorOf(parameters: Parameters): number | null {
  const checked = checkParameters({ ...flatParameters(parameters), iterations: mostRows, tolerance: null });
  if (!checked.ok) return null;
  const run = startRun(checked.value);
  // Most settle soon: what repeats itself has nothing new to show.
  for (let rows = 1000; !run.isFinished && !hasSettled(run); rows *= 4) run.advance(rows);
  if (!hasSettled(run)) return null;
  const { errorMin } = run.extremes(0, run.passes, 1);
  return errorMin[0]!;
}

/** Whether the last weights repeat those of one or two iterations before. */
function hasSettled(run: Run): boolean {
  if (run.rows < 3) return false;
  const { weight } = run.window(run.rows - 3, run.rows);
  return Object.is(weight[2], weight[1]) || Object.is(weight[2], weight[0]);
}
