import { coverView } from './coverView.ts';
import { el } from './dom.ts';
import { followedView } from './followed/followedView.ts';
import { fromBeforeView } from './fromBefore.ts';
import { listenToKeys } from './keyboard.ts';
import { listenToMarks } from './marks.ts';
import { menuView } from './menu.ts';
import { noticeView } from './notice.ts';
import { outOfDate } from './outOfDate.ts';
import { progressView } from './progress.ts';
import { sentenceView } from './sentence.ts';
import { sourceView } from './source.ts';
import type { PanelState } from './state.ts';
import { tabsView } from './tabs.ts';
import type { App, View } from './view.ts';

/** The whole screen in one language: where the run comes from, what it came to, and the tabs. */
export function screenView(app: App): View {
  const top = [sourceView(app), menuView(app)];
  const views = [
    ...top,
    noticeView(app),
    sentenceView(app),
    fromBeforeView(app),
    coverView(app),
    progressView(app),
    tabsView(app),
    followedView(app),
  ];
  const element = el(
    'main',
    { class: 'screen' },
    el('h1', { class: 'unseen', text: app.words.panel.title }),
    el('header', {}, ...top.map((one) => one.element)),
    ...views.slice(top.length).map((one) => one.element),
  );
  const stopListening = listenToKeys(app);
  const marks = listenToMarks(app, element);
  return {
    element,
    show(state) {
      const { run, kept } = state;
      element.classList.toggle('from-before', outOfDate(kept ?? run) !== null);
      element.dataset.shows = whatIsShown(state);
      element.dataset.examples = run !== null && run.examples > 1 ? 'several' : 'one';
      marks.show(state);
      document.body.classList.toggle('large-type', state.hasLargeType);
      for (const one of views) one.show(state);
    },
    dispose() {
      stopListening();
      for (const one of views) one.dispose?.();
    },
  };
}

function whatIsShown({ run, notRead }: PanelState): 'followed' | 'nothing' | 'ruler' | 'run' {
  // A loop that is no neuron stands in the place of a run.
  if (notRead?.followed !== undefined) return 'followed';
  if (run === null) return 'nothing';
  return run.summary.status.kind === 'compared' ? 'ruler' : 'run';
}
