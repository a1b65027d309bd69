import type { Choice, Question } from '../../neuron/question.ts';
import { arrow, factor, type QuestionTexts, shareOf, times } from '../questionText.ts';
import { sumNumber as n } from '../shortNumber.ts';
import { share } from './numbers.ts';

const choices: { readonly [C in Exclude<Choice, 'root' | 'square'>]: string } = {
  up: 'вырастет',
  down: 'уменьшится',
  less: 'меньше',
  same: 'столько же',
  more: 'больше',
  smaller: 'меньше',
  larger: 'больше',
  short: 'не дойдёт до него',
  beyond: 'перескочит его',
  half: 'вдвое меньше',
  double: 'вдвое больше',
  missZero: 'когда промах равен 0',
  weightZero: 'когда вес равен 0',
  never: 'никогда',
  smoothly: 'да, каждый раз ближе',
  jumping: 'да, перескакивая цель',
};

function choice(question: Question, choice: Choice): string {
  if (question.kind === 'slope') return `${share(shareOf(question, choice))} прежнего`;
  if (question.kind === 'input' && choice === 'same') return 'такой же';
  if (question.kind === 'outcome' && choice === 'never') return 'нет';
  return choices[choice as keyof typeof choices];
}

/** Questions about the next step, in Russian. */
export const questions: QuestionTexts = {
  of: {
    direction: ({ weight, next, right, why }) => ({
      ask: 'Вес вырастет или уменьшится?',
      compare: `Вес ${arrow(weight, next)}: ${right === 'up' ? 'вырос' : 'уменьшился'}.`,
      learn: directionWhy(right, why),
    }),
    size: ({ now, last, right, isHotCold }) => ({
      ask: 'Вес изменится больше или меньше, чем в прошлый раз?',
      compare: `Сдвиг ${n(now)}, в прошлый раз ${n(last)}: ${choices[right]}.`,
      learn: isHotCold
        ? '«Холодно/горячо» всегда сдвигает вес на величину шага, даже у самой цели.'
        : {
            less: 'Шаг зависит от промаха: чем ближе цель, тем он короче.',
            same: 'Промах остался прежним, и шаг тоже.',
            more: 'Шаг зависит от промаха, а промах вырос.',
          }[right],
    }),
    error: ({ error, next, right }) => ({
      ask: 'Следующая ошибка будет меньше или больше?',
      compare: `Ошибка ${arrow(error, next)}: ${choices[right]}.`,
      learn: {
        smaller: 'Шаг шёл вниз по наклону ошибки и был не слишком длинным.',
        larger: 'Шаг прошёл мимо нижней точки и поднялся с другой стороны.',
      }[right],
    }),
    alpha: ({ alpha, landing, idealWeight, right }) => ({
      ask: `Будь альфа вдвое больше, ${n(alpha)}: дошёл бы вес за этот шаг до идеального?`,
      compare: `Вес стал бы ${n(landing)}, идеальный вес ${n(idealWeight)}: ${choices[right]}.`,
      learn:
        'Альфа говорит, какую часть дельты веса взять: вдвое больше альфа — вдвое длиннее шаг. За идеальным весом промах меняет знак.',
    }),
    input: ({ input, delta }) => ({
      ask: 'Будь вход вдвое больше, а промах тот же, какой была бы дельта веса?',
      compare: `Дельта веса ${n(delta)} × ${factor(2 * input)} = ${n(2 * input * delta)} вместо ${n(delta * input)}: вдвое больше.`,
      learn: 'Дельта веса — это промах × вход: вход 0 останавливает обучение, отрицательный меняет направление.',
    }),
    slope: ({ errorShare, lastSlope, slope, slopeShare }) => ({
      ask: `После последнего шага ошибка — ${share(errorShare)} прежней. А наклон?`,
      compare: `Наклон ${arrow(lastSlope, slope)}: это ${share(slopeShare)} прежнего.`,
      learn: 'Ошибка — квадрат промаха, а наклон зависит от самого промаха.',
    }),
    stops: ({ right, stepAmount }) => ({
      ask: 'Когда вес перестанет меняться?',
      ...(right === 'never'
        ? {
            compare: `Никогда: каждый шаг длиной ${n(stepAmount)}, даже у самой цели.`,
            learn:
              '«Холодно/горячо» знает направление, но не знает, как далеко идти: у цели вес прыгает туда и обратно.',
          }
        : {
            compare: 'Когда промах равен 0: тогда дельта веса равна 0 и вычитать нечего.',
            learn: 'Вычитается альфа × промах × вход. Вместе с промахом убывает и шаг, и вес останавливается.',
          }),
    }),
    outcome: ({ factor, right }) => ({
      ask: 'Научится ли нейрон?',
      compare:
        right === 'never'
          ? `Нет: каждая итерация умножает величину промаха на ${times(factor)}.`
          : `После каждой итерации остаётся ${share(factor)} промаха${right === 'jumping' ? ', уже с другим знаком' : ''}: ${choices[right]}.`,
      learn: outcomeWhy(factor),
    }),
  },
  choice,
  said: (choice) => `Ваш ответ: ${choice}.`,
  asSaid: 'Вы угадали.',
  notAsSaid: 'Вышло иначе.',
};

type Direction = Extract<Question, { kind: 'direction' }>;

function directionWhy(right: Direction['right'], why: Direction['why']): string {
  if (why.by === 'trials')
    return `При весе ${n(why.up.weight)} ошибка была бы ${n(why.up.error)}, при весе ${n(why.down.weight)} — ${n(why.down.error)}: вес идёт туда, где она меньше.`;
  if (why.by === 'examples') return 'Куда идёт вес, решают все промахи и входы вместе.';
  return `Альфа × дельта веса: ${n(why.alpha)} × ${factor(why.weightDelta)}. Вычесть ${right === 'up' ? 'отрицательное — значит увеличить вес' : 'положительное — значит уменьшить вес'}.`;
}

function outcomeWhy(factor: number): string {
  if (factor < -1) return 'Каждый шаг больше чем вдвое длиннее пути до идеального веса, и вес оказывается ещё дальше.';
  if (factor === -1) return 'Каждый шаг ровно вдвое длиннее пути: вес вечно прыгает туда и обратно.';
  if (factor > 1) return 'Альфа меньше 0: каждый шаг уводит от цели.';
  if (factor === 1) return 'Шаги ничего не меняют.';
  return factor < 0
    ? 'Каждый шаг длиннее пути до идеального веса, но меньше чем вдвое.'
    : 'Ни один шаг не длиннее пути до идеального веса.';
}
