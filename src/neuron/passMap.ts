import { type Eigenvalues, eigenvaluesOf } from './eigenvalues.ts';
import type { Parameters } from './parameters.ts';
import { rowSpaceOf } from './rowSpace.ts';
import { shapeOf } from './shape.ts';

/** Multiplications that setting up a map, or taking its eigenvalues once, may cost; above, nothing is said. */
const mostWork = 2e7;

/** Examples between two looks at the size of the entries. */
const rescaledEvery = 8;

/**
 * What a pass over all examples does to the miss: a linear map of the space that the inputs span. With an update after
 * each example it is the product of I − a·x·xᵀ over the examples in order, with an update after the pass I − a·Σ x·xᵀ.
 * `a` is scale · alpha, where scale is 1, or 2 under gradient "true".
 */
export interface PassMap {
  /** The dimension of the space that the inputs span. */
  readonly size: number;
  readonly basis: Float64Array;
  readonly scale: number;
  /** |x|² of each example whose inputs are not all 0. */
  readonly squares: readonly number[];
  /** The eigenvalues of Σ x·xᵀ where the map is I − a times that; else null. */
  readonly slopes: Float64Array | null;
  /** Multiplications that `eigenvaluesAt` costs. */
  readonly work: number;
  eigenvaluesAt(a: number): Eigenvalues;
  /** What the pass with all weights 0 leads to, and the map as a matrix. */
  passFromZero(a: number): { readonly matrix: Float64Array; readonly offset: Float64Array };
}

/** Null where it would cost too much, or where squares of the inputs leave the range of doubles. */
export function passMapOf(parameters: Parameters): PassMap | null {
  const { inputs, examples, inputAt, goalAt } = shapeOf(parameters);
  const most = Math.min(inputs, examples);
  if (examples * inputs * most > mostWork || 25 * most ** 3 > mostWork) return null;
  const rows = new Float64Array(examples * inputs);
  for (let example = 0; example < examples; example++) rows.set(inputAt(example), example * inputs);
  const { size, basis, coordinates } = rowSpaceOf(rows, examples, inputs);
  const work = examples * (2 * size ** 2 + 30) + 25 * size ** 3 + 200;
  if (work > mostWork) return null;
  const squares = Array.from({ length: examples }, (_, example) => squareAt(coordinates, size, example));
  if (!Number.isFinite(squares.reduce((sum, square) => sum + square, 0))) return null;
  const isAfterPass = parameters.rule.update === 'pass' || examples === 1;

  /**
   * Puts `columns`, each a vector of the space, through the linear part of a pass, or with `goals` through the pass
   * itself; returns the power of two by which the linear part's result has to be multiplied.
   */
  function pass(columns: Float64Array, width: number, a: number, goals: boolean): number {
    let exponent = 0;
    const start = isAfterPass ? columns.slice() : columns;
    const along = new Float64Array(width);
    for (let example = 0; example < examples; example++) {
      along.fill(goals ? -goalAt(example) : 0);
      for (let i = 0; i < size; i++) {
        const x = coordinates[example * size + i]!;
        for (let j = 0; j < width; j++) along[j]! += x * start[i * width + j]!;
      }
      for (let i = 0; i < size; i++) {
        const x = a * coordinates[example * size + i]!;
        for (let j = 0; j < width; j++) columns[i * width + j]! -= x * along[j]!;
      }
      if (example % rescaledEvery === rescaledEvery - 1 && !isAfterPass && !goals) exponent += rescale(columns);
    }
    return exponent;
  }
  function identity(): Float64Array {
    const matrix = new Float64Array(size * size);
    for (let i = 0; i < size; i++) matrix[i * size + i] = 1;
    return matrix;
  }
  function eigenvaluesAt(a: number): Eigenvalues {
    if (slopes) return { real: slopes.map((slope) => 1 - a * slope), imaginary: new Float64Array(size) };
    const matrix = identity();
    const exponent = pass(matrix, size, a, false);
    const { real, imaginary } = eigenvaluesOf(matrix, size);
    const back = (part: number): number => (part === 0 ? 0 : part * 2 ** exponent);
    return { real: real.map(back), imaginary: imaginary.map(back) };
  }
  function slopesOf(): Float64Array {
    // The map at a = 1 without its identity is −Σ x·xᵀ; made from zero it keeps the digits of small inputs.
    const sum = new Float64Array(size * size);
    for (let example = 0; example < examples; example++) {
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) {
          sum[i * size + j]! += coordinates[example * size + i]! * coordinates[example * size + j]!;
        }
      }
    }
    return eigenvaluesOf(sum, size).real;
  }

  const slopes = isAfterPass ? slopesOf() : null;
  return {
    size,
    basis,
    scale: parameters.rule.gradient === 'true' ? 2 : 1,
    squares: Array.from({ length: examples }, (_, example) => squareAt(coordinates, size, example)).filter(
      (s) => s > 0,
    ),
    slopes,
    work,
    eigenvaluesAt,
    passFromZero(a) {
      const offset = new Float64Array(size);
      pass(offset, 1, a, true);
      const matrix = identity();
      const exponent = pass(matrix, size, a, false);
      return { matrix: matrix.map((entry) => entry * 2 ** exponent), offset };
    },
  };
}

/** Keeps entries far from the ends of the doubles' range, in which a product of many examples would be lost. */
function rescale(columns: Float64Array): number {
  let largest = 0;
  for (const entry of columns) largest = Math.max(largest, Math.abs(entry));
  if (largest === 0 || !(largest < 1e300) || (largest < 1e30 && largest > 1e-30)) return 0;
  const exponent = Math.round(Math.log2(largest));
  for (let i = 0; i < columns.length; i++) columns[i]! *= 2 ** -exponent;
  return exponent;
}

function squareAt(coordinates: Float64Array, size: number, example: number): number {
  let square = 0;
  for (let i = example * size; i < (example + 1) * size; i++) square += coordinates[i]! * coordinates[i]!;
  return square;
}
