import * as en from '../english/numbers.ts';
import { englishPlural, russianPlural } from '../language.ts';
import * as ru from '../russian/numbers.ts';

interface LedgerWords {
  readonly columns: { readonly gradientDescent: string; readonly hotCold: string };
  readonly rows: {
    readonly predictions: string;
    readonly iterations: string;
    readonly error: string;
    readonly smallestError: string;
  };
  readonly notFound: string;
  /** What the ledger comes to: both made as many iterations. */
  readonly summary: (iterations: number, times: number) => string;
  /** Why hot and cold learning stops getting better. */
  readonly precision: (stepAmount: number) => string;
  /** Instead, where gradient descent makes the error larger. */
  readonly divergence: (stepAmount: number) => string;
  readonly chart: string;
  /** The x axis. */
  readonly predictions: string;
  /** What each method's last error is, and after how many predictions. */
  readonly shows: (gradientCost: number, gradientError: number, hotColdCost: number, hotColdError: number) => string;
  /** "gradient descent: error 0.3 after 4 predictions". */
  readonly after: (name: string, predictions: number, error: number) => string;
  readonly besideHotCold: string;
  readonly besideGradient: string;
}

const englishPredictions = (predictions: number, error: number) =>
  englishPlural(predictions, {
    one: `error ${en.shown(error)} after 1 prediction`,
    other: `error ${en.shown(error)} after ${en.countText(predictions)} predictions`,
  });

const russianPredictions = (predictions: number, error: number) =>
  russianPlural(predictions, {
    one: `ошибка ${ru.shown(error)} после ${ru.countText(predictions)} прогноза`,
    few: `ошибка ${ru.shown(error)} после ${ru.countText(predictions)} прогнозов`,
    many: `ошибка ${ru.shown(error)} после ${ru.countText(predictions)} прогнозов`,
  });

/** Hot and cold learning beside gradient descent. */
export const ledgerWords: { readonly en: LedgerWords; readonly ru: LedgerWords } = {
  en: {
    columns: { gradientDescent: 'gradient descent', hotCold: 'hot and cold' },
    rows: {
      predictions: 'predictions made',
      iterations: 'iterations',
      error: 'last error',
      smallestError: 'smallest error it can reach',
    },
    notFound: 'none found',
    summary: (iterations, times) =>
      englishPlural(iterations, {
        one: `In 1 iteration hot and cold learning made ${times} times as many predictions: one to compare, then one up and one down.`,
        other: `In ${en.countText(iterations)} iterations hot and cold learning made ${times} times as many predictions: each time one to compare, then one up and one down.`,
      }),
    precision: (stepAmount) =>
      `All its steps are ${en.given(stepAmount)} long, however near the goal is, so it ends up jumping around the goal. The slope shrinks with the miss, and the steps of gradient descent shrink with it.`,
    divergence: (stepAmount) =>
      `All its steps are ${en.given(stepAmount)} long, so it cannot blow up; gradient descent does here, with this alpha.`,
    chart: 'Error over the predictions made',
    predictions: 'predictions made',
    shows: (gradientCost, gradientError, hotColdCost, hotColdError) =>
      `Error over the predictions made. Gradient descent: ${englishPredictions(gradientCost, gradientError)}. Hot and cold: ${englishPredictions(hotColdCost, hotColdError)}.`,
    after: (name, predictions, error) => `${name}: ${englishPredictions(predictions, error)}`,
    besideHotCold: 'Compare with hot and cold',
    besideGradient: 'Compare with gradient descent',
  },
  ru: {
    columns: { gradientDescent: 'градиентный спуск', hotCold: '«холодно/горячо»' },
    rows: {
      predictions: 'сделано прогнозов',
      iterations: 'итераций',
      error: 'последняя ошибка',
      smallestError: 'наименьшая достижимая ошибка',
    },
    notFound: 'не найдена',
    summary: (iterations, times) =>
      russianPlural(iterations, {
        one: `За ${ru.countText(iterations)} итерацию «холодно/горячо» делает в ${times} раза больше прогнозов: один для сравнения и по одному вверх и вниз.`,
        few: `За ${ru.countText(iterations)} итерации «холодно/горячо» делает в ${times} раза больше прогнозов: каждый раз один для сравнения и по одному вверх и вниз.`,
        many: `За ${ru.countText(iterations)} итераций «холодно/горячо» делает в ${times} раза больше прогнозов: каждый раз один для сравнения и по одному вверх и вниз.`,
      }),
    precision: (stepAmount) =>
      `Все его шаги длиной ${ru.given(stepAmount)}, как бы близко ни была цель, поэтому в конце вес прыгает вокруг цели. Наклон же уменьшается вместе с промахом, а с ним и шаги градиентного спуска.`,
    divergence: (stepAmount) =>
      `Все его шаги длиной ${ru.given(stepAmount)}, поэтому разойтись он не может; градиентный спуск с этой альфой здесь расходится.`,
    chart: 'Ошибка в зависимости от числа прогнозов',
    predictions: 'сделано прогнозов',
    shows: (gradientCost, gradientError, hotColdCost, hotColdError) =>
      `Ошибка в зависимости от числа сделанных прогнозов. Градиентный спуск: ${russianPredictions(gradientCost, gradientError)}. «Холодно/горячо»: ${russianPredictions(hotColdCost, hotColdError)}.`,
    after: (name, predictions, error) => `${name}: ${russianPredictions(predictions, error)}`,
    besideHotCold: 'Сравнить с «холодно/горячо»',
    besideGradient: 'Сравнить с градиентным спуском',
  },
};
