import type { ChartDataset } from 'chart.js';
import type { Extremes } from '../../../src/neuron/row.ts';
import { type CalmRange, calmRange } from '../../../src/words/picture/calmRange.ts';
import { logarithmicFloor } from '../../../src/words/picture/logarithmicFloor.ts';
import { sideWords } from '../../../src/words/views/side.ts';
import { dashes, type Marks, marksPlugin, weightColor } from '../../chartMarks.ts';
import { chartOptions } from '../../chartOptions.ts';
import { linePoints, type Point } from '../../chartPoints.ts';
import { el } from '../../dom.ts';
import type { Points } from '../../figure/points.ts';
import { createFigure } from '../../figure.ts';
import { lineChart } from '../../lineChart.ts';
import { type PanelState, selectedIteration } from '../../state.ts';
import { followTheme, type Theme } from '../../theme.ts';
import type { App } from '../../view.ts';
import { comparedPoints, comparedSentence } from './comparedPoints.ts';
import type { Compared } from './comparison.ts';

/** A line is drawn from so many stretches of its run. */
const buckets = 600;

/** The picture of several runs on the same axes. */
export interface RunsChart {
  readonly element: HTMLElement;
  /** Draws what is new; the letters of the runs that leave the picture. */
  show(state: PanelState, compared: readonly Compared[]): readonly string[];
  dispose(): void;
}

/** Error above weight, a colour and a dash pattern for each run. `onResize` asks to be shown again. */
export function runsChart(app: App, onResize: () => void): RunsChart {
  const canvas = el('canvas', { test: 'runsChart' });
  const box = el('div', { class: 'figure-box' }, canvas);
  const figure = createFigure(app, {
    name: 'runsChart',
    label: sideWords[app.language].runs,
    picture: canvas,
    box,
    read({ x }) {
      const { chartArea: area, scales } = chart.drawn ?? {};
      if (!area || points === null || x < area.left - 8 || x > area.right + 8) return null;
      const iteration = Math.round(scales!.x!.getValueForPixel(x) ?? 0);
      return points.said(Math.min(Math.max(iteration, 0), points.count - 1));
    },
    choose: (iteration) => app.change({ type: 'select', iteration }),
  });
  const theme = followTheme(() => {
    drawn = '';
    onResize();
  });
  let marks = marksOf(app, theme.now, [], 0);
  const chart = lineChart(
    canvas,
    marksPlugin(() => marks),
  );
  let drawn = '';
  let leaving: readonly string[] = [];
  let points: Points | null = null;
  let sentence = '';

  const draw = (compared: readonly Compared[], isLogarithmic: boolean) => {
    const lines = compared.map(({ letter, place, run }) => ({
      letter,
      place,
      extremes: run.extremes(0, run.passes, buckets),
    }));
    const last = Math.max(1, ...lines.map(({ extremes }) => extremes.to - 1));
    const floors = lines.map(({ extremes }) => logarithmicFloor(extremes)).filter((floor) => floor !== null);
    const floor = isLogarithmic && floors.length > 0 ? Math.min(...floors) : null;
    const options = chartOptions({
      theme: theme.now,
      language: app.language,
      iterationTitle: iterationName(app, compared),
      height: box.clientHeight,
      isZoomable: false,
      last,
      min: 0,
      max: last,
      isLogarithmic: floor !== null,
      floor,
      onZoom() {},
    });
    const errors = calmRange(lines.map(({ extremes }) => [extremes.errorMax]));
    const weights = calmRange(lines.map(({ extremes }) => [extremes.weightMin, extremes.weightMax]));
    if (floor === null && errors.isCut) cut(options.scales!.error!, { max: errors.max });
    if (weights.isCut) cut(options.scales!.weight!, { min: weights.min, max: weights.max });
    leaving = lines
      .filter((_, i) => weights.leaves[i] || (floor === null && errors.leaves[i]))
      .map(({ letter }) => letter);
    const datasets = lines.flatMap(({ extremes, place }, i) => {
      const ends = {
        error: floor === null && errors.leaves[i] ? errors : null,
        weight: weights.leaves[i] ? weights : null,
      };
      return linesOf(extremes, place, floor, theme.now, ends);
    });
    chart.draw(options, datasets);
  };

  const resized = new ResizeObserver(onResize);
  resized.observe(box);
  return {
    element: figure.element,
    show(state, compared) {
      const height = box.clientHeight;
      if (box.clientWidth === 0 || height === 0) return leaving;
      marks = marksOf(app, theme.now, compared, selectedIteration(state));
      const runs = compared.map(({ letter, recipe, run }) => [letter, recipe.parameters, run.passes]);
      const key = JSON.stringify([runs, state.isLogarithmic, height]);
      if (key !== drawn || points === null) {
        draw(compared, state.isLogarithmic);
        points = comparedPoints(app.language, iterationName(app, compared), compared);
        sentence = comparedSentence(app.language, compared);
      } else chart.drawn?.draw();
      drawn = key;
      figure.show(sentence, points, selectedIteration(state));
      return leaving;
    },
    dispose() {
      figure.dispose();
      theme.stop();
      resized.disconnect();
      chart.dispose();
    },
  };
}

/** Where each run has several examples an iteration is a pass. */
const iterationName = ({ words }: App, compared: readonly Compared[]): string =>
  words.panel.iterationOrPass(Math.min(...compared.map(({ run }) => run.examples)));

function marksOf({ words }: App, theme: Theme, compared: readonly Compared[], iteration: number): Marks {
  const { error, errorOfPass, weight, weights } = words.panel;
  return {
    theme,
    errorTitle: compared.some(({ run }) => run.examples > 1) ? errorOfPass : error,
    weightTitle: compared.some(({ run }) => run.inputs > 1) ? weights : weight,
    legend: compared.map(({ letter, place }) => ({ name: letter, ...lineStyle(theme, place) })),
    selected: { x: iteration, error: Number.NaN, weights: [] },
  };
}

/** A run that leaves the picture is drawn as far as that: coming and going it would cover the others. */
function untilItLeaves(points: Point[], range: CalmRange | null): Point[] {
  const at = range === null ? -1 : points.findIndex(({ y }) => !(y >= range.min && y <= range.max));
  return at === -1 ? points : points.slice(0, at + 1);
}

/** Ends an axis where it is told to; the end is no tick of its own. */
function cut(scale: { ticks?: object }, ends: { readonly min?: number; readonly max?: number }): void {
  Object.assign(scale, ends, { ticks: { ...scale.ticks, includeBounds: false } });
}

/** How the run with the letter at this place is drawn, here and in the table. */
export function lineStyle(theme: Theme, place: number): { color: string; dash: readonly number[]; width: number } {
  return { color: weightColor(theme, place), dash: dashes[place % dashes.length]!, width: 2 };
}

/** Its error, and each of its weights, in one colour. */
function linesOf(
  extremes: Extremes,
  place: number,
  floor: number | null,
  theme: Theme,
  ends: { readonly error: CalmRange | null; readonly weight: CalmRange | null },
): ChartDataset<'line', { x: number; y: number }[]>[] {
  const { color, dash, width } = lineStyle(theme, place);
  const style = { borderColor: color, borderWidth: width, borderDash: [...dash], pointRadius: 0, pointHoverRadius: 0 };
  const inputs = extremes.starts.length === 0 ? 1 : extremes.weightMin.length / extremes.starts.length;
  const errors = linePoints(
    extremes,
    (b) => extremes.errorMin[b]!,
    (b) => extremes.errorMax[b]!,
    floor,
  );
  return [
    { data: untilItLeaves(errors, ends.error), yAxisID: 'error', ...style },
    ...Array.from({ length: inputs }, (_, i) => ({
      data: untilItLeaves(
        linePoints(
          extremes,
          (b) => extremes.weightMin[b * inputs + i]!,
          (b) => extremes.weightMax[b * inputs + i]!,
          null,
        ),
        ends.weight,
      ),
      yAxisID: 'weight',
      ...style,
    })),
  ];
}
