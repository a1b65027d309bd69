import assert from 'node:assert/strict';
import type { Recipe } from '../../../src/protocol/messages.ts';
import { summaryToWire } from '../../../src/protocol/wire.ts';
import {
  type Change,
  firstState,
  type PanelState,
  selectedIteration,
  selectedRow,
  update,
} from '../../../webview/state.ts';
import { startedRun, summary } from '../protocol/messages.ts';

const changed = (...changes: readonly Change[]): PanelState => changes.reduce(update, firstState('en', null));

function runOf(iterations: number, more: Partial<ReturnType<typeof startedRun>> = {}) {
  const run = startedRun();
  const parameters = { ...run.recipe.parameters, iterations };
  const wire = summaryToWire(summary({ rows: iterations, passes: iterations }));
  return { ...run, recipe: { ...run.recipe, parameters }, summary: wire, ...more };
}

describe("the panel's state", () => {
  it('begins a new run at iteration 0', () => {
    const state = changed(runOf(20), { type: 'select', iteration: 7 }, runOf(20, { runId: 2 }));
    assert.equal(selectedIteration(state), 0);
  });

  it('keeps the iteration when the person changed something, and comes back to it where the run is shorter for a while', () => {
    const selected = changed(runOf(500), { type: 'select', iteration: 300 });
    const shorter = update(selected, runOf(100, { runId: 2, keepsIteration: true }));
    assert.equal(selectedIteration(shorter), 99);
    assert.equal(selectedIteration(update(shorter, runOf(500, { runId: 3, keepsIteration: true }))), 300);
  });

  it('selects no iteration that is not there', () => {
    assert.equal(selectedIteration(changed(runOf(20), { type: 'select', iteration: 99 })), 19);
    assert.equal(selectedIteration(changed(runOf(20), { type: 'select', iteration: -1 })), 0);
  });

  it('drops what is told of an older run', () => {
    const state = changed(runOf(20, { runId: 2 }));
    const late = {
      type: 'progress',
      runId: 1,
      summary: summaryToWire(summary({ rows: 5 })),
      rowsTotal: 20,
      elapsedMs: 1,
    } as const;
    assert.equal(update(state, late), state);
  });

  it('moves a zoomed picture along with the iteration that leaves it', () => {
    const state = changed(
      runOf(1000),
      { type: 'zoom', zoom: { from: 0, to: 100 } },
      { type: 'select', iteration: 500 },
    );
    assert.deepEqual(state.zoom, { from: 450, to: 550 });
    assert.deepEqual(update(state, { type: 'select', iteration: 549 }).zoom, { from: 450, to: 550 });
  });

  it('pauses the play when the person selects, not when the play does', () => {
    const playing = changed(runOf(20), { type: 'play', isPlaying: true });
    assert.equal(update(playing, { type: 'select', iteration: 3, isPlayed: true }).isPlaying, true);
    assert.equal(update(playing, { type: 'select', iteration: 3 }).isPlaying, false);
  });

  it('shows no run of another text while the one that was asked for cannot be read', () => {
    const text = { name: 'main.py', uri: 'file:///main.py', cell: null };
    const state = update(changed(runOf(20)), { type: 'notRead', text, problems: [], offersSettings: true });
    assert.equal(state.run, null);
    assert.equal(update(state, runOf(20, { runId: 2 })).notRead, null);
  });

  it('keeps a run while its own text cannot be read, marked as from before wherever it is named', () => {
    const source: Recipe['source'] = {
      kind: 'text',
      name: 'main.py',
      uri: 'file:///main.py',
      language: 'python',
      firstLine: 1,
      lastLine: 9,
      cell: null,
      title: null,
      isStale: false,
    };
    const started = runOf(20);
    const shown = changed({ ...started, recipe: { ...started.recipe, source } });
    const stale = { why: 'problems', problems: [{ kind: 'empty', range: null }] } as const;
    const state = update(shown, { type: 'stale', runId: started.runId, stale });
    assert.equal(state.run?.stale, stale);
    assert.equal(state.run?.summary, shown.run?.summary);
    assert.equal(state.run?.recipe.source.kind === 'text' && state.run.recipe.source.isStale, true);
    const mended = update(state, { type: 'stale', runId: started.runId, stale: null });
    assert.equal(mended.run?.recipe.source.kind === 'text' && mended.run.recipe.source.isStale, false);
  });

  it('marks a quantity until another tab is opened', () => {
    const marked = changed(runOf(20), { type: 'mark', quantity: 'weight' });
    assert.equal(marked.marked, 'weight');
    assert.equal(update(marked, { type: 'select', iteration: 3 }).marked, 'weight');
    assert.equal(update(marked, { type: 'tab', tab: 'step' }).marked, null);
  });

  it('counts rows by examples', () => {
    const recipe = { ...startedRun().recipe };
    const parameters = { ...recipe.parameters, input: [1, 2, 3], goal: [1, 2, 3], iterations: 10 };
    const wire = summaryToWire(summary({ rows: 30, passes: 10, examples: 3 }));
    const state = changed(
      { ...startedRun(), recipe: { ...recipe, parameters }, summary: wire },
      { type: 'select', iteration: 4, example: 2 },
    );
    assert.equal(selectedRow(state), 14);
  });

  it('keeps what was typed and cannot be trained with yet, until a run has it or another is begun', () => {
    const drafts = { weight: '[1, 2]' };
    const typed = changed(runOf(20), { type: 'drafts', drafts, problems: [] });
    const followed = update(typed, runOf(20, { runId: 2, keepsIteration: true }));
    assert.deepEqual(followed.drafts, drafts);
    assert.equal(followed.problems.length, 1);
    assert.deepEqual(update(followed, runOf(20, { runId: 3 })).drafts, {});
    const { recipe } = runOf(20);
    const parameters = { ...recipe.parameters, weight: [1, 2], input: [1, 2] };
    const trained = update(followed, runOf(20, { runId: 3, keepsIteration: true, recipe: { ...recipe, parameters } }));
    assert.deepEqual([trained.drafts, trained.problems], [{}, []]);
  });

  it('has the runs that an earlier panel had put aside, under their letters', () => {
    const { recipe } = startedRun();
    const state = changed({ type: 'compared', recipes: [recipe], letters: ['C'] }, runOf(20));
    assert.deepEqual([state.pinned, state.letters], [[recipe], ['C']]);
  });
});
