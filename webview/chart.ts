import {
  Chart,
  type ChartDataset,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
} from 'chart.js';
import annotationPlugin, { type AnnotationOptions } from 'chartjs-plugin-annotation';
import zoomPlugin from 'chartjs-plugin-zoom';
import type { Extremes } from '../src/neuron/row.ts';
import { chartDescription } from '../src/words/chartDescription.ts';
import { sumNumber } from '../src/words/shortNumber.ts';
import { dashes, type Marks, marksPlugin, weightColor } from './chartMarks.ts';
import { chartOptions } from './chartOptions.ts';
import { bucketOf, linePoints, logarithmicFloor } from './chartPoints.ts';
import { button, el, onChange, setHidden, setText } from './dom.ts';
import { createPictureRequests } from './pictureRequests.ts';
import { type PanelState, type ShownRun, selectedIteration, selectedRow, zoomableFrom } from './state.ts';
import { onThemeChange, readTheme, type Theme } from './theme.ts';
import type { App, View } from './view.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale, LogarithmicScale, annotationPlugin, zoomPlugin);

/** So many weights are drawn; more would be a tangle. */
const weightsDrawn = 6;

/** Up to so many iterations each is a dot of its own. */
const dottedUpTo = 60;

const idealDash: readonly number[] = [3, 4];

/** The picture: error above weight over the iterations. */
export function chartView(app: App): View {
  const { words } = app;
  const canvas = el('canvas', {
    test: 'chart',
    attributes: { role: 'img', 'aria-label': words.panel.chart, 'aria-describedby': 'chart-description' },
  });
  const description = el('p', { class: 'unseen', test: 'chartDescription', attributes: { id: 'chart-description' } });
  const hint = el('span', { class: 'zoom-hint', text: words.panel.zoomHint });
  const reset = button({ class: 'link zoom-reset', text: words.panel.resetZoom, test: 'resetZoom' }, () =>
    app.change({ type: 'zoom', zoom: null }),
  );
  const element = el('div', { class: 'chart' }, canvas, description, hint, reset);
  const ask = createPictureRequests(app);

  let theme = readTheme();
  let marks: Marks = { theme, errorTitle: '', weightTitle: '', legend: [], selected: null };
  let chart: Chart<'line'> | null = null;
  let floor: number | null = null;

  const onZoom = () => {
    const run = app.state().run;
    const scale = chart?.scales.x;
    if (!run || !scale) return;
    const from = Math.max(0, Math.floor(scale.min));
    const to = Math.min(run.iterations, Math.ceil(scale.max) + 1);
    app.change({ type: 'zoom', zoom: from === 0 && to === run.iterations ? null : { from, to } });
  };

  const draw = onChange(
    (
      recipe: ShownRun['recipe'],
      extremes: Extremes,
      iterations: number,
      zoom: PanelState['zoom'],
      isLogarithmic: boolean,
      currentTheme: Theme,
      height: number,
    ) => {
      const run = { ...app.state().run!, recipe, extremes };
      floor = isLogarithmic ? logarithmicFloor(extremes) : null;
      const last = Math.max(0, iterations - 1);
      const options = chartOptions({
        theme: currentTheme,
        iterationTitle: words.panel.iteration,
        height,
        isZoomable: iterations >= zoomableFrom,
        last,
        min: zoom?.from ?? 0,
        max: Math.max(1, zoom === null ? last : zoom.to - 1),
        isLogarithmic,
        floor,
        onZoom,
      });
      options.plugins!.annotation = { annotations: idealLines(app, run, currentTheme) };
      const datasets = lines(run, extremes, floor, currentTheme);
      if (chart === null)
        chart = new Chart(canvas, { type: 'line', data: { datasets }, options, plugins: [marksPlugin(() => marks)] });
      else {
        chart.options = options;
        chart.data = { datasets };
        chart.update('none');
      }
    },
  );

  const select = (event: PointerEvent) => {
    const area = chart?.chartArea;
    if (!chart || !area || event.offsetX < area.left - 8 || event.offsetX > area.right + 8) return;
    app.change({ type: 'select', iteration: chart.scales.x!.getValueForPixel(event.offsetX) ?? 0 });
  };
  listenToPointer(canvas, () => (app.state().run?.iterations ?? 0) < zoomableFrom, select);
  const stopFollowingTheme = onThemeChange(() => {
    theme = readTheme();
    view.show(app.state());
  });
  const resized = new ResizeObserver(() => view.show(app.state()));
  resized.observe(element);

  const view: View = {
    element,
    show(state) {
      const { run, zoom, isLogarithmic } = state;
      if (run === null || element.clientWidth === 0) return;
      marks = marksOf(app, state, theme, floor);
      const before = chart;
      draw(run.recipe, run.extremes, iterationsDrawn(run, zoom), zoom, isLogarithmic, theme, element.clientHeight);
      if (chart === before) chart?.draw();
      ask(run, Math.round((chart?.chartArea?.width ?? element.clientWidth) * Math.min(2, window.devicePixelRatio)));
      const isZoomable = run.iterations >= zoomableFrom;
      setHidden(hint, !isZoomable || zoom !== null);
      canvas.title = isZoomable ? words.panel.zoomHint : '';
      setHidden(reset, zoom === null);
      setText(description, describe(app, run, marks));
    },
    dispose() {
      stopFollowingTheme();
      resized.disconnect();
      chart?.destroy();
    },
  };
  return view;
}

/** While a run goes on its picture is drawn anew with each answer of the history, not with each news of its progress. */
function iterationsDrawn({ summary, extremes, iterations }: ShownRun, zoom: PanelState['zoom']): number {
  return summary.status.kind === 'running' && zoom === null ? extremes.to : iterations;
}

/** A click selects; with few iterations a drag does too, with many it marks what to zoom in on. */
function listenToPointer(canvas: HTMLElement, isScrubbed: () => boolean, select: (event: PointerEvent) => void): void {
  let downAt: number | null = null;
  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    downAt = event.offsetX;
    if (!isScrubbed()) return;
    canvas.setPointerCapture(event.pointerId);
    select(event);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (downAt !== null && isScrubbed()) select(event);
  });
  canvas.addEventListener('pointerup', (event) => {
    if (downAt !== null && !isScrubbed() && Math.abs(event.offsetX - downAt) < 5) select(event);
    downAt = null;
  });
}

function lines(
  run: ShownRun,
  extremes: Extremes,
  floor: number | null,
  theme: Theme,
): ChartDataset<'line', { x: number; y: number }[]>[] {
  const isDotted = extremes.to - extremes.from <= dottedUpTo;
  const style = (color: string, dash: readonly number[]) => ({
    borderColor: color,
    backgroundColor: color,
    borderWidth: 2,
    borderDash: [...dash],
    borderJoinStyle: 'round' as const,
    pointRadius: isDotted ? 2 : 0,
    pointHoverRadius: 0,
    pointBorderWidth: 0,
    clip: 6,
  });
  const { inputs } = run;
  return [
    {
      data: linePoints(
        extremes,
        (b) => extremes.errorMin[b]!,
        (b) => extremes.errorMax[b]!,
        floor,
      ),
      yAxisID: 'error',
      ...style(theme.error, []),
    },
    ...Array.from({ length: Math.min(inputs, weightsDrawn) }, (_, i) => ({
      data: linePoints(
        extremes,
        (b) => extremes.weightMin[b * inputs + i]!,
        (b) => extremes.weightMax[b * inputs + i]!,
        null,
      ),
      yAxisID: 'weight',
      ...style(weightColor(theme, i), dashes[i]!),
    })),
  ];
}

/** The ideal weight as a dashed line. */
function idealLines(
  { words }: App,
  { analysis, inputs, recipe }: ShownRun,
  theme: Theme,
): Record<string, AnnotationOptions> {
  const { idealWeight } = analysis;
  if (idealWeight === null) return {};
  const ideals = typeof idealWeight === 'number' ? [idealWeight] : idealWeight;
  const lines = ideals.slice(0, weightsDrawn).map((value, i): [string, AnnotationOptions] => {
    const isGoalByInput = inputs === 1 && typeof recipe.parameters.goal === 'number';
    const named = words.panel.idealWeight(sumNumber(value));
    return [
      `ideal${i}`,
      {
        type: 'line',
        scaleID: 'weight',
        value,
        borderColor: inputs === 1 ? theme.faint : weightColor(theme, i),
        borderWidth: 1,
        borderDash: [...idealDash],
        drawTime: 'beforeDatasetsDraw',
        label: {
          display: inputs === 1,
          content: isGoalByInput ? `${named} = ${words.panel.goalDividedByInput}` : named,
          position: 'start',
          color: theme.faint,
          backgroundColor: `color-mix(in srgb, ${theme.background} 70%, transparent)`,
          font: { family: theme.fontFamily, size: theme.fontSize - 2, weight: 'normal' },
          padding: 2,
          // Above the line where there is room for it: under the plot's title there may be none.
          yAdjust: ({ chart: { scales } }) =>
            scales.weight!.getPixelForValue(value) - scales.weight!.top > 12 ? -9 : 9,
        },
      },
    ];
  });
  return Object.fromEntries(lines);
}

function marksOf(app: App, state: PanelState, theme: Theme, floor: number | null): Marks {
  const { words } = app;
  const run = state.run!;
  const isLegendNeeded = run.inputs > 1;
  return {
    theme,
    errorTitle: run.examples > 1 ? words.panel.errorOfPass : words.panel.error,
    weightTitle: isLegendNeeded ? words.panel.weights : words.panel.weight,
    legend: isLegendNeeded ? legendOf(app, run, theme) : [],
    selected: selectedPoint(app, state, floor),
    marked: state.marked,
  };
}

function legendOf({ words }: App, { inputs, analysis }: ShownRun, theme: Theme): Marks['legend'] {
  const weights = Array.from({ length: Math.min(inputs, weightsDrawn) }, (_, i) => ({
    name: `[${i}]`,
    color: weightColor(theme, i),
    dash: dashes[i]!,
    width: 2,
  }));
  const ideal = { name: words.panel.idealWeight('').trim(), color: theme.faint, dash: idealDash, width: 1 };
  return analysis.idealWeight === null ? weights : [...weights, ideal];
}

/** The pass's own values; where the picture has them for several passes only, those of the row, or the bucket's. */
function selectedPoint(app: App, state: PanelState, floor: number | null): Marks['selected'] {
  const run = state.run!;
  const { extremes, inputs } = run;
  const x = selectedIteration(state);
  const bucket = bucketOf(extremes, x);
  const above = (error: number) => (floor === null ? error : Math.max(error, floor));
  const row = run.examples === 1 && bucket?.isAlone !== true ? app.rows.get(selectedRow(state)) : null;
  if (row !== null) {
    const weights = typeof row.weight === 'number' ? [row.weight] : row.weight;
    return { x, error: above(row.error), weights: weights.slice(0, weightsDrawn) };
  }
  if (bucket === null) return null;
  const { index } = bucket;
  const weights = Array.from(
    { length: Math.min(inputs, weightsDrawn) },
    (_, i) => extremes.weightMax[index * inputs + i]!,
  );
  return { x, error: above(extremes.errorMax[index]!), weights };
}

/** The picture in sentences, and what is selected in it, for those who do not see it. */
function describe({ words, language }: App, { recipe, analysis, summary }: ShownRun, marks: Marks): string {
  const picture = chartDescription(language, { parameters: recipe.parameters, analysis, summary });
  const { selected, errorTitle, weightTitle } = marks;
  if (selected === null) return picture;
  const weights = selected.weights.map(sumNumber).join(', ');
  return `${picture} ${words.panel.iteration} ${selected.x}: ${errorTitle} ${sumNumber(selected.error)}, ${weightTitle} ${weights}.`;
}
