import assert from 'node:assert/strict';
import { analyse } from '../../../src/neuron/analysis.ts';
import { divergenceOf } from '../../../src/neuron/divergence.ts';
import type { FlatParameters } from '../../../src/neuron/parameters.ts';
import type { ProgramFacts, SourceLanguage } from '../../../src/reading/reading.ts';
import { divergenceStory } from '../../../src/words/divergenceStory.ts';
import type { Language } from '../../../src/words/language.ts';
import { runOf } from '../neuron/runOf.ts';

function told(
  changes: FlatParameters,
  { language = 'en' as Language, written = null as SourceLanguage | null, program = null as ProgramFacts | null } = {},
): readonly string[] {
  const run = runOf(changes);
  const { parameters } = run;
  const divergence = divergenceOf(parameters, true);
  return divergenceStory(language, {
    parameters,
    analysis: analyse(parameters),
    divergence,
    iterations: run.passes,
    written,
    program,
  });
}

describe('the story of a divergence', () => {
  it('has the run’s own numbers', () => {
    assert.deepEqual(told({ input: 2, alpha: 1 }), [
      'The first update overshot: from 0.5 the weight jumped past the ideal weight 0.4 to 0.1, farther from it than before.',
      'A larger miss makes a larger step, and so on: each iteration makes the miss 3 times as large: 0.2 → −0.6 → 1.8 → −5.4.',
      'The error is the miss squared, so it becomes 3² = 9 times as large: 0.04 → 0.36 → 3.24 → 29.16.',
      'The run ended before that; at iteration 325 the error would be larger than any number the computer can hold.',
      'In Python, `** 2` stops there with OverflowError; JavaScript goes on with Infinity, and later NaN.',
      'A smaller alpha would help: 1 is too large; below 0.5 it learns.',
    ]);
  });

  it('is told in Russian', () => {
    assert.deepEqual(told({ input: 2, alpha: 1, iterations: 400 }, { language: 'ru' }), [
      'Первое же обновление проскочило цель: вес прыгнул с 0.5 через идеальный вес 0.4 на 0.1, то есть дальше от него, чем был.',
      'Чем больше промах, тем больше шаг, и так каждый раз. Итерация умножает величину промаха на 3: 0.2 → −0.6 → 1.8 → −5.4.',
      'Ошибка равна квадрату промаха, поэтому она умножается на 3² = 9: 0.04 → 0.36 → 3.24 → 29.16.',
      'На итерации 325 ошибка больше любого числа, доступного компьютеру: на этом запуск закончен.',
      'В Python программа остановится там на `** 2` с OverflowError, в JavaScript ошибка станет Infinity, а потом NaN.',
      'Помогла бы альфа поменьше: 1 слишком велика, при альфе меньше 0.5 нейрон учится.',
    ]);
  });

  it('goes the wrong way with alpha below 0', () => {
    const story = told({ alpha: -1 });
    assert.match(story[0]!, /went the wrong way: from 0.5 the weight moved away from the ideal weight 1.6, to 0.225/);
    assert.match(story.at(-1)!, /alpha −1 is below 0; between 0 and 8 it learns/);
  });

  it('says of several inputs what the prediction did', () => {
    assert.match(told({ input: [3, 4], weight: [0.1, 0.2], goal: 1, alpha: 0.1 })[0]!, /the prediction jumped past/);
  });

  it('says of several examples what a pass does in the long run', () => {
    const story = told({ input: [1, 3], goal: [1, 1], alpha: 0.5 }).join(' ');
    assert.match(story, /in the long run each pass makes the misses 1.75 times as large/);
    assert.match(story, /below 0.2615 it learns/);
  });

  it('knows what the person’s language does', () => {
    const last = (written: SourceLanguage | null, program: ProgramFacts | null = null) =>
      told({ alpha: 100, iterations: 400 }, { written, program }).at(-2)!;
    const facts = (does: 'raises' | 'goesOn'): ProgramFacts => ({
      names: {},
      numbers: {},
      isDeltaNegated: false,
      rowsProved: 1,
      remarks: [{ kind: 'overflow', row: 3, does, range: { start: 0, end: 0, line: 1, column: 1 } }],
    });
    assert.match(last('javascript'), /^JavaScript goes on there: the error becomes Infinity/);
    assert.match(last('python'), /`\*\* 2`; by multiplication it becomes inf/);
    assert.match(last('python', facts('raises')), /^Python stops there with OverflowError/);
    assert.match(last('python', facts('goesOn')), /^Python goes on there/);
    assert.match(last('json'), /^In Python, .* JavaScript/);
  });
});
