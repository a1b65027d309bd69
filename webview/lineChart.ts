import {
  Chart,
  type ChartConfiguration,
  type ChartData,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  type Plugin,
  PointElement,
} from 'chart.js';
import annotationPlugin from 'chartjs-plugin-annotation';
import zoomPlugin from 'chartjs-plugin-zoom';

Chart.register(LineController, LineElement, PointElement, LinearScale, LogarithmicScale, annotationPlugin, zoomPlugin);

type Options = NonNullable<ChartConfiguration<'line'>['options']>;

/** A picture of lines on a canvas. */
export interface LineChart {
  /** Null as long as nothing is drawn. */
  readonly drawn: Chart<'line'> | null;
  draw(options: Options, datasets: ChartData<'line'>['datasets']): void;
  dispose(): void;
}

/** Made when it is first drawn, when its canvas has a size; from then on brought up to date. */
export function lineChart(canvas: HTMLCanvasElement, ...plugins: Plugin<'line'>[]): LineChart {
  let drawn: Chart<'line'> | null = null;
  return {
    get drawn() {
      return drawn;
    },
    draw(options, datasets) {
      if (drawn === null) drawn = new Chart(canvas, { type: 'line', data: { datasets }, options, plugins });
      else {
        drawn.options = options;
        drawn.data = { datasets };
        drawn.update('none');
      }
    },
    dispose: () => drawn?.destroy(),
  };
}
