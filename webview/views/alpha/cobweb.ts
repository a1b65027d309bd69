import { dominantSumOf, sumAt } from '../../../src/neuron/dominantSum.ts';
import { nextWeights } from '../../../src/neuron/nextWeights.ts';
import { startRun } from '../../../src/neuron/run.ts';
import { listOf } from '../../../src/words/sum.ts';
import { cobwebWords, type Followed } from '../../../src/words/views/cobweb.ts';
import { weightedSumText } from '../../../src/words/weightedSum.ts';
import type { ShownRun } from '../../shownRun.ts';
import type { App } from '../../view.ts';
import { mostStairs } from './stairs.ts';

/** A number that a straight line takes to its next with every pass: the weight, or with several weights what stands for them. */
export interface Cobweb {
  readonly follows: Followed;
  /** Before the first passes, as far as they are drawn. */
  readonly first: readonly number[];
  numberOf(weights: readonly number[]): number;
  /** After one more pass of the engine. */
  nextOf(weights: readonly number[]): number | null;
  line(at: number): number;
  /** The number that a pass leaves as it is, and what it is called. */
  readonly crossing: number;
  readonly crossingText: string;
  /** What is followed, where that is not the weight. */
  readonly note: string;
}

/** Null: there is none; `rotating`: because the passes turn the weights around. */
type Found = Cobweb | 'rotating' | null;

/** What was found of a run: two views look at it. */
const known = new WeakMap<ShownRun, { readonly app: App; readonly found: Found }>();

export function cobwebOf(app: App, run: ShownRun): Found {
  const before = known.get(run);
  if (before?.app === app) return before.found;
  const found = find(app, run);
  known.set(run, { app, found });
  return found;
}

function find(app: App, run: ShownRun): Found {
  const { method, update } = run.recipe.parameters.rule;
  if (method !== 'gradientDescent' || update === 'none') return null;
  return typeof run.recipe.parameters.weight === 'number' ? ofWeight(app, run) : ofWeights(app, run);
}

function ofWeight(app: App, run: ShownRun): Cobweb | null {
  const { idealWeight, fixedPoint } = run.analysis;
  const words = cobwebWords[app.language];
  const crossing = fixedPoint ?? idealWeight;
  if (typeof crossing !== 'number') return null;
  const nextOf = (weights: readonly number[]) => nextWeights(run.recipe.parameters, weights)?.[0] ?? null;
  const numberOf = (weights: readonly number[]) => weights[0]!;
  return {
    follows: 'weight',
    first: firstWeights(run).map(numberOf),
    numberOf,
    nextOf,
    line: (at) => nextOf([at]) ?? Number.NaN,
    crossing,
    crossingText: (fixedPoint === null ? words.ideal : words.leadsTo)(crossing),
    note: '',
  };
}

function ofWeights(app: App, run: ShownRun): Found {
  const { parameters } = run.recipe;
  const words = cobwebWords[app.language];
  const sum = dominantSumOf(parameters);
  if (sum.kind === 'rotating') return 'rotating';
  if (sum.kind === 'none' || sum.crossing === null) return null;
  const { parts, factor, offset, crossing, isPrediction } = sum;
  const numberOf = (weights: readonly number[]) => sumAt(sum, weights);
  const said = weightedSumText(parts, app.words.panel.weightAt);
  return {
    follows: isPrediction ? 'prediction' : 'sum',
    first: firstWeights(run).map(numberOf),
    numberOf,
    nextOf(weights) {
      const next = nextWeights(parameters, weights);
      return next && numberOf(next);
    },
    line: (at) => factor * at + offset,
    crossing,
    crossingText: (isPrediction ? words.goal : Math.abs(factor) < 1 ? words.leadsTo : words.awayFrom)(crossing),
    note: isPrediction ? words.isPrediction(said) : words.isSum(said, Math.abs(factor)),
  };
}

function firstWeights({ recipe: { parameters } }: ShownRun): readonly (readonly number[])[] {
  const run = startRun(parameters);
  run.advance(mostStairs * run.examples);
  return Array.from({ length: Math.min(mostStairs, run.passes) }, (_, i) => listOf(run.row(i * run.examples).weight));
}
