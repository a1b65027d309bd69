import type { Language } from './language.ts';
import { texts } from './texts.ts';
import { flat, type Judged } from './verdictFacts.ts';

/** The picture of a run in sentences: where error and weight begin and end, and the dashed line. */
export function chartDescription(language: Language, { parameters, analysis, summary }: Omit<Judged, 'cut'>): string {
  const { charts } = texts(language);
  const { status, passes, examples, firstError, lastError, lastDelta, lastPrediction, lastGoal, finalWeight } = summary;
  if (status.kind === 'compared' && examples === 1 && Number.isFinite(lastError)) {
    return charts.ruler(lastPrediction, lastGoal, lastDelta, lastError);
  }
  if (passes === 0 || !Number.isFinite(firstError)) return charts.none;
  const falls = examples > 1 ? charts.errorOfPass : charts.error;
  const many = Number.isFinite(lastError)
    ? falls(firstError, lastError, passes - 1)
    : charts.errorGrows(firstError, passes - 1);
  const error = passes === 1 ? charts.errorOnce(firstError) : many;
  const weights = flat(parameters.weight);
  if (weights.length > 1) return `${error} ${charts.weights(weights.length)}`;
  const final = finalWeight === null ? [] : flat(finalWeight);
  const ideal = analysis.idealWeight === null ? [] : flat(analysis.idealWeight);
  return [
    error,
    ...final.filter(Number.isFinite).map((one) => charts.weight(weights[0] ?? one, one)),
    ...ideal.filter(Number.isFinite).map((one) => charts.idealWeight(one)),
  ].join(' ');
}
