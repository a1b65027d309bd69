/**
 * What a value has to look like to be a T: null where it is one, else a reason that names the place. `T` is not looked at
 * here; it ties a shape to the type it stands for, so that a field added there is missed here by the compiler.
 */
export type Shape<T> = ((value: unknown, at: string) => string | null) & { readonly stands?: T };

type Shapes<T> = { readonly [K in keyof T]-?: Shape<Exclude<T[K], undefined>> };

const refuse = (at: string, expected: string) => `${at} is not ${expected}`;

/** A finite number: others do not survive a message. */
export const number: Shape<number> = (value, at) => (Number.isFinite(value) ? null : refuse(at, 'a number'));
export const boolean: Shape<boolean> = (value, at) => (typeof value === 'boolean' ? null : refuse(at, 'true or false'));
export const text: Shape<string> = (value, at) => (typeof value === 'string' ? null : refuse(at, 'a text'));
export const anything: Shape<unknown> = () => null;

/** A whole number from 0 on, at which doubles still count by one. */
export const count: Shape<number> = (value, at) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? null : refuse(at, 'a whole number from 0 on');

/** The same, and not above a bound. */
export function countUpTo(most: number): Shape<number> {
  return (value, at) => count(value, at) ?? ((value as number) <= most ? null : refuse(at, `${most} at the most`));
}

export const doubles: Shape<Float64Array> = (value, at) =>
  Object.prototype.toString.call(value) === '[object Float64Array]' ? null : refuse(at, 'an array of doubles');

export function oneOf<const T extends string | number | null>(allowed: readonly T[]): Shape<T> {
  return (value, at) => (allowed.includes(value as T) ? null : refuse(at, `one of ${allowed.join(', ')}`));
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, at) => (value === null ? null : shape(value, at));
}

/** The first shape that fits. */
export function either<T, U>(first: Shape<T>, second: Shape<U>): Shape<T | U> {
  return (value, at) => first(value, at) && second(value, at);
}

export function list<T>(shape: Shape<T>, most = Number.POSITIVE_INFINITY): Shape<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) return refuse(at, 'a list');
    if (value.length > most) return refuse(at, `a list of ${most} at the most`);
    for (const [i, entry] of value.entries()) {
      const reason = shape(entry, `${at}[${i}]`);
      if (reason) return reason;
    }
    return null;
  };
}

export function pair<T>(shape: Shape<T>): Shape<readonly [T, T]> {
  const entries = list(shape);
  return (value, at) => entries(value, at) ?? ((value as unknown[]).length === 2 ? null : refuse(at, 'a pair'));
}

/** An object with these fields and no others; those in `optional` may be left out. */
export function object<T>(shapes: Shapes<T>, optional: readonly (keyof T & string)[] = []): Shape<T> {
  const fields = Object.entries(shapes) as [keyof T & string, Shape<unknown>][];
  return (value, at) => {
    if (!isObject(value)) return refuse(at, 'an object');
    const unknownField = Object.keys(value).find((key) => !Object.hasOwn(shapes, key));
    if (unknownField !== undefined) return `${at} has an unknown field ${named(unknownField)}`;
    for (const [field, shape] of fields) {
      if (value[field] === undefined && optional.includes(field)) continue;
      const reason = shape(value[field], `${at}.${field}`);
      if (reason) return reason;
    }
    return null;
  };
}

/** An object whose keys are some of these, each with the same shape. */
export function someOf<K extends string, V>(keys: readonly K[], shape: Shape<V>): Shape<{ readonly [F in K]?: V }> {
  const shapes = Object.fromEntries(keys.map((key) => [key, shape])) as unknown as Shapes<{ readonly [F in K]?: V }>;
  return object<{ readonly [F in K]?: V }>(shapes, keys as readonly (K & string)[]);
}

type Tagged<Tag extends string> = { readonly [T in Tag]: string };
type OfKind<T, Tag extends string, K> = T extends { readonly [P in Tag]: infer Kinds }
  ? K extends Kinds
    ? T
    : never
  : never;

/** A discriminated union: the field `tag` says which shape the whole has to have. */
export function union<T extends Tagged<Tag>, Tag extends string>(
  tag: Tag,
  shapes: { readonly [K in T[Tag]]: Shape<Omit<OfKind<T, Tag, K>, Tag>> },
): Shape<T> {
  return (value, at) => {
    if (!isObject(value)) return refuse(at, 'an object');
    const { [tag]: kind, ...rest } = value;
    if (typeof kind !== 'string') return `${at}.${tag} is not a text`;
    if (!Object.hasOwn(shapes, kind)) return `${at} has no known ${tag}: ${named(kind)}`;
    return (shapes as { readonly [kind: string]: Shape<unknown> })[kind]!(rest, `${at}(${kind})`);
  };
}

/** What a reason quotes of a message is short. */
const named = (name: string): string => JSON.stringify(name.length > 40 ? `${name.slice(0, 40)}…` : name);

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
