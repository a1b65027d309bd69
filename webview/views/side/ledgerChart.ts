import type { Ledger, LedgerSide } from '../../../src/neuron/ledger.ts';
import { numberText } from '../../../src/words/numberText.ts';
import { calmRange } from '../../../src/words/picture/calmRange.ts';
import { countText } from '../../../src/words/shortNumber.ts';
import { ledgerWords } from '../../../src/words/views/ledger.ts';
import { dashes } from '../../chartMarks.ts';
import { linePoints } from '../../chartPoints.ts';
import { el } from '../../dom.ts';
import type { Points } from '../../figure/points.ts';
import { createFigure } from '../../figure.ts';
import { type PanelState, selectedIteration } from '../../state.ts';
import { followTheme, type Theme } from '../../theme.ts';
import type { App } from '../../view.ts';
import { type Picture, stepChart } from '../step/curve/stepChart.ts';

/** A line is drawn from so many stretches of its run. */
const buckets = 400;
const heardStretches = 120;

export interface LedgerChart {
  readonly element: HTMLElement;
  show(state: PanelState, ledger: Ledger): void;
  dispose(): void;
}

/** The errors of both methods over the predictions that they cost: the fair axis. */
export function ledgerChart(app: App, onResize: () => void): LedgerChart {
  const words = ledgerWords[app.language];
  const plot = stepChart();
  plot.canvas.dataset.test = 'ledgerChart';
  const box = el('div', { class: 'figure-box' }, plot.element);
  const figure = createFigure(app, {
    name: 'ledgerChart',
    label: words.chart,
    picture: plot.canvas,
    box,
    read(pixel) {
      const spot = plot.spotAt(pixel);
      if (spot === null || shown === null || spot.x < 0) return null;
      const { gradientDescent, hotCold } = shown.ledger;
      const under = (name: string, side: LedgerSide) => {
        const iteration = Math.max(0, Math.floor((spot.x - 1) / side.perIteration));
        const error = errorAt(side, iteration);
        return error === null ? [] : [words.after(name, cost(side, iteration), error)];
      };
      const { columns } = words;
      return [...under(columns.gradientDescent, gradientDescent), ...under(columns.hotCold, hotCold)]
        .map((text) => text.replace(': ', ' — '))
        .join('\n');
    },
    choose: (iteration) => app.change({ type: 'select', iteration }),
  });
  const theme = followTheme(onResize);
  let shown: { readonly ledger: Ledger; readonly points: Points } | null = null;
  const resized = new ResizeObserver(onResize);
  resized.observe(box);
  return {
    element: figure.element,
    show(state, ledger) {
      if (plot.size() === null) return;
      if (shown?.ledger !== ledger) shown = { ledger, points: pointsOf(app, ledger) };
      const iteration = Math.min(selectedIteration(state), shown.points.count - 1);
      plot.show(pictureOf(app, ledger, iteration, theme.now), theme.now);
      figure.show(sentenceOf(app, ledger), shown.points, iteration);
    },
    dispose() {
      figure.dispose();
      theme.stop();
      resized.disconnect();
      plot.dispose();
    },
  };
}

/** The last error of each, and what it took until it was known. */
function sentenceOf(app: App, { gradientDescent, hotCold }: Ledger): string {
  const last = (side: LedgerSide) => cost(side, side.iterations - 1);
  const { shows } = ledgerWords[app.language];
  return shows(last(gradientDescent), gradientDescent.error, last(hotCold), hotCold.error);
}

/** How many predictions it took until the error of this iteration was known. */
const cost = ({ perIteration }: LedgerSide, iteration: number): number => iteration * perIteration + 1;

function pictureOf(app: App, { gradientDescent, hotCold }: Ledger, iteration: number, theme: Theme): Picture {
  const { columns, predictions } = ledgerWords[app.language];
  const sides = [
    { side: gradientDescent, name: columns.gradientDescent, color: theme.weights[0]!, dash: dashes[0]! },
    { side: hotCold, name: columns.hotCold, color: theme.weights[1]!, dash: dashes[1]! },
  ].map((one) => ({ ...one, extremes: one.side.run.extremes(0, one.side.run.passes, buckets) }));
  const range = calmRange(sides.map(({ extremes }) => [extremes.errorMax]));
  // What leaves the picture is seen to leave it.
  const top = range.isCut ? range.max * 1.3 : range.max;
  const last = Math.max(2, ...sides.map(({ side }) => cost(side, Math.max(0, side.run.passes - 1))));
  return {
    x: { title: predictions, min: 0, max: last },
    y: { title: app.words.panel.error, min: 0, max: top },
    lines: sides.map(({ side, color, dash, extremes }) => ({
      data: linePoints(
        extremes,
        (b) => extremes.errorMin[b]!,
        (b) => extremes.errorMax[b]!,
        null,
      ).map(({ x, y }) => ({ x: cost(side, x), y })),
      borderColor: color,
      borderWidth: 2,
      borderDash: [...dash],
      pointRadius: 0,
      pointHoverRadius: 0,
    })),
    draw(pen, pixel) {
      for (const { side, color } of sides) {
        const error = errorAt(side, iteration);
        if (error !== null && error <= top) pen.dot(pixel({ x: cost(side, iteration), y: error }), color, 4);
      }
      for (const [i, { name, color, dash }] of sides.entries()) {
        const end = pixel({ x: last, y: top / 2 });
        const y = end.y + i * 18 - 9;
        pen.text(name, { x: end.x - 40, y }, 'right', theme.foreground);
        pen.line(
          [
            { x: end.x - 34, y },
            { x: end.x - 4, y },
          ],
          { color, width: 2, dash },
        );
      }
    },
  };
}

function errorAt({ run }: LedgerSide, iteration: number): number | null {
  return iteration < run.passes ? run.extremes(iteration, iteration + 1, 1).errorMax[0]! : null;
}

/** One point an iteration: what each method has come to with it, and how many predictions that took. */
function pointsOf(app: App, { gradientDescent, hotCold }: Ledger): Points {
  const words = ledgerWords[app.language];
  const { iteration, error } = app.words.panel;
  const sides = [
    [words.columns.gradientDescent, gradientDescent],
    [words.columns.hotCold, hotCold],
  ] as const;
  return {
    count: Math.max(1, gradientDescent.run.passes, hotCold.run.passes),
    said: (at) =>
      [
        `${iteration} ${countText(at, app.language)}`,
        ...sides.flatMap(([name, side]) => {
          const value = errorAt(side, at);
          return value === null ? [] : [words.after(name, cost(side, at), value)];
        }),
      ].join('; '),
    heads: [iteration, ...sides.flatMap(([name]) => [`${name}: ${words.predictions}`, `${name}: ${error}`])],
    cells: (at) => [
      String(at),
      ...sides.flatMap(([, side]) => {
        const value = errorAt(side, at);
        return value === null ? ['—', '—'] : [String(cost(side, at)), numberText(value, 'python')];
      }),
    ],
    heard: () => sides.map(([, { run }]) => run.extremes(0, run.passes, heardStretches).errorMax),
  };
}
