import type { Row } from '../src/neuron/row.ts';
import { chartDescription } from '../src/words/chartDescription.ts';
import { sumNumber } from '../src/words/shortNumber.ts';
import { goalOf } from '../src/words/sum.ts';
import { el, onChange, svg } from './dom.ts';
import type { Points } from './figure/points.ts';
import { createFigure } from './figure.ts';
import type { ShownRun } from './shownRun.ts';
import { selectedRow } from './state.ts';
import type { App, View } from './view.ts';

/** A program that only compares: prediction and goal on a line, the miss an arrow between them, its square on the arrow. */
export function rulerView(app: App): View {
  const picture = svg('svg', {});
  const box = el('div', { class: 'ruler-box' }, picture);
  let at = 0;
  const choose = (point: number) => {
    at = point;
    show(app.state());
  };
  // It stands in the place of the chart: its numbers are those of the table of all rows.
  const figure = createFigure(app, {
    name: 'ruler',
    label: app.words.panel.ruler,
    picture,
    box,
    choose,
    isBare: true,
  });
  const { element } = figure;
  element.classList.add('ruler');
  element.dataset.test = 'ruler';
  let points: Points | null = null;
  let sentence = '';

  const describe = onChange((run: ShownRun, row: Row) => {
    const { parameters } = run.recipe;
    sentence = chartDescription(app.language, { ...run, parameters });
    points = rulerPoints(app, { ...row, goal: goalOf(parameters, row.example) });
  });
  const draw = onChange((run: ShownRun, row: Row, width: number, height: number) => {
    drawRuler(app, picture, { ...row, goal: goalOf(run.recipe.parameters, row.example) }, width, height);
  });
  const show: View['show'] = (state) => {
    const row = state.run && app.rows.get(selectedRow(state));
    if (state.run === null || !row) return;
    describe(state.run, row);
    draw(state.run, row, box.clientWidth, box.clientHeight);
    figure.show(sentence, points!, at);
  };
  const resized = new ResizeObserver(() => show(app.state()));
  resized.observe(box);
  return {
    element,
    show,
    dispose() {
      figure.dispose();
      resized.disconnect();
    },
  };
}

function rulerPoints({ words: { panel } }: App, { prediction, goal, delta, error }: Compared): Points {
  const numbers: readonly [string, number][] = [
    [panel.prediction, prediction],
    [panel.goal, goal],
    [panel.miss, delta],
    [panel.error, error],
  ];
  return {
    count: numbers.length,
    said: (point) => `${numbers[point]![0]} ${sumNumber(numbers[point]![1])}`,
    heads: [],
    cells: () => [],
  };
}

interface Compared {
  readonly prediction: number;
  readonly goal: number;
  readonly delta: number;
  readonly error: number;
}

/** Room for the names under the line, and at both ends. */
const below = 44;
const beside = 56;

function drawRuler(app: App, drawn: SVGSVGElement, compared: Compared, width: number, height: number): void {
  const { words } = app;
  const { prediction, goal, delta, error } = compared;
  // The square stands on the arrow, so the arrow is as long as the square may be high.
  const room = Math.min(width - 2 * beside, height - below - 12, 280);
  const arrow = delta === 0 || !Number.isFinite(delta) ? 0 : Math.max(24, room);
  const y = Math.min(height - below, (height + arrow) / 2);
  const left = (width - arrow) / 2;
  const right = left + arrow;
  const [atPrediction, atGoal] = prediction <= goal ? [left, right] : [right, left];
  const line = { x1: 12, y1: y, x2: width - 12, y2: y, class: 'ruler-line' };
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    drawn.setAttribute(name, String(value));
  drawn.replaceChildren(svg('line', line));
  if (arrow > 0) drawn.append(...squareOnArrow(words.panel.miss, words.panel.error, atGoal, atPrediction, y, compared));
  const mark = (x: number, name: string, value: number, kind: string) => {
    drawn.append(
      svg('line', { x1: x, y1: y - 6, x2: x, y2: y + 6, class: `ruler-mark ${kind}` }),
      text(x, y + 22, name, 'ruler-name'),
      text(x, y + 38, sumNumber(value), 'ruler-value'),
    );
  };
  if (arrow === 0 && error === 0) mark(left, `${words.panel.prediction} = ${words.panel.goal}`, goal, 'is-goal');
  else {
    mark(atPrediction, words.panel.prediction, prediction, 'is-prediction');
    mark(atGoal, words.panel.goal, goal, 'is-goal');
  }
}

function squareOnArrow(
  miss: string,
  errorName: string,
  from: number,
  to: number,
  y: number,
  { delta, error }: Compared,
): SVGElement[] {
  const side = Math.abs(to - from);
  const left = Math.min(from, to);
  const tip = to < from ? 8 : -8;
  const middle = left + side / 2;
  const said = sumNumber(delta);
  const base = said.startsWith('−') ? `(${said})²` : `${said}²`;
  return [
    svg('rect', { x: left, y: y - side, width: side, height: side, class: 'ruler-square' }),
    svg('line', { x1: from, y1: y, x2: to + tip, y2: y, class: 'ruler-arrow' }),
    svg('path', { d: `M${to} ${y}l${tip} -5v10z`, class: 'ruler-tip' }),
    text(middle, y - 10, `${miss} ${said}`, 'ruler-name'),
    text(middle, y - side / 2 - 8, errorName, 'ruler-name'),
    text(middle, y - side / 2 + 10, `${base} = ${sumNumber(error)}`, 'ruler-value'),
  ];
}

function text(x: number, y: number, content: string, name: string): SVGTextElement {
  return svg('text', { x, y, class: name, 'text-anchor': 'middle' }, content);
}
