/** A group of editors: its column, and which document its foremost tab shows; null where that is no document, or none is open. */
export interface Group {
  readonly viewColumn: number;
  readonly isActive: boolean;
  readonly tabs: number;
  readonly shows: string | null;
}

// VS Code's own numbers for the active group, and for one beside it.
const here = -1;
const beside = -2;

/**
 * Where the panel opens: beside the code, in the group next to it where there are several, never in a third, and never in
 * front of `source`, the document that is trained. An empty group it has for itself.
 */
export function panelColumn(groups: readonly Group[], source: string | null): number {
  // VS Code tells of a group that is gone a little later than of its last tab.
  if (groups.every(({ tabs }) => tabs === 0)) return here;
  const empty = groups.find(({ tabs }) => tabs === 0);
  if (empty !== undefined) return empty.viewColumn;
  if (groups.length === 1) return beside;
  const active = groups.find(({ isActive }) => isActive) ?? groups[0]!;
  const others = groups.filter((group) => group !== active);
  const isFree = ({ shows }: Group) => source === null || shows !== source;
  const right = others.find(({ viewColumn }) => viewColumn === active.viewColumn + 1);
  const nearest = right === undefined ? others : [right, ...others];
  const place = nearest.find(isFree) ?? (isFree(active) && source !== null ? active : nearest[0]!);
  return place.viewColumn;
}
