import { analyse } from '../neuron/analysis.ts';
import { rowsInMessage } from '../protocol/bounds.ts';
import type { HostMessage, PanelMessage, Recipe, RunStarted, Stale } from '../protocol/messages.ts';
import { columnsToWire, extremesToWire, summaryToWire } from '../protocol/wire.ts';
import type { Training } from './training.ts';

/** Buckets of its first picture; the panel asks anew for what its width needs. */
const firstBuckets = 600;

/** The run that is open: what it was made from, and the run itself. */
export interface OpenRun {
  readonly id: number;
  readonly recipe: Recipe;
  readonly training: Training;
  readonly siblings: RunStarted['siblings'];
  readonly sibling: number;
  /** A fresh panel hides what comes after iteration 0. */
  readonly isHidden: boolean;
  /** Why it is not what its text says now; null where it is. */
  readonly stale: Stale | null;
}

/** All that the panel needs to show a run from nothing. */
export function runStarted(open: OpenRun, keepsIteration: boolean, isHidden = open.isHidden): RunStarted {
  const { id, recipe, training, siblings, sibling, stale } = open;
  const { run } = training;
  return {
    type: 'run',
    runId: id,
    recipe,
    analysis: analyse(recipe.parameters),
    siblings,
    sibling,
    summary: summaryToWire(run.summary()),
    columns: columnsToWire(run.window(0, rowsInMessage(run.inputs))),
    extremes: extremesToWire(run.extremes(0, run.passes, firstBuckets)),
    keepsIteration,
    isHidden,
    stale,
  };
}

/** How far a run is, or what it came to. */
export function progressOf({ id, training }: OpenRun): HostMessage {
  const { run } = training;
  return {
    type: 'progress',
    runId: id,
    summary: summaryToWire(run.summary()),
    rowsTotal: run.rowsTotal,
    elapsedMs: training.elapsedMs(),
  };
}

/** The rows or the picture that the panel asked for. */
export function answerTo(
  question: Extract<PanelMessage, { type: 'rows' | 'extremes' }>,
  { training: { run } }: OpenRun,
): HostMessage {
  const { runId, requestId, from, to } = question;
  return question.type === 'rows'
    ? {
        type: 'rows',
        runId,
        requestId,
        columns: columnsToWire(run.window(from, Math.min(to, from + rowsInMessage(run.inputs)))),
      }
    : { type: 'extremes', runId, requestId, extremes: extremesToWire(run.extremes(from, to, question.buckets)) };
}
