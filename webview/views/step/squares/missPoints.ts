import { sumNumber } from '../../../../src/words/shortNumber.ts';
import type { squaresWords } from '../../../../src/words/views/squares.ts';
import type { Points } from '../../../figure/points.ts';

/** From the picture's left end to its right one. */
const count = 13;

/** The curve's points: misses to either side, with their sizes and squares. */
export function missPoints(words: (typeof squaresWords)['en'], reach: number): Points {
  const missAt = (point: number) => ((2 * point) / (count - 1) - 1) * reach;
  return {
    count,
    said: () => null,
    heads: [words.miss, words.size, words.square],
    cells(point) {
      const miss = missAt(point);
      return [miss, Math.abs(miss), miss * miss].map(sumNumber);
    },
    heard: () => [Array.from({ length: count }, (_, point) => missAt(point) ** 2)],
  };
}
