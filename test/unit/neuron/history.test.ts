import assert from 'node:assert/strict';
import { History } from '../../../src/neuron/history.ts';
import { emptySpan } from '../../../src/neuron/rule/steps.ts';

/** So many that a block is large, and few of them reach the limit. */
const inputs = 20_000;

describe('checkpoints', () => {
  it('are joined in pairs at the limit, and still say where each block begins and how far it reaches', () => {
    const history = new History(inputs, 1);
    const first = history.blockPasses;
    const weights = new Float64Array(inputs);
    const span = emptySpan(inputs);
    let made = 0;
    while (history.blockPasses === first) {
      weights.fill(made);
      span.errorMin = -made;
      span.errorMax = made;
      span.stateMin.fill(made - 0.5);
      span.stateMax.fill(made + 0.5);
      history.append(weights, span);
      made++;
    }
    assert.equal(history.blockPasses, 2 * first);
    assert.equal(history.blocks, made / 2);
    for (let block = 0; block < history.blocks; block++) {
      const joined = emptySpan(inputs);
      history.startOf(block, weights);
      history.widen(block, joined);
      assert.equal(weights[inputs - 1], 2 * block);
      assert.deepEqual([joined.errorMin, joined.errorMax], [-(2 * block + 1), 2 * block + 1]);
      assert.deepEqual([joined.stateMin[7], joined.stateMax[7]], [2 * block - 0.5, 2 * block + 1.5]);
    }
  });

  it('hold about 1,024 rows of whole passes', () => {
    assert.deepEqual(
      [1, 3, 1024, 5000].map((examples) => new History(1, examples).blockPasses),
      [1024, 340, 1, 1],
    );
  });
});
