import type { Range } from './inverseQuestion.ts';
import { smallPart } from './outcome.ts';
import type { Parameters } from './parameters.ts';
import { startRun } from './run.ts';
import { shapeOf } from './shape.ts';

/** The parameter of hot and cold learning that is looked for. */
export type HotColdUnknown = 'stepAmount' | 'weight' | 'input';

/** What a run of hot and cold learning is to do. */
export type HotColdWanted =
  /** Its error is first a millionth of the first after so many iterations. */
  | { readonly kind: 'arrives'; readonly iterations: number }
  | { readonly kind: 'comesBelow'; readonly error: number }
  | { readonly kind: 'staysAbove'; readonly error: number }
  | { readonly kind: 'neverMoves' };

export interface HotColdQuestion {
  readonly unknown: HotColdUnknown;
  readonly wanted: HotColdWanted;
}

/** Numbers that the reasoning speaks of; see findHotCold.ts for what is said with them. */
export interface HotColdWay {
  /** Where the weight stands, and the ideal one: with the value found. */
  readonly start: number;
  readonly ideal: number;
  readonly stepAmount: number;
  readonly input: number;
  readonly goal: number;
  /** So many steps end before the ideal weight, or at it. */
  readonly steps: number;
  /** How large a miss the error asked for is, and how far from the ideal weight that is. */
  readonly miss: number;
  readonly reach: number;
}

export type HotColdAnswer =
  | {
      readonly kind: 'found';
      readonly value: number;
      /** All from `from` to `to` do; null: no other is meant. `to` infinite: all from there on. */
      readonly range: Range | null;
      readonly way: HotColdWay;
      readonly parameters: Parameters;
      readonly tried: HotColdTried;
    }
  | { readonly kind: 'any'; readonly why: 'inputs' | 'below' | 'halfStep' | 'goalZero'; readonly way: HotColdWay }
  | {
      readonly kind: 'none';
      readonly why: 'goal' | 'inputs' | 'below' | 'halfStep' | 'goalZero' | 'tooLong' | 'noNumber';
      readonly way: HotColdWay;
    };

/** What a run of the engine showed. */
export interface HotColdTried {
  readonly holds: boolean;
  /** The iteration that shows it. */
  readonly iteration: number;
  readonly first: number;
  /** The error at that iteration; of a run that stays above an error, the smallest one. */
  readonly error: number;
}

/** A run of more iterations is not tried. */
export const mostSteps = 100_000;

/** Tries parameters by a run; `steps` is how many it takes to come to the goal. */
export function tryHotCold(parameters: Parameters, wanted: HotColdWanted, steps: number): HotColdTried {
  // Once it is there it jumps to and fro: a few iterations more show that.
  const iterations = Math.min(steps, mostSteps) + 8;
  const run = startRun({ ...parameters, iterations, tolerance: null });
  run.advance(iterations);
  const first = run.row(0).error;
  const { errorMin } = run.extremes(0, iterations, iterations);
  const firstAtMost = (limit: number) => errorMin.findIndex((error) => error <= limit);
  const shown = (iteration: number, holds: boolean): HotColdTried => ({
    holds,
    iteration,
    first,
    error: errorMin[iteration] ?? Number.NaN,
  });
  switch (wanted.kind) {
    case 'arrives': {
      const at = firstAtMost(smallPart * first);
      return shown(at, first > 0 && at === wanted.iterations);
    }
    case 'comesBelow': {
      const at = firstAtMost(wanted.error);
      return shown(at, at >= 0);
    }
    case 'staysAbove': {
      const smallest = Math.min(...extremesOfAll(run));
      return shown(errorMin.indexOf(smallest), smallest >= wanted.error && hasTurned(errorMin));
    }
    case 'neverMoves':
      return shown(0, run.summary().status.kind === 'neverMoved');
  }
}

const extremesOfAll = (run: ReturnType<typeof startRun>) => run.extremes(0, run.passes, 1).errorMin;

/** The last errors repeat themselves: nothing smaller comes. */
const hasTurned = (errors: Float64Array): boolean => errors.at(-1) === errors.at(-3);

/** The parameters with a value of the unknown, each in the shape that it has. */
export function withFound(parameters: Parameters, unknown: HotColdUnknown, value: number): Parameters {
  const { input, weight } = parameters;
  switch (unknown) {
    case 'stepAmount':
      return { ...parameters, stepAmount: value };
    case 'weight':
      return { ...parameters, weight: typeof weight === 'number' ? value : [value] };
    case 'input':
      return {
        ...parameters,
        input: typeof input === 'number' ? value : typeof input[0] === 'number' ? [value] : [[value]],
      };
  }
}

/** What a question's numbers are, with the parameters as they are. */
export function wayOf(parameters: Parameters, wanted: HotColdWanted): HotColdWay {
  const { inputAt, goalAt } = shapeOf(parameters);
  const [input, goal] = [inputAt(0)[0]!, goalAt(0)];
  const start = typeof parameters.weight === 'number' ? parameters.weight : parameters.weight[0]!;
  const miss = 'error' in wanted ? Math.sqrt(wanted.error) : 0;
  const { stepAmount } = parameters;
  const ideal = goal / input;
  const steps = Math.floor(Math.abs(ideal - start) / stepAmount);
  return { start, ideal, stepAmount, input, goal, steps, miss, reach: miss / Math.abs(input) };
}
