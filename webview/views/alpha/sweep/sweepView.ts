import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import { withAlphaWritten } from '../../../../src/neuron/alphaChange.ts';
import type { Analysis } from '../../../../src/neuron/analysis.ts';
import { differingFields } from '../../../../src/neuron/difference.ts';
import {
  checkParameters,
  type FlatParameters,
  flatParameters,
  type Parameters,
} from '../../../../src/neuron/parameters.ts';
import type { Method } from '../../../../src/neuron/rule.ts';
import { changesAt } from '../../../../src/neuron/sweep.ts';
import { placeOn, sweepFor, type Upward, valueOn } from '../../../../src/neuron/sweepAxes.ts';
import { sweepWords } from '../../../../src/words/views/sweep.ts';
import { button, el, onChange, setHidden, setText } from '../../../dom.ts';
import type { Points } from '../../../figure/points.ts';
import { createFigure } from '../../../figure.ts';
import { openTowardRoom } from '../../../openTowardRoom.ts';
import { previewOf } from '../../../preview.ts';
import { putAside } from '../../../putAside.ts';
import type { PanelState } from '../../../state.ts';
import { onThemeChange, readTheme, type Theme } from '../../../theme.ts';
import type { App, View } from '../../../view.ts';
import { recipeWith } from '../../side/recipeWith.ts';
import { type CurvePoint, limitCurves } from './limitCurves.ts';
import { sweepChart } from './sweepChart.ts';
import type { SweepGrid } from './sweepGrid.ts';
import { sweepLegend } from './sweepLegend.ts';
import { listenToSweepPointer } from './sweepPointer.ts';
import {
  cellSentence,
  indexOf,
  madeText,
  outcomeCounts,
  sweepPoints,
  sweepSentence,
  valueText,
} from './sweepPoints.ts';
import { createSweepRunner } from './sweepRunner.ts';

const upwards: readonly Upward[] = ['nothing', 'input', 'weight'];

/** A sweep that takes longer than this says how far it has got. */
const toldAfterMs = 400;

/** What many runs come to: over alpha alone, or beside the input or the weight at the start; each opens by a click. */
export function sweepView(app: App): View {
  const words = sweepWords[app.language];
  const canvas = el('canvas', { test: 'sweep' });
  const figure = createFigure(app, {
    name: 'sweep',
    label: words.picture,
    picture: canvas,
    isCaptionSeen: true,
    choose: (point) => {
      if (grid === null) return;
      [cursor, pointed] = [indexOf(grid, point), null];
      view.show(app.state());
    },
    open: () => open(cellShown()),
  });
  const chart = sweepChart(canvas, app.language);
  const runner = createSweepRunner(() => view.show(app.state()));

  const varied = el('vscode-single-select', { test: 'sweepVaried' });
  varied.label = words.varied;
  openTowardRoom(varied);
  varied.addEventListener('change', () => {
    upward = upwards.find((one) => one === varied.value) ?? 'nothing';
    view.show(app.state());
  });
  const choice = el('div', { class: 'sweep-choice' }, el('span', { text: words.varied }), varied);
  const legend = el('div', { class: 'sweep-legend', test: 'sweepLegend' });
  const shade = el('p', { class: 'faint', text: words.shade });
  const beyond = el('p', { class: 'faint', test: 'sweepBeyond' });
  const cellText = el('p', { class: 'sweep-cell', test: 'sweepCell' });
  const besideText = el('span', { class: 'faint', attributes: { role: 'status' } });
  const openButton = el('vscode-button', { text: words.open, test: 'sweepOpen', attributes: { secondary: '' } });
  openButton.addEventListener('click', () => open(cellShown()));
  const besideButton = el('vscode-button', { text: words.beside, test: 'sweepBeside', attributes: { secondary: '' } });
  besideButton.addEventListener('click', () => putBeside(cellShown()));
  const buttons = el('div', { class: 'sweep-buttons' }, openButton, besideButton, besideText);
  const progressText = el('span', { test: 'sweepProgress' });
  const stopButton = button({ class: 'link', test: 'sweepStop' }, () => stopOrGoOn());
  const progress = el('p', { class: 'sweep-progress' }, progressText, stopButton);
  const element = el(
    'div',
    { class: 'sweep' },
    choice,
    cellText,
    figure.element,
    progress,
    buttons,
    beyond,
    legend,
    shade,
    el('p', { class: 'faint', text: words.keys }),
  );

  let theme = readTheme();
  let upward: Upward = 'nothing';
  let grid: SweepGrid | null = null;
  let curves: readonly (readonly CurvePoint[])[] = [];
  /** The cell that the keys are on, and the one below the pointer; null: the run on screen. */
  let [cursor, pointed]: (number | null)[] = [null, null];
  let run: CurvePoint | null = null;
  let startedAt = 0;
  let isStopped = false;
  let [sentence, points]: [string, Points | null] = ['', null];

  const cellShown = (): number => pointed ?? cursor ?? cellOfRun() ?? 0;
  const cellOfRun = (): number | null => {
    if (grid === null || run === null) return null;
    const { across, up } = grid.sweep;
    const row = up === null ? 0 : Math.round(placeOn(up, run.y));
    return row * grid.columns + Math.round(placeOn(across, run.x));
  };
  const keptRun = ({ kept, run: shown }: PanelState) => kept ?? shown;
  const parametersAt = (cell: number): Parameters | null => {
    const kept = keptRun(app.state());
    if (kept === null || grid === null) return null;
    const changes = changesAt(grid.sweep, cell % grid.columns, Math.floor(cell / grid.columns));
    const checked = checkParameters({ ...flatParameters(withAlphaWritten(kept.recipe.parameters)), ...changes });
    return checked.ok ? checked.value : null;
  };
  const changesTo = (cell: number): FlatParameters => {
    const [from, to] = [keptRun(app.state())?.recipe.parameters, parametersAt(cell)];
    if (!from || to === null) return {};
    return Object.fromEntries(differingFields(from, to).map(({ field, to: value }) => [field, value]));
  };
  const open = (cell: number) => {
    const changes = changesTo(cell);
    [cursor, pointed] = [null, null];
    if (Object.keys(changes).length === 0) app.preview(null);
    else app.post({ type: 'change', changes });
    view.show(app.state());
  };
  const putBeside = (cell: number) => {
    const kept = keptRun(app.state());
    const parameters = parametersAt(cell);
    if (kept === null || parameters === null) return;
    putAside(app, [recipeWith(kept.recipe, parameters)]);
    setText(besideText, words.isBeside);
  };
  listenToSweepPointer(canvas, {
    cellAt: chart.cellAt,
    point(cell) {
      if (pointed === cell) return;
      pointed = cell;
      view.show(app.state());
    },
    tryOut(cell) {
      const kept = keptRun(app.state());
      if (kept !== null) app.preview(cell === null ? null : previewOf(kept, changesTo(cell)));
    },
    open,
    putBeside,
  });

  const start = () => {
    startedAt = performance.now();
    isStopped = false;
    grid = runner.start(grid!.sweep);
  };
  const stopOrGoOn = () => {
    if (isStopped) start();
    else {
      runner.stop();
      isStopped = true;
    }
    view.show(app.state());
  };
  const sweepOver = onChange((parameters: Parameters, analysis: Analysis, wanted: Upward) => {
    const sweep = sweepFor(grid?.sweep ?? null, parameters, analysis, wanted);
    if (sweep === grid?.sweep) return;
    curves = limitCurves(sweep, analysis);
    startedAt = performance.now();
    [cursor, pointed, isStopped] = [null, null, false];
    grid = runner.start(sweep);
  });
  const offer = onChange((method: Method) => {
    const name = method === 'hotCold' ? 'stepAmount' : 'alpha';
    const texts = [words.alone, words.withInput, words.withWeight].map((all) => all[name]);
    varied.replaceChildren(
      ...upwards.map((value, i) => Object.assign(el('vscode-option', { text: texts[i]! }), { value })),
    );
    varied.value = upward;
  });
  const draw = onChange((drawn: SweepGrid, over: typeof curves, inTheme: Theme) => chart.draw(drawn, over, inTheme));
  const drawRows = onChange((_grid: SweepGrid, _rowsMade: number) => chart.drawRows());
  const drawMarks = onChange((x: number | null, y: number | null, cell: number) =>
    chart.drawMarks({ run: x === null || y === null ? null : { x, y }, cell }),
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
  const showProgress = (of: SweepGrid) => {
    const isLong = performance.now() - startedAt > toldAfterMs;
    setHidden(progress, of.isComplete || !(isLong || isStopped));
    const made = madeText(app.language, of);
    setText(progressText, isStopped ? words.stopped(made) : words.progress(made));
    setText(stopButton, isStopped ? words.goOn : words.stop);
  };
  const showRun = (of: SweepGrid, parameters: Parameters) => {
    const axes = [of.sweep.across, of.sweep.up];
    const values = axes.map((axis) => (axis === null ? 0 : valueOn(axis, of.sweep.parameters, parameters)));
    const outside = axes.findIndex((axis, i) => {
      const place = axis === null || values[i] == null ? 0 : placeOn(axis, values[i]);
      return values[i] === null || (axis !== null && !(place >= -0.5 && place < axis.values.length - 0.5));
    });
    run = outside === -1 ? { x: values[0]!, y: values[1]! } : null;
    const [axis, value] = [axes[outside], values[outside]];
    setText(beyond, axis && value != null ? words.beyond(valueText(app.language, axis, value)) : '');
    setHidden(beyond, beyond.textContent === '');
  };

  const stopFollowingTheme = onThemeChange(() => {
    theme = readTheme();
    view.show(app.state());
  });
  const resized = new ResizeObserver(() => view.show(app.state()));
  resized.observe(element);

  const view: View = {
    element,
    show(state) {
      const kept = keptRun(state);
      const isOffered = kept !== null && kept.recipe.parameters.rule.update !== 'none';
      if (element.parentElement !== null) setHidden(element.parentElement, !isOffered);
      if (!isOffered || canvas.parentElement!.clientWidth === 0) return;
      offer(kept.recipe.parameters.rule.method);
      sweepOver(kept.recipe.parameters, kept.analysis, upward);
      if (grid === null) return;
      showRun(grid, state.run!.recipe.parameters);
      showLegend(grid, grid.rowsMade, run !== null, theme);
      draw(grid, curves, theme);
      drawRows(grid, grid.rowsMade);
      drawMarks(run?.x ?? null, run?.y ?? null, pointed ?? cursor ?? -1);
      describe(grid, grid.rowsMade);
      showProgress(grid);
      const cell = cellShown();
      setText(cellText, cellSentence(app.language, grid, cell));
      if (grid.cell(cell).outcome !== 'pending' || points !== null) figure.show(sentence, points!, indexOf(grid, cell));
    },
    dispose() {
      figure.dispose();
      runner.dispose();
      chart.dispose();
      stopFollowingTheme();
      resized.disconnect();
    },
  };
  return view;
}
