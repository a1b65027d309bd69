import type { Unknown } from '../../neuron/inverseQuestion.ts';
import type { Wanted } from '../../neuron/wanted.ts';
import * as en from '../english/numbers.ts';
import { englishPlural, russianPlural } from '../language.ts';
import * as ru from '../russian/numbers.ts';
import { apart, givenNumber, sumNumber } from '../shortNumber.ts';

interface FindWords {
  readonly title: string;
  /** "Find [alpha] so that [the error passes twice its start] at iteration [5]": what stands around the choices. */
  readonly find: string;
  readonly soThat: string;
  readonly unknown: { readonly [U in Unknown]: string };
  readonly severalInputs: string;
  readonly severalWeights: string;
  readonly wanted: { readonly [K in Wanted['kind']]: string };
  readonly before: { readonly bounces: string; readonly doubles: string };
  readonly count: { readonly bounces: string; readonly doubles: string };
  readonly iterations: (count: number) => string;
  readonly found: { readonly [U in Unknown | 'inputTimes' | 'weightPlus']: (value: string) => string };
  readonly roundest: (from: number, to: number) => string;
  /** What an iteration leaves of the miss; `factor` is how alpha or the inputs stand in it. */
  readonly leavesAlpha: (squared: string, square: number) => string;
  readonly leavesInput: (alpha: number, squared: string, isDoubled: boolean) => string;
  readonly squared: string;
  readonly squaredTwice: string;
  readonly squaredSum: string;
  readonly squaredSumTwice: string;
  readonly share: {
    readonly oneStep: string;
    readonly halves: string;
    readonly bounces: (iterations: number, from: number, to: number) => string;
    readonly doubles: (iteration: number, from: number, to: number) => string;
  };
  readonly so: {
    readonly alpha: (share: string, square: number, value: string) => string;
    readonly input: (share: string, alpha: number, square: string, value: string) => string;
    readonly inputTimes: (share: string, now: number, value: string) => string;
  };
  readonly between: (from: string, to: string) => string;
  readonly plain: { readonly [U in Unknown]: string };
  readonly searched: (tries: number) => string;
  readonly tried: {
    readonly oneStep: (first: number, second: number) => string;
    readonly bounces: (iterations: number, first: number, last: number) => string;
    readonly doubles: (iteration: number, limit: number, last: number) => string;
    readonly halves: (errors: readonly number[]) => string;
    readonly neverMoves: string;
  };
  readonly any: {
    readonly factor: (factor: number) => string;
    readonly inputs: string;
    readonly goal: string;
  };
  readonly none: {
    readonly start: (factor: number) => string;
    readonly inputs: string;
    readonly goal: string;
    readonly alpha: (alpha: number) => string;
    readonly noNumber: string;
    readonly goalsDisagree: (smallestError: number) => string;
    readonly search: (tries: number, from: number, to: number) => string;
  };
  readonly tryIt: string;
  readonly beside: string;
  readonly isBeside: string;
  readonly badCount: (most: number) => string;
}

const n = sumNumber;

/** What stands at the search for a parameter. */
export const findWords: { readonly en: FindWords; readonly ru: FindWords } = {
  en: {
    title: 'Find the parameter',
    find: 'Find',
    soThat: 'so that',
    unknown: { alpha: 'alpha', input: 'the input', weight: 'the starting weight' },
    severalInputs: 'a factor for all inputs',
    severalWeights: 'a shift of all starting weights',
    wanted: {
      oneStep: 'it learns in one step',
      bounces: 'it bounces and converges',
      doubles: 'the error more than doubles',
      halves: 'each iteration halves the error',
      neverMoves: 'the weight never moves',
    },
    before: { bounces: 'in', doubles: 'by iteration' },
    count: { bounces: 'How many iterations', doubles: 'Which iteration' },
    iterations: (count) => englishPlural(count, { one: 'iteration', other: 'iterations' }),
    found: {
      alpha: (value) => `Alpha ${value}`,
      input: (value) => `Input ${value}`,
      weight: (value) => `Starting weight ${value}`,
      inputTimes: (value) => `All inputs × ${value}`,
      weightPlus: (value) => `All starting weights + ${value}`,
    },
    roundest: (from, to) => `Any value from ${apart(from, to).join(' to ')} will do; this is the roundest.`,
    leavesAlpha: (squared, square) =>
      `Each iteration leaves 1 − alpha × ${n(square)} of the miss: ${squared} is ${n(square)}.`,
    leavesInput: (alpha, squared, isDoubled) =>
      `Each iteration leaves 1 − ${isDoubled ? '2 × ' : ''}${givenNumber(alpha)} × ${squared} of the miss: alpha is ${givenNumber(alpha)}.`,
    squared: 'input²',
    squaredTwice: '2 × input²',
    squaredSum: 'the sum of the squared inputs',
    squaredSumTwice: 'twice the sum of the squared inputs',
    share: {
      oneStep: 'In one step nothing of it may be left: what is taken is 1.',
      halves:
        'The error is the miss squared: half of it is left with √½ = 0.7071 of the miss. What is taken is 0.2929.',
      bounces: (iterations, from, to) =>
        iterations === 1
          ? `A millionth of the error is a thousandth of the miss: at most ${n(to)} of it may be left, on the other side.`
          : `A millionth of the error is a thousandth of the miss. After ${en.countText(iterations)} iterations, but not after ${en.countText(iterations - 1)}: ${n(from)} to ${n(to)} of it is left each time, on the other side.`,
      doubles: (iteration, from, to) =>
        iteration === 1
          ? `The error is the miss squared: it has doubled where the miss is √2 = 1.4142 times as large. After one iteration: ${n(from)} times or more, on the other side.`
          : `The error is the miss squared: it has doubled where the miss is √2 = 1.4142 times as large. At iteration ${en.countText(iteration)}, but not at ${en.countText(iteration - 1)}: ${n(from)} to ${n(to)} times each time, on the other side.`,
    },
    so: {
      alpha: (share, square, value) => `So alpha is ${share} ÷ ${n(square)} = ${value}.`,
      input: (share, alpha, square, value) =>
        `So input² is ${share} ÷ ${givenNumber(alpha)} = ${square}, and input ${value}.`,
      inputTimes: (share, now, value) =>
        `Now ${n(now)} is taken, wanted is ${share}: all inputs × √(${share} ÷ ${n(now)}) = ${value}.`,
    },
    between: (from, to) => `${from} to ${to}`,
    plain: {
      alpha: 'The update subtracts alpha × weight delta: with alpha 0 that is 0.',
      input: 'The weight delta is the miss × input: with input 0 it is 0, and the prediction is 0 whatever the weight.',
      weight: 'At the ideal weight prediction and goal are the same: the miss is 0, and so is the weight delta.',
    },
    searched: (tries) => `There is no formula for this: ${en.countText(tries)} runs were tried.`,
    tried: {
      oneStep: (first, second) =>
        `Tried: the error is ${en.shown(first)}, and after one iteration ${en.shown(second)}.`,
      bounces: (iterations, first, last) =>
        `Tried: the error is ${en.shown(first)}, and at iteration ${en.countText(iterations)} it is below a millionth of that for the first time: ${en.shown(last)}.`,
      doubles: (iteration, limit, last) =>
        `Tried: the error is above ${en.shown(limit)}, twice what it was, for the first time at iteration ${en.countText(iteration)}: ${en.shown(last)}.`,
      halves: (errors) => `Tried: the error is ${errors.map(n).join(', ')} …`,
      neverMoves: 'Tried: the weight stays what it was, down to the last bit.',
    },
    any: {
      factor: (factor) =>
        `Any value will do: the run on screen does it already. Each iteration multiplies the miss by ${en.shown(factor)}, whatever the start.`,
      inputs: 'Any value will do: all inputs are 0, so nothing moves the weight.',
      goal: 'Any value will do: the prediction equals the goal from the start, and nothing moves the weight.',
    },
    none: {
      start: (factor) =>
        `There is none: each iteration multiplies the miss by ${en.shown(factor)}, whatever the start.`,
      inputs: 'There is none: the input is 0, so neither alpha nor the start changes the prediction.',
      goal: 'There is none: the prediction equals the goal from the start, and an error of 0 neither falls nor grows.',
      alpha: (alpha) =>
        `There is none: alpha is ${givenNumber(alpha)}, so no input makes the miss smaller or flips its sign.`,
      noNumber: 'There is none: no weight that a number can hold meets the goal to the last bit.',
      goalsDisagree: (smallestError) =>
        `There is none: no weight meets all the goals. The smallest error is ${en.shown(smallestError)}, and each example pulls the weight its own way.`,
      search: (tries, from, to) =>
        `None was found: none of the ${en.countText(tries)} runs from ${n(from)} to ${n(to)} does it, and there is no formula for it.`,
    },
    tryIt: 'Try it',
    beside: 'Add to comparison',
    isBeside: 'It is on the tab “Side by side”.',
    badCount: (most) => `Use a whole number from 1 to ${en.countText(most)}.`,
  },
  ru: {
    title: 'Подобрать параметр',
    find: 'Подобрать',
    soThat: 'так, чтобы',
    unknown: { alpha: 'альфу', input: 'вход', weight: 'начальный вес' },
    severalInputs: 'множитель для всех входов',
    severalWeights: 'сдвиг всех начальных весов',
    wanted: {
      oneStep: 'нейрон научился за один шаг',
      bounces: 'он перескакивал цель и сошёлся',
      doubles: 'ошибка выросла больше чем вдвое',
      halves: 'каждая итерация делила ошибку пополам',
      neverMoves: 'вес стоял на месте',
    },
    before: { bounces: 'за', doubles: 'к итерации' },
    count: { bounces: 'За сколько итераций', doubles: 'К какой итерации' },
    iterations: (count) => russianPlural(count, { one: 'итерацию', few: 'итерации', many: 'итераций' }),
    found: {
      alpha: (value) => `Альфа ${value}`,
      input: (value) => `Вход ${value}`,
      weight: (value) => `Начальный вес ${value}`,
      inputTimes: (value) => `Все входы × ${value}`,
      weightPlus: (value) => `Все начальные веса + ${value}`,
    },
    roundest: (from, to) => `Подойдёт любое значение от ${apart(from, to).join(' до ')}; это — самое круглое.`,
    leavesAlpha: (squared, square) =>
      `Каждая итерация оставляет 1 − альфа × ${n(square)} промаха: ${squared} = ${n(square)}.`,
    leavesInput: (alpha, squared, isDoubled) =>
      `Каждая итерация оставляет 1 − ${isDoubled ? '2 × ' : ''}${givenNumber(alpha)} × ${squared} промаха: альфа ${givenNumber(alpha)}.`,
    squared: 'вход²',
    squaredTwice: '2 × вход²',
    squaredSum: 'сумма квадратов входов',
    squaredSumTwice: 'удвоенная сумма квадратов входов',
    share: {
      oneStep: 'За один шаг от промаха не должно остаться ничего: вычесть надо 1.',
      halves: 'Ошибка — квадрат промаха: половина её остаётся при √½ = 0.7071 промаха. Вычесть надо 0.2929.',
      bounces: (iterations, from, to) =>
        iterations === 1
          ? `Миллионная доля ошибки — это тысячная доля промаха: остаться может не больше ${n(to)}, с другим знаком.`
          : `Миллионная доля ошибки — это тысячная доля промаха. На итерации ${ru.countText(iterations)}, но ещё не на итерации ${ru.countText(iterations - 1)}: каждый раз остаётся от ${n(from)} до ${n(to)}, с другим знаком.`,
      doubles: (iteration, from, to) =>
        iteration === 1
          ? `Ошибка — квадрат промаха: она вдвое больше, когда промах больше в √2 = 1.4142 раза. За одну итерацию: в ${n(from)} раза или больше, с другим знаком.`
          : `Ошибка — квадрат промаха: она вдвое больше, когда промах больше в √2 = 1.4142 раза. На итерации ${ru.countText(iteration)}, но ещё не на итерации ${ru.countText(iteration - 1)}: каждый раз от ${n(from)} до ${n(to)} прежнего промаха, с другим знаком.`,
    },
    so: {
      alpha: (share, square, value) => `Значит, альфа ${share} ÷ ${n(square)} = ${value}.`,
      input: (share, alpha, square, value) =>
        `Значит, вход² равен ${share} ÷ ${givenNumber(alpha)} = ${square}, а вход ${value}.`,
      inputTimes: (share, now, value) =>
        `Сейчас вычитается ${n(now)}, а нужно ${share}: все входы × √(${share} ÷ ${n(now)}) = ${value}.`,
    },
    between: (from, to) => `от ${from} до ${to}`,
    plain: {
      alpha: 'Обновление вычитает альфа × дельта веса: при альфе 0 это 0.',
      input: 'Дельта веса — это промах × вход: при входе 0 она равна 0, и прогноз 0 при любом весе.',
      weight: 'При идеальном весе прогноз и цель совпадают: промах 0, и дельта веса тоже.',
    },
    searched: (tries) =>
      `Формулы для этого нет: ${russianPlural(tries, {
        one: `сделан ${ru.countText(tries)} пробный запуск`,
        few: `сделано ${ru.countText(tries)} пробных запуска`,
        many: `сделано ${ru.countText(tries)} пробных запусков`,
      })}.`,
    tried: {
      oneStep: (first, second) => `Проверено: ошибка ${ru.shown(first)}, а после одной итерации ${ru.shown(second)}.`,
      bounces: (iterations, first, last) =>
        `Проверено: ошибка ${ru.shown(first)}, а на итерации ${ru.countText(iterations)} она впервые меньше миллионной доли этого: ${ru.shown(last)}.`,
      doubles: (iteration, limit, last) =>
        `Проверено: ошибка впервые больше ${ru.shown(limit)}, удвоенной начальной, на итерации ${ru.countText(iteration)}: ${ru.shown(last)}.`,
      halves: (errors) => `Проверено: ошибка ${errors.map(n).join(', ')} …`,
      neverMoves: 'Проверено: вес остаётся прежним, вплоть до последнего бита.',
    },
    any: {
      factor: (factor) =>
        `Подойдёт любое значение: запуск на экране уже такой. Каждая итерация умножает промах на ${ru.shown(factor)}, с чего бы ни начать.`,
      inputs: 'Подойдёт любое значение: все входы равны 0, и вес ничто не сдвинет.',
      goal: 'Подойдёт любое значение: прогноз с самого начала равен цели, и вес ничто не сдвинет.',
    },
    none: {
      start: (factor) => `Такого нет: каждая итерация умножает промах на ${ru.shown(factor)}, с чего бы ни начать.`,
      inputs: 'Такого числа нет: вход равен 0, и ни альфа, ни начало не меняют прогноз.',
      goal: 'Такого числа нет: прогноз с самого начала равен цели, а ошибка 0 не уменьшается и не растёт.',
      alpha: (alpha) =>
        `Такого входа нет: альфа ${givenNumber(alpha)}, и ни при каком входе промах не станет меньше и не сменит знак.`,
      noNumber: 'Такого нет: ни один вес, который можно записать числом, не попадает в цель до последнего бита.',
      goalsDisagree: (smallestError) =>
        `Такого нет: ни один вес не попадает во все цели. Наименьшая ошибка ${ru.shown(smallestError)}, и каждый пример тянет вес в свою сторону.`,
      search: (tries, from, to) =>
        `Не найдено: ни один из пробных запусков (их ${ru.countText(tries)}, от ${n(from)} до ${n(to)}) не такой, а формулы для этого нет.`,
    },
    tryIt: 'Попробовать',
    beside: 'Добавить к сравнению',
    isBeside: 'Он на вкладке «Рядом».',
    badCount: (most) => `Нужно целое число от 1 до ${ru.countText(most)}.`,
  },
};
