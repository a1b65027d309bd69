import type { Landmark, Region } from '../../neuron/regions.ts';
import * as en from '../english/numbers.ts';
import * as ru from '../russian/numbers.ts';
import { givenNumber, sumNumber } from '../shortNumber.ts';

interface RulerWords {
  readonly title: string;
  readonly label: string;
  /** Of the table: what it is, and from which alpha to which. */
  readonly heads: readonly [string, string, string];
  readonly region: { readonly [R in Region]: string };
  readonly landmark: { readonly [K in Landmark['kind']]: string };
  readonly alpha: string;
  readonly goTo: (name: string, alpha: number) => string;
  /** What stands under the ruler of the run's alpha; `rotates`: the weights go round on their way. */
  readonly at: { readonly [R in Region | 'below0' | 'divergingPasses']: (alpha: number) => string };
  readonly inLongRun: (left: number) => string;
  readonly rotates: string;
  /** input², or the sum of input² where several take part. */
  readonly inputSquared: string;
  readonly sumOfSquares: string;
  readonly oneStepAt: (formula: string) => string;
  readonly divergesBeyond: (formula: string) => string;
  /** What a pass leaves: of the miss, or with several examples of the way to the ideal weight. */
  readonly leaves: (formula: string, sum: string, ofPass: boolean) => string;
  readonly intervals: (intervals: readonly (readonly [number, number])[]) => string;
  readonly searched: string;
  readonly alphaAlone: string;
  readonly otherGradient: { readonly book: string; readonly true: string };
  readonly hotCold: (stepAmount: number) => string;
  readonly inputZero: string;
  readonly unknown: string;
  readonly onlyCompares: string;
  /** The ruler, for who hears it: each zone with its ends; null: the end of the ruler. */
  readonly below: (name: string, to: number) => string;
  readonly above: (name: string, from: number) => string;
  readonly between: (name: string, from: number, to: number) => string;
}

/** The stability ruler: where alpha learns, and where it diverges. */
export const rulerWords: { readonly en: RulerWords; readonly ru: RulerWords } = {
  en: {
    title: 'Where it learns, and where it diverges',
    label: 'alpha on a line',
    heads: ['what it does', 'from alpha', 'to alpha'],
    region: {
      smooth: 'smooth',
      oneStep: 'one step',
      bouncing: 'bouncing',
      learning: 'learning',
      forever: 'circles forever',
      diverging: 'diverging',
      standing: 'stands still',
    },
    landmark: { oneStep: 'one step', best: 'fastest', forever: 'circles forever' },
    alpha: 'alpha',
    goTo: (name, alpha) => `${name}: go to alpha ${sumNumber(alpha)}`,
    at: {
      smooth: (alpha) => `Alpha ${givenNumber(alpha)}: smooth. The miss shrinks each time and keeps its sign.`,
      oneStep: (alpha) => `Alpha ${givenNumber(alpha)}: one step. After it nothing is left of the miss.`,
      bouncing: (alpha) => `Alpha ${givenNumber(alpha)}: bouncing. The miss flips its sign each time and shrinks.`,
      learning: (alpha) => `Alpha ${givenNumber(alpha)}: it learns.`,
      forever: (alpha) =>
        `Alpha ${givenNumber(alpha)}: circles forever. The miss flips its sign each time and stays as large as it was.`,
      diverging: (alpha) => `Alpha ${givenNumber(alpha)}: diverging. The miss flips its sign each time and grows.`,
      divergingPasses: (alpha) => `Alpha ${givenNumber(alpha)}: diverging.`,
      below0: (alpha) => `Alpha ${givenNumber(alpha)}: diverging. Below 0 the weight moves away from the goal.`,
      standing: (alpha) => `Alpha ${givenNumber(alpha)}: it stands still. The weight hardly moves.`,
    },
    inLongRun: (left) =>
      left > 1
        ? `In the long run each pass multiplies the misses by ${en.shown(left)}.`
        : `In the long run ${en.share(left)} of what there is to learn remains after each pass.`,
    rotates: 'On the way the weights go round and round, so the error may rise for a while.',
    inputSquared: 'input²',
    sumOfSquares: 'sum of input²',
    oneStepAt: (formula) => `${formula}: in one step`,
    divergesBeyond: (formula) => `${formula}: beyond it diverges`,
    leaves: (formula, sum, ofPass) =>
      ofPass
        ? `Each pass leaves ${formula} of the way to the ideal weight: ${sum}`
        : `Each iteration leaves ${formula} of the miss: ${sum}`,
    intervals: (intervals) => `It learns with alpha ${intervals.map(enBetween).join(', and ')}.`,
    searched:
      'With these inputs no short formula gives the limits: they lie where the misses of a pass neither shrink nor grow in the long run.',
    alphaAlone:
      'The update has no alpha, which is the same as alpha 1. If you choose another, the update is multiplied by it.',
    otherGradient: { book: "with the book's slope", true: 'with the true slope' },
    hotCold: (stepAmount) =>
      `Hot and cold learning has no alpha: every step is ${en.given(stepAmount)} long, however large the miss. It never diverges; near the goal it jumps back and forth.`,
    inputZero: 'Input is 0, so no alpha changes anything: there is no limit to show.',
    unknown: 'No limit of alpha is known for this update.',
    onlyCompares:
      'Alpha says how much of the weight delta is used to learn. This program only compares, so it has no alpha.',
    below: (name, to) => `${name} below ${sumNumber(to)}`,
    above: (name, from) => `${name} above ${sumNumber(from)}`,
    between: (name, from, to) => `${name} from ${sumNumber(from)} to ${sumNumber(to)}`,
  },
  ru: {
    title: 'Где нейрон учится, а где расхождение',
    label: 'альфа на прямой',
    heads: ['что происходит', 'альфа от', 'альфа до'],
    region: {
      smooth: 'плавно',
      oneStep: 'за один шаг',
      bouncing: 'скачками',
      learning: 'учится',
      forever: 'по кругу',
      diverging: 'расхождение',
      standing: 'на месте',
    },
    landmark: { oneStep: 'один шаг', best: 'быстрее всего', forever: 'по кругу' },
    alpha: 'альфа',
    goTo: (name, alpha) => `${name}: перейти к альфе ${sumNumber(alpha)}`,
    at: {
      smooth: (alpha) => `Альфа ${givenNumber(alpha)}: плавно. Промах каждый раз уменьшается и не меняет знак.`,
      oneStep: (alpha) => `Альфа ${givenNumber(alpha)}: за один шаг. После него от промаха ничего не остаётся.`,
      bouncing: (alpha) => `Альфа ${givenNumber(alpha)}: скачками. Промах каждый раз меняет знак и уменьшается.`,
      learning: (alpha) => `Альфа ${givenNumber(alpha)}: нейрон учится.`,
      forever: (alpha) =>
        `Альфа ${givenNumber(alpha)}: по кругу. Промах каждый раз меняет знак, а величина остаётся прежней.`,
      diverging: (alpha) => `Альфа ${givenNumber(alpha)}: расхождение. Промах каждый раз меняет знак и растёт.`,
      divergingPasses: (alpha) => `Альфа ${givenNumber(alpha)}: расхождение.`,
      below0: (alpha) => `Альфа ${givenNumber(alpha)}: расхождение. При альфе меньше 0 вес уходит от цели.`,
      standing: (alpha) => `Альфа ${givenNumber(alpha)}: на месте. Вес почти не меняется.`,
    },
    inLongRun: (left) =>
      left > 1
        ? `В конечном счёте каждый проход умножает промахи на ${ru.shown(left)}.`
        : `В конечном счёте после каждого прохода остаётся ${ru.share(left)} того, чему можно научиться.`,
    rotates: 'По пути веса ходят кругами, поэтому ошибка может временно расти.',
    inputSquared: 'вход²',
    sumOfSquares: 'сумма квадратов входов',
    oneStepAt: (formula) => `${formula}: за один шаг`,
    divergesBeyond: (formula) => `${formula}: дальше расхождение`,
    leaves: (formula, sum, ofPass) =>
      ofPass
        ? `После каждого прохода от пути до идеального веса остаётся ${formula}: ${sum}`
        : `После каждой итерации от промаха остаётся ${formula}: ${sum}`,
    intervals: (intervals) => `Нейрон учится при альфе ${intervals.map(ruBetween).join(' и ')}.`,
    searched:
      'Для таких входов короткой формулы нет: границы там, где промахи прохода в конечном счёте не уменьшаются и не растут.',
    alphaAlone: 'В обновлении нет альфы, то есть она равна 1. Если выбрать другую, обновление умножается на неё.',
    otherGradient: { book: 'с наклоном из книги', true: 'с настоящим наклоном' },
    hotCold: (stepAmount) =>
      `У метода «холодно/горячо» альфы нет: каждый шаг длиной ${ru.given(stepAmount)}, как бы велик ни был промах. Расхождения не бывает; у цели вес прыгает туда и обратно.`,
    inputZero: 'Вход равен 0, поэтому никакая альфа ничего не меняет: границы показать нельзя.',
    unknown: 'Для такого обновления граница альфы неизвестна.',
    onlyCompares:
      'Альфа определяет, какая доля дельты веса идёт в обучение. Эта программа только сравнивает, альфы в ней нет.',
    below: (name, to) => `${name} до ${sumNumber(to)}`,
    above: (name, from) => `${name} после ${sumNumber(from)}`,
    between: (name, from, to) => `${name} от ${sumNumber(from)} до ${sumNumber(to)}`,
  },
};

const enBetween = ([from, to]: readonly [number, number]) => `between ${sumNumber(from)} and ${sumNumber(to)}`;
const ruBetween = ([from, to]: readonly [number, number]) => `от ${sumNumber(from)} до ${sumNumber(to)}`;

/** The formula words of one language. */
export interface FormulaNames {
  readonly alpha: string;
  readonly inputSquared: string;
  readonly sumOfSquares: string;
}

/** The sums behind the limits: where one number tells, 1 ÷ input², 2 ÷ input² and 1 − alpha × input², with their values. */
export interface LimitFormulas {
  readonly oneStep: string;
  readonly diverges: string;
  readonly leaves: { readonly formula: string; readonly sum: string };
}

/** `input` is the only one, or null where `square` is a sum. `scale` is 2 with the true slope. */
export function limitFormulas(
  names: FormulaNames,
  { input, square, scale, alpha }: { input: number | null; square: number; scale: 1 | 2; alpha: number },
): LimitFormulas {
  const name = input === null ? names.sumOfSquares : names.inputSquared;
  const value = input === null ? sumNumber(square) : `${inBrackets(input)}²`;
  const two = scale === 2 ? '2 × ' : '';
  const under = (text: string) => (scale === 2 ? `(2 × ${text})` : text);
  const best = sumNumber(1 / (scale * square));
  const limit = sumNumber(2 / (scale * square));
  const left = 1 - scale * alpha * square;
  return {
    oneStep: `1 ÷ ${under(name)} = 1 ÷ ${under(value)} = ${best}`,
    diverges: `${2 / scale} ÷ ${name} = ${2 / scale} ÷ ${value} = ${limit}`,
    leaves: {
      formula: `1 − ${two}${names.alpha} × ${name}`,
      sum: `1 − ${two}${inBrackets(alpha)} × ${sumNumber(square)} = ${sumNumber(left)}`,
    },
  };
}

const inBrackets = (value: number): string => {
  const text = givenNumber(value);
  return text.startsWith('−') || text.includes('×') ? `(${text})` : text;
};
