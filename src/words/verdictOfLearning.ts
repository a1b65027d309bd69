import { givenNumber, sentenceNumber } from './shortNumber.ts';
import { distinct, type Facts, flat, type Said } from './verdictFacts.ts';
import { sayCircling, sayDiverging } from './verdictOfTrouble.ts';

/** The error became as small as asked for, or next to nothing. */
export function sayConverged(facts: Facts, { at, byTolerance }: { at: number; byTolerance: boolean }): Said {
  const { words, language, parameters, analysis, summary, speaksOfPasses, factorSize } = facts;
  const isSingleBounce = analysis.course === 'bouncing' && !speaksOfPasses && factorSize !== null;
  if (byTolerance) {
    const within = speaksOfPasses ? words.withinTolerancePasses : words.withinTolerance;
    const jumps = isSingleBounce && at > 0 ? words.jumpLeaves(factorSize) : null;
    return {
      tone: 'good',
      sentences: [within(at + 1, summary.lastError, givenNumber(parameters.tolerance ?? 0, language)), jumps],
    };
  }
  if (!Number.isFinite(lastErrorOf(facts))) return { tone: 'bad', sentences: [words.numbersTooLarge] };
  const learns = sayLearns(facts);
  const isLongOver = !speaksOfPasses && analysis.course === 'smooth' && at + 1 < summary.passes / 2;
  return { ...learns, sentences: [...learns.sentences, isLongOver ? words.hardlyChanges(at + 1) : null] };
}

/** The weights repeat, with an error left. */
export function saySettled(facts: Facts): Said {
  const { words, language, parameters, summary, speaksOfPasses } = facts;
  const { passes, inputs, firstError, lastError, finalWeight } = summary;
  if (speaksOfPasses) {
    return { tone: 'good', sentences: [words.settledPasses(passes, lastError), ...sayLimits(facts, lastError)] };
  }
  const learned = (lastError < firstError ? words.learns : words.went)(passes, firstError, lastError);
  const went = looksUnchanged(facts, lastError) ? words.unchanged(lastError) : learned;
  const [weight] = finalWeight === null ? [] : flat(finalWeight);
  if (parameters.rule.method === 'hotCold' && weight !== undefined) {
    const stays = words.settledHotCold(sentenceNumber(weight, language));
    return { tone: 'good', sentences: [went, stays, words.smallerStep] };
  }
  return { tone: 'good', sentences: [went, inputs === 1 ? words.settled : words.settledSeveralInputs] };
}

/** The iterations ended first: it learns, quickly or slowly, or goes the wrong way. */
export function sayUnfinished(facts: Facts): Said {
  const { words, parameters, analysis, summary, speaksOfPasses, factorSize, missLeft } = facts;
  const last = lastErrorOf(facts);
  if (factorSize !== null && factorSize > 1) return sayDiverging(facts, factorSize);
  // The update of the last pass can leave the range of doubles, which only the next would have shown.
  if (!Number.isFinite(last)) return { tone: 'bad', sentences: [words.numbersTooLarge] };
  if (parameters.rule.method === 'hotCold') return sayHotCold(facts);
  if (analysis.course === 'circling') return sayCircling(facts, null);
  if (speaksOfPasses && last >= summary.firstError) return sayGrew(facts, last);
  if (missLeft === null) return { tone: 'neutral', sentences: [words.went(summary.passes, summary.firstError, last)] };
  return missLeft > 0.5 ? saySlow(facts, missLeft) : sayLearns(facts);
}

// The only pass of a single iteration is from before its update.
function lastErrorOf({ summary }: Facts): number {
  return summary.passes === 1 ? (summary.finalError ?? summary.lastError) : summary.lastError;
}

/** The error falls, and not slowly: by how much, and what each iteration does to the miss. */
function sayLearns(facts: Facts): Said {
  const { words, language, parameters, analysis, summary, speaksOfPasses, factorSize, alpha, input } = facts;
  const { passes, firstError, finalError, lastPrediction, lastGoal } = summary;
  const last = lastErrorOf(facts);
  if (speaksOfPasses) {
    const fell = looksUnchanged(facts, last)
      ? words.unchangedPasses(passes, last)
      : words.learnsPasses(passes, firstError, last);
    return { tone: 'good', sentences: [fell, ...sayLimits(facts, last)] };
  }
  if (analysis.course === 'oneStep' && finalError !== null && Number.isFinite(finalError)) {
    return { tone: 'good', sentences: [words.oneStep(firstError, finalError), words.alphaRight(alpha, input)] };
  }
  if (analysis.course === 'bouncing' && factorSize !== null) {
    return { tone: 'good', sentences: [words.bounces(factorSize)] };
  }
  const step = parameters.rule.method === 'hotCold' ? words.moves(givenNumber(parameters.stepAmount, language)) : null;
  return {
    tone: 'good',
    sentences: [
      looksUnchanged(facts, last) ? words.unchanged(last) : words.learns(passes, firstError, last),
      passes === 1 ? null : words.lastPrediction(lastPrediction, lastGoal),
      factorSize === null ? step : words.leaves(factorSize),
    ],
  };
}

/** More than half of the miss is left at the end. */
function saySlow(facts: Facts, missLeft: number): Said {
  const { words, parameters, analysis, summary, speaksOfPasses, factorSize, alpha, bound, input } = facts;
  const { passes, firstError } = summary;
  const bounces = analysis.course === 'bouncing' && !speaksOfPasses;
  const last = lastErrorOf(facts);
  const slowPasses = looksUnchanged(facts, last)
    ? words.unchangedPasses(passes, last)
    : words.slowPasses(passes, firstError, last);
  const slow = speaksOfPasses
    ? slowPasses
    : missLeft >= 1
      ? words.standing(passes)
      : (bounces ? words.slowBounces : words.slow)(passes, missLeft);
  if (analysis.alphaBest !== null && parameters.alpha < analysis.alphaBest / 10) {
    return { tone: 'slow', sentences: [slow, words.alphaSmall(alpha, input)], action: 'tryAlpha' };
  }
  if (bounces && bound !== null) {
    return { tone: 'slow', sentences: [slow, words.alphaNearLimit(alpha, bound)], action: 'tryAlpha' };
  }
  if (speaksOfPasses) return { tone: 'slow', sentences: [slow, words.morePasses] };
  if (missLeft >= 1) return { tone: 'slow', sentences: [slow] };
  const each = passes === 1 || factorSize === null ? null : words.leaves(factorSize);
  return { tone: 'slow', sentences: [slow, each, words.moreIterations] };
}

/** Hot and cold learning that is still on its way: the way that is left, in iterations. */
function sayHotCold(facts: Facts): Said {
  const { words, language, parameters, analysis, summary, missLeft } = facts;
  const { passes, firstError, finalWeight } = summary;
  if (missLeft === null || missLeft >= 1) {
    return { tone: 'slow', sentences: [words.went(passes, firstError, lastErrorOf(facts))] };
  }
  const [weight] = finalWeight === null ? [] : flat(finalWeight);
  const [ideal] = analysis.idealWeight === null ? [] : flat(analysis.idealWeight);
  const way = weight === undefined || ideal === undefined ? 0 : Math.abs(ideal - weight);
  const steps = Math.round(way / parameters.stepAmount);
  const wayLeft = ideal !== undefined && steps >= 1 && steps <= 1e12 ? words.wayLeft(steps, ideal) : null;
  if (missLeft > 0.5) {
    const moves = words.moves(givenNumber(parameters.stepAmount, language));
    return { tone: 'slow', sentences: [words.slow(passes, missLeft), moves, wayLeft] };
  }
  const learns = sayLearns(facts);
  return { ...learns, sentences: [...learns.sentences, wayLeft] };
}

/** Several examples, and the error of a pass is no smaller than at first, though the factor is. */
function sayGrew(facts: Facts, last: number): Said {
  const { words, analysis, summary, factorSize } = facts;
  const elsewhere = analysis.fixedPoint === null ? null : sayElsewhere(facts, analysis.fixedPoint);
  if (looksUnchanged(facts, last)) {
    return { tone: 'slow', sentences: [words.unchangedPasses(summary.passes, last), elsewhere] };
  }
  const fallsLater = factorSize !== null && factorSize < 1 ? words.fallsLater : null;
  return {
    tone: 'slow',
    sentences: [words.grewPasses(summary.passes, summary.firstError, last), elsewhere ?? fallsLater],
  };
}

// "From 0.4999 to 0.4999" says nothing.
function looksUnchanged({ language, summary }: Facts, last: number): boolean {
  return sentenceNumber(summary.firstError, language) === sentenceNumber(last, language);
}

/** Several examples: what keeps the error of a pass above 0, once that is a visible part of what is left of it. */
function sayLimits(facts: Facts, error: number): (string | null)[] {
  const { words, analysis } = facts;
  const { smallestError, fixedPoint } = analysis;
  if (smallestError === null || smallestError <= error * 0.01) return [];
  const elsewhere = fixedPoint === null ? null : sayElsewhere(facts, fixedPoint);
  return [words.goalsDisagree(smallestError), elsewhere];
}

function sayElsewhere({ words, language, analysis }: Facts, fixedPoint: number | readonly number[]): string {
  const [weight, ...others] = flat(fixedPoint);
  const [best] = analysis.idealWeight === null ? [] : flat(analysis.idealWeight);
  if (weight === undefined || best === undefined || others.length > 0) return words.leadsElsewhereSeveral;
  return words.leadsElsewhere(...distinct(language, weight, best));
}
