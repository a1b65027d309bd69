import { asDouble, type Bare, pythonArithmetic } from './arithmetic.ts';
import { list } from './collections.ts';
import type { Budget } from './limits.ts';
import type { ArithmeticOperator, Place } from './representation.ts';
import { machineOrder, notFollowed, stops } from './stop.ts';
import type { TraceWriter } from './trace.ts';
import type { List, Num, Value } from './values.ts';

type Named = readonly { readonly name: string; readonly value: Value }[];

/** NumPy's array: a list of numbers, or of rows, that is calculated with entry by entry and changed in place. */
export type NumpyArray = List & { readonly isArray: true };

export const isArray = (value: Value | null | undefined): value is NumpyArray =>
  value?.kind === 'list' && value.isArray === true;

/** What an array has besides its entries. */
export const arrayMembers: ReadonlySet<string> = new Set(['dot', 'sum', 'copy', 'tolist']);

/** From this many numbers on np.sum adds eight sums side by side; fewer are added one after the other, from 0 on. */
const addedSideBySide = 8;

type Followed = '+' | '-' | '*' | '/' | '**';

const operators: ReadonlySet<ArithmeticOperator> = new Set(['+', '-', '*', '/', '**']);

const isFollowed = (operator: ArithmeticOperator): operator is Followed => operators.has(operator);

/** NumPy's arithmetic, as far as every bit of it is certain: entry by entry, and sums whose order is known or plays no part. */
export function arraysOf(trace: TraceWriter, budget: Budget) {
  const array = (items: Value[]): NumpyArray => {
    trace.hasArrays = true;
    return { kind: 'list', isTuple: false, isArray: true, items };
  };

  const double = (of: Num, place: Place): Num =>
    of.isInt ? trace.number('same', asDouble(of, place), false, place, of) : of;

  /** A copy. Whole numbers stay so only where all of them are. */
  function made(of: Value | undefined, place: Place, areDoubles = false): NumpyArray {
    if (of?.kind !== 'list' || of.items.length === 0) return notFollowed(place);
    budget.spend(of.items.length, place);
    if (of.items.every(({ kind }) => kind === 'list')) {
      const rows = of.items as readonly List[];
      const width = rows[0]!.items.length;
      if (rows.some(({ items }) => items.length !== width)) return stops('value', place);
      const areMixed = rows.some(({ items }) => items.some((item) => item.kind === 'number' && !item.isInt));
      return array(rows.map((row) => made(row, place, areDoubles || areMixed)));
    }
    const numbers = numbersOf(of, place);
    const areMixed = areDoubles || numbers.some(({ isInt }) => !isInt);
    return array(areMixed ? numbers.map((number) => double(number, place)) : [...numbers]);
  }

  function numbersOf(value: Value | undefined, place: Place): readonly Num[] {
    if (value?.kind !== 'list') return notFollowed(place);
    return value.items.every((item) => item.kind === 'number') ? (value.items as Num[]) : notFollowed(place);
  }

  /** Entry by entry; a single number goes with each entry. Null where neither is an array. */
  function arithmetic(operator: ArithmeticOperator, left: Value, right: Value, place: Place): Value | null {
    if (!isArray(left) && !isArray(right)) return null;
    if (!isFollowed(operator)) return notFollowed(place);
    const a = left.kind === 'number' ? null : numbersOf(left, place);
    const b = right.kind === 'number' ? null : numbersOf(right, place);
    const { length } = (a ?? b)!;
    if (a && b && a.length !== b.length) return stops('value', place);
    budget.spend(length, place);
    const at = (i: number) => entry(operator, a ? a[i]! : (left as Num), b ? b[i]! : (right as Num), place);
    return array(Array.from({ length }, (_, i) => at(i)));
  }

  function entry(operator: Followed, a: Num, b: Num, place: Place): Num {
    const result =
      a.isInt && b.isInt && operator !== '/' ? onWhole(operator, a, b, place) : onDoubles(operator, a, b, place);
    return trace.number(operator, result.value, result.isInt, place, a, b);
  }

  /** NumPy's whole numbers begin anew past 2^63: none that large is followed. */
  function onWhole(operator: ArithmeticOperator, a: Bare, b: Bare, place: Place): Bare {
    const result = pythonArithmetic(operator, a, b, place);
    return result.isInt && typeof result.value === 'number' ? result : notFollowed(place);
  }

  /** Without Python's errors: what is too large becomes infinite. Of powers the square alone is certain. */
  function onDoubles(operator: ArithmeticOperator, a: Num, b: Num, place: Place): Bare {
    const [x, y] = [asDouble(a, place), asDouble(b, place)];
    if (operator === '**') return y === 2 ? { value: x * x, isInt: false } : notFollowed(place);
    const value = operator === '+' ? x + y : operator === '-' ? x - y : operator === '*' ? x * y : x / y;
    return { value, isInt: false };
  }

  /** np.sum: of less than eight numbers one after the other. */
  function sum(of: Value | undefined, place: Place): Num {
    const numbers = numbersOf(of, place);
    if (numbers.length >= addedSideBySide && numbers.some(({ isInt }) => !isInt)) return machineOrder(place);
    return added(numbers, place);
  }

  function added(numbers: readonly Num[], place: Place): Num {
    budget.spend(numbers.length, place);
    let total: Num = trace.number(
      'constant',
      0,
      numbers.every(({ isInt }) => isInt),
      place,
    );
    for (const number of numbers) total = entry('+', total, number, place);
    // Whether a sum of nothing but -0.0 is one has changed from version to version.
    return total.value === 0 && numbers.every(({ value }) => Object.is(value, -0)) ? machineOrder(place) : total;
  }

  /** A dot product: in which order it is added, and whether each product is rounded, is up to the machine. */
  function dot(left: Value | undefined, right: Value | undefined, place: Place): Num {
    const [a, b] = [numbersOf(left, place), numbersOf(right, place)];
    if (a.length !== b.length) return stops('value', place);
    budget.spend(a.length, place);
    const products = a.map((x, i) => entry('*', x, b[i]!, place));
    const isCertain = products.every(({ isInt }) => isInt) || isSameInAnyOrder(a, b);
    return isCertain ? added(products, place) : machineOrder(place);
  }

  /** A function of NumPy's; null where it is not followed. */
  function call(name: string, args: readonly Value[], named: Named, place: Place): Value | null {
    const isDouble = (value: Value | undefined): boolean =>
      (value?.kind === 'builtin' && value.name === 'float') ||
      (value?.kind === 'module' && value.path === 'numpy.float64');
    const areDoubles = named.length === 1 && named[0]!.name === 'dtype' && isDouble(named[0]!.value);
    if (named.length > 0 && !areDoubles) return null;
    if (name === 'array' || name === 'asarray') return args.length === 1 ? made(args[0], place, areDoubles) : null;
    if (name === 'zeros' || name === 'ones') return filled(args[0], name === 'ones' ? 1 : 0, place);
    if (name === 'dot' || name === 'inner') return args.length === 2 ? dot(args[0], args[1], place) : null;
    return name === 'sum' && args.length === 1 ? sum(args[0], place) : null;
  }

  function filled(length: Value | undefined, value: number, place: Place): Value | null {
    if (length?.kind !== 'number' || !length.isInt || Number(length.value) < 1) return null;
    budget.spend(Number(length.value), place);
    return array(Array.from({ length: Number(length.value) }, () => trace.number('constant', value, false, place)));
  }

  function method(name: string, self: NumpyArray, args: readonly Value[], place: Place): Value {
    if (name === 'dot') return args.length === 1 ? dot(self, args[0], place) : notFollowed(place);
    if (args.length > 0) return notFollowed(place);
    if (name === 'sum') return sum(self, place);
    return name === 'copy' ? made(self, place) : list([...numbersOf(self, place)]);
  }

  /** `weights -= …` changes the array itself, whoever else holds it; one of whole numbers takes no others. */
  function changeInPlace(of: NumpyArray, to: NumpyArray, place: Place): void {
    const [before, after] = [numbersOf(of, place), numbersOf(to, place)];
    if (before.length !== after.length) stops('value', place);
    if (before.every(({ isInt }) => isInt) && !after.every(({ isInt }) => isInt)) stops('type', place);
    for (const [i, number] of after.entries()) of.items[i] = number;
  }

  return { arithmetic, call, method, changeInPlace };
}

/**
 * Whether no order of adding these products, and no rounding of one left out, gives another sum: but one has factors that
 * are not 0, or two are exact since they have a factor that is a power of two, as the chapter's 0 and 1.
 */
function isSameInAnyOrder(a: readonly Num[], b: readonly Num[]): boolean {
  const pairs = a.map(({ value }, i) => [Number(value), Number(b[i]!.value)] as const);
  const terms = pairs.filter(([x, y]) => x !== 0 && y !== 0);
  return terms.length < 2 || (terms.length === 2 && terms.every((pair) => pair.some(isPowerOfTwo)));
}

const isPowerOfTwo = (x: number): boolean => Math.abs(x) === 2 ** Math.round(Math.log2(Math.abs(x)));
