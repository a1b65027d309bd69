import { isGradientOrder } from '../../../../src/neuron/gradientOrder.ts';
import { errorAt } from '../../../../src/neuron/summary.ts';
import type { Language } from '../../../../src/words/language.ts';
import { stepSentences } from '../../../../src/words/stepSentences.ts';
import { curveWords } from '../../../../src/words/views/curve.ts';
import type { ShownStep } from './shownStep.ts';
import type { Scene } from './stepScene.ts';

/** What happens in the step, with the run's own numbers. */
export function stepSentence(language: Language, step: ShownStep): string {
  const words = curveWords[language];
  const steps = stepSentences[language];
  const { run, weights, next, curve, slopes, landing, trials } = step;
  const { alpha, rule } = run.recipe.parameters;
  const isOne = weights.length === 1;
  const error = errorAt(step.lookedAt, weights);
  if (!Number.isFinite(error)) return words.tooLarge;
  if (isOne && curve.lowest === null) return words.flat;
  if (rule.update === 'none') return isOne ? words.comparesOnly(slopes[0]!) : words.comparesOnlySeveral(slopes);
  if (next === null || landing === null) return words.endsHere;
  if (trials !== null) {
    const { up, down } = trials;
    const chosen = next[0] === weights[0] ? null : next[0] === up.weight ? 'up' : 'down';
    return steps.byTrying(up, down, chosen, weights[0]!);
  }
  const nextError = errorAt(step.lookedAt, next);
  if (!isOne) return steps.bySlopes({ slopes, next, error, nextError, landing });
  const multiplied = isGradientOrder(run.recipe.parameters) ? slopes[0]! / (rule.gradient === 'true' ? 1 : 2) : null;
  return steps.bySlope({
    slope: slopes[0]!,
    alpha,
    multiplied,
    weight: weights[0]!,
    next: next[0]!,
    error,
    nextError,
    landing,
  });
}

/** What the picture is of, where that is not plain to see. */
export function pictureNote(language: Language, step: ShownStep, { times, isClose }: Scene): string {
  const words = curveWords[language];
  const { run, row, ofPass, weights, next } = step;
  const { update } = run.recipe.parameters.rule;
  return [
    ...(ofPass === null ? [] : [(weights.length === 2 ? words.ofExampleLines : words.ofExample)(row.example + 1)]),
    ...(run.examples === 1 || ofPass !== null ? [] : [update === 'pass' ? words.ofPass : words.ofAll]),
    ...(weights.length > 2 ? [next === null ? words.alongSlope : words.alongLine] : []),
    ...(isClose || times === 1 ? [] : [words.scaled(Math.max(times, 1 / times), times > 1)]),
  ].join(' ');
}
