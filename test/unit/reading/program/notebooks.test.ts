import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCell } from '../../../../src/reading/readCell.ts';
import type { Reading } from '../../../../src/reading/reading.ts';
import { notebookCells } from '../../../../src/reading/text/notebook.ts';

/** A notebook's cell read with the code cells before it; cells are counted from 1 over all cells. */
function readCellOf(file: string, cell: number): Reading {
  const notebook = notebookCells(readFileSync(path.join(process.cwd(), file), 'utf8'));
  assert.ok(notebook.ok);
  return readCell(notebook.cells, cell - 1, null);
}

const fixtures = 'test/fixtures/programs/notebooks';
const cells: readonly (readonly [file: string, cell: number, values: { readonly [field: string]: unknown } | null])[] =
  [
    [`${fixtures}/compare.ipynb`, 2, { update: 'none', input: 0.5, weight: 0.5, goal: 0.8 }],
    [`${fixtures}/hot-and-cold.ipynb`, 2, null],
    [`${fixtures}/hot-and-cold.ipynb`, 3, { update: 'none', weight: 0.1, input: 8.5, goal: 1 }],
    [`${fixtures}/hot-and-cold.ipynb`, 4, { update: 'none', weight: 0.1 + 0.01, input: 8.5 }],
    [`${fixtures}/hot-and-cold.ipynb`, 5, { update: 'none', weight: 0.1 - 0.01, input: 8.5 }],
    [`${fixtures}/hot-and-cold.ipynb`, 6, { method: 'hotCold', weight: 0.1, stepAmount: 0.01, onlyIfBetter: true }],
    [`${fixtures}/gradient-descent.ipynb`, 2, null],
    [`${fixtures}/gradient-descent.ipynb`, 3, null],
    [`${fixtures}/gradient-descent.ipynb`, 5, { weight: 0.1, alpha: 0.01, iterations: 1, update: 'example' }],
    [`${fixtures}/gradient-descent.ipynb`, 6, null],
    [`${fixtures}/gradient-descent.ipynb`, 7, { alpha: 0.01, iterations: 20, input: 8.5 }],
    [`${fixtures}/several-inputs.ipynb`, 3, { update: 'none', weight: [0.1, 0.2, -0.1], input: [8.5, 0.65, 1.2] }],
    [`${fixtures}/several-inputs.ipynb`, 4, { update: 'example', alpha: 0.01, iterations: 3, goal: 1 }],
    ['examples/chapter4.ipynb', 2, { update: 'none' }],
    ['examples/chapter4.ipynb', 3, { method: 'hotCold', iterations: 1101 }],
    ['examples/chapter4.ipynb', 4, { alpha: 1, iterations: 20, input: 0.5 }],
    ['examples/chapter4.ipynb', 5, { alpha: 1, input: 2 }],
    ['examples/chapter4.ipynb', 6, { alpha: 0.1, input: 2 }],
  ];

describe('a cell of a notebook', () => {
  for (const [file, cell, expected] of cells) {
    const name = path.basename(file);
    if (!expected) {
      it(`${cell} of ${name} trains no neuron of its own`, () => {
        assert.equal(readCellOf(file, cell).kind, 'noNeuron');
      });
      continue;
    }
    it(`${cell} of ${name} is one run, with what the cells before it define`, () => {
      const reading = readCellOf(file, cell);
      assert(reading.kind === 'read', JSON.stringify(reading));
      assert.equal(reading.runs.length, 1);
      const values: { readonly [field: string]: unknown } = { ...reading.runs[0]!.values };
      for (const [field, value] of Object.entries(expected)) assert.deepEqual(values[field], value, field);
    });
  }

  it('starts with the weight that the cells before it have learned', () => {
    const before = readCellOf(`${fixtures}/gradient-descent.ipynb`, 5);
    const after = readCellOf(`${fixtures}/gradient-descent.ipynb`, 7);
    assert(before.kind === 'read' && after.kind === 'read');
    assert.notEqual(after.runs[0]!.values.weight, before.runs[0]!.values.weight);
  });
});
