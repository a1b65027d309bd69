import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../src/neuron/analysis.ts';
import type { Parameters } from '../../../src/neuron/parameters.ts';
import { placeOn, sweepAround, sweepFor, type Upward, valueOn } from '../../../src/neuron/sweepAxes.ts';
import { anyParameters } from './anyParameters.ts';
import { parametersOf } from './runOf.ts';

const around = (parameters: Parameters, upward: Upward) => sweepAround(parameters, analyse(parameters), upward);

describe('the axes of a sweep', () => {
  it("are the chapter's in round numbers: alpha up to beyond 8, input around 0.5, start around 1.6", () => {
    const { across, up, parameters } = around(parametersOf({}), 'input');
    assert.deepEqual([across.values[1], across.values[64], across.values.at(-1)], [0.05, 3.2, 9.95]);
    assert.deepEqual([up!.values[1], up!.values[100], up!.values.at(-1)], [0.005, 0.5, 0.995]);
    assert.equal(parameters.iterations, 100);
    const starts = around(parametersOf({}), 'weight').up!.values;
    assert.ok(starts[0]! <= -0.6 && starts.at(-1)! >= 3.7 && starts.includes(1.6));
  });

  it('hold 200 by 200 runs, and fewer where the data are many', () => {
    const { across, up } = around(parametersOf({}), 'weight');
    assert.deepEqual([across.values.length, up!.values.length], [200, 200]);
    const input = Array.from({ length: 4000 }, (_, i) => [i % 7, 1]);
    const large = around(parametersOf({ input, goal: input.map(() => 1), weight: [0, 0] }), 'input');
    assert.deepEqual([large.across.values.length, large.up!.values.length], [35, 35]);
  });

  it('show the step amount in equal ratios', () => {
    const { across } = around(parametersOf({ method: 'hotCold' }), 'nothing');
    assert.ok(across.isLogarithmic);
    assert.ok(across.values[0]! <= 0.001 && across.values.at(-1)! >= 4.4);
  });

  it('ascend, and show the run itself unless its alpha is below 0 or far out', () => {
    fc.assert(
      fc.property(anyParameters(20), fc.constantFrom<Upward>('nothing', 'input', 'weight'), (parameters, upward) => {
        const { rule, alpha } = parameters;
        fc.pre(rule.update !== 'none');
        const analysis = analyse(parameters);
        const sweep = sweepAround(parameters, analysis, upward);
        for (const axis of [sweep.across, sweep.up]) {
          if (axis === null) continue;
          axis.values.forEach((value, i) => {
            assert.ok(Number.isFinite(value) && (i === 0 || value > axis.values[i - 1]!), `${axis.field} ${value}`);
          });
          const value = valueOn(axis, sweep.parameters, parameters)!;
          const numbers = [parameters.input, parameters.weight].flat(3) as number[];
          const isOrdinary = [...numbers, alpha].every((one) => Math.abs(one) < 1e100);
          const isOut = axis.field === 'alpha' && (alpha < 0 || alpha > (analysis.alphaMax ?? alpha) * 3);
          if (isOut || !isOrdinary) continue;
          const place = placeOn(axis, value);
          assert.ok(place >= -0.5 && place <= axis.values.length, `${axis.field} ${value} at ${place}`);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('stay while a run moves about within them, and are made anew when anything else changes', () => {
    const first = around(parametersOf({}), 'input');
    const goTo = (changes: object, upward: Upward = 'input') => {
      const parameters = parametersOf(changes);
      return sweepFor(first, parameters, analyse(parameters), upward);
    };
    assert.equal(goTo({ alpha: 3, input: 0.9 }), first);
    assert.equal(goTo({ iterations: 50 }), first);
    assert.notEqual(goTo({ alpha: 3, input: 7 }), first);
    assert.notEqual(goTo({ goal: 1 }), first);
    assert.notEqual(goTo({ iterations: 500 }), first);
    assert.notEqual(goTo({}, 'weight'), first);
  });
});
