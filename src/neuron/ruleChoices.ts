/** How a weight is changed: by the gradient, or by trying both directions ("hot and cold learning"). */
export type Method = 'gradientDescent' | 'hotCold';

/**
 * Which weight delta alpha multiplies. The book's `delta · input` is half of the true slope of `delta²`; see
 * "Derivatives" in chapter 4 of Grokking Deep Learning.
 */
export type Gradient = 'book' | 'true';

/** When the weights change: after each example, after each pass over all of them, or never (a program that only compares). */
export type Update = 'example' | 'pass' | 'none';

export const methods: readonly Method[] = ['gradientDescent', 'hotCold'];
export const gradients: readonly Gradient[] = ['book', 'true'];
export const updates: readonly Update[] = ['example', 'pass', 'none'];

/** What flat parameters say of how one row becomes the next; `ruleOf` makes the rule of it. */
export interface RuleChoices {
  readonly method: Method;
  readonly gradient: Gradient;
  readonly update: Update;
  /**
   * The update as one expression in the words weight, alpha, delta, input, goal, prediction, weightDelta and number
   * literals. Floating-point arithmetic is not associative, so the order decides the last bit.
   */
  readonly order: string;
  /** Hot and cold: move only to an error smaller than the present one (the default moves to the smaller of both trials). */
  readonly onlyIfBetter: boolean;
}

export const defaultOrder = 'weight - alpha * (delta * input)';

export const defaultRule: RuleChoices = {
  method: 'gradientDescent',
  gradient: 'book',
  update: 'example',
  order: defaultOrder,
  onlyIfBetter: false,
};
