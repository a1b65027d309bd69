import fc from 'fast-check';
import { checkParameters, type FlatParameters, type Parameters } from '../../../src/neuron/parameters.ts';
import { writtenOrders } from './plainRun.ts';

/** Ordinary numbers, and those at which an unfaithful shortcut would show: signed zeros, both ends of the range. */
const number = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -3e6, max: 3e6 }).map((n) => n / 0.97e6) },
  { weight: 2, arbitrary: fc.constantFrom(0, -0, 1, -1, 0.5, 2) },
  { weight: 1, arbitrary: fc.constantFrom(5e-324, 3e-310, 1e-160, 1e160, 1.7e308) },
);
const alpha = fc.oneof(
  number,
  fc.constantFrom(1, 0.1, 0.01),
  fc.integer({ min: 1, max: 5e5 }).map((n) => n / 1e6),
);
const rule = {
  gradient: fc.constantFrom('book', 'true'),
  tolerance: fc.constantFrom(null, null, 0, 1e-3, 0.5),
  alpha,
};
const gradientOrders = Object.keys(writtenOrders);
const passOrders = ['weight - alpha * (delta * input)', 'weight - alpha * weightDelta', 'weight - weightDelta'];
const updateAndOrder = fc.oneof(
  { weight: 4, arbitrary: fc.record({ update: fc.constant('example'), order: fc.constantFrom(...gradientOrders) }) },
  fc.record({ update: fc.constant('none'), order: fc.constantFrom(...gradientOrders) }),
  fc.record({ update: fc.constant('pass'), order: fc.constantFrom(...passOrders) }),
);

const single = fc.record({ input: number, weight: number, goal: number, ...rule });
const several = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([inputs, examples]) =>
  fc.record({
    input: fc.array(fc.array(number, { minLength: inputs, maxLength: inputs }), {
      minLength: examples,
      maxLength: examples,
    }),
    weight: inputs === 1 ? number : fc.array(number, { minLength: inputs, maxLength: inputs }),
    goal: fc.array(number, { minLength: examples, maxLength: examples }),
    ...rule,
  }),
);
const hotCold = fc.record({
  method: fc.constant('hotCold'),
  input: number,
  weight: number,
  goal: number,
  tolerance: rule.tolerance,
  stepAmount: fc.constantFrom(0.001, 0.1, 1, 1e-17),
  onlyIfBetter: fc.boolean(),
});

/** Parameters of any kind for a run of up to `iterations`. */
export const anyParameters = (iterations: number): fc.Arbitrary<Parameters> =>
  fc
    .tuple(
      fc.oneof(
        fc
          .tuple(fc.oneof(single, several), updateAndOrder)
          .map(([data, rest]): FlatParameters => ({ ...data, ...rest })),
        hotCold,
      ),
      fc.integer({ min: 1, max: iterations }),
    )
    .map(([flat, count]) => {
      const checked = checkParameters({ ...flat, iterations: count });
      if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
      return checked.value;
    });
