import { stepsOfRule } from '../../neuron/rule/compile.ts';
import { layoutOf, memoryOf } from '../../neuron/rule/layout.ts';
import { lengthOf } from '../../neuron/rule/rule.ts';
import type { Trace } from '../program/trace.ts';
import type { Num } from '../program/values.ts';
import type { FoundRule } from './assemble.ts';
import { type Named, namedIn } from './named.ts';
import type { Nest, Segment } from './nest.ts';

/** Whether a rule gives, to the bit, what the program carries and names in each row of the trace. */
export function isProved(found: FoundRule, nest: Nest, trace: Trace): boolean {
  const { rule, rowKind, quantities, carriedInto, calledAs } = found;
  const steps = stepsOfRule(rule);
  const layout = layoutOf(rule);
  const state = memoryOf(rule, layout).slice(layout.state, layout.quantities);
  const examples = lengthOf(rule, 'examples');
  const size = layout.data - layout.state;
  const rows = new Float64Array(size * examples);
  const at = (row: number, name: string): number =>
    rows[row * size + layout.addresses.get(name)!.offset - layout.state]!;
  const follow = followNames(found);

  let segment = 0;
  for (let pass = 0; pass < nest.passes; pass++) {
    steps.write(state, pass, 0, examples, rows);
    for (; nest.segments[segment]?.pass === pass; segment++) {
      const now = nest.segments[segment]!;
      const named = namedIn(trace, now);
      if (now.kind === rowKind) {
        for (const { name } of rule.state) {
          const number = carriedInto(name, now) ?? follow.before(calledAs.get(name) ?? name);
          if (number !== undefined && !isSame(number, at(now.example, name))) return false;
        }
        for (const { name, own } of quantities) {
          const number = named.get(own)?.number;
          if (number !== undefined && !isSame(number, at(now.example, name))) return false;
        }
      }
      follow.after(now, named);
    }
  }
  const own = new Map(rule.state.map(({ name }) => [name, calledAs.get(name) ?? name]));
  return rule.state.every(({ name }) => {
    const number = follow.before(own.get(name)!);
    return number === undefined || isSame(number, state[layout.addresses.get(name)!.offset - layout.state]!);
  });
}

/**
 * What the program carries under its own names, where the passes that were looked at have shown that the name is always
 * that of the carried number.
 */
function followNames({ rule, calledAs, carriedInto, rowKind }: FoundRule) {
  const last = new Map<string, Num>();
  const names = rule.state.map(({ name }) => ({ name, own: calledAs.get(name) ?? name }));
  const other = new Set<string>();
  return {
    before: (own: string): Num | undefined => (other.has(own) ? undefined : last.get(own)),
    after(segment: Segment, named: ReadonlyMap<string, Named>): void {
      for (const { name, own } of names) {
        const carried = segment.kind === rowKind ? carriedInto(name, segment) : undefined;
        const known = last.get(own);
        if (carried !== undefined && known !== undefined && Number(carried.value) !== Number(known.value))
          other.add(own);
        const number = named.get(own)?.number;
        if (number !== undefined) last.set(own, number);
      }
    },
  };
}

/** Bit by bit, but that a whole number has one zero, and one NaN is as good as another. */
function isSame({ value, isInt }: Num, ours: number): boolean {
  const own = Number(value);
  return Object.is(own, ours) || (own === 0 && ours === 0 && isInt);
}
