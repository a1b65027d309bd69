import '@vscode-elements/elements/dist/vscode-button/index.js';
import { alphaChange } from '../src/neuron/alphaChange.ts';
import { shownCut } from '../src/words/cutText.ts';
import { heldTogether } from '../src/words/heldTogether.ts';
import type { VerdictAction } from '../src/words/verdict.ts';
import { verdict } from '../src/words/verdict.ts';
import { el, onChange, setHidden, setText } from './dom.ts';
import { outOfDate } from './outOfDate.ts';
import type { ShownRun } from './shownRun.ts';
import type { App, View } from './view.ts';

/** The verdict, its cause, and the next step as a button. A screen reader hears it when it changes. */
export function sentenceView(app: App): View {
  const text = el('span', { test: 'sentence', attributes: { 'aria-live': 'polite' } });
  const actions = el('span', { class: 'actions' });
  const element = el(
    'div',
    { class: 'sentence', attributes: { role: 'group', 'aria-label': app.words.panel.verdict } },
    text,
    ' ',
    actions,
  );

  const judge = onChange((recipe: ShownRun['recipe'], analysis: ShownRun['analysis'], summary: ShownRun['summary']) => {
    const said = verdict(app.language, {
      parameters: recipe.parameters,
      analysis,
      summary,
      cut: shownCut(recipe, summary.status),
    });
    // The person whose run goes on is told of its end, not of every step on the way.
    text.setAttribute('aria-live', summary.status.kind === 'running' ? 'off' : 'polite');
    element.dataset.tone = said.tone;
    setText(text, heldTogether(said.text));
    actions.replaceChildren(...said.actions.map((action) => actionButton(app, action)));
  });
  return {
    element,
    show({ run, kept, cover }) {
      const isTold = run !== null && cover === null && outOfDate(kept ?? run) === null;
      setHidden(element, !isTold);
      // While something is dragged, what stands below stays in its place where the sentence gets shorter.
      element.style.minHeight = kept === null ? '' : `${element.clientHeight}px`;
      // A verdict would tell what is hidden; a screen reader must not hear it either.
      if (isTold) judge(run.recipe, run.analysis, run.summary);
    },
  };
}

function tryAlpha(app: App, alpha: number): void {
  const { run } = app.state();
  if (run !== null) app.post({ type: 'change', changes: alphaChange(run.recipe.parameters, alpha) });
}

function actionButton(app: App, action: VerdictAction): HTMLElement {
  const element = el('vscode-button', { text: action.label, test: 'sentenceAction' });
  element.addEventListener('click', () => {
    if (action.kind === 'tryAlpha') tryAlpha(app, action.alpha);
    else app.post({ type: 'letItLearn' });
  });
  return element;
}
