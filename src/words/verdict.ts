import type { Language } from './language.ts';
import { givenNumber, smallestShown } from './shortNumber.ts';
import { type Facts, factsOf, type Judged, type Said } from './verdictFacts.ts';
import { sayConverged, saySettled, sayUnfinished } from './verdictOfLearning.ts';
import { sayPart } from './verdictOfPart.ts';
import { sayCircling, sayDiverged, sayNeverMoved } from './verdictOfTrouble.ts';

/** A button beside the sentence. */
export type VerdictAction =
  | { readonly kind: 'tryAlpha'; readonly alpha: number; readonly label: string }
  | { readonly kind: 'letItLearn'; readonly label: string };

/** What a run came to, as a person reads it: verdict, cause, next step. */
export interface Verdict {
  readonly text: string;
  readonly actions: readonly VerdictAction[];
  readonly tone: Said['tone'];
}

/** The sentence of a run: what it came to, why, and what to do next. */
export function verdict(language: Language, judged: Judged): Verdict {
  const facts = factsOf(language, judged);
  const { sentences, tone, action } = say(facts);
  return {
    text: sentences.filter((sentence) => sentence !== null).join(' '),
    actions: action === undefined ? [] : actionsOf(facts, action),
    tone,
  };
}

function actionsOf({ words, language, analysis, parameters }: Facts, kind: VerdictAction['kind']): VerdictAction[] {
  if (kind === 'letItLearn') return [{ kind, label: words.letItLearn }];
  const alpha = analysis.alphaOffered;
  if (alpha === null || alpha === parameters.alpha) return [];
  return [{ kind, alpha, label: words.tryAlpha(givenNumber(alpha, language)) }];
}

function say(facts: Facts): Said {
  const { words, summary, cut } = facts;
  const { status } = summary;
  const isEnded = status.kind !== 'running' && status.kind !== 'stopped' && status.kind !== 'failed';
  // That it diverges holds of the whole program: an error that is not finite stays so.
  if (cut !== null && cut.reason !== 'infinite' && isEnded) return sayPart(facts, cut);
  switch (status.kind) {
    case 'running':
      return sayWhere(facts, words.starting, words.running, words.runningPasses);
    case 'stopped':
      return sayWhere(facts, words.stoppedAtOnce, words.stopped, words.stoppedPasses);
    case 'failed':
      return { tone: 'bad', sentences: [words.failed(summary.passes)] };
    case 'compared':
      return sayCompared(facts);
    case 'diverged':
      return sayDiverged(facts, status.notFiniteAt);
    case 'neverMoved':
      return sayNeverMoved(facts, status.cause);
    case 'circling':
      return sayCircling(facts, status.between);
    case 'converged':
      return sayConverged(facts, status);
    case 'settled':
      return saySettled(facts);
    case 'unfinished':
      return sayUnfinished(facts);
  }
}

type Went = (count: number, first: number, last: number) => string;

/** Where a run is that did not end by itself. */
function sayWhere({ summary, speaksOfPasses }: Facts, atOnce: string, went: Went, wentPasses: Went): Said {
  const { passes, firstError, lastError } = summary;
  if (passes === 0 || !Number.isFinite(firstError + lastError)) return { tone: 'neutral', sentences: [atOnce] };
  const sentence = (speaksOfPasses ? wentPasses : went)(passes, firstError, lastError);
  return { tone: 'neutral', sentences: [sentence] };
}

function sayCompared({ words, summary }: Facts): Said {
  const { examples, lastPrediction, lastGoal, lastDelta, lastError } = summary;
  const said = (sentence: string): Said => ({ tone: 'neutral', sentences: [sentence], action: 'letItLearn' });
  if (!Number.isFinite(lastError)) return said(words.comparedTooLarge(examples));
  if (examples > 1) return said(words.comparedSeveral(examples, lastError));
  const isTiny = lastError > 0 && lastError < smallestShown;
  return said((isTiny ? words.comparedTiny : words.compared)(lastPrediction, lastGoal, lastDelta, lastError));
}
