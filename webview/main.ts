import type { HostMessage, PanelMessage, Recipe, SavedState } from '../src/protocol/messages.ts';
import { texts } from '../src/words/texts.ts';
import { connect } from './connection.ts';
import { onChange } from './dom.ts';
import type { Preview } from './preview.ts';
import { createRows, type SeenRows } from './rows.ts';
import { screenView } from './screen.ts';
import { type Change, firstState, type PanelState, selectedRow, update } from './state.ts';
import type { App, View } from './view.ts';
import { rowsSeen, visible } from './visible.ts';

// The panel: one state, changed by messages and by the person, shown once a frame.

/** The state is kept at once, for a panel that is hidden says no last word; with many numbers in it at most so often. */
const saveEveryMs = 200;
const manyNumbers = 1000;

const app = document.getElementById('app')!;
const connection = connect(receive);
const rows = createRows((from, to) => {
  if (previewed !== null) return previewed.engine.window(from, to);
  if (state.run !== null) connection.post({ type: 'rows', runId: state.run.runId, requestId: from, from, to });
  return null;
}, showSoon);
let state: PanelState = firstState(document.documentElement.lang === 'ru' ? 'ru' : 'en', connection.saved);
let previewed: Preview | null = null;
let screen: View | null = null;
let screenLanguage: PanelState['language'] | null = null;
let saving: ReturnType<typeof setTimeout> | null = null;
let saved: SavedState | null = null;
let frame: number | null = null;

function receive(message: HostMessage): void {
  const kept = state.kept ?? state.run;
  if ('runId' in message && message.type !== 'run' && message.runId !== kept?.runId) return;
  if (message.type === 'rows') {
    if (previewed === null) rows.take(message.columns);
    return;
  }
  if (message.type === 'draw') {
    if (kept !== null) void draw(message, visible({ ...state, run: kept }));
    return;
  }
  if (message.type === 'run') previewed = null;
  // What was tried by dragging was refused: the run from before is back.
  if (message.type === 'refused' && previewed !== null) preview(null);
  change(message);
  if (message.type === 'run' && state.run !== null) rows.reset(state.run.inputs, state.run.examples, message.columns);
  if (state.run !== null) rows.setCount(state.run.summary.rows);
}

async function draw(message: Extract<HostMessage, { type: 'draw' }>, seen: PanelState): Promise<void> {
  const { answerDraw } = await import('./answerDraw.ts');
  connection.post(await answerDraw(message, seen));
}

function change(by: Change): void {
  state = update(state, by);
  // Asked for at once, the row is there by the next frame.
  if (by.type === 'select') rows.get(selectedRow(state));
  showSoon();
}

function preview(next: Preview | null): void {
  if (next === null && previewed === null) return;
  previewed = next;
  change({ type: 'preview', run: next?.run ?? null });
  if (state.run === null) return;
  rows.reset(state.run.inputs, state.run.examples, null);
  rows.setCount(state.run.summary.rows);
}

function post(message: PanelMessage): void {
  if (previewed !== null && message.type === 'extremes') {
    const { runId } = previewed.run;
    const extremes = previewed.engine.extremes(message.from, message.to, message.buckets);
    if (message.runId === runId) change({ type: 'extremes', runId, requestId: message.requestId, extremes });
  } else connection.post(message);
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
  screen.show(seen());
  tellCovered(state.cover?.shown ?? null);
  tellCompared();
  const { run } = state;
  const isLarge = run !== null && run.inputs * run.examples > manyNumbers;
  if (!isLarge) saveAgain();
  else if (saving === null) saving = setTimeout(saveAgain, saveEveryMs);
}

/** What leaves the panel is taken along by the host. */
const tellCovered = onChange((shown: number | null) => connection.post({ type: 'covered', shown }));

/** What a panel without a state of its own was told of is what the host knows; one with a state knows better. */
let told: readonly Recipe[] | null = connection.saved === null ? state.pinned : null;

/** What was put aside outlives the panel: the host keeps it for the next. */
function tellCompared(): void {
  if (told === state.pinned) return;
  told = state.pinned;
  connection.post({ type: 'compared', recipes: state.pinned, letters: state.letters });
}

let whole: PanelState | null = null;
let shown: PanelState | null = null;

/** The state as the views have it: the same one as long as nothing changes. */
function seen(): PanelState {
  if (whole !== state || shown === null) {
    whole = state;
    shown = visible(state);
  }
  return shown;
}

/** No view can show a row that is hidden. */
const seenRows: SeenRows = {
  get: (index) => (index < rowsSeen(state) ? rows.get(index) : null),
  fetch: (from, to) => rows.fetch(from, Math.min(to, rowsSeen(state))),
};

function givenTo(language: PanelState['language']): App {
  return { language, words: texts(language), rows: seenRows, state: seen, change, post, preview };
}

function saveAgain(): void {
  saving = null;
  const run = state.kept ?? state.run;
  if (run === null) return;
  const { iteration, example, zoom, isLogarithmic, tab, pinned, letters, folded, cover, drafts } = state;
  const { recipe } = run;
  const next = {
    recipe,
    iteration,
    example,
    zoom,
    isLogarithmic,
    tab,
    pinned,
    letters,
    folded,
    drafts,
    shown: cover?.shown ?? null,
  };
  // What is tried by dragging is not kept: a frame of it has nothing to say.
  const fields = Object.keys(next) as (keyof SavedState)[];
  if (saved !== null && fields.every((field) => Object.is(next[field], saved![field]))) return;
  saved = next;
  connection.save(next);
}
