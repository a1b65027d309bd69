import assert from 'node:assert/strict';
import { analyse } from '../../../src/neuron/analysis.ts';
import { changesAt } from '../../../src/neuron/sweep.ts';
import { sweepAround } from '../../../src/neuron/sweepAxes.ts';
import { placeOfRun } from '../../../webview/views/alpha/sweep/placeOfRun.ts';
import { parametersOf } from '../neuron/runOf.ts';

describe('where a run stands among those of a sweep', () => {
  const parameters = parametersOf({ iterations: 100 });
  const sweep = sweepAround(parameters, analyse(parameters), 'input');
  const columns = sweep.across.values.length;

  it('is the cell that it opens from', () => {
    for (const [column, row] of [
      [0, 0],
      [17, 3],
      [columns - 1, sweep.up!.values.length - 1],
    ] as const) {
      const place = placeOfRun(sweep, { ...parameters, ...changesAt(sweep, column, row) });
      assert.ok(place.isWithin);
      assert.equal(place.cell, row * columns + column);
      assert.deepEqual(place.at, { x: sweep.across.values[column], y: sweep.up!.values[row] });
    }
  });

  it('is beyond the axis that its value is not on', () => {
    assert.deepEqual(placeOfRun(sweep, parametersOf({ alpha: 400 })), {
      isWithin: false,
      beyond: { axis: sweep.across, value: 400 },
    });
    assert.deepEqual(placeOfRun(sweep, parametersOf({ input: [1, 2], goal: [1, 2] })), {
      isWithin: false,
      beyond: null,
    });
  });
});
