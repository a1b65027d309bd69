import assert from 'node:assert/strict';
import { readCell } from '../../../src/reading/readCell.ts';
import type { Reading } from '../../../src/reading/reading.ts';
import { notebookCells } from '../../../src/reading/text/notebook.ts';

const numbers = 'weight = 0.5\ngoal_pred = 0.8\ninput = 0.5\n';
const loop =
  'for iteration in range(20):\n    pred = input * weight\n    error = (pred - goal_pred) ** 2\n    weight = weight - (pred - goal_pred) * input\n';

/** The last of these cells, with the others before it; each but a string may say when it ran. */
function readLast(...cells: readonly (string | readonly [text: string, ran: number])[]): Reading {
  const notebook = notebookCells(
    JSON.stringify({
      cells: cells.map((cell) => ({
        cell_type: 'code',
        source: typeof cell === 'string' ? cell : cell[0],
        execution_count: typeof cell === 'string' ? null : cell[1],
      })),
    }),
  );
  assert.ok(notebook.ok);
  return readCell(notebook.cells, cells.length - 1, null);
}

function assertChapter(reading: Reading) {
  assert(reading.kind === 'read', JSON.stringify(reading));
  const { input, weight, goal, iterations } = reading.runs[0]!.values;
  assert.deepEqual({ input, weight, goal, iterations }, { input: 0.5, weight: 0.5, goal: 0.8, iterations: 20 });
}

function problemOf(reading: Reading) {
  assert(reading.kind === 'notRead', JSON.stringify(reading));
  return reading.problems[0]!;
}

describe('a notebook cell is read', () => {
  it('with magics and shell lines in it, as the first of the notebook', () => {
    const reading = readLast(`%matplotlib inline\n!pip install numpy\n\n${numbers}${loop}`);
    assertChapter(reading);
    assert(reading.kind === 'read');
    assert.equal(reading.runs[0]!.ranges.weight?.line, 4);
  });

  it('after cells that only plot, load or define what it does not need', () => {
    const plots = `import numpy as np
import matplotlib.pyplot as plt
fig, ax = plt.subplots(1, 2)
plt.rcParams['figure.figsize'] = (8, 4)
for a in ax:
    a.set_title('x')
with open('notes.txt') as notes:
    text = notes.read()
class Point:
    def __init__(self, x):
        self.x = x * 2 - 1
`;
    assertChapter(readLast(plots, numbers, loop));
    assertChapter(readLast(numbers, plots, loop));
  });

  it('after a cell that stops with an error, as a notebook goes on', () => {
    assertChapter(readLast(numbers, 'print(1 / 0)\nweight = 7\n', loop));
  });

  it('after a cell whose grammar is broken, if it needs nothing of it', () => {
    assertChapter(readLast(numbers, 'x = (1 +\n', loop));
  });

  it('after cells for a browser or a shell', () => {
    assertChapter(readLast('%%javascript\nlet weight = 3 * 4 - 5;', numbers, '%%bash\nweight=7', loop));
  });

  it('is named where it needs what was not followed, with that cell and line', () => {
    const problem = problemOf(
      readLast('import numpy as np\nweight = np.random.rand()', `goal_pred = 0.8\ninput = 0.5`, loop),
    );
    assert(problem.kind === 'notFollowed');
    assert.equal(problem.found, 'np.random.rand()');
    assert.deepEqual([problem.range.cell, problem.range.line], [1, 2]);
  });

  it('is refused where a statement before it may have changed the weight in a way that was not followed', () => {
    for (const changes of [
      'with open("weights.txt") as file:\n    weight = float(file.read())\n',
      'for i in range(1000000):\n    weight -= (weight * input - goal_pred) * input\n',
      'def load():\n    global weight\n    weight = float(open("w.txt").read())\nload()\n',
    ]) {
      const problem = problemOf(readLast(numbers, changes, loop));
      assert(problem.kind === 'notFollowed', JSON.stringify(problem));
      assert.equal(problem.range.cell, 2);
    }
    const lists = readLast(
      'weights = [0.5]\ngoal_pred = 0.8\ninput = 0.5\n',
      'import json\nwith open("w.json") as file:\n    weights[0] = json.load(file)\n',
      loop.replaceAll('weight', 'weights[0]'),
    );
    assert.equal(problemOf(lists).kind, 'notFollowed');
  });

  it('is refused at the broken line where it needs a name that is defined there', () => {
    const problem = problemOf(readLast('weight = (0.5\n', 'goal_pred = 0.8\ninput = 0.5\n', loop));
    assert(problem.kind === 'syntax');
    assert.equal(problem.range.cell, 1);
  });

  it('says that the cells ran in another order than they stand', () => {
    const reading = readLast([numbers, 2], [loop, 1]);
    assertChapter(reading);
    assert(reading.kind === 'read');
    assert.deepEqual(
      reading.runs[0]!.program!.remarks.map(({ kind }) => kind),
      ['cellsOutOfOrder'],
    );
  });

  it('stands where its own lines are, not where the cells before it begin', () => {
    const reading = readLast(numbers, `# learning\n${loop}`);
    assert(reading.kind === 'read');
    const { range, lastLine } = reading.runs[0]!;
    assert.deepEqual([range.cell, range.line, lastLine], [undefined, 1, 5]);
  });
});
