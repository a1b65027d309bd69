import type { ChartConfiguration, ScaleOptions } from 'chart.js';
import type { Language } from '../src/words/language.ts';
import { axisNumber, countText } from '../src/words/shortNumber.ts';
import { titleSpace } from './chartMarks.ts';
import type { Theme } from './theme.ts';
import { tickText } from './tickText.ts';

/** How many points a zoomed picture shows at the least. */
export const fewestShown = 10;

interface Given {
  readonly theme: Theme;
  readonly language: Language;
  readonly iterationTitle: string;
  /** Of the whole picture, in pixels. */
  readonly height: number;
  readonly isZoomable: boolean;
  /** The last iteration, counted from 0. */
  readonly last: number;
  /** The x axis, its ends included. */
  readonly min: number;
  readonly max: number;
  readonly isLogarithmic: boolean;
  /** What the logarithmic axis shows zeros at. */
  readonly floor: number | null;
  readonly onZoom: () => void;
}

type Options = NonNullable<ChartConfiguration<'line'>['options']>;

/** Error above weight on one x axis: scales stacked upon each other, with room for the second's title between them. */
export function chartOptions(given: Given): Options {
  const { theme, height, isZoomable, last, onZoom } = given;
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    normalized: true,
    parsing: false,
    events: [],
    layout: { padding: { top: titleSpace(theme), right: 8 } },
    scales: {
      x: iterationScale(given),
      weight: { ...valueScale(theme), type: 'linear', stack: 'picture', stackWeight: 1, grace: '8%' },
      between: {
        type: 'linear',
        position: 'left',
        stack: 'picture',
        stackWeight: gapWeight(theme, height),
        ...invisible,
      },
      error: errorScale(given),
    },
    plugins: {
      zoom: {
        limits: { x: { min: 0, max: Math.max(1, last), minRange: fewestShown } },
        zoom: {
          mode: 'x',
          wheel: { enabled: isZoomable, modifierKey: 'ctrl' },
          drag: {
            enabled: isZoomable,
            threshold: 8,
            borderWidth: 1,
            borderColor: theme.focus,
            backgroundColor: `color-mix(in srgb, ${theme.focus} 20%, transparent)`,
          },
          onZoomComplete: onZoom,
        },
      },
    },
  };
}

/** Of the picture's height, what titles and the x axis take. */
const aroundPlots = (theme: Theme) => titleSpace(theme) + 36;

/** The weight, beside two plots of 1, that leaves room for a title between them, however high the picture is. */
function gapWeight(theme: Theme, height: number): number {
  const gap = titleSpace(theme) + 6;
  return (2 * gap) / Math.max(gap, height - aroundPlots(theme) - gap);
}

const invisible = { ticks: { display: false }, grid: { display: false }, border: { display: false } } as const;

const tickFont = (theme: Theme) => ({ family: theme.fontFamily, size: theme.fontSize - 2 });

function iterationScale({ theme, language, iterationTitle, min, max }: Given): ScaleOptions<'linear'> {
  return {
    type: 'linear',
    min,
    max,
    grid: { display: false, tickLength: 0 },
    border: { display: false },
    title: {
      display: true,
      text: iterationTitle,
      align: 'end',
      color: theme.faint,
      font: tickFont(theme),
      padding: { top: 0, bottom: 0 },
    },
    ticks: {
      color: theme.faint,
      font: tickFont(theme),
      maxTicksLimit: 7,
      padding: 5,
      maxRotation: 0,
      autoSkipPadding: 14,
      precision: 0,
      callback: (value) => iterationText(Number(value), language),
    },
  } as ScaleOptions<'linear'>;
}

/** While it is being zoomed the axis ends between two iterations: there is nothing to say. */
function iterationText(iteration: number, language: Language): string | null {
  if (!Number.isInteger(iteration)) return null;
  return iteration < 1e9 ? countText(iteration, language) : axisNumber(iteration);
}

const valueScale = (theme: Theme) => ({
  position: 'left' as const,
  grid: { color: theme.grid, tickLength: 4, drawTicks: false },
  border: { display: false },
  ticks: {
    color: theme.faint,
    font: tickFont(theme),
    maxTicksLimit: 4,
    padding: 6,
    callback: (value: number | string, _: number, ticks: readonly { readonly value: number }[]) =>
      tickText(Number(value), ticks),
  },
});

function errorScale({ theme, isLogarithmic, floor }: Given): ScaleOptions<'linear' | 'logarithmic'> {
  const stacked = { stack: 'picture', stackWeight: 1 };
  const scale = valueScale(theme);
  if (!isLogarithmic || floor === null)
    return { ...scale, ...stacked, type: 'linear', beginAtZero: true } as ScaleOptions<'linear'>;
  // Logarithmic ticks come by the dozen, 1 2 3 5 …: whole powers of ten are enough, and what is 0 says so.
  const callback = (value: number | string) => {
    if (Number(value) === floor) return '0';
    const power = Math.log10(Number(value));
    return Math.abs(power - Math.round(power)) < 1e-9 ? axisNumber(Number(value)) : null;
  };
  return {
    ...scale,
    ...stacked,
    type: 'logarithmic',
    ticks: { ...scale.ticks, callback },
  } as ScaleOptions<'logarithmic'>;
}
