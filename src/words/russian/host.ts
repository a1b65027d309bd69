import type { host as english } from '../english/host.ts';
import { russianPlural } from '../language.ts';
import { countText } from './numbers.ts';

export const host: typeof english = {
  wrongSetting: (setting, reason) => `${setting}: ${reason}`,
  openSettings: 'Открыть настройки',
  exportTitle: 'Сохранить запуск таблицей',
  exportTitleUpTo: (iteration: number) =>
    `Сохранить таблицей запуск до итерации ${countText(iteration)}: остальное скрыто`,
  exportDone: (file, rows) =>
    russianPlural(rows, {
      one: `В ${file} записана ${countText(rows)} строка.`,
      few: `В ${file} записаны ${countText(rows)} строки.`,
      many: `В ${file} записано ${countText(rows)} строк.`,
    }),
  exportFailed: (file, reason) => `Не удалось записать ${file}: ${reason}`,
  exporting: (file) => `Записываем ${file}…`,
  exportTooLong: (rows, most) =>
    `В запуске строк: ${countText(rows)}, а отсюда можно экспортировать не больше ${countText(most)}. В терминале такого предела нет: npm run train.`,
  nothingToExport: 'Запуска ещё не было: сначала выполните «Обучить один нейрон».',
  nothingToTrainAgain: 'Обучения ещё не было: сначала выполните «Обучить один нейрон».',
  replaceBy: (found, text) => `Заменить ${found} на ${text}`,
  trainCell: 'Обучить на этой ячейке',
  open: 'Открыть',
  notReadable: (file, reason) => `Не удалось прочитать ${file}: ${reason}`,
  tooLarge: (file, megabytes) =>
    `${file} больше ${countText(megabytes)} МБ: это слишком много. Выделите ту часть, где записаны числа, и обучите на ней.`,
  wrongLink: (query: string) => `В ссылке назван параметр, которого нет: ${query}`,
  binary: (file) => `${file} — не текстовый файл: чисел в нём не прочитать.`,
  empty: (file) => `${file} пуст: чисел в нём нет.`,
  notReadYet: (file) => `${file}: программы пока не читаются.`,
  trainSettings: 'Обучить на числах из настроек',
  csvFiles: 'CSV: по строке на каждую строку таблицы',
  jsonFiles: 'JSON: запуск целиком',
  markdownFiles: 'Markdown: вывод и таблица',
  noNotebook: (file, why) =>
    why === null ? `${file} не удаётся открыть как блокнот.` : `${file} не удаётся открыть как блокнот. ${why}`,
  refusedLink: (why) => `По ссылке ничего не запущено. ${why}`,
};
