import '@vscode-elements/elements/dist/vscode-button/index.js';
import { alphaChange } from '../../../src/neuron/alphaChange.ts';
import { type Divergence, divergenceOf } from '../../../src/neuron/divergence.ts';
import { justBeyond, limitAbove } from '../../../src/neuron/limitAbove.ts';
import type { Recipe } from '../../../src/protocol/messages.ts';
import { divergenceStory, limitText } from '../../../src/words/divergenceStory.ts';
import { divergenceWords } from '../../../src/words/views/divergence.ts';
import { button, el, onChange, setHidden, setText } from '../../dom.ts';
import type { ShownRun } from '../../shownRun.ts';
import type { App, View } from '../../view.ts';
import { alphaTrial } from './alphaTrial.ts';
import { cobwebView } from './cobwebView.ts';

/** Why a run diverged, as a story; of one that does not, how far it is from it, and a way to see it. */
export function divergenceView(app: App): View {
  const words = divergenceWords[app.language];
  const trial = alphaTrial(app);
  const story = el('ol', { class: 'story', test: 'story' });
  const calm = el('p', { test: 'notDiverging' });
  const tryBeside = action('tryBeside', () => {
    const { run } = app.state();
    if (run !== null && run.analysis.alphaOffered !== null) putBeside(app, run, run.analysis.alphaOffered);
  });
  const sideBySide = button({ class: 'link', text: words.sideBySide, test: 'toSideBySide' }, () =>
    app.change({ type: 'tab', tab: 'side' }),
  );
  // What the buttons try stays on screen until it is kept or taken back.
  let isTrying = false;
  const make = action('makeDiverge', () => {
    const { run } = app.state();
    const beyond = run && alphaBeyond(run);
    if (beyond === null) return;
    trial.tryOut(beyond);
    isTrying = true;
    view.show(app.state());
    back.focus();
  });
  const trying = el('span', { test: 'trying' });
  const takeBack = () => {
    trial.takeBack();
    view.show(app.state());
    make.focus();
  };
  const back = action('backFromTrial', takeBack);
  const keep = action('keepTrial', () => {
    const { run } = app.state();
    if (run !== null) trial.tryOut(run.recipe.parameters.alpha);
    trial.keep();
  });
  const trialBar = el('p', { class: 'trial' }, trying, back, keep);
  trialBar.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') takeBack();
  });
  const actions = el('div', { class: 'story-actions' }, tryBeside, make, sideBySide);
  const cobweb = cobwebView(app);
  const element = el('div', { class: 'divergence' }, trialBar, story, calm, actions, cobweb.element);
  setText(make, words.make);

  const tell = onChange((run: ShownRun) => {
    const divergence = toldWithEnd(run);
    const { recipe, analysis, iterations } = run;
    const { parameters, source, program } = recipe;
    const written = source.kind === 'text' ? source.language : null;
    const isTold = isDiverging(run);
    const sentences = isTold
      ? divergenceStory(app.language, { parameters, analysis, divergence, iterations, written, program })
      : [];
    story.replaceChildren(...sentences.map((text) => el('li', { text })));
    setText(calm, isTold ? '' : calmText(app, run, divergence));
    setHidden(story, !isTold);
    setHidden(calm, isTold);
    setHidden(tryBeside, !isTold || analysis.alphaOffered === null);
    setText(tryBeside, words.tryBeside(analysis.alphaOffered ?? 0));
    setHidden(make, isTold || alphaBeyond(run) === null);
  });
  const view: View = {
    element,
    show(state) {
      const { run, kept, pinned } = state;
      if (run === null) return;
      tell(run);
      isTrying &&= kept !== null;
      setHidden(trialBar, !isTrying);
      if (isTrying) {
        setText(trying, words.trying(run.recipe.parameters.alpha));
        setText(back, words.back(kept!.recipe.parameters.alpha));
        setText(keep, words.keep(run.recipe.parameters.alpha));
      }
      setHidden(sideBySide, pinned.length === 0);
      cobweb.show(state);
    },
    dispose: () => cobweb.dispose?.(),
  };
  return view;
}

function action(test: string, onClick: () => void): HTMLElementTagNameMap['vscode-button'] {
  const element = el('vscode-button', { test, attributes: { secondary: '' } });
  element.addEventListener('click', onClick);
  return element;
}

/** The old run is put aside, and the one with the alpha that learns takes its place on screen. */
function putBeside(app: App, { recipe }: ShownRun, alpha: number): void {
  const { pinned } = app.state();
  const isThere = pinned.some(({ parameters }) => JSON.stringify(parameters) === JSON.stringify(recipe.parameters));
  const added: readonly Recipe[] = isThere ? pinned : [...pinned, recipe];
  app.change({ type: 'pinned', pinned: added });
  app.post({ type: 'change', changes: alphaChange(recipe.parameters, alpha) });
}

/** Where the run itself came to its end, that is the end; one that does not diverge has none. */
function toldWithEnd({ recipe, analysis, summary }: ShownRun): Divergence {
  const { status } = summary;
  const notFiniteAt = status.kind === 'diverged' ? status.notFiniteAt : null;
  const diverges = status.kind === 'diverged' || analysis.course === 'diverging';
  const told = divergenceOf(recipe.parameters, diverges && notFiniteAt === null);
  if (notFiniteAt === null) return told;
  return { ...told, end: { iteration: Math.floor(notFiniteAt / summary.examples), isExact: true } };
}

function isDiverging({ analysis, summary }: ShownRun): boolean {
  const { status, firstError } = summary;
  if (status.kind === 'diverged') return true;
  const endedEarly = status.kind === 'converged' && status.byTolerance;
  return analysis.course === 'diverging' && !endedEarly && firstError > 0;
}

/** Where no limit is known, as without alpha, there is nothing to say of a run that does not diverge. */
export const hasStory = (run: ShownRun): boolean =>
  run.recipe.parameters.rule.update !== 'none' && (isDiverging(run) || run.analysis.alphaMax !== null);

/** An alpha with which the run would diverge; null where none is known. */
function alphaBeyond({ recipe, analysis }: ShownRun): number | null {
  const limit = limitAbove(recipe.parameters.alpha, analysis.stableAlphas) ?? analysis.alphaMax;
  return limit === null ? null : justBeyond(limit, analysis.stableAlphas);
}

function calmText({ language }: App, { recipe, analysis }: ShownRun, { errors }: Divergence): string {
  const words = divergenceWords[language];
  const { alpha } = recipe.parameters;
  const limit = limitAbove(alpha, analysis.stableAlphas) ?? analysis.alphaMax;
  if (limit === null) return '';
  const text = limitText(limit, alpha, language);
  if (errors[0] === 0) return words.atGoal;
  if (analysis.course === 'standing') return words.standing(text);
  if (analysis.course === 'circling' || alpha >= limit) return words.atLimit(text);
  const times = limit / alpha;
  const room = times >= 1.05 && Number.isFinite(times) ? ` ${words.timesAsLarge(times)}` : '';
  return `${words.notDiverging(alpha, text)}${room}`;
}
