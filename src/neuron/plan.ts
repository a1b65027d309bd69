import { gradientSteps, type Plan } from './gradientSteps.ts';
import { hotColdSteps } from './hotCold.ts';
import { compileOrder } from './order.ts';
import type { Parameters } from './parameters.ts';
import { shapeOf } from './shape.ts';
import { singleSteps } from './singleSteps.ts';
import type { Steps } from './step.ts';

/** The loops that make a run of checked parameters. */
export function stepsOf(parameters: Parameters): Steps {
  return parameters.rule.method === 'hotCold' ? hotColdSteps(parameters) : stepsOfPlan(planOf(parameters));
}

/** The loops of gradient descent. */
export const stepsOfPlan = (plan: Plan): Steps => singleSteps(plan) ?? gradientSteps(plan);

/** Checked parameters of gradient descent as its loops read them. */
export function planOf(parameters: Parameters): Plan {
  const { inputs, examples, inputAt, goalAt } = shapeOf(parameters);
  const { gradient, update, order } = parameters.rule;
  const compiled = compileOrder(order);
  if (!compiled.ok) throw new RangeError('The parameters of a run have to be checked.');
  const input = new Float64Array(inputs * examples);
  const goal = new Float64Array(examples);
  for (let example = 0; example < examples; example++) {
    input.set(inputAt(example), example * inputs);
    goal[example] = goalAt(example);
  }
  return {
    inputs,
    examples,
    input,
    goal,
    sumFrom: typeof parameters.weight === 'number' ? -0 : 0,
    alpha: parameters.alpha,
    scale: gradient === 'true' ? 2 : 1,
    update,
    order: compiled.value,
    tolerance: parameters.tolerance ?? -1,
  };
}
