import { differingFields } from '../src/neuron/difference.ts';
import type { Recipe } from '../src/protocol/messages.ts';

/** The runs that are put aside, and these. */
export function withAside(pinned: readonly Recipe[], recipes: readonly Recipe[]): readonly Recipe[] {
  const all = [...pinned];
  for (const recipe of recipes) if (!isAside(all, recipe)) all.push(recipe);
  return all;
}

/** Whether such a run, of the same text, is among them. */
export const isAside = (pinned: readonly Recipe[], recipe: Recipe): boolean =>
  pinned.some((known) => isSameRun(known, recipe));

const isSameRun = (one: Recipe, other: Recipe): boolean =>
  isSameText(one, other) && differingFields(one.parameters, other.parameters).length === 0;

/** Whether both come from the same text, at the same place in it. */
export function isSameText({ source: one }: Recipe, { source: other }: Recipe): boolean {
  if (one.kind === 'settings' || other.kind === 'settings') return one.kind === other.kind;
  return one.uri === other.uri && one.firstLine === other.firstLine;
}
