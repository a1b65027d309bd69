import { binary, name, sum } from '../../../../src/neuron/rule/expression.ts';
import { type Definition, define, type Item, type Rule, usualRoles } from '../../../../src/neuron/rule/rule.ts';

const [weight, input, alpha, delta] = ['weight', 'input', 'alpha', 'delta'].map((one) => name(one)) as [
  ReturnType<typeof name>,
  ReturnType<typeof name>,
  ReturnType<typeof name>,
  ReturnType<typeof name>,
];

/** Predict, compare and the weight delta, as the book has them. */
export const bookDefinitions: readonly Definition[] = [
  define('prediction', sum('inputs', 'zero', binary(input, '*', weight))),
  define('delta', binary(name('prediction'), '-', name('goal'))),
  define('error', binary(delta, '*', delta)),
  define('weightDelta', binary(delta, '*', input)),
];

export const bookUpdate: Definition = define(
  'weight',
  binary(weight, '-', binary(alpha, '*', binary(delta, '*', input))),
);

/** The book's rule for two inputs and three examples. */
export function bookRule(changes: Partial<Rule> = {}): Rule {
  return {
    axes: [
      { name: 'inputs', length: 2 },
      { name: 'examples', length: 3 },
    ],
    state: [{ name: 'weight', role: 'weight', axes: ['inputs'], start: [0.5, -0.2] }],
    constants: [{ name: 'alpha', value: 0.1 }],
    data: [
      { name: 'input', axes: ['examples', 'inputs'], values: inputs.flat() },
      { name: 'goal', axes: ['examples'], values: goals },
    ],
    pass: [{ kind: 'examples', items: [...bookDefinitions, bookUpdate] }],
    roles: usualRoles,
    rows: 300,
    ...changes,
  };
}

export const inputs = [
  [0.5, 1.1],
  [-0.3, 0.7],
  [0.9, 0.2],
];
export const goals = [0.8, 0.1, -0.4];

export const examplesLoop = (...items: readonly Item[]): Item => ({ kind: 'examples', items });
