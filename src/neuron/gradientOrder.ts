import { orderAt, readOrder } from './order.ts';
import type { Parameters } from './parameters.ts';

/** Places at which an order is compared with the gradient update: weight, input, goal. */
const places = [
  [0.37, 1.7, -0.61],
  [-2.3, 0.43, 5.9],
  [11.1, -3.1, 0.7],
] as const;

/** Whether the rule's update is weight − alpha · weightDelta but for rounding; only then does the factor speak of it. */
export function isGradientOrder({ alpha, rule }: Parameters): boolean {
  const read = readOrder(rule.order);
  if (!read.ok) return false;
  const { tree } = read.value;
  const scale = rule.gradient === 'true' ? 2 : 1;
  return places.every(([weight, input, goal]) => {
    const prediction = input * weight;
    const delta = scale * (prediction - goal);
    const words = { weight, input, goal, prediction, delta, alpha, scale, weightDelta: delta * input };
    const change = alpha * words.weightDelta;
    return Math.abs(orderAt(tree, words) - (weight - change)) <= 1e-12 * (Math.abs(weight) + Math.abs(change));
  });
}
