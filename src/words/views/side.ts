import type { Mutation } from '../../neuron/mutants.ts';
import * as en from '../english/numbers.ts';
import * as ru from '../russian/numbers.ts';

interface SideWords {
  readonly runs: string;
  readonly whatIf: string;
  readonly ledger: string;
  /** Before any run was put aside. */
  readonly hint: string;
  readonly siblingsAside: string;
  readonly open: (letter: string) => string;
  readonly remove: (letter: string) => string;
  /** The heads of the table's columns. */
  readonly run: string;
  readonly differs: string;
  readonly parts: string;
  readonly weightAt: (iteration: number) => string;
  readonly errorAt: (iteration: number) => string;
  readonly onScreen: string;
  readonly sameParameters: string;
  readonly fromTheStart: string;
  /** `example` counts from 1; null: there is one only. */
  readonly partAt: (iteration: number, example: number | null) => string;
  readonly partAtEnd: (iteration: number) => string;
  readonly apart: { readonly [G in 'weight' | 'prediction' | 'delta']: (apart: string) => string };
  readonly neverPart: string;
  readonly sameSoFar: string;
  readonly endedBefore: string;
  readonly inBrackets: string;
  readonly leavesPicture: (letters: readonly string[]) => string;
  readonly cutAt: (iterations: number) => string;
  readonly picture: (letters: readonly string[]) => string;
  /** The picture in a sentence for each run, for who hears it. */
  readonly course: (letter: string, first: number, last: number) => string;
  readonly errorOf: (letter: string) => string;
  /** Null: there is one weight. */
  readonly weightOf: (letter: string, index: number | null) => string;
  readonly mutation: { readonly [M in Mutation]: { readonly name: string; readonly help: string } };
  readonly withoutFactorTwo: { readonly name: string; readonly help: string };
  readonly evenIfWorse: { readonly name: string; readonly help: string };
  readonly hotColdSlips: string;
}

const list = (letters: readonly string[], and: string) =>
  letters.length < 2 ? letters.join('') : `${letters.slice(0, -1).join(', ')} ${and} ${letters.at(-1)}`;

/** What stands on the tab "Side by side". */
export const sideWords: { readonly en: SideWords; readonly ru: SideWords } = {
  en: {
    runs: 'Runs side by side',
    whatIf: 'What if …',
    ledger: 'Hot and cold, or the slope?',
    hint: 'Add this run to the comparison, then change a parameter: you see both here, side by side. Or try a slip below.',
    siblingsAside: "Compare with the file's other runs",
    open: (letter) => `Open ${letter}`,
    remove: (letter) => `Remove ${letter}`,
    run: 'run',
    differs: 'what differs',
    parts: 'first differs from A',
    weightAt: (iteration) => `weight at iteration ${en.countText(iteration)}`,
    errorAt: (iteration) => `error at iteration ${en.countText(iteration)}`,
    onScreen: 'on screen',
    sameParameters: 'the same parameters',
    fromTheStart: 'from the start',
    partAt: (iteration, example) =>
      example === null
        ? `at iteration ${en.countText(iteration)}`
        : `at iteration ${en.countText(iteration)}, example ${en.countText(example)}`,
    partAtEnd: (iteration) => `at iteration ${en.countText(iteration)}: only one gets there`,
    apart: {
      weight: (apart) => `weights ${apart} apart`,
      prediction: (apart) => `predictions ${apart} apart`,
      delta: (apart) => `misses ${apart} apart`,
    },
    neverPart: 'never: the same to the last bit',
    sameSoFar: 'not yet',
    endedBefore: 'ended before',
    inBrackets: 'In brackets: the difference from A.',
    leavesPicture: (letters) => `${list(letters, 'and')} ${letters.length === 1 ? 'goes' : 'go'} off the chart.`,
    cutAt: (iterations) => `Compared up to iteration ${en.countText(iterations)}.`,
    picture: (letters) =>
      letters.length === 1
        ? `Error and weight of the run ${letters[0]}`
        : `Error and weight of the runs ${list(letters, 'and')}`,
    course: (letter, first, last) =>
      `${letter}: the error is ${en.shown(first)} at the start and ${en.shown(last)} at the end.`,
    errorOf: (letter) => `${letter} error`,
    weightOf: (letter, index) => (index === null ? `${letter} weight` : `${letter} weight[${index}]`),
    mutation: {
      forgotInput: { name: 'I forgot × input', help: 'weight = weight − alpha × miss' },
      wrongSign: { name: 'The sign is wrong', help: 'weight = weight + alpha × weight delta' },
      factorTwo: { name: 'With the factor 2', help: 'The true slope: weight delta = 2 × miss × input' },
      alphaTimesTen: { name: 'Alpha × 10', help: 'A step ten times as large along the slope' },
      stepTimesTen: { name: 'Step × 10', help: 'Each trial ten times as far from the weight' },
      stepByTen: { name: 'Step ÷ 10', help: 'Each trial ten times closer to the weight' },
      onlyIfBetter: { name: 'Only if it gets better', help: 'Stay where neither trial has a smaller error' },
    },
    withoutFactorTwo: { name: 'Without the factor 2', help: "The book's weight delta = miss × input" },
    evenIfWorse: { name: 'Even if it gets worse', help: 'Always go to the smaller of the two errors' },
    hotColdSlips: 'Hot and cold only compares two errors: there is no input, no sign and no factor in it to get wrong.',
  },
  ru: {
    runs: 'Запуски рядом',
    whatIf: 'Что, если…',
    ledger: '«Холодно/горячо» или наклон?',
    hint: 'Добавьте этот запуск к сравнению и измените параметр — здесь будут видны оба. Или попробуйте одну из ошибок ниже.',
    siblingsAside: 'Сравнить с другими запусками файла',
    open: (letter) => `Открыть ${letter}`,
    remove: (letter) => `Убрать ${letter}`,
    run: 'запуск',
    differs: 'что иначе',
    parts: 'впервые отличается от A',
    weightAt: (iteration) => `вес на итерации ${ru.countText(iteration)}`,
    errorAt: (iteration) => `ошибка на итерации ${ru.countText(iteration)}`,
    onScreen: 'на экране',
    sameParameters: 'те же параметры',
    fromTheStart: 'с самого начала',
    partAt: (iteration, example) =>
      example === null
        ? `на итерации ${ru.countText(iteration)}`
        : `на итерации ${ru.countText(iteration)}, пример ${ru.countText(example)}`,
    partAtEnd: (iteration) => `на итерации ${ru.countText(iteration)}: до неё доходит только один`,
    apart: {
      weight: (apart) => `между весами ${apart}`,
      prediction: (apart) => `между прогнозами ${apart}`,
      delta: (apart) => `между промахами ${apart}`,
    },
    neverPart: 'никогда: числа одинаковы до последнего бита',
    sameSoFar: 'пока не отличается',
    endedBefore: 'уже закончился',
    inBrackets: 'В скобках — отличие от A.',
    leavesPicture: (letters) =>
      `${list(letters, 'и')} ${letters.length === 1 ? 'выходит' : 'выходят'} за пределы графика.`,
    cutAt: (iterations) => `Сравнение до итерации ${ru.countText(iterations)}.`,
    picture: (letters) =>
      letters.length === 1 ? `Ошибка и вес запуска ${letters[0]}` : `Ошибка и вес запусков ${list(letters, 'и')}`,
    course: (letter, first, last) => `${letter}: ошибка в начале ${ru.shown(first)}, в конце ${ru.shown(last)}.`,
    errorOf: (letter) => `${letter}: ошибка`,
    weightOf: (letter, index) => (index === null ? `${letter}: вес` : `${letter}: вес[${index}]`),
    mutation: {
      forgotInput: { name: 'Забыто × вход', help: 'вес = вес − альфа × промах' },
      wrongSign: { name: 'Неверный знак', help: 'вес = вес + альфа × дельта веса' },
      factorTwo: { name: 'С множителем 2', help: 'Настоящий наклон: дельта веса = 2 × промах × вход' },
      alphaTimesTen: { name: 'Альфа × 10', help: 'Шаг по наклону в десять раз больше' },
      stepTimesTen: { name: 'Шаг × 10', help: 'Каждая проба в десять раз дальше от веса' },
      stepByTen: { name: 'Шаг ÷ 10', help: 'Каждая проба в десять раз ближе к весу' },
      onlyIfBetter: { name: 'Только если станет лучше', help: 'Стоять, если обе пробы не уменьшают ошибку' },
    },
    withoutFactorTwo: { name: 'Без множителя 2', help: 'Как в книге: дельта веса = промах × вход' },
    evenIfWorse: { name: 'Даже если станет хуже', help: 'Всегда идти к меньшей из двух ошибок' },
    hotColdSlips:
      '«Холодно/горячо» только сравнивает две ошибки: в нём нет ни входа, ни знака, ни множителя, чтобы ошибиться.',
  },
};
