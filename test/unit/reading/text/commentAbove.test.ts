import assert from 'node:assert/strict';
import { commentAbove } from '../../../../src/reading/text/commentAbove.ts';

const comments: readonly (readonly [string, string | null])[] = [
  ['# Divergence\n', 'Divergence'],
  ['// Small steps.\n', 'Small steps'],
  ['/* Small steps */\n', 'Small steps'],
  ['/**\n * Small\n * steps\n */\n', 'Small steps'],
  ['# Small\n# steps\n', 'Small steps'],
  ['x = 1  # of something else\n', null],
  ['# Small steps\n\n', null],
  ['# Other\n\n# Small steps\n', 'Small steps'],
  ['# -----------\n# Small steps\n# -----------\n', 'Small steps'],
  ['# %% Small steps\n', 'Small steps'],
  ['# Divergence: the same neuron with a larger input.\n', 'Divergence'],
  ['# Here the same neuron as before learns with a much larger input\n', 'Here the same neuron as before learns…'],
  ['#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n', null],
  ['// eslint-disable-next-line no-console\n', null],
  ['# weight = 0.3\n', null],
  ['  // Indented\r\n', 'Indented'],
  ['', null],
];

describe('the comment above a line', () => {
  for (const [above, name] of comments) {
    it(JSON.stringify(above), () => {
      const text = `${above}weight = 0.5`;
      assert.equal(commentAbove(text, text.length - 3), name);
    });
  }
});
