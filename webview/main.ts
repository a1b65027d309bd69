import type { HostMessage } from '../src/protocol/messages.ts';
import { texts } from '../src/words/texts.ts';
import { connect } from './connection.ts';
import { createRows } from './rows.ts';
import { screenView } from './screen.ts';
import { type Change, firstState, type PanelState, selectedRow, update } from './state.ts';
import type { App, View } from './view.ts';

// The panel: one state, changed by messages and by the person, shown once a frame.

/** The state is kept at once, for a panel that is hidden says no last word; with many numbers in it at most so often. */
const saveEveryMs = 200;
const manyNumbers = 1000;

const app = document.getElementById('app')!;
const connection = connect(receive);
const rows = createRows((from, to) => {
  if (state.run !== null) connection.post({ type: 'rows', runId: state.run.runId, requestId: from, from, to });
}, showSoon);
let state: PanelState = firstState(document.documentElement.lang === 'ru' ? 'ru' : 'en', connection.saved);
let screen: View | null = null;
let screenLanguage: PanelState['language'] | null = null;
let saving: ReturnType<typeof setTimeout> | null = null;
let saved: PanelState | null = null;
let frame: number | null = null;

function receive(message: HostMessage): void {
  if ('runId' in message && message.type !== 'run' && message.runId !== state.run?.runId) return;
  if (message.type === 'rows') {
    rows.take(message.columns);
    return;
  }
  change(message);
  if (message.type === 'run' && state.run !== null) rows.reset(state.run.inputs, state.run.examples, message.columns);
  if (state.run !== null) rows.setCount(state.run.summary.rows);
}

function change(by: Change): void {
  state = update(state, by);
  // Asked for at once, the row is there by the next frame.
  if (by.type === 'select') rows.get(selectedRow(state));
  showSoon();
}

function showSoon(): void {
  if (frame === null) frame = requestAnimationFrame(show);
}

function show(): void {
  frame = null;
  if (screenLanguage !== state.language || screen === null) {
    screen?.dispose?.();
    screenLanguage = state.language;
    document.documentElement.lang = state.language;
    screen = screenView(givenTo(state.language));
    const hadFocus = app.contains(document.activeElement);
    app.replaceChildren(screen.element);
    // A language is chosen in the menu: there the person was, and is.
    if (hadFocus) app.querySelector<HTMLElement>('[data-test="menu"]')?.focus();
  }
  screen.show(state);
  const { run } = state;
  const isLarge = run !== null && run.inputs * run.examples > manyNumbers;
  if (!isLarge) saveAgain();
  else if (saving === null) saving = setTimeout(saveAgain, saveEveryMs);
}

function givenTo(language: PanelState['language']): App {
  return { language, words: texts(language), rows, state: () => state, change, post: connection.post };
}

function saveAgain(): void {
  saving = null;
  if (state !== saved) save();
}

function save(): void {
  saved = state;
  const { run, iteration, example, zoom, isLogarithmic } = state;
  if (run !== null) connection.save({ recipe: run.recipe, iteration, example, zoom, isLogarithmic });
}
