import type { Dialect } from './dialect.ts';
import type { Budget } from './limits.ts';
import type { ComparisonOperator, Place } from './representation.ts';
import { stops } from './stop.ts';
import { javascriptNumber } from './texts/javascriptTexts.ts';
import { isPlain } from './texts/pythonTexts.ts';
import type { TraceWriter } from './trace.ts';
import type { Num, Value } from './values.ts';

/** Lists in lists, as deep as they are compared: one may hold itself. */
const deepest = 40;

/** How values compare; null where that is not followed. */
export function comparisonsOf(
  { language }: Dialect,
  trace: TraceWriter,
  budget: Budget,
  iterate: (value: Value, place: Place) => Iterable<Value>,
  hasKey: (record: Value & { kind: 'record' }, key: Value, place: Place) => boolean,
) {
  const isPython = language === 'python';

  function compare(operator: ComparisonOperator, left: Value, right: Value, place: Place): boolean | null {
    if (left.kind === 'unknown' || right.kind === 'unknown') return null;
    switch (operator) {
      case 'in':
      case 'notIn': {
        const isIn = contains(right, left, place);
        return isIn === null ? null : isIn === (operator === 'in');
      }
      case 'is':
      case 'isNot': {
        const isOne = isSameObject(left, right);
        return isOne === null ? null : isOne === (operator === 'is');
      }
      case '==':
      case '!=': {
        const areEqual = equal(left, right, place, operator);
        return areEqual === null ? null : areEqual === (operator === '==');
      }
      case 'looseEquals':
      case 'looseDiffers': {
        const areEqual = looselyEqual(left, right, place, operator === 'looseEquals' ? '==' : '!=');
        return areEqual === null ? null : areEqual === (operator === 'looseEquals');
      }
      default:
        return ordered(operator, left, right, place, 0);
    }
  }

  function numbersAre(operator: '==' | '!=', left: Num, right: Num, place: Place): boolean {
    const isSo = left.value <= right.value && left.value >= right.value;
    trace.compared(operator, left, right, operator === '==' ? isSo : !isSo, place);
    return isSo;
  }

  /** Python's `==`, JavaScript's `===`. */
  function equal(left: Value, right: Value, place: Place, operator: '==' | '!=' = '==', depth = 0): boolean | null {
    if (left.kind === 'unknown' || right.kind === 'unknown') return null;
    if (left.kind === 'number' && right.kind === 'number') return numbersAre(operator, left, right, place);
    if (left.kind === 'text' && right.kind === 'text') {
      budget.spend(Math.min(left.value.length, right.value.length) >> 8, place);
      return left.value === right.value;
    }
    if (left.kind === 'truth' && right.kind === 'truth') return left.value === right.value;
    if (!isPython) return left === right || (left.kind === right.kind && isOnlyOne(left));
    const [a, b] = [asPythonNumber(left, place), asPythonNumber(right, place)];
    if (a && b) return numbersAre(operator, a, b, place);
    if (left.kind === 'nothing' && right.kind === 'nothing') return true;
    if (left.kind === 'list' && right.kind === 'list') {
      if (left.isArray || right.isArray || depth > deepest) return null;
      return left.isTuple === right.isTuple && listsAreEqual(left.items, right.items, place, depth);
    }
    if (left.kind === 'record' && right.kind === 'record') return left === right ? true : null;
    if (left.kind === 'range' && right.kind === 'range') return left === right ? true : null;
    if (left === right) return true;
    const known = ['number', 'truth', 'text', 'nothing', 'list', 'record', 'function'];
    return known.includes(left.kind) && known.includes(right.kind) ? false : null;
  }

  const isOnlyOne = ({ kind }: Value): boolean => kind === 'nothing' || kind === 'undefined';

  function asPythonNumber(value: Value, place: Place): Num | null {
    if (value.kind === 'number') return value;
    return value.kind === 'truth' ? trace.number('constant', value.value ? 1 : 0, true, place) : null;
  }

  function listsAreEqual(left: readonly Value[], right: readonly Value[], place: Place, depth: number): boolean | null {
    if (left.length !== right.length) return false;
    for (let i = 0; i < left.length; i++) {
      budget.spend(1, place);
      // What is the same object is not asked whether it equals itself: nan in a list does.
      if (left[i] === right[i]) continue;
      const isSo = equal(left[i]!, right[i]!, place, '==', depth + 1);
      if (isSo !== true) return isSo;
    }
    return true;
  }

  function looselyEqual(left: Value, right: Value, place: Place, operator: '==' | '!='): boolean | null {
    if (isOnlyOne(left) || isOnlyOne(right)) return isOnlyOne(left) && isOnlyOne(right);
    if (left.kind === right.kind) return equal(left, right, place, operator);
    const primitive = ['number', 'text', 'truth'];
    if (!primitive.includes(left.kind) || !primitive.includes(right.kind)) return null;
    const [a, b] = [javascriptNumber(left)!, javascriptNumber(right)!];
    return a === b;
  }

  function isSameObject(left: Value, right: Value): boolean | null {
    if (left.kind !== right.kind) return false;
    if (left.kind === 'nothing') return true;
    if (left.kind === 'truth' && right.kind === 'truth') return left.value === right.value;
    // Whether two equal numbers or texts are one object is up to the interpreter.
    return left.kind === 'list' || left.kind === 'record' || left.kind === 'function' ? left === right : null;
  }

  function contains(holder: Value, item: Value, place: Place): boolean | null {
    if (!isPython) {
      // Every object has more than its own.
      if (holder.kind !== 'record' || (item.kind === 'text' && item.value in Object.prototype)) return null;
      return hasKey(holder, item, place);
    }
    if (holder.kind === 'record') return hasKey(holder, item, place);
    if (holder.kind === 'text') {
      if (item.kind !== 'text') return stops('type', place);
      budget.spend(holder.value.length >> 5, place);
      return holder.value.includes(item.value);
    }
    if (holder.kind === 'list' && holder.isArray) return null;
    let isCertain = true;
    for (const one of iterate(holder, place)) {
      const isSo = one === item || equal(one, item, place);
      if (isSo) return isCertain ? true : null;
      if (isSo === null) isCertain = false;
    }
    return isCertain ? false : null;
  }

  function ordered(
    operator: '<' | '<=' | '>' | '>=',
    left: Value,
    right: Value,
    place: Place,
    depth: number,
  ): boolean | null {
    if (left.kind === 'text' && right.kind === 'text') {
      budget.spend(Math.min(left.value.length, right.value.length) >> 8, place);
      // Python compares characters, JavaScript UTF-16 units.
      if (isPython && !(isPlain(left.value) && isPlain(right.value))) return null;
      return holdsFor(operator, left.value, right.value);
    }
    const [a, b] = [asNumber(left, place), asNumber(right, place)];
    if (a && b) {
      const holds = holdsFor(operator, a.value, b.value);
      trace.compared(operator, a, b, holds, place);
      return holds;
    }
    if (!isPython) return null;
    if (left.kind === 'list' && right.kind === 'list' && left.isTuple === right.isTuple) {
      if (left.isArray || right.isArray || depth > deepest) return null;
      const length = Math.min(left.items.length, right.items.length);
      for (let i = 0; i < length; i++) {
        budget.spend(1, place);
        const [one, other] = [left.items[i]!, right.items[i]!];
        const areSame = one === other || equal(one, other, place);
        if (areSame === null) return null;
        if (!areSame) return ordered(operator, one, other, place, depth + 1);
      }
      return holdsFor(operator, left.items.length, right.items.length);
    }
    const isPlainValue = ({ kind }: Value): boolean =>
      ['number', 'truth', 'text', 'nothing', 'list', 'record', 'function'].includes(kind);
    return isPlainValue(left) && isPlainValue(right) ? stops('type', place) : null;
  }

  function asNumber(value: Value, place: Place): Num | null {
    if (isPython) return asPythonNumber(value, place);
    if (value.kind === 'number') return value;
    const converted = javascriptNumber(value);
    return converted === null ? null : trace.number('constant', converted, false, place);
  }

  return { compare, equal };
}

function holdsFor<T extends number | bigint | string>(operator: '<' | '<=' | '>' | '>=', a: T, b: T): boolean {
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}
