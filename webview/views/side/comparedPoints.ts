import type { Language } from '../../../src/protocol/messages.ts';
import { numberText } from '../../../src/words/numberText.ts';
import { countText, sumNumber } from '../../../src/words/shortNumber.ts';
import { sideWords } from '../../../src/words/views/side.ts';
import type { Points } from '../../figure/points.ts';
import type { Compared } from './comparison.ts';

/** So many stretches of a run are heard. */
const heardStretches = 120;

/** Runs side by side as points, one an iteration: the error and the weights of each. */
export function comparedPoints(language: Language, iteration: string, compared: readonly Compared[]): Points {
  const words = sideWords[language];
  const valuesOf = ({ run }: Compared, at: number) => {
    const { starts, errorMax, weightMax } = run.extremes(at, at + 1, 1);
    return starts.length === 0 ? null : [errorMax[0]!, ...weightMax];
  };
  const headsOf = ({ letter, run }: Compared) => [
    words.errorOf(letter),
    ...Array.from({ length: run.inputs }, (_, i) => words.weightOf(letter, run.inputs === 1 ? null : i)),
  ];
  return {
    count: Math.max(...compared.map(({ run }) => run.passes)),
    said(at) {
      const each = compared.map((one) => {
        const heads = headsOf(one);
        const values = valuesOf(one, at);
        return values?.map((value, i) => `${heads[i]} ${sumNumber(value)}`).join(', ') ?? [];
      });
      return `${iteration} ${countText(at, language)}: ${each.flat().join('; ')}`;
    },
    heads: [iteration, ...compared.flatMap(headsOf)],
    cells: (at) => [
      String(at),
      ...compared.flatMap((one) => {
        const values = valuesOf(one, at);
        return headsOf(one).map((_, i) => (values === null ? '—' : numberText(values[i]!, 'python')));
      }),
    ],
    heard: () => compared.map(({ run }) => run.extremes(0, run.passes, heardStretches).errorMax),
  };
}

/** What the picture of the runs shows, in a sentence for each. */
export function comparedSentence(language: Language, compared: readonly Compared[]): string {
  const words = sideWords[language];
  const courses = compared.map(({ letter, run }) => {
    const { firstError, lastError } = run.summary();
    return words.course(letter, firstError, lastError);
  });
  return [`${words.picture(compared.map(({ letter }) => letter))}.`, ...courses].join(' ');
}
