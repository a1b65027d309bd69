import { compileOrder, nextWeight, registerOf } from './order.ts';
import type { Parameters } from './parameters.ts';

/** Places at which an order is compared with the gradient update: weight, input, goal. */
const places = [
  [0.37, 1.7, -0.61],
  [-2.3, 0.43, 5.9],
  [11.1, -3.1, 0.7],
] as const;

/** Whether the rule's update is weight − alpha · weightDelta but for rounding; only then does the factor speak of it. */
export function isGradientOrder({ alpha, rule }: Parameters): boolean {
  const compiled = compileOrder(rule.order);
  if (!compiled.ok) return false;
  const { association, registers, tape } = compiled.value;
  if (association !== 'other' && association !== 'noAlpha') return true;
  const scale = rule.gradient === 'true' ? 2 : 1;
  return places.every(([weight, input, goal]) => {
    const prediction = input * weight;
    const delta = scale * (prediction - goal);
    const words = { weight, input, goal, prediction, delta, alpha, scale, weightDelta: delta * input };
    for (const [word, value] of Object.entries(words)) registers[registerOf[word as keyof typeof words]] = value;
    const change = alpha * words.weightDelta;
    return Math.abs(nextWeight(registers, tape) - (weight - change)) <= 1e-12 * (Math.abs(weight) + Math.abs(change));
  });
}
