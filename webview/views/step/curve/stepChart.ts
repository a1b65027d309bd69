import type { Chart, ChartConfiguration, ChartDataset, ScaleOptions } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { el } from '../../../dom.ts';
import { lineChart } from '../../../lineChart.ts';
import type { Theme } from '../../../theme.ts';
import { tickText } from '../../../tickText.ts';
import { type Pen, penOn } from './pen.ts';
import type { Size } from './stepScene.ts';

/** One axis of a picture. */
export interface Axis {
  readonly title: string;
  readonly min: number;
  readonly max: number;
  /** Below it there is room for marks, and no number. */
  readonly ticksFrom?: number;
}

/** A place in a picture's own numbers. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What a picture is: its axes, its lines, and what is drawn upon them: at places of the axes, and in pixels. */
export interface Picture {
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: readonly ChartDataset<'line', { x: number; y: number }[]>[];
  readonly marks?: Record<string, AnnotationOptions>;
  draw(pen: Pen, pixel: (spot: Spot) => Spot): void;
}

/** A canvas with a picture on it. */
export interface StepChart {
  readonly element: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  /** Of the plot, in pixels; null as long as it has no room. */
  size(): Size | null;
  show(picture: Picture, theme: Theme): void;
  /** From a place in the picture to the canvas' pixels and back; null before anything was shown. */
  pixelOf(spot: Spot): Spot | null;
  spotAt(pixel: Spot): Spot | null;
  dispose(): void;
}

/** Room above the plot for the y axis' title, and beside it for the numbers: as much in every step. */
const plotTop = 20;
const axisWidth = 48;
const axisHeight = 34;
const plotRight = 10;

export function stepChart(): StepChart {
  const canvas = el('canvas', { test: 'curveChart', attributes: { role: 'img' } });
  const element = el('div', { class: 'chart' }, canvas);
  let shown: { picture: Picture; theme: Theme } | null = null;

  const marks = {
    id: 'step',
    afterDatasetsDraw(drawn: Chart) {
      if (shown === null) return;
      const { picture, theme } = shown;
      const { ctx, chartArea } = drawn;
      ctx.save();
      ctx.font = `${theme.fontSize - 1}px ${theme.fontFamily}`;
      ctx.fillStyle = theme.foreground;
      ctx.fillText(picture.y.title, chartArea.left, chartArea.top - 8);
      ctx.restore();
      const pen = penOn(drawn, theme);
      picture.draw(pen, pixelOn(drawn));
      pen.done();
    },
  };
  const chart = lineChart(canvas, marks);
  return {
    element,
    canvas,
    size() {
      const width = element.clientWidth - axisWidth - plotRight;
      const height = element.clientHeight - plotTop - axisHeight;
      return width > 0 && height > 0 ? { width, height } : null;
    },
    show(picture, theme) {
      shown = { picture, theme };
      chart.draw(optionsOf(picture, theme), [...picture.lines]);
    },
    pixelOf: (spot) => chart.drawn && pixelOn(chart.drawn)(spot),
    spotAt({ x, y }) {
      const scales = chart.drawn?.scales;
      return scales ? { x: scales.x!.getValueForPixel(x) ?? 0, y: scales.y!.getValueForPixel(y) ?? 0 } : null;
    },
    dispose: chart.dispose,
  };
}

const pixelOn =
  ({ scales }: Chart) =>
  ({ x, y }: Spot): Spot => ({ x: scales.x!.getPixelForValue(x), y: scales.y!.getPixelForValue(y) });

function optionsOf({ x, y, marks = {} }: Picture, theme: Theme): NonNullable<ChartConfiguration<'line'>['options']> {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    events: [],
    layout: { padding: { top: plotTop, right: plotRight } },
    plugins: { annotation: { annotations: marks } },
    scales: {
      x: {
        ...scaleOf(x, theme),
        title: {
          display: true,
          text: x.title,
          align: 'end',
          color: theme.faint,
          font: { family: theme.fontFamily, size: theme.fontSize - 2 },
          padding: { top: 0, bottom: 0 },
        },
        afterFit(scale) {
          scale.height = axisHeight;
        },
      },
      y: {
        ...scaleOf(y, theme),
        afterFit(scale) {
          scale.width = Math.max(axisWidth, scale.width);
        },
      },
    },
  };
}

function scaleOf({ min, max, ticksFrom }: Axis, theme: Theme): ScaleOptions<'linear'> {
  return {
    type: 'linear',
    min,
    max,
    border: { display: false },
    grid: { color: theme.grid, tickLength: 4, drawTicks: false },
    afterBuildTicks(scale: { ticks: { value: number }[] }) {
      // The ends of the axis are where the picture ends, and no round numbers.
      scale.ticks = scale.ticks.filter(({ value }) => value >= (ticksFrom ?? min) && value > min && value < max);
    },
    ticks: {
      color: theme.faint,
      font: { family: theme.fontFamily, size: theme.fontSize - 2 },
      maxTicksLimit: 7,
      maxRotation: 0,
      autoSkipPadding: 14,
      padding: 5,
      includeBounds: false,
      callback: (value: number | string, _: number, ticks: readonly { readonly value: number }[]) =>
        tickText(Number(value), ticks),
    },
  } as unknown as ScaleOptions<'linear'>;
}
