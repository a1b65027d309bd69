import { leastSquares } from './leastSquares.ts';
import type { Parameters } from './parameters.ts';
import type { PassMap } from './passMap.ts';
import { shapeOf } from './shape.ts';

/** Multiplications that the solution may cost. */
const mostWork = 2e7;

/** The weights with the smallest error of a pass: goal ÷ input, or least squares; null where there are none alone. */
export function idealWeightOf(parameters: Parameters): readonly number[] | null {
  const { inputs, examples, inputAt, goalAt } = shapeOf(parameters);
  if (inputs === 1) return finite(singleIdeal(parameters));
  if (2 * examples * inputs ** 2 > mostWork) return null;
  const rows = new Float64Array(examples * inputs);
  for (let example = 0; example < examples; example++) rows.set(inputAt(example), example * inputs);
  const solution = leastSquares(
    rows,
    Float64Array.from({ length: examples }, (_, example) => goalAt(example)),
    inputs,
  );
  return solution && Array.from(solution);
}

/** One input: goal ÷ input with one example, Σ input·goal ÷ Σ input² with several. */
function singleIdeal(parameters: Parameters): number {
  const { examples, inputAt, goalAt } = shapeOf(parameters);
  if (examples === 1) return goalAt(0) / inputAt(0)[0]!;
  let along = 0;
  let square = 0;
  for (let example = 0; example < examples; example++) {
    const input = inputAt(example)[0]!;
    along += input * goalAt(example);
    square += input * input;
  }
  return along / square;
}

const finite = (weight: number): readonly number[] | null => (Number.isFinite(weight) ? [weight] : null);

/**
 * The weights that a pass leaves as they are, where they are not the ideal ones: an update after each example ends
 * nearer to the last examples. Asked only where passes lead there.
 */
export function fixedPointOf(map: PassMap, alpha: number, ideal: readonly number[]): readonly number[] | null {
  const { size, basis } = map;
  const { matrix, offset } = map.passFromZero(map.scale * alpha);
  const rest = matrix.map((entry, at) => (at % (size + 1) === 0 ? 1 - entry : -entry));
  const solution = leastSquares(rest, offset, size);
  if (solution === null) return null;
  const point = ideal.map((_, j) => solution.reduce((sum, along, i) => sum + along * basis[i * ideal.length + j]!, 0));
  const far = Math.max(...point.map((weight, j) => Math.abs(weight - ideal[j]!)));
  return far > 1e-9 * Math.max(...ideal.map(Math.abs), ...point.map(Math.abs)) ? point : null;
}
