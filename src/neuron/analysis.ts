import { factorOf } from './factor.ts';
import type { Parameters } from './parameters.ts';

/**
 * What is known before the run. One input, one example: r = 1 − alpha · input² (gradient "book"), 1 − 2 · alpha · input²
 * ("true"). Several: the spectral radius of the linear map of one pass.
 */
export interface Analysis {
  /** r with its sign for one input and one example; ρ ≥ 0 otherwise; null where no factor applies (hot and cold, no update). */
  readonly factor: number | null;
  /** How the miss changes from pass to pass. */
  readonly course: 'oneStep' | 'smooth' | 'bouncing' | 'circling' | 'diverging' | 'standing' | 'rotating' | 'none';
  /** The smallest alpha > 0 at which |factor| is 1; null where there is none (input 0). */
  readonly alphaMax: number | null;
  /** The alpha with the smallest |factor|. */
  readonly alphaBest: number | null;
  /** Open intervals of alpha in which |factor| < 1, in order. */
  readonly stableAlphas: readonly (readonly [number, number])[];
  /** Power of ten up to half of alphaMax: the alpha that the sentence's button offers. */
  readonly alphaOffered: number | null;
  /** goal ÷ input for one input and one example; least squares where several have a unique solution; else null. */
  readonly idealWeight: number | readonly number[] | null;
  /** Where the passes lead, if it differs from idealWeight (updates after each example); else null. */
  readonly fixedPoint: number | readonly number[] | null;
  /** The error of a pass at idealWeight; null where there is no unique one. */
  readonly smallestError: number | null;
}

/** What is known of a run of checked parameters before it starts. */
export function analyse(parameters: Parameters): Analysis {
  return {
    ...factorOf(parameters),
    alphaMax: null,
    alphaBest: null,
    stableAlphas: [],
    alphaOffered: null,
    idealWeight: null,
    fixedPoint: null,
    smallestError: null,
  };
}
