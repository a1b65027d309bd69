import type { Parameters } from '../neuron/parameters.ts';
import type { Language } from './language.ts';
import { givenNumber } from './shortNumber.ts';
import { texts } from './texts.ts';

/** What a run was read as, in one sentence. */
export function readingText(language: Language, parameters: Parameters, inputs: number, examples: number): string {
  const { readings } = texts(language);
  const { alpha, iterations, stepAmount, rule } = parameters;
  const neuron = readings.asNeuron(inputs, examples);
  if (rule.method === 'hotCold') return readings.triesBothWays(neuron, iterations, givenNumber(stepAmount));
  return rule.update === 'none' ? readings.compares(neuron) : readings.descends(neuron, iterations, givenNumber(alpha));
}
