import type { ChartDataset } from 'chart.js';
import { numberText } from '../../../src/words/numberText.ts';
import { countText, sumNumber } from '../../../src/words/shortNumber.ts';
import { cobwebWords } from '../../../src/words/views/cobweb.ts';
import type { Point } from '../../chartPoints.ts';
import { el, onChange, setHidden, setText } from '../../dom.ts';
import type { Points } from '../../figure/points.ts';
import { createFigure } from '../../figure.ts';
import { lineChart } from '../../lineChart.ts';
import { passValues } from '../../passValues.ts';
import type { ShownRun } from '../../shownRun.ts';
import { selectedIteration } from '../../state.ts';
import { numberStyle } from '../../tableColumns.ts';
import { followTheme, type Theme } from '../../theme.ts';
import type { App, View } from '../../view.ts';
import { type Cobweb, cobwebOf } from './cobweb.ts';
import { cobwebOptions } from './cobwebOptions.ts';
import { cobwebRange, stairPoints } from './stairs.ts';

/** From each weight to the next: the stairs between the line and the diagonal. */
export function cobwebView(app: App): View {
  const words = cobwebWords[app.language];
  const canvas = el('canvas', { test: 'cobweb' });
  const title = el('h3');
  const figure = createFigure(app, {
    name: 'cobweb',
    label: words.of.weight.label,
    picture: canvas,
    above: title,
    read({ x }) {
      const { chartArea: area, scales } = chart.drawn ?? {};
      if (!area || cobweb === null || x < area.left || x > area.right) return null;
      const at = scales!.x!.getValueForPixel(x) ?? 0;
      const { at: name, next } = words.of[cobweb.follows];
      return `${name} ${sumNumber(at)}, ${next} ${sumNumber(cobweb.line(at))}`;
    },
    choose: (iteration) => app.change({ type: 'select', iteration }),
  });
  const note = el('p', { test: 'cobwebNote' });
  const howTo = el('p', { class: 'faint' });
  const element = el('div', { class: 'cobweb' }, note, figure.element, howTo);
  const theme = followTheme(() => view.show(app.state()));
  const chart = lineChart(canvas);
  let cobweb: Cobweb | null = null;
  let points: Points | null = null;

  const follow = onChange((run: ShownRun) => {
    const found = cobwebOf(app, run);
    cobweb = found === 'rotating' ? null : found;
    const of = words.of[cobweb?.follows ?? 'sum'];
    setHidden(element, found === null);
    setHidden(figure.element, cobweb === null);
    setText(title, of.label);
    setText(note, cobweb === null ? words.rotating : cobweb.note);
    setHidden(note, note.textContent === '');
    setText(howTo, cobweb === null ? '' : of.howTo);
    canvas.ariaLabel = of.label;
    points = cobweb && cobwebPoints(app, run, cobweb);
  });
  const draw = onChange((drawn: Cobweb, selected: number, drawnWith: Theme) => {
    const { follows, first, crossing, crossingText } = drawn;
    const { at, next } = words.of[follows];
    const range = cobwebRange(first, selected, crossing);
    const options = cobwebOptions({
      theme: drawnWith,
      range,
      weightTitle: at,
      nextTitle: next,
      crossing,
      crossingText,
    });
    chart.draw(options, linesOf(drawn, selected, range, drawnWith));
  });
  const view: View = {
    element,
    show(state) {
      const { run } = state;
      if (run === null) return;
      follow(run);
      if (cobweb === null) return;
      const selected = selectedIteration(state);
      draw(cobweb, selected, theme.now);
      const weights = passValues(app.rows, run, selected)?.weights;
      const first = cobweb.first[0] ?? Number.NaN;
      const now = weights === undefined ? first : cobweb.numberOf(weights);
      figure.show(words.of[cobweb.follows].caption(first, now, selected), points!, selected);
    },
    dispose() {
      theme.stop();
      figure.dispose();
      chart.dispose();
    },
  };
  return view;
}

function linesOf(
  { line, first }: Cobweb,
  selected: number,
  [min, max]: readonly [number, number],
  theme: Theme,
): ChartDataset<'line', Point[]>[] {
  const plain = { pointRadius: 0, pointHoverRadius: 0 };
  const [color] = theme.weights;
  const stairs = stairPoints(first.slice(0, selected + 1));
  const last = stairs.at(-1);
  const dot = { pointRadius: 4.5, pointBorderWidth: 2, pointBorderColor: theme.background };
  return [
    { data: last ? [last] : [], ...dot, pointBackgroundColor: color! },
    { data: stairs, ...plain, borderColor: color!, borderWidth: 2 },
    // What comes after the selected iteration.
    { data: stairPoints(first), ...plain, borderColor: color!, borderWidth: 0.75 },
    { data: [min, max].map((x) => ({ x, y: line(x) })), ...plain, borderColor: theme.foreground, borderWidth: 2 },
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

/** One point an iteration: the number that is followed, and the next. */
function cobwebPoints(app: App, run: ShownRun, { follows, first, numberOf, nextOf }: Cobweb): Points {
  const words = cobwebWords[app.language].of[follows];
  const iterationName = app.words.panel.iterationOrPass(run.examples);
  const style = numberStyle(run.recipe);
  const valuesOf = (iteration: number): readonly [number, number | null] | null => {
    const weights = passValues(app.rows, run, iteration)?.weights;
    return weights === undefined ? null : [numberOf(weights), nextOf(weights)];
  };
  return {
    count: run.iterations,
    said(iteration) {
      const values = valuesOf(iteration);
      if (values === null) return null;
      const [at, next] = values.map((value) => (value === null ? '—' : sumNumber(value)));
      return `${iterationName} ${countText(iteration, app.language)}: ${words.at} ${at}, ${words.next} ${next}`;
    },
    heads: [iterationName, words.at, words.next],
    cells(iteration) {
      const values = valuesOf(iteration);
      return values && [String(iteration), ...values.map((value) => (value === null ? '—' : numberText(value, style)))];
    },
    heard: () => [Float64Array.from(first)],
  };
}
