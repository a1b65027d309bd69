import type { Mutation } from '../../neuron/mutants.ts';
import { countText, sumNumber } from '../shortNumber.ts';

interface SideWords {
  readonly runs: string;
  readonly whatIf: string;
  readonly ledger: string;
  /** Before any run was put aside. */
  readonly hint: string;
  readonly pin: string;
  readonly open: (letter: string) => string;
  readonly remove: (letter: string) => string;
  readonly onScreen: string;
  readonly changed: (label: string, from: string, to: string) => string;
  readonly sameParameters: string;
  readonly partAtStart: (weights: readonly [number, number] | null) => string;
  readonly partAt: (iteration: number, weights: readonly [number, number] | null) => string;
  readonly neverPart: string;
  readonly sameSoFar: string;
  readonly atSelected: (iteration: number, error: number, own: number) => string;
  readonly endedBefore: (iteration: number) => string;
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
}

const apart = ([one, other]: readonly [number, number]) => sumNumber(Math.abs(other - one));
const list = (letters: readonly string[], and: string) =>
  letters.length < 2 ? letters.join('') : `${letters.slice(0, -1).join(', ')} ${and} ${letters.at(-1)}`;

/** What stands on the tab "Side by side". */
export const sideWords: { readonly en: SideWords; readonly ru: SideWords } = {
  en: {
    runs: 'Runs beside each other',
    whatIf: 'What if …',
    ledger: 'Hot and cold, or the slope?',
    hint: 'Put this run aside, then change a parameter: both stand here beside each other. Or try a slip below.',
    pin: 'Put this run aside',
    open: (letter) => `Open ${letter}`,
    remove: (letter) => `Take ${letter} away`,
    onScreen: 'on screen',
    changed: (label, from, to) => `${label} ${from} → ${to}`,
    sameParameters: 'the same parameters',
    partAtStart: (weights) =>
      weights === null
        ? 'They differ from the start.'
        : `They differ from the start: weight ${sumNumber(weights[0])} and ${sumNumber(weights[1])}.`,
    partAt: (iteration, weights) =>
      weights === null
        ? `They part at iteration ${countText(iteration)}.`
        : `They part at iteration ${countText(iteration)}: weight ${sumNumber(weights[0])} and ${sumNumber(weights[1])}, ${apart(weights)} apart.`,
    neverPart: 'Both have the same numbers, to the last bit.',
    sameSoFar: 'The same numbers so far.',
    atSelected: (iteration, error, own) =>
      `At iteration ${countText(iteration)} the error is ${sumNumber(error)} and ${sumNumber(own)}.`,
    endedBefore: (iteration) => `It ended before iteration ${countText(iteration)}.`,
    leavesPicture: (letters) => `${list(letters, 'and')} ${letters.length === 1 ? 'leaves' : 'leave'} the picture.`,
    cutAt: (iterations) => `Compared as far as iteration ${countText(iterations)}.`,
    picture: (letters) =>
      letters.length === 1
        ? `Error and weight of the run ${letters[0]}`
        : `Error and weight of the runs ${list(letters, 'and')}`,
    course: (letter, first, last) =>
      `${letter}: the error is ${sumNumber(first)} at the start and ${sumNumber(last)} at the end.`,
    errorOf: (letter) => `${letter} error`,
    weightOf: (letter, index) => (index === null ? `${letter} weight` : `${letter} weight[${index}]`),
    mutation: {
      forgotInput: { name: 'I forgot × input', help: 'weight = weight − alpha × miss' },
      wrongSign: { name: 'The sign is wrong', help: 'weight = weight + alpha × weight delta' },
      factorTwo: { name: 'With the factor 2', help: 'The true slope: weight delta = 2 × miss × input' },
      alphaTimesTen: { name: 'Alpha × 10', help: 'Ten times as large a step along the slope' },
      stepTimesTen: { name: 'Step × 10', help: 'Each trial ten times as far from the weight' },
    },
    withoutFactorTwo: { name: 'Without the factor 2', help: "The book's weight delta = miss × input" },
  },
  ru: {
    runs: 'Запуски рядом',
    whatIf: 'Что, если…',
    ledger: '«Холодно/горячо» или наклон?',
    hint: 'Отложите этот запуск и измените параметр: оба встанут здесь рядом. Или попробуйте ошибку из списка ниже.',
    pin: 'Отложить этот запуск',
    open: (letter) => `Открыть ${letter}`,
    remove: (letter) => `Убрать ${letter}`,
    onScreen: 'на экране',
    changed: (label, from, to) => `${label} ${from} → ${to}`,
    sameParameters: 'те же параметры',
    partAtStart: (weights) =>
      weights === null
        ? 'Различаются с самого начала.'
        : `Различаются с самого начала: вес ${sumNumber(weights[0])} и ${sumNumber(weights[1])}.`,
    partAt: (iteration, weights) =>
      weights === null
        ? `Расходятся на итерации ${countText(iteration)}.`
        : `Расходятся на итерации ${countText(iteration)}: вес ${sumNumber(weights[0])} и ${sumNumber(weights[1])}, между ними ${apart(weights)}.`,
    neverPart: 'Числа у обоих одинаковы до последнего бита.',
    sameSoFar: 'Пока числа одинаковы.',
    atSelected: (iteration, error, own) =>
      `На итерации ${countText(iteration)} ошибка ${sumNumber(error)} и ${sumNumber(own)}.`,
    endedBefore: (iteration) => `Закончился раньше итерации ${countText(iteration)}.`,
    leavesPicture: (letters) =>
      `${list(letters, 'и')} ${letters.length === 1 ? 'выходит' : 'выходят'} за пределы графика.`,
    cutAt: (iterations) => `Сравнение до итерации ${countText(iterations)}.`,
    picture: (letters) =>
      letters.length === 1 ? `Ошибка и вес запуска ${letters[0]}` : `Ошибка и вес запусков ${list(letters, 'и')}`,
    course: (letter, first, last) => `${letter}: ошибка в начале ${sumNumber(first)}, в конце ${sumNumber(last)}.`,
    errorOf: (letter) => `${letter}: ошибка`,
    weightOf: (letter, index) => (index === null ? `${letter}: вес` : `${letter}: вес[${index}]`),
    mutation: {
      forgotInput: { name: 'Забыто × вход', help: 'вес = вес − альфа × промах' },
      wrongSign: { name: 'Неверный знак', help: 'вес = вес + альфа × дельта веса' },
      factorTwo: { name: 'С множителем 2', help: 'Настоящий наклон: дельта веса = 2 × промах × вход' },
      alphaTimesTen: { name: 'Альфа × 10', help: 'Шаг по наклону в десять раз больше' },
      stepTimesTen: { name: 'Шаг × 10', help: 'Каждая проба в десять раз дальше от веса' },
    },
    withoutFactorTwo: { name: 'Без множителя 2', help: 'Как в книге: дельта веса = промах × вход' },
  },
};
