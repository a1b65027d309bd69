import type { Place } from '../program/representation.ts';
import type { EndReason } from '../program/stop.ts';
import type { Trace } from '../program/trace.ts';
import type { Num, Store, Value } from '../program/values.ts';
import type { TextRange } from '../reading.ts';
import { type Compared, comparisonsIn } from './comparison.ts';
import { type Flow, flowOf, unconverted } from './flow.ts';
import { type Measure, measureOf } from './measures.ts';

/** What the program makes of one delta. */
export interface DeltaUse {
  readonly squared: Num[];
  readonly others: { readonly number: Num; readonly is: Exclude<Measure, 'squared'> }[];
  /** Products with the delta, or with twice the delta, as a factor. */
  readonly products: Num[];
}

/** What a neuron is looked for in: a trace, the part of it after `from`, and the text it came from. */
export interface Scene {
  readonly trace: Trace;
  readonly flow: Flow;
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
  const flow = flowOf(trace.numbers);
  let stores: Map<number, Store[]> | null = null;
  let uses: Map<number, DeltaUse> | null = null;
  const comparisons: (readonly Compared[])[] = [];
  const comparisonsOf = (number: Num): readonly Compared[] =>
    number.operation === '-' ? (comparisons[number.time] ??= comparisonsIn(number, spend)) : none;
  const noUse: DeltaUse = { squared: [], others: [], products: [] };
  const storesOf = (number: Num): readonly Store[] => {
    stores ??= storesById(trace.stores, flow, spend);
    return stores.get(flow.idOf(number)) ?? [];
  };
  return {
    trace,
    flow,
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
      uses ??= usesById(trace.numbers, flow, comparisonsOf);
      return uses.get(flow.idOf(delta)) ?? noUse;
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

function storesById(stores: readonly Store[], flow: Flow, spend: Scene['spend']): Map<number, Store[]> {
  const byId = new Map<number, Store[]>();
  for (const store of stores) {
    const numbers = numbersOf(store.value);
    spend(1 + numbers.length);
    for (const number of numbers) {
      const id = flow.idOf(number);
      const known = byId.get(id);
      if (known) known.push(store);
      else byId.set(id, [store]);
    }
  }
  return byId;
}

/** A value's numbers: itself, a list's, a list of lists'. */
export function numbersOf(value: Value, depth = 2): readonly Num[] {
  if (value.kind === 'number') return [value];
  if (value.kind !== 'list' || depth === 0) return [];
  return value.items.flatMap((item) => numbersOf(item, depth - 1));
}

const none: readonly Compared[] = [];

function usesById(numbers: readonly Num[], flow: Flow, comparisonsOf: Scene['comparisonsOf']): Map<number, DeltaUse> {
  const byId = new Map<number, DeltaUse>();
  for (const number of numbers) {
    const { operation } = number;
    if (operation === '-') {
      const id = flow.idOf(number);
      if (!byId.has(id) && comparisonsOf(number).length > 0) byId.set(id, { squared: [], others: [], products: [] });
      continue;
    }
    const measured = measureOf(number, flow);
    const use = measured && byId.get(flow.idOf(measured.of));
    if (measured?.is === 'squared') use?.squared.push(number);
    else if (measured) use?.others.push({ number, is: measured.is });
    if (operation !== '*') continue;
    for (const factor of factorsOf(number)) byId.get(flow.idOf(factor))?.products.push(number);
  }
  return byId;
}

/** A product's factors, and those of its factors that are products themselves. */
export function factorsOf(number: Num): readonly Num[] {
  const pair = [unconverted(number.left!), unconverted(number.right!)];
  return pair.flatMap((factor) =>
    factor.operation === '*' ? [unconverted(factor.left!), unconverted(factor.right!)] : [factor],
  );
}
