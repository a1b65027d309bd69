import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { cellsBefore, type NotebookCell, notebookCells } from '../../../../src/reading/text/notebook.ts';

function cellsOf(notebook: unknown): readonly NotebookCell[] {
  const read = notebookCells(JSON.stringify(notebook));
  assert.ok(read.ok);
  return read.cells;
}

const code = (source: unknown, execution_count: unknown = null, metadata = {}) => ({
  cell_type: 'code',
  source,
  execution_count,
  metadata,
});
const markdown = { cell_type: 'markdown', source: ['# Title'] };
const texts = (cells: readonly { readonly text: string }[]) => cells.map(({ text }) => text);

describe("a notebook's cells", () => {
  it('count from 1 over all of them, with lines joined as they stand', () => {
    const cells = cellsOf({ cells: [markdown, code(['weight = 0.5\n', 'goal = 0.8'], 3), code('print(weight)\n')] });
    assert.deepEqual(
      cells.map(({ cell, kind, language, executionOrder }) => [cell, kind, language, executionOrder]),
      [
        [1, 'markdown', null, null],
        [2, 'code', 'python', 3],
        [3, 'code', 'python', null],
      ],
    );
    assert.deepEqual(texts(cells), ['# Title', 'weight = 0.5\ngoal = 0.8', 'print(weight)\n']);
  });

  const kernels: readonly (readonly [string, object, string | null])[] = [
    ['Python by its language', { language_info: { name: 'python' } }, 'python'],
    ['Python by its kernel', { kernelspec: { name: 'python3' } }, 'python'],
    ['TypeScript of Deno', { kernelspec: { language: 'typescript', name: 'deno' } }, 'typescript'],
    ['JavaScript', { language_info: { name: 'javascript' } }, 'javascript'],
    ['R, which is not read', { language_info: { name: 'R' } }, null],
    ['Python where nothing is named', {}, 'python'],
  ];
  for (const [name, metadata, language] of kernels) {
    it(`are in ${name}`, () => assert.equal(cellsOf({ metadata, cells: [code('1')] })[0]!.language, language));
  }

  it('may each have a language of their own', () => {
    const [own, bash, timed] = cellsOf({
      cells: [
        code('let w = 1;', null, { vscode: { languageId: 'javascript' } }),
        code('%%bash\nls'),
        code('%%time\n1'),
      ],
    });
    assert.deepEqual([own!.language, bash!.language, timed!.language], ['javascript', null, 'python']);
  });

  for (const file of readdirSync('test/fixtures/programs/notebooks')) {
    it(`of ${file} are all read`, () => {
      const text = readFileSync(path.join('test/fixtures/programs/notebooks', file), 'utf8');
      const read = notebookCells(text);
      assert.ok(read.ok);
      assert.equal(read.cells.length, JSON.parse(text).cells.length);
      assert.ok(read.cells.every(({ text }) => text !== ''));
    });
  }

  it('are none in what is no notebook', () => {
    for (const text of ['', '{', '[]', 'null', '{"cells": 3}', '{"worksheets": []}', '['.repeat(100_000)]) {
      assert.deepEqual(notebookCells(text), { ok: false }, text.slice(0, 20));
    }
  });

  it('of any shape are read without a throw', () => {
    const field = fc.constantFrom('cell_type', 'source', 'execution_count', 'metadata', 'vscode', 'languageId');
    const cell = fc.dictionary(field, fc.oneof(fc.jsonValue(), fc.dictionary(field, fc.jsonValue())));
    fc.assert(
      fc.property(fc.array(fc.oneof(cell, fc.jsonValue())), fc.jsonValue(), (cells, metadata) => {
        assert.equal(cellsOf({ cells, metadata }).length, cells.length);
      }),
    );
  });
});

describe('the cells before one', () => {
  const earlier = (...orders: readonly (number | null)[]) => {
    const cells = cellsOf({ cells: [markdown, ...orders.map((order, index) => code(`cell ${index}`, order))] });
    return cellsBefore(cells, cells.length - 1);
  };

  it('are the code cells in the order they stand, each with its number', () => {
    assert.deepEqual(earlier(1, 2, 3).before, [
      { cell: 2, text: 'cell 0' },
      { cell: 3, text: 'cell 1' },
    ]);
  });

  it('are only those of its own language', () => {
    const cells = cellsOf({ cells: [code('%%bash\nls'), code('a = 1'), code('b = 2')] });
    assert.deepEqual(texts(cellsBefore(cells, 2).before), ['a = 1']);
  });

  it('are out of order where a later one ran first', () => {
    assert.ok(earlier(1, 3, 2).isOutOfOrder);
    assert.ok(earlier(2, 1, null).isOutOfOrder);
    assert.ok(!earlier(1, null, 3).isOutOfOrder);
    assert.ok(!earlier(null, null).isOutOfOrder);
  });
});
