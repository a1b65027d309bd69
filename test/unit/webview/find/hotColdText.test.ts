import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkParameters } from '../../../../src/neuron/parameters.ts';
import { hotColdFinder } from '../../../../webview/views/alpha/find/hotColdFinder.ts';

describe('what is said to a question about hot and cold learning', () => {
  it('is whole sentences in both languages, whatever the parameters', () => {
    const odd = fc.constantFrom(0, -0, 1e-300, -1e-12, 0.1, 1, 1e17, -1e300, Number.MAX_VALUE);
    const number = fc.oneof(fc.double({ min: -4, max: 4, noNaN: true }), odd);
    const positive = number.map((value) => Math.abs(value) || 0.5);
    fc.assert(
      fc.property(
        fc.record({ input: number, weight: number, goal: number, stepAmount: positive, onlyIfBetter: fc.boolean() }),
        fc.constantFrom('stepAmount', 'weight', 'input'),
        fc.constantFrom('arrives', 'comesBelow', 'staysAbove', 'neverMoves'),
        fc.integer({ min: 1, max: 1000 }),
        positive,
        (flat, unknown, wanted, count, error) => {
          const checked = checkParameters({ ...flat, method: 'hotCold' });
          assert.ok(checked.ok);
          for (const language of ['en', 'ru'] as const) {
            const number = wanted === 'arrives' ? count : error;
            const { answer, lines, made } = hotColdFinder(language).solve(checked.value, unknown, wanted, number);
            for (const text of [answer, ...lines]) {
              assert.match(text, /^[\dA-ZА-ЯЁ].*\.$/u, text);
              assert.doesNotMatch(text, /undefined|NaN|null/, text);
              if (language === 'ru') assert.doesNotMatch(text, /[A-Za-z]/, text);
            }
            if (made !== null) assert.ok(checkParameters({ ...made.parameters, ...made.parameters.rule }).ok);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});
