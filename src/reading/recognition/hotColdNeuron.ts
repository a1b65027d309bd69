import type { Num } from '../program/values.ts';
import { unconverted } from './flow.ts';
import type { HotCold } from './hotCold.ts';
import { measureOf } from './measures.ts';
import type { Neuron, TracedRow } from './neuron.ts';
import { passesOf } from './passes.ts';
import { placeOfNeuron } from './placeOfNeuron.ts';
import type { Scene } from './scene.ts';

/** Choices between trials as a neuron that learns by hot and cold. */
export function hotColdNeuron({ choices, after }: HotCold, scene: Scene): Neuron {
  const [first] = choices as [HotCold['choices'][number]];
  const present = presentPredictions(scene);
  const rows = choices.map(({ weight, input, goal, time }): TracedRow => {
    const compared = present(weight, input, goal);
    const uses = compared && scene.usesOf(compared.delta);
    return {
      weights: [weight],
      inputs: [input],
      goal,
      prediction: compared?.prediction ?? null,
      delta: compared?.delta ?? null,
      isNegated: compared?.isNegated ?? false,
      error: uses?.squared[0] ?? null,
      weightDeltas: null,
      time,
    };
  });
  const { iterations, loop, isCertain } = passesOf(rows, scene);
  const made = <T>(all: readonly (T | null)[]): T[] => all.filter((one) => one !== null);
  const predictions = made(rows.map(({ prediction }) => prediction));
  return {
    values: {
      input: Number(first.input.value),
      weight: Number(first.weight.value),
      goal: Number(first.goal.value),
      iterations,
      method: 'hotCold',
      stepAmount: Number(first.stepAmount.value),
      onlyIfBetter: choices.some(({ isAgainstPresent }) => isAgainstPresent),
    },
    rows,
    after: isCertain ? [after] : null,
    isWhole: isCertain,
    roles: {
      input: [first.input],
      weight: [...rows.flatMap(({ weights }) => weights), after],
      goal: [first.goal],
      prediction: predictions,
      error: made(rows.map(({ error }) => error)),
      delta: made(rows.map(({ delta }) => delta)),
      stepAmount: [first.stepAmount],
    },
    loop,
    place: placeOfNeuron(
      [first.weight, first.input, first.goal, first.stepAmount, ...predictions.slice(0, 1), after],
      loop,
      scene,
    ),
  };
}

/** Finds the difference of input · weight and goal that the trace made of these three. */
function presentPredictions({ trace, flow }: Scene) {
  const known = new Map<string, { prediction: Num; delta: Num; isNegated: boolean }>();
  for (const number of trace.numbers) {
    if (number.operation !== '-') continue;
    const [left, right] = [unconverted(number.left!), unconverted(number.right!)];
    for (const [prediction, goal, isNegated] of [
      [left, right, false],
      [right, left, true],
    ] as const) {
      if (prediction.operation !== '*') continue;
      const key = `${flow.idOf(prediction)} ${flow.idOf(goal)}`;
      if (!known.has(key)) known.set(key, { prediction, delta: number, isNegated });
    }
  }
  const products = new Map<string, Num>();
  for (const number of trace.numbers) {
    if (number.operation !== '*' || measureOf(number, flow)?.is === 'squared') continue;
    const ids = [flow.idOf(unconverted(number.left!)), flow.idOf(unconverted(number.right!))].sort((a, b) => a - b);
    products.set(ids.join(' '), number);
  }
  return (weight: Num, input: Num, goal: Num) => {
    const ids = [flow.idOf(weight), flow.idOf(input)].sort((a, b) => a - b);
    const product = products.get(ids.join(' '));
    return product ? (known.get(`${flow.idOf(product)} ${flow.idOf(goal)}`) ?? null) : null;
  };
}
