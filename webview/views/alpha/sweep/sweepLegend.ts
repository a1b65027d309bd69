import { type CellOutcome, cellOutcomes } from '../../../../src/neuron/cellOutcome.ts';
import { sweepWords } from '../../../../src/words/views/sweep.ts';
import { el, svg } from '../../../dom.ts';
import type { Theme } from '../../../theme.ts';
import type { App } from '../../../view.ts';
import { cellPaint, shades } from './cellPaint.ts';
import { limitDash } from './sweepChart.ts';

interface Shown {
  readonly outcomes: { readonly [O in CellOutcome]: number };
  /** What the line of the limit is called; null where there is none. */
  readonly limit: string | null;
  readonly isRunShown: boolean;
}

const [width, height] = [28, 14];

/** What colours, patterns, line and cross mean: of the outcomes, those that occur. */
export function sweepLegend(app: App, { outcomes, limit, isRunShown }: Shown, theme: Theme): readonly HTMLElement[] {
  const words = sweepWords[app.language];
  const entry = (sample: Element, text: string) =>
    el('span', { class: 'sweep-entry' }, sample as HTMLElement, el('span', { text }));
  const shown = cellOutcomes.filter((outcome) => outcome !== 'pending' && outcomes[outcome] > 0);
  const entries = shown.map((outcome) => entry(swatch(theme, outcome), words.legend[outcome]));
  if (limit !== null) entries.push(entry(limitSample(theme), limit));
  if (isRunShown) entries.push(entry(crossSample(theme), words.onScreen));
  return entries;
}

/** An outcome as its cells look, from the quickest to the slowest. */
function swatch(theme: Theme, outcome: CellOutcome): HTMLCanvasElement {
  const canvas = el('canvas', { class: 'sweep-swatch', attributes: { 'aria-hidden': 'true' } });
  const scale = Math.ceil(window.devicePixelRatio);
  canvas.width = width * scale;
  canvas.height = height * scale;
  const ctx = canvas.getContext('2d')!;
  const { color, pattern } = cellPaint(theme);
  for (let shade = 0; shade < shades; shade++) {
    ctx.fillStyle = color(outcome, shade);
    ctx.fillRect((shade * canvas.width) / shades, 0, canvas.width / shades + 1, canvas.height);
  }
  const over = pattern(outcome);
  if (over !== null) {
    ctx.fillStyle = over;
    ctx.fillRect(0, 0, canvas.width, canvas.height);
  }
  return canvas;
}

const sample = (...parts: SVGElement[]) =>
  svg('svg', { viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true' }, ...parts);

function limitSample(theme: Theme): SVGSVGElement {
  const dash = limitDash.join(' ');
  const line = svg('line', { x1: 0, y1: 7, x2: width, y2: 7, 'stroke-width': 2, 'stroke-dasharray': dash });
  line.style.stroke = theme.foreground;
  return sample(line);
}

function crossSample(theme: Theme): SVGSVGElement {
  const cross = svg('path', { d: 'M9 2l10 10M9 12l10-10', 'stroke-width': 2, fill: 'none' });
  cross.style.stroke = theme.foreground;
  return sample(cross);
}
