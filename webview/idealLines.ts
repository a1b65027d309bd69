import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { weightsDrawn } from './chartLines.ts';
import { weightColor } from './chartMarks.ts';
import type { ShownRun } from './shownRun.ts';
import type { Theme } from './theme.ts';

export const idealDash: readonly number[] = [3, 4];

/** The ideal weight as a dashed line. */
export function idealLines({ analysis, inputs }: ShownRun, theme: Theme): Record<string, AnnotationOptions> {
  const { idealWeight } = analysis;
  if (idealWeight === null) return {};
  const ideals = typeof idealWeight === 'number' ? [idealWeight] : idealWeight;
  const lines = ideals.slice(0, weightsDrawn).map((value, i): [string, AnnotationOptions] => {
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
      },
    ];
  });
  return Object.fromEntries(lines);
}
