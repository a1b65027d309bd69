import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleOf, seriesOf } from './rulesOf.ts';

const folder = path.resolve('test/fixtures/cases');
const programs = readdirSync(folder).filter((file) => /\.(py|js)$/.test(file));

interface Expected {
  readonly predictions: readonly (number | readonly number[])[];
  /** Before each prediction: one number, or weight and bias, or each of several weights. */
  readonly weights: readonly (number | readonly number[])[];
}

describe('a loop that is more than one plain neuron', () => {
  for (const file of programs) {
    it(`has in each row the numbers that CPython or Node computes: ${file}`, () => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      const expected = JSON.parse(
        readFileSync(path.join(folder, file.replace(/\.\w+$/, '.expected.json')), 'utf8'),
      ) as Expected;
      const read = ruleOf(text, file.endsWith('.py') ? 'python' : 'javascript');
      assert.equal(read.isComplete, true);
      const series = [...seriesOf(read).values()];
      const has = (wanted: readonly number[]) =>
        series.some((one) => one.length === wanted.length && one.every((value, row) => Object.is(value, wanted[row])));
      const width = Array.isArray(expected.weights[0]) ? expected.weights[0].length : 1;
      for (let at = 0; at < width; at++) {
        const column = expected.weights.map((weight) => (Array.isArray(weight) ? Number(weight[at]) : Number(weight)));
        assert.ok(
          has(column),
          `weight ${at}: ${column.slice(0, 4)} … in ${JSON.stringify([...seriesOf(read).keys()])}`,
        );
      }
      if (!Array.isArray(expected.predictions[0])) assert.ok(has(expected.predictions.map(Number)), 'predictions');
    });
  }
});
