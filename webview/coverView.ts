import { el, setHidden } from './dom.ts';
import { outOfDate } from './outOfDate.ts';
import type { App, View } from './view.ts';

/** What stands in the sentence's place while what comes next is hidden; loaded when it first is. */
export function coverView(app: App): View {
  const element = el('div', { class: 'cover' });
  let loaded: View | null = null;
  let isWanted = false;

  const load = async (): Promise<void> => {
    isWanted = true;
    loaded = (await import('./views/guess/guessView.ts')).guessView(app);
    element.append(loaded.element);
    loaded.show(app.state());
  };
  return {
    element,
    show(state) {
      // No question is asked about a run whose text says something else by now.
      const isCovered = state.cover !== null && state.run !== null && outOfDate(state.run) === null;
      setHidden(element, !isCovered);
      if (isCovered && !isWanted) void load();
      loaded?.show(state);
    },
    dispose: () => loaded?.dispose?.(),
  };
}
