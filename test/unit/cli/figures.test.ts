import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Terminal } from './terminal.ts';

interface Figures {
  readonly name: string;
  readonly parameters: Record<string, unknown>;
  readonly columns: readonly string[];
  readonly rowCount?: number;
  readonly rows: readonly (readonly unknown[])[];
  readonly finalWeight: unknown;
}

const fixture = (file: string): readonly Figures[] =>
  JSON.parse(readFileSync(path.join(process.cwd(), 'test/fixtures', file), 'utf8')).runs;

/** Smallest step from a double to the next one. */
const ulp = (value: number): number => 2 ** (Math.floor(Math.log2(Math.abs(value))) - 52);

describe('the figures in a terminal', () => {
  const terminal = new Terminal();
  let outputs: { iterations: Record<string, unknown>[]; finalWeight: unknown }[];
  const chapter = fixture('chapter-4.json');
  const all = [...chapter, ...fixture('more.json')];

  before(async () => {
    await terminal.build();
    const runs = all.map(({ name, parameters }) => ({ name, ...parameters }));
    outputs = (await terminal.json(terminal.file('figures.json', JSON.stringify(runs)))).runs;
  });
  after(() => terminal.remove());

  for (const [index, { name, columns, rows, rowCount, parameters, finalWeight }] of all.entries()) {
    it(name, () => {
      const output = outputs[index];
      assert.ok(output);
      assert.equal(output.iterations.length, rowCount ?? parameters.iterations);
      const examples = Array.isArray(parameters.goal) ? parameters.goal.length : 1;
      for (const row of rows) {
        const figures = Object.fromEntries(columns.map((column, at) => [column, row[at]])) as Record<string, unknown>;
        const { iteration, example = 0 } = figures as { iteration: number; example?: number };
        const printed: Record<string, unknown> = output.iterations[iteration * examples + example] ?? {};
        const { error, ...exact } = figures;
        const { error: printedError, ...printedExact } = printed;
        assert.deepEqual(printedExact, { example: 0, ...exact });
        // CPython's ** 2, which made the chapter's errors, is not always rounded correctly.
        const tolerance = index < chapter.length ? ulp(error as number) : 0;
        if (typeof error === 'number') assert.ok(Math.abs((printedError as number) - error) <= tolerance);
        else assert.equal(printedError, error);
      }
      assert.deepEqual(output.finalWeight, finalWeight);
    });
  }

  it('are the same by flags as by a file', async () => {
    for (const [index, { parameters }] of all.entries()) {
      if (!/chapter 5|each pass|true gradient, converging|hot and cold/.test(all[index]?.name ?? '')) continue;
      const flags = Object.entries(parameters).flatMap(([field, value]) => [
        `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]);
      const { iterations } = await terminal.json(...flags);
      assert.deepEqual(iterations, outputs[index]?.iterations);
    }
  });

  it('are the same again when the printed JSON is trained', async () => {
    const first = await terminal.json(
      '--weight',
      '[0.1, 0.2]',
      '--input',
      '[[1, 2], [3, 4]]',
      '--goal',
      '[1, 2]',
      '--alpha',
      '0.01',
    );
    const again = await terminal.json(terminal.file('again.json', JSON.stringify(first)));
    assert.deepEqual([again.parameters, again.iterations], [first.parameters, first.iterations]);
  });
});
