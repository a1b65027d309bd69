import assert from 'node:assert/strict';
import type { Row } from '../../../src/neuron/row.ts';
import { tableHeader, tableLine } from '../../../src/words/terminalTable.ts';

const row: Row = {
  iteration: 12,
  example: 1,
  weight: -5.408208020258491e-6,
  prediction: 0.25,
  error: 0.30250000000000005,
  delta: -0.55,
  weightDelta: -0.275,
};

/** Where each column begins. */
const starts = (line: string, cells: readonly string[]) => cells.map((cell) => line.indexOf(cell));

describe("the terminal's table", () => {
  it('has each value under its head', () => {
    const header = tableHeader('en', 1, 1);
    assert.deepEqual(
      starts(header, ['weight', 'prediction', 'error', 'miss', 'weight delta']),
      starts(tableLine(row, 1, 'python'), ['-5.408208020258491e-06', '0.25', '0.3025', '-0.55', '-0.275']),
    );
  });

  it('has Russian heads', () => {
    assert.match(tableHeader('ru', 1, 1), /^ *итерация +вес +прогноз +ошибка +промах +дельта веса$/);
  });

  it('shows the example only where there are several', () => {
    assert.doesNotMatch(tableHeader('en', 1, 1), /example/);
    assert.match(tableHeader('en', 1, 3), /^ *iteration +example +weight /);
    assert.match(tableLine(row, 3, 'python'), /^ *12 +1 +-5/);
  });

  it('has a column for each of several weights', () => {
    assert.match(tableHeader('en', 2, 1), /weight\[0\] +weight\[1\]/);
  });
});
