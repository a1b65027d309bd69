import { isArray } from './arrays.ts';
import { type Dialect, rangeLength } from './dialect.ts';
import type { Budget } from './limits.ts';
import type { ArithmeticOperator, Place } from './representation.ts';
import { notFollowed, stops } from './stop.ts';
import { javascriptNumber, javascriptText } from './texts/javascriptTexts.ts';
import { percentFormatted } from './texts/percent.ts';
import { isPlain } from './texts/pythonTexts.ts';
import type { TraceWriter } from './trace.ts';
import { hole, type Iterator, type List, type Num, type RecordValue, type Value } from './values.ts';

type Unknown = Value & { readonly kind: 'unknown' };
type Range = Value & { readonly kind: 'range' };

export type Collections = ReturnType<typeof collectionsOf>;

const nothing: Value = { kind: 'nothing' };
const undefinedValue: Value = { kind: 'undefined' };

export const list = (items: Value[], isTuple = false): List => ({ kind: 'list', items, isTuple });

const isOfSameKind = (one: Value | undefined, other: Value): boolean =>
  one?.kind === 'number' && other.kind === 'number' && one.isInt === other.isInt;

/** Lists, records, texts, ranges and iterators, and how values that are not both numbers go together. */
export function collectionsOf({ language }: Dialect, trace: TraceWriter, budget: Budget) {
  const isPython = language === 'python';
  const index = (value: number, place: Place): Num => trace.number('index', value, isPython, place);
  const unknown = (found: string, place: Place): Unknown => ({ kind: 'unknown', found, place });

  /** A text, paid for by its length. */
  function text(value: string | null, place: Place): Value {
    if (value === null) return unknown('', place);
    budget.spend(value.length >> 5, place);
    return { kind: 'text', value };
  }

  /** A value as a number in arithmetic; what is unknown stays so. */
  function number(value: Value, place: Place): Num | Unknown {
    if (value.kind === 'number') return value;
    if (value.kind === 'truth') return trace.number('constant', value.value ? 1 : 0, isPython, place);
    if (value.kind === 'unknown') {
      trace.firstUnknown ??= value;
      return value;
    }
    if (isPython) return value.kind === 'module' ? notFollowed(place) : stops('type', place);
    const converted = javascriptNumber(value);
    return converted === null ? notFollowed(place) : trace.number('constant', converted, false, place);
  }

  function arithmeticOnOthers(operator: ArithmeticOperator, left: Value, right: Value, place: Place): Value | null {
    if (left.kind === 'number' && right.kind === 'number') return null;
    if (left.kind === 'unknown' || right.kind === 'unknown') return null;
    return isPython ? inPython(operator, left, right, place) : inJavascript(operator, left, right, place);
  }

  function inJavascript(operator: ArithmeticOperator, left: Value, right: Value, place: Place): Value | null {
    const isTextual = ({ kind }: Value): boolean => kind === 'text' || kind === 'list';
    if (operator !== '+' || (!isTextual(left) && !isTextual(right))) return null;
    const [a, b] = [javascriptText(left), javascriptText(right)];
    if (a === null || b === null) return unknown('', place);
    budget.spend((a.length + b.length) >> 5, place);
    return { kind: 'text', value: a + b };
  }

  function inPython(operator: ArithmeticOperator, left: Value, right: Value, place: Place): Value | null {
    if (operator === '%' && left.kind === 'text') return text(percentFormatted(left.value, right, spend(place)), place);
    if (operator === '+' && left.kind === 'text' && right.kind === 'text') {
      budget.spend((left.value.length + right.value.length) >> 5, place);
      return { kind: 'text', value: left.value + right.value };
    }
    if (left.kind === 'list' && right.kind === 'list') {
      if (operator !== '+' || left.isTuple !== right.isTuple) return stops('type', place);
      budget.spend(left.items.length + right.items.length, place);
      return list([...left.items, ...right.items], left.isTuple);
    }
    if (operator === '|' && left.kind === 'record' && right.kind === 'record') return notFollowed(place);
    const [many, times] = isSequence(left) ? [left, right] : isSequence(right) ? [right, left] : [];
    if (!many || !times || operator !== '*') return null;
    const count =
      times.kind === 'truth' ? Number(times.value) : times.kind === 'number' && times.isInt ? times.value : null;
    if (count === null) return stops('type', place);
    const size = many.kind === 'list' ? many.items.length : many.value.length;
    const copies = size === 0 ? 0 : Math.max(0, Number(count));
    budget.spend(size * copies, place);
    if (many.kind === 'text') return { kind: 'text', value: many.value.repeat(copies) };
    return list(Array.from({ length: copies }, () => many.items).flat(), many.isTuple);
  }

  const isSequence = (value: Value): value is List | (Value & { kind: 'text' }) =>
    value.kind === 'text' || (value.kind === 'list' && !isArray(value));

  const spend =
    (place: Place) =>
    (steps: number): void =>
      budget.spend(steps, place);

  function lengthOf(value: Value): number | null {
    if (value.kind === 'list') return value.items.length;
    if (value.kind === 'range') return rangeLength(value);
    if (value.kind === 'record' && isPython) return value.entries.size;
    if (value.kind === 'view') return value.size();
    if (value.kind === 'text' && (!isPython || isPlain(value.value))) return value.value.length;
    return null;
  }

  const itemOfRange = ({ start, step }: Range, position: number, place: Place): Num =>
    index(Number(start.value) + position * Number(step.value), place);

  /** A value's items, a step each: whatever goes through them stays within the limits. */
  function* iterate(value: Value, place: Place): Generator<Value> {
    if (value.kind === 'range') {
      const length = rangeLength(value);
      for (let i = 0; i < length; i++) {
        budget.spend(1, place);
        yield itemOfRange(value, i, place);
      }
    } else if (value.kind === 'list') {
      // A list that grows meanwhile is gone through to its new end, as the languages do.
      for (let i = 0; i < value.items.length; i++) {
        budget.spend(1, place);
        const item = value.items[i]!;
        yield item === hole ? undefinedValue : item;
      }
    } else if (value.kind === 'view') yield* iterate(value.again(), place);
    else if (value.kind === 'iterator') {
      for (let item = value.next(); item; item = value.next()) {
        budget.spend(1, place);
        yield item;
      }
    } else if (value.kind === 'record' && isPython) {
      const { size } = value.entries;
      for (const key of value.keys.values()) {
        budget.spend(1, place);
        yield key;
        // Python raises where the size changes meanwhile.
        if (value.entries.size !== size) notFollowed(place);
      }
    } else if (value.kind === 'text' && isPlain(value.value)) {
      for (const character of value.value) {
        budget.spend(1, place);
        yield { kind: 'text', value: character };
      }
    } else if (isPython && (value.kind === 'number' || value.kind === 'nothing' || value.kind === 'truth'))
      stops('type', place);
    else notFollowed(place);
  }

  /** What is gone through once. */
  function iterator(items: Generator<Value>): Iterator {
    let isDone = false;
    return {
      kind: 'iterator',
      next() {
        if (isDone) return null;
        trace.changes++;
        const { value, done } = items.next();
        if (done) isDone = true;
        return done ? null : value;
      },
    };
  }

  /** What goes through a value: an iterator is its own. */
  const iteratorOf = (value: Value, place: Place): Iterator =>
    value.kind === 'iterator' ? value : iterator(iterate(value, place));

  function positionIn(length: number, key: Value, place: Place): number {
    const given = key.kind === 'truth' && isPython ? Number(key.value) : key.kind === 'number' ? key.value : null;
    if (given === null) {
      return isPython && key.kind !== 'unknown' && key.kind !== 'module' ? stops('type', place) : notFollowed(place);
    }
    if (isPython && key.kind === 'number' && !key.isInt) return stops('type', place);
    if (key.kind === 'number') trace.chosenBy(key);
    const position = Number(given);
    return isPython && position < 0 ? position + length : position;
  }

  function at(holder: Value, key: Value, place: Place): Value {
    switch (holder.kind) {
      case 'unknown':
        return holder;
      case 'record': {
        if (key.kind === 'unknown') return key;
        const found = holder.entries.get(keyOf(key, place));
        return found ?? (isPython ? stops('key', place) : undefinedValue);
      }
      case 'range': {
        const length = rangeLength(holder);
        const position = positionIn(length, key, place);
        return position >= 0 && position < length ? itemOfRange(holder, position, place) : stops('index', place);
      }
      case 'text': {
        if (!isPlain(holder.value)) return unknown('', place);
        const character = holder.value[positionIn(holder.value.length, key, place)];
        if (character !== undefined) return { kind: 'text', value: character };
        return isPython ? stops('index', place) : undefinedValue;
      }
      case 'list': {
        if (!isPython && key.kind === 'text') return notFollowed(place);
        const found = holder.items[positionIn(holder.items.length, key, place)];
        if (found === hole) return undefinedValue;
        return found ?? (isPython ? stops('index', place) : undefinedValue);
      }
      case 'number':
      case 'truth':
      case 'iterator':
      case 'nothing':
        if (isPython) return stops('type', place);
        return holder.kind === 'nothing' ? stops('type', place) : notFollowed(place);
      case 'undefined':
        return stops('type', place);
      default:
        return notFollowed(place);
    }
  }

  /** Stores an entry and returns its key. */
  function assignIndex(holder: Value, key: Value, made: Value, place: Place): number | string {
    if (holder.kind === 'record') {
      const name = keyOf(key, place);
      if (!holder.entries.has(name)) budget.spend(1, place);
      if (!holder.keys.has(name)) holder.keys.set(name, key);
      holder.entries.set(name, made);
      return name;
    }
    if (holder.kind !== 'list') {
      return isPython && (holder.kind === 'number' || holder.kind === 'text')
        ? stops('type', place)
        : notFollowed(place);
    }
    const position = positionIn(holder.items.length, key, place);
    if (isPython && holder.isTuple) return stops('type', place);
    // An array turns what it is given into its own kind of number.
    if (holder.isArray && !isOfSameKind(holder.items[position], made)) return notFollowed(place);
    const isThere = position >= 0 && position < holder.items.length && Number.isInteger(position);
    if (!isThere && (isPython || position !== holder.items.length))
      return isPython ? stops('index', place) : notFollowed(place);
    holder.items[position] = made;
    return position;
  }

  /** Keys that the language takes for the same have the same text here: in Python `1`, `1.0` and `True`. */
  function keyOf(key: Value, place: Place): string {
    if (!isPython) {
      const name = javascriptText(key);
      return name === null || key.kind === 'list' ? notFollowed(place) : name;
    }
    switch (key.kind) {
      case 'text':
        return `text ${key.value}`;
      case 'number':
        return `number ${key.isInt || typeof key.value === 'bigint' ? key.value : key.value + 0}`;
      case 'truth':
        return `number ${Number(key.value)}`;
      case 'nothing':
        return 'nothing';
      case 'list':
        if (!key.isTuple) return stops('type', place);
        budget.spend(key.items.length, place);
        return `(${key.items.map((item) => keyOf(item, place).replace(/[\\,]/g, '\\$&')).join(',')})`;
      default:
        return notFollowed(place);
    }
  }

  function slice(holder: Value, start: Value | null, stop: Value | null, step: Value | null, place: Place): Value {
    // A part of an array is the array itself, seen from elsewhere: changed with it.
    if (holder.kind === 'unknown') return holder;
    if ((holder.kind !== 'list' && holder.kind !== 'text') || isArray(holder)) return notFollowed(place);
    const bound = (value: Value | null): number | null =>
      value === null || value.kind === 'nothing' ? null : Number(whole(value, place).value);
    const [from, to, by] = [bound(start), bound(stop), bound(step) ?? 1];
    if (holder.kind === 'text' && !isPlain(holder.value)) return unknown('', place);
    const all = holder.kind === 'list' ? holder.items : holder.value;
    const positions = slicePositions(all.length, from, to, by);
    if (!positions) return stops('value', place);
    budget.spend(positions.length, place);
    if (holder.kind === 'text') return { kind: 'text', value: positions.map((at) => holder.value[at]).join('') };
    return list(
      positions.map((position) => holder.items[position]!),
      holder.isTuple,
    );
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

  const record = (entries: Iterable<readonly [Value, Value]>, place: Place): RecordValue => {
    const made: RecordValue = { kind: 'record', entries: new Map(), keys: new Map() };
    for (const [key, value] of entries) {
      budget.spend(1, place);
      assignIndex(made, key, value, place);
    }
    return made;
  };

  /** JavaScript's order: whole numbers first, by size; then the others as they were made. */
  function keysInOrder({ keys }: RecordValue): string[] {
    const all = [...keys.keys()];
    const isWhole = (key: string): boolean => /^(0|[1-9]\d{0,8})$/.test(key);
    return [...all.filter(isWhole).sort((a, b) => Number(a) - Number(b)), ...all.filter((key) => !isWhole(key))];
  }

  return {
    isPython,
    nothing,
    undefinedValue,
    index,
    unknown,
    text,
    number,
    known,
    whole,
    arithmeticOnOthers,
    lengthOf,
    iterate,
    iterator,
    iteratorOf,
    at,
    assignIndex,
    keyOf,
    slice,
    record,
    keysInOrder,
    spend,
  };
}

/** Python's: which of `length` items a slice takes; null where its step is 0. */
function slicePositions(length: number, from: number | null, to: number | null, by: number): number[] | null {
  if (by === 0) return null;
  const clamp = (bound: number | null, first: number, last: number, otherwise: number): number => {
    if (bound === null) return otherwise;
    const at = bound < 0 ? bound + length : bound;
    return Math.min(Math.max(at, first), last);
  };
  const positions: number[] = [];
  if (by > 0) {
    const end = clamp(to, 0, length, length);
    for (let at = clamp(from, 0, length, 0); at < end; at += by) positions.push(at);
  } else {
    const end = clamp(to, -1, length - 1, -1);
    for (let at = clamp(from, -1, length - 1, length - 1); at > end; at += by) positions.push(at);
  }
  return positions;
}
