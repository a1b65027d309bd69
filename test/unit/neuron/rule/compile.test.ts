import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkRule } from '../../../../src/neuron/rule/checkRule.ts';
import { stepsOfRule } from '../../../../src/neuron/rule/compile.ts';
import { evaluate } from '../../../../src/neuron/rule/evaluate.ts';
import { moduleOf } from '../../../../src/neuron/rule/passCode.ts';
import type { Rule } from '../../../../src/neuron/rule/rule.ts';
import type { Steps } from '../../../../src/neuron/rule/steps.ts';
import { anyRule, Chance } from './anyRule.ts';
import { bitsOf, recorded, startOf, writtenRows } from './comparedSteps.ts';
import { bookRule } from './ruleOf.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

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
