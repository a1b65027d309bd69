/**
 * The weights w with the smallest Σ (rows·w − goal)²; null where there is not one alone. Householder's QR (Golub and
 * Van Loan, Matrix Computations, 5.2). `rows` is row-major.
 */
export function leastSquares(rows: Float64Array, goal: Float64Array, columns: number): Float64Array | null {
  const count = goal.length;
  if (count < columns) return null;
  const a = rows.slice();
  const b = goal.slice();
  const diagonal = new Float64Array(columns);
  for (let j = 0; j < columns; j++) {
    const whole = columnNorm(rows, columns, j, 0);
    const norm = columnNorm(a, columns, j, j);
    // What is left of a column after those before it: nothing but rounding where it depends on them.
    if (!(norm > 1e-13 * count * whole)) return null;
    const head = a[j * columns + j]!;
    diagonal[j] = head > 0 ? -norm : norm;
    a[j * columns + j] = head - diagonal[j]!;
    const scale = 1 / (norm * (norm + Math.abs(head)));
    for (let k = j + 1; k <= columns; k++) {
      let sum = 0;
      for (let i = j; i < count; i++) sum += a[i * columns + j]! * (k < columns ? a[i * columns + k]! : b[i]!);
      sum *= scale;
      for (let i = j; i < count; i++) {
        if (k < columns) a[i * columns + k]! -= sum * a[i * columns + j]!;
        else b[i]! -= sum * a[i * columns + j]!;
      }
    }
  }
  const solution = new Float64Array(columns);
  for (let j = columns - 1; j >= 0; j--) {
    let rest = b[j]!;
    for (let k = j + 1; k < columns; k++) rest -= a[j * columns + k]! * solution[k]!;
    solution[j] = rest / diagonal[j]!;
  }
  return solution.every(Number.isFinite) ? solution : null;
}

function columnNorm(a: Float64Array, columns: number, j: number, from: number): number {
  let norm = 0;
  for (let at = from * columns + j; at < a.length; at += columns) norm = Math.hypot(norm, a[at]!);
  return norm;
}
