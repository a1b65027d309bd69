import assert from 'node:assert/strict';
import { stepsOfRule } from '../../../../src/neuron/rule/compile.ts';
import { evaluate } from '../../../../src/neuron/rule/evaluate.ts';
import { type Op, op } from '../../../../src/neuron/rule/wasm.ts';
import { anyRule, Chance } from './anyRule.ts';
import { recordedBits, writtenBits } from './comparedSteps.ts';

/** One operation written in place of another: each such fault has to show in some of the rules that the law tries. */
const faults: readonly [Op, Op][] = [
  ['f64Add', 'f64Sub'],
  ['f64Sub', 'f64Add'],
  ['f64Mul', 'f64Div'],
  ['f64Div', 'f64Mul'],
  ['f64Neg', 'f64Abs'],
  ['f64Floor', 'f64Nearest'],
  ['f64Nearest', 'f64Floor'],
  ['f64Sqrt', 'f64Abs'],
  ['f64Lt', 'f64Le'],
  ['f64Le', 'f64Lt'],
  ['f64Gt', 'f64Ge'],
  ['f64Ge', 'f64Gt'],
  ['f64Eq', 'f64Ne'],
  ['f64Ne', 'f64Eq'],
  ['i32And', 'i32Or'],
  ['i32Or', 'i32And'],
  ['i32LtU', 'i32GeS'],
  ['f64x2Pmin', 'f64x2Pmax'],
  ['f64x2Pmax', 'f64x2Pmin'],
];

const mostRules = 400;

function isFound(): boolean {
  for (let seed = 1; seed <= mostRules; seed++) {
    const rule = anyRule(new Chance(seed));
    const [plain, fast] = [evaluate(rule), stepsOfRule(rule)];
    if (recordedBits(rule, fast, 4) !== recordedBits(rule, plain, 4)) return true;
    if (writtenBits(rule, fast) !== writtenBits(rule, plain)) return true;
  }
  return false;
}

describe('a fault in the compiler', () => {
  for (const [right, wrong] of faults) {
    it(`${wrong} for ${right} is found`, () => {
      const bytes = op[right] as unknown as number[];
      const kept = [...bytes];
      bytes.splice(0, bytes.length, ...op[wrong]);
      try {
        assert.ok(isFound());
      } finally {
        bytes.splice(0, bytes.length, ...kept);
      }
    });
  }

  it('none is seen where there is none', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const rule = anyRule(new Chance(seed));
      assert.equal(recordedBits(rule, stepsOfRule(rule), 4), recordedBits(rule, evaluate(rule), 4));
    }
  });
});
