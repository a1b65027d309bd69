import { checkRecipeParameters } from '../neuron/parameters.ts';
import type { Recipe } from '../protocol/messages.ts';
import { readRecipe } from '../protocol/validation.ts';

/** The recipe in a panel's saved state, or null where there is none that this version understands. */
export function restoredRecipe(state: unknown): Recipe | null {
  if (typeof state !== 'object' || state === null || !('recipe' in state)) return null;
  const read = readRecipe(state.recipe);
  if (!read.ok) return null;
  const checked = checkRecipeParameters(read.value.parameters);
  return checked.ok ? { ...read.value, parameters: checked.value } : null;
}
