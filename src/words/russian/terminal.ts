import type { terminal as english } from '../english/terminal.ts';
import { russianPlural } from '../language.ts';
import { countText } from './numbers.ts';

export const terminal: typeof english = {
  usage: `Обучает один нейрон и печатает каждую итерацию.

  npm run --silent train -- [ФАЙЛ] [флаги]

ФАЙЛ — это программа на Python, JavaScript или TypeScript, блокнот, Markdown с такой программой,
JSON с полями input, weight и goal или текст со строками вида «weight = 0.5».
Без ФАЙЛА берутся числа первой ячейки главы.

  --input 0.5            число или список: '[0.5, 1]', '[[1, 2], [3, 4]]'
  --weight 0.5           вес до первой итерации
  --goal 0.8             каким должен стать прогноз
  --alpha 1              какая часть дельты веса вычитается из веса
  --iterations 20        от 1 до 1000000000000
  --method ИМЯ           gradientDescent (градиентный спуск) или hotCold («холодно/горячо»)
  --step-amount 0.001    «холодно/горячо»: величина шага
  --gradient ИМЯ         book (дельта × вход) или true (2 × дельта × вход)
  --update ИМЯ           example, pass или none: когда меняется вес
  --tolerance 0.001      закончить, когда ошибка станет не больше этого числа
  --order ВЫРАЖЕНИЕ      обновление веса, например 'weight - alpha * (delta * input)'
  --only-if-better BOOL  «холодно/горячо»: только к лучшему, true или false
  --selection L1:L2      прочитать только эти строки ФАЙЛА или ячейки блокнота
  --cell N               ячейка блокнота, считая с 1; без флага — последняя, которая обучает нейрон
  --format ИМЯ           table, json или csv
  --language ИМЯ         en или ru
  --help                 показать этот текст
`,
  unknownFlag: (flag, nearest) =>
    nearest === null
      ? `Флага ${flag} нет; все флаги покажет --help.`
      : `Флага ${flag} нет. Может быть, нужен ${nearest}?`,
  missingValue: (flag) => `После ${flag} нужно значение.`,
  flagTwice: (flag) => `Флаг ${flag} указан дважды.`,
  wrongChoice: (flag, value, allowed) => `Для ${flag} указано ${value}, а возможно: ${allowed.join(', ')}.`,
  oneFile: (second) => `За один раз можно обучить только на одном файле, а ${second} — второй.`,
  notFound: (file) => `${file}: такого файла нет.`,
  directory: (file) => `${file} — это каталог, а нужен файл.`,
  notReadable: (file, reason) => `Не удалось прочитать ${file}: ${reason}`,
  tooLarge: (file, megabytes) => `${file} больше ${countText(megabytes)} МБ: это слишком много.`,
  binary: (file) => `${file} — не текстовый файл: чисел в нём не прочитать.`,
  empty: (file) => `${file} пуст: чисел в нём нет.`,
  noNeuron: (file) => `${file} не обучает нейрон: в нём нет веса вместе с входом или целью.`,
  noNeuronInProgram: (place) =>
    `${place} не обучает нейрон: нигде вход не умножается на вес, а результат не сравнивается с целью.`,
  wrongSelection: (value) => `--selection ${value}: нужны номера двух строк, например 3:9.`,
  selectionOutOfRange: (value, lines) =>
    russianPlural(lines, {
      one: `--selection ${value}: здесь всего ${countText(lines)} строка.`,
      few: `--selection ${value}: здесь всего ${countText(lines)} строки.`,
      many: `--selection ${value}: здесь всего ${countText(lines)} строк.`,
    }),
  selectionNeedsFile: 'Для --selection нужен файл.',
  selectionNeedsCell: '--selection считает строки ячейки; укажите её в --cell.',
  cellIsText: (cell) => `--cell ${countText(cell)}: это ячейка с текстом, программы в ней нет.`,
  wrongCell: (value) => `--cell ${value}: нужен номер ячейки, считая с 1.`,
  noNotebook: (file: string) => `${file}: это не блокнот, который можно прочитать.`,
  cellOutOfRange: (cell: number, cells: number) =>
    `--cell ${cell}: такой ячейки нет, в блокноте их всего ${countText(cells)}.`,
  cellNeedsNotebook: 'Для --cell нужен блокнот (.ipynb), из которого взять ячейку.',
  notWritten: (reason) => `Не удалось записать запуск до конца: ${reason}`,
  ignored: (names) => `Не учтено: ${names.join(', ')}`,
};
