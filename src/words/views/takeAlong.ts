import type { Method } from '../../neuron/rule.ts';
import { englishPlural, russianPlural } from '../language.ts';
import type { PictureTheme } from '../picture/sheet.ts';
import type { ProgramKind } from '../programs/writtenRun.ts';
import { countText } from '../shortNumber.ts';

/** A way to take a run along, and what it is. */
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

/** Taking a run along: as a picture, a table or a program. */
export const takeAlongWords: { readonly en: TakeAlongWords; readonly ru: TakeAlongWords } = {
  en: {
    title: 'Take the run along',
    titleUpTo: (iteration) => `Take the run along as far as iteration ${countText(iteration)}: the rest is hidden`,
    picture: 'Picture',
    table: 'Table',
    program: 'Program',
    png: { label: 'PNG', detail: 'The picture with its sentence, for a slide or a text' },
    svg: { label: 'SVG', detail: 'The same, sharp at any size' },
    copyPicture: { label: 'Copy the picture', detail: 'To paste it elsewhere' },
    csv: { label: 'CSV', detail: 'A line for each row' },
    json: { label: 'JSON', detail: 'The whole run: parameters, what is known before it, every row' },
    markdown: { label: 'Markdown', detail: 'The sentence and a table, for notes' },
    programs: {
      python: { label: 'Python', detail: 'Runs anywhere and prints the same figures, to the last bit' },
      numpy: { label: 'NumPy', detail: 'The same with NumPy' },
      javascript: { label: 'JavaScript', detail: 'The same for Node or a browser' },
    },
    theme: { light: 'On white', dark: 'On dark' },
    openProgram: 'Open it beside',
    copyProgram: 'Copy it',
    insertCell: 'Insert it as a cell below',
    copied: 'Copied.',
    notCopied: 'The picture could not be copied here.',
    save: 'Save it',
    pictureDone: (file) => `Wrote ${file}.`,
    notDrawn: 'The panel drew no picture: open it and try again.',
    pngFiles: 'PNG picture',
    svgFiles: 'SVG picture',
    markdownCut: (shown, rows) =>
      `Here are the first ${countText(shown)}; all rows (${countText(rows)}) are in CSV and JSON.`,
    programHead: {
      gradientDescent: (iterations) =>
        englishPlural(iterations, {
          one: 'Gradient descent, 1 iteration: prints the figures of the run, to the last bit.',
          other: `Gradient descent, ${countText(iterations)} iterations: prints the figures of the run, to the last bit.`,
        }),
      hotCold: (iterations) =>
        englishPlural(iterations, {
          one: 'Hot and cold learning, 1 iteration: prints the figures of the run, to the last bit.',
          other: `Hot and cold learning, ${countText(iterations)} iterations: prints the figures of the run, to the last bit.`,
        }),
    },
  },
  ru: {
    title: 'Взять запуск с собой',
    titleUpTo: (iteration) => `Взять запуск с собой до итерации ${countText(iteration)}: остальное скрыто`,
    picture: 'Картинка',
    table: 'Таблица',
    program: 'Программа',
    png: { label: 'PNG', detail: 'График с подписью — для слайда или текста' },
    svg: { label: 'SVG', detail: 'То же самое, чёткое при любом размере' },
    copyPicture: { label: 'Скопировать картинку', detail: 'Чтобы вставить в другом месте' },
    csv: { label: 'CSV', detail: 'Каждая строка таблицы — строка файла' },
    json: { label: 'JSON', detail: 'Запуск целиком: параметры, что известно заранее, все строки' },
    markdown: { label: 'Markdown', detail: 'Вывод и таблица — для заметок' },
    programs: {
      python: { label: 'Python', detail: 'Выполняется где угодно и печатает те же числа, до последнего бита' },
      numpy: { label: 'NumPy', detail: 'То же самое на NumPy' },
      javascript: { label: 'JavaScript', detail: 'То же самое для Node или браузера' },
    },
    theme: { light: 'На белом', dark: 'На тёмном' },
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
        one: `Здесь ${countText(shown)} первая строка из ${countText(rows)}; все строки — в CSV и JSON.`,
        few: `Здесь ${countText(shown)} первые строки из ${countText(rows)}; все строки — в CSV и JSON.`,
        many: `Здесь ${countText(shown)} первых строк из ${countText(rows)}; все строки — в CSV и JSON.`,
      }),
    programHead: {
      gradientDescent: (iterations) =>
        russianPlural(iterations, {
          one: `Градиентный спуск, ${countText(iterations)} итерация: печатает числа запуска, до последнего бита.`,
          few: `Градиентный спуск, ${countText(iterations)} итерации: печатает числа запуска, до последнего бита.`,
          many: `Градиентный спуск, ${countText(iterations)} итераций: печатает числа запуска, до последнего бита.`,
        }),
      hotCold: (iterations) =>
        russianPlural(iterations, {
          one: `Метод «холодно/горячо», ${countText(iterations)} итерация: печатает числа запуска, до последнего бита.`,
          few: `Метод «холодно/горячо», ${countText(iterations)} итерации: печатает числа запуска, до последнего бита.`,
          many: `Метод «холодно/горячо», ${countText(iterations)} итераций: печатает числа запуска, до последнего бита.`,
        }),
    },
  },
};
