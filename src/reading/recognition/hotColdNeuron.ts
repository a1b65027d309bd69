import type { Place } from '../program/representation.ts';
import type { Num } from '../program/values.ts';
import type { ProgramProblem } from '../reading.ts';
import { same, unconverted } from './flow.ts';
import type { HotCold } from './hotCold.ts';
import type { Neuron, TracedRow } from './neuron.ts';
import { passesOf } from './passes.ts';
import { placeOfNeuron } from './placeOfNeuron.ts';
import type { Scene } from './scene.ts';

/** What a choice has otherwise than the first one, where that is not the weight; null where there is nothing. */
export function movesWhileTried({ choices }: HotCold, scene: Scene): ProgramProblem | null {
  const [first] = choices as [HotCold['choices'][number]];
  for (const choice of choices) {
    for (const role of ['input', 'goal', 'stepAmount'] as const) {
      if (Object.is(Number(choice[role].value), Number(first[role].value))) continue;
      const place = scene.storesOf(choice[role])[0]?.place ?? choice[role].place;
      return { kind: 'movesWhileTried', role, found: scene.textOf(place), range: scene.rangeOf(place) };
    }
  }
  return null;
}

/** Choices between trials as a neuron that learns by hot and cold. */
export function hotColdNeuron({ choices, after }: HotCold, scene: Scene): Neuron {
  const [first] = choices as [HotCold['choices'][number]];
  const present = presentPredictions(scene);
  const rows = choices.map(({ weight, input, goal, time }): TracedRow => {
    const compared = present(weight, input, goal);
    const errors = compared ? scene.usesOf(compared.delta).squared : [];
    return {
      weights: [weight],
      inputs: [input],
      goal,
      prediction: compared?.prediction ?? null,
      delta: compared?.delta ?? null,
      isNegated: compared?.isNegated ?? false,
      error: errors.find(({ left }) => left && unconverted(left) === compared?.delta) ?? errors[0] ?? null,
      weightDeltas: null,
      time,
    };
  });
  const { iterations, loop, isCertain, total } = passesOf(rows, [], scene);
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
    total,
    unlearned: null,
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

interface Present {
  readonly prediction: Num;
  readonly delta: Num;
  readonly isNegated: boolean;
}

/**
 * Finds the difference of input · weight and goal that the trace made of these three. A trial of the row before made the
 * same: of several, it is the one at the first row's place.
 */
function presentPredictions({ trace, spend }: Scene) {
  const key = (a: Num, b: Num): string => [a.identity, b.identity].sort((x, y) => x - y).join(' ');
  const differences = new Map<number, (Present & { readonly goal: Num })[]>();
  const products = new Map<string, Num>();
  for (const number of trace.numbers) {
    const { operation } = number;
    if (operation !== '-' && operation !== '*') continue;
    const [left, right] = [unconverted(number.left!), unconverted(number.right!)];
    if (operation === '*') {
      products.set(key(left, right), number);
      continue;
    }
    for (const { prediction, goal, isNegated } of [
      { prediction: left, goal: right, isNegated: false },
      { prediction: right, goal: left, isNegated: true },
    ]) {
      if (prediction.operation !== '*') continue;
      const id = prediction.identity;
      const known = differences.get(id);
      const present = { prediction, goal, delta: number, isNegated };
      if (known) known.push(present);
      else differences.set(id, [present]);
    }
  }
  let place: Place | null = null;
  return (weight: Num, input: Num, goal: Num): Present | null => {
    const product = products.get(key(weight, input));
    const made = (product && differences.get(product.identity)) ?? [];
    spend(made.length);
    const found = made.filter((one) => same(one.goal, goal));
    const present = found.find(({ delta }) => delta.place === place) ?? found[0] ?? null;
    place ??= present?.delta.place ?? null;
    return present;
  };
}
