import type { Chart, Plugin } from 'chart.js';
import type { Theme } from './theme.ts';

/** A dashed line across a chart at a value of one of its axes, below all that is drawn, with its name at its beginning. */
export interface ReferenceLine {
  readonly scale: string;
  readonly value: number;
  readonly color: string;
  /** Null: it has none. */
  readonly name: string | null;
}

export const referenceDash: readonly number[] = [3, 4];

/** How far a name stands from its line, and from the edge. */
const [beside, inset] = [9, 4];

/** Draws `lines()`. */
export function referenceLines(theme: () => Theme, lines: () => readonly ReferenceLine[]): Plugin<'line'> {
  return {
    id: 'referenceLines',
    beforeDatasetsDraw(chart) {
      for (const line of lines()) drawLine(chart, line, theme());
    },
  };
}

function drawLine({ ctx, scales, chartArea }: Chart, { scale, value, color, name }: ReferenceLine, theme: Theme): void {
  const axis = scales[scale];
  if (axis === undefined || !(value >= axis.min && value <= axis.max)) return;
  const at = Math.round(axis.getPixelForValue(value)) + 0.5;
  const isLevel = axis.isHorizontal() === false;
  const { left, right, top, bottom } = chartArea;
  ctx.save();
  ctx.strokeStyle = color;
  ctx.lineWidth = 1;
  ctx.setLineDash([...referenceDash]);
  ctx.beginPath();
  ctx.moveTo(isLevel ? left : at, isLevel ? at : bottom);
  ctx.lineTo(isLevel ? right : at, isLevel ? at : top);
  ctx.stroke();
  if (name !== null) {
    ctx.font = `${theme.fontSize - 2}px ${theme.fontFamily}`;
    const width = ctx.measureText(name).width;
    // Above the line where there is room for it: under the plot's title there may be none.
    const x = isLevel ? left + inset : Math.max(left, Math.min(right - width, at - width / 2));
    const y = isLevel ? at + (at - axis.top > 12 ? -beside : beside) : bottom - beside;
    ctx.fillStyle = `color-mix(in srgb, ${theme.background} 75%, transparent)`;
    ctx.fillRect(x - 2, y - theme.fontSize / 2 - 1, width + 4, theme.fontSize + 2);
    ctx.fillStyle = theme.faint;
    ctx.textBaseline = 'middle';
    ctx.fillText(name, x, y);
  }
  ctx.restore();
}
