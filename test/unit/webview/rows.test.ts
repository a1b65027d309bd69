import assert from 'node:assert/strict';
import { checkParameters, defaults } from '../../../src/neuron/parameters.ts';
import { startRun } from '../../../src/neuron/run.ts';
import { rowsInMessage } from '../../../src/protocol/bounds.ts';
import { createRows, type Rows } from '../../../webview/rows.ts';

function rowsOfRun(iterations: number) {
  const checked = checkParameters({ ...defaults, alpha: 0.001, iterations });
  assert.ok(checked.ok);
  const run = startRun(checked.value);
  run.advance(iterations);
  const asked: [number, number][] = [];
  const rows: Rows = createRows(
    (from, to) => {
      asked.push([from, to]);
      queueMicrotask(() => rows.take(run.window(from, to)));
      return null;
    },
    () => {},
  );
  rows.reset(1, 1, run.window(0, rowsInMessage(1)));
  rows.setCount(iterations);
  return { run, rows, asked };
}

describe("the panel's rows", () => {
  it('are the run’s own, wherever they are asked for', async () => {
    const { run, rows } = rowsOfRun(100_000);
    for (const index of [0, 1023, 1024, 50_000, 99_999]) {
      const [row] = await rows.fetch(index, index + 1);
      assert.deepEqual(row, run.row(index));
    }
  });

  it('of the first window need no question; others come by whole windows, each asked for once', () => {
    const { rows, asked } = rowsOfRun(10_000);
    assert.equal(rows.get(1000)?.iteration, 1000);
    assert.equal(rows.get(5000), null);
    assert.equal(rows.get(5001), null);
    assert.deepEqual(asked, [[4096, 5120]]);
  });

  it('come as a stretch longer than what is kept', async () => {
    const { rows } = rowsOfRun(100_000);
    const all = await rows.fetch(0, 100_000);
    assert.equal(all.length, 100_000);
    assert.ok(all.every(({ iteration }, i) => iteration === i));
  });

  it('that the run has not made are not asked for', () => {
    const { rows, asked } = rowsOfRun(10);
    assert.equal(rows.get(10), null);
    assert.deepEqual(asked, []);
  });
});
