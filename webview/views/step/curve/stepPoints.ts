import { errorOverWeight } from '../../../../src/neuron/errorCurve.ts';
import { numberText } from '../../../../src/words/numberText.ts';
import { listOf } from '../../../../src/words/sum.ts';
import { curveWords } from '../../../../src/words/views/curve.ts';
import type { Points } from '../../../figure/points.ts';
import { runPoints } from '../../../figure/runPoints.ts';
import type { ShownRun } from '../../../shownRun.ts';
import { numberStyle } from '../../../tableColumns.ts';
import type { App } from '../../../view.ts';

/** A run as points on the error's curve, with the slope there and the weight that the step leads to. */
export function stepPoints(app: App, run: ShownRun): Points {
  const points = runPoints(app, run);
  if (run.inputs > 1 || run.examples > 1) return points;
  const { rows, language, words } = app;
  const curve = errorOverWeight(run.recipe.parameters);
  const style = numberStyle(run.recipe);
  const own = curveWords[language];
  const weightOf = (index: number): number | null | undefined => {
    const weight = index < run.summary.rows ? rows.get(index)?.weight : run.summary.finalWeight;
    return weight === null || weight === undefined ? weight : listOf(weight)[0];
  };
  return {
    ...points,
    heads: [words.panel.iteration, words.panel.weight, words.panel.error, own.slope, own.nextWeight],
    said(iteration) {
      const row = rows.get(iteration);
      if (row === null) return null;
      const weight = listOf(row.weight)[0]!;
      const numbers = own.startAt([weight], row.error);
      return `${words.panel.iteration} ${iteration}: ${numbers}, ${own.slopeIs(curve.slopeAt(weight))}`;
    },
    cells(iteration) {
      const row = rows.get(iteration);
      const next = weightOf(iteration + 1);
      if (row === null || next === undefined) return null;
      const weight = listOf(row.weight)[0]!;
      const numbers = [weight, row.error, curve.slopeAt(weight), ...(next === null ? [] : [next])];
      return [String(iteration), ...numbers.map((value) => numberText(value, style)), ...(next === null ? ['–'] : [])];
    },
  };
}
