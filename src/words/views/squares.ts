import * as en from '../english/numbers.ts';
import * as ru from '../russian/numbers.ts';
import { sumNumber } from '../shortNumber.ts';

interface SquaresWords {
  readonly title: string;
  readonly picture: string;
  readonly handle: string;
  readonly hint: string;
  readonly goal: (goal: number) => string;
  readonly prediction: (prediction: number) => string;
  /** The prediction that a dragged arrow would mean. */
  readonly tried: (prediction: number) => string;
  readonly back: (iteration: string) => string;
  readonly miss: string;
  readonly size: string;
  readonly square: string;
  /** The name of the line that the size makes. */
  readonly sizeLine: string;
  readonly whyMeasure: string;
  readonly missIs: (miss: number, prediction: number, goal: number) => string;
  readonly squaredIs: (miss: number) => string;
  readonly otherSide: (miss: number) => string;
  readonly notFinite: string;
  readonly addUp: string;
  readonly example: string;
  readonly thisMiss: string;
  readonly mirrored: string;
  readonly sum: string;
  readonly illustration: (squares: number) => string;
  readonly cancels: (sum: number, sizes: number, squares: number) => string;
  readonly noMisses: string;
  readonly sameSide: (sum: number, squares: number) => string;
}

/** Why measure error, and why square the miss. */
export const squaresWords: { readonly en: SquaresWords; readonly ru: SquaresWords } = {
  en: {
    title: 'Why measure error, and why square it?',
    picture: 'The miss as an arrow from the goal, its square beside the square of 1, and miss against error',
    handle: 'Miss',
    hint: 'Drag the arrow to try another miss.',
    goal: (goal) => `goal ${sumNumber(goal)}`,
    prediction: (prediction) => `prediction ${sumNumber(prediction)}`,
    tried: (prediction) => `tried ${sumNumber(prediction)}`,
    back: (iteration) => `Back to iteration ${iteration}`,
    miss: 'miss',
    size: 'its size',
    square: 'its square, the error',
    sizeLine: 'size',
    whyMeasure:
      'Once it is measured, the task is simple: bring one number, the error, to 0. “Predict correctly” alone does not say how far off the neuron is.',
    missIs: (miss, prediction, goal) =>
      miss === 0
        ? `No miss: the prediction is the goal, ${sumNumber(goal)}.`
        : `The miss is ${sumNumber(miss)}: the prediction ${sumNumber(prediction)} is ${sumNumber(Math.abs(miss))} ${miss < 0 ? 'below' : 'above'} the goal ${sumNumber(goal)}.`,
    squaredIs: (miss) => {
      const size = Math.abs(miss);
      if (size === 0) return 'Its square is 0 too: only here is the error 0.';
      if (size === 1) return 'Its square is 1 too: below 1, squaring makes a miss smaller, above 1 larger.';
      return size < 1
        ? `Its square, ${en.shown(miss * miss)}, is smaller than its size: below 1, squaring makes a miss smaller, so small misses count for little.`
        : `Its square, ${en.shown(miss * miss)}, is larger than its size: above 1, squaring makes a miss larger, so large misses count for a lot.`;
    },
    otherSide: (miss) => `A miss of ${en.shown(-miss)}, on the other side, has the same error.`,
    notFinite: 'The error is no longer a finite number: there is nothing to draw.',
    addUp: 'Why not add up the misses?',
    example: 'example',
    thisMiss: 'this miss',
    mirrored: 'mirrored',
    sum: 'sum',
    illustration: (squares) =>
      `An illustration with two examples: this miss, and an equally large one on the other side. The misses add up to 0, as if the neuron had been right both times; the squares add up to ${en.shown(squares)}.`,
    cancels: (sum, sizes, squares) =>
      `The misses add up to ${en.shown(sum)}, though their sizes add up to ${en.shown(sizes)}: those on one side cancel those on the other. No square is below 0, so squares cancel nothing: they add up to ${en.shown(squares)}, the error of the pass.`,
    noMisses: 'This pass has no misses: there is nothing to add up.',
    sameSide: (sum, squares) =>
      `In this pass all misses are on the same side, so their sum, ${en.shown(sum)}, hides nothing. Squares never hide anything: they add up to ${en.shown(squares)}, the error of the pass.`,
  },
  ru: {
    title: 'Зачем измерять ошибку и зачем возводить её в квадрат?',
    picture: 'Промах — стрелка от цели, его квадрат рядом с квадратом единицы, и ошибка в зависимости от промаха',
    handle: 'Промах',
    hint: 'Потяните стрелку, чтобы попробовать другой промах.',
    goal: (goal) => `цель ${sumNumber(goal)}`,
    prediction: (prediction) => `прогноз ${sumNumber(prediction)}`,
    tried: (prediction) => `проба ${sumNumber(prediction)}`,
    back: (iteration) => `Назад к итерации ${iteration}`,
    miss: 'промах',
    size: 'его величина',
    square: 'его квадрат, ошибка',
    sizeLine: 'величина',
    whyMeasure:
      'Когда ошибка измерена, задача проста: свести одно число, ошибку, к 0. Слова «предсказывать верно» не говорят, насколько нейрон промахнулся.',
    missIs: (miss, prediction, goal) =>
      miss === 0
        ? `Промаха нет: прогноз равен цели, ${sumNumber(goal)}.`
        : `Промах ${sumNumber(miss)}: прогноз ${sumNumber(prediction)} на ${sumNumber(Math.abs(miss))} ${miss < 0 ? 'меньше' : 'больше'} цели ${sumNumber(goal)}.`,
    squaredIs: (miss) => {
      const size = Math.abs(miss);
      if (size === 0) return 'Его квадрат тоже 0: только здесь ошибка равна 0.';
      if (size === 1)
        return 'Его квадрат тоже 1: промахи меньше 1 возведение в квадрат уменьшает, больше 1 — увеличивает.';
      return size < 1
        ? `Его квадрат ${ru.shown(miss * miss)} меньше его величины: промахи меньше 1 возведение в квадрат уменьшает, и мелкие промахи почти не в счёт.`
        : `Его квадрат ${ru.shown(miss * miss)} больше его величины: промахи больше 1 возведение в квадрат увеличивает, и крупные промахи весят больше всех.`;
    },
    otherSide: (miss) => `У промаха ${ru.shown(-miss)}, в другую сторону, ошибка та же.`,
    notFinite: 'Ошибка больше не конечное число: рисовать нечего.',
    addUp: 'Почему не сложить сами промахи?',
    example: 'пример',
    thisMiss: 'этот промах',
    mirrored: 'зеркальный',
    sum: 'сумма',
    illustration: (squares) =>
      `Для наглядности — два примера: этот промах и такой же в другую сторону. Сумма промахов 0, словно нейрон оба раза был прав; сумма квадратов ${ru.shown(squares)}.`,
    cancels: (sum, sizes, squares) =>
      `Сумма промахов ${ru.shown(sum)}, хотя сумма их величин ${ru.shown(sizes)}: промахи в одну сторону гасят промахи в другую. Квадраты не бывают меньше 0 и ничего не гасят: их сумма ${ru.shown(squares)} — это и есть ошибка прохода.`,
    noMisses: 'В этом проходе промахов нет: складывать нечего.',
    sameSide: (sum, squares) =>
      `В этом проходе все промахи в одну сторону, и их сумма ${ru.shown(sum)} ничего не скрывает. Квадраты не скрывают ничего никогда: их сумма ${ru.shown(squares)} — это и есть ошибка прохода.`,
  },
};
