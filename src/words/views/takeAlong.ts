import type { Method } from '../../neuron/rule.ts';
import { englishPlural, russianPlural } from '../language.ts';
import { countText } from '../shortNumber.ts';

interface TakeAlongWords {
  /** The first line of a program, as a comment: what it does and what it prints. */
  readonly programHead: { readonly [M in Method]: (iterations: number) => string };
}

/** Taking a run along: as a picture, a table or a program. */
export const takeAlongWords: { readonly en: TakeAlongWords; readonly ru: TakeAlongWords } = {
  en: {
    programHead: {
      gradientDescent: (iterations) =>
        englishPlural(iterations, {
          one: 'Gradient descent, 1 iteration: prints the figures of the run, to the last bit.',
          other: `Gradient descent, ${countText(iterations)} iterations: prints the figures of the run, to the last bit.`,
        }),
      hotCold: (iterations) =>
        englishPlural(iterations, {
          one: 'Hot and cold learning, 1 iteration: prints the figures of the run, to the last bit.',
          other: `Hot and cold learning, ${countText(iterations)} iterations: prints the figures of the run, to the last bit.`,
        }),
    },
  },
  ru: {
    programHead: {
      gradientDescent: (iterations) =>
        russianPlural(iterations, {
          one: `Градиентный спуск, ${countText(iterations)} итерация: печатает числа запуска, до последнего бита.`,
          few: `Градиентный спуск, ${countText(iterations)} итерации: печатает числа запуска, до последнего бита.`,
          many: `Градиентный спуск, ${countText(iterations)} итераций: печатает числа запуска, до последнего бита.`,
        }),
      hotCold: (iterations) =>
        russianPlural(iterations, {
          one: `Метод «холодно/горячо», ${countText(iterations)} итерация: печатает числа запуска, до последнего бита.`,
          few: `Метод «холодно/горячо», ${countText(iterations)} итерации: печатает числа запуска, до последнего бита.`,
          many: `Метод «холодно/горячо», ${countText(iterations)} итераций: печатает числа запуска, до последнего бита.`,
        }),
    },
  },
};
