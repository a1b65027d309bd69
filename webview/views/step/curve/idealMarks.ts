import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { curveWords } from '../../../../src/words/views/curve.ts';
import { idealDash } from '../../../idealLines.ts';
import type { Theme } from '../../../theme.ts';
import type { App } from '../../../view.ts';
import type { ShownStep } from './shownStep.ts';

/** Which part of the picture a line goes through. */
interface Within {
  readonly min: number;
  readonly max: number;
  readonly floor: number;
  readonly top: number;
}

/** Between two names below each other. */
const lineHeight = 16;

/** Where the error is smallest, as a dashed line: with several examples that of the pass and, named a line lower, that of the example alone. */
export function idealMarks(app: App, step: ShownStep, within: Within, theme: Theme): Record<string, AnnotationOptions> {
  const { curve, ofPass, row, weights } = step;
  const words = curveWords[app.language];
  const isWeight = weights.length === 1;
  const { lowest } = ofPass ?? curve;
  const along = ofPass === null ? words.lowestAlong : words.lowestOfPass;
  const named = lowest === null ? '' : isWeight ? words.ideal([lowest]) : along(lowest);
  const ofExample = curve.lowest === null ? '' : words.lowestOfExample(row.example + 1, curve.lowest);
  const lines = [
    lineAt(lowest, named, 0, within, theme),
    ...(ofPass === null ? [] : [lineAt(curve.lowest, ofExample, 1, within, theme)]),
  ];
  return Object.fromEntries(lines.flatMap((line, i) => (line === null ? [] : [[`ideal${i}`, line]])));
}

function lineAt(
  at: number | null,
  said: string,
  line: number,
  { min, max, floor, top }: Within,
  theme: Theme,
): AnnotationOptions | null {
  if (at === null || at <= min || at >= max) return null;
  const font = { family: theme.fontFamily, size: theme.fontSize - 1, weight: 'normal' } as const;
  return {
    type: 'line',
    xScaleID: 'x',
    yScaleID: 'y',
    xMin: at,
    xMax: at,
    yMin: floor,
    yMax: top,
    borderColor: theme.faint,
    borderWidth: 1,
    borderDash: [...idealDash],
    label: {
      display: true,
      content: said,
      position: 'end',
      color: theme.faint,
      backgroundColor: `color-mix(in srgb, ${theme.background} 80%, transparent)`,
      font,
      padding: 2,
      yAdjust: line * lineHeight,
      // Within the plot, however near to its side the line is.
      xAdjust({ chart: { ctx, chartArea, scales } }) {
        ctx.save();
        ctx.font = `${font.size}px ${font.family}`;
        const half = ctx.measureText(said).width / 2 + 4;
        ctx.restore();
        const x = scales.x!.getPixelForValue(at);
        return Math.max(chartArea.left + half, Math.min(x, chartArea.right - half)) - x;
      },
    },
  };
}
