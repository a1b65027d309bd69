import assert from 'node:assert/strict';
import { tickText } from '../../../webview/tickText.ts';

const texts = (values: readonly number[]) =>
  values.map((value) =>
    tickText(
      value,
      values.map((one) => ({ value: one })),
    ),
  );

describe('ticks of an axis', () => {
  it('are short where that tells them apart', () => {
    assert.deepEqual(texts([0, 0.2, 0.4]), ['0', '0.2', '0.4']);
  });

  it('have as many digits as it takes in a picture that is zoomed in far', () => {
    const ticks = texts([1.59999999998, 1.59999999999, 1.6, 1.60000000001]);
    assert.deepEqual(ticks, ['1.59999999998', '1.59999999999', '1.6', '1.60000000001']);
  });
});
