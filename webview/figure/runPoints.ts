import { numberText } from '../../src/words/numberText.ts';
import { countText, sumNumber } from '../../src/words/shortNumber.ts';
import { passValues } from '../passValues.ts';
import type { ShownRun } from '../shownRun.ts';
import { numberStyle } from '../tableColumns.ts';
import type { App } from '../view.ts';
import type { Points } from './points.ts';

/** So many weights are said one by one. */
const weightsSaid = 6;

/** More voices at a time cannot be told apart. */
const weightsHeard = 2;

/** A run as points, one an iteration: its error, heard on the left, and its weights. */
export function runPoints({ language, words: { panel }, rows }: App, run: ShownRun): Points {
  const { inputs, examples } = run;
  const style = numberStyle(run.recipe);
  const errorName = examples > 1 ? panel.errorOfPass : panel.error;
  const iterationName = panel.iterationOrPass(examples);
  const weightName = inputs > 1 ? panel.weights : panel.weight;
  return {
    count: run.iterations,
    listed: Math.ceil(run.summary.rows / run.examples),
    said(iteration) {
      const values = passValues(rows, run, iteration);
      if (values === null) return null;
      const weights = values.weights.slice(0, weightsSaid).map(sumNumber).join(', ');
      return `${iterationName} ${countText(iteration, language)}: ${errorName} ${sumNumber(values.error)}, ${weightName} ${weights}`;
    },
    heads: [
      iterationName,
      errorName,
      ...(inputs > 1 ? Array.from({ length: inputs }, (_, i) => panel.weightAt(i)) : [weightName]),
    ],
    cells(iteration) {
      const values = passValues(rows, run, iteration);
      return (
        values && [iteration, ...[values.error, ...values.weights].map((value) => numberText(value, style))].map(String)
      );
    },
    heard() {
      const { errorMax, weightMax } = run.extremes;
      const weights = Array.from({ length: Math.min(inputs, weightsHeard) }, (_, i) =>
        weightMax.filter((_value, at) => at % inputs === i),
      );
      return [errorMax, ...weights];
    },
  };
}
