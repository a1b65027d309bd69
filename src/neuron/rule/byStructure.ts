import type { Item, Rule } from './rule.ts';

/**
 * Remembers what is made of a rule's structure: of its trees, names and lengths, of the examples only whether there is
 * one. Rules that differ by numbers alone share a `pass`, so that a change of alpha makes nothing anew.
 */
export function byStructure<T>(make: (rule: Rule) => T): (rule: Rule) => T {
  const known = new WeakMap<readonly Item[], Map<string, T>>();
  return (rule) => {
    let ofPass = known.get(rule.pass);
    if (!ofPass) known.set(rule.pass, (ofPass = new Map()));
    const key = shapeKey(rule);
    let made = ofPass.get(key);
    if (made === undefined) ofPass.set(key, (made = make(rule)));
    return made;
  };
}

function shapeKey({ axes, state, constants, data, roles }: Rule): string {
  let key = '';
  for (const { name, length } of axes) key += `${name} ${name === 'examples' ? Math.min(length, 2) : length};`;
  for (const { name, axes: own } of state) key += `${name}[${own}];`;
  for (const { name } of constants) key += `${name};`;
  for (const { name, axes: own } of data) key += `${name}[${own}];`;
  return `${key}${roles.error} ${roles.prediction} ${roles.delta} ${roles.weightDelta}`;
}
