import assert from 'node:assert/strict';
import { verdict } from '../../../src/words/verdict.ts';
import type { Judged } from '../../../src/words/verdictFacts.ts';
import { judged } from './judged.ts';

interface Case {
  readonly name: string;
  readonly judged: Judged;
  readonly en: string;
  readonly ru: string;
  /** Labels of the buttons, English and Russian. */
  readonly buttons?: readonly [string, string];
  readonly tone: 'good' | 'slow' | 'bad' | 'neutral';
}

const diverging = { factor: -3, course: 'diverging', alphaMax: 0.5, alphaBest: 0.25, alphaOffered: 0.1 } as const;
const grown = { firstError: 0.04, lastError: 5.4e16, finalError: 4.9e17 };
const comparing = { status: { kind: 'compared' }, rows: 1, passes: 1, firstError: 0.30250000000000005 } as const;
const comparison = { lastError: 0.30250000000000005, lastDelta: -0.55, lastPrediction: 0.25 };
const hotCold = { factor: null, course: 'none', alphaMax: null, alphaBest: null, alphaOffered: null } as const;
const threeExamples = {
  parameters: { input: [1, 2, 3], goal: [1, 2, 4] },
  summary: { examples: 3, rows: 60 },
} as const;
const disagreeing = { factor: 0.4, course: 'smooth', smallestError: 0.1, idealWeight: 0.7 } as const;

const cases: readonly Case[] = [
  {
    name: 'the first run learns',
    judged: judged(),
    en: 'It learns: in 20 iterations the error fell from 0.3025 to 0.0000054. The last prediction is 0.7977, goal 0.8. 75% of the miss remains after each iteration.',
    ru: 'Нейрон учится: за 20 итераций ошибка уменьшилась с 0.3025 до 0.0000054. Последний прогноз 0.7977, цель 0.8. После каждой итерации остаётся 75 % промаха.',
    tone: 'good',
  },
  {
    name: 'one comparison',
    judged: judged({ rule: { update: 'none' }, summary: { ...comparing, ...comparison } }),
    en: 'The prediction is 0.25, the goal 0.8. The miss is −0.55, so the error is (−0.55)² = 0.3025. Nothing has been learned yet.',
    ru: 'Прогноз 0.25, цель 0.8. Промах −0.55, ошибка (−0.55)² = 0.3025. Обучения ещё не было.',
    buttons: ['Let it learn', 'Пусть учится'],
    tone: 'neutral',
  },
  {
    name: 'one comparison with a positive miss',
    judged: judged({
      summary: { ...comparing, lastPrediction: 1, lastDelta: 0.2, lastError: 0.03999999999999998 },
    }),
    en: 'The prediction is 1, the goal 0.8. The miss is 0.2, so the error is 0.2² = 0.04. Nothing has been learned yet.',
    ru: 'Прогноз 1, цель 0.8. Промах 0.2, ошибка 0.2² = 0.04. Обучения ещё не было.',
    buttons: ['Let it learn', 'Пусть учится'],
    tone: 'neutral',
  },
  {
    name: 'three comparisons',
    judged: judged({
      parameters: threeExamples.parameters,
      summary: { ...comparing, rows: 3, examples: 3, lastError: 3.5 },
    }),
    en: '3 predictions were compared with their goals; their errors add up to 3.5. Nothing has been learned yet.',
    ru: 'С целями сравнили 3 прогноза: сумма ошибок 3.5. Обучения ещё не было.',
    buttons: ['Let it learn', 'Пусть учится'],
    tone: 'neutral',
  },
  {
    name: 'bounces',
    judged: judged({
      parameters: { input: 1.1, weight: 0, iterations: 4 },
      analysis: { factor: -0.2100000000000002, course: 'bouncing', alphaMax: 1.65, alphaBest: 0.83 },
      summary: { rows: 4, passes: 4, firstError: 0.64, lastError: 0.000055, finalError: 0.0000024 },
    }),
    en: 'It learns, jumping over the goal each time; 21% of the miss remains after each jump.',
    ru: 'Нейрон учится, но каждый раз перескакивает цель: после скачка остаётся 21 % промаха.',
    tone: 'good',
  },
  {
    name: 'slow',
    judged: judged({
      parameters: { alpha: 0.01 },
      analysis: { factor: 0.9975 },
      summary: { lastError: 0.2751, finalError: 0.2737 },
    }),
    en: 'It learns slowly: after 20 iterations 95% of the miss remains. Alpha 0.01 is small for input 0.5.',
    ru: 'Нейрон учится медленно: после 20 итераций осталось 95 % промаха. Альфа 0.01 мала для входа 0.5.',
    buttons: ['Try 1', 'Попробовать 1'],
    tone: 'slow',
  },
  {
    name: 'slow after 21 iterations',
    judged: judged({
      parameters: { alpha: 0.01 },
      analysis: { factor: 0.9975 },
      summary: { passes: 21, lastError: 0.2751, finalError: 0.2737 },
    }),
    en: 'It learns slowly: after 21 iterations 95% of the miss remains. Alpha 0.01 is small for input 0.5.',
    ru: 'Нейрон учится медленно: после 21 итерации осталось 95 % промаха. Альфа 0.01 мала для входа 0.5.',
    buttons: ['Try 1', 'Попробовать 1'],
    tone: 'slow',
  },
  {
    name: 'slow because it bounces',
    judged: judged({
      parameters: { alpha: 7.96 },
      analysis: { factor: -0.99, course: 'bouncing' },
      summary: { lastError: 0.21, finalError: 0.2024 },
    }),
    en: 'It learns slowly, jumping over the goal each time: after 20 iterations 82% of the miss remains. Alpha 7.96 is close to 8, where divergence begins.',
    ru: 'Нейрон учится медленно и каждый раз перескакивает цель: после 20 итераций осталось 82 % промаха. Альфа 7.96 близка к 8, а там начинается расхождение.',
    buttons: ['Try 1', 'Попробовать 1'],
    tone: 'slow',
  },
  {
    name: 'diverges',
    judged: judged({
      parameters: { input: 2 },
      analysis: diverging,
      summary: { status: { kind: 'diverged', doubledAt: 1, notFiniteAt: null }, ...grown },
    }),
    en: 'It diverges: each iteration multiplies the miss by 3 and flips its sign. Alpha 1 is too large for input 2; below 0.5 it learns.',
    ru: 'Расхождение: каждая итерация увеличивает промах в 3 раза и меняет его знак. Альфа 1 велика для входа 2; при альфе меньше 0.5 нейрон учится.',
    buttons: ['Try 0.1', 'Попробовать 0.1'],
    tone: 'bad',
  },
  {
    name: 'alpha 9 on the first run diverges',
    judged: judged({
      parameters: { alpha: 9 },
      analysis: { factor: -1.25, course: 'diverging' },
      summary: { status: { kind: 'diverged', doubledAt: 2, notFiniteAt: null } },
    }),
    en: 'It diverges: each iteration multiplies the miss by 1.25 and flips its sign. Alpha 9 is too large for input 0.5; below 8 it learns.',
    ru: 'Расхождение: каждая итерация увеличивает промах в 1.25 раза и меняет его знак. Альфа 9 велика для входа 0.5; при альфе меньше 8 нейрон учится.',
    buttons: ['Try 1', 'Попробовать 1'],
    tone: 'bad',
  },
  {
    name: 'diverges until the numbers end',
    judged: judged({
      parameters: { input: 2 },
      analysis: { ...diverging, factor: -5 },
      summary: { status: { kind: 'diverged', doubledAt: 1, notFiniteAt: 325 }, finalWeight: null, finalError: null },
    }),
    en: 'It diverges: each iteration multiplies the miss by 5 and flips its sign. Alpha 1 is too large for input 2; below 0.5 it learns. The run ends at iteration 325: the error is larger than any number the computer can hold. In Python, `** 2` stops there with OverflowError; JavaScript goes on with Infinity, then NaN.',
    ru: 'Расхождение: каждая итерация увеличивает промах в 5 раз и меняет его знак. Альфа 1 велика для входа 2; при альфе меньше 0.5 нейрон учится. Запуск закончился на итерации 325: ошибка больше любого числа, доступного компьютеру. В Python программа остановится на `** 2` с OverflowError, в JavaScript ошибка станет Infinity, а потом NaN.',
    buttons: ['Try 0.1', 'Попробовать 0.1'],
    tone: 'bad',
  },
  {
    name: 'an alpha below 0 diverges on the same side',
    judged: judged({
      parameters: { alpha: -1 },
      analysis: { factor: 1.25, course: 'diverging' },
      summary: { status: { kind: 'diverged', doubledAt: 2, notFiniteAt: null } },
    }),
    en: 'It diverges: each iteration multiplies the miss by 1.25. Alpha −1 is below 0, so the weight moves away from the goal; between 0 and 8 it learns.',
    ru: 'Расхождение: каждая итерация увеличивает промах в 1.25 раза. Альфа −1 отрицательна, поэтому вес уходит от цели; при альфе от 0 до 8 нейрон учится.',
    buttons: ['Try 1', 'Попробовать 1'],
    tone: 'bad',
  },
  {
    name: 'several inputs diverge',
    judged: judged({
      parameters: { input: [2, 1], weight: [0.1, 0.2] },
      analysis: { ...diverging, factor: 21, idealWeight: null },
      summary: { status: { kind: 'diverged', doubledAt: 1, notFiniteAt: null }, inputs: 2 },
    }),
    en: 'It diverges: each iteration multiplies the miss by 21 and flips its sign. Alpha 1 is too large for these inputs; below 0.5 it learns.',
    ru: 'Расхождение: каждая итерация увеличивает промах в 21 раз и меняет его знак. Альфа 1 велика для этих входов; при альфе меньше 0.5 нейрон учится.',
    buttons: ['Try 0.1', 'Попробовать 0.1'],
    tone: 'bad',
  },
  {
    name: 'several examples diverge',
    judged: judged({
      parameters: { ...threeExamples.parameters, alpha: 0.5 },
      analysis: { factor: 1.75, course: 'diverging', alphaMax: 0.26158, alphaOffered: 0.1 },
      summary: { ...threeExamples.summary, status: { kind: 'diverged', doubledAt: 3, notFiniteAt: null } },
    }),
    en: 'It diverges: in the long run each pass multiplies the misses by 1.75. Alpha 0.5 is too large for these inputs; below 0.2615 it learns.',
    ru: 'Расхождение: в конечном счёте каждый проход увеличивает промахи в 1.75 раза. Альфа 0.5 велика для этих входов; при альфе меньше 0.2615 нейрон учится.',
    buttons: ['Try 0.1', 'Попробовать 0.1'],
    tone: 'bad',
  },
  {
    name: 'numbers too large from the start',
    judged: judged({
      summary: {
        status: { kind: 'diverged', doubledAt: null, notFiniteAt: 0 },
        passes: 1,
        finalWeight: null,
        finalError: null,
      },
    }),
    en: 'These numbers are too large to learn with. The run ends at iteration 0: the error is larger than any number the computer can hold. In Python, `** 2` stops there with OverflowError; JavaScript goes on with Infinity, then NaN.',
    ru: 'С такими большими числами учиться нельзя. Запуск закончился на итерации 0: ошибка больше любого числа, доступного компьютеру. В Python программа остановится на `** 2` с OverflowError, в JavaScript ошибка станет Infinity, а потом NaN.',
    tone: 'bad',
  },
  {
    name: 'an alpha hardly too large, before the error has doubled',
    judged: judged({
      parameters: { alpha: 8.0001 },
      analysis: { factor: -1.000025, course: 'diverging' },
      summary: { lastError: 0.3027, finalError: 0.3028 },
    }),
    en: 'It diverges: each iteration makes the miss a little larger and flips its sign. Alpha 8.0001 is too large for input 0.5; below 8 it learns.',
    ru: 'Расхождение: каждая итерация чуть увеличивает промах и меняет его знак. Альфа 8.0001 велика для входа 0.5; при альфе меньше 8 нейрон учится.',
    buttons: ['Try 1', 'Попробовать 1'],
    tone: 'bad',
  },
  {
    name: 'input 0',
    judged: judged({
      parameters: { input: 0 },
      analysis: {
        factor: 1,
        course: 'standing',
        alphaMax: null,
        alphaBest: null,
        alphaOffered: null,
        idealWeight: null,
      },
      summary: { status: { kind: 'neverMoved', cause: 'input' } },
    }),
    en: 'Input is 0: the weight cannot change the prediction, so nothing can be learned.',
    ru: 'Вход равен 0: вес не влияет на прогноз, учиться нечему.',
    tone: 'bad',
  },
  {
    name: 'alpha 0',
    judged: judged({ parameters: { alpha: 0 }, summary: { status: { kind: 'neverMoved', cause: 'alpha' } } }),
    en: 'Alpha is 0: every step is multiplied by it, so the weight never moves.',
    ru: 'Альфа равна 0, а на неё умножается каждый шаг, поэтому вес не меняется.',
    buttons: ['Try 1', 'Попробовать 1'],
    tone: 'bad',
  },
  {
    name: 'a step too small to change the weight',
    judged: judged({ parameters: { alpha: 1e-20 }, summary: { status: { kind: 'neverMoved', cause: 'step' } } }),
    en: 'The weight never changes: a step this small is lost beyond the last digit of 0.5, so nothing is learned. Alpha 1 × 10⁻²⁰ makes the step that small.',
    ru: 'Вес не меняется: шаг так мал, что теряется за последней цифрой числа 0.5, и нейрон не учится. Шаг так мал из-за альфы 1 × 10⁻²⁰.',
    buttons: ['Try 1', 'Попробовать 1'],
    tone: 'bad',
  },
  {
    name: 'already at the goal',
    judged: judged({
      summary: { status: { kind: 'neverMoved', cause: 'goal' }, firstError: 0, lastError: 0, finalError: 0 },
    }),
    en: 'The prediction equals the goal, 0.8, from the start: the error is 0, so there is nothing to learn.',
    ru: 'Прогноз с самого начала равен цели 0.8: ошибка 0, учиться нечему.',
    tone: 'good',
  },
  {
    name: 'several examples, already at the best weight',
    judged: judged({
      ...threeExamples,
      analysis: disagreeing,
      summary: {
        ...threeExamples.summary,
        status: { kind: 'neverMoved', cause: 'step' },
        firstError: 0.1,
        lastError: 0.1,
      },
    }),
    en: 'Learning changes nothing: it starts where the error per pass is smallest, at 0.1.',
    ru: 'Обучение ничего не меняет: ошибка прохода с самого начала наименьшая, 0.1.',
    tone: 'good',
  },
  {
    name: 'hot and cold at the goal circles',
    judged: judged({
      rule: { method: 'hotCold' },
      analysis: hotCold,
      summary: { status: { kind: 'circling', between: [1.5999999999999344, 1.6009999999999343] } },
    }),
    en: 'It is as close as it can get: the weight jumps between 1.6 and 1.601, because every step is 0.001 long. A smaller step amount gets closer.',
    ru: 'Ближе к цели не подойти: вес прыгает между 1.6 и 1.601, потому что величина шага 0.001. С меньшей величиной шага вес подойдёт ближе.',
    tone: 'slow',
  },
  {
    name: 'hot and cold between two weights that differ late',
    judged: judged({
      rule: { method: 'hotCold' },
      parameters: { stepAmount: 0.00001 },
      analysis: hotCold,
      summary: { status: { kind: 'circling', between: [1.6, 1.60001] } },
    }),
    en: 'It is as close as it can get: the weight jumps between 1.6 and 1.60001, because every step is 0.00001 long. A smaller step amount gets closer.',
    ru: 'Ближе к цели не подойти: вес прыгает между 1.6 и 1.60001, потому что величина шага 0.00001. С меньшей величиной шага вес подойдёт ближе.',
    tone: 'slow',
  },
  {
    name: 'a factor of −1 circles',
    judged: judged({
      parameters: { alpha: 8 },
      analysis: { factor: -1, course: 'circling' },
      summary: { status: { kind: 'circling', between: [0.5, 2.7] }, lastError: 0.3025, finalError: 0.3025 },
    }),
    en: 'It circles: each iteration flips the sign of the miss, and its size stays the same. Alpha 8 is the limit for input 0.5; below 8 it learns.',
    ru: 'Нейрон ходит по кругу: каждая итерация меняет знак промаха, а величина остаётся прежней. Альфа 8 — предел для входа 0.5; при альфе меньше 8 нейрон учится.',
    buttons: ['Try 1', 'Попробовать 1'],
    tone: 'bad',
  },
  {
    name: 'converged long ago',
    judged: judged({
      summary: {
        status: { kind: 'converged', at: 25, byTolerance: false },
        passes: 101,
        lastError: 1e-25,
        lastPrediction: 0.7999999,
      },
    }),
    en: 'It learns: in 101 iterations the error fell from 0.3025 to less than 0.0000001. The last prediction is 0.8, goal 0.8. 75% of the miss remains after each iteration. From iteration 26 on, hardly anything changes.',
    ru: 'Нейрон учится: за 101 итерацию ошибка уменьшилась с 0.3025 почти до нуля (менее 0.0000001). Последний прогноз 0.8, цель 0.8. После каждой итерации остаётся 75 % промаха. Начиная с итерации 26 почти ничего не меняется.',
    tone: 'good',
  },
  {
    name: 'converged by tolerance',
    judged: judged({
      parameters: { tolerance: 0.01 },
      summary: { status: { kind: 'converged', at: 1, byTolerance: true }, rows: 2, passes: 2, lastError: 0.0096 },
    }),
    en: 'It learns: after 2 iterations the error is 0.0096, within the tolerance of 0.01, so the run ends there.',
    ru: 'Нейрон учится: за 2 итерации ошибка стала 0.0096, не больше допуска 0.01, и на этом запуск закончен.',
    tone: 'good',
  },
  {
    name: 'within the tolerance at once',
    judged: judged({
      parameters: { tolerance: 1 },
      summary: { status: { kind: 'converged', at: 0, byTolerance: true }, rows: 1, passes: 1, lastError: 0.3025 },
    }),
    en: 'The first prediction is close enough: its error is 0.3025, within the tolerance of 1, so the run ends there.',
    ru: 'Уже первый прогноз достаточно близок к цели: ошибка 0.3025 не больше допуска 1, на этом запуск закончен.',
    tone: 'good',
  },
  {
    name: 'one step',
    judged: judged({
      parameters: { alpha: 4 },
      analysis: { factor: 0, course: 'oneStep' },
      summary: { status: { kind: 'converged', at: 1, byTolerance: false }, lastError: 0, finalError: 0 },
    }),
    en: 'It learns in one step: the first update takes the error from 0.3025 to 0. Alpha 4 is exactly right for input 0.5.',
    ru: 'Нейрон учится за один шаг: первое же обновление уменьшает ошибку с 0.3025 до 0. Альфа 4 точно подходит для входа 0.5.',
    tone: 'good',
  },
  {
    name: 'a single iteration speaks of the error after it',
    judged: judged({
      parameters: { alpha: 3 },
      analysis: { factor: 0.25 },
      summary: { rows: 1, passes: 1, lastError: 0.30250000000000005, finalError: 0.01890625, lastPrediction: 0.25 },
    }),
    en: 'It learns: in 1 iteration the error fell from 0.3025 to 0.0189. 25% of the miss remains after each iteration.',
    ru: 'Нейрон учится: за 1 итерацию ошибка уменьшилась с 0.3025 до 0.0189. После каждой итерации остаётся 25 % промаха.',
    tone: 'good',
  },
  {
    name: 'hot and cold on its way',
    judged: judged({
      rule: { method: 'hotCold' },
      analysis: hotCold,
      summary: { passes: 700, lastError: 0.0402, lastPrediction: 0.5995, finalWeight: 1.2, finalError: 0.04 },
    }),
    en: 'It learns: in 700 iterations the error fell from 0.3025 to 0.0402. The last prediction is 0.5995, goal 0.8. Each iteration moves the weight by 0.001. The ideal weight 1.6 is about 400 iterations away.',
    ru: 'Нейрон учится: за 700 итераций ошибка уменьшилась с 0.3025 до 0.0402. Последний прогноз 0.5995, цель 0.8. Каждая итерация сдвигает вес на 0.001. До идеального веса 1.6 осталось примерно 400 итераций.',
    tone: 'good',
  },
  {
    name: 'hot and cold hardly on its way',
    judged: judged({
      rule: { method: 'hotCold' },
      analysis: hotCold,
      summary: { lastError: 0.2922, finalWeight: 0.52, finalError: 0.2916 },
    }),
    en: 'It learns slowly: after 20 iterations 98% of the miss remains. Each iteration moves the weight by 0.001. The ideal weight 1.6 is about 1,080 iterations away.',
    ru: 'Нейрон учится медленно: после 20 итераций осталось 98 % промаха. Каждая итерация сдвигает вес на 0.001. До идеального веса 1.6 осталось примерно 1080 итераций.',
    tone: 'slow',
  },
  {
    name: 'several examples learn by passes',
    judged: judged({
      ...threeExamples,
      analysis: { factor: 0.04, smallestError: 0 },
      summary: { ...threeExamples.summary, passes: 2, firstError: 2.0725, lastError: 0.0041, finalError: 0.000007 },
    }),
    en: 'It learns: in 2 passes the error per pass fell from 2.0725 to 0.0041.',
    ru: 'Нейрон учится: за 2 прохода ошибка прохода уменьшилась с 2.0725 до 0.0041.',
    tone: 'good',
  },
  {
    name: 'several examples settle off the best weight',
    judged: judged({
      ...threeExamples,
      analysis: { ...disagreeing, fixedPoint: 0.67032967 },
      summary: { ...threeExamples.summary, status: { kind: 'settled', period: 1 }, firstError: 0.5, lastError: 0.1208 },
    }),
    en: 'It has learned what it can: after 20 passes the weights no longer change, and the error per pass stays at 0.1208. No weight reaches all the goals at once: the smallest possible error per pass is 0.1. Because the weight changes after each example, it ends up at 0.6703, not at 0.7, where the error per pass is smallest.',
    ru: 'Нейрон научился всему, чему мог: после 20 проходов веса больше не меняются, ошибка прохода остаётся 0.1208. Всех целей сразу не достичь ни при каком весе: ошибка прохода не бывает меньше 0.1. Вес меняется после каждого примера, поэтому приходит к 0.6703, а не к 0.7, где ошибка прохода наименьшая.',
    tone: 'good',
  },
  {
    name: 'several examples that started better than they end',
    judged: judged({
      ...threeExamples,
      analysis: { ...disagreeing, fixedPoint: 0.67032967 },
      summary: { ...threeExamples.summary, passes: 5, firstError: 0.1, lastError: 0.1208, finalError: 0.1208 },
    }),
    en: 'After 5 passes the error per pass is larger than at first: 0.1208 instead of 0.1. Because the weight changes after each example, it ends up at 0.6703, not at 0.7, where the error per pass is smallest.',
    ru: 'После 5 проходов ошибка прохода больше, чем вначале: 0.1208 вместо 0.1. Вес меняется после каждого примера, поэтому приходит к 0.6703, а не к 0.7, где ошибка прохода наименьшая.',
    tone: 'slow',
  },
  {
    name: 'several examples whose error grows before it falls',
    judged: judged({
      ...threeExamples,
      analysis: { factor: 0.9, course: 'rotating', smallestError: 0 },
      summary: { ...threeExamples.summary, passes: 1, firstError: 1, lastError: 1, finalError: 1.5 },
    }),
    en: 'After 1 pass the error per pass is larger than at first: 1.5 instead of 1. With this alpha it falls again in later passes.',
    ru: 'После 1 прохода ошибка прохода больше, чем вначале: 1.5 вместо 1. При этой альфе она снова уменьшится в следующих проходах.',
    tone: 'slow',
  },
  {
    name: 'several examples are slow',
    judged: judged({
      ...threeExamples,
      parameters: { ...threeExamples.parameters, alpha: 0.0001 },
      analysis: { ...disagreeing, factor: 0.999, alphaBest: 0.1, alphaOffered: 0.1 },
      summary: { ...threeExamples.summary, passes: 50, firstError: 0.4999, lastError: 0.4625, finalError: 0.4617 },
    }),
    en: 'It learns slowly: in 50 passes the error per pass fell only from 0.4999 to 0.4625. Alpha 0.0001 is small for these inputs.',
    ru: 'Нейрон учится медленно: за 50 проходов ошибка прохода уменьшилась лишь с 0.4999 до 0.4625. Альфа 0.0001 мала для этих входов.',
    buttons: ['Try 0.1', 'Попробовать 0.1'],
    tone: 'slow',
  },
  {
    name: 'settled with an error left',
    judged: judged({ summary: { status: { kind: 'settled', period: 2 }, passes: 300, lastError: 0.0002 } }),
    en: 'It learns: in 300 iterations the error fell from 0.3025 to 0.0002. The weight no longer changes: the next step is lost beyond its last digit, so it cannot get closer.',
    ru: 'Нейрон учится: за 300 итераций ошибка уменьшилась с 0.3025 до 0.0002. Вес больше не меняется: следующий шаг теряется за его последней цифрой, ближе к цели не подойти.',
    tone: 'good',
  },
  {
    name: 'running',
    judged: judged({ summary: { status: { kind: 'running' }, passes: 1_000_000 } }),
    en: 'Still running: in 1,000,000 iterations the error has gone from 0.3025 to 0.0000054.',
    ru: 'Обучение идёт: за 1\u00a0000\u00a0000 итераций ошибка изменилась с 0.3025 до 0.0000054.',
    tone: 'neutral',
  },
  {
    name: 'running without a row yet',
    judged: judged({
      summary: { status: { kind: 'running' }, rows: 0, passes: 0, firstError: Number.NaN, lastError: Number.NaN },
    }),
    en: 'Running: the first iteration is not finished yet.',
    ru: 'Обучение идёт: первая итерация ещё не закончена.',
    tone: 'neutral',
  },
  {
    name: 'stopped',
    judged: judged({ summary: { status: { kind: 'stopped' }, passes: 11 } }),
    en: 'You stopped it after 11 iterations: the error went from 0.3025 to 0.0000054.',
    ru: 'Вы остановили обучение: за 11 итераций ошибка изменилась с 0.3025 до 0.0000054.',
    tone: 'neutral',
  },
  {
    name: 'failed',
    judged: judged({ summary: { status: { kind: 'failed' }, passes: 2 } }),
    en: 'The run broke off after 2 iterations: the extension is at fault, not your numbers.',
    ru: 'Запуск прервался после 2 итераций: это сбой расширения, ваши числа ни при чём.',
    tone: 'bad',
  },
];

describe('verdict', () => {
  for (const { name, judged: run, en, ru, buttons, tone } of cases) {
    it(name, () => {
      const english = verdict('en', run);
      const russian = verdict('ru', run);
      assert.equal(english.text, en);
      assert.equal(russian.text, ru);
      assert.deepEqual(
        [...english.actions, ...russian.actions].map(({ label }) => label),
        buttons ?? [],
      );
      assert.equal(english.tone, tone);
      assert.equal(russian.tone, tone);
    });
  }

  it('offers no alpha that is the present one', () => {
    const run = judged({ parameters: { alpha: 1 }, summary: { status: { kind: 'neverMoved', cause: 'alpha' } } });
    assert.deepEqual(verdict('en', run).actions, []);
  });

  it('gives the button its alpha as a number', () => {
    const run = judged({ parameters: { input: 2 }, analysis: diverging });
    assert.deepEqual(verdict('en', run).actions, [{ kind: 'tryAlpha', alpha: 0.1, label: 'Try 0.1' }]);
  });
});
