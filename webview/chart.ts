import type { Extremes } from '../src/neuron/row.ts';
import { chartDescription } from '../src/words/chartDescription.ts';
import { logarithmicFloor } from '../src/words/picture/logarithmicFloor.ts';
import { listenToGestures } from './chartGestures.ts';
import { chartLines } from './chartLines.ts';
import { type Marks, marksPlugin } from './chartMarks.ts';
import { chartOptions } from './chartOptions.ts';
import { listenToPointer } from './chartPointer.ts';
import { button, el, onChange, setHidden } from './dom.ts';
import type { Points } from './figure/points.ts';
import { runPoints } from './figure/runPoints.ts';
import { createFigure } from './figure.ts';
import { idealLines } from './idealLines.ts';
import { lineChart } from './lineChart.ts';
import { logarithmicOffer } from './logarithmicOffer.ts';
import { createPictureRequests } from './pictureRequests.ts';
import { runMarks } from './runMarks.ts';
import type { ShownRun } from './shownRun.ts';
import { type PanelState, selectedIteration, zoomableFrom } from './state.ts';
import { followTheme, type Theme } from './theme.ts';
import type { App, View } from './view.ts';

/** The run's picture; what stands in its corner has a place of its own there. */
export interface ChartView extends View {
  /** What is done to its axes: the whole of it again, the logarithmic one. */
  readonly axisTools: HTMLElement;
  readonly listen: HTMLElement;
}

/** The picture: error above weight over the iterations. */
export function chartView(app: App): ChartView {
  const { words } = app;
  const canvas = el('canvas', { test: 'chart' });
  const hint = el('span', { class: 'zoom-hint', text: words.panel.zoomHint });
  const reset = button({ class: 'link', text: words.panel.resetZoom, test: 'resetZoom' }, () =>
    app.change({ type: 'zoom', zoom: null }),
  );
  const logarithmic = logarithmicOffer(app);
  const axisTools = el('span', { class: 'axis-tools' }, logarithmic.element, reset);
  const box = el('div', { class: 'chart-box' }, canvas, hint);
  const iterationUnder = (x: number): number | null => {
    const { chartArea: area, scales } = chart.drawn ?? {};
    if (!area || x < area.left - 8 || x > area.right + 8) return null;
    return Math.round(scales!.x!.getValueForPixel(Math.min(Math.max(x, area.left), area.right)) ?? 0);
  };
  const choose = (iteration: number) => app.change({ type: 'select', iteration });
  // Its table is the fold of all rows.
  const figure = createFigure(app, {
    name: 'chart',
    label: words.panel.chart,
    picture: canvas,
    box,
    choose,
    read: ({ x }) => {
      const iteration = iterationUnder(x);
      return iteration === null || points === null ? null : points.said(iteration);
    },
    isBare: true,
  });
  const { element } = figure;
  element.classList.add('chart');
  const ask = createPictureRequests(app);

  const theme = followTheme(() => view.show(app.state()));
  let marks: Marks = { theme: theme.now, errorTitle: '', weightTitle: '', legend: [], selected: null };
  const chart = lineChart(
    canvas,
    marksPlugin(() => marks),
  );
  let isDrawnAnew = false;
  let floor: number | null = null;
  let points: Points | null = null;
  let sentence = '';

  const onZoom = () => {
    const run = app.state().run;
    const scale = chart.drawn?.scales.x;
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
        language: app.language,
        iterationTitle: words.panel.iterationOrPass(run.examples),
        height,
        isZoomable: iterations >= zoomableFrom,
        last,
        min: zoom?.from ?? 0,
        max: Math.max(1, zoom === null ? last : zoom.to - 1),
        isLogarithmic,
        floor,
        onZoom,
      });
      options.plugins!.annotation = { annotations: idealLines(run, currentTheme) };
      chart.draw(options, chartLines(run.inputs, extremes, floor, currentTheme));
      isDrawnAnew = true;
    },
  );
  const describe = onChange((run: ShownRun) => {
    const { recipe, analysis, summary } = run;
    sentence = chartDescription(app.language, { parameters: recipe.parameters, analysis, summary });
    points = runPoints(app, run);
  });

  const select = (event: PointerEvent) => {
    const iteration = iterationUnder(event.offsetX);
    if (iteration !== null) choose(iteration);
  };
  const lastOfZoomable = () => {
    const iterations = app.state().run?.iterations ?? 0;
    return iterations < zoomableFrom ? null : iterations - 1;
  };
  listenToPointer(canvas, () => lastOfZoomable() === null, select);
  listenToGestures(canvas, chart, lastOfZoomable, onZoom);
  const resized = new ResizeObserver(() => view.show(app.state()));
  resized.observe(element);

  const view: ChartView = {
    element,
    axisTools,
    listen: figure.listen,
    show(state) {
      const { run, zoom, isLogarithmic } = state;
      logarithmic.show(state);
      if (run === null || element.clientWidth === 0) return;
      marks = runMarks(app, state, theme.now, floor);
      isDrawnAnew = false;
      draw(run.recipe, run.extremes, iterationsDrawn(run, zoom), zoom, isLogarithmic, theme.now, element.clientHeight);
      if (!isDrawnAnew) chart.drawn?.draw();
      ask(
        run,
        Math.round((chart.drawn?.chartArea?.width ?? element.clientWidth) * Math.min(2, window.devicePixelRatio)),
      );
      const isZoomable = run.iterations >= zoomableFrom;
      setHidden(hint, !isZoomable || zoom !== null);
      canvas.title = isZoomable ? words.panel.zoomHint : '';
      setHidden(reset, zoom === null);
      describe(run);
      figure.show(sentence, points!, selectedIteration(state));
    },
    dispose() {
      figure.dispose();
      theme.stop();
      resized.disconnect();
      chart.dispose();
    },
  };
  return view;
}

/** While a run goes on its picture is drawn anew with each answer of the history, not with each news of its progress. */
function iterationsDrawn({ summary, extremes, iterations }: ShownRun, zoom: PanelState['zoom']): number {
  return summary.status.kind === 'running' && zoom === null ? extremes.to : iterations;
}
