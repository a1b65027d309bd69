import type { programs as english } from '../english/programs.ts';
import { russianPlural } from '../language.ts';
import { countText } from '../shortNumber.ts';

const notRead = (line: number, why: string) => `Строка ${countText(line)} не прочитана: ${why}`;
const at = (line: number, what: string) => `Строка ${countText(line)}: ${what}`;

export const programs: typeof english = {
  syntax: {
    expression: (line, found) => notRead(line, `здесь нужно значение, а стоит \`${found}\`.`),
    colon: (line, found) => notRead(line, `здесь нужно двоеточие, а стоит \`${found}\`.`),
    indent: (line, found) => notRead(line, `перед \`${found}\` нужен отступ.`),
    evenIndent: (line, found) => notRead(line, `отступ перед \`${found}\` не такой, как у строк выше.`),
    close: (line, found) => notRead(line, `здесь нужна закрывающая скобка, а стоит \`${found}\`.`),
    printCall: (line, found) => notRead(line, `в \`${found}\` для Python 3 нужны скобки: print(…).`),
    unknown: (line, found) => notRead(line, `\`${found}\` здесь не на месте.`),
  },
  endsEarly: {
    expression: (line) => notRead(line, 'здесь нужно значение, а текст обрывается.'),
    colon: (line) => notRead(line, 'в её конце нужно двоеточие.'),
    indent: (line) => notRead(line, 'после неё нужна строка с отступом.'),
    evenIndent: (line) => notRead(line, 'её отступ не такой, как у строк выше.'),
    close: (line) => notRead(line, 'здесь нужна закрывающая скобка, а текст обрывается.'),
    printCall: (line) => notRead(line, 'в Python 3 после print нужны скобки: print(…).'),
    unknown: (line) => notRead(line, 'здесь чего-то не хватает.'),
  },
  unknownName: (line, name, nearest) =>
    nearest === null
      ? notRead(line, `у \`${name}\` здесь нет значения.`)
      : notRead(line, `у \`${name}\` здесь нет значения. Может быть, ${nearest}?`),
  stops: {
    divisionByZero: (line, found) => at(line, `здесь программа остановится: \`${found}\` делит на 0.`),
    overflow: (line, found) =>
      at(line, `здесь программа остановится: \`${found}\` больше любого числа, которое помещается в компьютер.`),
    index: (line, found) => at(line, `здесь программа остановится: такого элемента, как в \`${found}\`, в списке нет.`),
    key: (line, found) => at(line, `здесь программа остановится: такого ключа, как в \`${found}\`, нет.`),
    type: (line, found) => at(line, `здесь программа остановится: для таких значений \`${found}\` не работает.`),
    arguments: (line, found) =>
      at(line, `здесь программа остановится: в \`${found}\` передано не столько значений, сколько нужно.`),
    unpack: (line, found) => at(line, `здесь программа остановится: в \`${found}\` значений не столько, сколько имён.`),
    constant: (line, found) => at(line, `здесь программа остановится: \`${found}\` меняет константу.`),
    notCallable: (line, found) => at(line, `здесь программа остановится: \`${found}\` — не функция.`),
    value: (line, found) => at(line, `здесь программа остановится: \`${found}\` получает недопустимое значение.`),
  },
  machineOrder: (line, found) =>
    at(
      line,
      `последние цифры \`${found}\` зависят от компьютера: он складывает в своём порядке. Напишите \`sum(input * weights)\` с именами своих массивов, и каждая цифра будет точной.`,
    ),
  notFollowed: (line, found) => notRead(line, `разобрать \`${found}\` здесь не получится.`),
  runsOn: (line, rows) =>
    russianPlural(rows, {
      one: at(
        line,
        `после ${countText(rows)} предсказания программа работает дальше, и неясно, что она делает потом, поэтому она не прочитана.`,
      ),
      few: at(
        line,
        `после ${countText(rows)} предсказаний программа работает дальше, и неясно, что она делает потом, поэтому она не прочитана.`,
      ),
      many: at(
        line,
        `после ${countText(rows)} предсказаний программа работает дальше, и неясно, что она делает потом, поэтому она не прочитана.`,
      ),
    }),
  noComparison: (line, found) =>
    at(line, `\`${found}\` — умножение, но ни один прогноз не сравнивается с целью; нужно «прогноз - цель».`),
  neverCalled: (line, name) => at(line, `нейрон описан в \`${name}\`, но эта функция нигде не вызывается.`),
  otherUpdate: (line, name, found) =>
    name === null
      ? at(line, `вес меняется на \`${found}\`, а это не альфа × промах × вход.`)
      : at(line, `\`${name}\` меняется на \`${found}\`, а это не альфа × промах × вход.`),
  cellsOutOfOrder: 'Ячейки выполнялись не в том порядке, в каком стоят; здесь они прочитаны так, как стоят.',
  assignsMinus: (line, name) =>
    at(line, `после \`=-\` в ${name} окажется значение с минусом, ничего не вычитается. Может быть, \`-=\`?`),
  updateAfterLoop: (line, rows) =>
    russianPlural(rows, {
      one: at(
        line,
        `вес обновляется после цикла, а в цикле ${countText(rows)} предсказание. Сделайте отступ, чтобы вес менялся на каждой итерации.`,
      ),
      few: at(
        line,
        `вес обновляется после цикла, а в цикле ${countText(rows)} предсказания с одним и тем же весом. Сделайте отступ, чтобы вес менялся на каждой итерации.`,
      ),
      many: at(
        line,
        `вес обновляется после цикла, а в цикле ${countText(rows)} предсказаний с одним и тем же весом. Сделайте отступ, чтобы вес менялся на каждой итерации.`,
      ),
    }),
  updateVaries: (line, row) =>
    at(line, `начиная со строки таблицы ${countText(row)} вес меняется иначе, а нужно одинаково во всех строках.`),
  otherError: {
    doubled: (line, found) =>
      at(line, `\`${found}\` — удвоенный промах, а ошибка — это квадрат промаха. Может быть, \`** 2\`?`),
    absolute: (line, found) => at(line, `\`${found}\` — величина промаха, а ошибка — это квадрат промаха.`),
    halved: (line, found) => at(line, `\`${found}\` — половина квадрата промаха, а ошибка — это весь квадрат.`),
    other: (line, found) => at(line, `\`${found}\` — не квадрат промаха, а ошибка — это он.`),
  },
  otherPrediction: (line, found) => at(line, `\`${found}\` — не просто вход × вес, а прогноз — это вход × вес.`),
  twoNeurons: (line, first, second) =>
    at(line, `\`${first}\` и \`${second}\` — веса двух разных прогнозов, а у одного нейрона прогноз один.`),
  differs: (line, row, label, program, engine) =>
    at(
      line,
      `в строке таблицы ${countText(row)} у программы ${label} ${program}, а по прочитанному вышло бы ${engine}; поэтому запуск не показан.`,
    ),

  overflow: {
    raises: (line, row) =>
      at(
        line,
        `в строке таблицы ${countText(row)} программа закончится здесь с OverflowError: число больше любого, которое помещается в компьютер.`,
      ),
    goesOn: (line, row) =>
      at(
        line,
        `со строки таблицы ${countText(row)} программа продолжит здесь с бесконечностью; запуск на этом закончен.`,
      ),
  },
  tooLargeForExact: (line, row, name) =>
    name === null
      ? at(
          line,
          `в строке таблицы ${countText(row)} целое число становится слишком велико для точного счёта; запуск закончен перед ней.`,
        )
      : at(
          line,
          `в строке таблицы ${countText(row)} целое число \`${name}\` становится слишком велико для точного счёта; запуск закончен перед ней.`,
        ),
  neverUpdated: (line, rows) =>
    russianPlural(rows, {
      one: at(line, `в этом цикле вес не меняется: ${countText(rows)} предсказание с одним и тем же весом.`),
      few: at(line, `в этом цикле вес не меняется: ${countText(rows)} предсказания с одним и тем же весом.`),
      many: at(line, `в этом цикле вес не меняется: ${countText(rows)} предсказаний с одним и тем же весом.`),
    }),
  followedTo: (line, rows) =>
    russianPlural(rows, {
      one: at(
        line,
        `программа прослежена на ${countText(rows)} предсказание и работает дальше; запуск на этом закончен.`,
      ),
      few: at(
        line,
        `программа прослежена на ${countText(rows)} предсказания и работает дальше; запуск на этом закончен.`,
      ),
      many: at(
        line,
        `программа прослежена на ${countText(rows)} предсказаний и работает дальше; запуск на этом закончен.`,
      ),
    }),
  stopsAfter: (problem) => `После запуска: ${problem}`,
};
