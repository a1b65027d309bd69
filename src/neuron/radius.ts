import type { Eigenvalues } from './eigenvalues.ts';
import { type Course, cleanFactor, courseOf } from './factor.ts';

/** The spectral radius: the size of the largest eigenvalue. What left the range of doubles counts as its largest. */
export function radiusOf({ real, imaginary }: Eigenvalues): number {
  let radius = 0;
  for (let i = 0; i < real.length; i++) radius = Math.max(radius, Math.hypot(real[i]!, imaginary[i]!));
  return cleanFactor(Number.isNaN(radius) ? Number.POSITIVE_INFINITY : radius);
}

/** How the miss changes from pass to pass: as the eigenvalues of the largest size have it. */
export function courseOfMap(eigenvalues: Eigenvalues): Course {
  const radius = radiusOf(eigenvalues);
  if (radius > 1 || radius === 0) return courseOf(radius);
  let isNegative = false;
  let isRotating = false;
  eigenvalues.real.forEach((real, i) => {
    const imaginary = eigenvalues.imaginary[i]!;
    if (Math.hypot(real, imaginary) < radius * (1 - 1e-9)) return;
    // Two equal real eigenvalues come apart by the root of the rounding.
    isRotating ||= Math.abs(imaginary) > 1e-6 * radius;
    isNegative ||= real < 0;
  });
  return isRotating ? 'rotating' : courseOf(isNegative ? -radius : radius);
}
