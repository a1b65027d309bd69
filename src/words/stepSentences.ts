import type { Landing } from '../neuron/landing.ts';
import type { Language } from './language.ts';
import { apart, givenNumber, listText, sentenceNumber, smallestShown, sumNumber } from './shortNumber.ts';

/** A step of the weight by the slope, in numbers. */
export interface SlopeStep {
  readonly slope: number;
  readonly alpha: number;
  /** What alpha multiplies; null where the program's update is of another kind. */
  readonly multiplied: number | null;
  readonly weight: number;
  readonly next: number;
  readonly error: number;
  readonly nextError: number;
  readonly landing: Landing;
}

/** A step of several weights. */
export interface WeightsStep {
  readonly slopes: readonly number[];
  readonly next: readonly number[];
  readonly error: number;
  readonly nextError: number;
  readonly landing: Landing;
}

/** A weight that was tried, and its error. */
export interface Tried {
  readonly weight: number;
  readonly error: number;
}

/** What happens in a step, in sentences. */
interface StepSentences {
  readonly bySlope: (step: SlopeStep) => string;
  readonly bySlopes: (step: WeightsStep) => string;
  readonly byTrying: (up: Tried, down: Tried, chosen: 'up' | 'down' | null, weight: number) => string;
}

const product = (alpha: number, multiplied: number) => `${givenNumber(alpha)} × ${sumNumber(Math.abs(multiplied))}`;

/** Two numbers of a sentence, told apart where they would look alike. */
function both(one: number, other: number, language: Language): readonly [string, string] {
  const said = [one, other].map((value) =>
    Math.abs(value) < smallestShown ? sumNumber(value) : sentenceNumber(value, language),
  ) as [string, string];
  return said[0] === said[1] ? apart(one, other) : said;
}

const en = (value: number) => sentenceNumber(value, 'en');

/** How the error changes, and why: where the step landed. */
function englishLanding(landing: Landing, error: number, nextError: number): string {
  const [from, to] = both(error, nextError, 'en');
  switch (landing) {
    case 'lowest':
      return `, right at the lowest point: the error falls from ${from} to ${to}.`;
    case 'nearer':
      return `, and the error falls from ${from} to ${to}.`;
    case 'overNearer':
      return `: past the lowest point, but nearer to it than before, so the error still falls from ${from} to ${to}.`;
    case 'overAsFar':
      return `: past the lowest point and just as far from it, on its other side, so the error stays ${from}.`;
    case 'overFarther':
      return `: past the lowest point and farther from it than before, so the error grows from ${from} to ${to}.`;
    case 'farther':
      return `: away from the lowest point, so the error grows from ${from} to ${to}.`;
    case 'stays':
    case 'flat':
      return `, and the error stays ${from}.`;
  }
}

function englishBySlope(step: SlopeStep): string {
  const { slope, alpha, multiplied, weight, next, landing } = step;
  if (slope === 0) return `The slope here is 0: this is the lowest point, and the weight stays ${sumNumber(weight)}.`;
  const says = `The slope here is ${en(slope)}: the ${slope < 0 ? 'larger' : 'smaller'} the weight, the smaller the error`;
  if (landing === 'stays') {
    const why = alpha === 0 ? 'alpha 0 makes the step 0' : 'the step is too small to change it';
    return `${says}. Yet the weight stays ${sumNumber(weight)}: ${why}.`;
  }
  const grows = next > weight;
  const went = grows ? 'grows' : 'falls';
  const isDownhill = grows === slope < 0;
  const direction = isDownhill ? `, so the weight ${went}.` : `. Yet the weight ${went}, uphill.`;
  const how =
    multiplied === null
      ? 'The program’s own update takes it'
      : `The steepness says how much: alpha ${product(alpha, multiplied)} takes it`;
  const [from, to] = both(weight, next, 'en');
  return `${says}${direction} ${how} from ${from} to ${to}${englishLanding(landing, step.error, step.nextError)}`;
}

const ru = (value: number) => sentenceNumber(value, 'ru');

function russianLanding(landing: Landing, error: number, nextError: number): string {
  const [from, to] = both(error, nextError, 'ru');
  switch (landing) {
    case 'lowest':
      return ` — точно в нижнюю точку: ошибка уменьшается с ${from} до ${to}.`;
    case 'nearer':
      return `, и ошибка уменьшается с ${from} до ${to}.`;
    case 'overNearer':
      return `: дальше нижней точки, но ближе к ней, чем раньше, поэтому ошибка всё же уменьшается с ${from} до ${to}.`;
    case 'overAsFar':
      return `: за нижнюю точку, на то же расстояние с другой стороны, поэтому ошибка остаётся ${from}.`;
    case 'overFarther':
      return `: за нижнюю точку и дальше от неё, чем раньше, поэтому ошибка растёт с ${from} до ${to}.`;
    case 'farther':
      return `: прочь от нижней точки, поэтому ошибка растёт с ${from} до ${to}.`;
    case 'stays':
    case 'flat':
      return `, ошибка остаётся ${from}.`;
  }
}

function russianBySlope(step: SlopeStep): string {
  const { slope, alpha, multiplied, weight, next, landing } = step;
  if (slope === 0) return `Наклон здесь 0: это нижняя точка, вес остаётся ${sumNumber(weight)}.`;
  const says = `Наклон здесь ${ru(slope)}: чем ${slope < 0 ? 'больше' : 'меньше'} вес, тем меньше ошибка`;
  if (landing === 'stays') {
    const why = alpha === 0 ? 'при альфе 0 шаг равен 0' : 'шаг слишком мал, чтобы его изменить';
    return `${says}. Но вес остаётся ${sumNumber(weight)}: ${why}.`;
  }
  const grows = next > weight;
  const went = grows ? 'увеличивается' : 'уменьшается';
  const isDownhill = grows === slope < 0;
  const direction = isDownhill ? `, поэтому вес ${went}.` : `. Но вес ${went}: шаг идёт в гору.`;
  const how =
    multiplied === null
      ? 'Обновление этой программы переносит его'
      : `Насколько — говорит крутизна: альфа ${product(alpha, multiplied)} переносит его`;
  const [from, to] = both(weight, next, 'ru');
  return `${says}${direction} ${how} с ${from} на ${to}${russianLanding(landing, step.error, step.nextError)}`;
}

/** A step of the weights: which way, how far, and what it does to the error. */
export const stepSentences: { readonly en: StepSentences; readonly ru: StepSentences } = {
  en: {
    bySlope: englishBySlope,
    bySlopes: ({ slopes, next, error, nextError, landing }) => {
      if (slopes.every((slope) => slope === 0)) return 'All slopes are 0 here: the weights stay.';
      const says = `The slopes here are ${listText(slopes)}: each weight moves against its own.`;
      if (landing === 'stays') return `The slopes here are ${listText(slopes)}, yet the weights stay.`;
      return `${says} The step leads to ${listText(next)}${englishLanding(landing, error, nextError)}`;
    },
    byTrying: (up, down, chosen, weight) => {
      const [upError, downError] = apart(up.error, down.error);
      const tried = `Up, weight ${sumNumber(up.weight)} has the error ${upError}; down, weight ${sumNumber(down.weight)} has ${downError}.`;
      if (chosen === null) return `${tried} Neither is chosen: the weight stays ${sumNumber(weight)}.`;
      return `${tried} ${chosen === 'up' ? 'Up' : 'Down'} is the smaller one, so the weight goes there.`;
    },
  },
  ru: {
    bySlope: russianBySlope,
    bySlopes: ({ slopes, next, error, nextError, landing }) => {
      if (slopes.every((slope) => slope === 0)) return 'Все наклоны здесь 0: веса остаются на месте.';
      if (landing === 'stays') return `Наклоны здесь ${listText(slopes)}, но веса остаются на месте.`;
      const says = `Наклоны здесь ${listText(slopes)}: каждый вес сдвигается против своего.`;
      return `${says} Шаг переносит веса в ${listText(next)}${russianLanding(landing, error, nextError)}`;
    },
    byTrying: (up, down, chosen, weight) => {
      const [upError, downError] = apart(up.error, down.error);
      const tried = `Вверх: вес ${sumNumber(up.weight)}, ошибка ${upError}; вниз: вес ${sumNumber(down.weight)}, ошибка ${downError}.`;
      if (chosen === null) return `${tried} Не выбран ни один: вес остаётся ${sumNumber(weight)}.`;
      return `${tried} ${chosen === 'up' ? 'Вверху' : 'Внизу'} ошибка меньше, туда вес и сдвигается.`;
    },
  },
};
