import type { Extremes } from '../../neuron/row.ts';
import { axisNumber } from '../shortNumber.ts';
import type { PictureShape } from './picture.ts';
import type { Scale } from './scale.ts';
import type { LineStyle, PictureColors } from './sheet.ts';

/** Where a plot stands on the sheet. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What an axis reaches from and to. */
export interface Reach {
  readonly min: number;
  readonly max: number;
}

/** A column of the extremes as a line. */
export interface PlotLine extends LineStyle {
  readonly min: (bucket: number) => number;
  readonly max: (bucket: number) => number;
}

/** Up to so many iterations each is a dot of its own. */
const dottedUpTo = 60;

const tickSize = 17;

/** Beyond the ends of an axis by no more than the rounding of its numbers. */
const rounding = 1e-9;

/** From the smallest to the largest of what is finite, these values among them. */
export function reachOf(columns: readonly Float64Array[], among: readonly number[]): Reach {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const values of [...columns, among]) {
    for (const value of values) {
      if (!Number.isFinite(value)) continue;
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  if (min > max) return { min: 0, max: 1 };
  // Nearer to each other than an axis can tell apart: a line in the middle.
  const size = Math.max(Math.abs(min), Math.abs(max));
  if (max / 2 - min / 2 > Math.max(size * 1e-9, 1e-290)) return { min, max };
  const room = size > 1e-290 ? size / 2 : 0.5;
  return { min: Math.max(-Number.MAX_VALUE, min - room), max: Math.min(Number.MAX_VALUE, max + room) };
}

/** Values of one or two significant digits, at equal distances, within the reach. */
export function ticksOf({ min, max }: Reach, most: number): number[] {
  // Halved first: the distance between two doubles may be none.
  const rough = ((max / 2 - min / 2) / most) * 2;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((times) => power * times >= rough * (1 - 1e-9)) ?? 10);
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  const ticks = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  // What is a tenth of a tick's last digit comes from the binary numbers alone. A step may be more than any double: 0 stays.
  return ticks.map((times) => (times === 0 ? 0 : Number((times * step).toPrecision(12)))).filter(Number.isFinite);
}

/** A value's place between two ends of the sheet. */
export function placed(value: number, { min, max }: Reach, from: number, to: number): number {
  const share = (value / 2 - min / 2) / (max / 2 - min / 2);
  return from + share * (to - from);
}

/** Horizontal lines with their numbers. */
export function gridShapes({ left, right, top, bottom }: Box, { ticks }: Scale, colors: PictureColors): PictureShape[] {
  return ticks.flatMap(({ share, text }): PictureShape[] => {
    const y = bottom + share * (top - bottom);
    return [
      { kind: 'line', points: [left, y, right, y], color: colors.grid, width: 1, dash: [] },
      { kind: 'text', x: left - 10, y: y + 6, text, color: colors.faint, size: tickSize, anchor: 'end' },
    ];
  });
}

/** The numbers of the iterations under the last plot. */
export function iterationShapes(
  { left, right, bottom }: Box,
  reach: Reach,
  title: string,
  colors: PictureColors,
): PictureShape[] {
  const ticks = ticksOf(reach, 10).filter((tick) => Number.isInteger(tick));
  const at = { y: bottom + 24, color: colors.faint, size: tickSize } as const;
  const numbers = ticks.map(
    (tick): PictureShape => ({
      kind: 'text',
      x: placed(tick, reach, left, right),
      text: axisNumber(tick),
      anchor: 'middle',
      ...at,
    }),
  );
  return [...numbers, { kind: 'text', x: right, text: title, anchor: 'end', ...at, y: bottom + 46 }];
}

/** A line through the extremes: what is not finite leaves a gap, and where it leaves the plot it ends. */
export function lineShapes(box: Box, extremes: Extremes, xs: Reach, scale: Scale, line: PlotLine): PictureShape[] {
  const { left, right, top, bottom } = box;
  const { starts, to } = extremes;
  const pieces: number[][] = [[]];
  /** Where it leaves. */
  let end: readonly number[] = [];
  let before: { readonly x: number; readonly share: number } | null = null;
  let hasLeft = false;
  const yOf = (share: number) => bottom + share * (top - bottom);
  const add = (pass: number, value: number) => {
    const x = placed(pass, xs, left, right);
    const share = scale.shareOf(value);
    if (hasLeft) return;
    if (!Number.isFinite(value)) {
      pieces.push([]);
      before = null;
      return;
    }
    hasLeft = share < -rounding || share > 1 + rounding;
    if (!hasLeft) pieces.at(-1)!.push(x, yOf(share));
    else if (before !== null) {
      const edge = share > 1 ? 1 : 0;
      end = [before.x + ((edge - before.share) / (share - before.share)) * (x - before.x), yOf(edge)];
    }
    before = { x, share };
  };
  for (let bucket = 0; bucket < starts.length; bucket++) {
    const last = (starts[bucket + 1] ?? to) - 1;
    const [min, max] = [line.min(bucket), line.max(bucket)];
    const rises = bucket + 1 < starts.length ? line.max(bucket + 1) >= max : line.max(bucket - 1) <= max;
    add(starts[bucket]!, rises ? min : max);
    if (last > starts[bucket]!) add(last, rises ? max : min);
  }
  const { color, dash } = line;
  const drawn = pieces.filter(({ length }) => length > 0);
  const isDotted = to - extremes.from <= dottedUpTo;
  return [
    ...drawn
      .map((points, i) => (i === drawn.length - 1 ? [...points, ...end] : points))
      .filter(({ length }) => length > 2)
      .map((points): PictureShape => ({ kind: 'line', points, color, width: 3, dash })),
    ...(isDotted ? drawn.map((points): PictureShape => ({ kind: 'dots', points, color, radius: 4 })) : []),
  ];
}
