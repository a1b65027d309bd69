import { changesTo } from '../../../src/neuron/difference.ts';
import type { Parameters } from '../../../src/neuron/parameters.ts';
import type { Recipe } from '../../../src/protocol/messages.ts';
import { changedOrigins } from '../../changedOrigins.ts';

/** The recipe of a run like this one with other parameters: what differs is the panel's doing. */
export function recipeWith(recipe: Recipe, parameters: Parameters): Recipe {
  const origins = changedOrigins(recipe.origins, recipe.parameters, changesTo(recipe.parameters, parameters));
  return { ...recipe, parameters, origins, time: new Date().toISOString() };
}
