import { sourceName } from '../src/words/sourceText.ts';
import { button, el, onChange, setHidden, setText } from './dom.ts';
import type { ShownRun } from './state.ts';
import type { App, View } from './view.ts';

/** The first line: where the run comes from, with a way there; then the text's other runs, and what was passed over. */
export function sourceView(app: App): View {
  const { words, language } = app;
  const link = button({ class: 'link', test: 'sourceLink' }, () => {
    const isText = app.state().run?.recipe.source.kind === 'text';
    app.post({ type: isText ? 'openSource' : 'openSettings', field: null });
  });
  const line = el('p', { class: 'source-line', test: 'source', attributes: { 'aria-label': words.panel.source } });
  line.append(words.sources.from, ' ', link);
  const siblings = el('p', { class: 'siblings', test: 'siblings' });
  const ignored = el('p', { class: 'faint', test: 'ignored' });
  const element = el('div', { class: 'source' }, line, siblings, ignored);

  const showRun = onChange(
    (source: ShownRun['recipe']['source'], run: ShownRun['siblings'], at: number, names: readonly string[]) => {
      const name = sourceName(language, source);
      setText(link, name);
      link.title = name;
      siblings.replaceChildren(...(run.length > 1 ? siblingLinks(app, run, at) : []));
      setHidden(siblings, run.length < 2);
      setText(ignored, names.length ? words.panel.ignored(names) : '');
      setHidden(ignored, names.length === 0);
    },
  );
  return {
    element,
    show({ run }) {
      setHidden(element, run === null);
      if (run !== null) showRun(run.recipe.source, run.siblings, run.sibling, run.ignored);
    },
  };
}

function siblingLinks(app: App, siblings: ShownRun['siblings'], at: number): (Node | string)[] {
  const others = siblings.flatMap(({ title, line }, sibling) => {
    if (sibling === at) return [];
    const text = title ?? app.words.panel.runAtLine(line);
    return [' ', button({ class: 'link', text }, () => app.post({ type: 'openSibling', sibling }))];
  });
  return [app.words.panel.otherRuns, ...others];
}
