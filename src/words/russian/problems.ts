import type { problems as english } from '../english/problems.ts';
import { russianPlural } from '../language.ts';
import { countText } from './numbers.ts';

const either = (allowed: readonly string[]) => new Intl.ListFormat('ru', { type: 'disjunction' }).format(allowed);

const notRead = (line: number, why: string) => `Строка ${line} не прочитана: ${why}`;

export const problems: typeof english = {
  atLine: (line) => ` (строка ${line})`,

  missing: (label, place) => `${label}${place}: значение не указано, а нужно число.`,
  notNumber: (label, place, value) => `${label}${place}: «${value}» — не число.`,
  outOfRange: (label, place, value, needed) => `${label}${place}: ${value} не подходит, нужно ${needed}.`,
  notOneOf: (label, place, value, allowed) => `${label}${place}: «${value}» не подходит; можно ${either(allowed)}.`,
  lengths: (label, place, length, other, otherLength) =>
    russianPlural(length, {
      one: `${label}${place}: указано ${countText(length)} число, а по параметру «${other}» их должно быть ${countText(otherLength)}.`,
      few: `${label}${place}: указано ${countText(length)} числа, а по параметру «${other}» их должно быть ${countText(otherLength)}.`,
      many: `${label}${place}: указано ${countText(length)} чисел, а по параметру «${other}» их должно быть ${countText(otherLength)}.`,
    }),
  empty: (label, place) => `${label}${place}: список пуст, нужно хотя бы одно число.`,
  hotColdNeedsOne: (label, place, length) =>
    russianPlural(length, {
      one:
        length === 1
          ? `${label}${place}: в методе «холодно/горячо» один вес и один пример: нужно одно число, а не список.`
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

  json: {
    value: (line, found) => notRead(line, `там, где стоит \`${found}\`, нужно значение.`),
    comma: (line, found) => notRead(line, `перед \`${found}\` не хватает запятой.`),
    colon: (line, found) => notRead(line, `перед \`${found}\` не хватает двоеточия.`),
    key: (line, found) => notRead(line, `там, где стоит \`${found}\`, нужно имя в кавычках.`),
    close: (line, found) => notRead(line, `перед \`${found}\` не хватает закрывающей скобки.`),
    end: (line, found) => notRead(line, `\`${found}\` стоит уже после конца JSON.`),
    other: (line, found) => notRead(line, `\`${found}\` — это не JSON.`),
  },
  jsonEndsEarly: {
    value: (line) => notRead(line, 'текст обрывается, а нужно ещё значение.'),
    comma: (line) => notRead(line, 'текст обрывается, а нужна ещё запятая.'),
    colon: (line) => notRead(line, 'текст обрывается, а нужно ещё двоеточие.'),
    key: (line) => notRead(line, 'текст обрывается, а нужно ещё имя в кавычках.'),
    close: (line) => notRead(line, 'текст обрывается, а закрывающей скобки нет.'),
    end: (line) => notRead(line, 'текст обрывается.'),
    other: (line) => notRead(line, 'текст обрывается.'),
  },
  twoKeys: (line, label, first, second) =>
    `Строка ${line}: \`${first}\` и \`${second}\` — два имени одного параметра (${label}); оставьте одно.`,
  unknownKey: (line, name, nearest) => notRead(line, `параметра \`${name}\` нет. Нужно \`${nearest}\`?`),
  noData: (line, labels) =>
    `Строка ${line}: без входа, веса и цели обучать нечего, а здесь только ${labels.join(', ')}.`,
  bias: (line, name) =>
    `Строка ${line}: \`${name}\` — это смещение, число, которое прибавляется к произведению входа и веса. Нейрон со смещением здесь пока обучить нельзя.`,
  decimalComma: (line, found, suggestion, language) =>
    `Строка ${line} не прочитана: \`${found}\` в ${language} — два числа. Нужно ${suggestion}?`,
  decimalCommaInText: (line, found, suggestion) =>
    `Строка ${line} не прочитана: \`${found}\` здесь не число. Нужно ${suggestion}?`,
  tooDeep: 'Текст не прочитан: скобки вложены слишком глубоко.',
  tooDeepAt: (line) => `Строка ${line} не прочитана: скобки вложены слишком глубоко.`,
  tooLong: 'Текст слишком длинный. Выделите ту часть, где записаны числа, и обучите на ней.',
  tooLongAt: (line) =>
    `Текст слишком длинный и прочитан не до конца (строка ${line}). Выделите ту часть, где записаны числа, и обучите на ней.`,
  emptyText: 'Текст пуст: чисел в нём нет.',
  binary: 'Это не текст: чисел в нём не прочитать.',
  notReadYet: (language) => `Программы на ${language} пока не читаются.`,
};
