import assert from 'node:assert/strict';
import type { Cut } from '../../../src/reading/reading.ts';
import { verdict } from '../../../src/words/verdict.ts';
import { judged } from './judged.ts';

const cut = (reason: Cut['reason'], iterations: number | null, found = ''): Cut => ({
  reason,
  iterations,
  found,
  range: { start: 0, end: 1, line: 6, column: 5 },
});

interface Case {
  readonly cut: Cut;
  readonly passes?: number;
  readonly examples?: number;
  readonly en: string;
  readonly ru: string;
}

const cases: readonly Case[] = [
  {
    cut: cut('notFollowed', 5000, 'round(error, 3)'),
    passes: 12,
    en: "Shown as far as it was followed: the first 12 of 5,000 iterations. The error went from 0.3025 to 0.0000054 in them. I can't follow `round(error, 3)` in line 6 yet.",
    ru: 'Показано, сколько удалось проследить: первые 12 итераций из 5000. Ошибка за это время изменилась с 0.3025 до 0.0000054. Дальше проследить пока нельзя: строка 6, `round(error, 3)`.',
  },
  {
    cut: cut('limit', null),
    passes: 21,
    en: 'Shown as far as it was followed: the first 21 iterations. The error went from 0.3025 to 0.0000054 in them. How the loop in line 6 goes on after that is not certain.',
    ru: 'Показано, сколько удалось проследить: первая 21 итерация. Ошибка за это время изменилась с 0.3025 до 0.0000054. Как цикл в строке 6 идёт дальше, точно не известно.',
  },
  {
    cut: cut('leavesBeforeUpdate', 2),
    passes: 1,
    en: 'Only a part is shown: the first of 2 iterations. Its error is 0.0000054. In the next one the program predicts once more and leaves the loop before the update (line 6).',
    ru: 'Показана только часть: первая итерация из 2. Ошибка на ней 0.0000054. На следующей программа делает ещё одно предсказание и выходит из цикла, не обновив вес (строка 6).',
  },
  {
    cut: cut('tooLargeForExact', 40, 'weight'),
    passes: 3,
    examples: 2,
    en: 'Only a part is shown: the first 3 of 40 passes. In them the error per pass went from 0.3025 to 0.0000054. After that the whole number `weight` in line 6 becomes too large to be computed exactly.',
    ru: 'Показана только часть: первые 3 прохода из 40. Ошибка прохода за это время изменилась с 0.3025 до 0.0000054. Дальше целое число `weight` в строке 6 становится слишком велико для точного счёта.',
  },
  {
    cut: cut('rest', null),
    passes: 20,
    en: 'Shown as far as it was followed: the first 20 iterations. The error went from 0.3025 to 0.0000054 in them. From line 6 on the weight is changed again; that part was not followed.',
    ru: 'Показано, сколько удалось проследить: первые 20 итераций. Ошибка за это время изменилась с 0.3025 до 0.0000054. Начиная со строки 6 вес меняется снова; эта часть не прослежена.',
  },
];

// Thousands are grouped by no-break spaces until the words say otherwise: what counts here is which numbers are said.
const plain = (text: string): string => text.replace(/(\d)[,\u00a0\u202f](\d{3})/g, '$1$2').replaceAll('\u00a0', ' ');

describe('the sentence of a run that is a part of its program', () => {
  for (const { cut, passes = 20, examples = 1, en, ru } of cases) {
    it(`says how much is shown and why, without a verdict: ${cut.reason}`, () => {
      const run = judged({ cut, summary: { passes, examples, rows: passes * examples } });
      for (const [language, expected] of [
        ['en', en],
        ['ru', ru],
      ] as const) {
        const said = verdict(language, run);
        assert.equal(plain(said.text), plain(expected));
        assert.deepEqual([said.tone, said.actions.length], ['neutral', 0]);
      }
    });
  }

  it('keeps the verdict where the error is infinite: that holds of the whole program', () => {
    const run = judged({
      cut: cut('infinite', 2000),
      analysis: { factor: -3, course: 'diverging', alphaMax: 0.5, alphaOffered: 0.1 },
      parameters: { input: 2 },
      summary: { status: { kind: 'diverged', doubledAt: 1, notFiniteAt: 323 }, passes: 324, rows: 324 },
    });
    assert.match(verdict('en', run).text, /^It diverges: .* the first 324 of .* goes on with infinity \(line 6\)\.$/);
    assert.match(
      verdict('ru', run).text,
      /^Расхождение: .* первые 324 итерации из .* с бесконечностью \(строка 6\)\.$/,
    );
  });

  it('says that it is running, or was stopped, as of every other run', () => {
    const at = (kind: 'running' | 'stopped') =>
      verdict('en', judged({ cut: cut('limit', 9), summary: { status: { kind } } })).text;
    assert.match(at('running'), /^Still running/);
    assert.match(at('stopped'), /^You stopped it/);
  });
});
