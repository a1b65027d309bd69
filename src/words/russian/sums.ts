import type { sums as english } from '../english/sums.ts';

export const sums: typeof english = {
  predict: 'Предсказание',
  compare: 'Сравнение',
  learn: 'Обучение',

  predictFormula: 'прогноз = вход × вес',
  predictFormulaSeveral: 'прогноз = сумма произведений вход × вес',
  compareFormula: 'ошибка = (прогноз − цель)²',
  learnFormula: 'вес = вес − альфа × дельта веса',
  learnFormulaSeveral: 'каждый вес = вес − альфа × его дельта',
  learnFormulaPass: 'вес = вес − альфа × сумма дельт веса',
  learnFormulaHotCold: 'вес = вес ± величина шага, где ошибка меньше',
  learnFormulaNone: 'программа не меняет вес',

  prediction: 'прогноз',
  miss: 'промах',
  error: 'ошибка',
  weight: 'вес',
  weightAt: (index) => `вес[${index}]`,
  weightDelta: 'дельта веса',
  up: 'вверх',
  down: 'вниз',

  stays: 'остаётся',
  staysUntilPassEnds: 'остаётся до конца прохода',
  sumOfPass: 'сумма за проход',
  notChanged: 'в программе нет обновления',
  runEndsHere: 'на этом запуск закончен',
  errors: 'ошибки',
  noneIsBetter: 'меньшей ошибки нет',

  predictHelp: 'Что говорит нейрон при таком входе и таком весе.',
  missHelp: 'прогноз − цель: чистая ошибка, delta в книге.',
  errorHelp: 'Квадрат промаха: не бывает отрицательным, а большие промахи весят больше.',
  bookRounds: (rounded) => `В книге это округлено до ${rounded}.`,
  lastDigits: (rounded) => `То есть ${rounded}: последние цифры появились из-за двоичных чисел компьютера.`,
  weightDeltaHelp: 'промах × вход: направление и величина изменения, weight_delta в книге.',
  weightDeltaTrueHelp: '2 × промах × вход: настоящий наклон ошибки, вдвое больше weight_delta из книги.',
  learnHelp: 'Вес сдвигается против дельты веса; альфа говорит, насколько далеко.',
  hotColdHelp: 'Пробуются оба направления; вес сдвигается туда, где ошибка меньше.',
};
