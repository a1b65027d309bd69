import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkParameters, type FlatParameters, type Parameters } from '../../../src/neuron/parameters.ts';
import type { Extremes } from '../../../src/neuron/row.ts';
import { type Run, startRun } from '../../../src/neuron/run.ts';
import { shapeOf } from '../../../src/neuron/shape.ts';
import { anyParameters } from './anyParameters.ts';
import { type PlainRun, plainRun, writtenOrders } from './plainRun.ts';
import { runOf } from './runOf.ts';

const plain = (parameters: Parameters): PlainRun => {
  const { examples, inputAt, goalAt } = shapeOf(parameters);
  const each = Array.from({ length: examples }, (_, example) => example);
  return plainRun(parameters, each.map(inputAt), each.map(goalAt));
};

function advanced(parameters: Parameters, slices: readonly number[]): Run {
  const run = startRun(parameters);
  for (let i = 0; !run.isFinished; i++) {
    const asked = slices[i % slices.length]!;
    const made = run.advance(asked);
    assert.ok(run.isFinished || made === Math.ceil(asked / run.examples) * run.examples);
  }
  return run;
}

const flat = (rows: readonly { readonly weight: readonly number[] }[]): number[] =>
  rows.flatMap(({ weight }) => weight);

function assertRows(run: Run, { rows }: PlainRun, from: number, to: number): void {
  const part = rows.slice(from, to);
  const columns = run.window(from, to);
  assert.deepStrictEqual([columns.from, columns.count], [Math.min(from, rows.length), part.length]);
  assert.deepStrictEqual(Array.from(columns.weight), flat(part));
  assert.deepStrictEqual(
    Array.from(columns.prediction),
    part.map((row) => row.prediction),
  );
  assert.deepStrictEqual(
    Array.from(columns.error),
    part.map((row) => row.error),
  );
  assert.deepStrictEqual(
    Array.from(columns.delta),
    part.map((row) => row.delta),
  );
  assert.deepStrictEqual(
    Array.from(columns.weightDelta),
    part.flatMap((row) => row.weightDelta),
  );
}

/** Errors of passes and weights before them, of whole passes. */
function passesOf({ rows }: PlainRun, examples: number): { errors: number[]; weights: (readonly number[])[] } {
  const errors: number[] = [];
  const weights: (readonly number[])[] = [];
  for (let row = 0; row + examples <= rows.length; row += examples) {
    let error = 0;
    for (const one of rows.slice(row, row + examples)) error += one.error;
    errors.push(Number.isNaN(error) ? Number.POSITIVE_INFINITY : error);
    weights.push(rows[row]!.weight);
  }
  return { errors, weights };
}

function assertExtremes(extremes: Extremes, { errors, weights }: ReturnType<typeof passesOf>, inputs: number): void {
  const { starts, to } = extremes;
  starts.forEach((start, bucket) => {
    const end = starts[bucket + 1] ?? to;
    assert.ok(end > start);
    assert.equal(extremes.errorMin[bucket], Math.min(...errors.slice(start, end)));
    assert.equal(extremes.errorMax[bucket], Math.max(...errors.slice(start, end)));
    for (let j = 0; j < inputs; j++) {
      const before = weights
        .slice(start, end)
        .map((weight) => weight[j]!)
        .filter((weight) => !Number.isNaN(weight));
      // By ==: which of two zeros is the smaller is nobody's question.
      assert.ok(extremes.weightMin[bucket * inputs + j]! === Math.min(...before));
      assert.ok(extremes.weightMax[bucket * inputs + j]! === Math.max(...before));
    }
  });
}

describe('laws of a run', () => {
  it('gives the bits of the plain program', () => {
    fc.assert(
      fc.property(anyParameters(30), (parameters) => {
        const expected = plain(parameters);
        const run = advanced(parameters, [allRows]);
        assert.equal(run.rows, expected.rows.length);
        assertRows(run, expected, 0, run.rows);
        const final = run.summary().finalWeight;
        assert.deepStrictEqual(typeof final === 'number' ? [final] : final, expected.finalWeight);
      }),
      { numRuns: 1500 },
    );
  });

  it('slices of any size give the same bits, and every window and picture of it is replayed to them', () => {
    const place = fc.integer({ min: 0, max: 4000 });
    const slices = fc.array(fc.integer({ min: 1, max: 1500 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        anyParameters(3000),
        slices,
        place,
        place,
        fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 900 })),
        (parameters, sizes, one, other, buckets) => {
          const expected = plain(parameters);
          const run = advanced(parameters, sizes);
          assert.deepStrictEqual(run.summary(), advanced(parameters, [run.rowsTotal]).summary());
          const [from, to] = [Math.min(one, other), Math.max(one, other)];
          assertRows(run, expected, from, to);
          const extremes = run.extremes(from, to, buckets);
          const passes = passesOf(expected, run.examples);
          assert.equal(extremes.to, Math.min(to, passes.errors.length));
          assert.ok(extremes.starts.length <= buckets);
          if (extremes.to - extremes.from <= buckets) assert.equal(extremes.starts.length, extremes.to - extremes.from);
          if (extremes.to > extremes.from) assert.equal(extremes.starts[0], extremes.from);
          assertExtremes(extremes, passes, run.inputs);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('a run that repeats itself goes on to the bits of the plain program, whatever slices and places', () => {
    const input = fc.integer({ min: 1, max: 300 }).map((n) => n / 97);
    const converging = fc
      .tuple(fc.array(input, { minLength: 1, maxLength: 4 }), fc.integer({ min: 20, max: 200 }))
      .map(([inputs, percent]) => ({
        input: inputs,
        weight: 0.3,
        goal: inputs.map((x) => x * 0.7 + 0.1),
        // Up to where it goes to and fro for ever.
        alpha: percent / 100 / Math.max(...inputs.map((x) => x * x)),
      }));
    const circling = fc.constantFrom<FlatParameters>(
      { input: 0.5, weight: 0.5, goal: 0.8, alpha: 8 },
      { input: 0.5, weight: 0.5, goal: 0.8, method: 'hotCold', stepAmount: 0.3 },
    );
    const slices = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.oneof(converging, circling),
        fc.oneof(fc.constantFrom(2049, 3073), fc.integer({ min: 2000, max: 6000 })),
        slices,
        fc.oneof(fc.constantFrom(2048, 3072), fc.nat({ max: 6000 })),
        fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 900 })),
        (flat, iterations, sizes, from, buckets) => {
          const checked = checkParameters({ ...flat, iterations });
          assert.ok(checked.ok);
          const expected = plain(checked.value);
          const run = advanced(checked.value, sizes);
          assert.equal(run.rows, expected.rows.length);
          assert.deepStrictEqual([run.summary().finalWeight], expected.finalWeight);
          assertRows(run, expected, from, from + 50);
          assertExtremes(run.extremes(from, run.passes, buckets), passesOf(expected, run.examples), run.inputs);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('a run that repeats itself is not made again: 10¹² iterations are there at once', () => {
    const runs: readonly FlatParameters[] = [
      { alpha: 1 },
      { alpha: 8 },
      { input: [0.5, 0.5, 0.5], goal: [0.8, 0.8, 0.8], alpha: 8 },
      { method: 'hotCold', stepAmount: 0.3 },
    ];
    for (const flat of runs) {
      const [short, long] = [5000, 1e12].map((iterations) => runOf({ ...flat, iterations })) as [Run, Run];
      const last = ({ rows, examples, ...run }: Run) => ({ ...run.row(rows - examples), iteration: 0 });
      assert.equal(long.passes, 1e12);
      assert.ok(long.isRepeating);
      assert.deepEqual(last(long), last(short));
      assert.deepEqual(long.summary().status, short.summary().status);
    }
  });

  it('doubles where doubling a constant beforehand would leave the range of doubles', () => {
    const far = { weight: 0.5, goal: 0, gradient: 'true', iterations: 5 };
    for (const order of Object.keys(writtenOrders)) {
      for (const [input, alpha] of [
        [1e-308, 1.2e308],
        [1.5e-300, 0.9e300],
        [1.2e308, 1e-308],
        [1e-160, 1.7e308],
      ]) {
        const checked = checkParameters({ ...far, input, alpha, order });
        assert.ok(checked.ok);
        const expected = plain(checked.value);
        const run = advanced(checked.value, [allRows]);
        assert.deepStrictEqual(run.summary().finalWeight, expected.finalWeight?.[0] ?? null, `${order} at ${input}`);
      }
    }
  });

  it('a run that ended in the middle of a pass is replayed and drawn as any other', () => {
    // The second example's error is the first to leave the range of doubles.
    const outward = { input: [3, 5, 1], goal: [1, 1, 1], weight: 0.2, alpha: 0.0657, update: 'pass', iterations: 9000 };
    const checked = checkParameters(outward);
    assert.ok(checked.ok);
    const expected = plain(checked.value);
    const run = advanced(checked.value, [allRows]);
    assert.equal(run.rows % 3, 2);
    assertRows(run, expected, 0, run.rows);
    assertExtremes(run.extremes(0, run.passes, 1), passesOf(expected, 3), 1);
  });

  it('a row is its window of one', () => {
    fc.assert(
      fc.property(anyParameters(40), fc.nat(), (parameters, at) => {
        const run = advanced(parameters, [allRows]);
        const index = at % run.rows;
        const row = run.row(index);
        const columns = run.window(index, index + 1);
        assert.deepStrictEqual(
          [row.prediction, row.error, row.delta],
          [columns.prediction[0], columns.error[0], columns.delta[0]],
        );
        assert.deepStrictEqual([row.iteration, row.example], [Math.floor(index / run.examples), index % run.examples]);
        assert.throws(() => run.row(run.rows), RangeError);
      }),
    );
  });
});

/** More than any of these runs makes. */
const allRows = 1_000_000;
