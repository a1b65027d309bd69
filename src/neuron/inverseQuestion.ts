import type { Parameters } from './parameters.ts';
import { type Axis, changesBy } from './sweep.ts';
import type { Tried, Wanted } from './wanted.ts';

/** The parameter that is looked for; all inputs together are multiplied, all weights moved, where there are several. */
export type Unknown = 'alpha' | 'input' | 'weight';

export interface Question {
  readonly unknown: Unknown;
  readonly wanted: Wanted;
}

/** What is found of a question. */
export type Answer =
  | {
      readonly kind: 'found';
      readonly by: Axis['by'];
      readonly value: number;
      /** All from above `from` up to `to` do; null: no other does. */
      readonly range: Range | null;
      /** In closed form, or by trying. */
      readonly way: Way;
      readonly parameters: Parameters;
      readonly tried: Tried;
    }
  /** The run on screen does it, and whatever value the parameter had it would. */
  | { readonly kind: 'any'; readonly why: 'factor' | 'inputs' | 'goal'; readonly factor: number | null }
  | { readonly kind: 'none'; readonly why: WhyNone };

export interface Range {
  readonly from: number;
  readonly to: number;
}

export type Way =
  /** One example: each iteration leaves 1 − `share` of the miss, and `share` is `slope` · alpha, in which `square` is the inputs'. */
  | { readonly kind: 'formula'; readonly share: number | Range; readonly square: number; readonly scale: 1 | 2 }
  | { readonly kind: 'plain' }
  | { readonly kind: 'search'; readonly tries: number };

export type WhyNone =
  /** Each iteration leaves the same share of the miss, whatever the start. */
  | { readonly kind: 'start'; readonly factor: number }
  | { readonly kind: 'inputs' }
  | { readonly kind: 'goal' }
  | { readonly kind: 'alpha'; readonly alpha: number }
  /** No weight meets the goals to the last bit. */
  | { readonly kind: 'goalsDisagree'; readonly smallestError: number | null }
  | { readonly kind: 'search'; readonly tries: number; readonly from: number; readonly to: number };

/** How what is looked for stands in the parameters. */
export function axisOf(unknown: Unknown, { input, weight }: Parameters): Pick<Axis, 'field' | 'by'> {
  if (unknown === 'alpha') return { field: 'alpha', by: 'value' };
  if (unknown === 'input') return { field: 'input', by: typeof input === 'number' ? 'value' : 'times' };
  return { field: 'weight', by: typeof weight === 'number' ? 'value' : 'plus' };
}

/** The parameters with a value of the unknown. */
export function withValue(parameters: Parameters, unknown: Unknown, value: number): Parameters {
  const axis = { ...axisOf(unknown, parameters), values: [], isLogarithmic: false };
  return { ...parameters, ...changesBy(axis, value, parameters) };
}
