import type { Chart, Plugin } from 'chart.js';
import type { Quantity } from '../src/protocol/messages.ts';
import type { Theme } from './theme.ts';

/** What is drawn on the picture beside its lines: the titles of both plots, and the selected iteration. */
export interface Marks {
  readonly theme: Theme;
  readonly errorTitle: string;
  readonly weightTitle: string;
  /** Several weights: each one's name, colour and dashes stand after the title. */
  readonly legend: readonly Sample[];
  /** The selected iteration, its error and weights; null where there is none, NaN where one is not drawn. */
  readonly selected: { readonly x: number; readonly error: number; readonly weights: readonly number[] } | null;
  /** What is marked everywhere: its dots get a ring. */
  readonly marked?: Quantity | null;
}

/** A line as it is drawn, and its name. */
interface Sample {
  readonly name: string;
  readonly color: string;
  readonly dash: readonly number[];
  readonly width: number;
}

/** How high a plot's title is, in pixels. */
export const titleSpace = ({ fontSize }: Theme): number => fontSize + 5;

/** Lines differ by their dashes as by their colours. */
export const dashes: readonly (readonly number[])[] = [[], [7, 3], [2, 2], [10, 3, 2, 3], [4, 4], [1, 4]];

/** The colour of a weight's line and dot. */
export const weightColor = (theme: Theme, index: number): string => theme.weights[index % theme.weights.length]!;

/** Draws `marks()`: a step of the slider only draws anew, nothing is laid out. */
export function marksPlugin(marks: () => Marks): Plugin<'line'> {
  return {
    id: 'marks',
    afterDatasetsDraw(chart) {
      drawTitles(chart, marks());
      drawSelected(chart, marks());
    },
  };
}

function drawTitles({ ctx, chartArea, scales }: Chart, { theme, errorTitle, weightTitle, legend }: Marks): void {
  ctx.save();
  ctx.font = `${theme.fontSize - 1}px ${theme.fontFamily}`;
  ctx.textBaseline = 'alphabetic';
  ctx.fillStyle = theme.foreground;
  ctx.fillText(errorTitle, chartArea.left, scales.error!.top - 6);
  const y = scales.weight!.top - 6;
  ctx.fillText(weightTitle, chartArea.left, y);
  let x = chartArea.left + ctx.measureText(weightTitle).width + 14;
  for (const { name, color, dash, width: lineWidth } of legend) {
    const width = 26 + ctx.measureText(name).width;
    if (x + width > chartArea.right) break;
    ctx.strokeStyle = color;
    ctx.lineWidth = lineWidth;
    ctx.setLineDash([...dash]);
    ctx.beginPath();
    ctx.moveTo(x, y - 4);
    ctx.lineTo(x + 20, y - 4);
    ctx.stroke();
    ctx.fillText(name, x + 25, y);
    x += width + 12;
  }
  ctx.restore();
}

function drawSelected({ ctx, chartArea, scales }: Chart, { theme, selected, marked }: Marks): void {
  if (selected === null) return;
  // In the middle of a pixel a line of one pixel is one.
  const x = Math.round(scales.x!.getPixelForValue(selected.x)) + 0.5;
  if (x < chartArea.left - 1 || x > chartArea.right + 1) return;
  ctx.save();
  ctx.strokeStyle = theme.faint;
  ctx.lineWidth = 1;
  for (const { top, bottom } of [scales.error!, scales.weight!]) {
    ctx.beginPath();
    ctx.moveTo(x, top);
    ctx.lineTo(x, bottom);
    ctx.stroke();
  }
  const dot = (y: number, color: string, quantity: Quantity) => {
    if (!Number.isFinite(y)) return;
    ctx.beginPath();
    ctx.arc(x, y, 4.5, 0, 2 * Math.PI);
    ctx.fillStyle = color;
    ctx.strokeStyle = theme.background;
    ctx.lineWidth = 2;
    ctx.stroke();
    ctx.fill();
    if (quantity !== marked) return;
    ctx.beginPath();
    ctx.arc(x, y, 8, 0, 2 * Math.PI);
    ctx.strokeStyle = theme.foreground;
    ctx.stroke();
  };
  dot(scales.error!.getPixelForValue(selected.error), theme.error, 'error');
  for (const [i, weight] of selected.weights.entries()) {
    dot(scales.weight!.getPixelForValue(weight), weightColor(theme, i), 'weight');
  }
  ctx.restore();
}
