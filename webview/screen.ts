import { chartView } from './chart.ts';
import { button, el, onChange, setHidden } from './dom.ts';
import { fold } from './fold.ts';
import { iterationView } from './iteration.ts';
import { listenToKeys } from './keyboard.ts';
import { menuView } from './menu.ts';
import { noticeView } from './notice.ts';
import { mainParameterView, parametersView } from './parameters.ts';
import { progressView } from './progress.ts';
import { rulerView } from './ruler.ts';
import { sentenceView } from './sentence.ts';
import { sourceView } from './source.ts';
import type { PanelState } from './state.ts';
import { sumsView } from './sums.ts';
import { tableView } from './table.ts';
import type { App, View } from './view.ts';

/** Fields that stand on the screen when the form is folded. */
const unfolded = ['alpha', 'stepAmount'];

/** The whole screen in one language, from the source down to what to do next. */
export function screenView(app: App): View {
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
  const top = [sourceView(app), menuView(app)];
  const middle = [noticeView(app), sentenceView(app), progressView(app)];
  const steps = [iterationView(app), sumsView(app)];
  const mainParameter = mainParameterView(app);
  const below = el('div', { class: 'below' }, mainParameter.element, parameters.opener, table.opener);
  const views = [...top, ...middle, chart, ruler, ...steps, mainParameter, parameters.view, table.view];
  const element = el(
    'main',
    { class: 'screen' },
    el('header', {}, ...top.map((one) => one.element)),
    ...middle.map((one) => one.element),
    picture,
    ...steps.map((one) => one.element),
    below,
    parameters.view.element,
    table.view.element,
    next,
  );
  const stopListening = listenToKeys(app);

  const showProblems = onChange((problems: PanelState['problems']) => {
    const isFolded = problems.some((problem) => 'field' in problem && !unfolded.includes(problem.field));
    if (isFolded && !parameters.isOpen()) parameters.open(true);
  });
  const view: View = {
    element,
    show(state) {
      const { run } = state;
      const isRuler = run?.summary.status.kind === 'compared';
      element.dataset.shows = run === null ? 'nothing' : isRuler ? 'ruler' : 'run';
      setHidden(chart.element, isRuler);
      setHidden(ruler.element, !isRuler);
      for (const part of [picture, below]) setHidden(part, run === null);
      setHidden(next, run?.recipe.source.kind !== 'settings' || isRuler);
      showProblems(state.problems);
      for (const one of views) one.show(state);
    },
    dispose() {
      stopListening();
      for (const one of views) one.dispose?.();
    },
  };
  return view;
}
