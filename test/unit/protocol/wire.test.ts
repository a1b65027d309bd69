import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnsToWire, extremesToWire, summaryFromWire, summaryToWire } from '../../../src/protocol/wire.ts';
import { startedRun, summary } from './messages.ts';

describe('numbers on their way to the panel', () => {
  it('arrive to the bit, whatever they are', () => {
    const figures = {
      firstError: fc.double(),
      lastError: fc.double(),
      lastDelta: fc.double(),
      finalError: fc.double(),
    };
    const weight = fc.oneof(fc.double(), fc.array(fc.double(), { minLength: 1 }));
    fc.assert(
      fc.property(fc.record({ ...figures, finalWeight: weight }), (changes) => {
        const sent = summary(changes);
        assert.deepEqual(summaryFromWire(structuredClone(summaryToWire(sent))), sent);
      }),
    );
  });

  it('arrive where a run ended without a final weight', () => {
    const sent = summary({ lastError: Number.POSITIVE_INFINITY, finalWeight: null, finalError: null });
    assert.deepEqual(summaryFromWire(summaryToWire(sent)), sent);
  });

  it('leave what was only behind them at home', () => {
    const all = new Float64Array(1_000_000);
    const { columns, extremes } = startedRun();
    assert.equal(columnsToWire({ ...columns, error: all.subarray(0, 4) }).error.buffer.byteLength, 32);
    assert.equal(extremesToWire({ ...extremes, starts: all.subarray(0, 4) }).starts.buffer.byteLength, 32);
  });
});
