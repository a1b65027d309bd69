import type { programs as english } from '../english/programs.ts';
import { russianPlural } from '../language.ts';
import { countText } from './numbers.ts';

const notRead = (line: number, why: string) => `Строка ${line} не прочитана: ${why}`;
const at = (line: number, what: string) => `Строка ${line}: ${what}`;

export const programs: typeof english = {
  syntax: {
    expression: (line, found) => notRead(line, `там, где стоит \`${found}\`, нужно значение.`),
    colon: (line, found) => notRead(line, `перед \`${found}\` не хватает двоеточия.`),
    indent: (line, found) => notRead(line, `перед \`${found}\` нужен отступ.`),
    evenIndent: (line, found) => notRead(line, `отступ перед \`${found}\` не такой, как у строк выше.`),
    close: (line, found) => notRead(line, `перед \`${found}\` не хватает закрывающей скобки.`),
    printCall: (line, found) => notRead(line, `в Python 3 вместо \`${found}\` нужны скобки: \`print(…)\`.`),
    unknown: (line, found) => notRead(line, `\`${found}\` здесь не на месте.`),
  },
  endsEarly: {
    expression: (line) => notRead(line, 'текст обрывается, а нужно ещё значение.'),
    colon: (line) => notRead(line, 'в конце не хватает двоеточия.'),
    indent: (line) => notRead(line, 'после неё нужна строка с отступом.'),
    evenIndent: (line) => notRead(line, 'её отступ не такой, как у строк выше.'),
    close: (line) => notRead(line, 'текст обрывается, а закрывающей скобки нет.'),
    printCall: (line) => notRead(line, 'в Python 3 после `print` нужны скобки: `print(…)`.'),
    unknown: (line) => notRead(line, 'здесь чего-то не хватает.'),
  },
  unknownName: (line, name, nearest) =>
    nearest === null
      ? notRead(line, `у \`${name}\` здесь нет значения.`)
      : notRead(line, `у \`${name}\` здесь нет значения. Может быть, \`${nearest}\`?`),
  stops: {
    divisionByZero: (line, found) => at(line, `здесь программа остановится: \`${found}\` делит на 0.`),
    overflow: (line, found) =>
      at(line, `здесь программа остановится: \`${found}\` больше любого числа, доступного компьютеру.`),
    index: (line, found) => at(line, `здесь программа остановится: элемента \`${found}\` в списке нет.`),
    key: (line, found) => at(line, `здесь программа остановится: ключа из \`${found}\` нет.`),
    type: (line, found) => at(line, `здесь программа остановится: для таких значений \`${found}\` не работает.`),
    arguments: (line, found) =>
      at(line, `здесь программа остановится: в \`${found}\` передано слишком много или слишком мало значений.`),
    unpack: (line, found) => at(line, `здесь программа остановится: в \`${found}\` значений и имён не поровну.`),
    constant: (line, found) => at(line, `здесь программа остановится: \`${found}\` меняет константу.`),
    notCallable: (line, found) => at(line, `здесь программа остановится: \`${found}\` — не функция.`),
    raised: (line, found) => at(line, `здесь программа сама останавливается с ошибкой: \`${found}\`.`),
    value: (line, found) => at(line, `здесь программа остановится: \`${found}\` получает недопустимое значение.`),
  },
  machineOrder: (line, found) =>
    at(
      line,
      `последние цифры \`${found}\` зависят от компьютера: порядок сложения он выбирает сам. Напишите \`sum(input * weights)\` с именами своих массивов — и все цифры будут точными.`,
    ),
  notFollowed: (line, found) => at(line, `проследить \`${found}\` пока не получается.`),
  runsOn: (line, rows) =>
    russianPlural(rows, {
      one: at(
        line,
        `после ${countText(rows)} предсказания нельзя точно сказать, что программа делает дальше, поэтому запуск не показан.`,
      ),
      few: at(
        line,
        `после ${countText(rows)} предсказаний нельзя точно сказать, что программа делает дальше, поэтому запуск не показан.`,
      ),
      many: at(
        line,
        `после ${countText(rows)} предсказаний нельзя точно сказать, что программа делает дальше, поэтому запуск не показан.`,
      ),
    }),
  noComparison: (line, found) =>
    at(line, `\`${found}\` — умножение, но его результат нигде не сравнивается с целью, как в \`prediction - goal\`.`),
  neverCalled: (line, name) => at(line, `нейрон описан в \`${name}\`, но эта функция нигде не вызывается.`),
  movesWhileTried: (line, label, found) =>
    notRead(line, `\`${found}\` меняет число, которое в методе «холодно/горячо» здесь постоянно (${label}).`),
  turnsDiffer: (line, row, found) =>
    notRead(line, `со строки ${countText(row)} таблицы \`${found}\` вычисляется не так, как раньше.`),
  otherUpdate: (line, name, found) =>
    name === null
      ? at(line, `вес меняется на \`${found}\`, а это не альфа × промах × вход.`)
      : at(line, `\`${name}\` меняется на \`${found}\`, а это не альфа × промах × вход.`),
  cellsOutOfOrder: 'Ячейки выполнялись в другом порядке; здесь они прочитаны сверху вниз.',
  assignsMinus: (line, name) =>
    at(line, `\`=-\` ничего не вычитает: \`${name}\` просто станет значением с минусом. Может быть, \`-=\`?`),
  updateAfterLoop: (line, rows) =>
    russianPlural(rows, {
      one: at(
        line,
        `вес обновляется после цикла, а в цикле ${countText(rows)} предсказание. Сдвиньте эту строку вправо, чтобы вес менялся на каждой итерации.`,
      ),
      few: at(
        line,
        `вес обновляется после цикла, а в цикле ${countText(rows)} предсказания с одним и тем же весом. Сдвиньте эту строку вправо, чтобы вес менялся на каждой итерации.`,
      ),
      many: at(
        line,
        `вес обновляется после цикла, а в цикле ${countText(rows)} предсказаний с одним и тем же весом. Сдвиньте эту строку вправо, чтобы вес менялся на каждой итерации.`,
      ),
    }),
  updateVaries: (line, row) =>
    at(
      line,
      `начиная со строки таблицы ${countText(row)} вес меняется по-другому, а проследить можно только одно правило на все строки.`,
    ),
  otherError: {
    doubled: (line, found) =>
      at(line, `\`${found}\` — удвоенный промах, а ошибка — это квадрат промаха. Может быть, \`** 2\`?`),
    absolute: (line, found) => at(line, `\`${found}\` — величина промаха, а ошибка — это квадрат промаха.`),
    halved: (line, found) => at(line, `\`${found}\` — половина квадрата промаха, а ошибка — это весь квадрат.`),
    other: (line, found) => at(line, `\`${found}\` — не ошибка: ошибка — это квадрат промаха.`),
  },
  otherPrediction: (line, found) => at(line, `\`${found}\` — не прогноз: прогноз — это вход × вес и ничего больше.`),
  twoNeurons: (line, first, second) =>
    at(line, `\`${first}\` и \`${second}\` — веса двух разных прогнозов, а у одного нейрона прогноз один.`),
  differs: (line, row, label, program, engine) =>
    at(
      line,
      `в строке таблицы ${countText(row)} у программы ${label} ${program}, а по прочитанному вышло бы ${engine}, поэтому запуск не показан.`,
    ),

  overflow: {
    raises: (line, row) =>
      at(
        line,
        `в строке таблицы ${countText(row)} программа закончится здесь с OverflowError: число больше любого доступного компьютеру.`,
      ),
    goesOn: (line, row) =>
      at(
        line,
        `со строки таблицы ${countText(row)} программа продолжает здесь с бесконечностью; показанный запуск на этом закончен.`,
      ),
  },
  neverUpdated: (line, rows) =>
    russianPlural(rows, {
      one: at(line, `в этом цикле вес не меняется: ${countText(rows)} предсказание с одним и тем же весом.`),
      few: at(line, `в этом цикле вес не меняется: ${countText(rows)} предсказания с одним и тем же весом.`),
      many: at(line, `в этом цикле вес не меняется: ${countText(rows)} предсказаний с одним и тем же весом.`),
    }),
  lastDigits: {
    sum: (line) =>
      at(line, 'с версии Python 3.12 `sum` складывает точнее, чем раньше, поэтому последние цифры могут отличаться.'),
    power: (line) => at(line, 'последние цифры могут отличаться: разные компьютеры округляют эту степень по-разному.'),
  },
  stopsAfter: (problem) => `После запуска: ${problem}`,
};
