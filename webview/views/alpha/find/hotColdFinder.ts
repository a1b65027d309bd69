import { hotColdInverse } from '../../../../src/neuron/hotColdInverse.ts';
import type { HotColdUnknown, HotColdWanted } from '../../../../src/neuron/hotColdQuestion.ts';
import { mostIterationsAsked } from '../../../../src/neuron/wanted.ts';
import type { Language } from '../../../../src/words/language.ts';
import { findWords } from '../../../../src/words/views/find.ts';
import { findHotColdWords } from '../../../../src/words/views/findHotCold.ts';
import type { Finder } from './finder.ts';
import { hotColdText } from './hotColdText.ts';

const unknowns: readonly HotColdUnknown[] = ['stepAmount', 'weight', 'input'];
const kinds: readonly HotColdWanted['kind'][] = ['arrives', 'comesBelow', 'staysAbove', 'neverMoves'];

/** So many iterations show that the weight jumps to and fro. */
const iterationsAfter = 5;

/** Which step amount, start or input of hot and cold learning gives what is wanted. */
export function hotColdFinder(language: Language): Finder {
  const words = findHotColdWords[language];
  const common = findWords[language];
  return {
    unknowns: unknowns.map((value) => ({ value, text: words.unknown[value] })),
    wanted: kinds.map((value) => ({ value, text: words.wanted[value] })),
    asked(kind) {
      if (kind === 'neverMoves') return null;
      if (kind === 'arrives') {
        const { before, count } = words;
        const refusal = common.badCount(mostIterationsAsked);
        return { before, after: common.iterations, label: count.iterations, first: 10, isWhole: true, refusal };
      }
      const { count, badError } = words;
      return { before: '', after: () => '', label: count.error, first: 0.0001, isWhole: false, refusal: badError };
    },
    solve(parameters, unknown, kind, number) {
      const wanted = wantedOf(kind as HotColdWanted['kind'], number);
      const answer = hotColdInverse(parameters, { unknown: unknown as HotColdUnknown, wanted });
      const text = hotColdText(language, { unknown: unknown as HotColdUnknown, wanted }, answer);
      if (answer.kind !== 'found') return { ...text, made: null };
      const iterations = answer.tried.iteration + 1 + (kind === 'staysAbove' ? iterationsAfter : 0);
      // A tolerance would end the run before it shows what was asked.
      return { ...text, made: { parameters: { ...answer.parameters, tolerance: null }, iterations } };
    },
  };
}

function wantedOf(kind: HotColdWanted['kind'], number: number): HotColdWanted {
  if (kind === 'arrives') return { kind, iterations: number };
  return kind === 'neverMoves' ? { kind } : { kind, error: number };
}
