import { type Expression, partsOf } from './expression.ts';
import { type Definition, type Item, lengthOf, type Rule } from './rule.ts';

/** What a name stands for, and the axes of its entries. */
export interface Named {
  readonly kind: 'state' | 'constant' | 'data' | 'quantity';
  readonly axes: readonly string[];
}

export type Names = ReadonlyMap<string, Named>;

/** A definition, and whether a loop has already taken the examples one by one where it stands. */
interface Standing {
  readonly definition: Definition;
  readonly isInExamples: boolean;
}

/** All names of a rule. A quantity has the axes of what it is computed from. */
export function namesOf(rule: Rule): Names {
  const names = new Map<string, Named>();
  for (const { name } of rule.constants) names.set(name, { kind: 'constant', axes: [] });
  for (const { name, axes } of rule.data) names.set(name, { kind: 'data', axes });
  for (const { name, axes } of rule.state) names.set(name, { kind: 'state', axes });
  const defined = standingIn(rule.pass, false);
  for (const { definition } of defined) {
    if (!names.has(definition.name)) names.set(definition.name, { kind: 'quantity', axes: [] });
  }
  // A sum that begins with 0 gets its axes from what is added to it later: until no name gains one.
  for (let hasGrown = true; hasGrown; ) {
    hasGrown = false;
    for (const { definition, isInExamples } of defined) {
      const { kind, axes } = names.get(definition.name)!;
      if (kind !== 'quantity' || definition.at.length > 0) continue;
      const open = openAxes(definition.expression, names, isInExamples);
      if (open.every((axis) => axes.includes(axis))) continue;
      names.set(definition.name, { kind, axes: inOrder(rule, [...axes, ...open]) });
      hasGrown = true;
    }
  }
  return names;
}

const standingIn = (items: readonly Item[], isInExamples: boolean): readonly Standing[] =>
  items.flatMap((item): readonly Standing[] =>
    item.kind === 'definition'
      ? [{ definition: item, isInExamples }]
      : 'items' in item
        ? standingIn(item.items, isInExamples || item.kind === 'examples')
        : [],
  );

const inOrder = (rule: Rule, axes: readonly string[]): readonly string[] =>
  rule.axes.map(({ name }) => name).filter((name) => axes.includes(name));

/** The axes of a name that are still open where it is read. */
export const axesAt = ({ axes }: Named, isInExamples: boolean): readonly string[] =>
  isInExamples ? axes.filter((axis) => axis !== 'examples') : axes;

/** The axes that a tree has a value for each entry of. */
export function openAxes(tree: Expression, names: Names, isInExamples: boolean): readonly string[] {
  if (tree.kind === 'name') {
    const named = names.get(tree.name);
    return named ? axesAt(named, isInExamples).filter((_, place) => (tree.at[place] ?? null) === null) : [];
  }
  const open = [...new Set(partsOf(tree).flatMap((part) => openAxes(part, names, isInExamples)))];
  return tree.kind === 'sum' ? open.filter((axis) => axis !== tree.axis) : open;
}

/** How many numbers a name has. */
export const sizeOf = (rule: Rule, { axes }: Named): number =>
  axes.reduce((size, axis) => size * lengthOf(rule, axis), 1);
