/** A recipe as earlier versions kept it, as this one does: what cut a run short was one of its program's remarks. */
export function keptRecipe(recipe: unknown): unknown {
  if (!isObject(recipe) || !isObject(recipe.program) || !Array.isArray(recipe.program.remarks)) return recipe;
  const { remarks, ...program } = recipe.program;
  const isCut = (remark: unknown) =>
    isObject(remark) && (remark.kind === 'followedTo' || remark.kind === 'tooLargeForExact');
  const cut = remarks.find(isCut);
  if (!isObject(cut)) return recipe;
  const reason = cut.kind === 'followedTo' ? 'limit' : 'tooLargeForExact';
  return {
    ...recipe,
    program: {
      ...program,
      remarks: remarks.filter((remark) => !isCut(remark)),
      cut: { reason, iterations: null, found: typeof cut.name === 'string' ? cut.name : '', range: cut.range },
    },
  };
}

/** The same for all that a panel kept. */
export function keptState(state: unknown): unknown {
  if (!isObject(state)) return state;
  const { pinned } = state;
  return {
    ...state,
    recipe: keptRecipe(state.recipe),
    ...(Array.isArray(pinned) && { pinned: pinned.map(keptRecipe) }),
  };
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null;
