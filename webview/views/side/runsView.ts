import type { Recipe } from '../../../src/protocol/messages.ts';
import { sideWords } from '../../../src/words/views/side.ts';
import { isAside } from '../../aside.ts';
import { button, el, onChange, setHidden, setText } from '../../dom.ts';
import { putShownAside } from '../../putAside.ts';
import type { ShownRun } from '../../shownRun.ts';
import { type PanelState, selectedIteration } from '../../state.ts';
import { onThemeChange } from '../../theme.ts';
import type { App, View } from '../../view.ts';
import { type Compared, comparedRuns, type Parting, partingSearch } from './comparison.ts';
import { differenceTable } from './differenceTable.ts';
import { createReplays } from './replays.ts';
import { runsChart } from './runsChart.ts';

/** The run on screen and those put aside: one picture, and a table of what differs and where they part. */
export function runsView(app: App): View {
  const words = sideWords[app.language];
  const replays = createReplays(() => view.show(app.state()));
  const chart = runsChart(app, () => view.show(app.state()));
  const leaving = el('p', { class: 'faint', test: 'leaving' });
  const place = el('div', { class: 'differences-place' });
  const note = el('p', { class: 'faint', text: words.inBrackets });
  const hint = el('p', { class: 'faint', text: words.hint, test: 'sideHint' });
  const pin = button({ class: 'link', text: app.words.panel.putAside, test: 'pin' }, () => putShownAside(app));
  const siblings = button({ class: 'link', text: words.siblingsAside, test: 'siblingsAside' }, () =>
    app.post({ type: 'siblingsAside' }),
  );
  const offers = el('div', { class: 'run-offers' }, pin, siblings);
  const picture = el('div', { class: 'runs-picture' }, chart.element, leaving);
  const table = el('div', {}, place, note, hint, offers);
  const element = el('div', { class: 'runs' }, picture, table);

  let searches: readonly (() => Parting)[] = [];
  let compared: readonly Compared[] = [];
  let themes = 0;
  const compare = onChange((recipe: Recipe, pinned: readonly Recipe[], letters: readonly string[]) => {
    replays.keepOnly([recipe, ...pinned].map(({ parameters }) => parameters));
    compared = comparedRuns(recipe, pinned, letters, ({ parameters }) => replays.of(parameters));
    searches = compared.map(({ run }) => partingSearch(compared[0]!.run, run));
  });
  const showTable = onChange((_key: string) => {
    const iteration = selectedIteration(app.state());
    // Made anew while the person is on one of its links, the link would lose the focus.
    const focused = place.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset.test
      : null;
    place.replaceChildren(differenceTable(app, compared, (i) => searches[i]!(), iteration, actionsOf));
    if (focused) place.querySelector<HTMLElement>(`[data-test="${focused}"]`)?.focus();
  });
  const actionsOf = (i: number) => ({
    open: () => {
      // The run on screen takes the place of the one that is opened: none is lost.
      const { pinned } = app.state();
      app.change({ type: 'pinned', pinned: pinned.map((recipe, at) => (at === i - 1 ? compared[0]!.recipe : recipe)) });
      app.post({ type: 'openRun', recipe: compared[i]!.recipe });
    },
    remove: () => app.change({ type: 'pinned', pinned: app.state().pinned.filter((_, at) => at !== i - 1) }),
  });
  const stopFollowingTheme = onThemeChange(() => {
    themes++;
    view.show(app.state());
  });

  const view: View = {
    element,
    show(state) {
      const { run, pinned, letters } = state;
      if (run === null) return;
      compare(run.recipe, pinned, letters);
      const gone = chart.show(state, compared);
      setText(leaving, gone.length === 0 ? '' : words.leavesPicture(gone));
      setHidden(leaving, gone.length === 0);
      setHidden(hint, pinned.length > 0);
      setHidden(note, pinned.length === 0);
      setHidden(pin, isAside(pinned, run.recipe));
      setHidden(siblings, run.siblings.length < 2);
      showTable(`${themes} ${keyOf(state, run, compared, searches)}`);
    },
    dispose() {
      stopFollowingTheme();
      replays.dispose();
      chart.dispose();
    },
  };
  return view;
}

/** All that the table shows: as long as it is the same, it stays. */
function keyOf(
  state: PanelState,
  { recipe }: ShownRun,
  compared: readonly Compared[],
  searches: readonly (() => Parting)[],
): string {
  const runs = compared.map(({ letter, recipe: { time, parameters }, run }) => [letter, time, parameters, run.rows]);
  return JSON.stringify([recipe.source, runs, searches.map((search) => search()), selectedIteration(state)]);
}
