import assert from 'node:assert/strict';
import { readRecipe, readSavedState } from '../../../src/protocol/validation.ts';
import { startedRun } from './messages.ts';

const range = { start: 3, end: 6, line: 1, column: 4 };

/** A recipe as it was kept when what cuts a run short was a remark. */
const earlier = (remark: object) => ({
  ...startedRun().recipe,
  program: { names: {}, numbers: {}, isDeltaNegated: false, rowsProved: 12, remarks: [remark] },
});

describe('what earlier versions kept', () => {
  it('is opened: a run that was followed to a limit is one that is cut there', () => {
    const read = readRecipe(earlier({ kind: 'followedTo', rows: 12, range }));
    assert(read.ok, JSON.stringify(read));
    assert.deepEqual(read.value.program!.cut, { reason: 'limit', iterations: null, found: '', range });
    assert.deepEqual(read.value.program!.remarks, []);
  });

  it('is opened: whole numbers that grew too large', () => {
    const recipe = earlier({ kind: 'tooLargeForExact', row: 3, name: 'w', range });
    const kept = { iteration: 0, example: 0, zoom: null, isLogarithmic: false, tab: 'run', shown: null };
    const read = readSavedState({ recipe: startedRun().recipe, ...kept, pinned: [recipe] });
    assert(read.ok, JSON.stringify(read));
    const { cut } = read.value.pinned[0]!.program!;
    assert.deepEqual([cut?.reason, cut?.found], ['tooLargeForExact', 'w']);
  });

  it('keeps what it says of its other lines', () => {
    const remark = { kind: 'neverUpdated', rows: 20, range };
    const read = readRecipe(earlier(remark));
    assert(read.ok);
    assert.deepEqual([read.value.program!.remarks, read.value.program!.cut], [[remark], undefined]);
  });
});
