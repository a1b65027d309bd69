import type { ChartDataset } from 'chart.js';
import type { Language } from '../../src/protocol/messages.ts';
import { dashes, weightColor } from '../chartMarks.ts';
import { chartOptions } from '../chartOptions.ts';
import { el } from '../dom.ts';
import { type LineChart, lineChart } from '../lineChart.ts';
import { followTheme } from '../theme.ts';
import type { FollowedSeries } from './followedSeries.ts';

/** Up to so many iterations each is a dot of its own. */
const dottedUpTo = 60;

/** More points than pixels show nothing else. */
const mostPoints = 2000;

/** The error above, what is carried below, on one axis of iterations. */
export function followedChart(language: Language, iterationTitle: string) {
  const canvas = el('canvas', { test: 'followedPicture' });
  let chart: LineChart | null = null;
  let last: readonly [FollowedSeries, ReadonlySet<number>, number] | null = null;
  const theme = followTheme(() => last && draw(...last));
  const resized = new ResizeObserver(() => last && draw(...last));
  resized.observe(canvas);

  function draw(series: FollowedSeries, hidden: ReadonlySet<number>, selected: number): void {
    last = [series, hidden, selected];
    if (canvas.clientHeight === 0) return;
    const { iterations, errors, carried } = series;
    const max = Math.max(1, iterations - 1);
    const options = chartOptions({
      theme: theme.now,
      language,
      iterationTitle,
      height: canvas.clientHeight,
      isZoomable: false,
      last: iterations - 1,
      min: 0,
      max,
      isLogarithmic: false,
      floor: null,
      onZoom: () => {},
    });
    const at = { type: 'line' as const, xMin: selected, xMax: selected, borderColor: theme.now.focus, borderWidth: 1 };
    const line = (values: Float64Array, yAxisID: string, color: string, dash: readonly number[]) =>
      ({
        data: pointsOf(values),
        yAxisID,
        borderColor: color,
        backgroundColor: color,
        borderWidth: 2,
        borderDash: [...dash],
        pointRadius: iterations <= dottedUpTo ? 2 : 0,
        pointBorderWidth: 0,
        clip: 6,
      }) satisfies ChartDataset<'line', { x: number; y: number }[]>;
    chart ??= lineChart(canvas);
    chart.draw({ ...options, plugins: { ...options.plugins, annotation: { annotations: { at } } } }, [
      line(errors, 'error', theme.now.error, []),
      ...carried.flatMap((values, i) =>
        hidden.has(i) ? [] : [line(values, 'weight', weightColor(theme.now, i), dashes[i % dashes.length]!)],
      ),
    ]);
  }

  return {
    canvas,
    draw,
    dispose() {
      theme.stop();
      resized.disconnect();
      chart?.dispose();
    },
  };
}

/** What is not finite leaves a gap. */
function pointsOf(values: Float64Array): { x: number; y: number }[] {
  const step = Math.max(1, Math.ceil(values.length / mostPoints));
  const points: { x: number; y: number }[] = [];
  for (let x = 0; x < values.length; x += step) {
    const y = values[x]!;
    points.push({ x, y: Number.isFinite(y) ? y : Number.NaN });
  }
  return points;
}
