import type { Role } from '../../reading/reading.ts';
import { sumNumber } from '../shortNumber.ts';

export interface CardWords {
  readonly title: string;
  /** The book's words for what has no name in the person's program. */
  readonly quantities: { readonly [R in Role]: string };
  /** What a quantity is, where it is looked at. */
  readonly help: { readonly [R in Role]: string };
  /** The weight delta under gradient "true". */
  readonly weightDeltaTrue: string;
  /** A program whose delta is goal − prediction. */
  readonly negatedDelta: (name: string) => string;
  readonly negatedWeightDelta: (name: string) => string;
  /** `knob (weight) = 0.5`: the program's name, the book's, the value. */
  readonly named: (name: string, word: string, values: string) => string;
  /** Before anything is looked at: of a run from a text, and of one from the settings. */
  readonly hintInCode: string;
  readonly hint: string;
  readonly up: string;
  readonly down: string;
  readonly smaller: string;
  readonly won: { readonly [W in 'up' | 'down']: (weight: number, next: number) => string };
  readonly bothEqual: (weight: number) => string;
  readonly noneBetter: (error: number, weight: number) => string;
  readonly notChanged: string;
  readonly runEndsHere: string;
  readonly staysUntilPassEnds: string;
}

const move = (weight: number, next: number) => `${sumNumber(weight)} → ${sumNumber(next)}`;

/** Predict, compare and learn as formulas. */
export const cardWords: { readonly en: CardWords; readonly ru: CardWords } = {
  en: {
    title: 'Predict, compare, learn',
    quantities: {
      input: 'input',
      weight: 'weight',
      goal: 'goal',
      prediction: 'prediction',
      error: 'error',
      delta: 'miss',
      weightDelta: 'weight delta',
      alpha: 'alpha',
      stepAmount: 'step amount',
    },
    help: {
      input: 'What the neuron is given.',
      weight: 'What the neuron has learned so far, and what learning changes.',
      goal: 'What the neuron should say.',
      prediction: 'What the neuron says to this input with this weight.',
      error: 'The miss squared: never negative, and large misses count more.',
      delta: 'prediction − goal: the pure error, delta in the book.',
      weightDelta: 'miss × input: direction and amount of the change.',
      alpha: 'How much of the weight delta is subtracted from the weight.',
      stepAmount: 'How far each trial is from the weight.',
    },
    weightDeltaTrue: '2 × miss × input: the true slope of the error, twice weight_delta in the book.',
    negatedDelta: (name) => `goal − prediction: in your program ${name} is the miss with the other sign.`,
    negatedWeightDelta: (name) =>
      `(goal − prediction) × input: in your program ${name} is the weight delta with the other sign.`,
    named: (name, word, values) => (name === word ? `${name} = ${values}` : `${name} (${word}) = ${values}`),
    hintInCode: 'Point at a value to mark it everywhere, in your code too.',
    hint: 'Point at a value to mark it everywhere.',
    up: 'up',
    down: 'down',
    smaller: 'smaller error',
    won: {
      up: (weight, next) => `Up has the smaller error: the weight goes there, ${move(weight, next)}.`,
      down: (weight, next) => `Down has the smaller error: the weight goes there, ${move(weight, next)}.`,
    },
    bothEqual: (weight) => `Both errors are equal: the weight stays at ${sumNumber(weight)}.`,
    noneBetter: (error, weight) =>
      `Neither error is smaller than the current one, ${sumNumber(error)}: the weight stays at ${sumNumber(weight)}.`,
    notChanged: 'The program does not change the weight.',
    runEndsHere: 'The run ends here: the error is no longer a finite number.',
    staysUntilPassEnds: 'The weight stays until the pass ends: then all its weight deltas count together.',
  },
  ru: {
    title: 'Предсказание, сравнение, обучение',
    quantities: {
      input: 'вход',
      weight: 'вес',
      goal: 'цель',
      prediction: 'прогноз',
      error: 'ошибка',
      delta: 'промах',
      weightDelta: 'дельта веса',
      alpha: 'альфа',
      stepAmount: 'величина шага',
    },
    help: {
      input: 'То, что нейрон получает.',
      weight: 'То, чему нейрон уже научился, и то, что меняет обучение.',
      goal: 'То, что нейрон должен ответить.',
      prediction: 'То, что нейрон отвечает при таком входе и таком весе.',
      error: 'Квадрат промаха: не бывает отрицательным, а большие промахи весят больше.',
      delta: 'прогноз − цель: чистая ошибка, delta в книге.',
      weightDelta: 'промах × вход: направление и величина изменения.',
      alpha: 'Какая доля дельты веса вычитается из веса.',
      stepAmount: 'На сколько каждая проба отстоит от веса.',
    },
    weightDeltaTrue: '2 × промах × вход: настоящий наклон ошибки, вдвое больше weight_delta из книги.',
    negatedDelta: (name) => `цель − прогноз: в программе ${name} — это промах с обратным знаком.`,
    negatedWeightDelta: (name) => `(цель − прогноз) × вход: в программе ${name} — это дельта веса с обратным знаком.`,
    named: (name, word, values) => (name === word ? `${name} = ${values}` : `${name} (${word}) = ${values}`),
    hintInCode: 'Наведите указатель на значение — оно выделится везде, и в коде тоже.',
    hint: 'Наведите указатель на значение — оно выделится везде.',
    up: 'вверх',
    down: 'вниз',
    smaller: 'ошибка меньше',
    won: {
      up: (weight, next) => `Вверх ошибка меньше: вес идёт туда, ${move(weight, next)}.`,
      down: (weight, next) => `Вниз ошибка меньше: вес идёт туда, ${move(weight, next)}.`,
    },
    bothEqual: (weight) => `Обе ошибки равны: вес остаётся ${sumNumber(weight)}.`,
    noneBetter: (error, weight) =>
      `Ни одна ошибка не меньше нынешней, ${sumNumber(error)}: вес остаётся ${sumNumber(weight)}.`,
    notChanged: 'Программа не меняет вес.',
    runEndsHere: 'На этом запуск закончен: ошибка больше не конечное число.',
    staysUntilPassEnds: 'Вес остаётся до конца прохода: тогда все дельты веса складываются.',
  },
};
