import type { Choice, Question } from '../../neuron/question.ts';
import { arrow, factor, type QuestionTexts, shareOf, times } from '../questionText.ts';
import { sumNumber as n, percent } from '../shortNumber.ts';

const share = (ratio: number) => percent(ratio, 'ru');

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
  if (question.kind === 'slope') return `до ${share(shareOf(question, choice))}`;
  if (question.kind === 'input' && choice === 'same') return 'такой же';
  if (question.kind === 'outcome' && choice === 'never') return 'нет';
  return choices[choice as keyof typeof choices];
}

const ask = (question: Question): string => {
  switch (question.kind) {
    case 'direction':
      return 'Вес вырастет или уменьшится?';
    case 'size':
      return 'Вес изменится больше или меньше, чем в прошлый раз?';
    case 'error':
      return 'Следующая ошибка будет меньше или больше?';
    case 'alpha':
      return `Будь альфа вдвое больше, ${n(question.alpha)}: дошёл бы вес за этот шаг до идеального?`;
    case 'input':
      return 'Будь вход вдвое больше, а промах тот же, какой была бы дельта веса?';
    case 'slope':
      return `Последний шаг изменил ошибку до ${share(question.errorShare)} прежней. А наклон?`;
    case 'stops':
      return 'Когда вес перестанет меняться?';
    case 'outcome':
      return 'Научится ли нейрон?';
  }
};

function compare(question: Question): string {
  switch (question.kind) {
    case 'direction':
      return `Вес ${arrow(question.weight, question.next)}: ${question.right === 'up' ? 'вырос' : 'уменьшился'}.`;
    case 'size':
      return `Сдвиг ${n(question.now)}, в прошлый раз ${n(question.last)}: ${choices[question.right]}.`;
    case 'error':
      return `Ошибка ${arrow(question.error, question.next)}: ${choices[question.right]}.`;
    case 'alpha':
      return `Вес стал бы ${n(question.landing)}, идеальный вес ${n(question.idealWeight)}: ${choices[question.right]}.`;
    case 'input':
      return `Дельта веса ${n(question.delta)} × ${factor(2 * question.input)} = ${n(2 * question.input * question.delta)} вместо ${n(question.delta * question.input)}: вдвое больше.`;
    case 'slope':
      return `Наклон ${arrow(question.lastSlope, question.slope)}: до ${share(question.slopeShare)}.`;
    case 'stops':
      return question.right === 'never'
        ? `Каждый шаг длиной ${n(question.stepAmount)}, и у самой цели тоже: никогда.`
        : 'При промахе 0 дельта веса равна 0, вычитать нечего: когда промах равен 0.';
    case 'outcome':
      return question.right === 'never'
        ? `После каждой итерации промах равен ${times(question.factor)} прежнего: нет.`
        : `После каждой итерации остаётся ${share(question.factor)} промаха${question.right === 'jumping' ? ', с другой стороны' : ''}: ${choices[question.right]}.`;
  }
}

function learn(question: Question): string {
  switch (question.kind) {
    case 'direction': {
      const { why, right } = question;
      if (why.by === 'trials')
        return `При весе ${n(why.up.weight)} ошибка была бы ${n(why.up.error)}, при весе ${n(why.down.weight)} — ${n(why.down.error)}: вес идёт туда, где она меньше.`;
      if (why.by === 'examples') return 'Куда идёт вес, решают все промахи и входы вместе.';
      return `Альфа × дельта веса: ${n(why.alpha)} × ${factor(why.weightDelta)}. Вычесть ${right === 'up' ? 'отрицательное — значит увеличить вес' : 'положительное — значит уменьшить вес'}.`;
    }
    case 'size':
      if (question.isHotCold) return '«Холодно/горячо» всегда сдвигает вес на величину шага, и у самой цели тоже.';
      if (question.right === 'same') return 'Промах остался прежним, и шаг тоже.';
      return question.right === 'less'
        ? 'Шаг зависит от промаха: чем ближе цель, тем он короче.'
        : 'Шаг зависит от промаха, а промах вырос.';
    case 'error':
      return question.right === 'smaller'
        ? 'Шаг был вниз по наклону ошибки, и не слишком длинный.'
        : 'Шаг прошёл мимо нижней точки и поднялся с другой стороны.';
    case 'alpha':
      return 'Альфа говорит, какую часть дельты веса взять: вдвое больше альфа — вдвое длиннее шаг. За идеальным весом промах меняет знак.';
    case 'input':
      return 'Дельта веса — это промах × вход: вход 0 останавливает обучение, отрицательный меняет направление.';
    case 'slope':
      return 'Ошибка — квадрат промаха, а наклон зависит от самого промаха.';
    case 'stops':
      return question.right === 'never'
        ? '«Холодно/горячо» знает направление, но не знает, как далеко идти: у цели вес прыгает туда и обратно.'
        : 'Вычитается альфа × промах × вход. Вместе с промахом убывает и шаг, и вес останавливается.';
    case 'outcome': {
      const { factor } = question;
      if (factor < -1)
        return 'Каждый шаг больше чем вдвое длиннее пути до идеального веса, и вес оказывается ещё дальше.';
      if (factor === -1) return 'Каждый шаг ровно вдвое длиннее пути: вес вечно прыгает туда и обратно.';
      if (factor > 1) return 'Альфа меньше 0: каждый шаг уводит от цели.';
      if (factor === 1) return 'Шаги ничего не меняют.';
      return factor < 0
        ? 'Каждый шаг длиннее пути до идеального веса, но меньше чем вдвое.'
        : 'Ни один шаг не длиннее пути до идеального веса.';
    }
  }
}

/** Questions about the next step, in Russian. */
export const questions: QuestionTexts = {
  ask,
  choice,
  compare,
  learn,
  said: (choice) => `Ваш ответ: ${choice}.`,
  asSaid: 'Как вы и сказали.',
  notAsSaid: 'Не так, как вы сказали.',
};
