/** Rounds of the iteration: the second leaves nothing but rounding, the third sees to it. */
const rounds = 3;

/** What the equation may miss by, as a part of the matrix' size. */
const rounding = 1e-10;

/**
 * The vector u of length 1 with uᵀ·matrix = eigenvalue·uᵀ, and the eigenvalue as it has it: by inverse iteration from
 * `start`, so that of several such vectors it is the one that start shows (Golub and Van Loan, Matrix Computations, 7.6).
 * Null where the equation does not hold but for rounding. The matrix is row-major.
 */
export function leftEigenvector(
  matrix: Float64Array,
  size: number,
  eigenvalue: number,
  start: Float64Array,
): { readonly vector: Float64Array; readonly eigenvalue: number } | null {
  let norm = 0;
  for (const entry of matrix) norm = Math.hypot(norm, entry);
  if (!(norm < Number.MAX_VALUE)) return null;
  let vector = unit(start) ?? unit(new Float64Array(size).fill(1))!;
  for (let round = 0; round < rounds; round++) {
    const next = unit(solveShifted(matrix, size, eigenvalue, vector, norm));
    if (next === null) return null;
    vector = next;
  }
  const image = timesLeft(vector, matrix, size);
  const found = image.reduce((sum, part, i) => sum + part * vector[i]!, 0);
  const missed = Math.max(...image.map((part, i) => Math.abs(part - found * vector[i]!)));
  return missed <= rounding * norm ? { vector, eigenvalue: found } : null;
}

/** uᵀ·matrix */
function timesLeft(vector: Float64Array, matrix: Float64Array, size: number): Float64Array {
  const image = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) image[j]! += vector[i]! * matrix[i * size + j]!;
  }
  return image;
}

/** Solves (matrixᵀ − shift)·x = right by elimination; a pivot that is 0 counts as the rounding of the matrix. */
function solveShifted(
  matrix: Float64Array,
  size: number,
  shift: number,
  right: Float64Array,
  norm: number,
): Float64Array {
  const a = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) a[i * size + j] = matrix[j * size + i]! - (i === j ? shift : 0);
  }
  const x = right.slice();
  const least = Math.max(norm, Math.abs(shift)) * Number.EPSILON || Number.EPSILON;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++) {
      if (Math.abs(a[i * size + column]!) > Math.abs(a[pivot * size + column]!)) pivot = i;
    }
    if (pivot !== column) {
      for (let j = column; j < size; j++) {
        [a[pivot * size + j], a[column * size + j]] = [a[column * size + j]!, a[pivot * size + j]!];
      }
      [x[pivot], x[column]] = [x[column]!, x[pivot]!];
    }
    if (Math.abs(a[column * size + column]!) < least) a[column * size + column] = least;
    for (let i = column + 1; i < size; i++) {
      const times = a[i * size + column]! / a[column * size + column]!;
      for (let j = column + 1; j < size; j++) a[i * size + j]! -= times * a[column * size + j]!;
      x[i]! -= times * x[column]!;
    }
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let j = i + 1; j < size; j++) x[i]! -= a[i * size + j]! * x[j]!;
    x[i]! /= a[i * size + i]!;
  }
  return x;
}

/** Null where it has no length, or none that a double holds. */
function unit(vector: Float64Array): Float64Array | null {
  let largest = 0;
  for (const part of vector) largest = Math.max(largest, Math.abs(part));
  if (!(largest > 0 && largest < Number.POSITIVE_INFINITY)) return null;
  const scaled = vector.map((part) => part / largest);
  let norm = 0;
  for (const part of scaled) norm = Math.hypot(norm, part);
  return scaled.map((part) => part / norm);
}
