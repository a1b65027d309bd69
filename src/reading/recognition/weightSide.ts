import { fieldNamed } from '../parameterNames.ts';
import type { Num, Store } from '../program/values.ts';
import type { Row } from './chains.ts';
import { same } from './flow.ts';
import type { Scene } from './scene.ts';

/**
 * Which factor is the weight where nothing is learned. A product is the same both ways round, so prediction and error are
 * certain and only the labels are chosen, by what tells a weight from data: it is one for all examples; it is tried out
 * (`weight + step`), while data stands in lists. Where the flow tells nothing, the program's own names do; and last, the
 * weight is what is defined first, as in the book.
 */
export function weightSideOf(rows: readonly Row[], scene: Scene): 0 | 1 {
  const sides = [0, 1] as const;
  const factors = sides.map((side) => rows.flatMap((row) => row.terms.map((term) => term[side])));
  const all = (side: 0 | 1): readonly Num[] => factors[side]!;
  const isOne = (side: 0 | 1): boolean => all(side).every((number) => same(number, all(side)[0]!));
  const isTried = (side: 0 | 1): boolean => all(side).some(({ operation }) => operation === '+' || operation === '-');
  const isStored = (side: 0 | 1, isSo: (store: Store) => boolean): boolean =>
    all(side).some((number) => {
      const stores = scene.storesOf(number);
      scene.spend(stores.length);
      return stores.some(isSo);
    });
  const isListed = (side: 0 | 1): boolean => isStored(side, ({ value }) => value.kind === 'list');
  const isCalled = (side: 0 | 1, field: 'weight' | 'input'): boolean =>
    isStored(side, ({ name }) => name !== null && fieldNamed(name) === field);
  const definedAt = (side: 0 | 1): number => scene.storesOf(all(side)[0]!)[0]?.time ?? all(side)[0]!.time;
  for (const side of sides) if (rows.length > 1 && isOne(side) && !isOne(side === 0 ? 1 : 0)) return side;
  for (const side of sides) if (isTried(side) && !isTried(side === 0 ? 1 : 0)) return side;
  for (const side of sides) if (!isListed(side) && isListed(side === 0 ? 1 : 0)) return side;
  for (const side of sides) if (isCalled(side, 'weight') || isCalled(side === 0 ? 1 : 0, 'input')) return side;
  return definedAt(0) < definedAt(1) ? 0 : 1;
}
