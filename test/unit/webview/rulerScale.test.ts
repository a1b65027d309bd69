import assert from 'node:assert/strict';
import { analyse } from '../../../src/neuron/analysis.ts';
import type { FlatParameters } from '../../../src/neuron/parameters.ts';
import { regionsOf } from '../../../src/neuron/regions.ts';
import { type RulerScale, rulerScale } from '../../../webview/views/alpha/rulerScale.ts';
import { parametersOf } from '../neuron/runOf.ts';

function scaleOf(changes: FlatParameters): RulerScale {
  const parameters = parametersOf(changes);
  return rulerScale(regionsOf(parameters, analyse(parameters))!, parameters.alpha);
}

describe('the ruler of alpha', () => {
  it('reaches from below 0 to beyond the limit', () => {
    const { from, to } = scaleOf({});
    assert.ok(from < 0 && from > -1);
    assert.equal(to, 12);
  });

  it('reaches as far as the alpha of the run, unless that is far beyond', () => {
    assert.ok(scaleOf({ alpha: 15 }).to > 15);
    assert.ok(scaleOf({ alpha: -4 }).from < -4);
    assert.equal(scaleOf({ alpha: 1e6 }).to, 24);
    assert.equal(scaleOf({ alpha: 1e6 }).shareOf(8), (8 + 0.8) / 24.8);
  });

  it('steps by round numbers, and stops at the landmarks', () => {
    const scale = scaleOf({ input: 0.3 });
    assert.equal(scale.step, 0.2);
    assert.equal(scale.stepped(1, 1), 1.2);
    assert.equal(scale.stepped(1.2000000000000002, -1), 1);
    const one = scale.stepped(11, 1);
    assert.equal(one, 1 / (0.3 * 0.3));
    assert.equal(scale.stepped(one, 1), 11.4);
    assert.equal(scale.stepped(11.4, -10), one);
    assert.equal(scale.stepped(0.2, -1), 0);
  });

  it('meets a landmark that the pointer is near, and round numbers else', () => {
    const scale = scaleOf({ input: 0.3 });
    const best = 1 / (0.3 * 0.3);
    assert.equal(scale.alphaAt(scale.shareOf(best + 0.1), 320), best);
    assert.equal(scale.alphaAt(scale.shareOf(3.12), 320), 3.1);
    assert.equal(scale.alphaAt(7, 320), 33.3);
  });

  it('shows the intervals of several examples, and leaves out those far away', () => {
    assert.ok(scaleOf({ input: [1, 3], goal: [1, 1] }).to > 1.12);
    assert.ok(scaleOf({ input: [1, 100], goal: [1, 1] }).to < 0.01);
  });
});
