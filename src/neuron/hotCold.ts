import type { Parameters } from './parameters.ts';
import { shapeOf } from './shape.ts';

/** What one of the two trials would predict, and how wrong that is. */
export interface Trial {
  readonly weight: number;
  readonly prediction: number;
  readonly error: number;
}

/** Both trials of "Hot and cold learning" at a weight: one step amount up, one down. */
export function trials(parameters: Parameters, weight: number): { readonly up: Trial; readonly down: Trial } {
  const { inputAt, goalAt } = shapeOf(parameters);
  const at = (tried: number): Trial => {
    const prediction = inputAt(0)[0]! * tried;
    const delta = prediction - goalAt(0);
    return { weight: tried, prediction, error: delta * delta };
  };
  return { up: at(weight + parameters.stepAmount), down: at(weight - parameters.stepAmount) };
}
