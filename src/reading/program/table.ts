import type { NamedArguments } from './machine.ts';
import type { Place } from './representation.ts';
import { stops } from './stop.ts';
import type { Value } from './values.ts';

export interface Call {
  readonly args: readonly Value[];
  readonly named: NamedArguments;
  readonly place: Place;
}

export type Follow = (call: Call) => Value;

/**
 * What is done with a name of the language's own: followed by a function; `unknown`, where it changes nothing but what it
 * gives is not followed; `refused`, where it could change anything.
 */
export type Row = Follow | 'unknown' | 'refused';

export type Table = ReadonlyMap<string, Row>;

/** A method's row: what it does to the value that it belongs to. */
export type Method<V> = (self: V, call: Call) => Value;
export type MethodTable<V> = ReadonlyMap<string, Method<V> | 'unknown' | 'refused'>;

export const tableOf = <T>(...parts: readonly { readonly [name: string]: T }[]): ReadonlyMap<string, T> =>
  new Map(parts.flatMap((part) => Object.entries(part)));

/** Methods that are followed, and what else is known of. */
export const methodsOf = <V>(
  followed: { readonly [name: string]: Method<V> },
  ...others: readonly { readonly [name: string]: 'unknown' | 'refused' }[]
): MethodTable<V> => tableOf<Method<V> | 'unknown' | 'refused'>(followed, ...others);

/** Several names with one row. */
export const all = <T>(names: string, row: T): { readonly [name: string]: T } =>
  Object.fromEntries(names.split(' ').map((name) => [name, row]));

/** Thrown nowhere: marks arguments by a name that the table does not have. */
export const otherNames = Symbol('other names');

/**
 * Arguments in the order of `names`, whichever way they were given; from `*` on by name only, before `/` by position only.
 * `otherNames` where a name is none of them: what it would do is not known.
 */
export function bound(
  { args, named, place }: Call,
  names: readonly string[],
  least: number,
): readonly (Value | undefined)[] | typeof otherNames {
  const star = names.indexOf('*');
  const byPosition = star < 0 ? names : names.slice(0, star);
  const all = names.filter((name) => name !== '*');
  if (args.length > byPosition.length) stops('arguments', place);
  const values: (Value | undefined)[] = all.map((_, i) => (i < byPosition.length ? args[i] : undefined));
  for (const { name, value } of named) {
    const at = all.indexOf(name);
    if (at < 0) return otherNames;
    if (values[at]) stops('arguments', place);
    values[at] = value;
  }
  for (let i = 0; i < least; i++) if (!values[i]) stops('arguments', place);
  return values;
}
