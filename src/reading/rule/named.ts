import type { Trace } from '../program/trace.ts';
import type { Num, Store } from '../program/values.ts';
import { numbersOf } from '../recognition/scene.ts';
import type { Segment } from './nest.ts';

/** A number that a segment gives a name to, the last one of that name. */
export interface Named {
  readonly name: string;
  readonly number: Num;
  readonly store: Store;
}

/** The numbers that a segment names, each once: `w`, and the entries of a list as `w[0]`, `w[1]`. */
export function namedIn(trace: Trace, { from, to }: Segment): ReadonlyMap<string, Named> {
  const named = new Map<string, Named>();
  for (let at = from.stores; at < to.stores; at++) {
    const store = trace.stores[at]!;
    const { name, holder, key, value } = store;
    if (name === null) continue;
    const own = Array.isArray(holder) ? `${name}[${key}]` : name;
    if (value.kind === 'number') named.set(own, { name: own, number: value, store });
    else if (value.kind === 'list') {
      for (const [entry, number] of numbersOf(value, () => {}, 1).entries()) {
        named.set(`${own}[${entry}]`, { name: `${own}[${entry}]`, number, store });
      }
    }
  }
  return named;
}
