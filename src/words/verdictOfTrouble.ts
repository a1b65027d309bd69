import { cutHead, cutReason } from './cutText.ts';
import { givenNumber } from './shortNumber.ts';
import { distinct, type Facts, flat, type Said } from './verdictFacts.ts';

/** The error grew, or a number is no longer finite. `notFiniteAt` is the row with which such a run ended. */
export function sayDiverged(facts: Facts, notFiniteAt: number | null): Said {
  const { factorSize, words } = facts;
  const end = notFiniteAt === null ? [] : sayEnd(facts, Math.floor(notFiniteAt / facts.summary.examples));
  if (factorSize === null || factorSize <= 1) return { tone: 'bad', sentences: [words.numbersTooLarge, ...end] };
  const diverging = sayDiverging(facts, factorSize);
  return { ...diverging, sentences: [...diverging.sentences, ...end] };
}

/** The last row's error is not finite: of a program that goes on it is known how. */
function sayEnd({ language, words, summary, speaksOfPasses, cut }: Facts, iteration: number): readonly string[] {
  if (cut === null) return [words.notFinite(iteration)];
  return [cutHead(language, cut, summary.passes, speaksOfPasses), cutReason(language, cut)];
}

/** The factor is above 1 in size: how fast the miss grows, and alpha's part in it. */
export function sayDiverging(facts: Facts, factorSize: number): Said {
  const { words, parameters, analysis, speaksOfPasses, alpha, bound, input } = facts;
  const changesSide = input === null ? parameters.alpha > 0 : (analysis.factor ?? 0) < 0;
  const grows = speaksOfPasses ? words.divergesPasses(factorSize) : words.diverges(factorSize, changesSide);
  const tooLarge = bound === null ? null : words.alphaTooLarge(alpha, input, bound);
  const cause = parameters.alpha < 0 ? words.alphaNegative(alpha, bound) : tooLarge;
  return { tone: 'bad', sentences: [grows, cause], action: 'tryAlpha' };
}

/** The weights' bits never changed. */
export function sayNeverMoved(facts: Facts, cause: 'input' | 'alpha' | 'step' | 'goal'): Said {
  const { words, parameters, summary, speaksOfPasses, input } = facts;
  switch (cause) {
    case 'input':
      return { tone: 'bad', sentences: [input === null ? words.inputsZero : words.inputZero] };
    case 'alpha':
      return { tone: 'bad', sentences: [words.alphaZero], action: 'tryAlpha' };
    case 'goal':
      return { tone: 'good', sentences: [speaksOfPasses ? words.atGoals : words.atGoal(summary.lastGoal)] };
    case 'step':
      return parameters.rule.method === 'hotCold' ? sayNoStep(facts) : sayStepLost(facts);
  }
}

function sayStepLost({ words, language, parameters, analysis, summary, alpha }: Facts): Said {
  const { smallestError } = analysis;
  const isAtBest = summary.examples > 1 && smallestError !== null && summary.lastError <= smallestError * (1 + 1e-9);
  if (isAtBest) return { tone: 'good', sentences: [words.atBest(summary.lastError)] };
  const [weight] = flat(parameters.weight);
  const lost =
    summary.inputs === 1 && weight !== undefined
      ? words.stepTooSmall(givenNumber(weight, language))
      : words.stepsTooSmall;
  return { tone: 'bad', sentences: [lost, words.alphaMakesItSmall(alpha)], action: 'tryAlpha' };
}

function sayNoStep({ words, language, parameters }: Facts): Said {
  const { stepAmount } = parameters;
  const weight = flat(parameters.weight)[0] ?? 0;
  const step = givenNumber(stepAmount, language);
  const isLost = weight + stepAmount === weight && weight - stepAmount === weight;
  if (isLost)
    return { tone: 'bad', sentences: [words.stepTooSmall(givenNumber(weight, language)), words.largerStep(step)] };
  return { tone: 'slow', sentences: [words.noBetterTrial(step), words.smallerStep] };
}

/** Back and forth for good: hot and cold learning between two weights, or a factor of −1. */
export function sayCircling(facts: Facts, between: readonly [number, number] | null): Said {
  const { words, language, parameters, summary, speaksOfPasses, alpha, bound, input } = facts;
  if (parameters.rule.method === 'hotCold' && between !== null) {
    const [first, second] = distinct(language, ...between);
    const step = givenNumber(parameters.stepAmount, language);
    return summary.lastError < summary.firstError
      ? { tone: 'slow', sentences: [words.circlesAtGoal(first, second, step), words.smallerStep] }
      : { tone: 'bad', sentences: [words.circlesWide(first, second, step), words.smallerStep] };
  }
  const circles = speaksOfPasses ? words.circlesPasses : words.circles;
  const cause = bound === null || parameters.alpha < 0 ? null : words.alphaAtLimit(alpha, input, bound);
  return { tone: 'bad', sentences: [circles, cause], action: 'tryAlpha' };
}
