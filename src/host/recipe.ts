import type { Recipe } from '../protocol/messages.ts';
import { readRecipe } from '../protocol/validation.ts';

/** The recipe in a panel's saved state, or null where there is none that this version understands. */
export function restoredRecipe(state: unknown): Recipe | null {
  if (typeof state !== 'object' || state === null || !('recipe' in state)) return null;
  const read = readRecipe(state.recipe);
  return read.ok ? read.value : null;
}
