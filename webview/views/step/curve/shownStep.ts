import { type ErrorCurve, errorAlong, errorOverWeight, lookedAt, slopesAt } from '../../../../src/neuron/errorCurve.ts';
import { type Trial, trials } from '../../../../src/neuron/hotCold.ts';
import { type Landing, landingOf } from '../../../../src/neuron/landing.ts';
import { type Line, placeOn } from '../../../../src/neuron/line.ts';
import type { Parameters } from '../../../../src/neuron/parameters.ts';
import type { Row } from '../../../../src/neuron/row.ts';
import { listOf } from '../../../../src/words/sum.ts';
import type { ShownRun } from '../../../shownRun.ts';
import { type PanelState, selectedRow } from '../../../state.ts';
import type { App } from '../../../view.ts';

/** So many earlier steps are drawn; more would be a tangle. */
const pathDrawn = 40;

/** The selected step as the picture needs it: where the weights are, where they go, and on which curve. */
export interface ShownStep {
  readonly run: ShownRun;
  readonly row: Row;
  readonly weights: readonly number[];
  /** The weights after it; null where the run ends before it, or the program only compares. */
  readonly next: readonly number[] | null;
  /** The weights before earlier steps, the first one first. */
  readonly path: readonly (readonly number[])[];
  /** With the examples whose error the step looks at. */
  readonly lookedAt: Parameters;
  readonly slopes: readonly number[];
  /** Over the weight where there is one input, else along `line`. */
  readonly curve: ErrorCurve;
  /** The step, from before it to after it; while a start is tried the line that this is tried along. */
  readonly line: Line;
  /** The error of the pass along the same line, where the step looks at one example of several; else null. */
  readonly ofPass: ErrorCurve | null;
  readonly at: number;
  /** Null where there is no step, or it leaves the line. */
  readonly landsAt: number | null;
  readonly landing: Landing | null;
  /** Of hot and cold learning. */
  readonly trials: { readonly up: Trial; readonly down: Trial } | null;
}

/** A place on a line at which a start is tried. */
export interface TriedPlace {
  readonly line: Line;
  readonly at: number;
}

/** The selected step; null while its rows are on their way, or where there is none. */
export function shownStep(app: App, state: PanelState, tried: TriedPlace | null): ShownStep | null {
  const { run } = state;
  if (run === null) return null;
  const { parameters } = run.recipe;
  const { update, method } = parameters.rule;
  // Where the weights change after a pass, its rows share them and their step.
  const stride = update === 'pass' ? run.examples : 1;
  const index = selectedRow(state);
  const row = app.rows.get(index);
  if (row === null) return null;
  const weights = listOf(row.weight);
  const start = index - (index % stride);
  const after = start + stride < run.summary.rows ? app.rows.get(start + stride)?.weight : run.summary.finalWeight;
  if (after === undefined) return null;
  const next = update === 'none' || after === null ? null : listOf(after);
  const looked = lookedAt(parameters, row.example);
  const slopes = slopesAt(looked, weights);
  const isOne = weights.length === 1;
  const step: Line = { from: weights, to: endOf(weights, next, slopes) };
  const line = tried?.line ?? step;
  const curveOf = (of: Parameters, along: Line) => (isOne ? errorOverWeight(of) : errorAlong(of, along));
  const curve = curveOf(looked, line);
  return {
    run,
    row,
    weights,
    next,
    path: earlier(app, start, stride),
    lookedAt: looked,
    slopes,
    curve,
    line,
    ofPass: looked === parameters ? null : curveOf(parameters, line),
    at: isOne ? weights[0]! : (tried?.at ?? 0),
    landsAt: next === null ? null : isOne ? next[0]! : placeOn(line, next),
    landing: next && landingOfStep(tried === null ? curve : curveOf(looked, step), weights, next),
    trials: method === 'hotCold' && isOne ? trials(parameters, weights[0]!) : null,
  };
}

/** Of several weights: along their own step, whatever line is drawn. */
function landingOfStep({ lowest }: ErrorCurve, weights: readonly number[], next: readonly number[]): Landing {
  return weights.length === 1
    ? landingOf(lowest, weights[0]!, next[0]!)
    : landingOf(lowest, 0, isSame(weights, next) ? 0 : 1);
}

const isSame = (one: readonly number[], other: readonly number[]) => one.every((value, j) => value === other[j]);

/** Where the line leads that is drawn: to the step's end, or downhill where there is none. */
const endOf = (weights: readonly number[], next: readonly number[] | null, slopes: readonly number[]) =>
  next !== null && !isSame(weights, next) ? next : weights.map((weight, j) => weight - slopes[j]! / 2);

function earlier(app: App, start: number, stride: number): readonly (readonly number[])[] {
  const path: (readonly number[])[] = [];
  for (let back = 1; back <= pathDrawn && start - back * stride >= 0; back++) {
    const row = app.rows.get(start - back * stride);
    if (row === null) break;
    path.unshift(listOf(row.weight));
  }
  return path;
}
