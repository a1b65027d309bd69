import { orderInBookWords } from '../order.ts';
import type { OrderTree } from '../orderTree.ts';
import type { Parameters } from '../parameters.ts';
import { shapeOf } from '../shape.ts';
import { binary, choice, type Expression, name, number, sum, unary } from './expression.ts';
import { type Column, define, type Item, type Rule, type State, usualRoles } from './rule.ts';

/** The rule that parameters make: the book's gradient descent, or hot and cold learning. */
export const ruleOf = (parameters: Parameters): Rule =>
  parameters.rule.method === 'hotCold' ? hotColdRule(parameters) : gradientRule(parameters);

const [weight, delta, error] = [name('weight'), name('delta'), name('error')];

function gradientRule(parameters: Parameters): Rule {
  const { update, gradient, order } = parameters.rule;
  const isTrue = gradient === 'true';
  const isList = typeof parameters.weight !== 'number';
  const product = binary(name('input'), '*', weight);
  const slope = isTrue ? binary(number(2), '*', delta) : delta;
  const weightDelta = binary(slope, '*', name('input'));
  const words: Words = {
    delta: slope,
    weightDelta: update === 'pass' ? name('weightDeltaSum') : weightDelta,
    scale: number(isTrue ? 2 : 1),
  };
  const learn = define('weight', expressionOf(orderInBookWords(order), words));
  const row: Item[] = [
    define('prediction', isList ? sum('inputs', 'zero', product) : product),
    ...comparison,
    define('weightDelta', weightDelta),
  ];
  const loop: Item = {
    kind: 'examples',
    items: [
      ...row,
      ...(update === 'example' ? [learn] : []),
      ...(update === 'pass'
        ? [define('weightDeltaSum', binary(name('weightDeltaSum'), '+', name('weightDelta')))]
        : []),
    ],
  };
  const pass: Item[] = update === 'pass' ? [define('weightDeltaSum', number(0)), loop, learn] : [loop];
  return { ...partsOf(parameters, isList), pass: withTolerance(parameters, pass), roles: usualRoles };
}

const comparison: readonly Item[] = [
  define('delta', binary(name('prediction'), '-', name('goal'))),
  define('error', binary(delta, '*', delta)),
];

/** Both trials are quantities, and the move is a choice. */
function hotColdRule(parameters: Parameters): Rule {
  const { update, onlyIfBetter } = parameters.rule;
  const trial = (side: 'up' | 'down', sign: '+' | '-'): readonly Item[] => [
    define(side, binary(weight, sign, name('stepAmount'))),
    define(`${side}Prediction`, binary(name('input'), '*', name(side))),
    define(`${side}Delta`, binary(name(`${side}Prediction`), '-', name('goal'))),
    define(`${side}Error`, binary(name(`${side}Delta`), '*', name(`${side}Delta`))),
  ];
  const [upError, downError] = [name('upError'), name('downError')];
  const toSmaller = choice(
    binary(downError, '<', upError),
    name('down'),
    choice(binary(upError, '<', downError), name('up'), weight),
  );
  const isBetter = binary(binary(upError, '<', error), 'or', binary(downError, '<', error));
  const learn = define('weight', onlyIfBetter ? choice(isBetter, toSmaller, weight) : toSmaller);
  const items: Item[] = [
    define('prediction', binary(name('input'), '*', weight)),
    ...comparison,
    ...trial('up', '+'),
    ...trial('down', '-'),
    ...(update === 'none' ? [] : [learn]),
  ];
  return {
    ...partsOf(parameters, false),
    constants: [{ name: 'stepAmount', value: parameters.stepAmount }, ...toleranceOf(parameters)],
    pass: withTolerance(parameters, [{ kind: 'examples', items }]),
    roles: { ...usualRoles, weightDelta: null },
  };
}

/** What is carried, turned and given; with a list of weights each of them has an input. */
function partsOf(parameters: Parameters, isList: boolean): Omit<Rule, 'pass' | 'roles'> {
  const { inputs, examples, inputAt, goalAt } = shapeOf(parameters);
  const own = isList ? ['inputs'] : [];
  const start = typeof parameters.weight === 'number' ? [parameters.weight] : parameters.weight;
  const state: State[] = [{ name: 'weight', role: 'weight', axes: own, start }];
  const input = new Float64Array(inputs * examples);
  const goal = new Float64Array(examples);
  for (let example = 0; example < examples; example++) {
    input.set(inputAt(example), example * inputs);
    goal[example] = goalAt(example);
  }
  const data: Column[] = [
    { name: 'input', axes: ['examples', ...own], values: input },
    { name: 'goal', axes: ['examples'], values: goal },
  ];
  return {
    axes: [...(isList ? [{ name: 'inputs', length: inputs }] : []), { name: 'examples', length: examples }],
    state,
    constants: [{ name: 'alpha', value: parameters.alpha }, ...toleranceOf(parameters)],
    data,
    rows: parameters.iterations * examples,
  };
}

const toleranceOf = ({ tolerance }: Parameters) =>
  tolerance === null ? [] : [{ name: 'tolerance', value: tolerance }];

/** A run with a tolerance ends after a pass whose error is within it. */
function withTolerance(parameters: Parameters, pass: readonly Item[]): readonly Item[] {
  if (parameters.tolerance === null) return pass;
  const isSingle = shapeOf(parameters).examples === 1;
  const reached = (of: Expression): Item => ({
    kind: 'stop',
    condition: binary(of, '<=', name('tolerance')),
    reason: 'tolerance',
  });
  if (isSingle) return [...pass, reached(error)];
  const summed = pass.map((item): Item => {
    if (item.kind !== 'examples') return item;
    const made = item.items.findIndex((one) => one.kind === 'definition' && one.name === 'error') + 1;
    const add = define('passError', binary(name('passError'), '+', error));
    return { ...item, items: [...item.items.slice(0, made), add, ...item.items.slice(made)] };
  });
  return [define('passError', number(0)), ...summed, reached(name('passError'))];
}

interface Words {
  readonly delta: Expression;
  readonly weightDelta: Expression;
  readonly scale: Expression;
}

/** An update's words are names of the rule, but those that the gradient's factor or the end of a pass changes. */
function expressionOf(tree: OrderTree, words: Words): Expression {
  if (tree.kind === 'number') return number(tree.value);
  if (tree.kind === 'negative') return unary('negative', expressionOf(tree.of, words));
  if (tree.kind !== 'word') {
    return binary(expressionOf(tree.left, words), tree.kind, expressionOf(tree.right, words));
  }
  const { word } = tree;
  return word === 'delta' || word === 'weightDelta' || word === 'scale' ? words[word] : name(word);
}
