import * as en from '../english/numbers.ts';
import * as ru from '../russian/numbers.ts';
import { sumNumber } from '../shortNumber.ts';

/** What the cobweb goes through: the only weight, the prediction of the only example, or a weighted sum of the weights. */
export type Followed = 'weight' | 'prediction' | 'sum';

interface FollowedWords {
  readonly label: string;
  readonly at: string;
  readonly next: string;
  /** How the picture is read. */
  readonly howTo: string;
  readonly caption: (from: number, to: number, iteration: number) => string;
}

interface CobwebWords {
  readonly of: { readonly [F in Followed]: FollowedWords };
  readonly ideal: (weight: number) => string;
  readonly goal: (goal: number) => string;
  /** Where several examples' updates lead, if not to the ideal weight. */
  readonly leadsTo: (at: number) => string;
  /** What a run that diverges gets farther and farther from. */
  readonly awayFrom: (at: number) => string;
  /** Of several weights: what is followed in their place. */
  readonly isPrediction: (sum: string) => string;
  readonly isSum: (sum: string, factor: number) => string;
  readonly rotating: string;
  /** Of a small picture of the first iterations: what it shows, and what the dashed line is. */
  readonly firstOnes: (at: string, iterations: number, crossing: string) => string;
}

/** The cobweb: from each weight to the next. */
export const cobwebWords: { readonly en: CobwebWords; readonly ru: CobwebWords } = {
  en: {
    of: {
      weight: {
        label: 'From each weight to the next',
        at: 'weight',
        next: 'next weight',
        howTo:
          'Go up or down to the line: that is the next weight. Go across to the dashed diagonal: it becomes the current weight. Where the two lines cross, nothing changes any more.',
        caption: (from, to, iteration) =>
          `The path of the weight so far: it starts at ${en.shown(from)} and is at ${en.shown(to)} at iteration ${iteration}.`,
      },
      prediction: {
        label: 'From each prediction to the next',
        at: 'prediction',
        next: 'next prediction',
        howTo:
          'Go up or down to the line: that is the next prediction. Go across to the dashed diagonal: it becomes the current prediction. Where the two lines cross, nothing changes any more.',
        caption: (from, to, iteration) =>
          `The path of the prediction so far: it starts at ${en.shown(from)} and is at ${en.shown(to)} at iteration ${iteration}.`,
      },
      sum: {
        label: 'From each pass to the next',
        at: 'weighted sum',
        next: 'next sum',
        howTo:
          'Go up or down to the line: that is the next sum. Go across to the dashed diagonal: it becomes the current sum. Where the two lines cross, it no longer changes.',
        caption: (from, to, iteration) =>
          `The path of the weighted sum so far: it starts at ${en.shown(from)} and is at ${en.shown(to)} at iteration ${iteration}.`,
      },
    },
    ideal: (weight) => `ideal ${sumNumber(weight)}`,
    goal: (goal) => `goal ${sumNumber(goal)}`,
    leadsTo: (at) => `leads to ${sumNumber(at)}`,
    awayFrom: (at) => `away from ${sumNumber(at)}`,
    isPrediction: (sum) =>
      `There are several weights but only one example: what counts is the prediction ${sum}, their weighted sum.`,
    isSum: (sum, factor) =>
      `The weights change together. The picture follows the weighted sum of them that decides in the end (${sum}). Each pass multiplies its distance from the crossing by ${en.shown(factor)}; ${Math.abs(factor) < 1 ? 'no other sum takes longer to get there' : 'no other sum moves away faster'}.`,
    rotating:
      'This cannot be drawn here: from pass to pass these examples rotate the weights, so no straight line leads from one weighted sum of them to the next.',
    firstOnes: (at, iterations, crossing) => `${at}, iterations 0–${iterations}; dashed: ${crossing}`,
  },
  ru: {
    of: {
      weight: {
        label: 'От каждого веса к следующему',
        at: 'вес',
        next: 'следующий вес',
        howTo:
          'Вверх или вниз до линии — там следующий вес. Вбок до пунктирной диагонали — он становится нынешним. Где линии пересекаются, больше ничего не меняется.',
        caption: (from, to, iteration) =>
          `Путь веса: вначале ${ru.shown(from)}, на итерации ${iteration} — ${ru.shown(to)}.`,
      },
      prediction: {
        label: 'От каждого прогноза к следующему',
        at: 'прогноз',
        next: 'следующий прогноз',
        howTo:
          'Вверх или вниз до линии — там следующий прогноз. Вбок до пунктирной диагонали — он становится нынешним. Где линии пересекаются, больше ничего не меняется.',
        caption: (from, to, iteration) =>
          `Путь прогноза: вначале ${ru.shown(from)}, на итерации ${iteration} — ${ru.shown(to)}.`,
      },
      sum: {
        label: 'От каждого прохода к следующему',
        at: 'взвешенная сумма',
        next: 'следующая сумма',
        howTo:
          'Вверх или вниз до линии — там следующая сумма. Вбок до пунктирной диагонали — она становится нынешней. Где линии пересекаются, она больше не меняется.',
        caption: (from, to, iteration) =>
          `Путь взвешенной суммы: вначале ${ru.shown(from)}, на итерации ${iteration} — ${ru.shown(to)}.`,
      },
    },
    ideal: (weight) => `идеал ${sumNumber(weight)}`,
    goal: (goal) => `цель ${sumNumber(goal)}`,
    leadsTo: (at) => `ведёт к ${sumNumber(at)}`,
    awayFrom: (at) => `прочь от ${sumNumber(at)}`,
    isPrediction: (sum) => `Весов несколько, но пример один: важен только прогноз ${sum}, их взвешенная сумма.`,
    isSum: (sum, factor) =>
      `Веса меняются вместе. На рисунке — та их взвешенная сумма, от которой в конце всё зависит (${sum}). Каждый проход умножает её расстояние до пересечения на ${ru.shown(factor)}; ${Math.abs(factor) < 1 ? 'ни одна другая сумма не приходит туда позже' : 'ни одна другая сумма не уходит быстрее'}.`,
    rotating:
      'Здесь её не нарисовать: от прохода к проходу эти примеры поворачивают веса, и прямой от одной их взвешенной суммы к следующей нет.',
    firstOnes: (at, iterations, crossing) => `${at}, итерации 0–${iterations}; пунктир: ${crossing}`,
  },
};
