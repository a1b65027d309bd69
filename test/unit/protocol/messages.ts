import { defaultRule } from '../../../src/neuron/ruleChoices.ts';
import type { Summary } from '../../../src/neuron/status.ts';
import type { RunStarted } from '../../../src/protocol/messages.ts';
import { summaryToWire } from '../../../src/protocol/wire.ts';

/** The summary of one comparison, with anything else in its place. */
export function summary(changes: Partial<Summary> = {}): Summary {
  return {
    status: { kind: 'unfinished' },
    rows: 1,
    passes: 1,
    inputs: 1,
    examples: 1,
    firstError: 0.30250000000000005,
    lastError: 0.30250000000000005,
    firstDelta: -0.55,
    lastDelta: -0.55,
    lastPrediction: 0.25,
    lastGoal: 0.8,
    finalWeight: 0.775,
    finalError: 0.17015625000000006,
    ...changes,
  };
}

/** A run of one iteration of the chapter's first neuron, as the host announces it. */
export function startedRun(): RunStarted {
  return {
    type: 'run',
    runId: 1,
    recipe: {
      parameters: {
        version: 1,
        input: 0.5,
        weight: 0.5,
        goal: 0.8,
        alpha: 1,
        iterations: 1,
        stepAmount: 0.001,
        tolerance: null,
        rule: defaultRule,
      },
      origins: {
        alpha: { from: 'text', range: { start: 0, end: 1, line: 1, column: 1 } },
        weight: { from: 'form', overrides: { start: 0, end: 1, line: 2, column: 1 } },
        goal: { from: 'settings' },
      },
      source: { kind: 'settings', isChapter: true, noNeuronIn: null },
      program: null,
      time: '2026-11-23T10:00:00.000Z',
    },
    analysis: {
      factor: 0.75,
      course: 'smooth',
      alphaMax: 8,
      alphaBest: 4,
      stableAlphas: [[0, 8]],
      alphaOffered: 1,
      idealWeight: 1.6,
      fixedPoint: null,
      smallestError: 0,
    },
    siblings: [{ title: null, line: 1 }],
    sibling: 0,
    summary: summaryToWire(summary()),
    columns: {
      from: 0,
      count: 1,
      weight: Float64Array.of(0.5),
      prediction: Float64Array.of(0.25),
      error: Float64Array.of(0.30250000000000005),
      delta: Float64Array.of(-0.55),
      weightDelta: Float64Array.of(-0.275),
    },
    extremes: {
      from: 0,
      to: 1,
      starts: Float64Array.of(0),
      errorMin: Float64Array.of(0.30250000000000005),
      errorMax: Float64Array.of(0.30250000000000005),
      weightMin: Float64Array.of(0.5),
      weightMax: Float64Array.of(0.5),
    },
    keepsIteration: false,
    isHidden: false,
    stale: null,
  };
}
