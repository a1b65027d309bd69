import type { ChartDataset } from 'chart.js';
import type { Extremes } from '../src/neuron/row.ts';
import { dashes, weightColor } from './chartMarks.ts';
import { linePoints } from './chartPoints.ts';
import type { Theme } from './theme.ts';

/** So many weights are drawn; more would be a tangle. */
export const weightsDrawn = 6;

/** Up to so many iterations each is a dot of its own. */
const dottedUpTo = 60;

/** A run's lines: its error, and its weights. */
export function chartLines(
  inputs: number,
  extremes: Extremes,
  floor: number | null,
  theme: Theme,
): ChartDataset<'line', { x: number; y: number }[]>[] {
  const isDotted = extremes.to - extremes.from <= dottedUpTo;
  const style = (color: string, dash: readonly number[]) => ({
    borderColor: color,
    backgroundColor: color,
    borderWidth: 2,
    borderDash: [...dash],
    borderJoinStyle: 'round' as const,
    pointRadius: isDotted ? 2 : 0,
    pointHoverRadius: 0,
    pointBorderWidth: 0,
    clip: 6,
  });
  return [
    {
      data: linePoints(
        extremes,
        (b) => extremes.errorMin[b]!,
        (b) => extremes.errorMax[b]!,
        floor,
      ),
      yAxisID: 'error',
      ...style(theme.error, []),
    },
    ...Array.from({ length: Math.min(inputs, weightsDrawn) }, (_, i) => ({
      data: linePoints(
        extremes,
        (b) => extremes.weightMin[b * inputs + i]!,
        (b) => extremes.weightMax[b * inputs + i]!,
        null,
      ),
      yAxisID: 'weight',
      ...style(weightColor(theme, i), dashes[i]!),
    })),
  ];
}
