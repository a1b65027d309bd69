import type { CellOutcome } from '../../neuron/cellOutcome.ts';
import * as en from '../english/numbers.ts';
import { englishPlural, russianPlural } from '../language.ts';
import * as ru from '../russian/numbers.ts';

interface SweepWords {
  readonly title: string;
  readonly picture: string;
  /** Which parameters differ from run to run. */
  readonly varied: string;
  readonly alone: { readonly alpha: string; readonly stepAmount: string };
  readonly withInput: { readonly alpha: string; readonly stepAmount: string };
  readonly withWeight: { readonly alpha: string; readonly stepAmount: string };
  /** An axis, and a value of it in a sentence. */
  readonly axis: { readonly [A in SweepAxis]: string };
  readonly value: { readonly [A in SweepAxis]: (value: string) => string };
  readonly legend: { readonly [O in CellOutcome]: string };
  readonly shade: string;
  readonly limit: string;
  readonly limitFormula: string;
  readonly onScreen: string;
  readonly beyond: (value: string) => string;
  /** "alpha 3.2, input 0.5" and what its run comes to. */
  readonly cell: (place: string, said: string) => string;
  readonly said: {
    readonly [O in Exclude<CellOutcome, 'oneStep' | 'smooth' | 'bouncing' | 'converging' | 'unfinished'>]: string;
  };
  readonly converged: {
    readonly [O in 'oneStep' | 'smooth' | 'bouncing' | 'converging']: (iterations: number) => string;
  };
  readonly convergedWithin: {
    readonly [O in 'oneStep' | 'smooth' | 'bouncing' | 'converging']: (iterations: number) => string;
  };
  readonly unfinished: (iterations: number) => string;
  readonly settled: (iterations: number) => string;
  readonly doubled: (iteration: number) => string;
  /** The sentence of the whole picture: how many runs, of how many iterations, and what they come to. */
  readonly summary: (runs: number, iterations: number, parts: string) => string;
  readonly part: (outcome: string, share: string) => string;
  readonly stretch: (outcome: string, from: string, to: string) => string;
  readonly single: (outcome: string, at: string) => string;
  readonly outcome: string;
  readonly iterations: string;
  readonly open: string;
  readonly beside: string;
  readonly isBeside: string;
  readonly progress: (percent: string) => string;
  readonly stopped: (percent: string) => string;
  readonly stop: string;
  readonly goOn: string;
  readonly keys: string;
}

/** What stands at an axis: a parameter itself, or what several numbers are multiplied by, or changed by. */
export type SweepAxis = 'alpha' | 'stepAmount' | 'input' | 'weight' | 'inputTimes' | 'weightPlus';

const upperFirst = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

const after = (iterations: number) =>
  englishPlural(iterations, { one: 'after 1 iteration', other: `after ${en.countText(iterations)} iterations` });
const millionth = (iterations: number) => `${after(iterations)} the error is below a millionth of the first`;
const within = (iterations: number) => `${after(iterations)} the error is within the tolerance`;

const through = (iterations: number) =>
  russianPlural(iterations, {
    one: `через ${ru.countText(iterations)} итерацию`,
    few: `через ${ru.countText(iterations)} итерации`,
    many: `через ${ru.countText(iterations)} итераций`,
  });
const millionthRu = (iterations: number) => `${through(iterations)} ошибка меньше миллионной доли первой`;
const withinRu = (iterations: number) => `${through(iterations)} ошибка в пределах допуска`;

/** What stands at the grid of runs. */
export const sweepWords: { readonly en: SweepWords; readonly ru: SweepWords } = {
  en: {
    title: 'Many runs at once',
    picture: 'Results of many runs',
    varied: 'What varies',
    alone: { alpha: 'alpha', stepAmount: 'step amount' },
    withInput: { alpha: 'alpha and input', stepAmount: 'step amount and input' },
    withWeight: { alpha: 'alpha and starting weight', stepAmount: 'step amount and starting weight' },
    axis: {
      alpha: 'alpha',
      stepAmount: 'step amount',
      input: 'input',
      weight: 'starting weight',
      inputTimes: 'all inputs ×',
      weightPlus: 'all starting weights +',
    },
    value: {
      alpha: (value) => `alpha ${value}`,
      stepAmount: (value) => `step amount ${value}`,
      input: (value) => `input ${value}`,
      weight: (value) => `starting weight ${value}`,
      inputTimes: (value) => `all inputs × ${value}`,
      weightPlus: (value) => `all starting weights + ${value}`,
    },
    legend: {
      pending: 'not run yet',
      oneStep: 'in one step',
      smooth: 'learns smoothly',
      bouncing: 'bounces and learns',
      converging: 'learns',
      settled: 'stops with an error left',
      unfinished: 'not there yet',
      neverMoved: 'never moves',
      circling: 'circles forever',
      diverging: 'diverges',
    },
    shade: 'The stronger the colour, the fewer iterations it took.',
    limit: 'limit from the formula',
    limitFormula: 'limit from the formula, alpha = 2 ÷ input²',
    onScreen: 'the run on screen',
    beyond: (value) => `The run on screen has ${value}, outside this picture.`,
    cell: (place, said) => `${upperFirst(place)}: ${said}.`,
    said: {
      pending: 'not run yet',
      settled: 'the weight comes to rest with an error left; it cannot get smaller',
      neverMoved: 'the weight never moves',
      circling: 'circles forever',
      diverging: 'diverges',
    },
    converged: {
      oneStep: (iterations) => `in one step; ${millionth(iterations)}`,
      smooth: (iterations) => `learns smoothly; ${millionth(iterations)}`,
      bouncing: (iterations) => `bounces; ${millionth(iterations)}`,
      converging: (iterations) => `learns; ${millionth(iterations)}`,
    },
    convergedWithin: {
      oneStep: within,
      smooth: (iterations) => `learns smoothly; ${within(iterations)}`,
      bouncing: (iterations) => `bounces; ${within(iterations)}`,
      converging: (iterations) => `learns; ${within(iterations)}`,
    },
    settled: (iterations) => `the weight comes to rest ${after(iterations)} with an error left`,
    unfinished: (iterations) => `not there yet ${after(iterations)}`,
    doubled: (iteration) => `diverges; by iteration ${en.countText(iteration)} the error has more than doubled`,
    summary: (runs, iterations, parts) =>
      `${englishPlural(runs, { one: '1 run', other: `${en.countText(runs)} runs` })} of ${englishPlural(iterations, { one: '1 iteration', other: `${en.countText(iterations)} iterations` })} each. ${upperFirst(parts)}.`,
    part: (outcome, share) => `${outcome}: ${share}`,
    stretch: (outcome, from, to) => `${outcome}: ${from} to ${to}`,
    single: (outcome, at) => `${outcome}: ${at}`,
    outcome: 'result',
    iterations: 'iterations',
    open: 'Open this run',
    beside: 'Add to comparison',
    isBeside: 'It is on the tab “Side by side”.',
    progress: (percent) => `${percent} of the runs are done.`,
    stopped: (percent) => `Stopped: ${percent} of the runs are done.`,
    stop: 'Stop',
    goOn: 'Continue',
    keys: 'Click a run to open it, or drag across runs to try them. Ctrl + click adds one to the comparison. Arrow keys and Enter work too.',
  },
  ru: {
    title: 'Много запусков сразу',
    picture: 'Результаты многих запусков',
    varied: 'Что меняется',
    alone: { alpha: 'альфа', stepAmount: 'величина шага' },
    withInput: { alpha: 'альфа и вход', stepAmount: 'величина шага и вход' },
    withWeight: { alpha: 'альфа и начальный вес', stepAmount: 'величина шага и начальный вес' },
    axis: {
      alpha: 'альфа',
      stepAmount: 'величина шага',
      input: 'вход',
      weight: 'начальный вес',
      inputTimes: 'все входы ×',
      weightPlus: 'все начальные веса +',
    },
    value: {
      alpha: (value) => `альфа ${value}`,
      stepAmount: (value) => `величина шага ${value}`,
      input: (value) => `вход ${value}`,
      weight: (value) => `начальный вес ${value}`,
      inputTimes: (value) => `все входы × ${value}`,
      weightPlus: (value) => `все начальные веса + ${value}`,
    },
    legend: {
      pending: 'ещё не сделан',
      oneStep: 'за один шаг',
      smooth: 'плавно учится',
      bouncing: 'перескакивает цель и учится',
      converging: 'учится',
      settled: 'замирает, ошибка остаётся',
      unfinished: 'ещё не дошёл',
      neverMoved: 'стоит на месте',
      circling: 'вечно ходит по кругу',
      diverging: 'расхождение',
    },
    shade: 'Чем насыщеннее цвет, тем меньше понадобилось итераций.',
    limit: 'граница по формуле',
    limitFormula: 'граница по формуле: альфа = 2 ÷ вход²',
    onScreen: 'запуск на экране',
    beyond: (value) => `У запуска на экране ${value}: это за краем рисунка.`,
    cell: (place, said) => `${upperFirst(place)}: ${said}.`,
    said: {
      pending: 'ещё не сделан',
      settled: 'вес замирает, а ошибка остаётся: меньшей не достичь',
      neverMoved: 'вес стоит на месте',
      circling: 'вечно ходит по кругу',
      diverging: 'расхождение',
    },
    converged: {
      oneStep: (iterations) => `за один шаг; ${millionthRu(iterations)}`,
      smooth: (iterations) => `плавно учится; ${millionthRu(iterations)}`,
      bouncing: (iterations) => `перескакивает цель; ${millionthRu(iterations)}`,
      converging: (iterations) => `учится; ${millionthRu(iterations)}`,
    },
    convergedWithin: {
      oneStep: withinRu,
      smooth: (iterations) => `плавно учится; ${withinRu(iterations)}`,
      bouncing: (iterations) => `перескакивает цель; ${withinRu(iterations)}`,
      converging: (iterations) => `учится; ${withinRu(iterations)}`,
    },
    settled: (iterations) => `вес замирает ${through(iterations)}, ошибка остаётся`,
    unfinished: (iterations) => `${through(iterations)} ещё не дошёл`,
    doubled: (iteration) => `расхождение; к итерации ${ru.countText(iteration)} ошибка вырастет больше чем вдвое`,
    summary: (runs, iterations, parts) =>
      `Запусков: ${ru.countText(runs)}, в каждом ${russianPlural(iterations, {
        one: `${ru.countText(iterations)} итерация`,
        few: `${ru.countText(iterations)} итерации`,
        many: `${ru.countText(iterations)} итераций`,
      })}. ${upperFirst(parts)}.`,
    part: (outcome, share) => `${outcome}: ${share}`,
    stretch: (outcome, from, to) => `${outcome}: от ${from} до ${to}`,
    single: (outcome, at) => `${outcome}: ${at}`,
    outcome: 'результат',
    iterations: 'итерации',
    open: 'Открыть этот запуск',
    beside: 'Добавить к сравнению',
    isBeside: 'Он на вкладке «Рядом».',
    progress: (percent) => `Готово ${percent} запусков.`,
    stopped: (percent) => `Остановлено: готово ${percent} запусков.`,
    stop: 'Остановить',
    goOn: 'Продолжить',
    keys: 'Щёлкните запуск, чтобы открыть его, или ведите по запускам с нажатой кнопкой, чтобы пробовать один за другим. Ctrl + щелчок добавит запуск к сравнению. Стрелки и Enter тоже работают.',
  },
};
