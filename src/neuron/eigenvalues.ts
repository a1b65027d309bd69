/** Real and imaginary parts of a matrix's eigenvalues. */
export interface Eigenvalues {
  readonly real: Float64Array;
  readonly imaginary: Float64Array;
}

/** Steps of one eigenvalue's search; EISPACK allows 30. Then what stands there is taken as it is. */
const mostSteps = 60;

/**
 * All eigenvalues of a real square matrix, row-major, which is overwritten: reduction to Hessenberg form by
 * elimination, then the Francis double-shift QR algorithm (EISPACK's elmhes and hqr; Wilkinson and Reinsch, Handbook for
 * Automatic Computation II, 1971).
 */
export function eigenvaluesOf(matrix: Float64Array, size: number): Eigenvalues {
  reduceToHessenberg(matrix, size);
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  let norm = 0;
  for (const entry of matrix) norm += Math.abs(entry);
  let shifted = 0;
  for (let last = size - 1; last >= 0; ) {
    for (let step = 0; ; step++) {
      const low = smallSubdiagonal(matrix, size, last, norm);
      const corner = matrix[last * size + last]!;
      if (low === last || (low < last - 1 && step === mostSteps)) {
        real[last--] = corner + shifted;
        break;
      }
      const above = matrix[(last - 1) * size + last - 1]!;
      const product = matrix[last * size + last - 1]! * matrix[(last - 1) * size + last]!;
      if (low === last - 1) {
        putPair(real, imaginary, last, corner + shifted, (above - corner) / 2, product);
        last -= 2;
        break;
      }
      let shift = { x: corner, y: above, w: product };
      if (step === 10 || step === 20) {
        // The exceptional shift that leads out of a cycle.
        shifted += corner;
        for (let i = 0; i <= last; i++) matrix[i * size + i]! -= corner;
        const s =
          Math.abs(matrix[last * size + last - 1]!) + Math.abs(matrix[(last - 1) * size + Math.max(0, last - 2)]!);
        shift = { x: 0.75 * s, y: 0.75 * s, w: -0.4375 * s * s };
      }
      doubleStep(matrix, size, low, last, shift);
    }
  }
  return { real, imaginary };
}

function reduceToHessenberg(matrix: Float64Array, size: number): void {
  for (let m = 1; m < size - 1; m++) {
    let pivot = m;
    for (let i = m + 1; i < size; i++) {
      if (Math.abs(matrix[i * size + m - 1]!) > Math.abs(matrix[pivot * size + m - 1]!)) pivot = i;
    }
    const x = matrix[pivot * size + m - 1]!;
    if (x === 0) continue;
    if (pivot !== m) {
      for (let j = 0; j < size; j++) swap(matrix, pivot * size + j, m * size + j);
      for (let i = 0; i < size; i++) swap(matrix, i * size + pivot, i * size + m);
    }
    for (let i = m + 1; i < size; i++) {
      const y = matrix[i * size + m - 1]! / x;
      if (y === 0) continue;
      for (let j = m; j < size; j++) matrix[i * size + j]! -= y * matrix[m * size + j]!;
      for (let j = 0; j < size; j++) matrix[j * size + m]! += y * matrix[j * size + i]!;
      matrix[i * size + m - 1] = 0;
    }
  }
}

function swap(matrix: Float64Array, one: number, other: number): void {
  const kept = matrix[one]!;
  matrix[one] = matrix[other]!;
  matrix[other] = kept;
}

/** Where the active block begins: below it the subdiagonal is negligible. */
function smallSubdiagonal(matrix: Float64Array, size: number, last: number, norm: number): number {
  for (let low = last; low >= 1; low--) {
    const around = Math.abs(matrix[(low - 1) * size + low - 1]!) + Math.abs(matrix[low * size + low]!);
    if (Math.abs(matrix[low * size + low - 1]!) <= Number.EPSILON * (around || norm)) {
      matrix[low * size + low - 1] = 0;
      return low;
    }
  }
  return 0;
}

/** The two eigenvalues of the last 2 × 2 block, whose lower corner is `corner`. */
function putPair(
  real: Float64Array,
  imaginary: Float64Array,
  last: number,
  corner: number,
  half: number,
  product: number,
): void {
  const square = half * half + product;
  const root = Math.sqrt(Math.abs(square));
  if (square >= 0) {
    const far = half + (half >= 0 ? root : -root);
    real[last - 1] = corner + far;
    real[last] = far === 0 ? corner + far : corner - product / far;
  } else {
    real[last - 1] = real[last] = corner + half;
    imaginary[last - 1] = root;
    imaginary[last] = -root;
  }
}

/** One implicit double QR step on rows and columns `low` to `last`. */
function doubleStep(
  a: Float64Array,
  size: number,
  low: number,
  last: number,
  { x, y, w }: { readonly x: number; readonly y: number; readonly w: number },
): void {
  const at = (i: number, j: number): number => a[i * size + j]!;
  let p = 0;
  let q = 0;
  let r = 0;
  let start = last - 2;
  for (; start >= low; start--) {
    const z = at(start, start);
    p = ((x - z) * (y - z) - w) / at(start + 1, start) + at(start, start + 1);
    q = at(start + 1, start + 1) - z - (x - z) - (y - z);
    r = at(start + 2, start + 1);
    const scale = Math.abs(p) + Math.abs(q) + Math.abs(r);
    p /= scale;
    q /= scale;
    r /= scale;
    if (start === low) break;
    const left = Math.abs(at(start, start - 1)) * (Math.abs(q) + Math.abs(r));
    const around = Math.abs(at(start - 1, start - 1)) + Math.abs(z) + Math.abs(at(start + 1, start + 1));
    if (left <= Number.EPSILON * Math.abs(p) * around) break;
  }
  for (let i = start + 2; i <= last; i++) {
    a[i * size + i - 2] = 0;
    if (i > start + 2) a[i * size + i - 3] = 0;
  }
  for (let k = start; k < last; k++) {
    let scale = 1;
    if (k !== start) {
      p = at(k, k - 1);
      q = at(k + 1, k - 1);
      r = k + 1 < last ? at(k + 2, k - 1) : 0;
      scale = Math.abs(p) + Math.abs(q) + Math.abs(r);
      if (scale === 0) continue;
      p /= scale;
      q /= scale;
      r /= scale;
    }
    const s = (p >= 0 ? 1 : -1) * Math.sqrt(p * p + q * q + r * r);
    if (s === 0) continue;
    if (k !== start) a[k * size + k - 1] = -s * scale;
    else if (low !== start) a[k * size + k - 1] = -at(k, k - 1);
    p += s;
    const fx = p / s;
    const fy = q / s;
    const fz = r / s;
    q /= p;
    r /= p;
    const hasThird = k + 1 < last;
    for (let j = k; j <= last; j++) {
      const sum = at(k, j) + q * at(k + 1, j) + (hasThird ? r * at(k + 2, j) : 0);
      a[k * size + j]! -= sum * fx;
      a[(k + 1) * size + j]! -= sum * fy;
      if (hasThird) a[(k + 2) * size + j]! -= sum * fz;
    }
    const bottom = Math.min(last, k + 3);
    for (let i = low; i <= bottom; i++) {
      const sum = fx * at(i, k) + fy * at(i, k + 1) + (hasThird ? fz * at(i, k + 2) : 0);
      a[i * size + k]! -= sum;
      a[i * size + k + 1]! -= sum * q;
      if (hasThird) a[i * size + k + 2]! -= sum * r;
    }
  }
}
