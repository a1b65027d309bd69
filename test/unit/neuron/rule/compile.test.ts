import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkRule } from '../../../../src/neuron/rule/checkRule.ts';
import { stepsOfRule } from '../../../../src/neuron/rule/compile.ts';
import { evaluate } from '../../../../src/neuron/rule/evaluate.ts';
import { layoutOf } from '../../../../src/neuron/rule/layout.ts';
import { moduleOf } from '../../../../src/neuron/rule/passCode.ts';
import { definitionsOf, lengthOf, type Rule, rowOf } from '../../../../src/neuron/rule/rule.ts';
import { emptySpan, type Made, type Span, type Steps } from '../../../../src/neuron/rule/steps.ts';
import { anyRule, Chance } from './anyRule.ts';
import { bookRule } from './ruleOf.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

const startOf = ({ state }: Rule): Float64Array => Float64Array.from(state.flatMap(({ start }) => start));

/** As text that tells every bit apart, but one NaN from another. */
const bitsOf = (numbers: ArrayLike<number>): string =>
  Array.from(numbers, (one) => (Object.is(one, -0) ? '-0' : String(one))).join(' ');

const spanBits = ({ errorMin, errorMax, stateMin, stateMax }: Span): string =>
  [[errorMin, errorMax], stateMin, stateMax].map(bitsOf).join(' | ');

interface Whole {
  readonly state: string;
  readonly span: string;
  readonly rows: number;
  readonly end: string | null;
}

/** Makes passes in slices; what all of them came to. */
function recorded(rule: Rule, steps: Steps, passes: number, slices: readonly number[]): Whole {
  const state = startOf(rule);
  const span = emptySpan(state.length);
  const made: Made = { rows: 0, end: null };
  let rows = 0;
  for (let pass = 0, slice = 0; pass < passes && made.end === null; slice++) {
    const asked = Math.min(slices[slice % slices.length]!, passes - pass);
    steps.record(state, pass, asked, span, made);
    rows += made.rows;
    pass += asked;
  }
  return { state: bitsOf(state), span: spanBits(span), rows, end: made.end };
}

/** Rows, by what a row is told by: the state, and quantities made before its end. */
function writtenRows(rule: Rule, steps: Steps): readonly string[] {
  const { addresses, state, data } = layoutOf(rule);
  const size = data - state;
  const examples = lengthOf(rule, 'examples');
  const carried = startOf(rule);
  const told = new Set(definitionsOf(rowOf(rule)!.rowLoop.items).map(({ name }) => name));
  const shown = [...addresses].filter(
    ([name, { kind, axes }]) => kind === 'state' || (told.has(name) && !axes.includes('examples')),
  );
  const rows: string[] = [];
  // Windows that begin and end anywhere: within a pass, at its ends, over several.
  for (const [pass, from, to] of [
    [0, 0, examples],
    [1, Math.floor(examples / 2), 2 * examples],
    [3, 0, examples + 1],
    [5, examples - 1, 3 * examples],
  ] as const) {
    const written = new Float64Array((to - from) * size);
    steps.write(carried, pass, from, to, written);
    for (let row = 0; row < to - from; row++) {
      const own = shown.map(([name, { offset, size: count }]) => {
        const at = row * size + offset - state;
        return `${name} ${bitsOf(written.subarray(at, at + count))}`;
      });
      rows.push(own.join('; '));
    }
  }
  return [...rows, bitsOf(carried)];
}

function skipped(rule: Rule, steps: Steps, slices: readonly number[]): string {
  const state = startOf(rule);
  let pass = 0;
  for (const passes of slices) {
    steps.skip(state, pass, passes);
    pass += passes;
  }
  return bitsOf(state);
}

describe('a rule compiled', () => {
  it('gives the bits of the rule evaluated, whatever the rule, the start and the slices', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }), (seed, slices) => {
        const rule = anyRule(new Chance(seed));
        assert.deepEqual(checkRule(rule), []);
        assert.ok(WebAssembly.validate(moduleOf(rule)), 'a valid module');
        const [plain, fast] = [evaluate(rule), stepsOfRule(rule)];
        const expected = recorded(rule, plain, 12, [12]);
        assert.deepEqual(recorded(rule, fast, 12, [12]), expected, 'recorded whole');
        assert.deepEqual(recorded(rule, fast, 12, slices), expected, 'recorded in slices');
        assert.equal(skipped(rule, fast, slices), skipped(rule, plain, slices), 'skipped');
        assert.deepEqual(writtenRows(rule, fast), writtenRows(rule, plain), 'written');
      }),
      { numRuns: 500 },
    );
  });

  it('is a small module, whatever the numbers and however many examples', () => {
    const bytes = moduleOf(bookRule()).length;
    assert.ok(bytes < 3200, `${bytes} bytes`);
    const longer = { ...bookRule(), axes: [bookRule().axes[0]!, { name: 'examples', length: 4 }] };
    const more = {
      ...longer,
      constants: [{ name: 'alpha', value: 7 }],
      data: longer.data.map((column) => ({ ...column, values: Array(column.axes.length === 1 ? 4 : 8).fill(1) })),
    };
    assert.deepEqual(moduleOf(more), moduleOf(bookRule()));
  });
});
