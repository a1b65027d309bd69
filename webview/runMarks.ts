import { sumNumber } from '../src/words/shortNumber.ts';
import { weightsDrawn } from './chartLines.ts';
import { dashes, type Marks, weightColor } from './chartMarks.ts';
import { bucketOf } from './chartPoints.ts';
import { idealDash } from './idealLines.ts';
import { passValues } from './passValues.ts';
import type { ShownRun } from './shownRun.ts';
import { type PanelState, selectedIteration } from './state.ts';
import type { Theme } from './theme.ts';
import type { App } from './view.ts';

/** What is drawn beside a run's lines. */
export function runMarks(app: App, state: PanelState, theme: Theme, floor: number | null): Marks {
  const { words } = app;
  const run = state.run!;
  const isSeveral = run.inputs > 1;
  return {
    theme,
    errorTitle: run.examples > 1 ? words.panel.errorOfPass : words.panel.error,
    weightTitle: isSeveral ? words.panel.weights : words.panel.weight,
    legend: [...(isSeveral ? weightSamples(run, theme) : []), ...idealSample(app, run, theme)],
    selected: selectedPoint(app, run, selectedIteration(state), floor),
    marked: state.marked,
  };
}

const weightSamples = ({ inputs }: ShownRun, theme: Theme): Marks['legend'] =>
  Array.from({ length: Math.min(inputs, weightsDrawn) }, (_, i) => ({
    name: `[${i}]`,
    color: weightColor(theme, i),
    dash: dashes[i]!,
    width: 2,
  }));

/** The dashed line is named beside the plot's title: wherever it runs, no name lies on the curve. */
function idealSample({ words }: App, { inputs, analysis, recipe }: ShownRun, theme: Theme): Marks['legend'] {
  const { idealWeight } = analysis;
  if (idealWeight === null) return [];
  const [ideal] = typeof idealWeight === 'number' ? [idealWeight] : idealWeight;
  const named = words.panel.idealWeight(inputs > 1 || ideal === undefined ? '' : sumNumber(ideal)).trim();
  const isGoalByInput = inputs === 1 && typeof recipe.parameters.goal === 'number';
  const name = isGoalByInput ? `${named} = ${words.panel.goalDividedByInput}` : named;
  return [{ name, color: theme.faint, dash: idealDash, width: 1 }];
}

/** The pass's own values; until they are there, those of its stretch of the picture. */
function selectedPoint(app: App, run: ShownRun, x: number, floor: number | null): Marks['selected'] {
  const { extremes, inputs } = run;
  const above = (error: number) => (floor === null ? error : Math.max(error, floor));
  const exact = passValues(app.rows, run, x);
  if (exact !== null) return { x, error: above(exact.error), weights: exact.weights.slice(0, weightsDrawn) };
  const bucket = bucketOf(extremes, x);
  if (bucket === null) return null;
  const first = bucket.index * inputs;
  const weights = Array.from(extremes.weightMax.subarray(first, first + Math.min(inputs, weightsDrawn)));
  return { x, error: above(extremes.errorMax[bucket.index]!), weights };
}
