import type { readings as english } from '../english/readings.ts';
import { russianPlural } from '../language.ts';
import { countText, sentenceNumber } from '../shortNumber.ts';
import { downTo, from } from './verdict.ts';

const shown = (value: number) => sentenceNumber(value, 'ru');
const outOf = (all: number | null) => (all === null ? '' : ` из ${countText(all, 'ru')}`);

const first = (made: number, all: number | null) =>
  made === 1
    ? `первая итерация${outOf(all)}`
    : russianPlural(made, {
        one: `первая ${countText(made, 'ru')} итерация${outOf(all)}`,
        few: `первые ${countText(made, 'ru')} итерации${outOf(all)}`,
        many: `первые ${countText(made, 'ru')} итераций${outOf(all)}`,
      });

const firstPasses = (made: number, all: number | null) =>
  made === 1
    ? `первый проход${outOf(all)}`
    : russianPlural(made, {
        one: `первый ${countText(made, 'ru')} проход${outOf(all)}`,
        few: `первые ${countText(made, 'ru')} прохода${outOf(all)}`,
        many: `первые ${countText(made, 'ru')} проходов${outOf(all)}`,
      });

export const readings: typeof english = {
  followed: (made, all) => `Показано, сколько удалось проследить: ${first(made, all)}.`,
  followedPasses: (made, all) => `Показано, сколько удалось проследить: ${firstPasses(made, all)}.`,
  part: (made, all) => `Показана только часть: ${first(made, all)}.`,
  partPasses: (made, all) => `Показана только часть: ${firstPasses(made, all)}.`,
  went: (made, before, after) =>
    made === 1 ? `Ошибка на ней ${shown(after)}.` : `Ошибка за это время изменилась ${from(before)} ${downTo(after)}.`,
  wentPasses: (made, before, after) =>
    made === 1
      ? `Ошибка этого прохода ${shown(after)}.`
      : `Ошибка прохода за это время изменилась ${from(before)} ${downTo(after)}.`,

  why: {
    limit: (line) => `Как цикл в строке ${line} идёт дальше, точно не известно.`,
    notFollowed: (line, found) => `Дальше проследить пока нельзя: строка ${line}, \`${found}\`.`,
    machineOrder: (line, found) => `Дальше последние цифры зависят от компьютера: строка ${line}, \`${found}\`.`,
    tooLargeForExact: (line, found) =>
      found === ''
        ? `Дальше целое число в строке ${line} становится слишком велико для точного счёта.`
        : `Дальше целое число \`${found}\` в строке ${line} становится слишком велико для точного счёта.`,
    infinite: (line) =>
      `Последняя ошибка больше любого числа, доступного компьютеру; программа продолжает с бесконечностью (строка ${line}).`,
    leavesBeforeUpdate: (line) =>
      `На следующей программа делает ещё одно предсказание и выходит из цикла, не обновив вес (строка ${line}).`,
    middleOfPass: (line) => `Дальше цикл в строке ${line} кончается посреди прохода.`,
    rest: (line) => `Начиная со строки ${line} вес меняется снова; эта часть не прослежена.`,
  },

  asNeuron: (inputs, examples) => `входов: ${countText(inputs, 'ru')}, примеров: ${countText(examples, 'ru')}`,
  compares: (neuron) => `Прочитан один нейрон, который предсказывает и сравнивает, но не учится; ${neuron}.`,
  descends: (neuron, count, alpha) =>
    `Прочитан один нейрон, который учится градиентным спуском; ${neuron}, итераций: ${countText(count, 'ru')}, альфа: ${alpha}.`,
  triesBothWays: (neuron, count, stepAmount) =>
    `Прочитан один нейрон, который учится методом «холодно/горячо»; ${neuron}, итераций: ${countText(count, 'ru')}, величина шага: ${stepAmount}.`,
};
