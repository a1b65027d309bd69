import assert from 'node:assert/strict';
import { heldTogether } from '../../../src/words/heldTogether.ts';

describe('a text whose numbers are held together', () => {
  it('breaks neither before a percent sign nor within a power of ten, and is else as it was', () => {
    assert.equal(heldTogether('leaves 20 % of 2.5 × 10⁸'), 'leaves 20\u00a0% of 2.5\u00a0×\u00a010⁸');
    assert.equal(heldTogether('4.5 × 10⁻¹² or 3 × 10 or 2 × 0.5'), '4.5\u00a0×\u00a010⁻¹² or 3 × 10 or 2 × 0.5');
  });
});
