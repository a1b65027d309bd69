import assert from 'node:assert/strict';
import fc from 'fast-check';
import { missAfter, missScale, onStep } from '../../../webview/views/step/squares/missScale.ts';

const misses = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e150, max: 1e150 });

describe('the scale of misses', () => {
  it('reaches beyond 1 however small the miss is, and is the same for all small ones', () => {
    for (const miss of [0, 1e-300, -0.55, 1.2]) assert.equal(missScale(miss).reach, 1.5);
  });

  it('leaves room beside every miss, and never much more', () => {
    fc.assert(
      fc.property(misses, (miss) => {
        const { reach } = missScale(miss);
        assert.ok(reach >= Math.abs(miss) * 1.2 * (1 - 1e-12) && reach <= Math.max(1.5, Math.abs(miss) * 3));
      }),
    );
  });

  it('has steps that a person would write, of which 1 is one', () => {
    for (const miss of [0, 0.3, 1.9, 3]) {
      const scale = missScale(miss);
      assert.equal(onStep(1.001, scale), 1);
      assert.ok(String(onStep(0.123456, scale)).length <= 4);
    }
  });

  it('is gone along by keys, and not left', () => {
    const scale = missScale(0.5);
    assert.equal(missAfter('ArrowRight', -0.55, scale), -0.54);
    assert.equal(missAfter('ArrowDown', -0.55, scale), -0.56);
    assert.equal(missAfter('PageUp', -0.05, scale), 0.05);
    assert.equal(missAfter('ArrowRight', 1.5, scale), 1.5);
    assert.equal(missAfter('Home', 0.2, scale), -1.5);
    assert.equal(missAfter('a', 0.2, scale), null);
  });
});
