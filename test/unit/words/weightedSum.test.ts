import assert from 'node:assert/strict';
import { weightedSumText } from '../../../src/words/weightedSum.ts';

/** Without the unbreakable spaces that hold a product together. */
const said = (parts: readonly number[]) => weightedSumText(parts, weightAt).replaceAll('\u00a0', ' ');

const weightAt = (index: number) => `weight[${index}]`;

describe('a weighted sum in words', () => {
  it('has a true minus between its products and before the first', () => {
    assert.equal(said([-0.5, 2, -1]), '−0.5 × weight[0] + 2 × weight[1] − 1 × weight[2]');
  });

  it('writes four products, and numbers that were computed with five digits', () => {
    assert.equal(said([1 / 3, 0, 1, 2, 3]), '0.33333 × weight[0] + 0 × weight[1] + 1 × weight[2] + 2 × weight[3] + …');
  });
});
