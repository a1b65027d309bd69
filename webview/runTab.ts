import { chartView } from './chart.ts';
import { button, el, onChange, setHidden } from './dom.ts';
import { fold } from './fold.ts';
import { iterationView } from './iteration.ts';
import { mainParameterView, parametersView } from './parameters.ts';
import { rulerView } from './ruler.ts';
import type { PanelState } from './state.ts';
import { sumsView } from './sums.ts';
import { tableView } from './table.ts';
import type { App, View } from './view.ts';

/** Fields that stand on the screen when the form is folded. */
const unfolded = ['alpha', 'stepAmount'];

/** What happened: the picture, the selected iteration, its sums, alpha; form and table are folded. */
export function runTab(app: App): View {
  const { panel } = app.words;
  // What is opened lies below what was there: the picture keeps the height that it had.
  const fixed = (change: () => void) => {
    const height = picture.clientHeight;
    change();
    const isOpen = parameters.isOpen() || table.isOpen();
    if (isOpen) element.style.setProperty('--picture-height', `${height}px`);
    else element.style.removeProperty('--picture-height');
    view.show(app.state());
  };
  const parameters = fold(panel.allParameters, 'form', parametersView(app), fixed);
  const table = fold(panel.table, 'rows', tableView(app), fixed);
  const chart = chartView(app);
  const ruler = rulerView(app);
  const picture = el('div', { class: 'picture' }, chart.element, ruler.element);
  const next = button({ class: 'link next', text: panel.openProgram, test: 'next' }, () =>
    app.post({ type: 'openProgram' }),
  );
  const steps = [iterationView(app), sumsView(app)];
  const mainParameter = mainParameterView(app);
  const below = el('div', { class: 'below' }, mainParameter.element, parameters.opener, table.opener);
  const views = [chart, ruler, ...steps, mainParameter, parameters.view, table.view];
  const element = el(
    'div',
    { class: 'run-tab' },
    picture,
    ...steps.map((one) => one.element),
    below,
    parameters.view.element,
    table.view.element,
    next,
  );

  const showProblems = onChange((problems: PanelState['problems']) => {
    const isFolded = problems.some((problem) => 'field' in problem && !unfolded.includes(problem.field));
    if (isFolded && !parameters.isOpen()) parameters.open(true);
  });
  const view: View = {
    element,
    show(state) {
      const { run } = state;
      const isRuler = run?.summary.status.kind === 'compared';
      setHidden(chart.element, isRuler);
      setHidden(ruler.element, !isRuler);
      for (const part of [picture, below]) setHidden(part, run === null);
      setHidden(next, run?.recipe.source.kind !== 'settings' || isRuler);
      showProblems(state.problems);
      for (const one of views) one.show(state);
    },
    dispose() {
      for (const one of views) one.dispose?.();
    },
  };
  return view;
}
