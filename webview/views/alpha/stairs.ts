import type { Point } from '../../chartPoints.ts';

/** So many stairs are drawn; more would only lie on each other. */
export const mostStairs = 60;

/** Weights that are in the picture whichever iteration is selected. */
const fewestShown = 2;

/** Around what has to be seen. */
const margin = 1.15;

/** From each weight up or down to the next, then across to the diagonal, where it is the weight. */
export function stairPoints(weights: readonly number[]): Point[] {
  const points: Point[] = [];
  weights.forEach((weight, i) => {
    points.push({ x: weight, y: weight });
    const next = weights[i + 1];
    if (next !== undefined) points.push({ x: weight, y: next });
  });
  return points;
}

/**
 * What both axes show: the crossing in the middle, and the weights up to the selected one. It grows by doubling, so it
 * stays the same for many steps, and never shrinks below what the first weights need.
 */
export function cobwebRange(weights: readonly number[], selected: number, crossing: number): [number, number] {
  const away = weights.map((weight) => Math.abs(weight - crossing)).filter(Number.isFinite);
  const shown = Math.max(...away.slice(0, Math.max(fewestShown, selected + 1)), 0);
  let half = (away[0] || Math.abs(crossing) / 2 || 1) * margin;
  while (half < shown * 1.02) half *= 2;
  return [crossing - half, crossing + half];
}
