import type { Becomes } from '../../neuron/whatBecomes.ts';
import { englishPlural, type Language, russianPlural } from '../language.ts';
import { countText, sumNumber } from '../shortNumber.ts';

interface WhatIfWords {
  readonly same: (iterations: number) => string;
  readonly stands: (error: number) => string;
  readonly stays: (error: number) => string;
  /** `own` is where the run as it is does so, or its own error. */
  readonly diverges: (at: number) => string;
  readonly divergesToo: (at: number) => string;
  readonly divergesSooner: (at: number, own: number) => string;
  readonly divergesLater: (at: number, own: number) => string;
  readonly jumps: (error: number, own: number) => string;
  readonly rests: (error: number, own: number) => string;
  readonly asFast: (at: number) => string;
  readonly convergesSooner: (at: number, own: number) => string;
  readonly convergesLater: (at: number, own: number) => string;
  readonly faster: (iterations: number, error: number, own: number) => string;
  readonly slower: (iterations: number, error: number, own: number) => string;
  readonly learns: (iterations: number, error: number, own: number) => string;
  readonly grows: (iterations: number, first: number, error: number) => string;
}

const n = sumNumber;
const at = countText;

const after = (count: number) =>
  englishPlural(count, { one: 'after 1 iteration', other: `after ${at(count)} iterations` });

const afterInRussian = (count: number) =>
  russianPlural(count, {
    one: `после ${at(count)} итерации`,
    few: `после ${at(count)} итераций`,
    many: `после ${at(count)} итераций`,
  });

const withError = (error: number, own: number) =>
  n(error) === n(own) ? `with the same error, ${n(error)}` : `with the error ${n(error)}, not ${n(own)}`;

const withErrorInRussian = (error: number, own: number) =>
  n(error) === n(own) ? `с той же ошибкой ${n(error)}` : `с ошибкой ${n(error)}, а не ${n(own)}`;

/** What is said under a slip: what becomes of the run. */
export const whatIfWords: { readonly en: WhatIfWords; readonly ru: WhatIfWords } = {
  en: {
    same: (iterations) =>
      englishPlural(iterations, {
        one: 'It does the same in 1 iteration, to the last bit.',
        other: `It does the same in ${at(iterations)} iterations, to the last bit.`,
      }),
    stands: (error) => `Nothing moves the weight: the error stays ${n(error)}.`,
    stays: (error) => `The error stays ${n(error)}.`,
    diverges: (iteration) => `It diverges: at iteration ${at(iteration)} the error passes twice the first.`,
    divergesToo: (iteration) => `It diverges, too: at iteration ${at(iteration)} the error passes twice the first.`,
    divergesSooner: (iteration, own) =>
      `It diverges sooner: at iteration ${at(iteration)}, not ${at(own)}, the error passes twice the first.`,
    divergesLater: (iteration, own) =>
      `It diverges later: at iteration ${at(iteration)}, not ${at(own)}, the error passes twice the first.`,
    jumps: (error, own) => `The weight ends jumping to and fro, ${withError(error, own)}.`,
    rests: (error, own) => `The weight comes to rest, ${withError(error, own)}.`,
    asFast: (iteration) => `It learns as fast: it converges at iteration ${at(iteration)}, too.`,
    convergesSooner: (iteration, own) =>
      `It learns faster: it converges at iteration ${at(iteration)}, not ${at(own)}.`,
    convergesLater: (iteration, own) =>
      `It learns, but slower: it converges at iteration ${at(iteration)}, not ${at(own)}.`,
    faster: (iterations, error, own) =>
      `It learns faster: ${after(iterations)} the error is ${n(error)}, not ${n(own)}.`,
    slower: (iterations, error, own) =>
      `It learns, but slower: ${after(iterations)} the error is ${n(error)}, not ${n(own)}.`,
    learns: (iterations, error, own) => `It learns: ${after(iterations)} the error is ${n(error)}, not ${n(own)}.`,
    grows: (iterations, first, error) => `The error grows: ${after(iterations)} from ${n(first)} to ${n(error)}.`,
  },
  ru: {
    same: (iterations) =>
      russianPlural(iterations, {
        one: `За ${at(iterations)} итерацию ничего не меняется, до последнего бита.`,
        few: `За ${at(iterations)} итерации ничего не меняется, до последнего бита.`,
        many: `За ${at(iterations)} итераций ничего не меняется, до последнего бита.`,
      }),
    stands: (error) => `Вес ничто не сдвигает: ошибка остаётся ${n(error)}.`,
    stays: (error) => `Ошибка остаётся ${n(error)}.`,
    diverges: (iteration) => `Расхождение: на итерации ${at(iteration)} ошибка уже больше удвоенной первой.`,
    divergesToo: (iteration) => `Тоже расхождение: на итерации ${at(iteration)} ошибка уже больше удвоенной первой.`,
    divergesSooner: (iteration, own) =>
      `Расхождение раньше: на итерации ${at(iteration)}, а не ${at(own)}, ошибка уже больше удвоенной первой.`,
    divergesLater: (iteration, own) =>
      `Расхождение позже: на итерации ${at(iteration)}, а не ${at(own)}, ошибка больше удвоенной первой.`,
    jumps: (error, own) => `В конце вес прыгает туда и обратно ${withErrorInRussian(error, own)}.`,
    rests: (error, own) => `Вес останавливается ${withErrorInRussian(error, own)}.`,
    asFast: (iteration) => `Нейрон учится так же быстро: тоже сходится на итерации ${at(iteration)}.`,
    convergesSooner: (iteration, own) =>
      `Нейрон учится быстрее: сходится на итерации ${at(iteration)}, а не ${at(own)}.`,
    convergesLater: (iteration, own) =>
      `Нейрон учится, но медленнее: сходится на итерации ${at(iteration)}, а не ${at(own)}.`,
    faster: (iterations, error, own) =>
      `Нейрон учится быстрее: ${afterInRussian(iterations)} ошибка ${n(error)}, а не ${n(own)}.`,
    slower: (iterations, error, own) =>
      `Нейрон учится, но медленнее: ${afterInRussian(iterations)} ошибка ${n(error)}, а не ${n(own)}.`,
    learns: (iterations, error, own) =>
      `Нейрон учится: ${afterInRussian(iterations)} ошибка ${n(error)}, а не ${n(own)}.`,
    grows: (iterations, first, error) => `Ошибка растёт: ${afterInRussian(iterations)} с ${n(first)} до ${n(error)}.`,
  },
};

/** What becomes of a run, in a sentence. */
export function becomesText(language: Language, becomes: Becomes): string {
  const words = whatIfWords[language];
  switch (becomes.kind) {
    case 'same':
      return words.same(becomes.iterations);
    case 'stands':
    case 'stays':
      return words[becomes.kind](becomes.error);
    case 'diverges': {
      const { at: here, own } = becomes;
      if (own === null) return words.diverges(here);
      if (own === here) return words.divergesToo(here);
      return words[here < own ? 'divergesSooner' : 'divergesLater'](here, own);
    }
    case 'jumps':
    case 'rests':
      return words[becomes.kind](becomes.error, becomes.own);
    case 'converges': {
      const { at: here, own } = becomes;
      if (own === here) return words.asFast(here);
      return words[here < own ? 'convergesSooner' : 'convergesLater'](here, own);
    }
    case 'grows':
      return words.grows(becomes.iterations, becomes.first, becomes.error);
    default:
      return words[becomes.kind](becomes.iterations, becomes.error, becomes.own);
  }
}
