import type { Becomes } from '../../neuron/whatBecomes.ts';
import * as en from '../english/numbers.ts';
import { englishPlural, type Language, russianPlural } from '../language.ts';
import * as ru from '../russian/numbers.ts';
import { sentenceApart, smallestShown } from '../shortNumber.ts';

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

const after = (iterations: number) =>
  englishPlural(iterations, { one: 'after 1 iteration', other: `after ${en.countText(iterations)} iterations` });

const afterInRussian = (iterations: number) =>
  russianPlural(iterations, {
    one: `после ${ru.countText(iterations)} итерации`,
    few: `после ${ru.countText(iterations)} итераций`,
    many: `после ${ru.countText(iterations)} итераций`,
  });

const areTiny = (error: number, own: number) =>
  en.shown(error) === en.shown(own) && error < smallestShown && error !== own;

const against = (error: number, own: number) => {
  if (areTiny(error, own)) return `both errors are ${en.shown(error)}`;
  const [one, other] = sentenceApart(error, own, 'en');
  return `the error is ${one}, not ${other}`;
};

const againstInRussian = (error: number, own: number) => {
  if (areTiny(error, own)) return `обе ошибки ${ru.shown(error)}`;
  const [one, other] = sentenceApart(error, own, 'ru');
  return `ошибка ${one}, а не ${other}`;
};

const withError = (error: number, own: number) =>
  en.shown(error) === en.shown(own)
    ? `with the same error, ${en.shown(error)}`
    : `with an error of ${en.shown(error)} instead of ${en.shown(own)}`;

const withErrorInRussian = (error: number, own: number) =>
  ru.shown(error) === ru.shown(own)
    ? `ошибка та же, ${ru.shown(error)}`
    : `ошибка ${ru.shown(error)} вместо ${ru.shown(own)}`;

/** What is said under a slip: what becomes of the run. */
export const whatIfWords: { readonly en: WhatIfWords; readonly ru: WhatIfWords } = {
  en: {
    same: (iterations) =>
      englishPlural(iterations, {
        one: 'In 1 iteration nothing changes, down to the last bit.',
        other: `In ${en.countText(iterations)} iterations nothing changes, down to the last bit.`,
      }),
    stands: (error) => `Nothing moves the weight: the error stays at ${en.shown(error)}.`,
    stays: (error) => `The error stays at ${en.shown(error)}.`,
    diverges: (at) => `It diverges: by iteration ${en.countText(at)} the error has more than doubled.`,
    divergesToo: (at) => `It diverges too: by iteration ${en.countText(at)} the error has more than doubled.`,
    divergesSooner: (at, own) =>
      `It diverges sooner: the error has more than doubled by iteration ${en.countText(at)}, not ${en.countText(own)}.`,
    divergesLater: (at, own) =>
      `It diverges later: the error has more than doubled by iteration ${en.countText(at)}, not ${en.countText(own)}.`,
    jumps: (error, own) => `The weight ends up jumping back and forth, ${withError(error, own)}.`,
    rests: (error, own) => `The weight comes to rest, ${withError(error, own)}.`,
    asFast: (at) => `It learns just as fast: it also converges at iteration ${en.countText(at)}.`,
    convergesSooner: (at, own) =>
      `It learns faster: it converges at iteration ${en.countText(at)}, not ${en.countText(own)}.`,
    convergesLater: (at, own) =>
      `It learns, but more slowly: it converges at iteration ${en.countText(at)}, not ${en.countText(own)}.`,
    faster: (iterations, error, own) => `It learns faster: ${after(iterations)} ${against(error, own)}.`,
    slower: (iterations, error, own) => `It learns, but more slowly: ${after(iterations)} ${against(error, own)}.`,
    learns: (iterations, error, own) => `It learns: ${after(iterations)} ${against(error, own)}.`,
    grows: (iterations, first, error) =>
      englishPlural(iterations, {
        one: `The error grows from ${en.shown(first)} to ${en.shown(error)} in 1 iteration.`,
        other: `The error grows from ${en.shown(first)} to ${en.shown(error)} in ${en.countText(iterations)} iterations.`,
      }),
  },
  ru: {
    same: (iterations) =>
      russianPlural(iterations, {
        one: `За ${ru.countText(iterations)} итерацию не изменится ничего, вплоть до последнего бита.`,
        few: `За ${ru.countText(iterations)} итерации не изменится ничего, вплоть до последнего бита.`,
        many: `За ${ru.countText(iterations)} итераций не изменится ничего, вплоть до последнего бита.`,
      }),
    stands: (error) => `Вес ничто не сдвигает: ошибка остаётся прежней, ${ru.shown(error)}.`,
    stays: (error) => `Ошибка остаётся прежней, ${ru.shown(error)}.`,
    diverges: (at) => `Расхождение: к итерации ${ru.countText(at)} ошибка вырастет больше чем вдвое.`,
    divergesToo: (at) => `Тоже расхождение: к итерации ${ru.countText(at)} ошибка вырастет больше чем вдвое.`,
    divergesSooner: (at, own) =>
      `Расхождение начнётся раньше: ошибка вырастет больше чем вдвое к итерации ${ru.countText(at)}, а не к ${ru.countText(own)}.`,
    divergesLater: (at, own) =>
      `Расхождение начнётся позже: ошибка вырастет больше чем вдвое к итерации ${ru.countText(at)}, а не к ${ru.countText(own)}.`,
    jumps: (error, own) => `В конце вес прыгает туда и обратно, ${withErrorInRussian(error, own)}.`,
    rests: (error, own) => `Вес останавливается, ${withErrorInRussian(error, own)}.`,
    asFast: (at) => `Нейрон учится так же быстро: тоже сходится на итерации ${ru.countText(at)}.`,
    convergesSooner: (at, own) =>
      `Нейрон учится быстрее: сходится на итерации ${ru.countText(at)}, а не ${ru.countText(own)}.`,
    convergesLater: (at, own) =>
      `Нейрон учится, но медленнее: сходится на итерации ${ru.countText(at)}, а не ${ru.countText(own)}.`,
    faster: (iterations, error, own) =>
      `Нейрон учится быстрее: ${afterInRussian(iterations)} ${againstInRussian(error, own)}.`,
    slower: (iterations, error, own) =>
      `Нейрон учится, но медленнее: ${afterInRussian(iterations)} ${againstInRussian(error, own)}.`,
    learns: (iterations, error, own) => `Нейрон учится: ${afterInRussian(iterations)} ${againstInRussian(error, own)}.`,
    grows: (iterations, first, error) =>
      `Ошибка растёт: ${afterInRussian(iterations)} она ${ru.shown(error)}, а была ${ru.shown(first)}.`,
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
