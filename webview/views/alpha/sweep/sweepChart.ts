import type { Chart, ChartConfiguration, Plugin, ScaleOptions } from 'chart.js';
import type { Axis } from '../../../../src/neuron/sweep.ts';
import { placeOn } from '../../../../src/neuron/sweepAxes.ts';
import type { Language } from '../../../../src/protocol/messages.ts';
import { axisNumber } from '../../../../src/words/shortNumber.ts';
import { lineChart } from '../../../lineChart.ts';
import type { Theme } from '../../../theme.ts';
import { tickText } from '../../../tickText.ts';
import { type CellPaint, cellPaint, paintGrid } from './cellPaint.ts';
import type { CurvePoint } from './limitCurves.ts';
import type { SweepGrid } from './sweepGrid.ts';
import { axisTitle } from './sweepPoints.ts';

/** What is drawn over the cells. */
export interface SweepMarks {
  /** The run on screen, in the values of the axes; null where it is not among them. */
  readonly run: CurvePoint | null;
  /** The cell that is pointed at, or that the keys are on. */
  readonly cell: number;
}

/** The picture of a grid of runs. */
export interface SweepChart {
  draw(grid: SweepGrid, curves: readonly (readonly CurvePoint[])[], theme: Theme): void;
  /** New rows of the same grid. */
  drawRows(): void;
  drawMarks(marks: SweepMarks): void;
  /** The cell below a place of the canvas, the nearest where there is none; null as long as nothing is drawn. */
  cellAt(x: number, y: number): number | null;
  dispose(): void;
}

/** The limit stands out from any colour by a line of the background beside it. */
export const limitDash: readonly number[] = [6, 4];

export function sweepChart(canvas: HTMLCanvasElement, language: Language): SweepChart {
  let grid: SweepGrid | null = null;
  let theme: Theme | null = null;
  let paint: CellPaint | null = null;
  let marks: SweepMarks = { run: null, cell: -1 };
  // The cells are painted once for each size, theme and row that comes, not with each move of the pointer.
  const cells = document.createElement('canvas');
  let painted = '';

  const paintCells = (width: number, height: number, scale: number) => {
    const key = [width, height, scale, grid!.rowsMade].join();
    if (key === painted) return;
    painted = key;
    cells.width = Math.round(width * scale);
    cells.height = Math.round(height * scale);
    paintGrid(cells.getContext('2d')!, paint!, grid!, cells.width, cells.height);
  };
  const plugin: Plugin<'line'> = {
    id: 'cells',
    beforeDatasetsDraw({ ctx, chartArea: { left, top, width, height }, currentDevicePixelRatio }) {
      paintCells(width, height, currentDevicePixelRatio);
      ctx.drawImage(cells, left, top, width, height);
    },
    afterDatasetsDraw(drawn) {
      drawUpTitle(drawn, grid!, theme!, language);
      drawMarksOn(drawn, grid!, marks, theme!);
    },
  };
  const chart = lineChart(canvas, plugin);

  return {
    draw(newGrid, curves, newTheme) {
      if (newTheme !== theme) paint = cellPaint(newTheme);
      grid = newGrid;
      theme = newTheme;
      painted = '';
      const lines = curves.flatMap((curve) => lineAndEdge(curve, newTheme));
      chart.draw(optionsOf(newGrid, newTheme, language), lines);
    },
    drawRows() {
      chart.drawn?.draw();
    },
    drawMarks(newMarks) {
      marks = newMarks;
      chart.drawn?.draw();
    },
    cellAt(x, y) {
      if (chart.drawn === null || grid === null) return null;
      const { left, top, width, height } = chart.drawn.chartArea;
      const along = (place: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(place * count)));
      const row = along(1 - (y - top) / height, grid.rows);
      return row * grid.columns + along((x - left) / width, grid.columns);
    },
    dispose: chart.dispose,
  };
}

function lineAndEdge(curve: readonly CurvePoint[], theme: Theme) {
  const line = (borderColor: string, borderWidth: number, borderDash: readonly number[]) => ({
    data: [...curve],
    borderColor,
    borderWidth,
    borderDash: [...borderDash],
    pointRadius: 0,
    pointHoverRadius: 0,
  });
  // The first lies above the second.
  return [line(theme.foreground, 2, limitDash), line(theme.background, 4, [])];
}

function optionsOf(
  { sweep: { across, up } }: SweepGrid,
  theme: Theme,
  language: Language,
): NonNullable<ChartConfiguration<'line'>['options']> {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    normalized: true,
    parsing: false,
    events: [],
    layout: { padding: { top: up === null ? 4 : 20, right: 10 } },
    scales: {
      x: scaleOf(across, theme, axisTitle(language, across)),
      y: up === null ? { type: 'linear', display: false, min: 0, max: 1 } : scaleOf(up, theme, axisTitle(language, up)),
    },
  };
}

function scaleOf(axis: Axis, theme: Theme, title: string): ScaleOptions<'linear' | 'logarithmic'> {
  const font = { family: theme.fontFamily, size: theme.fontSize - 2 };
  const { values, isLogarithmic } = axis;
  const [first, second, beforeLast, last] = [values[0]!, values[1]!, values.at(-2)!, values.at(-1)!];
  const isAcross = axis.field === 'alpha' || axis.field === 'stepAmount';
  return {
    type: isLogarithmic ? 'logarithmic' : 'linear',
    // A cell is as wide on both sides of its value.
    min: isLogarithmic ? first / Math.sqrt(second / first) : first - (second - first) / 2,
    max: isLogarithmic ? last * Math.sqrt(last / beforeLast) : last + (last - beforeLast) / 2,
    grid: { display: false },
    border: { display: false },
    title: { display: isAcross, text: title, align: 'end', color: theme.faint, font, padding: 0 },
    ticks: {
      color: theme.faint,
      font,
      maxTicksLimit: 8,
      includeBounds: false,
      padding: 4,
      maxRotation: 0,
      autoSkipPadding: 12,
      callback: (value, _, ticks) => (isLogarithmic ? powerText(Number(value)) : tickText(Number(value), ticks)),
    },
  } as ScaleOptions<'linear' | 'logarithmic'>;
}

function powerText(value: number): string | null {
  const power = Math.log10(value);
  return Math.abs(power - Math.round(power)) < 1e-9 ? axisNumber(value) : null;
}

/** Above the axis, where it takes no width from the cells. */
function drawUpTitle(
  { ctx, chartArea }: Chart<'line'>,
  { sweep: { up } }: SweepGrid,
  theme: Theme,
  language: Language,
): void {
  if (up === null) return;
  ctx.save();
  ctx.font = `${theme.fontSize - 1}px ${theme.fontFamily}`;
  ctx.fillStyle = theme.foreground;
  ctx.fillText(axisTitle(language, up), chartArea.left, chartArea.top - 7);
  ctx.restore();
}

function drawMarksOn({ ctx, chartArea }: Chart<'line'>, grid: SweepGrid, marks: SweepMarks, theme: Theme): void {
  const { left, top, width, height } = chartArea;
  const { up } = grid.sweep;
  ctx.save();
  const framed = (draw: () => void) => {
    for (const [color, lineWidth] of [
      [theme.background, 5],
      [theme.foreground, 2],
    ] as const) {
      ctx.strokeStyle = color;
      ctx.lineWidth = lineWidth;
      draw();
    }
  };
  if (marks.cell >= 0) {
    const [column, row] = [marks.cell % grid.columns, Math.floor(marks.cell / grid.columns)];
    const [cellWidth, cellHeight] = [width / grid.columns, height / grid.rows];
    const [x, y] = [left + column * cellWidth, top + height - (row + 1) * cellHeight];
    const room = 2;
    framed(() => ctx.strokeRect(x - room, y - room, cellWidth + 2 * room, cellHeight + 2 * room));
  }
  if (marks.run !== null) {
    const place = placeOn(grid.sweep.across, marks.run.x) + 0.5;
    const x = left + (place / grid.columns) * width;
    const y = up === null ? top + height / 2 : top + height - ((placeOn(up, marks.run.y) + 0.5) / grid.rows) * height;
    const arm = 7;
    framed(() => {
      ctx.beginPath();
      ctx.moveTo(x - arm, y - arm);
      ctx.lineTo(x + arm, y + arm);
      ctx.moveTo(x - arm, y + arm);
      ctx.lineTo(x + arm, y - arm);
      ctx.stroke();
    });
  }
  ctx.restore();
}
