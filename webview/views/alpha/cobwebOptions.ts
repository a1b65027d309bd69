import type { ChartConfiguration } from 'chart.js';
import type { Theme } from '../../theme.ts';
import { tickText } from '../../tickText.ts';

interface Given {
  readonly theme: Theme;
  readonly range: readonly [number, number];
  readonly weightTitle: string;
  readonly nextTitle: string;
  /** Where the line crosses the diagonal, and what that weight is called. */
  readonly crossing: number;
  readonly crossingText: string;
}

/** Both axes are weights and show the same range; the crossing is marked on both. */
export function cobwebOptions(given: Given): NonNullable<ChartConfiguration<'line'>['options']> {
  const { theme, crossing, crossingText } = given;
  const font = { family: theme.fontFamily, size: theme.fontSize - 2 };
  const axis = (title: string) => ({
    type: 'linear' as const,
    min: given.range[0],
    max: given.range[1],
    title: { display: true, text: title, align: 'end' as const, color: theme.faint, font },
    grid: { color: theme.grid, drawTicks: false },
    border: { display: false },
    ticks: {
      color: theme.faint,
      font,
      maxTicksLimit: 6,
      includeBounds: false,
      maxRotation: 0,
      padding: 4,
      callback: (value: number | string, _: number, ticks: readonly { readonly value: number }[]) =>
        tickText(Number(value), ticks),
    },
  });
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    events: [],
    layout: { padding: { top: 4, right: 8 } },
    scales: { x: axis(given.weightTitle), y: axis(given.nextTitle) },
    plugins: {
      annotation: {
        annotations: {
          crossing: {
            type: 'line',
            scaleID: 'x',
            value: crossing,
            borderColor: theme.faint,
            borderWidth: 1,
            borderDash: [3, 4],
            label: {
              display: true,
              content: crossingText,
              position: 'start',
              color: theme.faint,
              backgroundColor: `color-mix(in srgb, ${theme.background} 80%, transparent)`,
              font: { ...font, weight: 'normal' },
              padding: 2,
            },
          },
        },
      },
    },
  };
}
