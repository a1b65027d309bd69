import assert from 'node:assert/strict';
import { type Group, panelColumn } from '../../../src/host/columns.ts';

const here = -1;
const beside = -2;

/** Groups from left to right, each by what it shows; the active one has a star behind it. */
const groups = (...shown: readonly string[]): readonly Group[] =>
  shown.map((text, i) => ({
    viewColumn: i + 1,
    isActive: text.endsWith('*'),
    tabs: text.replace('*', '') === '' ? 0 : 1,
    shows: text.replace('*', '') || null,
  }));

describe('where the panel opens', () => {
  for (const [title, shown, source, column] of [
    ['an empty window it has for itself', ['*'], null, here],
    ['so it has one whose groups are all empty', ['', '*'], null, here],
    ['an empty group comes first', ['main.py', '*'], 'main.py', 2],
    ['beside the only text', ['main.py*'], 'main.py', beside],
    ['in the group to the right', ['main.py*', 'notes.md'], 'main.py', 2],
    ['to the left of the last group', ['notes.md', 'main.py*'], 'main.py', 1],
    ['never in front of a file that is trained from the explorer', ['notes.md*', 'main.py'], 'main.py', 1],
    ['in one of two groups that show the same file', ['main.py*', 'main.py'], 'main.py', 2],
    ['in the next of three', ['a.py', 'main.py*', 'b.py'], 'main.py', 3],
  ] as const) {
    it(title, () => assert.equal(panelColumn(groups(...shown), source), column));
  }
});
