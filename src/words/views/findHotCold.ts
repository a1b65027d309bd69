import type { HotColdUnknown, HotColdWanted } from '../../neuron/hotColdQuestion.ts';
import * as en from '../english/numbers.ts';
import { englishPlural, russianPlural } from '../language.ts';
import * as ru from '../russian/numbers.ts';
import { givenNumber, sumNumber } from '../shortNumber.ts';

interface FindHotColdWords {
  readonly unknown: { readonly [U in HotColdUnknown]: string };
  readonly wanted: { readonly [K in HotColdWanted['kind']]: string };
  /** Before the number of iterations. */
  readonly before: string;
  readonly count: { readonly iterations: string; readonly error: string };
  readonly found: { readonly [U in HotColdUnknown]: (value: string) => string };
  readonly range: {
    readonly upTo: (end: number) => string;
    readonly from: (end: number) => string;
  };
  readonly distance: (start: number, goal: number, input: number, ideal: number, distance: number) => string;
  readonly divided: (steps: number, distance: number, stepAmount: number) => string;
  readonly startsBefore: (
    steps: number,
    stepAmount: number,
    way: number,
    goal: number,
    input: number,
    ideal: number,
  ) => string;
  readonly leadsTo: (steps: number, stepAmount: number, start: number, end: number) => string;
  readonly meetsAt: (goal: number, end: number, input: number) => string;
  readonly smallWay: string;
  readonly missOf: (error: number, miss: number) => string;
  readonly halfStep: string;
  readonly soStep: (miss: number, input: number, most: number) => string;
  readonly soInput: (miss: number, stepAmount: number, most: number) => string;
  readonly reachOf: (miss: number, input: number, reach: number, ideal: number) => string;
  readonly startsAway: (steps: number, stepAmount: number, way: number, reach: number) => string;
  readonly stretch: (miss: number, input: number, reach: number, ideal: number) => string;
  readonly overStretch: (start: number, begins: number, ends: number, steps: number) => string;
  readonly soStepBetween: (ends: number, begins: number, steps: number, from: number, to: number) => string;
  readonly soStepFrom: (from: number) => string;
  readonly startsBetween: (stepAmount: number, steps: number, from: number, to: number) => string;
  readonly standsAt: (start: number, one: number, other: number) => string;
  readonly missAtBoth: (one: number, other: number, miss: number) => string;
  readonly still: { readonly [U in HotColdUnknown]: (start: number, value: number) => string };
  readonly tried: {
    readonly comesBelow: (first: number, iteration: number, limit: number, error: number) => string;
    readonly staysAbove: (error: number, iteration: number) => string;
  };
  readonly any: {
    readonly inputs: string;
    readonly below: (error: number) => string;
    readonly halfStep: (half: number, error: number) => string;
    readonly goalZero: string;
  };
  readonly none: {
    readonly goal: string;
    readonly inputs: string;
    readonly below: (error: number) => string;
    readonly halfStep: (stepAmount: number, half: number, error: number) => string;
    readonly goalZero: string;
    readonly tooLong: (most: number) => string;
    readonly noNumber: string;
  };
  readonly badError: string;
}

const n = sumNumber;
/** A number behind a sign. */
const behind = (value: number) => (value < 0 ? `(${n(value)})` : n(value));

/** What stands at the search for a parameter of hot and cold learning. */
export const findHotColdWords: { readonly en: FindHotColdWords; readonly ru: FindHotColdWords } = {
  en: {
    unknown: { stepAmount: 'the step amount', weight: 'the starting weight', input: 'the input' },
    wanted: {
      arrives: 'it converges',
      comesBelow: 'the error comes down to',
      staysAbove: 'the error never gets below',
      neverMoves: 'the weight never moves',
    },
    before: 'in',
    count: { iterations: 'How many iterations', error: 'Which error' },
    found: {
      stepAmount: (value) => `Step amount ${value}`,
      weight: (value) => `Starting weight ${value}`,
      input: (value) => `Input ${value}`,
    },
    range: {
      upTo: (end) => `Any value between 0 and ${n(end)} will do.`,
      from: (end) => `Any value from ${n(end)} on will do.`,
    },
    distance: (start, goal, input, ideal, distance) =>
      `It is ${n(distance)} from ${n(start)} to the ideal weight ${n(goal)} ÷ ${behind(input)} = ${n(ideal)}.`,
    divided: (steps, distance, stepAmount) =>
      englishPlural(steps, {
        one: `In one step: the step amount is ${n(stepAmount)}.`,
        other: `In ${en.countText(steps)} equal steps: ${n(distance)} ÷ ${en.countText(steps)} = ${n(stepAmount)}.`,
      }),
    startsBefore: (steps, stepAmount, way, goal, input, ideal) =>
      englishPlural(steps, {
        one: `One step is ${n(stepAmount)}: it has to start that far from the ideal weight ${n(goal)} ÷ ${behind(input)} = ${n(ideal)}.`,
        other: `${en.countText(steps)} steps of ${n(stepAmount)} make ${n(way)}: it has to start that far from the ideal weight ${n(goal)} ÷ ${behind(input)} = ${n(ideal)}.`,
      }),
    leadsTo: (steps, stepAmount, start, end) =>
      englishPlural(steps, {
        one: `One step of ${n(stepAmount)} leads from ${n(start)} to ${n(end)}.`,
        other: `${en.countText(steps)} steps of ${n(stepAmount)} lead from ${n(start)} to ${n(end)}.`,
      }),
    meetsAt: (goal, end, input) =>
      `There the prediction has to be the goal: the input is ${n(goal)} ÷ ${behind(end)} = ${n(input)}.`,
    smallWay:
      'It has converged when a millionth of the error is left: that is a thousandth of the miss, and of the way.',
    missOf: (error, miss) =>
      `The error is the miss squared: it is ${n(error)} where the miss is √${n(error)} = ${n(miss)}.`,
    halfStep:
      'Wherever it starts, the weight comes within half a step of the ideal weight: there the miss is input × step amount ÷ 2 at most.',
    soStep: (miss, input, most) => `So the step amount is at most 2 × ${n(miss)} ÷ ${n(input)} = ${n(most)}.`,
    soInput: (miss, stepAmount, most) =>
      `So the input is at most 2 × ${n(miss)} ÷ ${n(stepAmount)} = ${n(most)} away from 0.`,
    reachOf: (miss, input, reach, ideal) =>
      `So the weight may be ${n(miss)} ÷ ${n(input)} = ${n(reach)} away from the ideal weight ${n(ideal)}.`,
    startsAway: (steps, stepAmount, way, reach) =>
      steps === 0
        ? `It already starts there, give or take ${n(reach)}.`
        : englishPlural(steps, {
            one: `One step is ${n(stepAmount)}: it has to start that far away, give or take ${n(reach)}.`,
            other: `${en.countText(steps)} steps of ${n(stepAmount)} make ${n(way)}: it has to start that far away, give or take ${n(reach)}.`,
          }),
    stretch: (miss, input, reach, ideal) =>
      `It is smaller where the weight is less than ${n(miss)} ÷ ${n(input)} = ${n(reach)} away from the ideal weight ${n(ideal)}.`,
    overStretch: (start, begins, ends, steps) =>
      steps === 0
        ? `From ${n(start)} that stretch ends after ${n(ends)}: the first step has to go beyond it.`
        : englishPlural(steps, {
            one: `From ${n(start)} that stretch begins after ${n(begins)} and ends after ${n(ends)}: one step has to end before it, and the next one beyond it.`,
            other: `From ${n(start)} that stretch begins after ${n(begins)} and ends after ${n(ends)}: ${en.countText(steps)} steps have to end before it, and the next one beyond it.`,
          }),
    soStepBetween: (ends, begins, steps, from, to) =>
      `So the step amount is ${n(ends)} ÷ ${en.countText(steps + 1)} = ${n(from)} to ${n(begins)} ÷ ${en.countText(steps)} = ${n(to)}.`,
    soStepFrom: (from) => `So the step amount is ${n(from)} or more.`,
    startsBetween: (stepAmount, steps, from, to) =>
      englishPlural(steps, {
        one: `A step of ${n(stepAmount)} has to end before that stretch, and the next one beyond it: it starts ${n(from)} to ${n(to)} away from the ideal weight.`,
        other:
          steps === 0
            ? `A step of ${n(stepAmount)} has to go over that stretch: it starts ${n(from)} to ${n(to)} away from the ideal weight.`
            : `${en.countText(steps)} steps of ${n(stepAmount)} have to end before that stretch, and the next one beyond it: it starts ${n(from)} to ${n(to)} away from the ideal weight.`,
      }),
    standsAt: (start, one, other) =>
      `In steps from ${n(start)} the weight stands at ${n(one)} and then at ${n(other)}: the ideal weight has to lie between them.`,
    missAtBoth: (one, other, miss) =>
      `The input is such that the miss is at least ${n(miss)} at both: with ${n(one)} on one side of the goal, with ${n(other)} on the other.`,
    still: {
      stepAmount: (start, value) =>
        `A number in the computer has about 16 digits: ${n(start)} ± ${givenNumber(value)} is ${n(start)} again, and both trials are the same.`,
      weight: () => 'At the ideal weight one step up and one step down are equally wrong: the weight stays.',
      input: () =>
        'With input 0 the prediction is 0 whatever the weight: both trials are equally wrong, and the weight stays.',
    },
    tried: {
      comesBelow: (first, iteration, limit, error) =>
        `Tried: the error is ${en.shown(first)}, and at iteration ${en.countText(iteration)} it is at most ${en.given(limit)} for the first time: ${en.shown(error)}.`,
      staysAbove: (error, iteration) =>
        `Tried: the smallest error is ${en.shown(error)}, at iteration ${en.countText(iteration)}; after that none is smaller.`,
    },
    any: {
      inputs: 'Any value will do: the input is 0, so both trials are equally wrong, and the weight stays.',
      below: (error) => `The run on screen does it already: its first error is ${en.shown(error)}.`,
      halfStep: (half, error) =>
        `Any value will do: wherever it starts, the weight comes within half a step, ${n(half)}, of the ideal weight, and the error to ${n(error)} or less.`,
      goalZero:
        'Any value will do: with goal 0 the ideal weight is 0 whatever the input, and the run on screen does it.',
    },
    none: {
      goal: 'There is none: the prediction equals the goal from the start, so there is no way to go.',
      inputs: 'There is none: the input is 0, so both trials are equally wrong, and the weight stays.',
      below: (error) => `There is none: the first error is already ${en.shown(error)}.`,
      halfStep: (stepAmount, half, error) =>
        `There is none: with steps of ${n(stepAmount)} the weight comes within ${n(half)} of the ideal weight, wherever it starts, and the error to ${n(error)} or less.`,
      goalZero: 'There is none: with goal 0 the ideal weight is 0, whatever the input.',
      tooLong: (most) => `The way is longer than ${en.countText(most)} steps, too far to try here.`,
      noNumber: 'None was found.',
    },
    badError: 'Use a number above 0.',
  },
  ru: {
    unknown: { stepAmount: 'величину шага', weight: 'начальный вес', input: 'вход' },
    wanted: {
      arrives: 'нейрон сошёлся',
      comesBelow: 'ошибка опустилась до',
      staysAbove: 'ошибка не опускалась ниже',
      neverMoves: 'вес стоял на месте',
    },
    before: 'за',
    count: { iterations: 'За сколько итераций', error: 'Какая ошибка' },
    found: {
      stepAmount: (value) => `Величина шага ${value}`,
      weight: (value) => `Начальный вес ${value}`,
      input: (value) => `Вход ${value}`,
    },
    range: {
      upTo: (end) => `Подойдёт любое значение между 0 и ${n(end)}.`,
      from: (end) => `Подойдёт любое значение, начиная с ${n(end)}.`,
    },
    distance: (start, goal, input, ideal, distance) =>
      `От ${n(start)} до идеального веса ${n(goal)} ÷ ${behind(input)} = ${n(ideal)} остаётся ${n(distance)}.`,
    divided: (steps, distance, stepAmount) =>
      russianPlural(steps, {
        one: `За ${ru.countText(steps)} равный шаг: ${n(distance)} ÷ ${ru.countText(steps)} = ${n(stepAmount)}.`,
        few: `За ${ru.countText(steps)} равных шага: ${n(distance)} ÷ ${ru.countText(steps)} = ${n(stepAmount)}.`,
        many: `За ${ru.countText(steps)} равных шагов: ${n(distance)} ÷ ${ru.countText(steps)} = ${n(stepAmount)}.`,
      }),
    startsBefore: (steps, stepAmount, way, goal, input, ideal) =>
      `${russianPlural(steps, {
        one: `${ru.countText(steps)} шаг`,
        few: `${ru.countText(steps)} шага`,
        many: `${ru.countText(steps)} шагов`,
      })} по ${n(stepAmount)} — это ${n(way)}: на таком расстоянии от идеального веса ${n(goal)} ÷ ${behind(input)} = ${n(ideal)} надо начать.`,
    leadsTo: (steps, stepAmount, start, end) =>
      russianPlural(steps, {
        one: `${ru.countText(steps)} шаг величиной ${n(stepAmount)} ведёт от ${n(start)} к ${n(end)}.`,
        few: `${ru.countText(steps)} шага по ${n(stepAmount)} ведут от ${n(start)} к ${n(end)}.`,
        many: `${ru.countText(steps)} шагов по ${n(stepAmount)} ведут от ${n(start)} к ${n(end)}.`,
      }),
    meetsAt: (goal, end, input) =>
      `Там прогноз должен быть равен цели: вход ${n(goal)} ÷ ${behind(end)} = ${n(input)}.`,
    smallWay: 'Нейрон сошёлся, когда осталась миллионная доля ошибки: это тысячная доля промаха, а с ним и пути.',
    missOf: (error, miss) => `Ошибка — квадрат промаха: она равна ${n(error)} при промахе √${n(error)} = ${n(miss)}.`,
    halfStep:
      'С чего бы ни начать, вес подходит к идеальному на полшага или ближе: промах будет не больше, чем вход × величина шага ÷ 2.',
    soStep: (miss, input, most) => `Значит, величина шага не больше 2 × ${n(miss)} ÷ ${n(input)} = ${n(most)}.`,
    soInput: (miss, stepAmount, most) =>
      `Значит, вход не дальше от 0, чем 2 × ${n(miss)} ÷ ${n(stepAmount)} = ${n(most)}.`,
    reachOf: (miss, input, reach, ideal) =>
      `Значит, до идеального веса ${n(ideal)} может остаться ${n(miss)} ÷ ${n(input)} = ${n(reach)}.`,
    startsAway: (steps, stepAmount, way, reach) =>
      steps === 0
        ? `Вес уже начинает там, с точностью до ${n(reach)}.`
        : `${russianPlural(steps, {
            one: `${ru.countText(steps)} шаг`,
            few: `${ru.countText(steps)} шага`,
            many: `${ru.countText(steps)} шагов`,
          })} по ${n(stepAmount)} — это ${n(way)}: на таком расстоянии, с точностью до ${n(reach)}, надо начать.`,
    stretch: (miss, input, reach, ideal) =>
      `Меньше она там, где до идеального веса ${n(ideal)} ближе, чем ${n(miss)} ÷ ${n(input)} = ${n(reach)}.`,
    overStretch: (start, begins, ends, steps) =>
      steps === 0
        ? `От ${n(start)} этот участок кончается через ${n(ends)}: первый же шаг должен его перескочить.`
        : `От ${n(start)} этот участок начинается через ${n(begins)} и кончается через ${n(ends)}: ${russianPlural(
            steps,
            {
              one: `${ru.countText(steps)} шаг должен кончиться до него`,
              few: `${ru.countText(steps)} шага должны кончиться до него`,
              many: `${ru.countText(steps)} шагов должны кончиться до него`,
            },
          )}, а следующий — за ним.`,
    soStepBetween: (ends, begins, steps, from, to) =>
      `Значит, величина шага от ${n(ends)} ÷ ${ru.countText(steps + 1)} = ${n(from)} до ${n(begins)} ÷ ${ru.countText(steps)} = ${n(to)}.`,
    soStepFrom: (from) => `Значит, величина шага ${n(from)} или больше.`,
    startsBetween: (stepAmount, steps, from, to) =>
      steps === 0
        ? `Шаг величиной ${n(stepAmount)} должен перескочить этот участок: начать надо на расстоянии от ${n(from)} до ${n(to)} от идеального веса.`
        : `${russianPlural(steps, {
            one: `${ru.countText(steps)} шаг по ${n(stepAmount)} должен кончиться до этого участка`,
            few: `${ru.countText(steps)} шага по ${n(stepAmount)} должны кончиться до этого участка`,
            many: `${ru.countText(steps)} шагов по ${n(stepAmount)} должны кончиться до этого участка`,
          })}, а следующий — за ним: начать надо на расстоянии от ${n(from)} до ${n(to)} от идеального веса.`,
    standsAt: (start, one, other) =>
      `Шагами от ${n(start)} вес оказывается в ${n(one)}, а затем в ${n(other)}: идеальный вес должен быть между ними.`,
    missAtBoth: (one, other, miss) =>
      `Вход таков, что промах и там и там не меньше ${n(miss)}: при весе ${n(one)} с одной стороны от цели, при весе ${n(other)} с другой.`,
    still: {
      stepAmount: (start, value) =>
        `У числа в компьютере около 16 цифр: ${n(start)} ± ${givenNumber(value)} — это снова ${n(start)}, и обе пробы одинаковы.`,
      weight: () => 'От идеального веса шаг вверх и шаг вниз промахиваются одинаково: вес остаётся на месте.',
      input: () =>
        'При входе 0 прогноз равен 0 при любом весе: обе пробы промахиваются одинаково, и вес остаётся на месте.',
    },
    tried: {
      comesBelow: (first, iteration, limit, error) =>
        `Проверено: ошибка ${ru.shown(first)}, а на итерации ${ru.countText(iteration)} она впервые не больше ${ru.given(limit)}: ${ru.shown(error)}.`,
      staysAbove: (error, iteration) =>
        `Проверено: наименьшая ошибка ${ru.shown(error)}, на итерации ${ru.countText(iteration)}; дальше она не меньше.`,
    },
    any: {
      inputs: 'Подойдёт любое значение: вход равен 0, обе пробы промахиваются одинаково, и вес остаётся на месте.',
      below: (error) => `Запуск на экране уже такой: его первая ошибка ${ru.shown(error)}.`,
      halfStep: (half, error) =>
        `Подойдёт любое значение: с чего бы ни начать, вес подходит к идеальному на полшага, ${n(half)}, или ближе, и ошибка становится ${n(error)} или меньше.`,
      goalZero:
        'Подойдёт любое значение: при цели 0 идеальный вес 0, каким бы ни был вход, и запуск на экране уже такой.',
    },
    none: {
      goal: 'Такого числа нет: прогноз с самого начала равен цели, идти некуда.',
      inputs: 'Такого числа нет: вход равен 0, обе пробы промахиваются одинаково, и вес остаётся на месте.',
      below: (error) => `Такого числа нет: уже первая ошибка ${ru.shown(error)}.`,
      halfStep: (stepAmount, half, error) =>
        `Такого начала нет: при шагах по ${n(stepAmount)} вес, с чего бы ни начать, подходит к идеальному на ${n(half)} или ближе, и ошибка становится ${n(error)} или меньше.`,
      goalZero: 'Такого входа нет: при цели 0 идеальный вес 0, каким бы ни был вход.',
      tooLong: (most) => `Путь длиннее ${ru.countText(most)} шагов: так далеко проверить здесь нельзя.`,
      noNumber: 'Не найдено.',
    },
    badError: 'Нужно число больше 0.',
  },
};
