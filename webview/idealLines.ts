import { sumNumber } from '../src/words/shortNumber.ts';
import { weightsDrawn } from './chartLines.ts';
import { weightColor } from './chartMarks.ts';
import type { ReferenceLine } from './referenceLines.ts';
import type { ShownRun } from './state.ts';
import type { Theme } from './theme.ts';
import type { App } from './view.ts';

/** The ideal weights, each at its height; the name stands at a single one only. */
export function idealLines({ words }: App, run: ShownRun, theme: Theme): readonly ReferenceLine[] {
  const { inputs, recipe } = run;
  const isGoalByInput = inputs === 1 && typeof recipe.parameters.goal === 'number';
  return idealWeightsOf(run).map((value, i) => {
    const named = words.panel.idealWeight(sumNumber(value));
    return {
      scale: 'weight',
      value,
      color: inputs === 1 ? theme.faint : weightColor(theme, i),
      name: inputs > 1 ? null : isGoalByInput ? `${named} = ${words.panel.goalDividedByInput}` : named,
    };
  });
}

/** Those of the weights that are drawn. */
export function idealWeightsOf({ analysis: { idealWeight } }: ShownRun): readonly number[] {
  if (idealWeight === null) return [];
  return (typeof idealWeight === 'number' ? [idealWeight] : idealWeight).slice(0, weightsDrawn);
}
