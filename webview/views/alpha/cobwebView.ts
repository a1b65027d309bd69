import { Chart, type ChartDataset } from 'chart.js';
import type { Analysis } from '../../../src/neuron/analysis.ts';
import { nextWeight } from '../../../src/neuron/nextWeight.ts';
import type { Parameters } from '../../../src/neuron/parameters.ts';
import { startRun } from '../../../src/neuron/run.ts';
import { countText, sumNumber } from '../../../src/words/shortNumber.ts';
import { cobwebWords } from '../../../src/words/views/cobweb.ts';
import type { Point } from '../../chartPoints.ts';
import { el, onChange, setHidden } from '../../dom.ts';
import type { Points } from '../../figure/points.ts';
import { createFigure } from '../../figure.ts';
import { passValues } from '../../passValues.ts';
import type { ShownRun } from '../../shownRun.ts';
import { selectedIteration } from '../../state.ts';
import { onThemeChange, readTheme, type Theme } from '../../theme.ts';
import type { App, View } from '../../view.ts';
import { cobwebOptions } from './cobwebOptions.ts';
import { cobwebRange, mostStairs, stairPoints } from './stairs.ts';

/** From each weight to the next: the stairs between the line and the diagonal. Only where there is one weight. */
export function cobwebView(app: App): View {
  const words = cobwebWords[app.language];
  const canvas = el('canvas', { test: 'cobweb' });
  const figure = createFigure(app, {
    name: 'cobweb',
    label: words.label,
    picture: canvas,
    choose: (iteration) => app.change({ type: 'select', iteration }),
  });
  const element = el(
    'div',
    { class: 'cobweb' },
    el('h3', { text: words.label }),
    figure.element,
    el('p', { class: 'faint', text: words.howTo }),
  );
  let theme = readTheme();
  let chart: Chart<'line'> | null = null;
  let weights: readonly number[] = [];
  let points: Points | null = null;

  const follow = onChange((run: ShownRun) => {
    weights = firstWeights(run.recipe.parameters);
    points = cobwebPoints(app, run);
  });
  const draw = onChange((run: ShownRun, selected: number, drawnWith: Theme) => {
    const { parameters } = run.recipe;
    const crossing = crossingOf(run.analysis);
    if (crossing === null) return;
    const range = cobwebRange(weights, selected, crossing);
    const isIdeal = run.analysis.fixedPoint === null;
    const options = cobwebOptions({
      theme: drawnWith,
      range,
      weightTitle: words.weight,
      nextTitle: words.next,
      crossing,
      crossingText: (isIdeal ? words.ideal : words.leadsTo)(crossing),
    });
    const datasets = linesOf(parameters, weights.slice(0, selected + 1), range, drawnWith);
    if (chart === null) chart = new Chart(canvas, { type: 'line', data: { datasets }, options });
    else {
      chart.options = options;
      chart.data = { datasets };
      chart.update('none');
    }
  });
  const stopFollowingTheme = onThemeChange(() => {
    theme = readTheme();
    view.show(app.state());
  });
  const view: View = {
    element,
    show(state) {
      const { run } = state;
      const isThere = run !== null && hasCobweb(run);
      setHidden(element, !isThere);
      if (!isThere) return;
      follow(run);
      const selected = selectedIteration(state);
      draw(run, selected, theme);
      const weight = passValues(app.rows, run, selected)?.weights[0];
      const first = weights[0] ?? Number.NaN;
      figure.show(words.caption(first, weight ?? first, selected), points!, selected);
    },
    dispose() {
      stopFollowingTheme();
      figure.dispose();
      chart?.destroy();
    },
  };
  return view;
}

function hasCobweb({ recipe: { parameters }, analysis }: ShownRun): boolean {
  const { weight, rule } = parameters;
  const isLearning = rule.method === 'gradientDescent' && rule.update !== 'none';
  return typeof weight === 'number' && isLearning && crossingOf(analysis) !== null;
}

/** The weight that a pass leaves as it is. */
function crossingOf({ idealWeight, fixedPoint }: Analysis): number | null {
  const crossing = fixedPoint ?? idealWeight;
  return typeof crossing === 'number' ? crossing : null;
}

/** Before the first passes, as far as they are drawn. */
function firstWeights(parameters: Parameters): readonly number[] {
  const run = startRun(parameters);
  run.advance(mostStairs * run.examples);
  return Array.from({ length: Math.min(mostStairs, run.passes) }, (_, i) => run.row(i * run.examples).weight as number);
}

function linesOf(
  parameters: Parameters,
  weights: readonly number[],
  [min, max]: readonly [number, number],
  theme: Theme,
): ChartDataset<'line', Point[]>[] {
  const line = [min, max].map((x) => ({ x, y: nextWeight(parameters, x) ?? Number.NaN }));
  const plain = { pointRadius: 0, pointHoverRadius: 0 };
  const [color] = theme.weights;
  const stairs = stairPoints(weights);
  const last = stairs.at(-1);
  const dot = { pointRadius: 4.5, pointBorderWidth: 2, pointBorderColor: theme.background };
  return [
    { data: last ? [last] : [], ...dot, pointBackgroundColor: color! },
    { data: stairs, ...plain, borderColor: color!, borderWidth: 1.5 },
    { data: line, ...plain, borderColor: theme.foreground, borderWidth: 2 },
    {
      data: [
        { x: min, y: min },
        { x: max, y: max },
      ],
      ...plain,
      borderColor: theme.faint,
      borderWidth: 1,
      borderDash: [5, 4],
    },
  ];
}

/** One point an iteration: the weight, and the next. */
function cobwebPoints(app: App, run: ShownRun): Points {
  const words = cobwebWords[app.language];
  const { iteration: iterationName } = app.words.panel;
  const { parameters } = run.recipe;
  const valuesOf = (iteration: number): readonly [number, number | null] | null => {
    const weight = passValues(app.rows, run, iteration)?.weights[0];
    return weight === undefined ? null : [weight, nextWeight(parameters, weight)];
  };
  return {
    count: run.iterations,
    said(iteration) {
      const values = valuesOf(iteration);
      if (values === null) return null;
      const [weight, next] = values.map((value) => (value === null ? '—' : sumNumber(value)));
      return `${iterationName} ${countText(iteration)}: ${words.weight} ${weight}, ${words.next} ${next}`;
    },
    heads: [iterationName, words.weight, words.next],
    cells: (iteration) =>
      valuesOf(iteration) && [iteration, ...valuesOf(iteration)!].map((value) => String(value ?? '—')),
    heard: () => [run.extremes.weightMax],
  };
}
