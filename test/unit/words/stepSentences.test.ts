import assert from 'node:assert/strict';
import type { Landing } from '../../../src/neuron/landing.ts';
import { type SlopeStep, stepSentences } from '../../../src/words/stepSentences.ts';

/** The chapter's first step. */
const first: SlopeStep = {
  slope: -0.55,
  alpha: 1,
  multiplied: -0.275,
  weight: 0.5,
  next: 0.775,
  error: 0.30250000000000005,
  nextError: 0.17015625,
  landing: 'nearer',
};

/** [the step, in English, in Russian] */
const cases: readonly (readonly [SlopeStep, string, string])[] = [
  [
    first,
    'The slope here is −0.55: the larger the weight, the smaller the error, so the weight grows. The steepness says how much: alpha 1 × 0.275 takes it from 0.5 to 0.775, and the error falls from 0.3025 to 0.1702.',
    'Наклон здесь −0.55: чем больше вес, тем меньше ошибка, поэтому вес увеличивается. Насколько — говорит крутизна: альфа 1 × 0.275 переносит его с 0.5 на 0.775, и ошибка уменьшается с 0.3025 до 0.1702.',
  ],
  [
    { ...first, alpha: 4, next: 1.6, nextError: 0, landing: 'lowest' },
    'The slope here is −0.55: the larger the weight, the smaller the error, so the weight grows. The steepness says how much: alpha 4 × 0.275 takes it from 0.5 to 1.6, right at the lowest point: the error falls from 0.3025 to 0.',
    'Наклон здесь −0.55: чем больше вес, тем меньше ошибка, поэтому вес увеличивается. Насколько — говорит крутизна: альфа 4 × 0.275 переносит его с 0.5 на 1.6 — точно в нижнюю точку: ошибка уменьшается с 0.3025 до 0.',
  ],
  [
    {
      ...first,
      slope: 0.55,
      multiplied: 0.275,
      alpha: 9,
      weight: 2.7,
      next: 0.225,
      nextError: 0.47265625,
      landing: 'overFarther',
    },
    'The slope here is 0.55: the smaller the weight, the smaller the error, so the weight falls. The steepness says how much: alpha 9 × 0.275 takes it from 2.7 to 0.225: past the lowest point and farther from it than before, so the error grows from 0.3025 to 0.4727.',
    'Наклон здесь 0.55: чем меньше вес, тем меньше ошибка, поэтому вес уменьшается. Насколько — говорит крутизна: альфа 9 × 0.275 переносит его с 2.7 на 0.225: за нижнюю точку и дальше от неё, чем раньше, поэтому ошибка растёт с 0.3025 до 0.4727.',
  ],
  [
    { ...first, alpha: -1, next: 0.225, nextError: 0.47265625, landing: 'farther' },
    'The slope here is −0.55: the larger the weight, the smaller the error. Yet the weight falls, uphill. The steepness says how much: alpha −1 × 0.275 takes it from 0.5 to 0.225: away from the lowest point, so the error grows from 0.3025 to 0.4727.',
    'Наклон здесь −0.55: чем больше вес, тем меньше ошибка. Но вес уменьшается: шаг идёт в гору. Насколько — говорит крутизна: альфа −1 × 0.275 переносит его с 0.5 на 0.225: прочь от нижней точки, поэтому ошибка растёт с 0.3025 до 0.4727.',
  ],
  [
    { ...first, alpha: 0, next: 0.5, nextError: first.error, landing: 'stays' },
    'The slope here is −0.55: the larger the weight, the smaller the error. Yet the weight stays 0.5: alpha 0 makes the step 0.',
    'Наклон здесь −0.55: чем больше вес, тем меньше ошибка. Но вес остаётся 0.5: при альфе 0 шаг равен 0.',
  ],
];

describe('what happens in a step', () => {
  for (const [step, english, russian] of cases) {
    it(`is said of alpha ${step.alpha} from ${step.weight} to ${step.next}, in both languages`, () => {
      assert.equal(stepSentences.en.bySlope(step), english);
      assert.equal(stepSentences.ru.bySlope(step), russian);
    });
  }

  it('is one whole sentence after the other, wherever the step lands', () => {
    const landings: readonly Landing[] = [
      'lowest',
      'nearer',
      'farther',
      'overNearer',
      'overAsFar',
      'overFarther',
      'flat',
    ];
    for (const landing of landings) {
      for (const language of ['en', 'ru'] as const) {
        const said = [
          stepSentences[language].bySlope({ ...first, landing }),
          stepSentences[language].bySlopes({ ...first, slopes: [-0.5, 1], next: [1, 2], landing }),
        ];
        for (const text of said) assert.match(text, /^\p{Lu}.*[^.]\.$/u);
      }
    }
  });

  it('tells numbers apart that would look alike', () => {
    const said = stepSentences.en.bySlope({ ...first, next: 0.50000001, nextError: 0.3024999989 });
    assert.match(said, /from 0\.5 to 0\.50000001, and the error falls from 0\.3025 to 0\.302499999\.$/);
  });

  it('names both trials of hot and cold learning and the smaller error', () => {
    const [up, down] = [
      { weight: 0.501, error: 0.3019 },
      { weight: 0.499, error: 0.3031 },
    ];
    assert.equal(
      stepSentences.en.byTrying(up, down, 'up', 0.5),
      'Up, weight 0.501 has the error 0.3019; down, weight 0.499 has 0.3031. Up is the smaller one, so the weight goes there.',
    );
    assert.equal(
      stepSentences.ru.byTrying(up, down, null, 0.5),
      'Вверх: вес 0.501, ошибка 0.3019; вниз: вес 0.499, ошибка 0.3031. Не выбран ни один: вес остаётся 0.5.',
    );
  });
});
