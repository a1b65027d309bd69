import type { verdict as english } from '../english/verdict.ts';
import { russianPlural } from '../language.ts';
import { smallestShown } from '../shortNumber.ts';
import { countText, share, shown } from './numbers.ts';

const squared = (value: number) => (value < 0 ? `(${shown(value)})²` : `${shown(value)}²`);

// «с менее 0.0000001» и «до менее 0.0000001» по-русски не говорят.
const isTiny = (value: number) => value > 0 && value < smallestShown;
export const from = (value: number) => (isTiny(value) ? `с ничтожной (${shown(value)})` : `с ${shown(value)}`);
export const downTo = (value: number) => (isTiny(value) ? `почти до нуля (${shown(value)})` : `до ${shown(value)}`);

function grows(times: number, miss: string): string {
  const text = shown(times);
  if (text === '1') return `чуть увеличивает ${miss}`;
  const count = Number(text.replaceAll('\u00a0', ''));
  return russianPlural(Number.isNaN(count) ? 0 : count, {
    one: `увеличивает ${miss} в ${text} раз`,
    few: `увеличивает ${miss} в ${text} раза`,
    many: `увеличивает ${miss} в ${text} раз`,
  });
}

export const verdict: typeof english = {
  letItLearn: 'Пусть учится',
  tryAlpha: (alpha) => `Попробовать ${alpha}`,

  running: (iterations, first, last) =>
    russianPlural(iterations, {
      one:
        iterations === 1
          ? `Обучение идёт: после первой итерации ошибка ${shown(last)}.`
          : `Обучение идёт: за ${countText(iterations)} итерацию ошибка изменилась ${from(first)} ${downTo(last)}.`,
      few: `Обучение идёт: за ${countText(iterations)} итерации ошибка изменилась ${from(first)} ${downTo(last)}.`,
      many: `Обучение идёт: за ${countText(iterations)} итераций ошибка изменилась ${from(first)} ${downTo(last)}.`,
    }),
  runningPasses: (passes, first, last) =>
    russianPlural(passes, {
      one:
        passes === 1
          ? `Обучение идёт: ошибка первого прохода ${shown(last)}.`
          : `Обучение идёт: за ${countText(passes)} проход ошибка прохода изменилась ${from(first)} ${downTo(last)}.`,
      few: `Обучение идёт: за ${countText(passes)} прохода ошибка прохода изменилась ${from(first)} ${downTo(last)}.`,
      many: `Обучение идёт: за ${countText(passes)} проходов ошибка прохода изменилась ${from(first)} ${downTo(last)}.`,
    }),
  starting: 'Обучение идёт: первая итерация ещё не закончена.',
  stopped: (iterations, first, last) =>
    russianPlural(iterations, {
      one:
        iterations === 1
          ? `Вы остановили обучение после первой итерации: ошибка ${shown(last)}.`
          : `Вы остановили обучение: за ${countText(iterations)} итерацию ошибка изменилась ${from(first)} ${downTo(last)}.`,
      few: `Вы остановили обучение: за ${countText(iterations)} итерации ошибка изменилась ${from(first)} ${downTo(last)}.`,
      many: `Вы остановили обучение: за ${countText(iterations)} итераций ошибка изменилась ${from(first)} ${downTo(last)}.`,
    }),
  stoppedPasses: (passes, first, last) =>
    russianPlural(passes, {
      one:
        passes === 1
          ? `Вы остановили обучение после первого прохода: его ошибка ${shown(last)}.`
          : `Вы остановили обучение: за ${countText(passes)} проход ошибка прохода изменилась ${from(first)} ${downTo(last)}.`,
      few: `Вы остановили обучение: за ${countText(passes)} прохода ошибка прохода изменилась ${from(first)} ${downTo(last)}.`,
      many: `Вы остановили обучение: за ${countText(passes)} проходов ошибка прохода изменилась ${from(first)} ${downTo(last)}.`,
    }),
  stoppedAtOnce: 'Вы остановили обучение раньше, чем закончилась первая итерация.',
  failed: (iterations) =>
    russianPlural(iterations, {
      one: `Запуск прервался после ${countText(iterations)} итерации: это сбой расширения, ваши числа ни при чём.`,
      few: `Запуск прервался после ${countText(iterations)} итераций: это сбой расширения, ваши числа ни при чём.`,
      many: `Запуск прервался после ${countText(iterations)} итераций: это сбой расширения, ваши числа ни при чём.`,
    }),

  compared: (prediction, goal, miss, error) =>
    `Прогноз ${shown(prediction)}, цель ${shown(goal)}. Промах ${shown(miss)}, ошибка ${squared(miss)} = ${shown(error)}. Обучения ещё не было.`,
  comparedTiny: (prediction, goal, miss, error) =>
    `Прогноз ${shown(prediction)}, цель ${shown(goal)}. Промах ${shown(miss)}, ошибка ${shown(error)}. Обучения ещё не было.`,
  comparedSeveral: (examples, error) =>
    russianPlural(examples, {
      one: `С целями сравнили ${countText(examples)} прогноз: сумма ошибок ${shown(error)}. Обучения ещё не было.`,
      few: `С целями сравнили ${countText(examples)} прогноза: сумма ошибок ${shown(error)}. Обучения ещё не было.`,
      many: `С целями сравнили ${countText(examples)} прогнозов: сумма ошибок ${shown(error)}. Обучения ещё не было.`,
    }),
  comparedTooLarge: (examples) =>
    examples === 1
      ? 'Прогноз сравнён с целью, но ошибка больше любого числа, доступного компьютеру. Обучения ещё не было.'
      : 'Прогнозы сравнены с целями, но ошибка больше любого числа, доступного компьютеру. Обучения ещё не было.',

  learns: (iterations, first, last) =>
    russianPlural(iterations, {
      one: `Нейрон учится: за ${countText(iterations)} итерацию ошибка уменьшилась ${from(first)} ${downTo(last)}.`,
      few: `Нейрон учится: за ${countText(iterations)} итерации ошибка уменьшилась ${from(first)} ${downTo(last)}.`,
      many: `Нейрон учится: за ${countText(iterations)} итераций ошибка уменьшилась ${from(first)} ${downTo(last)}.`,
    }),
  learnsPasses: (passes, first, last) =>
    russianPlural(passes, {
      one: `Нейрон учится: за ${countText(passes)} проход ошибка прохода уменьшилась ${from(first)} ${downTo(last)}.`,
      few: `Нейрон учится: за ${countText(passes)} прохода ошибка прохода уменьшилась ${from(first)} ${downTo(last)}.`,
      many: `Нейрон учится: за ${countText(passes)} проходов ошибка прохода уменьшилась ${from(first)} ${downTo(last)}.`,
    }),
  lastPrediction: (prediction, goal) => `Последний прогноз ${shown(prediction)}, цель ${shown(goal)}.`,
  leaves: (ratio) => `После каждой итерации остаётся ${share(ratio)} промаха.`,
  hardlyChanges: (iteration) => `Начиная с итерации ${countText(iteration)} почти ничего не меняется.`,
  bounces: (ratio) => `Нейрон учится, но каждый раз перескакивает цель: после скачка остаётся ${share(ratio)} промаха.`,
  jumpLeaves: (ratio) => `Прогноз каждый раз перескакивает цель: после скачка остаётся ${share(ratio)} промаха.`,
  oneStep: (first, last) =>
    `Нейрон учится за один шаг: первое же обновление уменьшает ошибку ${from(first)} ${downTo(last)}.`,
  alphaRight: (alpha, input) =>
    input === null
      ? `Альфа ${alpha} точно подходит для этих входов.`
      : `Альфа ${alpha} точно подходит для входа ${input}.`,
  withinTolerance: (iterations, error, tolerance) =>
    russianPlural(iterations, {
      one:
        iterations === 1
          ? `Уже первый прогноз достаточно близок к цели: ошибка ${shown(error)} не больше допуска ${tolerance}, на этом запуск закончен.`
          : `Нейрон учится: за ${countText(iterations)} итерацию ошибка стала ${shown(error)}, не больше допуска ${tolerance}, и на этом запуск закончен.`,
      few: `Нейрон учится: за ${countText(iterations)} итерации ошибка стала ${shown(error)}, не больше допуска ${tolerance}, и на этом запуск закончен.`,
      many: `Нейрон учится: за ${countText(iterations)} итераций ошибка стала ${shown(error)}, не больше допуска ${tolerance}, и на этом запуск закончен.`,
    }),
  withinTolerancePasses: (passes, error, tolerance) =>
    russianPlural(passes, {
      one:
        passes === 1
          ? `Уже первый проход достаточно точен: его ошибка ${shown(error)} не больше допуска ${tolerance}, на этом запуск закончен.`
          : `Нейрон учится: за ${countText(passes)} проход ошибка прохода стала ${shown(error)}, не больше допуска ${tolerance}, и на этом запуск закончен.`,
      few: `Нейрон учится: за ${countText(passes)} прохода ошибка прохода стала ${shown(error)}, не больше допуска ${tolerance}, и на этом запуск закончен.`,
      many: `Нейрон учится: за ${countText(passes)} проходов ошибка прохода стала ${shown(error)}, не больше допуска ${tolerance}, и на этом запуск закончен.`,
    }),

  slow: (iterations, ratio) =>
    russianPlural(iterations, {
      one: `Нейрон учится медленно: после ${countText(iterations)} итерации осталось ${share(ratio)} промаха.`,
      few: `Нейрон учится медленно: после ${countText(iterations)} итераций осталось ${share(ratio)} промаха.`,
      many: `Нейрон учится медленно: после ${countText(iterations)} итераций осталось ${share(ratio)} промаха.`,
    }),
  slowBounces: (iterations, ratio) =>
    russianPlural(iterations, {
      one: `Нейрон учится медленно и перескакивает цель: после ${countText(iterations)} итерации осталось ${share(ratio)} промаха.`,
      few: `Нейрон учится медленно и каждый раз перескакивает цель: после ${countText(iterations)} итераций осталось ${share(ratio)} промаха.`,
      many: `Нейрон учится медленно и каждый раз перескакивает цель: после ${countText(iterations)} итераций осталось ${share(ratio)} промаха.`,
    }),
  slowPasses: (passes, first, last) =>
    russianPlural(passes, {
      one: `Нейрон учится медленно: за ${countText(passes)} проход ошибка прохода уменьшилась лишь ${from(first)} ${downTo(last)}.`,
      few: `Нейрон учится медленно: за ${countText(passes)} прохода ошибка прохода уменьшилась лишь ${from(first)} ${downTo(last)}.`,
      many: `Нейрон учится медленно: за ${countText(passes)} проходов ошибка прохода уменьшилась лишь ${from(first)} ${downTo(last)}.`,
    }),
  standing: (iterations) =>
    russianPlural(iterations, {
      one: `Нейрон почти не учится: после ${countText(iterations)} итерации промах такой же, как вначале.`,
      few: `Нейрон почти не учится: после ${countText(iterations)} итераций промах такой же, как вначале.`,
      many: `Нейрон почти не учится: после ${countText(iterations)} итераций промах такой же, как вначале.`,
    }),
  alphaSmall: (alpha, input) =>
    input === null ? `Альфа ${alpha} мала для этих входов.` : `Альфа ${alpha} мала для входа ${input}.`,
  alphaNearLimit: (alpha, bound) => `Альфа ${alpha} близка к ${bound}, а там начинается расхождение.`,
  moreIterations: 'Чем больше итераций, тем меньше останется.',
  morePasses: 'Чем больше проходов, тем меньше она станет.',

  diverges: (times, changesSide) =>
    changesSide
      ? `Расхождение: каждая итерация ${grows(times, 'промах')} и меняет его знак.`
      : `Расхождение: каждая итерация ${grows(times, 'промах')}.`,
  divergesPasses: (times) => `Расхождение: в конечном счёте каждый проход ${grows(times, 'промахи')}.`,
  alphaTooLarge: (alpha, input, bound) =>
    input === null
      ? `Альфа ${alpha} велика для этих входов; при альфе меньше ${bound} нейрон учится.`
      : `Альфа ${alpha} велика для входа ${input}; при альфе меньше ${bound} нейрон учится.`,
  alphaNegative: (alpha, bound) =>
    bound === null
      ? `Альфа ${alpha} отрицательна, поэтому вес уходит от цели.`
      : `Альфа ${alpha} отрицательна, поэтому вес уходит от цели; при альфе от 0 до ${bound} нейрон учится.`,
  numbersTooLarge: 'С такими большими числами учиться нельзя.',
  notFinite: (iteration) =>
    `Запуск закончился на итерации ${countText(iteration)}: ошибка больше любого числа, доступного компьютеру. В Python программа остановится на \`** 2\` с OverflowError, в JavaScript ошибка станет Infinity, а потом NaN.`,

  inputZero: 'Вход равен 0: вес не влияет на прогноз, учиться нечему.',
  inputsZero: 'Все входы равны 0: веса не влияют на прогноз, учиться нечему.',
  alphaZero: 'Альфа равна 0, а на неё умножается каждый шаг, поэтому вес не меняется.',
  stepTooSmall: (weight) =>
    `Вес не меняется: шаг так мал, что теряется за последней цифрой числа ${weight}, и нейрон не учится.`,
  stepsTooSmall: 'Веса не меняются: шаги так малы, что теряются за последними цифрами весов, и нейрон не учится.',
  alphaMakesItSmall: (alpha) => `Шаг так мал из-за альфы ${alpha}.`,
  largerStep: (stepAmount) => `Чтобы сдвинуть вес, нужна величина шага больше ${stepAmount}.`,
  noBetterTrial: (stepAmount) =>
    `Вес не меняется: ни шаг ${stepAmount} вверх, ни такой же шаг вниз не уменьшает ошибку.`,
  atGoal: (goal) => `Прогноз с самого начала равен цели ${shown(goal)}: ошибка 0, учиться нечему.`,
  atGoals: 'Все прогнозы с самого начала равны целям: ошибка 0, учиться нечему.',
  atBest: (error) => `Обучение ничего не меняет: ошибка прохода с самого начала наименьшая, ${shown(error)}.`,

  circlesAtGoal: (first, second, stepAmount) =>
    `Ближе к цели не подойти: вес прыгает между ${first} и ${second}, потому что величина шага ${stepAmount}.`,
  circlesWide: (first, second, stepAmount) =>
    `Нейрон ходит по кругу: вес прыгает через цель, с ${first} на ${second} и обратно, потому что величина шага ${stepAmount}.`,
  smallerStep: 'С меньшей величиной шага вес подойдёт ближе.',
  circles: 'Нейрон ходит по кругу: каждая итерация меняет знак промаха, а величина остаётся прежней.',
  circlesPasses: 'Нейрон ходит по кругу: проход за проходом промахи остаются прежними.',
  alphaAtLimit: (alpha, input, bound) =>
    input === null
      ? `Альфа ${alpha} — предел для этих входов; при альфе меньше ${bound} нейрон учится.`
      : `Альфа ${alpha} — предел для входа ${input}; при альфе меньше ${bound} нейрон учится.`,

  went: (iterations, first, last) =>
    russianPlural(iterations, {
      one:
        iterations === 1
          ? `После первой итерации ошибка ${shown(last)}.`
          : `За ${countText(iterations)} итерацию ошибка изменилась ${from(first)} ${downTo(last)}.`,
      few: `За ${countText(iterations)} итерации ошибка изменилась ${from(first)} ${downTo(last)}.`,
      many: `За ${countText(iterations)} итераций ошибка изменилась ${from(first)} ${downTo(last)}.`,
    }),
  grewPasses: (passes, first, last) =>
    russianPlural(passes, {
      one: `После ${countText(passes)} прохода ошибка прохода больше, чем вначале: ${shown(last)} вместо ${shown(first)}.`,
      few: `После ${countText(passes)} проходов ошибка прохода больше, чем вначале: ${shown(last)} вместо ${shown(first)}.`,
      many: `После ${countText(passes)} проходов ошибка прохода больше, чем вначале: ${shown(last)} вместо ${shown(first)}.`,
    }),
  unchanged: (error) => `От начала до конца ошибка ${shown(error)}.`,
  unchangedPasses: (passes, error) =>
    russianPlural(passes, {
      one: `После ${countText(passes)} прохода ошибка прохода примерно такая же, как вначале: ${shown(error)}.`,
      few: `После ${countText(passes)} проходов ошибка прохода примерно такая же, как вначале: ${shown(error)}.`,
      many: `После ${countText(passes)} проходов ошибка прохода примерно такая же, как вначале: ${shown(error)}.`,
    }),
  fallsLater: 'При этой альфе она снова уменьшится в следующих проходах.',
  settled: 'Вес больше не меняется: следующий шаг теряется за его последней цифрой, ближе к цели не подойти.',
  settledSeveralInputs:
    'Веса больше не меняются: следующие шаги теряются за их последними цифрами, ближе к цели не подойти.',
  settledHotCold: (weight) => `Вес остаётся ${weight}: ни шаг вверх, ни шаг вниз не уменьшает ошибку.`,
  settledPasses: (passes, error) =>
    russianPlural(passes, {
      one: `Нейрон научился всему, чему мог: после ${countText(passes)} прохода веса больше не меняются, ошибка прохода остаётся ${shown(error)}.`,
      few: `Нейрон научился всему, чему мог: после ${countText(passes)} проходов веса больше не меняются, ошибка прохода остаётся ${shown(error)}.`,
      many: `Нейрон научился всему, чему мог: после ${countText(passes)} проходов веса больше не меняются, ошибка прохода остаётся ${shown(error)}.`,
    }),
  goalsDisagree: (error) =>
    `Всех целей сразу не достичь ни при каком весе: ошибка прохода не бывает меньше ${shown(error)}.`,
  leadsElsewhere: (weight, best) =>
    `Вес меняется после каждого примера, поэтому приходит к ${weight}, а не к ${best}, где ошибка прохода наименьшая.`,
  leadsElsewhereSeveral:
    'Веса меняются после каждого примера, поэтому приходят не туда, где ошибка прохода наименьшая.',

  moves: (stepAmount) => `Каждая итерация сдвигает вес на ${stepAmount}.`,
  wayLeft: (iterations, ideal) =>
    russianPlural(iterations, {
      one: `До идеального веса ${shown(ideal)} осталась примерно ${countText(iterations)} итерация.`,
      few: `До идеального веса ${shown(ideal)} осталось примерно ${countText(iterations)} итерации.`,
      many: `До идеального веса ${shown(ideal)} осталось примерно ${countText(iterations)} итераций.`,
    }),
};
