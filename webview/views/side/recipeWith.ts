import { differingFields } from '../../../src/neuron/difference.ts';
import type { Parameters } from '../../../src/neuron/parameters.ts';
import type { Recipe } from '../../../src/protocol/messages.ts';
import type { Origins } from '../../../src/reading/reading.ts';

/** The recipe of a run like this one with other parameters: what differs is the panel's doing. */
export function recipeWith(recipe: Recipe, parameters: Parameters): Recipe {
  const changed = differingFields(recipe.parameters, parameters);
  const origins: Origins = {
    ...recipe.origins,
    ...Object.fromEntries(changed.map(({ field }) => [field, { from: 'form' }])),
  };
  return { ...recipe, parameters, origins, time: new Date().toISOString() };
}
