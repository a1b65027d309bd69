import type { PictureShape } from './picture.ts';

export type PictureTheme = 'light' | 'dark';

export interface PictureColors {
  readonly background: string;
  readonly foreground: string;
  readonly faint: string;
  readonly grid: string;
  readonly error: string;
  /** Of several weights, or of several runs. */
  readonly lines: readonly string[];
}

export const colorsOf: { readonly [T in PictureTheme]: PictureColors } = {
  light: {
    background: '#ffffff',
    foreground: '#1f1f1f',
    faint: '#616161',
    grid: '#d9d9d9',
    error: '#c72e0f',
    lines: ['#0063b1', '#a84300', '#1a7032', '#6f3fb5', '#7a5c00'],
  },
  dark: {
    background: '#1f1f1f',
    foreground: '#e4e4e4',
    faint: '#a6a6a6',
    grid: '#3d3d3d',
    error: '#f48771',
    lines: ['#59a4f9', '#e2a04f', '#89d185', '#c898f0', '#dcc46a'],
  },
};

/** A colour and a dash pattern. */
export interface LineStyle {
  readonly color: string;
  readonly dash: readonly number[];
}

const dashes: readonly (readonly number[])[] = [[], [12, 5], [3, 4], [16, 5, 3, 5], [7, 7], [2, 8]];

/** How the weight, or the run, at this place is drawn. */
export const lineStyle = ({ lines }: PictureColors, place: number): LineStyle => ({
  color: lines[place % lines.length]!,
  dash: dashes[place % dashes.length]!,
});

/** So many weights of a run are drawn; more would be a tangle. */
export const weightsDrawn = dashes.length;

export const sheetWidth = 1200;
export const margin = 40;

/** Letters of the sentences under the picture, and from one of their lines to the next. */
export const sentenceSize = 21;
export const sentenceLine = 30;

/** Letters of what names something within the picture. */
export const nameSize = 17;

/** More stretches of a run than this cannot be told apart. */
export const pictureBuckets = 800;

export const label = (text: string, x: number, y: number, color: string, size: number): PictureShape => ({
  kind: 'text',
  x,
  y,
  text,
  color,
  size,
  anchor: 'start',
});

/** Beside a plot's title, from its left end. */
export const keysFrom = 110;

/** A sample of a line with room before its name. */
export const sampleSpace = 48;

/** A short piece of a line, as a key. */
export const sample = (x: number, y: number, { color, dash }: LineStyle): PictureShape => ({
  kind: 'line',
  points: [x, y, x + 40, y],
  color,
  width: 3,
  dash,
});
