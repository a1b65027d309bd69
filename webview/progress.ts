import '@vscode-elements/elements/dist/vscode-button/index.js';
import { el, setHidden, setText } from './dom.ts';
import type { App, View } from './view.ts';

/** A run that is over sooner needs no progress. */
const shownAfterMs = 500;

/** How far a long run is, and Stop. */
export function progressView(app: App): View {
  const text = el('span', { class: 'progress-text' });
  const bar = el('progress', { attributes: { 'aria-label': app.words.panel.iteration } });
  bar.max = 1;
  const stop = el('vscode-button', { text: app.words.panel.stop, test: 'stop', attributes: { secondary: '' } });
  stop.addEventListener('click', () => {
    const { run } = app.state();
    if (run !== null) app.post({ type: 'stop', runId: run.runId });
  });
  const element = el('div', { class: 'progress', test: 'progress' }, text, stop, bar);
  return {
    element,
    show({ run }) {
      const isShown = run?.summary.status.kind === 'running' && run.elapsedMs >= shownAfterMs;
      setHidden(element, !isShown);
      if (!isShown) return;
      const { iterations } = run.recipe.parameters;
      const share = run.summary.passes / iterations;
      bar.value = share;
      setText(text, app.words.panel.progress(share, iterations));
    },
  };
}
