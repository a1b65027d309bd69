import { inverse } from '../../../../src/neuron/inverse.ts';
import type { Unknown } from '../../../../src/neuron/inverseQuestion.ts';
import { mostIterationsAsked, shownAt, type Wanted } from '../../../../src/neuron/wanted.ts';
import type { Language } from '../../../../src/words/language.ts';
import { findWords } from '../../../../src/words/views/find.ts';
import type { Finder } from './finder.ts';
import { findText } from './findText.ts';

const unknowns: readonly Unknown[] = ['alpha', 'weight', 'input'];
const kinds: readonly Wanted['kind'][] = ['oneStep', 'bounces', 'doubles', 'halves', 'neverMoves'];
const first = { bounces: 10, doubles: 5 };

/** Which alpha, start or input of gradient descent gives what is wanted. */
export function gradientFinder(language: Language, hasOneInput: boolean, hasOneWeight: boolean): Finder {
  const words = findWords[language];
  const names = {
    ...words.unknown,
    ...(hasOneInput ? {} : { input: words.severalInputs }),
    ...(hasOneWeight ? {} : { weight: words.severalWeights }),
  };
  return {
    unknowns: unknowns.map((value) => ({ value, text: names[value] })),
    wanted: kinds.map((value) => ({ value, text: words.wanted[value] })),
    asked(kind) {
      if (kind !== 'bounces' && kind !== 'doubles') return null;
      return {
        before: words.before[kind],
        after: kind === 'bounces' ? words.iterations : () => '',
        label: words.count[kind],
        first: first[kind],
        isWhole: true,
        refusal: words.badCount(mostIterationsAsked),
      };
    },
    solve(parameters, unknown, kind, number) {
      const wanted = wantedOf(kind as Wanted['kind'], number);
      const question = { unknown: unknown as Unknown, wanted };
      const answer = inverse(parameters, question);
      const made = answer.kind === 'found' ? { parameters: answer.parameters, iterations: shownAt(wanted) + 1 } : null;
      return { ...findText(language, parameters, question, answer), made };
    },
  };
}

function wantedOf(kind: Wanted['kind'], number: number): Wanted {
  if (kind === 'bounces') return { kind, iterations: number };
  return kind === 'doubles' ? { kind, iteration: number } : { kind };
}
