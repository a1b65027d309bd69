import { orderInBookWords } from '../order.ts';
import type { OrderTree } from '../orderTree.ts';
import type { Parameters } from '../parameters.ts';
import { shapeOf } from '../shape.ts';
import { binary, choice, type Expression, name, number, sum, unary } from './expression.ts';
import { type Column, define, type Item, type Rule, type State, usualRoles } from './rule.ts';

/** The rule that parameters make: the book's gradient descent, or hot and cold learning. */
export function ruleOf(parameters: Parameters): Rule {
  const { rule, tolerance, weight: start } = parameters;
  const isHotCold = rule.method === 'hotCold';
  // A list of one weight is one weight where nothing is summed.
  const isList = typeof start !== 'number' && !isHotCold;
  const parts = partsOf(parameters, isList);
  const isSingle = parts.axes.at(-1)!.length === 1;
  const roles = isHotCold ? { ...usualRoles, weightDelta: null } : usualRoles;
  const key = `${isList} ${isSingle} ${tolerance !== null} ${Object.values(rule)}`;
  let pass = passes.get(key);
  if (!pass) {
    const made = isHotCold ? hotColdPass(rule) : gradientPass(rule, isList);
    pass = tolerance === null ? made : withTolerance(made, isSingle);
    if (passes.size >= mostPasses) passes.clear();
    passes.set(key, pass);
  }
  return { ...parts, pass, roles };
}

/** Passes that were made: the same words make the same trees, which are compiled once. */
const passes = new Map<string, readonly Item[]>();
const mostPasses = 256;

const [weight, delta, error] = [name('weight'), name('delta'), name('error')];

function gradientPass({ update, gradient, order }: Parameters['rule'], isList: boolean): readonly Item[] {
  const isTrue = gradient === 'true';
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
  return update === 'pass' ? [define('weightDeltaSum', number(0)), loop, learn] : [loop];
}

const comparison: readonly Item[] = [
  define('delta', binary(name('prediction'), '-', name('goal'))),
  define('error', binary(delta, '*', delta)),
];

/** Both trials are quantities, and the move is a choice. */
function hotColdPass({ update, onlyIfBetter }: Parameters['rule']): readonly Item[] {
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
  return [{ kind: 'examples', items }];
}

/** What is carried, turned and given; with a list of weights each of them has an input. */
function partsOf(parameters: Parameters, isList: boolean): Omit<Rule, 'pass' | 'roles'> {
  const { inputs, examples, inputAt, goalAt } = shapeOf(parameters);
  const { alpha, stepAmount, tolerance } = parameters;
  const isHotCold = parameters.rule.method === 'hotCold';
  const toleranceOf = tolerance === null ? [] : [{ name: 'tolerance', value: tolerance }];
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
    constants: [
      isHotCold ? { name: 'stepAmount', value: stepAmount } : { name: 'alpha', value: alpha },
      ...toleranceOf,
    ],
    data,
    rows: parameters.iterations * examples,
  };
}

/** A run with a tolerance ends after a pass whose error is within it. */
function withTolerance(pass: readonly Item[], isSingle: boolean): readonly Item[] {
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
