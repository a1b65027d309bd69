/** A parameter as people name it: flat, the rule's fields among the others. */
export type Field =
  | 'input'
  | 'weight'
  | 'goal'
  | 'alpha'
  | 'iterations'
  | 'method'
  | 'stepAmount'
  | 'gradient'
  | 'update'
  | 'tolerance'
  | 'order'
  | 'onlyIfBetter';

/** What is wrong with a parameter: a kind and its numbers. `words` makes the sentence. */
export type Problem =
  /** Needed, and not given. */
  | { readonly kind: 'missing'; readonly field: Field }
  /** `value` is what was given, as text, at most 40 characters of it. `at` is the place inside an array, e.g. `[2][0]`. */
  | { readonly kind: 'notNumber'; readonly field: Field; readonly value: string; readonly at: string }
  /** A number outside of `min` to `max` (null: no bound), or not whole where it has to be. */
  | {
      readonly kind: 'outOfRange';
      readonly field: Field;
      readonly value: number;
      readonly min: number | null;
      readonly max: number | null;
      readonly isWhole: boolean;
    }
  | { readonly kind: 'notOneOf'; readonly field: Field; readonly value: string; readonly allowed: readonly string[] }
  /** Lengths that do not go together: `field` (at `at`) has `length` numbers where `other` asks for `otherLength`. */
  | {
      readonly kind: 'lengths';
      readonly field: Field;
      readonly at: string;
      readonly length: number;
      readonly other: Field;
      readonly otherLength: number;
    }
  /** An array without entries. */
  | { readonly kind: 'empty'; readonly field: Field }
  /** Hot and cold learning has one weight and one example; `field` has `length`. */
  | { readonly kind: 'hotColdNeedsOne'; readonly field: 'weight' | 'input' | 'goal'; readonly length: number }
  /** `order` could not be read at `column` (from 1): `found` stands there. */
  | {
      readonly kind: 'order';
      readonly field: 'order';
      readonly value: string;
      readonly column: number;
      readonly found: string;
    }
  /** A field that this version does not know (recipes and messages refuse it; a person's JSON names and ignores it). */
  | { readonly kind: 'unknownField'; readonly name: string };

/** A value, or all that is wrong with it at once. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };
