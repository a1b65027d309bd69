import type { Recipe } from '../../../src/protocol/messages.ts';
import { sideWords } from '../../../src/words/views/side.ts';
import { button, el, onChange, setHidden, setText } from '../../dom.ts';
import { type PanelState, type ShownRun, selectedIteration } from '../../state.ts';
import type { App, View } from '../../view.ts';
import { type Compared, comparedRuns, type Parting, partingSearch } from './comparison.ts';
import { createReplays } from './replays.ts';
import { runCard } from './runCard.ts';
import { runsChart } from './runsChart.ts';

/** The run on screen and those put aside: one picture, and for each what differs and where it parts. */
export function runsView(app: App): View {
  const words = sideWords[app.language];
  const replays = createReplays(() => view.show(app.state()));
  const chart = runsChart(app, () => view.show(app.state()));
  const hint = el('p', { class: 'faint', text: words.hint, test: 'sideHint' });
  const leaving = el('p', { class: 'faint', test: 'leaving' });
  const pin = button({ class: 'link', text: words.pin, test: 'pin' }, () => {
    const { run, kept, pinned } = app.state();
    const shown = kept ?? run;
    if (shown !== null) app.change({ type: 'pinned', pinned: [...pinned, shown.recipe] });
  });
  const cards = el('div', { class: 'run-cards' });
  const element = el('div', { class: 'runs' }, chart.element, leaving, cards, hint, pin);

  let searches: readonly (() => Parting)[] = [];
  const compare = onChange((recipe: Recipe, pinned: readonly Recipe[]) => {
    const recipes = [recipe, ...pinned];
    replays.keepOnly(recipes.map(({ parameters }) => parameters));
    compared = comparedRuns(recipes, ({ parameters }) => replays.of(parameters));
    searches = compared.map(({ run }) => partingSearch(compared[0]!.run, run));
  });
  let compared: readonly Compared[] = [];

  const showCards = onChange((_key: string) => {
    const iteration = selectedIteration(app.state());
    // Made anew while the person is on one of its links, the link would lose the focus.
    const focused = cards.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset.test
      : null;
    cards.replaceChildren(
      ...compared.map((one, i) =>
        runCard(app, i, one, { first: compared[0]!, parting: searches[i]!(), iteration }, actionsOf(one, i)),
      ),
    );
    if (focused) cards.querySelector<HTMLElement>(`[data-test="${focused}"]`)?.focus();
  });
  const actionsOf = (one: Compared, i: number) => ({
    open: () => {
      // The run on screen takes the place of the one that is opened: none is lost.
      const { pinned } = app.state();
      const changes = Object.fromEntries(one.differing.map(({ field, to }) => [field, to]));
      app.change({ type: 'pinned', pinned: pinned.map((recipe, at) => (at === i - 1 ? compared[0]!.recipe : recipe)) });
      app.post({ type: 'change', changes });
    },
    remove: () => app.change({ type: 'pinned', pinned: app.state().pinned.filter((_, at) => at !== i - 1) }),
  });

  const view: View = {
    element,
    show(state) {
      if (state.run === null) return;
      compare(state.run.recipe, state.pinned);
      const gone = chart.show(state, compared);
      setText(leaving, gone.length === 0 ? '' : words.leavesPicture(gone));
      setHidden(leaving, gone.length === 0);
      setHidden(hint, state.pinned.length > 0);
      showCards(keyOf(state, state.run, compared, searches));
    },
    dispose() {
      replays.dispose();
      chart.dispose();
    },
  };
  return view;
}

/** All that the cards show: as long as it is the same, they stay. */
function keyOf(
  state: PanelState,
  { recipe }: ShownRun,
  compared: readonly Compared[],
  searches: readonly (() => Parting)[],
): string {
  const runs = compared.map(({ recipe: { time, parameters }, run }) => [time, parameters, run.rows]);
  return JSON.stringify([recipe.source, runs, searches.map((search) => search()), selectedIteration(state)]);
}
