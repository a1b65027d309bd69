import type { Problem } from '../src/neuron/problem.ts';
import { shapeOf } from '../src/neuron/shape.ts';
import type { Summary } from '../src/neuron/status.ts';
import type {
  HostMessage,
  Language,
  Quantity,
  Recipe,
  RunStarted,
  SavedState,
  Stale,
  Stretch,
  Tab,
} from '../src/protocol/messages.ts';
import { summaryFromWire } from '../src/protocol/wire.ts';
import { isSameText, withAside } from './aside.ts';
import { type Cover, coverFrom, isCoveredTab, reachable } from './cover.ts';
import type { Drafts } from './draft.ts';
import { draftsBeside } from './drafts.ts';
import { lettersOf } from './letters.ts';
import type { ShownRun } from './shownRun.ts';

/** From so many iterations on the picture can be zoomed. */
export const zoomableFrom = 200;

/** All that the panel shows. Whoever shows something reads it here, and nowhere else. */
export interface PanelState {
  readonly language: Language;
  readonly languageSetting: 'auto' | Language;
  readonly hasLargeType: boolean;
  readonly run: ShownRun | null;
  /** The host's run, while a preview with other parameters is on screen in its place; else null. */
  readonly kept: ShownRun | null;
  /** Runs that were put aside to be compared with. */
  readonly pinned: readonly Recipe[];
  /** The letter of each: it stays with its run. */
  readonly letters: readonly string[];
  readonly tab: Tab;
  readonly notRead: Extract<HostMessage, { type: 'notRead' }> | null;
  /** Problems of the settings: the run on screen is from before them. */
  readonly refusedSettings: readonly Problem[];
  readonly drafts: Drafts;
  /** Problems of what was typed. */
  readonly problems: readonly Problem[];
  /** The selected iteration, or the one to come back to once the run has got there. */
  readonly iteration: number;
  readonly example: number;
  readonly zoom: Stretch | null;
  readonly isLogarithmic: boolean;
  readonly isPlaying: boolean;
  /** Sections that the person has folded or unfolded: they stand the other way than at first. */
  readonly folded: readonly string[];
  /** What the person points at or has the focus on: marked wherever it stands. */
  readonly marked: Quantity | null;
  /** What lies after an iteration is hidden; null: nothing is. */
  readonly cover: Cover | null;
}

export type Change =
  | HostMessage
  /** A person's choice pauses the play; the play's own steps do not. */
  | { readonly type: 'select'; readonly iteration: number; readonly example?: number; readonly isPlayed?: boolean }
  | { readonly type: 'drafts'; readonly drafts: Drafts; readonly problems: readonly Problem[] }
  | { readonly type: 'tab'; readonly tab: Tab }
  /** A run made in the panel takes the place of the host's on screen; null gives the host's back. */
  | { readonly type: 'preview'; readonly run: ShownRun | null }
  | { readonly type: 'pinned'; readonly pinned: readonly Recipe[] }
  | { readonly type: 'zoom'; readonly zoom: Stretch | null }
  | { readonly type: 'logarithmic'; readonly isLogarithmic: boolean }
  | { readonly type: 'play'; readonly isPlaying: boolean }
  /** Folds a section, or unfolds it. */
  | { readonly type: 'fold'; readonly section: string }
  | { readonly type: 'mark'; readonly quantity: Quantity | null }
  | { readonly type: 'cover'; readonly cover: Cover | null };

/** What the panel shows before the host has spoken. */
export function firstState(language: Language, saved: SavedState | null): PanelState {
  return {
    language,
    languageSetting: 'auto',
    hasLargeType: false,
    run: null,
    kept: null,
    pinned: saved?.pinned ?? [],
    letters: lettersOf(saved?.pinned ?? [], { pinned: saved?.pinned ?? [], letters: saved?.letters ?? [] }),
    tab: saved?.tab ?? 'run',
    notRead: null,
    refusedSettings: [],
    drafts: saved?.drafts ?? {},
    problems: [],
    iteration: saved?.iteration ?? 0,
    example: saved?.example ?? 0,
    zoom: saved?.zoom ?? null,
    isLogarithmic: saved?.isLogarithmic ?? false,
    isPlaying: false,
    folded: saved?.folded ?? [],
    marked: null,
    cover: saved?.shown == null ? null : coverFrom(saved.shown),
  };
}

/** The state after a change. */
export function update(state: PanelState, change: Change): PanelState {
  switch (change.type) {
    case 'welcome':
      return {
        ...state,
        language: change.language,
        languageSetting: change.languageSetting,
        hasLargeType: change.hasLargeType,
      };
    case 'run':
      return startShowing(state, change);
    case 'progress':
      return changeRun(state, change.runId, (run) => {
        const summary = summaryFromWire(change.summary);
        return { ...run, summary, iterations: iterationsOf(summary), elapsedMs: change.elapsedMs };
      });
    case 'extremes':
      return changeRun(state, change.runId, (run) => ({ ...run, extremes: change.extremes }));
    case 'stale':
      return { ...changeRun(state, change.runId, (run) => withStale(run, change.stale)), isPlaying: false };
    case 'notRead':
      return { ...state, notRead: change, run: null, kept: null, isPlaying: false };
    case 'refused':
      return change.from === 'form'
        ? { ...state, problems: change.problems }
        : { ...state, refusedSettings: change.problems };
    case 'drafts':
      return { ...state, drafts: change.drafts, problems: change.problems };
    case 'cover':
      return {
        ...state,
        cover: change.cover,
        tab: tabUnder(change.cover, state.tab),
        isPlaying: false,
      };
    case 'select':
      return {
        ...select(state, change.iteration, change.example ?? state.example),
        isPlaying: state.isPlaying && change.isPlayed === true,
      };
    case 'tab':
      return { ...state, tab: tabUnder(state.cover, change.tab), isPlaying: false, marked: null };
    case 'preview':
      return change.run === null
        ? { ...state, run: state.kept ?? state.run, kept: null }
        : { ...state, run: change.run, kept: state.kept ?? state.run, isPlaying: false };
    case 'pinned':
      return withPinned(state, change.pinned);
    case 'compared':
      if (change.recipes.length === 0) return withPinned(state, []);
      return state.pinned.length === 0
        ? { ...state, pinned: change.recipes, letters: change.letters }
        : withPinned(state, withAside(state.pinned, change.recipes));
    case 'aside':
      return withPinned(state, withAside(state.pinned, change.recipes));
    case 'zoom':
      return { ...state, zoom: change.zoom };
    case 'logarithmic':
      return { ...state, isLogarithmic: change.isLogarithmic };
    case 'play':
      return { ...state, isPlaying: change.isPlaying && state.cover === null };
    case 'fold': {
      const others = state.folded.filter((section) => section !== change.section);
      return { ...state, folded: others.length < state.folded.length ? others : [...others, change.section] };
    }
    case 'mark':
      return { ...state, marked: change.quantity };
    case 'rows':
    case 'draw':
      return state;
  }
}

const withPinned = (state: PanelState, pinned: readonly Recipe[]): PanelState => ({
  ...state,
  pinned,
  letters: lettersOf(pinned, state),
});

function startShowing(state: PanelState, started: RunStarted): PanelState {
  const { runId, recipe, analysis, siblings, sibling, extremes, stale } = started;
  const summary = summaryFromWire(started.summary);
  const { inputs, examples } = shapeOf(recipe.parameters);
  const isSameLength = state.run === null || state.run.recipe.parameters.iterations === recipe.parameters.iterations;
  const keeps = started.keepsIteration;
  const cover = coverOf(state, started);
  return {
    ...state,
    tab: tabUnder(cover, state.tab),
    run: withStale(
      {
        runId,
        recipe,
        analysis,
        siblings,
        sibling,

        inputs,
        examples,
        summary,
        iterations: iterationsOf(summary),
        elapsedMs: 0,
        extremes,
        stale,
      },
      stale,
    ),
    kept: null,
    notRead: null,
    refusedSettings: [],
    ...(keeps ? draftsBeside(state.drafts, recipe.parameters) : { drafts: {}, problems: [] }),
    iteration: keeps ? state.iteration : 0,
    example: keeps ? Math.min(state.example, examples - 1) : 0,
    zoom: keeps && isSameLength ? state.zoom : null,
    cover,
    isPlaying: false,
  };
}

/** What is hidden of a new run: the same text trained once more stays hidden, from its start where it is begun anew. */
function coverOf({ cover, run }: PanelState, { recipe, keepsIteration, isHidden }: RunStarted): Cover | null {
  // One comparison has nothing that comes next.
  if (recipe.parameters.rule.update === 'none') return null;
  if (isHidden) return coverFrom(0);
  if (cover === null) return null;
  if (keepsIteration) return coverFrom(cover.shown);
  return run !== null && isSameText(run.recipe, recipe) ? coverFrom(0) : null;
}

const tabUnder = (cover: Cover | null, tab: Tab): Tab => (cover === null || isCoveredTab(tab) ? tab : 'run');

function changeRun(state: PanelState, runId: number, changed: (run: ShownRun) => ShownRun): PanelState {
  if (state.kept?.runId === runId) return { ...state, kept: changed(state.kept) };
  return state.run?.runId === runId ? { ...state, run: changed(state.run) } : state;
}

/** Its source is marked too: wherever the run is named, it is from before. */
function withStale(run: ShownRun, stale: Stale | null): ShownRun {
  const { source } = run.recipe;
  if (source.kind !== 'text') return { ...run, stale };
  return { ...run, stale, recipe: { ...run.recipe, source: { ...source, isStale: stale !== null } } };
}

const iterationsOf = ({ rows, examples }: Summary): number => Math.ceil(rows / examples);

function select(state: PanelState, iteration: number, example: number): PanelState {
  const { run } = state;
  if (run === null || run.iterations === 0) return state;
  const { cover } = state;
  const selected = clamp(
    iteration,
    0,
    Math.min(run.iterations - 1, cover === null ? Number.POSITIVE_INFINITY : reachable(cover)),
  );
  const shownExample = clamp(example, 0, run.examples - 1);
  return {
    ...state,
    iteration: selected,
    example: shownExample,
    cover:
      cover !== null && selected > cover.shown ? { ...cover, shown: selected, question: null, answer: null } : cover,
    zoom: following(state.zoom, selected, run.iterations),
  };
}

/** A zoomed picture goes along with an iteration that leaves it. */
function following(zoom: Stretch | null, iteration: number, iterations: number): Stretch | null {
  if (zoom === null || (iteration >= zoom.from && iteration < zoom.to)) return zoom;
  const length = zoom.to - zoom.from;
  const from = clamp(iteration - Math.floor(length / 2), 0, Math.max(0, iterations - length));
  return { from, to: Math.min(iterations, from + length) };
}

const clamp = (value: number, min: number, max: number) => Math.min(Math.max(Math.round(value), min), max);

/** The iteration that is selected among those that there are so far; 0 where there is none. */
export function selectedIteration({ run, iteration }: PanelState): number {
  return run === null ? 0 : Math.max(0, Math.min(iteration, run.iterations - 1));
}

/** The row that the selected iteration and example make. */
export function selectedRow(state: PanelState): number {
  return state.run === null ? 0 : selectedIteration(state) * state.run.examples + state.example;
}
