import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkParameters, type FlatParameters } from '../../../src/neuron/parameters.ts';
import type { Row } from '../../../src/neuron/row.ts';
import { startRun } from '../../../src/neuron/run.ts';

interface Figures {
  readonly name: string;
  readonly parameters: FlatParameters & { readonly weight: unknown };
  readonly columns: readonly (keyof Row)[];
  readonly rowCount?: number;
  readonly rows: readonly (readonly unknown[])[];
  readonly finalWeight: unknown;
}

const runsOf = (file: string): readonly Figures[] =>
  JSON.parse(readFileSync(path.join(process.cwd(), 'test/fixtures', file), 'utf8')).runs;

const neighbours = (error: number): readonly number[] => {
  const bits = new BigInt64Array(1);
  const double = new Float64Array(bits.buffer);
  return [-1n, 0n, 1n].map((ulp) => {
    double[0] = error;
    bits[0] = bits[0]! + ulp;
    return double[0]!;
  });
};

const written = (figure: unknown): unknown => (typeof figure === 'string' ? Number(figure) : figure);

for (const file of ['chapter-4.json', 'more.json']) {
  describe(`figures of ${file}`, () => {
    for (const figures of runsOf(file)) {
      it(figures.name, () => {
        const checked = checkParameters(figures.parameters);
        assert.ok(checked.ok);
        const run = startRun(checked.value);
        run.advance(run.rowsTotal);
        assert.equal(run.isFinished, true);
        if (figures.rowCount) assert.equal(run.rows, figures.rowCount);
        const examples = run.examples;
        figures.rows.forEach((expected, place) => {
          const named = Object.fromEntries(figures.columns.map((column, at) => [column, written(expected[at])]));
          const isGap = figures.rowCount === undefined || place < figures.rows.length / 2;
          const index =
            figures.rowCount !== undefined && !isGap
              ? figures.rowCount - figures.rows.length + place
              : Number(named.iteration) * examples + Number(named.example ?? 0);
          const row = run.row(index);
          for (const column of figures.columns) {
            if (column === 'error' && file === 'chapter-4.json') {
              assert.ok(neighbours(Number(named.error)).includes(row.error), `error of row ${index}`);
            } else {
              assert.deepStrictEqual(row[column], named[column], `${column} of row ${index}`);
            }
          }
        });
        assert.deepStrictEqual(run.summary().finalWeight, figures.finalWeight);
      });
    }
  });
}
