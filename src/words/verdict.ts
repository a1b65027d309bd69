import type { Language } from './language.ts';
import { fullNumber, givenNumber, sentenceNumber, smallestShown } from './shortNumber.ts';
import { type Texts, texts } from './texts.ts';
import { type Facts, factsOf, flat, type Judged } from './verdictFacts.ts';

/** A button beside the sentence. */
export type VerdictAction =
  | { readonly kind: 'tryAlpha'; readonly alpha: number; readonly label: string }
  | { readonly kind: 'letItLearn'; readonly label: string };

/** What a run came to, as a person reads it: verdict, cause, next step. */
export interface Verdict {
  readonly text: string;
  readonly actions: readonly VerdictAction[];
  readonly tone: 'good' | 'slow' | 'bad' | 'neutral';
}

/** Whole sentences, the buttons among them as 'tryAlpha' and 'letItLearn'. */
interface Said {
  readonly tone: Verdict['tone'];
  readonly sentences: readonly (string | null)[];
  readonly action?: VerdictAction['kind'];
}

/** The sentence of a run: what it came to, why, and what to do next. */
export function verdict(language: Language, judged: Judged): Verdict {
  const words = texts(language).verdict;
  const said = say(words, language, factsOf(judged));
  return {
    text: said.sentences.filter((sentence) => sentence !== null).join(' '),
    actions: actionsOf(words, said.action, judged),
    tone: said.tone,
  };
}

function actionsOf(words: Texts['verdict'], kind: VerdictAction['kind'] | undefined, judged: Judged): VerdictAction[] {
  if (kind === 'letItLearn') return [{ kind, label: words.letItLearn }];
  const alpha = judged.analysis.alphaOffered;
  if (kind !== 'tryAlpha' || alpha === null || alpha === judged.parameters.alpha) return [];
  return [{ kind, alpha, label: words.tryAlpha(fullNumber(alpha)) }];
}

function say(words: Texts['verdict'], language: Language, facts: Facts): Said {
  const { status, passes } = facts.summary;
  switch (status.kind) {
    case 'running':
      return sayWhere(facts, words.starting, words.running, words.runningPasses);
    case 'stopped':
      return sayWhere(facts, words.stoppedAtOnce, words.stopped, words.stoppedPasses);
    case 'failed':
      return { tone: 'bad', sentences: [words.failed(passes)] };
    case 'compared':
      return sayCompared(words, facts);
    case 'diverged':
      return sayDiverged(words, facts, status.notFiniteAt);
    case 'neverMoved':
      return sayNeverMoved(words, facts, status.cause);
    case 'circling':
      return sayCircling(words, language, facts, status.between);
    case 'converged':
      return sayConverged(words, facts, status);
    case 'settled':
      return saySettled(words, language, facts);
    case 'unfinished':
      return sayUnfinished(words, language, facts);
  }
}

type Went = (count: number, first: number, last: number) => string;

function sayWhere({ summary, speaksOfPasses }: Facts, atOnce: string, went: Went, wentPasses: Went): Said {
  const { passes, firstError, lastError } = summary;
  if (passes === 0 || !Number.isFinite(firstError + lastError)) return { tone: 'neutral', sentences: [atOnce] };
  const sentence = (speaksOfPasses ? wentPasses : went)(passes, firstError, lastError);
  return { tone: 'neutral', sentences: [sentence] };
}

function sayCompared(words: Texts['verdict'], { summary }: Facts): Said {
  const { examples, lastPrediction, lastGoal, lastDelta, lastError } = summary;
  const said = (sentence: string): Said => ({ tone: 'neutral', sentences: [sentence], action: 'letItLearn' });
  if (!Number.isFinite(lastError)) return said(words.comparedTooLarge(examples));
  if (examples > 1) return said(words.comparedSeveral(examples, lastError));
  const isTiny = lastError > 0 && lastError < smallestShown;
  return said((isTiny ? words.comparedTiny : words.compared)(lastPrediction, lastGoal, lastDelta, lastError));
}

function sayDiverged(words: Texts['verdict'], facts: Facts, notFiniteAt: number | null): Said {
  const { factorSize, summary } = facts;
  const end = notFiniteAt === null ? null : words.notFinite(Math.floor(notFiniteAt / summary.examples));
  if (factorSize === null || factorSize <= 1) return { tone: 'bad', sentences: [words.numbersTooLarge, end] };
  const diverging = sayDiverging(words, facts);
  return { ...diverging, sentences: [...diverging.sentences, end] };
}

/** The factor is above 1 in size: how fast the miss grows, and the alpha's part in it. */
function sayDiverging(words: Texts['verdict'], facts: Facts): Said {
  const { parameters, analysis, speaksOfPasses, alpha, bound, input } = facts;
  const factor = analysis.factor ?? Number.NaN;
  const changesSide = factor < 0 || (input === null && parameters.alpha > 0);
  const grows = speaksOfPasses ? words.divergesPasses(Math.abs(factor)) : words.diverges(Math.abs(factor), changesSide);
  const cause =
    parameters.alpha < 0
      ? words.alphaNegative(alpha, bound)
      : bound === null
        ? null
        : words.alphaTooLarge(alpha, input, bound);
  return { tone: 'bad', sentences: [grows, cause], action: 'tryAlpha' };
}

function sayNeverMoved(words: Texts['verdict'], facts: Facts, cause: 'input' | 'alpha' | 'step' | 'goal'): Said {
  const { parameters, summary, alpha } = facts;
  const hasOneWeight = summary.inputs === 1;
  switch (cause) {
    case 'input': {
      const isOne = flat(parameters.input).length === 1;
      return { tone: 'bad', sentences: [isOne ? words.inputZero : words.inputsZero] };
    }
    case 'alpha':
      return { tone: 'bad', sentences: [words.alphaZero], action: 'tryAlpha' };
    case 'step': {
      const lost = hasOneWeight
        ? words.stepTooSmall(givenNumber(flat(parameters.weight)[0] ?? 0))
        : words.stepsTooSmall;
      const more =
        parameters.rule.method === 'hotCold'
          ? words.stepAmountMightGrow(givenNumber(parameters.stepAmount))
          : words.alphaMightGrow(alpha);
      return { tone: 'bad', sentences: [lost, more], action: 'tryAlpha' };
    }
    case 'goal': {
      if (summary.lastError !== 0) return { tone: 'neutral', sentences: [words.atBest(summary.lastError)] };
      return { tone: 'good', sentences: [facts.speaksOfPasses ? words.atGoals : words.atGoal(summary.lastGoal)] };
    }
  }
}

function sayCircling(
  words: Texts['verdict'],
  language: Language,
  facts: Facts,
  between: readonly [number, number] | null,
): Said {
  const { parameters, summary, speaksOfPasses, alpha, bound, input } = facts;
  if (parameters.rule.method === 'hotCold' && between !== null) {
    const [first, second] = distinct(language, between);
    const step = givenNumber(parameters.stepAmount);
    const hasLearned = summary.lastError < summary.firstError;
    const circles = (hasLearned ? words.circlesBetween : words.circlesWide)(first, second, step);
    return { tone: hasLearned ? 'slow' : 'bad', sentences: [circles, words.smallerStep] };
  }
  return {
    tone: 'bad',
    sentences: [
      speaksOfPasses ? words.circlesPasses : words.circles,
      bound === null || parameters.alpha < 0 ? null : words.alphaAtLimit(alpha, input, bound),
    ],
    action: 'tryAlpha',
  };
}

function sayConverged(
  words: Texts['verdict'],
  facts: Facts,
  { at, byTolerance }: { readonly at: number; readonly byTolerance: boolean },
): Said {
  const { parameters, analysis, summary, speaksOfPasses, factorSize } = facts;
  if (byTolerance) {
    const within = speaksOfPasses ? words.withinTolerancePasses : words.withinTolerance;
    const tolerance = givenNumber(parameters.tolerance ?? 0);
    const jumps = analysis.course === 'bouncing' && !speaksOfPasses && at > 0;
    return {
      tone: 'good',
      sentences: [
        within(at + 1, summary.lastError, tolerance),
        jumps && factorSize !== null ? words.jumpLeaves(factorSize) : null,
      ],
    };
  }
  const learns = sayLearns(words, facts);
  const isLongOver = !speaksOfPasses && analysis.course === 'smooth' && at + 1 < summary.passes / 2;
  return { ...learns, sentences: [...learns.sentences, isLongOver ? words.hardlyChanges(at + 1) : null] };
}

/** The error falls, and not slowly: by how much, and what each iteration does to the miss. */
function sayLearns(words: Texts['verdict'], facts: Facts): Said {
  const { parameters, analysis, summary, speaksOfPasses, factorSize, alpha, input } = facts;
  const { passes, firstError, lastError, finalError, lastPrediction, lastGoal } = summary;
  if (speaksOfPasses) {
    const last = passes === 1 ? (finalError ?? lastError) : lastError;
    return {
      tone: 'good',
      sentences: [words.learnsPasses(passes, firstError, last), ...sayLimits(words, facts, last)],
    };
  }
  if (analysis.course === 'oneStep' && finalError !== null) {
    return { tone: 'good', sentences: [words.oneStep(firstError, finalError), words.alphaRight(alpha, input)] };
  }
  if (analysis.course === 'bouncing' && factorSize !== null) {
    return { tone: 'good', sentences: [words.bounces(factorSize)] };
  }
  // The only row of a single iteration is from before its update.
  const learns =
    passes === 1
      ? [words.learns(passes, firstError, finalError ?? lastError)]
      : [words.learns(passes, firstError, lastError), words.lastPrediction(lastPrediction, lastGoal)];
  const each =
    parameters.rule.method === 'hotCold'
      ? words.moves(givenNumber(parameters.stepAmount))
      : factorSize === null
        ? null
        : words.leaves(factorSize);
  return { tone: 'good', sentences: [...learns, each] };
}

/** Several examples: what keeps the error of a pass above 0, once that is most of what is left of it. */
function sayLimits(words: Texts['verdict'], { analysis }: Facts, error: number): (string | null)[] {
  const { smallestError, idealWeight, fixedPoint } = analysis;
  const isInTheWay = smallestError !== null && smallestError > error * 0.01;
  return [
    isInTheWay ? words.goalsDisagree(smallestError) : null,
    fixedPoint === null || !isInTheWay ? null : sayFixedPoint(words, fixedPoint, idealWeight),
  ];
}

function sayFixedPoint(
  words: Texts['verdict'],
  fixedPoint: number | readonly number[],
  idealWeight: number | readonly number[] | null,
): string {
  const [there] = flat(fixedPoint);
  const best = idealWeight === null ? [] : flat(idealWeight);
  const isOne = flat(fixedPoint).length === 1 && best.length === 1;
  if (!isOne || there === undefined) return words.leadsElsewhereSeveral;
  const [weight, bestWeight] = distinct('en', [there, best[0]!]);
  return words.leadsElsewhere(weight, bestWeight);
}

function saySettled(words: Texts['verdict'], language: Language, facts: Facts): Said {
  const { parameters, summary, speaksOfPasses } = facts;
  const { passes, firstError, lastError, finalWeight } = summary;
  if (speaksOfPasses) {
    return { tone: 'good', sentences: [words.settledPasses(passes, lastError), ...sayLimits(words, facts, lastError)] };
  }
  const went = lastError < firstError ? words.learns : words.went;
  const [weight] = finalWeight === null ? [] : flat(finalWeight);
  const stays =
    parameters.rule.method === 'hotCold' && weight !== undefined
      ? [words.settledHotCold(sentenceNumber(weight, language)), words.smallerStep]
      : [summary.inputs === 1 ? words.settled : words.settledSeveralInputs];
  return { tone: 'good', sentences: [went(passes, firstError, lastError), ...stays] };
}

function sayUnfinished(words: Texts['verdict'], language: Language, facts: Facts): Said {
  const { parameters, analysis, summary, speaksOfPasses, factorSize, missLeft } = facts;
  const { passes, firstError, lastError, finalError } = summary;
  if (parameters.rule.method === 'hotCold') return sayHotCold(words, facts);
  if (analysis.course === 'diverging' && factorSize !== null && factorSize > 1) return sayDiverging(words, facts);
  if (analysis.course === 'circling') return sayCircling(words, language, facts, null);
  const last = passes === 1 ? (finalError ?? lastError) : lastError;
  if (speaksOfPasses) {
    if (last >= firstError) {
      const limits =
        analysis.fixedPoint === null
          ? [words.fallsLater]
          : [sayFixedPoint(words, analysis.fixedPoint, analysis.idealWeight)];
      return { tone: 'slow', sentences: [words.grewPasses(passes, firstError, last), ...limits] };
    }
    return missLeft !== null && missLeft > 0.5 ? saySlow(words, facts, last) : sayLearns(words, facts);
  }
  if (missLeft === null) return { tone: 'neutral', sentences: [words.went(passes, firstError, last)] };
  return missLeft > 0.5 ? saySlow(words, facts, last) : sayLearns(words, facts);
}

/** More than half of the miss is left at the end. */
function saySlow(words: Texts['verdict'], facts: Facts, last: number): Said {
  const { parameters, analysis, summary, speaksOfPasses, factorSize, alpha, bound, input } = facts;
  const missLeft = facts.missLeft ?? 1;
  const { passes, firstError } = summary;
  const bounces = analysis.course === 'bouncing';
  const slow = speaksOfPasses
    ? words.slowPasses(passes, firstError, last)
    : missLeft >= 1
      ? words.standing(passes)
      : (bounces ? words.slowBounces : words.slow)(passes, missLeft);
  const isAlphaSmall = analysis.alphaBest !== null && parameters.alpha < analysis.alphaBest / 10;
  if (isAlphaSmall) return { tone: 'slow', sentences: [slow, words.alphaSmall(alpha, input)], action: 'tryAlpha' };
  if (bounces && bound !== null && !speaksOfPasses) {
    return { tone: 'slow', sentences: [slow, words.alphaNearLimit(alpha, bound)], action: 'tryAlpha' };
  }
  if (speaksOfPasses) return { tone: 'slow', sentences: [slow, words.morePasses] };
  const each = passes === 1 || factorSize === null || missLeft >= 1 ? null : words.leaves(factorSize);
  return { tone: 'slow', sentences: [slow, each, words.moreIterations] };
}

/** Hot and cold learning that is still on its way: the way that is left, in iterations. */
function sayHotCold(words: Texts['verdict'], facts: Facts): Said {
  const { parameters, analysis, summary, missLeft } = facts;
  const { passes, firstError, lastError, finalWeight } = summary;
  if (missLeft === null || missLeft >= 1) {
    return { tone: 'slow', sentences: [words.went(passes, firstError, summary.finalError ?? lastError)] };
  }
  const [weight] = finalWeight === null ? [] : flat(finalWeight);
  const [ideal] = analysis.idealWeight === null ? [] : flat(analysis.idealWeight);
  const steps =
    weight === undefined || ideal === undefined ? 0 : Math.round(Math.abs(ideal - weight) / parameters.stepAmount);
  const wayLeft = steps >= 1 && steps <= 1e12 ? words.wayLeft(steps, ideal!) : null;
  const moves = words.moves(givenNumber(parameters.stepAmount));
  if (missLeft > 0.5) return { tone: 'slow', sentences: [words.slow(passes, missLeft), moves, wayLeft] };
  const learns = sayLearns(words, facts);
  return { ...learns, sentences: [...learns.sentences, wayLeft] };
}

// Two weights that a sentence must tell apart: with more digits where four decimals are the same.
function distinct(language: Language, [first, second]: readonly [number, number]): [string, string] {
  const texts: [string, string] = [sentenceNumber(first, language), sentenceNumber(second, language)];
  return texts[0] === texts[1] ? [fullNumber(first), fullNumber(second)] : texts;
}
