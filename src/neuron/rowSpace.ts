/** The rows in coordinates of an orthonormal basis of the space that they span. */
export interface RowSpace {
  readonly size: number;
  /** size vectors of the rows' length, row-major */
  readonly basis: Float64Array;
  /** A row's `size` coordinates after another's. */
  readonly coordinates: Float64Array;
}

/** Gram and Schmidt, each row made orthogonal twice: once is not enough in doubles (Kahan and Parlett). */
export function rowSpaceOf(rows: Float64Array, count: number, length: number): RowSpace {
  const basis: Float64Array[] = [];
  for (let i = 0; i < count && basis.length < length; i++) {
    const rest = rows.slice(i * length, (i + 1) * length);
    const whole = normOf(rest);
    for (let round = 0; round < 2; round++) {
      for (const vector of basis) {
        const along = dot(rest, vector);
        for (let j = 0; j < length; j++) rest[j]! -= along * vector[j]!;
      }
    }
    const norm = normOf(rest);
    if (norm > 1e-12 * whole) basis.push(rest.map((entry) => entry / norm));
  }
  const size = basis.length;
  const coordinates = new Float64Array(count * size);
  for (let i = 0; i < count; i++) {
    const row = rows.subarray(i * length, (i + 1) * length);
    for (let k = 0; k < size; k++) coordinates[i * size + k] = dot(row, basis[k]!);
  }
  const joined = new Float64Array(size * length);
  basis.forEach((vector, k) => {
    joined.set(vector, k * length);
  });
  return { size, basis: joined, coordinates };
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < one.length; j++) sum += one[j]! * other[j]!;
  return sum;
}

function normOf(vector: Float64Array): number {
  let norm = 0;
  for (const entry of vector) norm = Math.hypot(norm, entry);
  return norm;
}
