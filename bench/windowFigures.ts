import { atMost, type Figure, median, quantile } from './figure.ts';
import type { WindowTimes } from './window.ts';

/** What the panel and its extension take in real VS Codes, the activation in several fresh ones. */
export function windowFigures(windows: readonly WindowTimes[]): readonly Figure[] {
  const panel = windows.find((one) => one.panel !== null)?.panel ?? null;
  const { slider, alpha, alphaOfTwo, sweep } = panel ?? {};
  const longTasks = [slider, alpha, alphaOfTwo, sweep].map((frames) => frames?.longTasks ?? 0).reduce((a, b) => a + b);
  return [
    atMost('activate() in the real host', median(windows.map(({ activatedMs }) => activatedMs)), 'ms', 20),
    atMost('its code loaded there', median(windows.map(({ loadedMs }) => loadedMs)), 'ms', 20),
    atMost('from the command to the drawn panel, warm', median(panel?.pictureMs ?? []), 'ms', 300),
    atMost('a step of the slider, 95th percentile', quantile(slider?.ms ?? [], 0.95), 'ms', 16),
    atMost('dragging alpha on 10^6 iterations, 95th percentile', quantile(alpha?.ms ?? [], 0.95), 'ms', 16),
    atMost('the same of two weights that never rest', quantile(alphaOfTwo?.ms ?? [], 0.95), 'ms', 16),
    atMost('dragging on the sweep, 95th percentile', quantile(sweep?.ms ?? [], 0.95), 'ms', 50),
    atMost('long tasks while dragging', panel === null ? null : longTasks, 'tasks', 0),
  ];
}
