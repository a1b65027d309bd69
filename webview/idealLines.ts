import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { sumNumber } from '../src/words/shortNumber.ts';
import { weightsDrawn } from './chartLines.ts';
import { weightColor } from './chartMarks.ts';
import type { ShownRun } from './shownRun.ts';
import type { Theme } from './theme.ts';
import type { App } from './view.ts';

export const idealDash: readonly number[] = [3, 4];

/** The ideal weight as a dashed line. */
export function idealLines(
  { words }: App,
  { analysis, inputs, recipe }: ShownRun,
  theme: Theme,
): Record<string, AnnotationOptions> {
  const { idealWeight } = analysis;
  if (idealWeight === null) return {};
  const ideals = typeof idealWeight === 'number' ? [idealWeight] : idealWeight;
  const lines = ideals.slice(0, weightsDrawn).map((value, i): [string, AnnotationOptions] => {
    const isGoalByInput = inputs === 1 && typeof recipe.parameters.goal === 'number';
    const named = words.panel.idealWeight(sumNumber(value));
    return [
      `ideal${i}`,
      {
        type: 'line',
        scaleID: 'weight',
        value,
        borderColor: inputs === 1 ? theme.faint : weightColor(theme, i),
        borderWidth: 1,
        borderDash: [...idealDash],
        drawTime: 'beforeDatasetsDraw',
        label: {
          display: inputs === 1,
          content: isGoalByInput ? `${named} = ${words.panel.goalDividedByInput}` : named,
          position: 'start',
          color: theme.faint,
          backgroundColor: `color-mix(in srgb, ${theme.background} 70%, transparent)`,
          font: { family: theme.fontFamily, size: theme.fontSize - 2, weight: 'normal' },
          padding: 2,
          // Above the line where there is room for it: under the plot's title there may be none.
          yAdjust: ({ chart: { scales } }) =>
            scales.weight!.getPixelForValue(value) - scales.weight!.top > 12 ? -9 : 9,
        },
      },
    ];
  });
  return Object.fromEntries(lines);
}
