import type { Place } from '../program/representation.ts';
import type { EndReason } from '../program/stop.ts';
import type { Trace } from '../program/trace.ts';
import type { Num, Store, Value } from '../program/values.ts';
import type { TextRange } from '../reading.ts';
import { type Compared, comparisonsIn } from './comparison.ts';
import { unconverted } from './flow.ts';
import { type Measure, measureOf } from './measures.ts';

/** What the program makes of one delta. */
export interface DeltaUse {
  readonly squared: readonly Num[];
  readonly others: readonly { readonly number: Num; readonly is: Exclude<Measure, 'squared'> }[];
  /** Products with the delta, or with twice the delta, as a factor. */
  readonly products: readonly Num[];
}

/** What a neuron is looked for in: a trace, the part of it after `from`, and the text it came from. */
export interface Scene {
  readonly trace: Trace;
  /** The numbers before it are context. */
  readonly from: number;
  readonly end: EndReason | null;
  rangeOf(place: Place): TextRange;
  textOf(place: Place): string;
  /** Stores of a number, alone or in a list, in the order of the program. */
  storesOf(number: Num): readonly Store[];
  isNamed(number: Num): boolean;
  usesOf(delta: Num): DeltaUse;
  /** See `comparisonsIn`. */
  comparisonsOf(number: Num): readonly Compared[];
  /** Whether nothing but printing depends on a comparison. */
  isSilent(place: Place): boolean;
  /** The index of the first store made when the trace had at least `time` numbers. */
  firstStoreFrom(time: number): number;
  /** Counts what recognition costs; throws `Ended` where a trace asks for more than it is given. */
  spend(steps: number): void;
}

export function sceneOf(
  trace: Trace,
  from: number,
  end: EndReason | null,
  rangeOf: (place: Place) => TextRange,
  textOf: (place: Place) => string,
  isSilent: (place: Place) => boolean,
  spend: (steps: number) => void,
): Scene {
  let stores: readonly (readonly Store[] | undefined)[] | null = null;
  let uses: readonly (DeltaUse | undefined)[] | null = null;
  const comparisons: (readonly Compared[])[] = [];
  const comparisonsOf = (number: Num): readonly Compared[] =>
    number.operation === '-' ? (comparisons[number.time] ??= comparisonsIn(number, spend)) : none;
  const storesOf = (number: Num): readonly Store[] => {
    stores ??= storesById(trace, spend);
    return stores[number.identity] ?? none;
  };
  return {
    trace,
    from,
    end,
    rangeOf,
    textOf,
    isSilent,
    spend,
    firstStoreFrom: (time) => firstFrom(trace.stores, time),
    comparisonsOf,
    storesOf,
    isNamed: (number) => storesOf(number).some(({ name }) => name !== null),
    usesOf(delta) {
      uses ??= usesById(trace.numbers, comparisonsOf);
      return uses[delta.identity] ?? noUse;
    },
  };
}

/** The index of the first of these that was made at `time` or later; they are in order. */
export function firstFrom(made: readonly { readonly time: number }[], time: number): number {
  let [low, high] = [0, made.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (made[middle]!.time < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By the identities of numbers. A list with one entry takes no more room than that: most have no second one. */
function storesById({ stores, numbers }: Trace, spend: Scene['spend']): (Store[] | undefined)[] {
  const byId = new Array<Store[] | undefined>(numbers.length);
  const add = (number: Num, store: Store): void => {
    const id = number.identity;
    byId[id] = added(byId[id], store);
  };
  for (const store of stores) {
    const { value } = store;
    spend(2);
    if (value.kind === 'number') add(value, store);
    if (value.kind === 'list') for (const number of numbersOf(value, spend)) add(number, store);
  }
  return byId;
}

function added<T>(list: T[] | undefined, one: T): T[] {
  if (!list || list.length === 0) return [one];
  list.push(one);
  return list;
}

/** A value's numbers: itself, a list's, a list of lists'. */
export function numbersOf(value: Value, spend: Scene['spend'], depth = 2): readonly Num[] {
  if (value.kind === 'number') return [value];
  if (value.kind !== 'list' || depth === 0) return none;
  spend(value.items.length);
  return value.items.flatMap((item) => numbersOf(item, spend, depth - 1));
}

const none: never[] = [];
const noUse: DeltaUse = { squared: none, others: none, products: none };

type Uses = { -readonly [K in keyof DeltaUse]: DeltaUse[K][number][] };

function usesById(numbers: readonly Num[], comparisonsOf: Scene['comparisonsOf']): readonly (DeltaUse | undefined)[] {
  const byId = new Array<Uses | undefined>(numbers.length);
  const addProduct = (product: Num, factor: Num): void => {
    const use = byId[factor.identity];
    if (use) use.products = added(use.products, product);
  };
  for (const number of numbers) {
    const { operation } = number;
    if (operation === '-') {
      const id = number.identity;
      if (!byId[id] && comparisonsOf(number).length > 0) byId[id] = { squared: none, others: none, products: none };
      continue;
    }
    const measured = measureOf(number);
    const use = measured && byId[measured.of.identity];
    if (use) {
      const { is } = measured;
      if (is === 'squared') use.squared = added(use.squared, number);
      else use.others = added(use.others, { number, is });
    }
    if (operation === '*') for (const factor of factorsOf(number)) addProduct(number, factor);
  }
  return byId;
}

/** A product's factors, and those of its factors that are products themselves. */
export function factorsOf(number: Num): readonly Num[] {
  const left = unconverted(number.left!);
  const right = unconverted(number.right!);
  if (left.operation !== '*' && right.operation !== '*') return [left, right];
  return [left, right].flatMap((factor) =>
    factor.operation === '*' ? [unconverted(factor.left!), unconverted(factor.right!)] : [factor],
  );
}
