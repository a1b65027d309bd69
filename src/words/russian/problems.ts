import type { problems as english } from '../english/problems.ts';
import { russianPlural } from '../language.ts';
import { countText } from '../shortNumber.ts';

export const problems: typeof english = {
  atLine: (line) => ` (строка ${countText(line)})`,

  missing: (label, place) => `${label}${place}: значение не указано, нужно число.`,
  notNumber: (label, place, value) => `${label}${place}: «${value}» — не число.`,
  outOfRange: (label, place, value, needed) => `${label}${place}: ${value} не подходит, нужно ${needed}.`,
  notOneOf: (label, place, value, allowed) =>
    `${label}${place}: «${value}» не подходит, возможно: ${allowed.join(', ')}.`,
  lengths: (label, place, length, other, otherLength) =>
    russianPlural(length, {
      one: `${label}${place}: указано ${countText(length)} число, а ${other} требует ${countText(otherLength)}.`,
      few: `${label}${place}: указано ${countText(length)} числа, а ${other} требует ${countText(otherLength)}.`,
      many: `${label}${place}: указано ${countText(length)} чисел, а ${other} требует ${countText(otherLength)}.`,
    }),
  empty: (label, place) => `${label}${place}: список пуст, нужно хотя бы одно число.`,
  hotColdNeedsOne: (label, place, length) =>
    russianPlural(length, {
      one:
        length === 1
          ? `${label}${place}: в методе «холодно/горячо» один вес и один пример, нужно просто число.`
          : `${label}${place}: в методе «холодно/горячо» один вес и один пример, а здесь ${countText(length)} число.`,
      few: `${label}${place}: в методе «холодно/горячо» один вес и один пример, а здесь ${countText(length)} числа.`,
      many: `${label}${place}: в методе «холодно/горячо» один вес и один пример, а здесь ${countText(length)} чисел.`,
    }),
  order: (label, place, value, column, found) =>
    found === ''
      ? `${label}${place}: выражение «${value}» обрывается.`
      : `${label}${place}: непонятно, что такое «${found}» в «${value}», символ ${column}; можно писать weight, alpha, delta, input, goal, prediction, weightDelta, числа, + - * / и скобки.`,
  unknownField: (name, place) => `«${name}»${place}: такого параметра нет.`,

  number: 'число',
  wholeNumber: 'целое число',
  numberAbove: (min) => `число больше ${min}`,
  numberFrom: (min) => `число не меньше ${min}`,
  numberUpTo: (max) => `число не больше ${max}`,
  numberBetween: (min, max) => `число от ${min} до ${max}`,
  wholeNumberFrom: (min) => `целое число не меньше ${min}`,
  wholeNumberUpTo: (max) => `целое число не больше ${max}`,
  wholeNumberBetween: (min, max) => `целое число от ${min} до ${max}`,

  expected: {
    value: 'здесь нужно значение',
    comma: 'здесь нужна запятая',
    colon: 'здесь нужно двоеточие',
    key: 'здесь нужно имя в кавычках',
    close: 'здесь нужна закрывающая скобка',
    end: 'здесь текст должен кончиться',
    other: 'это не JSON',
  },
  notReadAt: (line, expected, found) =>
    found === ''
      ? `Строка ${countText(line)} не прочитана: ${expected}, а текст обрывается.`
      : `Строка ${countText(line)} не прочитана: ${expected}, а стоит \`${found}\`.`,
  twoKeys: (line, label, first, second) =>
    `Строка ${countText(line)}: \`${first}\` и \`${second}\` — два имени одного параметра (${label}); оставьте одно.`,
  decimalComma: (line, found, suggestion, language) =>
    `Строка ${countText(line)} не прочитана: \`${found}\` в ${language} — два числа. Нужно ${suggestion}?`,
  decimalCommaInText: (line, found, suggestion) =>
    `Строка ${countText(line)} не прочитана: \`${found}\` — не одно число. Нужно ${suggestion}?`,
  tooDeep: 'Текст не прочитан: в нём слишком много вложенных скобок.',
  tooDeepAt: (line) => `Строка ${countText(line)} не прочитана: в ней слишком много вложенных скобок.`,
  tooLong: 'Текст слишком длинный. Выделите ту часть, где записаны числа, и обучите на ней.',
  tooLongAt: (line) =>
    `Текст слишком длинный и прочитан не до конца (строка ${countText(line)}). Выделите ту часть, где записаны числа, и обучите на ней.`,
  emptyText: 'Текст пуст, чисел в нём нет.',
  binary: 'Это не текст, чисел в нём не прочитать.',
  notReadYet: (language) => `Программы на ${language} пока не читаются.`,
};
