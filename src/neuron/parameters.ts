import type { Field } from './problem.ts';
import type { Rule } from './rule.ts';

/**
 * What a run is made of. The same parameters give the same run, to the last bit.
 *
 * Shapes: with `weight` a number there is one input, and `input` and `goal` are numbers, or arrays of one entry an
 * example (`input` also as rows of one). With `weight` an array of n, `input` is n numbers with one `goal`, or m rows of
 * n numbers with m goals.
 */
export interface Parameters {
  readonly version: 1;
  readonly input: number | readonly number[] | readonly (readonly number[])[];
  readonly weight: number | readonly number[];
  readonly goal: number | readonly number[];
  readonly alpha: number;
  /** Passes over all examples, 1 to 10^12. */
  readonly iterations: number;
  /** Hot and cold only: how far each trial is from the weight. */
  readonly stepAmount: number;
  /** The error of a pass at which the run ends early; null: it makes all its iterations. */
  readonly tolerance: number | null;
  readonly rule: Rule;
}

/** Parameters as people write them (settings, JSON, flags, form): flat, unchecked, any of them left out. */
export type FlatParameters = { readonly [F in Field]?: unknown };
