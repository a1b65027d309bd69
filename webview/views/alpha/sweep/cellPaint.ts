import { type CellOutcome, cellOutcomes } from '../../../../src/neuron/cellOutcome.ts';
import type { Theme } from '../../../theme.ts';
import type { SweepGrid } from './sweepGrid.ts';

/** Shades of an outcome that takes its time, the quickest the strongest. */
export const shades = 6;

/** How outcomes look in a theme: a colour, lighter or darker by the iterations that it took, and a pattern of its own. */
export interface CellPaint {
  /** `shade` from 0, the strongest, to `shades - 1`. */
  color(outcome: CellOutcome, shade: number): string;
  pattern(outcome: CellOutcome): CanvasPattern | null;
}

/** Lines and dots on a square of 8 pixels that is repeated. */
const drawings: { readonly [O in CellOutcome]?: (ctx: CanvasRenderingContext2D) => void } = {
  diverging: (ctx) => lines(ctx, [-2, 2, 2, -2], [0, 8, 8, 0], [6, 10, 10, 6]),
  bouncing: (ctx) => lines(ctx, [0.5, 0, 0.5, 8]),
  neverMoved: (ctx) => lines(ctx, [0, 2.5, 8, 2.5], [0, 6.5, 8, 6.5]),
  settled: (ctx) => lines(ctx, [0, 4.5, 8, 4.5]),
  circling: (ctx) => dots(ctx, 2, [2, 2], [6, 6]),
  unfinished: (ctx) => dots(ctx, 1, [4, 4]),
};

export function cellPaint(theme: Theme): CellPaint {
  const [first, second, third, fourth, fifth] = theme.weights;
  const base: { readonly [O in CellOutcome]: string } = {
    pending: theme.background,
    oneStep: second!,
    smooth: first!,
    bouncing: fourth!,
    converging: third!,
    settled: third!,
    unfinished: mixed(theme.foreground, 12, theme.background),
    neverMoved: mixed(theme.foreground, 35, theme.background),
    circling: fifth!,
    diverging: theme.error,
  };
  const isShaded = (outcome: CellOutcome) =>
    ['smooth', 'bouncing', 'converging', 'settled', 'diverging'].includes(outcome);
  const colors = cellOutcomes.map((outcome) =>
    Array.from({ length: shades }, (_, shade) =>
      isShaded(outcome) ? mixed(base[outcome], 100 - (65 * shade) / (shades - 1), theme.background) : base[outcome],
    ),
  );
  const patterns = new Map(
    Object.entries(drawings).map(([outcome, draw]) => [
      outcome,
      tile(draw, outcome === 'unfinished' ? theme.faint : theme.background),
    ]),
  );
  return {
    color: (outcome, shade) => colors[cellOutcomes.indexOf(outcome)]![shade]!,
    pattern: (outcome) => patterns.get(outcome) ?? null,
  };
}

const mixed = (color: string, percent: number, background: string) =>
  `color-mix(in srgb, ${color} ${percent}%, ${background})`;

function tile(draw: (ctx: CanvasRenderingContext2D) => void, color: string): CanvasPattern | null {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 8;
  const ctx = canvas.getContext('2d')!;
  ctx.strokeStyle = ctx.fillStyle = color;
  draw(ctx);
  return ctx.createPattern(canvas, 'repeat');
}

function lines(ctx: CanvasRenderingContext2D, ...all: readonly (readonly [number, number, number, number])[]): void {
  for (const [fromX, fromY, toX, toY] of all) {
    ctx.beginPath();
    ctx.moveTo(fromX, fromY);
    ctx.lineTo(toX, toY);
    ctx.stroke();
  }
}

function dots(ctx: CanvasRenderingContext2D, size: number, ...all: readonly (readonly [number, number])[]): void {
  for (const [x, y] of all) ctx.fillRect(x - size / 2, y - size / 2, size, size);
}

/** The shade of a run that took `at` of so many iterations; half of them look as different from all as one from two. */
export function shadeOf(at: number, iterations: number): number {
  if (at <= 1) return 0;
  return Math.min(shades - 1, Math.floor((Math.log(at) / Math.log(Math.max(2, iterations))) * shades));
}

/** Draws the grid into a rectangle, rows from below. Cells beside each other that look the same are one stroke. */
export function paintGrid(
  ctx: CanvasRenderingContext2D,
  { color, pattern }: CellPaint,
  grid: SweepGrid,
  width: number,
  height: number,
): void {
  const { columns, rows } = grid;
  const { iterations } = grid.sweep.parameters;
  const x = (column: number) => Math.round((column * width) / columns);
  const y = (row: number) => Math.round(height - (row * height) / rows);
  for (let row = 0; row < rows; row++) {
    const made = grid.madeRow(row);
    if (made === null) continue;
    const [top, tall] = [y(row + 1), y(row) - y(row + 1)];
    const look = (column: number) => {
      const index = made * columns + column;
      return grid.code(index) * shades + shadeOf(grid.at(index), iterations);
    };
    for (let from = 0; from < columns; ) {
      const looks = look(from);
      let to = from + 1;
      while (to < columns && look(to) === looks) to++;
      const outcome = cellOutcomes[Math.floor(looks / shades)]!;
      ctx.fillStyle = color(outcome, looks % shades);
      ctx.fillRect(x(from), top, x(to) - x(from), tall);
      const over = pattern(outcome);
      if (over !== null) {
        ctx.fillStyle = over;
        ctx.fillRect(x(from), top, x(to) - x(from), tall);
      }
      from = to;
    }
  }
}
