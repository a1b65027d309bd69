import assert from 'node:assert/strict';
import { rowsInMessage } from '../../../src/protocol/bounds.ts';
import type { HostMessage, PanelMessage } from '../../../src/protocol/messages.ts';
import { readHostMessage, readPanelMessage, readRecipe, readSavedState } from '../../../src/protocol/validation.ts';
import { summaryToWire } from '../../../src/protocol/wire.ts';
import { startedRun, summary } from './messages.ts';

const range = { start: 3, end: 6, line: 1, column: 4 };
const run = startedRun();

const fromHost: readonly HostMessage[] = [
  { type: 'welcome', language: 'ru', languageSetting: 'auto', hasLargeType: false },
  run,
  { type: 'progress', runId: 1, summary: summaryToWire(summary()), rowsTotal: 1e12, elapsedMs: 501.5 },
  { type: 'rows', runId: 1, requestId: 2, columns: run.columns },
  { type: 'extremes', runId: 1, requestId: 2, extremes: run.extremes },
  {
    type: 'notRead',
    text: { name: '<img src=x>.json', uri: 'file:///a.json', cell: null },
    problems: [
      {
        kind: 'parameter',
        problem: { kind: 'outOfRange', field: 'iterations', value: 0, min: 1, max: null, isWhole: true },
        range,
      },
      { kind: 'tooDeep', range: null },
    ],
    offersSettings: true,
  },
  { type: 'refused', problems: [{ kind: 'notNumber', field: 'alpha', value: 'x', at: '' }], from: 'form' },
  { type: 'aside', recipes: [run.recipe] },
  { type: 'draw', runId: 1, requestId: 5, extremes: run.extremes, theme: 'dark', to: 'clipboard' },
  { type: 'stale', runId: 1, stale: { why: 'noNeuron' } },
  { type: 'stale', runId: 1, stale: null },
];

const fromPanel: readonly PanelMessage[] = [
  { type: 'ready', hasState: false },
  { type: 'rows', runId: 1, requestId: 3, from: 0, to: 1024 },
  { type: 'extremes', runId: 1, requestId: 4, from: 0, to: 20, buckets: 600 },
  { type: 'change', changes: { alpha: 9, input: [[1, 2]], tolerance: null } },
  { type: 'takeBack', field: null },
  { type: 'takeBack', field: 'alpha' },
  { type: 'openSource', field: 'weight' },
  { type: 'mark', quantity: 'weightDelta' },
  { type: 'mark', quantity: null },
  { type: 'setLanguage', language: 'auto' },
  { type: 'openRun', recipe: run.recipe },
  { type: 'siblingsAside' },
  { type: 'compared', recipes: [startedRun().recipe], letters: ['B'] },
  { type: 'seeAsPython' },
  { type: 'covered', shown: 3 },
  { type: 'covered', shown: null },
  { type: 'takeAlong' },
  { type: 'drawn', requestId: 5, content: 'iVBORw0KGgo=', isCopied: false },
  { type: 'copy', text: 'iteration\terror' },
];

describe('messages', () => {
  for (const message of fromHost) {
    it(`"${message.type}" from the host is read, as a message delivers it`, () => {
      assert.deepEqual(readHostMessage(structuredClone(message)), { ok: true, value: message });
    });
  }

  for (const message of fromPanel) {
    it(`${JSON.stringify(message)} from the panel is read`, () => {
      assert.deepEqual(readPanelMessage(JSON.parse(JSON.stringify(message))), { ok: true, value: message });
    });
  }

  const refused: readonly [string, unknown, RegExp][] = [
    ['nothing', null, /not an object/],
    ['a type that nobody sends', { type: 'constructor' }, /no known type: "constructor"/],
    ['an unknown field', { type: 'trainAgain', runId: 1 }, /unknown field "runId"/],
    ['a field with a rule nobody knows', { type: 'change', changes: { bias: 1 } }, /unknown field "bias"/],
    ['a missing field', { type: 'stop' }, /runId/],
    ['a row that is half a row', { type: 'rows', runId: 1, requestId: 1, from: 0.5, to: 2 }, /from/],
    ['a quantity that no run has', { type: 'mark', quantity: 'bias' }, /quantity is not one of/],
    ['a type that is no text and cannot be made one', { type: { toString: null } }, /message\.type is not a text/],
    ['a type of ten million letters, shortly', { type: 'x'.repeat(1e7) }, /^.{1,100}$/],
    ['ten million rows at once', { type: 'rows', runId: 1, requestId: 1, from: 0, to: 1e7 }, /10000000 rows, 1024 at/],
    [
      'a picture of ten million buckets',
      { type: 'extremes', runId: 1, requestId: 1, from: 0, to: 1e9, buckets: 1e7 },
      /buckets is not 16384 at the most/,
    ],
    ['a number that the message lost', { type: 'stop', runId: null }, /runId/],
  ];
  for (const [what, message, reason] of refused) {
    it(`refuses ${what}, saying so`, () => {
      const answer = readPanelMessage(message);
      assert.match(answer.ok ? 'read' : answer.reason, reason);
    });
  }

  it('refuses numbers by the column that came as a list', () => {
    const columns = { ...run.columns, error: [0.25] };
    const answer = readHostMessage({ type: 'rows', runId: 1, requestId: 1, columns });
    assert.match(answer.ok ? 'read' : answer.reason, /columns\.error is not an array of doubles/);
  });

  it('refuses a run whose rule has a field of a later version', () => {
    const parameters = { ...run.recipe.parameters, rule: { ...run.recipe.parameters.rule, schedule: 'cosine' } };
    const answer = readHostMessage({ ...run, recipe: { ...run.recipe, parameters } });
    assert.match(answer.ok ? 'read' : answer.reason, /unknown field "schedule"/);
  });

  it('a saved state comes back from JSON', () => {
    const state = {
      recipe: run.recipe,
      iteration: 7,
      example: 0,
      zoom: { from: 2, to: 12 },
      isLogarithmic: false,
      tab: 'run',
      pinned: [run.recipe],
      shown: 3,
    };
    assert.deepEqual(readSavedState(JSON.parse(JSON.stringify(state))), { ok: true, value: state });
    assert.equal(readSavedState(undefined).ok, false);
  });

  it('a saved state with a thousand runs beside the open one is refused', () => {
    const pinned = new Array(1000).fill(run.recipe);
    const kept = { iteration: 0, example: 0, zoom: null, isLogarithmic: false, tab: 'run', shown: null };
    const answer = readSavedState({ recipe: run.recipe, ...kept, pinned });
    assert.match(answer.ok ? 'read' : answer.reason, /pinned is not a list of 500 at the most/);
  });

  it('a run of 100,000 inputs sends no more numbers in a message than a run of one', () => {
    assert.equal(rowsInMessage(1), 1024);
    assert.ok(rowsInMessage(100_000) * 100_000 <= 1_000_000);
  });

  it('a recipe of a later version is refused', () => {
    const parameters = { ...run.recipe.parameters, version: 2 };
    const answer = readRecipe({ ...run.recipe, parameters });
    assert.match(answer.ok ? 'read' : answer.reason, /version/);
  });
});
