import type { Dialect } from './dialect.ts';
import type { Budget } from './limits.ts';
import type { ArithmeticOperator, ComparisonOperator, Place } from './representation.ts';
import { notFollowed, stops } from './stop.ts';
import type { TraceWriter } from './trace.ts';
import type { List, Num, Value } from './values.ts';

type Unknown = Value & { readonly kind: 'unknown' };
type Range = Value & { readonly kind: 'range' };

export type Collections = ReturnType<typeof collectionsOf>;

const nothing: Value = { kind: 'nothing' };

export const list = (items: Value[], isTuple = false): List => ({ kind: 'list', items, isTuple });

const isOfSameKind = (one: Value | undefined, other: Value): boolean =>
  one?.kind === 'number' && other.kind === 'number' && one.isInt === other.isInt;

/** Lists, records and ranges, and how values that are not both numbers go together. */
export function collectionsOf({ language }: Dialect, trace: TraceWriter, budget: Budget) {
  const isPython = language === 'python';
  const index = (value: number, place: Place): Num => trace.number('index', value, isPython, place);

  /** A value as a number in arithmetic; what is unknown stays so. */
  function number(value: Value, place: Place): Num | Unknown {
    if (value.kind === 'number') return value;
    if (value.kind === 'truth') return trace.number('constant', value.value ? 1 : 0, isPython, place);
    if (value.kind === 'unknown') {
      trace.firstUnknown ??= value;
      return value;
    }
    if (isPython) return stops('type', place);
    if (value.kind === 'nothing') return trace.number('constant', Number.NaN, false, place);
    return notFollowed(place);
  }

  function arithmeticOnOthers(operator: ArithmeticOperator, left: Value, right: Value, place: Place): Value | null {
    if (left.kind === 'text' || right.kind === 'text') {
      const [, other] = left.kind === 'text' ? [left, right] : [right, left];
      const isRepeated = operator === '*' && other.kind === 'number' && other.isInt;
      const goesTogether =
        (operator === '%' && left.kind === 'text') || isRepeated || (operator === '+' && left.kind === right.kind);
      if (isPython && !goesTogether) return stops('type', place);
      if (!isPython && operator !== '+') return notFollowed(place);
      return { kind: 'text', value: '"…"' };
    }
    if (!isPython) return left.kind === 'list' || right.kind === 'list' ? notFollowed(place) : null;
    if (left.kind === 'list' && right.kind === 'list') {
      if (operator !== '+') return stops('type', place);
      budget.spend(left.items.length + right.items.length, place);
      return list([...left.items, ...right.items], left.isTuple);
    }
    const [many, times] = left.kind === 'list' ? [left, right] : right.kind === 'list' ? [right, left] : [];
    if (!many || !times || times.kind === 'unknown') return null;
    if (operator !== '*' || times.kind !== 'number' || !times.isInt) return stops('type', place);
    const copies = many.items.length === 0 ? 0 : Math.max(0, Number(times.value));
    budget.spend(many.items.length * copies, place);
    return list(Array.from({ length: copies }, () => many.items).flat(), many.isTuple);
  }

  function compareOthers(operator: ComparisonOperator, left: Value, right: Value, place: Place): boolean {
    if (operator === 'in' || operator === 'notIn') {
      const isIn = [...iterate(right, place)].some((item) => isSame(item, left, place));
      return isIn === (operator === 'in');
    }
    if (operator === '==' || operator === 'is') return isSame(left, right, place);
    if (operator === '!=' || operator === 'isNot') return !isSame(left, right, place);
    return isPython ? stops('type', place) : notFollowed(place);
  }

  function isSame(left: Value, right: Value, place: Place): boolean {
    if (left.kind === 'number' && right.kind === 'number')
      return left.value <= right.value && left.value >= right.value;
    if (left.kind === 'text' && right.kind === 'text') {
      budget.spend(Math.min(left.value.length, right.value.length) >> 8, place);
      return left.value === right.value;
    }
    if (left.kind === 'truth' && right.kind === 'truth') return left.value === right.value;
    return left === right || (left.kind === 'nothing' && right.kind === 'nothing');
  }
  function lengthOf(value: Value): number | null {
    if (value.kind === 'list') return value.items.length;
    if (value.kind === 'range') return rangeLength(value);
    return null;
  }

  function rangeLength({ start, stop, step }: Range): number {
    return Math.max(0, Math.ceil((Number(stop.value) - Number(start.value)) / Number(step.value)));
  }

  const itemOfRange = ({ start, step }: Range, position: number, place: Place): Num =>
    index(Number(start.value) + position * Number(step.value), place);

  /** A value's items, a step each: whatever goes through them stays within the limits. */
  function* iterate(value: Value, place: Place): Iterable<Value> {
    if (value.kind === 'range') {
      const length = rangeLength(value);
      for (let i = 0; i < length; i++) {
        budget.spend(1, place);
        yield itemOfRange(value, i, place);
      }
    } else if (value.kind === 'list') {
      for (const item of value.items) {
        budget.spend(1, place);
        yield item;
      }
    } else if (isPython && (value.kind === 'number' || value.kind === 'nothing' || value.kind === 'truth'))
      stops('type', place);
    else notFollowed(place);
  }

  function positionIn(length: number, key: Value, place: Place): number {
    if (key.kind !== 'number') return isPython && key.kind !== 'unknown' ? stops('type', place) : notFollowed(place);
    if (isPython && !key.isInt) return stops('type', place);
    trace.chosenBy(key);
    const position = Number(key.value);
    return isPython && position < 0 ? position + length : position;
  }

  function at(holder: Value, key: Value, place: Place): Value {
    if (holder.kind === 'record') {
      return holder.entries.get(keyOf(key, place)) ?? (isPython ? stops('key', place) : nothing);
    }
    if (holder.kind === 'range') {
      const length = rangeLength(holder);
      const position = positionIn(length, key, place);
      return position >= 0 && position < length ? itemOfRange(holder, position, place) : stops('index', place);
    }
    if (holder.kind === 'number' && isPython) return stops('type', place);
    if (holder.kind === 'unknown') return holder;
    if (holder.kind !== 'list') return notFollowed(place);
    return holder.items[positionIn(holder.items.length, key, place)] ?? (isPython ? stops('index', place) : nothing);
  }

  /** Stores an entry and returns its key. */
  function assignIndex(holder: Value, key: Value, made: Value, place: Place): number | string {
    if (holder.kind === 'record') {
      holder.entries.set(keyOf(key, place), made);
      return keyOf(key, place);
    }
    if (holder.kind !== 'list') return isPython && holder.kind === 'number' ? stops('type', place) : notFollowed(place);
    const position = positionIn(holder.items.length, key, place);
    if (isPython && holder.isTuple) return stops('type', place);
    // An array turns what it is given into its own kind of number.
    if (holder.isArray && !isOfSameKind(holder.items[position], made)) return notFollowed(place);
    const isThere = position >= 0 && position < holder.items.length;
    if (!isThere && (isPython || position !== holder.items.length))
      return isPython ? stops('index', place) : notFollowed(place);
    holder.items[position] = made;
    return position;
  }

  function keyOf(key: Value, place: Place): string {
    if (key.kind === 'text') return key.value.slice(1, -1);
    if (key.kind === 'number') return String(key.value);
    return notFollowed(place);
  }

  function slice(holder: Value, start: Value | null, stop: Value | null, place: Place): Value {
    // A part of an array is the array itself, seen from elsewhere: changed with it.
    if (holder.kind !== 'list' || holder.isArray) return notFollowed(place);
    const bound = (value: Value | null): number | undefined =>
      value === null || value.kind === 'nothing' ? undefined : Number(whole(value, place).value);
    const items = holder.items.slice(bound(start), bound(stop));
    budget.spend(items.length, place);
    return list(items, holder.isTuple);
  }
  function whole(value: Value, place: Place): Num {
    const found = number(value, place);
    if (found.kind === 'unknown') return notFollowed(place);
    if (isPython && !found.isInt) return stops('type', place);
    trace.chosenBy(found);
    return found;
  }

  function known(value: Value | undefined, place: Place): Num {
    const found = value ? number(value, place) : stops('arguments', place);
    return found.kind === 'unknown' ? notFollowed(place) : found;
  }

  return {
    index,
    number,
    known,
    whole,
    arithmeticOnOthers,
    compareOthers,
    lengthOf,
    iterate,
    at,
    assignIndex,
    keyOf,
    slice,
  };
}
