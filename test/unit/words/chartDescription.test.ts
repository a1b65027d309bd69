import assert from 'node:assert/strict';
import { chartDescription } from '../../../src/words/chartDescription.ts';
import { judged } from './judged.ts';

describe('the picture in sentences', () => {
  it('tells where error and weight begin and end, and the ideal weight', () => {
    assert.equal(
      chartDescription('en', judged()),
      'Chart: the error is 0.3025 at iteration 0 and 0.0000054 at iteration 19. The weight starts at 0.5 and ends at 1.5965. The ideal weight is 1.6, a dashed line.',
    );
    assert.equal(
      chartDescription('ru', judged()),
      'График: ошибка на итерации 0 — 0.3025, на итерации 19 — 0.0000054. Вес вначале 0.5, в конце 1.5965. Идеальный вес 1.6 показан пунктиром.',
    );
  });

  it('tells of a ruler where there is one', () => {
    const comparison = judged({
      summary: { status: { kind: 'compared' }, passes: 1, lastPrediction: 0.25, lastDelta: -0.55, lastError: 0.3025 },
    });
    assert.equal(
      chartDescription('en', comparison),
      'Ruler: the prediction is 0.25, the goal 0.8. The arrow between them is the miss −0.55, the square on it the error 0.3025.',
    );
  });

  it('tells that the numbers ended', () => {
    const ended = judged({ summary: { passes: 326, lastError: Number.POSITIVE_INFINITY, finalWeight: null } });
    assert.match(chartDescription('en', ended), /larger than any number the computer can hold at iteration 325\./);
  });

  it('tells of no iteration where there is none', () => {
    const none = judged({ summary: { rows: 0, passes: 0, firstError: Number.NaN, lastError: Number.NaN } });
    assert.equal(chartDescription('en', none), 'There is no iteration to draw yet.');
  });
});
