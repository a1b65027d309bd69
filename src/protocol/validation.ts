import { mostBuckets, mostCompared, rowsInMessage } from './bounds.ts';
import { keptRecipe, keptState } from './kept.ts';
import type { HostMessage, PanelMessage, Recipe, SavedState, Stretch } from './messages.ts';
import { boolean, count, countUpTo, list, nullable, number, object, oneOf, type Shape, text, union } from './shape.ts';
import {
  analysis,
  changes,
  columns,
  drafts,
  extremes,
  field,
  followed,
  language,
  languageSetting,
  namedText,
  problem,
  quantity,
  readingProblem,
  recipe,
  stale,
  summary,
} from './shapes.ts';

/** A message, or why it is none. */
export type ReadMessage<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

const compared = object<{ readonly recipes: readonly Recipe[]; readonly letters: readonly string[] }>({
  recipes: list(recipe, mostCompared),
  letters: list(text, mostCompared),
});

const hostMessage = union<HostMessage, 'type'>('type', {
  welcome: object({ language, languageSetting, hasLargeType: boolean }),
  run: object({
    runId: count,
    recipe,
    analysis,
    siblings: list(
      object<{ readonly title: string | null; readonly line: number }>({ title: nullable(text), line: count }),
    ),
    sibling: count,
    summary,
    columns,
    extremes,
    keepsIteration: boolean,
    isHidden: boolean,
    stale: nullable(stale),
  }),
  progress: object({ runId: count, summary, rowsTotal: count, elapsedMs: number }),
  rows: object({ runId: count, requestId: count, columns }),
  extremes: object({ runId: count, requestId: count, extremes }),
  notRead: object<Omit<Extract<HostMessage, { type: 'notRead' }>, 'type'>>(
    { text: nullable(namedText), problems: list(readingProblem), offersSettings: boolean, followed },
    ['followed'],
  ),
  refused: object({ problems: list(problem), from: oneOf(['form', 'settings']) }),
  compared,
  aside: object({ recipes: list(recipe, mostCompared) }),
  draw: object({
    runId: count,
    requestId: count,
    extremes,
    theme: oneOf(['light', 'dark']),
    to: oneOf(['png', 'svg', 'clipboard']),
  }),
  stale: object({ runId: count, stale: nullable(stale) }),
});

const panelMessage = union<PanelMessage, 'type'>('type', {
  ready: object({ hasState: boolean }),
  rows: rowsOfOneMessage(object({ runId: count, requestId: count, from: count, to: count })),
  extremes: object({ runId: count, requestId: count, from: count, to: count, buckets: countUpTo(mostBuckets) }),
  change: object({ changes }),
  takeBack: object({ field: nullable(field) }),
  stop: object({ runId: count }),
  trainAgain: object({}),
  openRun: object({ recipe }),
  compared,
  seeAsPython: object({}),
  siblingsAside: object({}),
  openSibling: object({ sibling: count }),
  letItLearn: object({}),
  trainSettings: object({}),
  openSource: object({ field: nullable(field) }),
  openProblem: object({ problem: count }),
  mark: object({ quantity: nullable(quantity) }),
  openProgram: object({}),
  openSettings: object({ field: nullable(field) }),
  setLanguage: object({ language: languageSetting }),
  covered: object({ shown: nullable(count) }),
  takeAlong: object({}),
  drawn: object({ requestId: count, content: text, isCopied: boolean }),
  setLargeType: object({ isLarge: boolean }),
  copy: object({ text }),
});

/** What is asked for at once is made at once: ten million rows were 430 MB. */
function rowsOfOneMessage<T extends { readonly from: number; readonly to: number }>(shape: Shape<T>): Shape<T> {
  return (value, at) => {
    const reason = shape(value, at);
    if (reason !== null) return reason;
    const { from, to } = value as T;
    return to - from <= rowsInMessage(1) ? null : `${at} asks for ${to - from} rows, ${rowsInMessage(1)} at the most`;
  };
}

/** More than the panel has. */
const mostSections = 100;

const savedState = object<SavedState>(
  {
    recipe,
    iteration: count,
    example: count,
    zoom: nullable(object<Stretch>({ from: count, to: count })),
    isLogarithmic: boolean,
    tab: oneOf(['run', 'step', 'alpha', 'side']),
    pinned: list(recipe, mostCompared),
    letters: list(text, mostCompared),
    folded: list(text, mostSections),
    drafts,
    shown: nullable(count),
  },
  ['letters', 'folded', 'drafts'],
);

/** What the panel received. Unknown types and fields are refused by name. */
export const readHostMessage = (value: unknown): ReadMessage<HostMessage> => read(hostMessage, value);

/** What the host received. Unknown types and fields are refused by name. */
export const readPanelMessage = (value: unknown): ReadMessage<PanelMessage> => read(panelMessage, value);

/** A run as it was kept. Unknown fields are refused by name. */
export const readRecipe = (value: unknown): ReadMessage<Recipe> => read(recipe, keptRecipe(value), 'recipe');

/** What the panel kept: after a reload it is the host that receives it. */
export const readSavedState = (value: unknown): ReadMessage<SavedState> => read(savedState, keptState(value), 'state');

function read<T>(shape: Shape<T>, value: unknown, what = 'message'): ReadMessage<T> {
  const reason = shape(value, what);
  return reason === null ? { ok: true, value: value as T } : { ok: false, reason };
}
