import { cleanFactor } from './factor.ts';
import { leftEigenvector } from './leftEigenvector.ts';
import type { Parameters } from './parameters.ts';
import { hasFactor } from './passFactor.ts';
import { passMapOf } from './passMap.ts';
import { radiusOf } from './radius.ts';
import { shapeOf } from './shape.ts';

/**
 * A weighted sum of the weights that a pass takes to factor · sum + offset, whatever the weights are: seen through it, a
 * run of several weights is one of a single number. Of all such sums it is the one whose distance from where it leads
 * grows the fastest, or shrinks the most slowly.
 */
export interface DominantSum {
  readonly kind: 'sum';
  /** What each weight is multiplied by. */
  readonly parts: readonly number[];
  readonly factor: number;
  readonly offset: number;
  /** The sum that a pass leaves as it is; null where it leaves each, or none. */
  readonly crossing: number | null;
  /** With one example it is the prediction; else the squares of its parts add up to 1. */
  readonly isPrediction: boolean;
}

/** `rotating`: the passes turn the weights around, and no sum that decides is taken to its next by a factor alone. */
export type Dominant = DominantSum | { readonly kind: 'rotating' } | { readonly kind: 'none' };

const none: Dominant = { kind: 'none' };

/** The sum of the weights that decides how a run of several weights ends; none where no linear map is known. */
export function dominantSumOf(parameters: Parameters): Dominant {
  if (!hasFactor(parameters)) return none;
  const { examples } = shapeOf(parameters);
  return examples === 1 ? predictionOf(parameters) : eigensumOf(parameters);
}

/** With one example: prediction − goal is multiplied by 1 − scale · alpha · Σ input². */
function predictionOf(parameters: Parameters): Dominant {
  const { inputAt, goalAt } = shapeOf(parameters);
  const parts = inputAt(0);
  const scale = parameters.rule.gradient === 'true' ? 2 : 1;
  const square = parts.reduce((sum, input) => sum + input * input, 0);
  return sumOf(parts, 1 - scale * parameters.alpha * square, scale * parameters.alpha * square * goalAt(0), goalAt(0));
}

/** Several examples: a left eigenvector of the pass' map, the one of the largest eigenvalue. */
function eigensumOf(parameters: Parameters): Dominant {
  const map = passMapOf(parameters);
  if (map === null || map.size === 0) return none;
  const { size, basis } = map;
  const a = map.scale * parameters.alpha;
  const { real, imaginary } = map.eigenvaluesAt(a);
  const radius = radiusOf({ real, imaginary });
  const largest = real.findIndex((part, i) => Math.hypot(part, imaginary[i]!) >= radius * (1 - 1e-9));
  if (largest < 0) return none;
  // Two equal real eigenvalues come apart by the root of the rounding.
  if (Math.abs(imaginary[largest]!) > 1e-6 * radius) return { kind: 'rotating' };
  const { matrix, offset } = map.passFromZero(a);
  const start = coordinatesOf(parameters, basis, size);
  const firstMove = offset.map((part, i) => {
    let sum = part - start[i]!;
    for (let j = 0; j < size; j++) sum += matrix[i * size + j]! * start[j]!;
    return sum;
  });
  const found = leftEigenvector(matrix, size, real[largest]!, firstMove);
  if (found === null) return none;
  const { vector, eigenvalue } = found;
  const { inputs } = shapeOf(parameters);
  const parts = Array.from({ length: inputs }, (_, j) => dot(vector, (i) => basis[i * inputs + j]!));
  // Of both directions of a line the one in which most grows.
  const mostly = parts.reduce((most, part) => (Math.abs(part) > Math.abs(most) ? part : most));
  const sign = mostly < 0 ? -1 : 1;
  return sumOf(
    parts.map((part) => sign * part),
    eigenvalue,
    sign * dot(vector, (i) => offset[i]!),
    null,
  );
}

function sumOf(parts: readonly number[], factor: number, offset: number, goal: number | null): Dominant {
  const clean = cleanFactor(factor);
  const crossing = clean === 1 ? null : (goal ?? offset / (1 - factor));
  if (![...parts, factor, offset, crossing ?? 0].every(Number.isFinite)) return none;
  return { kind: 'sum', parts, factor, offset, crossing, isPrediction: goal !== null };
}

function coordinatesOf({ weight }: Parameters, basis: Float64Array, size: number): Float64Array {
  const weights = typeof weight === 'number' ? [weight] : weight;
  return Float64Array.from({ length: size }, (_, i) =>
    weights.reduce((sum, one, j) => sum + one * basis[i * weights.length + j]!, 0),
  );
}

const dot = (vector: Float64Array, other: (i: number) => number): number =>
  vector.reduce((sum, part, i) => sum + part * other(i), 0);

/** The sum at these weights; with one example its bits are the prediction's. */
export const sumAt = ({ parts }: DominantSum, weights: readonly number[]): number =>
  weights.reduce((sum, weight, j) => sum + parts[j]! * weight, 0);
