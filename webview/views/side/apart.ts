import type { Row } from '../../../src/neuron/row.ts';
import type { Run } from '../../../src/neuron/run.ts';

/** What parts two runs in the row in which they part, and by how much. */
export type Gap =
  | { readonly kind: 'weight' | 'prediction' | 'delta'; readonly apart: number }
  /** One of them has no such row. */
  | { readonly kind: 'ended' }
  /** They have not as many weights. */
  | { readonly kind: 'other' };

/** The gap between two runs in the row that `firstDifferentRow` found. */
export function gapAt(one: Run, other: Run, row: number): Gap {
  if (row >= one.rows || row >= other.rows) return { kind: 'ended' };
  const [left, right] = [one.row(row), other.row(row)];
  const weights = [weightsOf(left), weightsOf(right)] as const;
  if (weights[0].length !== weights[1].length) return { kind: 'other' };
  const gaps = weights[0].map((weight, i) => Math.abs(weight - weights[1][i]!));
  if (gaps.some((gap) => gap !== 0)) return { kind: 'weight', apart: Math.max(...gaps) };
  if (left.prediction !== right.prediction) {
    return { kind: 'prediction', apart: Math.abs(left.prediction - right.prediction) };
  }
  return { kind: 'delta', apart: Math.abs(left.delta - right.delta) };
}

const weightsOf = ({ weight }: Row): readonly number[] => (typeof weight === 'number' ? [weight] : weight);

/** Weights and error of a pass; null where the run has not got so far. */
export function passOf(run: Run, iteration: number): { weights: readonly number[]; error: number } | null {
  if (iteration >= run.passes) return null;
  const { weightMax, errorMax } = run.extremes(iteration, iteration + 1, 1);
  return { weights: [...weightMax], error: errorMax[0]! };
}
