import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkRule } from '../../../../src/neuron/rule/checkRule.ts';
import { stepsOfRule } from '../../../../src/neuron/rule/compile.ts';
import { evaluate } from '../../../../src/neuron/rule/evaluate.ts';
import { parseRule } from '../../../../src/neuron/rule/parse.ts';
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
      { numRuns: 150 },
    );
  });

  it('computes beforehand nothing that a sum within goes along', () => {
    for (const [hidden, inputs] of [
      [2, 3],
      [14, 17],
    ] as const) {
      const numbers = (count: number) => Array.from({ length: count }, (_, at) => (at % 7) / 8 - 0.3).join(', ');
      const parsed = parseRule([
        ...['axis examples 1', `axis hidden ${hidden}`, `axis inputs ${inputs}`],
        `state layer[hidden, inputs] = ${numbers(hidden * inputs)}`,
        `state outer[hidden] = ${numbers(hidden)}`,
        'error = 1',
        'layer = layer + sum(hidden: layer * (outer * outer))',
      ]);
      assert.ok(parsed.ok, JSON.stringify(parsed));
      assert.equal(
        skipped(parsed.value, stepsOfRule(parsed.value), [3]),
        skipped(parsed.value, evaluate(parsed.value), [3]),
      );
    }
  });

  it('tells more rows than it writes at once, from and to the middle of a pass', () => {
    const rule = bookRule();
    const [from, to] = [1001, 31_000];
    const rowsOf = (steps: Steps) => {
      const rows = new Float64Array((to - from) * 7);
      const state = startOf(rule);
      steps.write(state, 2, from, to, rows);
      return [rows, state];
    };
    assert.deepStrictEqual(rowsOf(stepsOfRule(rule)), rowsOf(evaluate(rule)));
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
