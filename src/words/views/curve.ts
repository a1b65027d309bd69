import { russianPlural } from '../language.ts';
import { listText, sentenceNumber, sumNumber } from '../shortNumber.ts';

interface CurveWords {
  readonly title: string;
  readonly picture: string;
  readonly contours: string;
  readonly alongStep: string;
  readonly steps: string;
  readonly slope: string;
  readonly nextWeight: string;
  readonly weightDelta: string;
  readonly weightDeltaOfPass: string;
  /** Of the choice what alpha multiplies. */
  readonly multiplies: string;
  /** Of both numbers, where there is no such choice. */
  readonly measures: string;
  readonly half: string;
  readonly slopeIs: (slope: number) => string;
  readonly ideal: (weights: readonly number[]) => string;
  readonly closer: string;
  readonly whole: string;
  readonly startHandle: string;
  readonly startHint: string;
  /** Of three weights and more. */
  readonly startAlongHint: string;
  readonly startAt: (weights: readonly number[], error: number) => string;
  readonly comparesOnly: (slope: number) => string;
  readonly comparesOnlySeveral: (slopes: readonly number[]) => string;
  readonly flat: string;
  readonly endsHere: string;
  /** While the next step is being guessed. */
  readonly isHidden: string;
  readonly tooLarge: string;
  readonly ofExample: (example: number) => string;
  readonly ofExampleLines: (example: number) => string;
  readonly ofPass: string;
  readonly ofAll: string;
  /** Along the step of several weights: after how many such steps the error is smallest. */
  readonly lowestAlong: (steps: number) => string;
  readonly lowestOfPass: (steps: number) => string;
  /** Of one example alone: the weight, or the steps. */
  readonly lowestOfExample: (example: number, at: number) => string;
  readonly alongLine: string;
  /** The same where there is no step. */
  readonly alongSlope: string;
  readonly scaled: (times: number, isCloser: boolean) => string;
  readonly up: string;
  readonly down: string;
}

/** What stands on the view "Error against weight". */
export const curveWords: { readonly en: CurveWords; readonly ru: CurveWords } = {
  en: {
    title: 'Error against weight',
    picture: 'The error over the weight: the curve, the selected iteration’s point with its tangent, and its step',
    contours: 'Lines of the same error over both weights, the path so far, and the selected iteration’s step',
    alongStep: 'The error along the selected iteration’s step: the curve, its tangent, and where the step lands',
    steps: 'steps',
    slope: 'slope',
    nextWeight: 'next weight',
    weightDelta: 'weight delta',
    weightDeltaOfPass: 'sum of weight deltas',
    multiplies: 'Alpha multiplies',
    measures: 'Slope and weight delta',
    half: "The book's weight delta is half of the slope.",
    slopeIs: (slope) => `slope ${sumNumber(slope)}`,
    ideal: (weights) => `ideal ${listText(weights)}`,
    closer: 'Closer',
    whole: 'Whole curve',
    startHandle: 'Starting weight',
    startHint: 'Drag the point to start from another weight.',
    startAlongHint: 'Drag the point along the step to start from other weights.',
    startAt: (weights, error) => `weight ${listText(weights)}, error ${sumNumber(error)}`,
    comparesOnly: (slope) =>
      slope === 0
        ? 'The slope here is 0: no other weight makes the error smaller.'
        : `The slope here is ${sentenceNumber(slope, 'en')}: a ${slope < 0 ? 'larger' : 'smaller'} weight would make the error smaller. The program only compares, so the weight stays.`,
    comparesOnlySeveral: (slopes) =>
      `The slopes here are ${listText(slopes)}. The program only compares, so the weights stay.`,
    flat: 'The curve is flat: with input 0 the error is the same at every weight, so no step can make it smaller.',
    endsHere: 'The run ends here; there is no further step.',
    isHidden: 'Where the step leads is hidden.',
    tooLarge: 'The error is too large to draw: no number in the computer can hold it.',
    ofExample: (example) =>
      `This step looks at example ${example} alone: its error is the solid curve. The faint one, where it is in view, is the error of the whole pass.`,
    ofExampleLines: (example) =>
      `This step looks at example ${example} alone, and goes straight across the thick lines of its error; the thin ones belong to the whole pass.`,
    ofAll: 'The picture shows the error of the whole pass, of all its examples.',
    lowestAlong: (steps) => `lowest at ${sumNumber(steps)}`,
    lowestOfPass: (steps) => `whole pass: ${sumNumber(steps)}`,
    lowestOfExample: (example, at) => `example ${example}: ${sumNumber(at)}`,
    ofPass: 'The weights change after the whole pass, so the picture shows the error of all its examples.',
    alongLine: 'With so many weights the picture follows the step: 0 is where it starts, 1 where it lands.',
    alongSlope:
      'With so many weights the picture goes downhill from the point: at 1 each weight is smaller by its weight delta.',
    scaled: (times, isCloser) =>
      `Drawn ${sumNumber(times)} times ${isCloser ? 'larger' : 'smaller'} than at iteration 0.`,
    up: 'up',
    down: 'down',
  },
  ru: {
    title: 'Ошибка и вес',
    picture: 'Ошибка в зависимости от веса: кривая, точка выбранной итерации с касательной и её шаг',
    contours: 'Линии равной ошибки для двух весов, пройденный путь и шаг выбранной итерации',
    alongStep: 'Ошибка вдоль шага выбранной итерации: кривая, касательная и место, куда приводит шаг',
    steps: 'шаги',
    slope: 'наклон',
    nextWeight: 'следующий вес',
    weightDelta: 'дельта веса',
    weightDeltaOfPass: 'сумма дельт веса',
    multiplies: 'На что умножается альфа',
    measures: 'Наклон и дельта веса',
    half: 'Дельта веса из книги — половина наклона.',
    slopeIs: (slope) => `наклон ${sumNumber(slope)}`,
    ideal: (weights) => `идеал ${listText(weights)}`,
    closer: 'Ближе',
    whole: 'Вся кривая',
    startHandle: 'Начальный вес',
    startHint: 'Потяните точку, чтобы начать с другого веса.',
    startAlongHint: 'Потяните точку вдоль шага, чтобы начать с других весов.',
    startAt: (weights, error) => `вес ${listText(weights)}, ошибка ${sumNumber(error)}`,
    comparesOnly: (slope) =>
      slope === 0
        ? 'Наклон здесь 0: ни при каком другом весе ошибка не меньше.'
        : `Наклон здесь ${sentenceNumber(slope, 'ru')}: при ${slope < 0 ? 'большем' : 'меньшем'} весе ошибка была бы меньше. Программа только сравнивает, поэтому вес не меняется.`,
    comparesOnlySeveral: (slopes) =>
      `Наклоны здесь ${listText(slopes)}. Программа только сравнивает, поэтому веса не меняются.`,
    flat: 'Кривая плоская: при входе 0 ошибка одинакова для любого веса, и никакой шаг её не уменьшит.',
    endsHere: 'На этом запуск закончен: следующего шага нет.',
    isHidden: 'Куда приведёт шаг, скрыто.',
    tooLarge: 'Ошибка слишком велика для рисунка: она больше любого числа, доступного компьютеру.',
    ofExample: (example) =>
      `Этот шаг смотрит только на пример ${example}: его ошибка — сплошная кривая. Бледная, если она видна, — ошибка всего прохода.`,
    ofExampleLines: (example) =>
      `Этот шаг смотрит только на пример ${example} и идёт поперёк толстых линий его ошибки; тонкие линии — ошибка всего прохода.`,
    ofAll: 'Показана ошибка всего прохода, всех его примеров.',
    lowestAlong: (steps) => `нижняя точка: ${sumNumber(steps)}`,
    lowestOfPass: (steps) => `весь проход: ${sumNumber(steps)}`,
    lowestOfExample: (example, at) => `пример ${example}: ${sumNumber(at)}`,
    ofPass: 'Веса меняются после всего прохода, поэтому показана ошибка всех его примеров.',
    alongLine: 'Весов много, поэтому рисунок идёт вдоль шага: 0 — где он начинается, 1 — куда приводит.',
    alongSlope: 'Весов много, поэтому рисунок идёт от точки под гору: на 1 каждый вес меньше на свою дельту веса.',
    scaled: (times, isCloser) =>
      russianPlural(times, {
        one: `Показано в ${sumNumber(times)} раз ${isCloser ? 'крупнее' : 'мельче'}, чем на итерации 0.`,
        few: `Показано в ${sumNumber(times)} раза ${isCloser ? 'крупнее' : 'мельче'}, чем на итерации 0.`,
        many: `Показано в ${sumNumber(times)} раз ${isCloser ? 'крупнее' : 'мельче'}, чем на итерации 0.`,
      }),
    up: 'вверх',
    down: 'вниз',
  },
};
