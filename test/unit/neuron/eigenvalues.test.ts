import assert from 'node:assert/strict';
import fc from 'fast-check';
import { eigenvaluesOf } from '../../../src/neuron/eigenvalues.ts';

const sorted = (matrix: readonly number[], size: number): readonly (readonly [number, number])[] => {
  const { real, imaginary } = eigenvaluesOf(Float64Array.from(matrix), size);
  return Array.from(real, (x, i) => [x, imaginary[i]!] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
};

const near = (one: readonly number[], other: readonly number[], tolerance: number): void =>
  one.forEach((x, i) => {
    assert.ok(Math.abs(x - other[i]!) <= tolerance, `${one} is not ${other}`);
  });

describe('eigenvalues', () => {
  it('a diagonal matrix has its diagonal', () => {
    near(
      sorted([3, 0, 0, 0, -1, 0, 0, 0, 2], 3).map(([x]) => x),
      [-1, 2, 3],
      1e-15,
    );
  });

  it('a quarter turn has i and −i', () => {
    assert.deepEqual(sorted([0, -1, 1, 0], 2), [
      [0, -1],
      [0, 1],
    ]);
  });

  it('a companion matrix has the roots of its polynomial', () => {
    // (z − 1)(z − 2)(z − 3)(z − 4) = z⁴ − 10z³ + 35z² − 50z + 24
    const companion = [10, -35, 50, -24, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];
    near(
      sorted(companion, 4).map(([x]) => x),
      [1, 2, 3, 4],
      1e-11,
    );
  });

  it('a cyclic shift has the roots of unity, where plain shifts would go round for ever', () => {
    const size = 7;
    const shift = Array.from({ length: size * size }, (_, at) =>
      (Math.floor(at / size) + 1) % size === at % size ? 1 : 0,
    );
    const values = sorted(shift, size);
    near(
      values.map(([x, y]) => Math.hypot(x, y)),
      Array(size).fill(1),
      1e-12,
    );
    near([values.reduce((sum, [x]) => sum + x, 0)], [0], 1e-12);
  });

  it('their sum is the trace and the sum of their squares that of the square', () => {
    const entries = fc
      .integer({ min: 1, max: 8 })
      .chain((size) =>
        fc.tuple(
          fc.constant(size),
          fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size * size, maxLength: size * size }),
        ),
      );
    fc.assert(
      fc.property(entries, ([size, matrix]) => {
        const values = sorted(matrix, size);
        let trace = 0;
        let square = 0;
        for (let i = 0; i < size; i++) {
          trace += matrix[i * size + i]!;
          for (let j = 0; j < size; j++) square += matrix[i * size + j]! * matrix[j * size + i]!;
        }
        near([values.reduce((sum, [x]) => sum + x, 0)], [trace], 1e-9 * (1 + Math.abs(trace) + size * 9));
        near([values.reduce((sum, [x, y]) => sum + x * x - y * y, 0)], [square], 1e-6 * (1 + size * size * 81));
      }),
      { numRuns: 300 },
    );
  });
});
