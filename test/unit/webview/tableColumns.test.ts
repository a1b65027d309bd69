import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkParameters } from '../../../src/neuron/parameters.ts';
import { startRun } from '../../../src/neuron/run.ts';
import type { Recipe } from '../../../src/protocol/messages.ts';
import { resolveParameters } from '../../../src/reading/origins.ts';
import { kindsOf } from '../../../src/words/asRead.ts';
import { rowsOf, runCsv } from '../../../src/words/runText.ts';
import { texts } from '../../../src/words/texts.ts';
import { tableColumns } from '../../../webview/tableColumns.ts';
import { readOne } from '../reading/readings.ts';

/** The panel's table and the file that is exported of a program, with a parameter changed in the form or none. */
function bothOf(text: string, changes: { readonly alpha?: number } = {}) {
  const run = readOne(text, 'python');
  const { flat, origins } = resolveParameters({ changes, changesFrom: 'form', run, settings: {} });
  const checked = checkParameters(flat);
  assert(checked.ok);
  const made = startRun(checked.value);
  made.advance(made.rowsTotal);
  const source = { kind: 'text', language: 'python' } as Recipe['source'];
  const recipe: Recipe = { parameters: checked.value, origins, source, program: run.program!, time: '' };
  const { cells } = tableColumns(texts('en').columns, recipe, made.inputs, made.examples);
  const rows = rowsOf(made.window(0, made.rows), made.examples, made.inputs === 1);
  const [, ...lines] = [...runCsv(made, 'python', kindsOf(recipe))].join('').trimEnd().split('\n');
  return { table: rows.map(cells), csv: lines.map((line) => line.split(',').filter((_, i) => i !== 1)) };
}

describe("the panel's table", () => {
  const whole = readFileSync('test/fixtures/programs/python/whole-numbers.py', 'utf8');

  it('has the numbers that are exported, Python’s whole ones without ".0"', () => {
    const { table, csv } = bothOf(whole);
    assert.deepEqual(table, csv);
    assert(table.every((cells) => cells.every((cell) => !cell.includes('.'))));
  });

  it('has them so where the program computes no miss of its own', () => {
    const { table, csv } = bothOf('w = 3\nfor i in range(2):\n    w = w - (2 * w - 8) * 2\n');
    assert.deepEqual(table, csv);
    assert.deepEqual(table[0], ['0', '3', '6', '4', '-2', '-4']);
  });

  it('has doubles in both where a parameter was changed: they are the program’s no longer', () => {
    const { table, csv } = bothOf(whole, { alpha: 0.5 });
    assert.deepEqual(table, csv);
    assert(table[0]!.slice(1).every((cell) => cell.includes('.')));
  });
});
