import { chartView } from './chart.ts';
import { button, el, onChange, setHidden } from './dom.ts';
import { cornerButton } from './figureCorner.ts';
import { fold, foldBy } from './fold.ts';
import { icons } from './icons.ts';
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
    element.classList.toggle('has-opened', isOpen);
    view.show(app.state());
  };
  const parameters = fold(panel.allParameters, 'form', parametersView(app), fixed);
  const tableOpener = cornerButton(icons.table, panel.table, 'rowsFold', () => {});
  const table = foldBy(tableOpener, 'rows', tableView(app), fixed);
  const chart = chartView(app);
  const ruler = rulerView(app);
  const corner = el('div', { class: 'figure-tools' }, chart.axisTools, tableOpener, chart.listen);
  const picture = el('div', { class: 'picture' }, corner, chart.element, ruler.element);
  const next = el(
    'p',
    { class: 'next' },
    button({ class: 'link', text: panel.seeAsPython, test: 'seeAsPython' }, () => app.post({ type: 'seeAsPython' })),
    ' · ',
    button({ class: 'link', text: panel.openProgram, test: 'next' }, () => app.post({ type: 'openProgram' })),
  );
  const iteration = iterationView(app);
  const sums = sumsView(app);
  const mainParameter = mainParameterView(app);
  const main = el('div', { class: 'main-line' }, mainParameter.element, parameters.opener);
  // What says and turns the selected step stands together: below the picture, or beside it where there is room. There
  // alpha is above the sums, which are longer of one run than of another.
  const beside = el('div', { class: 'beside' });
  const isWide = matchMedia('(min-width: 700px)');
  const order = () => {
    const parts = [main, parameters.view.element];
    beside.replaceChildren(...(isWide.matches ? [...parts, sums.element] : [sums.element, ...parts]));
  };
  order();
  isWide.addEventListener('change', order);
  const views = [chart, ruler, iteration, sums, mainParameter, parameters.view, table.view];
  const element = el('div', { class: 'run-tab' }, picture, iteration.element, table.view.element, beside, next);

  const showProblems = onChange((problems: PanelState['problems']) => {
    const isFolded = problems.some((problem) => 'field' in problem && !unfolded.includes(problem.field));
    if (isFolded && !parameters.isOpen()) parameters.open(true);
  });
  const view: View = {
    element,
    show(state) {
      const { run } = state;
      const isRuler = run?.summary.status.kind === 'compared';
      for (const part of [chart.element, chart.axisTools, chart.listen]) setHidden(part, isRuler);
      setHidden(ruler.element, !isRuler);
      for (const part of [picture, beside]) setHidden(part, run === null);
      setHidden(next, run?.recipe.source.kind !== 'settings' || isRuler);
      showProblems(state.problems);
      for (const one of views) one.show(state);
    },
    dispose() {
      isWide.removeEventListener('change', order);
      for (const one of views) one.dispose?.();
    },
  };
  return view;
}
