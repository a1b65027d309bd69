import type { Trial } from './hotCold.ts';

/** A question about the next step, with the right answer among its choices and the figures that show why. */
export type Question =
  | {
      readonly kind: 'direction';
      readonly choices: readonly ['up', 'down'];
      readonly right: 'up' | 'down';
      readonly weight: number;
      readonly next: number;
      readonly why:
        | { readonly by: 'weightDelta'; readonly alpha: number; readonly weightDelta: number }
        | { readonly by: 'trials'; readonly up: Trial; readonly down: Trial }
        | { readonly by: 'examples' };
    }
  | {
      readonly kind: 'size';
      readonly choices: readonly ['less', 'same', 'more'];
      readonly right: 'less' | 'same' | 'more';
      /** How far the weight moved last time, and how far it moves now. */
      readonly last: number;
      readonly now: number;
      readonly isHotCold: boolean;
    }
  | {
      readonly kind: 'error';
      readonly choices: readonly ['smaller', 'larger'];
      readonly right: 'smaller' | 'larger';
      readonly error: number;
      readonly next: number;
    }
  | {
      readonly kind: 'alpha';
      readonly choices: readonly ['short', 'beyond'];
      readonly right: 'short' | 'beyond';
      readonly alpha: number;
      readonly landing: number;
      readonly idealWeight: number;
    }
  | {
      readonly kind: 'input';
      readonly choices: readonly ['half', 'same', 'double'];
      readonly right: 'double';
      readonly input: number;
      readonly delta: number;
    }
  | {
      readonly kind: 'slope';
      readonly choices: readonly ['root', 'same', 'square'];
      readonly right: 'root';
      /** What the last step left of the error, and of the slope. */
      readonly errorShare: number;
      readonly slopeShare: number;
      readonly slope: number;
      readonly lastSlope: number;
    }
  | {
      readonly kind: 'stops';
      readonly choices: readonly ['missZero', 'weightZero', 'never'];
      readonly right: 'missZero' | 'never';
      readonly stepAmount: number;
    }
  | {
      readonly kind: 'outcome';
      readonly choices: readonly ['smoothly', 'jumping', 'never'];
      readonly right: 'smoothly' | 'jumping' | 'never';
      readonly factor: number;
    };

export type Choice = Question['choices'][number];

export type QuestionKind = Question['kind'];
