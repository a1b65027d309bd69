import type { panel as english } from '../english/panel.ts';
import { russianPlural } from '../language.ts';
import { countText, share } from './numbers.ts';

export const panel: typeof english = {
  title: 'Один нейрон',

  tabRun: 'Ход',
  tabStep: 'Шаг',
  openSetting: 'Открыть настройку',
  tabAlpha: 'Альфа',
  tabSideBySide: 'Рядом',

  iteration: 'итерация',
  pass: 'проход',
  iterationOrPass: (examples) => (examples > 1 ? 'проход' : 'итерация'),
  iterationControl: {
    previous: 'Предыдущая итерация',
    next: 'Следующая итерация',
    field: 'Номер итерации',
    slider: 'Итерация',
  },
  passControl: { previous: 'Предыдущий проход', next: 'Следующий проход', field: 'Номер прохода', slider: 'Проход' },
  play: 'Пуск',
  pause: 'Пауза',
  example: 'пример',
  ofExamples: (examples) => `из ${countText(examples)}`,

  error: 'ошибка',
  errorOfPass: 'ошибка прохода',
  weight: 'вес',
  weights: 'веса',
  weightAt: (index) => `вес[${index}]`,
  idealWeight: (value) => `идеал ${value}`,
  goalDividedByInput: 'цель ÷ вход',
  goal: 'цель',
  prediction: 'прогноз',
  miss: 'промах',
  alpha: 'альфа',
  logarithmicAxis: 'Логарифмическая шкала',
  resetZoom: 'Показать целиком',
  zoomHint: 'Масштаб: Ctrl + колесо мыши или жест двумя пальцами',

  allParameters: 'Все параметры',
  table: 'Таблица',
  copyTable: 'Скопировать таблицу',
  copied: 'Скопировано',
  copyTooLong: (rows) =>
    russianPlural(rows, {
      one: `Таблица слишком длинная: скопирована только ${countText(rows)} первая строка. Вся таблица — в меню ⋯, «Экспортировать».`,
      few: `Таблица слишком длинная: скопированы только ${countText(rows)} первые строки. Вся таблица — в меню ⋯, «Экспортировать».`,
      many: `Таблица слишком длинная: скопировано только ${countText(rows)} первых строк. Вся таблица — в меню ⋯, «Экспортировать».`,
    }),

  more: 'Ещё',
  putAside: 'Добавить к сравнению',
  takeAlong: 'Экспортировать…',
  stop: 'Остановить',
  trainAgain: 'Обучить ещё раз',
  guess: 'Угадать следующий шаг',
  hideNext: 'Скрыть, что будет дальше',
  largeType: 'Крупный шрифт',
  openSettings: 'Открыть настройки',
  language: 'Язык',
  languageAuto: 'как в VS Code',
  languageEnglish: 'English',
  languageRussian: 'Русский',

  progress: (ratio, iterations) =>
    russianPlural(iterations, {
      one: `${share(ratio)} от ${countText(iterations)} итерации`,
      few: `${share(ratio)} от ${countText(iterations)} итераций`,
      many: `${share(ratio)} от ${countText(iterations)} итераций`,
    }),
  openProgram: 'Открыть свою программу',
  goToLine: (line) => `К строке ${line}`,
  goToCellLine: (cell, line) => `К ячейке ${cell}, строке ${line}`,
  trainSettings: 'Обучить на числах из настроек',

  takeBack: 'Вернуть прежнее значение',
  takeAllBack: 'Отменить все изменения',
  fromTextLine: (line) => `из текста, строка ${line}`,
  fromCellLine: (cell, line) => `из ячейки ${countText(cell)}, строка ${line}`,
  fromSettings: 'из настроек',
  fromForm: 'изменено здесь',
  fromFlag: 'из командной строки',
  fromDefault: 'по умолчанию',
  allFromSettings: 'Всё из настроек',
  othersFromSettings: 'Остальное из настроек',

  ignored: (names) => `Не учтено: ${names.join(', ')}`,
  meant: (name, nearest) => `${name} (может быть, ${nearest}?)`,
  runsInFile: 'Запуски в этом файле:',
  runAtLine: (line) => `запуск в строке ${line}`,
  starting: 'Запускаем…',

  exampleField: 'Номер примера',
  chart: 'График ошибки и веса',
  ruler: 'Прогноз, цель и промах между ними',
  tableOfRows: 'Все строки запуска',
  sums: 'Выбранная итерация: предсказание, сравнение, обучение',
  verdict: 'Итог запуска',
  source: 'Откуда взяты числа',
};
