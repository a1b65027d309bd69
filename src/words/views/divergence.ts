import * as en from '../english/numbers.ts';
import { russianPlural } from '../language.ts';
import * as ru from '../russian/numbers.ts';
import { sumNumber } from '../shortNumber.ts';

interface DivergenceWords {
  readonly title: string;
  /** Where the first update took the weight: past the ideal one, or away from it. */
  readonly overshot: (before: number, ideal: number, after: number) => string;
  readonly wrongWay: (before: number, ideal: number, after: number) => string;
  /** With several inputs: where it took the prediction. */
  readonly overshotGoal: (before: number, goal: number, after: number) => string;
  readonly wrongWayFromGoal: (before: number, goal: number, after: number) => string;
  readonly missGrows: (times: number, misses: readonly number[]) => string;
  readonly errorGrows: (times: number, missTimes: number, errors: readonly number[]) => string;
  /** Several examples: what a pass does in the long run, and the first errors of a pass. */
  readonly passGrows: (times: number) => string;
  readonly errorsOfPass: (errors: readonly number[]) => string;
  readonly endedAt: (iteration: number) => string;
  readonly wouldEndAt: (iteration: number) => string;
  readonly wouldEndAbout: (iteration: number) => string;
  /** What the person's language does there. */
  readonly python: string;
  readonly pythonRaises: string;
  readonly pythonGoesOn: string;
  readonly javascript: string;
  readonly anyLanguage: string;
  readonly tooLarge: (alpha: number, limit: string) => string;
  readonly belowZero: (alpha: number, limit: string) => string;
  readonly tryBeside: (alpha: number) => string;
  readonly sideBySide: string;
  readonly atGoal: string;
  readonly notDiverging: (alpha: number, limit: string) => string;
  readonly timesAsLarge: (times: number) => string;
  readonly atLimit: (limit: string) => string;
  readonly standing: (limit: string) => string;
  readonly make: string;
  readonly trying: (alpha: number) => string;
  readonly back: (alpha: number) => string;
  readonly keep: (alpha: number) => string;
}

const list = (numbers: readonly number[]) => numbers.map(sumNumber).join(' → ');

/** In two digits: how many times is not meant to the last one. */
const roughly = (times: number) => sumNumber(Number(times.toPrecision(2)));

/** Divergence explained: a story with the run's own numbers, or how far a run is from it. */
export const divergenceWords: { readonly en: DivergenceWords; readonly ru: DivergenceWords } = {
  en: {
    title: 'Divergence explained',
    overshot: (before, ideal, after) =>
      `The first update overshot: from ${sumNumber(before)} the weight jumped past the ideal weight ${sumNumber(ideal)} to ${sumNumber(after)}, farther from it than before.`,
    wrongWay: (before, ideal, after) =>
      `The first update went the wrong way: from ${sumNumber(before)} the weight moved away from the ideal weight ${sumNumber(ideal)}, to ${sumNumber(after)}.`,
    overshotGoal: (before, goal, after) =>
      `The first update overshot: from ${sumNumber(before)} the prediction jumped past the goal ${sumNumber(goal)} to ${sumNumber(after)}, farther from it than before.`,
    wrongWayFromGoal: (before, goal, after) =>
      `The first update went the wrong way: from ${sumNumber(before)} the prediction moved away from the goal ${sumNumber(goal)}, to ${sumNumber(after)}.`,
    missGrows: (times, misses) =>
      `A larger miss makes a larger step, and so on: each iteration makes the miss ${en.shown(times)} times as large: ${list(misses)}.`,
    errorGrows: (times, missTimes, errors) =>
      `The error is the miss squared, so it becomes ${sumNumber(missTimes)}² = ${sumNumber(times)} times as large: ${list(errors)}.`,
    passGrows: (times) =>
      `Larger misses make larger steps: in the long run each pass makes the misses ${en.shown(times)} times as large.`,
    errorsOfPass: (errors) => `The error of the first passes: ${list(errors)}.`,
    endedAt: (iteration) =>
      `At iteration ${en.countText(iteration)} the error is larger than any number the computer can hold: the run ends there.`,
    wouldEndAt: (iteration) =>
      `The run ended before that; at iteration ${en.countText(iteration)} the error would be larger than any number the computer can hold.`,
    wouldEndAbout: (iteration) =>
      `The run ended before that; at about iteration ${sumNumber(iteration)} the error would be larger than any number the computer can hold.`,
    python:
      'Python stops there with OverflowError if the error is computed by `** 2`; by multiplication it becomes inf, and later nan.',
    pythonRaises: 'Python stops there with OverflowError: `** 2` refuses so large a number.',
    pythonGoesOn: 'Python goes on there: the error becomes inf, and later nan.',
    javascript: 'JavaScript goes on there: the error becomes Infinity, and later NaN.',
    anyLanguage: 'In Python, `** 2` stops there with OverflowError; JavaScript goes on with Infinity, and later NaN.',
    tooLarge: (alpha, limit) =>
      `A smaller alpha would help: ${en.given(alpha)} is too large; below ${limit} it learns.`,
    belowZero: (alpha, limit) =>
      `The other sign would help: alpha ${en.given(alpha)} is below 0; between 0 and ${limit} it learns.`,
    tryBeside: (alpha) => `Compare with alpha ${en.given(alpha)}`,
    sideBySide: 'See the runs side by side',
    atGoal: 'The prediction is at its goal from the start, and a miss of 0 does not grow, whatever alpha is.',
    notDiverging: (alpha, limit) =>
      `It does not diverge: alpha is ${en.given(alpha)}, and divergence begins only above ${limit}.`,
    timesAsLarge: (times) => `Alpha could be ${roughly(times)} times as large before that.`,
    atLimit: (limit) => `It does not diverge, but it is at the limit: any alpha above ${limit} would make it.`,
    standing: (limit) => `It neither diverges nor learns; with alpha above ${limit} it would diverge.`,
    make: 'Make it diverge',
    trying: (alpha) => `This is a trial with alpha ${en.given(alpha)}.`,
    back: (alpha) => `Back to alpha ${en.given(alpha)}`,
    keep: (alpha) => `Keep alpha ${en.given(alpha)}`,
  },
  ru: {
    title: 'Откуда берётся расхождение',
    overshot: (before, ideal, after) =>
      `Первое же обновление проскочило цель: вес прыгнул с ${sumNumber(before)} через идеальный вес ${sumNumber(ideal)} на ${sumNumber(after)}, то есть дальше от него, чем был.`,
    wrongWay: (before, ideal, after) =>
      `Первое же обновление пошло не в ту сторону: вес ушёл с ${sumNumber(before)} прочь от идеального веса ${sumNumber(ideal)}, на ${sumNumber(after)}.`,
    overshotGoal: (before, goal, after) =>
      `Первое же обновление проскочило цель: прогноз прыгнул с ${sumNumber(before)} через цель ${sumNumber(goal)} на ${sumNumber(after)}, то есть дальше от неё, чем был.`,
    wrongWayFromGoal: (before, goal, after) =>
      `Первое же обновление пошло не в ту сторону: прогноз ушёл с ${sumNumber(before)} прочь от цели ${sumNumber(goal)}, на ${sumNumber(after)}.`,
    missGrows: (times, misses) =>
      `Чем больше промах, тем больше шаг, и так каждый раз. Итерация умножает величину промаха на ${ru.shown(times)}: ${list(misses)}.`,
    errorGrows: (times, missTimes, errors) =>
      `Ошибка равна квадрату промаха, поэтому она умножается на ${sumNumber(missTimes)}² = ${sumNumber(times)}: ${list(errors)}.`,
    passGrows: (times) =>
      `Чем больше промахи, тем больше шаги: в конечном счёте каждый проход умножает величину промахов на ${ru.shown(times)}.`,
    errorsOfPass: (errors) => `Ошибка первых проходов: ${list(errors)}.`,
    endedAt: (iteration) =>
      `На итерации ${ru.countText(iteration)} ошибка больше любого числа, доступного компьютеру: на этом запуск закончен.`,
    wouldEndAt: (iteration) =>
      `Итерации закончились раньше; на итерации ${ru.countText(iteration)} ошибка стала бы больше любого числа, доступного компьютеру.`,
    wouldEndAbout: (iteration) =>
      `Итерации закончились раньше; примерно на итерации ${sumNumber(iteration)} ошибка стала бы больше любого числа, доступного компьютеру.`,
    python:
      'Python остановится там с OverflowError, если ошибка считается через `** 2`; при умножении ошибка станет inf, а потом nan.',
    pythonRaises: 'Python остановится там с OverflowError: `** 2` не принимает таких больших чисел.',
    pythonGoesOn: 'Python пойдёт дальше: ошибка станет inf, а потом nan.',
    javascript: 'JavaScript пойдёт дальше: ошибка станет Infinity, а потом NaN.',
    anyLanguage:
      'В Python программа остановится там на `** 2` с OverflowError, в JavaScript ошибка станет Infinity, а потом NaN.',
    tooLarge: (alpha, limit) =>
      `Помогла бы альфа поменьше: ${ru.given(alpha)} слишком велика, при альфе меньше ${limit} нейрон учится.`,
    belowZero: (alpha, limit) =>
      `Помог бы другой знак: альфа ${ru.given(alpha)} отрицательна, а при альфе от 0 до ${limit} нейрон учится.`,
    tryBeside: (alpha) => `Сравнить с альфой ${ru.given(alpha)}`,
    sideBySide: 'Сравнить запуски',
    atGoal: 'Прогноз с самого начала равен цели, а промах 0 не растёт ни при какой альфе.',
    notDiverging: (alpha, limit) =>
      `Расхождения нет: альфа ${ru.given(alpha)}, а начинается оно только после ${limit}.`,
    timesAsLarge: (times) =>
      russianPlural(Number(roughly(times)) || 0, {
        one: `До этого альфу можно увеличить в ${roughly(times)} раз.`,
        few: `До этого альфу можно увеличить в ${roughly(times)} раза.`,
        many: `До этого альфу можно увеличить в ${roughly(times)} раз.`,
      }),
    atLimit: (limit) => `Расхождения нет, но это самый предел: при любой альфе больше ${limit} оно будет.`,
    standing: (limit) => `Расхождения нет, но и обучения тоже; при альфе больше ${limit} было бы расхождение.`,
    make: 'Вызвать расхождение',
    trying: (alpha) => `Это проба с альфой ${ru.given(alpha)}.`,
    back: (alpha) => `Вернуться к альфе ${ru.given(alpha)}`,
    keep: (alpha) => `Оставить альфу ${ru.given(alpha)}`,
  },
};
