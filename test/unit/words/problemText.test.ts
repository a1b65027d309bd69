import assert from 'node:assert/strict';
import type { Problem } from '../../../src/neuron/problem.ts';
import type { ProgramRemark, ReadingProblem } from '../../../src/reading/reading.ts';
import { problemText, readingProblemText } from '../../../src/words/problemText.ts';
import { remarkText } from '../../../src/words/remarkText.ts';

const range = { start: 30, end: 33, line: 4, column: 8 };

const problems: readonly (readonly [Problem, string, string])[] = [
  [
    { kind: 'missing', field: 'goal' },
    'Goal is missing: it needs a number.',
    'Цель: значение не указано, а нужно число.',
  ],
  [
    { kind: 'notNumber', field: 'alpha', value: 'abc', at: '' },
    'Alpha: “abc” is not a number.',
    'Альфа: «abc» — не число.',
  ],
  [
    { kind: 'notNumber', field: 'input', value: 'null', at: '[2][0]' },
    'Input [2][0]: “null” is not a number.',
    'Вход [2][0]: «null» — не число.',
  ],
  [
    { kind: 'outOfRange', field: 'iterations', value: 0, min: 1, max: 1e12, isWhole: true },
    'Iterations cannot be 0; use a whole number from 1 to 1,000,000,000,000.',
    'Итерации: 0 не подходит, нужно целое число от 1 до 1\u00a0000\u00a0000\u00a0000\u00a0000.',
  ],
  [
    { kind: 'outOfRange', field: 'stepAmount', value: -1, min: 0, max: null, isWhole: false },
    'Step amount cannot be −1; use a number above 0.',
    'Величина шага: −1 не подходит, нужно число больше 0.',
  ],
  [
    { kind: 'outOfRange', field: 'tolerance', value: -0.5, min: 0, max: null, isWhole: false },
    'Tolerance cannot be −0.5; use a number, 0 or more.',
    'Допуск: −0.5 не подходит, нужно число не меньше 0.',
  ],
  [
    { kind: 'notOneOf', field: 'method', value: 'warm', allowed: ['gradientDescent', 'hotCold'] },
    'Method cannot be “warm”; it can be gradientDescent or hotCold.',
    'Метод: «warm» не подходит; можно gradientDescent или hotCold.',
  ],
  [
    { kind: 'lengths', field: 'goal', at: '', length: 2, other: 'input', otherLength: 3 },
    'Goal has 2 numbers, but needs 3 to match input.',
    'Цель: указано 2 числа, а по параметру «вход» их должно быть 3.',
  ],
  [
    { kind: 'lengths', field: 'input', at: '[1]', length: 1, other: 'weight', otherLength: 2 },
    'Input [1] has 1 number, but needs 2 to match weight.',
    'Вход [1]: указано 1 число, а по параметру «вес» их должно быть 2.',
  ],
  [
    { kind: 'empty', field: 'input' },
    'Input is an empty list; it needs at least one number.',
    'Вход: список пуст, нужно хотя бы одно число.',
  ],
  [
    { kind: 'hotColdNeedsOne', field: 'goal', length: 5 },
    'Goal: hot and cold learning takes one weight and one example, but here are 5 numbers.',
    'Цель: в методе «холодно/горячо» один вес и один пример, а здесь 5 чисел.',
  ],
  [
    { kind: 'order', field: 'order', value: 'weight - @', column: 10, found: '@' },
    'Order of operations: “@” at character 10 of “weight - @” is not understood; use weight, alpha, delta, input, goal, prediction, weightDelta, numbers, + - * / and brackets.',
    'Порядок действий: непонятно, что такое «@» в «weight - @», символ 10; можно писать weight, alpha, delta, input, goal, prediction, weightDelta, числа, + - * / и скобки.',
  ],
  [
    { kind: 'order', field: 'order', value: 'weight -', column: 9, found: '' },
    'Order of operations: “weight -” ends too early.',
    'Порядок действий: выражение «weight -» обрывается.',
  ],
  [{ kind: 'unknownField', name: 'bias' }, '“bias” is not a parameter.', '«bias»: такого параметра нет.'],
];

const readings: readonly (readonly [ReadingProblem, string, string])[] = [
  [
    { kind: 'decimalComma', found: '0,9', suggestion: '0.9', language: 'python', range },
    'I could not read line 4: `0,9` is two numbers in Python. Did you mean 0.9?',
    'Строка 4 не прочитана: `0,9` в Python — два числа. Нужно 0.9?',
  ],
  [
    { kind: 'decimalComma', found: '0,9', suggestion: '0.9', language: 'text', range },
    'I could not read line 4: `0,9` is not a number here. Did you mean 0.9?',
    'Строка 4 не прочитана: `0,9` здесь не число. Нужно 0.9?',
  ],
  [
    { kind: 'parameter', problem: { kind: 'notNumber', field: 'alpha', value: 'abc', at: '' }, range },
    'Alpha (line 4): “abc” is not a number.',
    'Альфа (строка 4): «abc» — не число.',
  ],
  [
    { kind: 'jsonSyntax', expected: 'comma', found: '"goal"', range },
    'I could not read line 4: a comma is missing before `"goal"`.',
    'Строка 4 не прочитана: перед `"goal"` не хватает запятой.',
  ],
  [
    { kind: 'jsonSyntax', expected: 'close', found: '', range },
    'I could not read line 4: the text ends, but a closing bracket is still missing.',
    'Строка 4 не прочитана: текст обрывается, а закрывающей скобки нет.',
  ],
  [
    { kind: 'twoKeys', field: 'alpha', first: 'lr', second: 'alpha', range },
    'Line 4: `lr` and `alpha` are two names for the same parameter, alpha; keep one of them.',
    'Строка 4: `lr` и `alpha` — два имени одного параметра (альфа); оставьте одно.',
  ],
  [
    { kind: 'tooDeep', range },
    'I could not read line 4: its brackets are nested too deep.',
    'Строка 4 не прочитана: скобки вложены слишком глубоко.',
  ],
  [
    { kind: 'notReadYet', language: 'python' },
    "I can't read programs in Python yet.",
    'Программы на Python пока не читаются.',
  ],
  [
    { kind: 'syntax', language: 'python', found: 'goal_pred', expected: 'colon', range },
    'I could not read line 4: a colon is missing before `goal_pred`.',
    'Строка 4 не прочитана: перед `goal_pred` не хватает двоеточия.',
  ],
  [
    { kind: 'syntax', language: 'python', found: '\n', expected: 'indent', range },
    'I could not read line 4: an indented line is missing after it.',
    'Строка 4 не прочитана: после неё нужна строка с отступом.',
  ],
  [
    { kind: 'unknownName', name: 'wieght', nearest: 'weight', range },
    'I could not read line 4: `wieght` has no value here. Did you mean `weight`?',
    'Строка 4 не прочитана: у `wieght` здесь нет значения. Может быть, `weight`?',
  ],
  [
    { kind: 'updateAfterLoop', rows: 21, range },
    'Line 4: the update comes after the loop, which predicts 21 times with the same weight. Indent it to update in every iteration.',
    'Строка 4: вес обновляется после цикла, а в цикле 21 предсказание. Сдвиньте эту строку вправо, чтобы вес менялся на каждой итерации.',
  ],
  [
    { kind: 'differs', row: 3, role: 'weightDelta', program: 0.5, engine: -0.5, range },
    "Line 4: in row 3 the program's weight delta is 0.5, but the way I read it, it would be −0.5, so it is not shown.",
    'Строка 4: в строке таблицы 3 у программы дельта веса 0.5, а по прочитанному вышло бы −0.5, поэтому запуск не показан.',
  ],
];

const remarks: readonly (readonly [ProgramRemark, string, string])[] = [
  [
    { kind: 'assignsMinus', name: 'weight', range },
    'Line 4: `=-` sets `weight` to the negative of the value and subtracts nothing. Did you mean `-=`?',
    'Строка 4: `=-` ничего не вычитает: `weight` просто станет значением с минусом. Может быть, `-=`?',
  ],
  [
    { kind: 'neverUpdated', rows: 1, range },
    'Line 4: this loop predicts once and does not change the weight.',
    'Строка 4: в этом цикле вес не меняется: 1 предсказание с одним и тем же весом.',
  ],
  [
    { kind: 'stopsAfter', problem: { kind: 'stops', error: 'divisionByZero', found: '1 / 0', range }, range },
    'After the run: Line 4: the program stops here: `1 / 0` divides by 0.',
    'После запуска: Строка 4: здесь программа остановится: `1 / 0` делит на 0.',
  ],
];

describe('a problem as a sentence', () => {
  for (const [problem, english, russian] of problems) {
    it(english, () => {
      assert.equal(problemText('en', problem), english);
      assert.equal(problemText('ru', problem), russian);
    });
  }
  for (const [problem, english, russian] of readings) {
    it(english, () => {
      assert.equal(readingProblemText('en', problem), english);
      assert.equal(readingProblemText('ru', problem), russian);
    });
  }
  for (const [remark, english, russian] of remarks) {
    it(english, () => {
      assert.equal(remarkText('en', remark), english);
      assert.equal(remarkText('ru', remark), russian);
    });
  }
});
