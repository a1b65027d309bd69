import { russianPlural } from '../language.ts';
import { countText } from '../shortNumber.ts';
import type { Texts } from '../texts.ts';

/** Names of the program stand between backticks: they are set as code. */
const code = (name: string) => `\`${name}\``;
const list = new Intl.ListFormat('ru', { type: 'conjunction' });

/** Что говорится о цикле, который больше или меньше одного простого нейрона. */
export const rules: Texts['rules'] = {
  reading: (prediction, goal, carried) =>
    `${code(prediction)} сравнивается с ${goal === null ? 'целью' : code(goal)}; от строки к строке ${carried.length === 1 ? 'переходит' : 'переходят'} ${list.format(carried.map(code))}.`,
  shown: 'Показано так, как цикл работает.',
  part: (rows) =>
    russianPlural(rows, {
      one: `Показано то, что удалось проследить: первая ${countText(rows, 'ru')} строка.`,
      few: `Показано то, что удалось проследить: первые ${countText(rows, 'ru')} строки.`,
      many: `Показано то, что удалось проследить: первые ${countText(rows, 'ru')} строк.`,
    }),
  first: (rows, all) => `Здесь первые строки: ${countText(rows, 'ru')} из ${countText(all, 'ru')}.`,
  went: (iterations, error, from, to) =>
    russianPlural(iterations, {
      one: `За ${countText(iterations, 'ru')} итерацию ${code(error)}: с ${from} до ${to}.`,
      few: `За ${countText(iterations, 'ru')} итерации ${code(error)}: с ${from} до ${to}.`,
      many: `За ${countText(iterations, 'ru')} итераций ${code(error)}: с ${from} до ${to}.`,
    }),
  notFinite: (error, iteration) => `На итерации ${countText(iteration, 'ru')} ${code(error)} уже не конечное число.`,
  ours: (prediction) =>
    `Своей ошибки программа не хранит, поэтому здесь взят квадрат разности ${code(prediction)} и цели.`,
  lastDigits: 'Последние цифры могут отличаться от тех, что на вашем компьютере.',
  chart: 'Ошибка и то, что переходит дальше, на каждой итерации',
  valuesOf: 'Значения в этой строке',
  show: (name) => `Показать ${name}`,
};
