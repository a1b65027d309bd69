import type { Analysis } from '../../../src/neuron/analysis.ts';
import type { Parameters } from '../../../src/neuron/parameters.ts';
import { defaultRule, type RuleChoices } from '../../../src/neuron/ruleChoices.ts';
import type { Summary } from '../../../src/neuron/status.ts';
import type { Judged } from '../../../src/words/verdictFacts.ts';

/** The chapter's first run as it is judged, with some of it changed. */
export function judged(
  changed: {
    readonly parameters?: Partial<Parameters>;
    readonly rule?: Partial<RuleChoices>;
    readonly analysis?: Partial<Analysis>;
    readonly summary?: Partial<Summary>;
    readonly cut?: Judged['cut'];
  } = {},
): Judged {
  return {
    parameters: {
      version: 1,
      input: 0.5,
      weight: 0.5,
      goal: 0.8,
      alpha: 1,
      iterations: 20,
      stepAmount: 0.001,
      tolerance: null,
      rule: { ...defaultRule, ...changed.rule },
      ...changed.parameters,
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
      ...changed.analysis,
    },
    summary: {
      status: { kind: 'unfinished' },
      rows: 20,
      passes: 20,
      inputs: 1,
      examples: 1,
      firstError: 0.30250000000000005,
      lastError: 5.408208020258491e-6,
      firstDelta: -0.55,
      lastDelta: -0.0023255554219,
      lastPrediction: 0.79767444457802,
      lastGoal: 0.8,
      finalWeight: 1.59651166686703,
      finalError: 3.042117011395401e-6,
      ...changed.summary,
    },
    cut: changed.cut ?? null,
  };
}
