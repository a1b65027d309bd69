import { givenNumber } from './shortNumber.ts';

/** So many products of a sum are written. */
const mostTerms = 4;

/** A weighted sum with its numbers, as "0.5 × weight[0] − 2 × weight[1]". */
export function weightedSumText(parts: readonly number[], weightAt: (index: number) => string): string {
  const terms = parts.slice(0, mostTerms).map((part, i) => {
    const size = Math.abs(part);
    const sign = i === 0 ? (part < 0 ? '−' : '') : part < 0 ? ' − ' : ' + ';
    return `${sign}${givenNumber(size)}\u00a0×\u00a0${weightAt(i)}`;
  });
  return `${terms.join('')}${parts.length > mostTerms ? ' + …' : ''}`;
}
