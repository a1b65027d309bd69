import type { Kit } from '../kit.ts';
import type { Place } from '../representation.ts';
import { stops } from '../stop.ts';
import type { Num, Value } from '../values.ts';

/**
 * Python's sum. From 3.12 on it carries what each addition of doubles rounds away (Neumaier), before it did not: where both do
 * not give the same, the chain of its additions is what came before, and the last digits are said to differ. An array's
 * numbers are added one after the other in all versions.
 */
export function sumOf(kit: Kit, items: Iterable<Value>, start: Value, isOfArray: boolean, place: Place): Value {
  const { trace, dialect, number } = kit;
  if (start.kind === 'text') return stops('type', place);
  let sum: Num | Value = start.kind === 'truth' ? number(start, place) : start;
  let lost = 0;
  let isExact = true;
  let isOfDoubles = false;
  for (const item of items) {
    if (sum.kind !== 'number' || (item.kind !== 'number' && item.kind !== 'truth')) {
      const added = kit.arithmeticOnOthers('+', sum, item, place);
      if (sum.kind === 'unknown') return sum;
      if (item.kind === 'unknown') {
        trace.firstUnknown ??= item;
        return item;
      }
      sum = added ?? stops('type', place);
      continue;
    }
    const next = number(item, place);
    if (next.kind === 'unknown') return next;
    const result = dialect.arithmetic('+', sum, next, place);
    const [a, b, total] = [Number(sum.value), Number(next.value), Number(result.value)];
    isOfDoubles ||= !result.isInt;
    if (isOfDoubles && !isOfArray) {
      lost += Math.abs(a) >= Math.abs(b) ? a - total + b : b - total + a;
      isExact &&= Object.is(total + (Number.isFinite(lost) ? lost : 0), total);
    }
    sum = trace.number('+', result.value, result.isInt, place, sum, next);
  }
  if (!isExact && sum.kind === 'number') trace.roughlyKnown(sum, 'sum', place);
  return sum;
}
