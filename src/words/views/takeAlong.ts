import type { Method } from '../../neuron/ruleChoices.ts';
import * as en from '../english/numbers.ts';
import { englishPlural, russianPlural } from '../language.ts';
import type { PictureTheme } from '../picture/sheet.ts';
import type { ProgramKind } from '../programs/writtenRun.ts';
import * as ru from '../russian/numbers.ts';

/** A way to export a run, and what it gives. */
interface Offer {
  readonly label: string;
  readonly detail: string;
}

interface TakeAlongWords {
  readonly title: string;
  /** Where what comes after an iteration is hidden. */
  readonly titleUpTo: (iteration: number) => string;
  readonly picture: string;
  readonly table: string;
  readonly program: string;
  readonly png: Offer;
  readonly svg: Offer;
  readonly copyPicture: Offer;
  readonly csv: Offer;
  readonly json: Offer;
  readonly markdown: Offer;
  readonly programs: { readonly [K in ProgramKind]: Offer };
  readonly theme: { readonly [T in PictureTheme]: string };
  readonly openProgram: string;
  readonly copyProgram: string;
  readonly insertCell: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly save: string;
  readonly pictureDone: (file: string) => string;
  readonly notDrawn: string;
  readonly pngFiles: string;
  readonly svgFiles: string;
  readonly markdownCut: (shown: number, rows: number) => string;
  /** The first line of a program, as a comment: what it does and what it prints. */
  readonly programHead: { readonly [M in Method]: (iterations: number) => string };
}

/** A run as a picture, a table or a program. */
export const takeAlongWords: { readonly en: TakeAlongWords; readonly ru: TakeAlongWords } = {
  en: {
    title: 'Export the run',
    titleUpTo: (iteration) => `Export the run up to iteration ${en.countText(iteration)}: the rest is hidden`,
    picture: 'Picture',
    table: 'Table',
    program: 'Program',
    png: { label: 'PNG', detail: 'The picture with its sentence, for a slide or a document' },
    svg: { label: 'SVG', detail: 'The same, sharp at any size' },
    copyPicture: { label: 'Copy the picture', detail: 'To paste elsewhere' },
    csv: { label: 'CSV', detail: 'A line for each row' },
    json: { label: 'JSON', detail: 'The whole run: parameters, analysis, every row' },
    markdown: { label: 'Markdown', detail: 'The sentence and a table, for notes' },
    programs: {
      python: { label: 'Python', detail: 'Runs anywhere and prints the same numbers, to the last bit' },
      numpy: { label: 'NumPy', detail: 'The same with NumPy' },
      javascript: { label: 'JavaScript', detail: 'The same for Node or a browser' },
    },
    theme: { light: 'Light background', dark: 'Dark background' },
    openProgram: 'Open to the side',
    copyProgram: 'Copy',
    insertCell: 'Insert as a cell below',
    copied: 'Copied.',
    notCopied: 'The picture could not be copied here.',
    save: 'Save',
    pictureDone: (file) => `Saved as ${file}.`,
    notDrawn: 'The panel drew no picture: open it and try again.',
    pngFiles: 'PNG picture',
    svgFiles: 'SVG picture',
    markdownCut: (shown, rows) =>
      `Rows 1 to ${en.countText(shown)} of ${en.countText(rows)}; CSV and JSON have them all.`,
    programHead: {
      gradientDescent: (iterations) =>
        englishPlural(iterations, {
          one: 'Gradient descent, 1 iteration: prints the numbers of the run, to the last bit.',
          other: `Gradient descent, ${en.countText(iterations)} iterations: prints the numbers of the run, to the last bit.`,
        }),
      hotCold: (iterations) =>
        englishPlural(iterations, {
          one: 'Hot and cold learning, 1 iteration: prints the numbers of the run, to the last bit.',
          other: `Hot and cold learning, ${en.countText(iterations)} iterations: prints the numbers of the run, to the last bit.`,
        }),
    },
  },
  ru: {
    title: 'Экспорт запуска',
    titleUpTo: (iteration) => `Экспорт запуска до итерации ${ru.countText(iteration)}: остальное скрыто`,
    picture: 'Картинка',
    table: 'Таблица',
    program: 'Программа',
    png: { label: 'PNG', detail: 'График с подписью — для слайда или документа' },
    svg: { label: 'SVG', detail: 'То же самое, чёткое при любом размере' },
    copyPicture: { label: 'Скопировать картинку', detail: 'Чтобы вставить в другом месте' },
    csv: { label: 'CSV', detail: 'Каждая строка таблицы — строка файла' },
    json: { label: 'JSON', detail: 'Запуск целиком: параметры, анализ, все строки' },
    markdown: { label: 'Markdown', detail: 'Вывод и таблица — для заметок' },
    programs: {
      python: { label: 'Python', detail: 'Выполняется где угодно и печатает те же числа, до последнего бита' },
      numpy: { label: 'NumPy', detail: 'То же самое на NumPy' },
      javascript: { label: 'JavaScript', detail: 'То же самое для Node или браузера' },
    },
    theme: { light: 'Светлый фон', dark: 'Тёмный фон' },
    openProgram: 'Открыть рядом',
    copyProgram: 'Скопировать',
    insertCell: 'Вставить ячейкой ниже',
    copied: 'Скопировано.',
    notCopied: 'Скопировать картинку отсюда не удалось.',
    save: 'Сохранить',
    pictureDone: (file) => `Картинка записана в ${file}.`,
    notDrawn: 'Панель не нарисовала картинку: откройте её и попробуйте ещё раз.',
    pngFiles: 'Картинка PNG',
    svgFiles: 'Картинка SVG',
    markdownCut: (shown, rows) =>
      russianPlural(shown, {
        one: `Здесь ${ru.countText(shown)} первая строка из ${ru.countText(rows)}; все строки — в CSV и JSON.`,
        few: `Здесь ${ru.countText(shown)} первые строки из ${ru.countText(rows)}; все строки — в CSV и JSON.`,
        many: `Здесь ${ru.countText(shown)} первых строк из ${ru.countText(rows)}; все строки — в CSV и JSON.`,
      }),
    programHead: {
      gradientDescent: (iterations) =>
        russianPlural(iterations, {
          one: `Градиентный спуск, ${ru.countText(iterations)} итерация: печатает числа запуска, до последнего бита.`,
          few: `Градиентный спуск, ${ru.countText(iterations)} итерации: печатает числа запуска, до последнего бита.`,
          many: `Градиентный спуск, ${ru.countText(iterations)} итераций: печатает числа запуска, до последнего бита.`,
        }),
      hotCold: (iterations) =>
        russianPlural(iterations, {
          one: `Метод «холодно/горячо», ${ru.countText(iterations)} итерация: печатает числа запуска, до последнего бита.`,
          few: `Метод «холодно/горячо», ${ru.countText(iterations)} итерации: печатает числа запуска, до последнего бита.`,
          many: `Метод «холодно/горячо», ${ru.countText(iterations)} итераций: печатает числа запуска, до последнего бита.`,
        }),
    },
  },
};
