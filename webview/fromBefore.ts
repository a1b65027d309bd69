import { el, setHidden } from './dom.ts';
import { outOfDate } from './outOfDate.ts';
import type { App, View } from './view.ts';

/** The mark over a run whose text says nothing that could be trained now: what stands below is from before that. */
export function fromBeforeView(app: App): View {
  const element = el('p', { class: 'before', text: app.words.sources.fromBefore, test: 'fromBefore' });
  return { element, show: ({ run, kept }) => setHidden(element, outOfDate(kept ?? run) === null) };
}
