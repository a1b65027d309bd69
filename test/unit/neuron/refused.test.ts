import assert from 'node:assert/strict';
import { runOf } from './runOf.ts';

/** What `work` gives where there is no WebAssembly, or a page's policy forbids it. */
function without<T>(refusal: unknown, work: () => T): T {
  const known = globalThis.WebAssembly;
  globalThis.WebAssembly = refusal as typeof WebAssembly;
  try {
    return work();
  } finally {
    globalThis.WebAssembly = known;
  }
}

const forbidding = {
  ...WebAssembly,
  Module: class {
    constructor() {
      throw new WebAssembly.CompileError('Wasm code generation disallowed by embedder');
    }
  },
};

/** Each with an update of its own: what was compiled before is not compiled again. */
const runs = [
  { order: 'weight - (alpha * delta) * (input * 1)', iterations: 3000 },
  {
    order: 'weight - alpha * (delta * input) / 1',
    input: [
      [1, 2],
      [3, 1],
    ],
    weight: [0.1, 0.2],
    goal: [1, 2],
    alpha: 0.01,
  },
];

describe('where WebAssembly is refused', () => {
  for (const [refusal, title] of [
    [undefined, 'there is none'],
    [forbidding, 'a policy forbids it'],
  ] as const) {
    it(`a run is the same, to the bit: ${title}`, () => {
      for (const flat of runs) {
        const order = `${flat.order} + 0 * weight${refusal ? '' : ' * 1'}`;
        const plain = without(refusal, () => {
          const run = runOf({ ...flat, order });
          return [run.rows, run.summary(), run.window(0, 3000), run.extremes(0, 3000, 7)];
        });
        const other = runOf({ ...flat, order: `${order} - 0` });
        assert.deepStrictEqual(plain, [other.rows, other.summary(), other.window(0, 3000), other.extremes(0, 3000, 7)]);
      }
    });
  }
});
