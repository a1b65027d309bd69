import type { Chart } from 'chart.js';
import type { Theme } from '../../../theme.ts';

interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** How a line looks. */
export interface Stroke {
  readonly color: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  /** From 0, not there, to 1. */
  readonly strength?: number;
}

/** Draws on a chart, in its pixels and within its plot. */
export interface Pen {
  line(points: readonly Pixel[], stroke: Stroke): void;
  arrow(from: Pixel, to: Pixel, stroke: Stroke): void;
  dot(at: Pixel, color: string, radius: number, strength?: number): void;
  /** A point that nothing is at yet. */
  ring(at: Pixel, color: string, radius: number): void;
  widthOf(said: string): number;
  /** Around what is marked everywhere. */
  halo(at: Pixel, color: string): void;
  /** Stands within the plot, and what is below it stays readable. */
  text(said: string, at: Pixel, align: 'left' | 'center' | 'right', color: string): void;
}

const headLength = 8;

/** A pen for one drawing: `done` gives the canvas back as it was. */
export function penOn({ ctx, chartArea }: Chart, theme: Theme): Pen & { done(): void } {
  ctx.save();
  ctx.beginPath();
  ctx.rect(chartArea.left - 1, chartArea.top - 8, chartArea.width + 2, chartArea.height + 9);
  ctx.clip();
  ctx.font = `${theme.fontSize - 1}px ${theme.fontFamily}`;
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';

  const begin = ({ color, width = 1, dash = [], strength = 1 }: Stroke) => {
    ctx.strokeStyle = ctx.fillStyle = color;
    ctx.lineWidth = width;
    ctx.globalAlpha = strength;
    ctx.setLineDash([...dash]);
    ctx.beginPath();
  };
  const circle = ({ x, y }: Pixel, radius: number) => {
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
  };
  const pen: Pen = {
    line(points, stroke) {
      begin(stroke);
      for (const { x, y } of points) ctx.lineTo(x, y);
      ctx.stroke();
    },
    arrow(from, to, stroke) {
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      if (!(length > 0)) return;
      const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
      const head = Math.min(headLength, length);
      const base = { x: to.x - x * head, y: to.y - y * head };
      pen.line([from, base], stroke);
      begin(stroke);
      ctx.moveTo(to.x, to.y);
      ctx.lineTo(base.x - (y * head) / 1.8, base.y + (x * head) / 1.8);
      ctx.lineTo(base.x + (y * head) / 1.8, base.y - (x * head) / 1.8);
      ctx.fill();
    },
    dot(at, color, radius, strength = 1) {
      begin({ color: theme.background, width: 3, strength });
      circle(at, radius);
      if (strength === 1) ctx.stroke();
      ctx.fillStyle = color;
      ctx.fill();
    },
    ring(at, color, radius) {
      begin({ color, width: 2 });
      circle(at, radius);
      ctx.fillStyle = theme.background;
      ctx.fill();
      ctx.stroke();
    },
    widthOf: (said) => ctx.measureText(said).width,
    halo(at, color) {
      begin({ color, width: 2 });
      circle(at, 10);
      ctx.stroke();
    },
    text(said, at, align, color) {
      const width = ctx.measureText(said).width;
      const left = at.x - { left: 0, center: width / 2, right: width }[align];
      const x = Math.max(chartArea.left + 2, Math.min(left, chartArea.right - 2 - width));
      const y = Math.max(chartArea.top + 2, Math.min(at.y, chartArea.bottom - 8));
      begin({ color: theme.background, width: 4 });
      ctx.strokeText(said, x, y);
      ctx.fillStyle = color;
      ctx.fillText(said, x, y);
    },
  };
  return { ...pen, done: () => ctx.restore() };
}
