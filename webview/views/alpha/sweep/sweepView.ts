import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { Analysis } from '../../../../src/neuron/analysis.ts';
import type { Parameters } from '../../../../src/neuron/parameters.ts';
import { sweepFor, type Upward } from '../../../../src/neuron/sweepAxes.ts';
import { sweepWords } from '../../../../src/words/views/sweep.ts';
import { el, onChange, setHidden, setText } from '../../../dom.ts';
import type { Points } from '../../../figure/points.ts';
import { createFigure } from '../../../figure.ts';
import { followTheme, type Theme } from '../../../theme.ts';
import type { App, View } from '../../../view.ts';
import { cellActions } from './cellActions.ts';
import { type CurvePoint, limitCurves } from './limitCurves.ts';
import { type PlaceOfRun, placeOfRun } from './placeOfRun.ts';
import { sweepChart } from './sweepChart.ts';
import { sweepChoice } from './sweepChoice.ts';
import type { SweepGrid } from './sweepGrid.ts';
import { sweepLegend } from './sweepLegend.ts';
import { listenToSweepPointer } from './sweepPointer.ts';
import { cellSentence, indexOf, outcomeCounts, sweepPoints, sweepSentence, valueText } from './sweepPoints.ts';
import { sweepWork } from './sweepWork.ts';

/** What many runs come to: over alpha alone, or beside the input or the weight at the start; each opens by a click. */
export function sweepView(app: App): View {
  const words = sweepWords[app.language];
  const showAgain = () => view.show(app.state());
  const canvas = el('canvas', { test: 'sweep' });
  const cellText = el('p', { class: 'sweep-cell', test: 'sweepCell' });
  const figure = createFigure(app, {
    name: 'sweep',
    label: words.picture,
    picture: canvas,
    above: cellText,
    read: ({ x, y }) => {
      const cell = chart.cellAt(x, y);
      return cell === null || work.grid === null ? null : cellSentence(app.language, work.grid, cell);
    },
    isCaptionSeen: true,
    choose: (point) => {
      if (work.grid === null) return;
      [cursor, pointed] = [indexOf(work.grid, point), null];
      showAgain();
    },
    open: () => open(cellShown()),
  });
  const chart = sweepChart(canvas, app.language);
  const choice = sweepChoice(app, showAgain);
  const work = sweepWork(app, showAgain);
  const actions = cellActions(app, () => work.grid);
  const theme = followTheme(showAgain);

  const legend = el('div', { class: 'sweep-legend', test: 'sweepLegend' });
  const shade = el('p', { class: 'faint', text: words.shade });
  const beyond = el('p', { class: 'faint', test: 'sweepBeyond' });
  const besideText = el('span', { class: 'faint', attributes: { role: 'status' } });
  const openButton = el('vscode-button', { text: words.open, test: 'sweepOpen', attributes: { secondary: '' } });
  openButton.addEventListener('click', () => open(cellShown()));
  const besideButton = el('vscode-button', { text: words.beside, test: 'sweepBeside', attributes: { secondary: '' } });
  besideButton.addEventListener('click', () => putBeside(cellShown()));
  const element = el(
    'div',
    { class: 'sweep' },
    choice.element,
    figure.element,
    work.element,
    el('div', { class: 'sweep-buttons' }, openButton, besideButton, besideText),
    beyond,
    legend,
    shade,
    el('p', { class: 'faint', text: words.keys }),
  );

  let curves: readonly (readonly CurvePoint[])[] = [];
  /** The cell that the keys are on, and the one below the pointer; null: the run on screen. */
  let [cursor, pointed]: (number | null)[] = [null, null];
  let place: PlaceOfRun | null = null;
  let [sentence, points]: [string, Points | null] = ['', null];
  let hasRoom = false;

  const cellShown = (): number => pointed ?? cursor ?? (place?.isWithin ? place.cell : 0);
  const open = (cell: number) => {
    [cursor, pointed] = [null, null];
    actions.open(cell);
    showAgain();
  };
  const putBeside = (cell: number) => {
    if (actions.putBeside(cell)) setText(besideText, words.isBeside);
  };
  listenToSweepPointer(canvas, {
    cellAt: chart.cellAt,
    point(cell) {
      if (pointed === cell) return;
      pointed = cell;
      showAgain();
    },
    tryOut: actions.tryOut,
    open,
    putBeside,
  });

  const sweepOver = onChange((parameters: Parameters, analysis: Analysis, upward: Upward) => {
    const before = work.grid?.sweep ?? null;
    const sweep = sweepFor(before, parameters, analysis, upward);
    if (sweep === before) return;
    curves = limitCurves(sweep, analysis);
    [cursor, pointed] = [null, null];
    work.start(sweep);
  });
  const findRun = onChange((of: SweepGrid, parameters: Parameters) => {
    place = placeOfRun(of.sweep, parameters);
    const outside = place.isWithin ? null : place.beyond;
    setText(beyond, outside === null ? '' : words.beyond(valueText(app.language, outside.axis, outside.value)));
    setHidden(beyond, outside === null);
  });
  const draw = onChange((drawn: SweepGrid, over: typeof curves, inTheme: Theme) => chart.draw(drawn, over, inTheme));
  const drawRows = onChange((_grid: SweepGrid, _rowsMade: number) => chart.drawRows());
  const drawMarks = onChange((of: PlaceOfRun | null, cell: number) =>
    chart.drawMarks({ run: of?.isWithin ? of.at : null, cell }),
  );
  const describe = onChange((of: SweepGrid, _rowsMade: number) => {
    sentence = sweepSentence(app.language, of);
    points = sweepPoints(app.language, of);
  });
  const showLegend = onChange((of: SweepGrid, _rowsMade: number, isRunShown: boolean, inTheme: Theme) => {
    const { across, up, parameters } = of.sweep;
    const hasFormula =
      across.field === 'alpha' && typeof parameters.input === 'number' && parameters.rule.gradient === 'book';
    const limit = curves.length === 0 ? null : hasFormula ? words.limitFormula : words.limit;
    legend.replaceChildren(...sweepLegend(app, { outcomes: outcomeCounts(of), limit, isRunShown }, inTheme));
    element.classList.toggle('is-atlas', up !== null);
  });

  // Asked for while it is being written, the size would cost a layout of the page in each frame of a drag.
  const resized = new ResizeObserver(([entry]) => {
    hasRoom = entry!.contentRect.width > 0;
    showAgain();
  });
  resized.observe(element);

  const view: View = {
    element,
    show(state) {
      const kept = state.kept ?? state.run;
      const isOffered = kept !== null && kept.recipe.parameters.rule.update !== 'none';
      if (!isOffered || !hasRoom) return;
      choice.show(kept.recipe.parameters.rule.method);
      sweepOver(kept.recipe.parameters, kept.analysis, choice.upward);
      const { grid } = work;
      if (grid === null) return;
      findRun(grid, state.run!.recipe.parameters);
      showLegend(grid, grid.rowsMade, place?.isWithin === true, theme.now);
      draw(grid, curves, theme.now);
      drawRows(grid, grid.rowsMade);
      drawMarks(place, pointed ?? cursor ?? -1);
      describe(grid, grid.rowsMade);
      work.show();
      const cell = cellShown();
      setText(cellText, cellSentence(app.language, grid, cell));
      if (grid.cell(cell).outcome !== 'pending' || points !== null) figure.show(sentence, points!, indexOf(grid, cell));
    },
    dispose() {
      figure.dispose();
      work.dispose();
      chart.dispose();
      theme.stop();
      resized.disconnect();
    },
  };
  return view;
}
