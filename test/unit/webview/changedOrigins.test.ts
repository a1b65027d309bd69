import assert from 'node:assert/strict';
import { changedOrigins } from '../../../webview/changedOrigins.ts';
import { startedRun } from '../protocol/messages.ts';

const range = { start: 8, end: 9, line: 2, column: 9 };
const { parameters } = startedRun().recipe;

describe('where parameters come from that were changed in the panel', () => {
  it('is the form, in place of what the text or the settings say', () => {
    const origins = changedOrigins({ alpha: { from: 'text', range }, goal: { from: 'settings' } }, parameters, {
      alpha: 0.1,
      goal: 2,
    });
    assert.deepEqual(origins, {
      alpha: { from: 'form', overrides: range, instead: 1 },
      goal: { from: 'form', instead: 0.8 },
    });
  });

  it('is told of the text’s own value through any number of changes, and of none that is back where it was', () => {
    const once = changedOrigins({ alpha: { from: 'text', range } }, parameters, { alpha: 0.1 });
    const twice = changedOrigins(once, { ...parameters, alpha: 0.1 }, { alpha: 3 });
    assert.deepEqual(twice, { alpha: { from: 'form', overrides: range, instead: 1 } });
    const back = changedOrigins(twice, { ...parameters, alpha: 3 }, { alpha: 1 });
    assert.deepEqual(back, { alpha: { from: 'form', overrides: range } });
  });
});
