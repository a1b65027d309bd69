import type { ReadingProblem } from '../reading.ts';
import { brokenChain } from './brokenChain.ts';
import { chainsOf } from './chains.ts';
import { gradientNeuron } from './gradientNeuron.ts';
import { hotColdOf } from './hotCold.ts';
import { hotColdNeuron, movesWhileTried } from './hotColdNeuron.ts';
import type { Neuron } from './neuron.ts';
import { otherPrediction } from './otherPrediction.ts';
import type { Scene } from './scene.ts';

/** All neurons after the scene's start, in the order of the program, and why others were not recognised. */
export function neuronsIn(scene: Scene): { readonly neurons: Neuron[]; readonly problems: ReadingProblem[] } {
  const neurons: Neuron[] = [];
  const problems: ReadingProblem[] = [];
  const hotCold = hotColdOf(scene);
  const isTrial = new Set<number>();
  if (hotCold?.unsquared) {
    const { place } = hotCold.unsquared;
    const found = scene.textOf(place);
    problems.push({ kind: 'otherError', is: 'absolute', found, range: scene.rangeOf(place) });
  }
  const moved = hotCold && movesWhileTried(hotCold, scene);
  if (moved) problems.push(moved);
  if (hotCold) {
    neurons.push(hotColdNeuron(hotCold, scene));
    const products = hotCold.choices.flatMap(({ up, down }) => [up, down]).filter((trial) => trial !== null);
    for (const { prediction } of products) isTrial.add(prediction.identity);
    for (const { prediction } of neurons[0]!.rows) if (prediction) isTrial.add(prediction.identity);
  }
  const otherwise = otherPrediction(scene);
  const chains = chainsOf(scene, ({ prediction }) => isTrial.has(prediction.identity));
  const broken = otherwise ?? brokenChain(chains, scene);
  if (broken) problems.push(broken);
  for (const chain of broken ? [] : chains) {
    const recognised = gradientNeuron(chain, scene);
    if (!recognised) continue;
    if ('neuron' in recognised) neurons.push(recognised.neuron);
    else problems.push(recognised.problem);
  }
  return { neurons: neurons.sort((a, b) => a.rows[0]!.time - b.rows[0]!.time), problems };
}
