import { list } from '../collections.ts';
import type { Kit } from '../kit.ts';
import type { Place } from '../representation.ts';
import { notFollowed, stops } from '../stop.ts';
import { all, type Call, type Method, methodsOf } from '../table.ts';
import { isPlain, pythonText } from '../texts/pythonTexts.ts';
import type { List, RecordValue, Value } from '../values.ts';
import { formattedValue } from './functions.ts';

type Text = Value & { readonly kind: 'text' };

/** The methods of Python's values, by what they belong to. */
export function pythonMethods(kit: Kit) {
  const { trace, budget, index, iterate, iterator, whole, nothing, keyOf, unknown, text } = kit;

  const notNamed =
    <V>(method: Method<V>, least: number, most: number): Method<V> =>
    (self, call) => {
      if (call.named.length > 0) return unknown('', call.place);
      if (call.args.length < least || call.args.length > most) stops('arguments', call.place);
      return method(self, call);
    };

  function appended({ items }: List, made: Value, place: Place): void {
    budget.spend(1, place);
    trace.append(items, made, place);
  }

  /** A change of a list's order or length besides at its end: what stands where is another from here on. */
  function rearranged(self: List, place: Place): void {
    budget.spend(self.items.length, place);
    trace.rearranged(place);
  }

  function positionOf(self: List, wanted: Value, place: Place): number | null {
    for (const [at, item] of self.items.entries()) {
      budget.spend(1, place);
      const isSo = item === wanted || kit.equal(item, wanted, place);
      if (isSo === null) return notFollowed(place);
      if (isSo) return at;
    }
    return null;
  }

  const onLists: { readonly [name: string]: Method<List> } = {
    append: notNamed(
      (self, { args, place }) => {
        appended(self, args[0]!, place);
        return nothing;
      },
      1,
      1,
    ),
    extend: notNamed(
      (self, { args, place }) => {
        for (const item of [...iterate(args[0]!, place)]) appended(self, item, place);
        return nothing;
      },
      1,
      1,
    ),
    copy: notNamed(
      (self, { place }) => {
        budget.spend(self.items.length, place);
        return list([...self.items]);
      },
      0,
      0,
    ),
    insert: notNamed(
      (self, { args, place }) => {
        rearranged(self, place);
        const at = Number(whole(args[0]!, place).value);
        self.items.splice(at < 0 ? Math.max(0, at + self.items.length) : at, 0, args[1]!);
        return nothing;
      },
      2,
      2,
    ),
    pop: notNamed(
      (self, { args, place }) => {
        rearranged(self, place);
        const { length } = self.items;
        const given = args[0] ? Number(whole(args[0], place).value) : -1;
        const at = given < 0 ? given + length : given;
        if (!(at >= 0 && at < length)) return stops('index', place);
        return self.items.splice(at, 1)[0]!;
      },
      0,
      1,
    ),
    remove: notNamed(
      (self, { args, place }) => {
        rearranged(self, place);
        const at = positionOf(self, args[0]!, place);
        if (at === null) return stops('value', place);
        self.items.splice(at, 1);
        return nothing;
      },
      1,
      1,
    ),
    clear: notNamed(
      (self, { place }) => {
        rearranged(self, place);
        self.items.length = 0;
        return nothing;
      },
      0,
      0,
    ),
    reverse: notNamed(
      (self, { place }) => {
        rearranged(self, place);
        self.items.reverse();
        return nothing;
      },
      0,
      0,
    ),
    index: notNamed(
      (self, { args, place }) => {
        trace.decided(place);
        const at = positionOf(self, args[0]!, place);
        return at === null ? stops('value', place) : index(at, place);
      },
      1,
      1,
    ),
    count: notNamed(
      (self, { args, place }) => {
        trace.decided(place);
        let count = 0;
        for (const item of self.items) {
          budget.spend(1, place);
          const isSo = item === args[0] || kit.equal(item, args[0]!, place);
          if (isSo === null) return notFollowed(place);
          if (isSo) count++;
        }
        return index(count, place);
      },
      1,
      1,
    ),
  };
  const { index: indexOf, count } = onLists as { index: Method<List>; count: Method<List> };

  const pair = (key: Value, value: Value): Value => list([key, value], true);

  function* entriesOf({ keys, entries }: RecordValue, place: Place): Generator<Value> {
    const { size } = entries;
    for (const [id, key] of keys) {
      budget.spend(1, place);
      yield pair(key, entries.get(id)!);
      if (entries.size !== size) notFollowed(place);
    }
  }

  const onRecords: { readonly [name: string]: Method<RecordValue> } = {
    get: notNamed((self, { args, place }) => self.entries.get(keyOf(args[0]!, place)) ?? args[1] ?? nothing, 1, 2),
    // Views of a dictionary change with it: they are copied only where they are gone through at once.
    keys: notNamed((self, { place }) => iteratorOfView(self, place, ([key]) => key!), 0, 0),
    values: notNamed((self, { place }) => iteratorOfView(self, place, ([, value]) => value!), 0, 0),
    items: notNamed((self, { place }) => iteratorOfView(self, place, null), 0, 0),
    copy: notNamed(
      (self, { place }) => {
        budget.spend(self.entries.size, place);
        return { kind: 'record', entries: new Map(self.entries), keys: new Map(self.keys) };
      },
      0,
      0,
    ),
    setdefault: notNamed(
      (self, { args, place }) => {
        const id = keyOf(args[0]!, place);
        if (!self.entries.has(id)) kit.assignIndex(self, args[0]!, args[1] ?? nothing, place);
        return self.entries.get(id)!;
      },
      1,
      2,
    ),
    pop: notNamed(
      (self, { args, place }) => {
        const id = keyOf(args[0]!, place);
        const found = self.entries.get(id);
        trace.rearranged(place);
        self.entries.delete(id);
        self.keys.delete(id);
        return found ?? args[1] ?? stops('key', place);
      },
      1,
      2,
    ),
    update: (self, { args, named, place }) => {
      if (args.length > 1) stops('arguments', place);
      const [of] = args;
      if (of && of.kind !== 'record') return notFollowed(place);
      for (const [id, key] of of?.keys ?? []) kit.assignIndex(self, key, of!.entries.get(id)!, place);
      for (const { name, value } of named) kit.assignIndex(self, { kind: 'text', value: name }, value, place);
      return nothing;
    },
    clear: notNamed(
      (self, { place }) => {
        trace.rearranged(place);
        self.entries.clear();
        self.keys.clear();
        return nothing;
      },
      0,
      0,
    ),
  };

  /** Followed where it is gone through once: a view that is kept is another thing. */
  function iteratorOfView(self: RecordValue, place: Place, part: ((pair: readonly Value[]) => Value) | null): Value {
    function* items(): Generator<Value> {
      for (const item of entriesOf(self, place)) yield part && item.kind === 'list' ? part(item.items) : item;
    }
    return { kind: 'view', again: () => iterator(items()), size: () => self.entries.size };
  }

  function joinedBy(separator: string, of: Value, place: Place): Value {
    const parts: string[] = [];
    for (const item of iterate(of, place)) {
      if (item.kind === 'unknown') return item;
      if (item.kind !== 'text') return stops('type', place);
      budget.spend((item.value.length + separator.length) >> 5, place);
      parts.push(item.value);
    }
    return text(parts.join(separator), place);
  }

  /** `"{} {x:.2f}".format(…)`; null where it is not followed. */
  function formatted(format: string, { args, named, place }: Call): string | null {
    let next = 0;
    let isKnown = true;
    const made = format.replace(
      /\{\{|\}\}|\{(\w*)(?:!([rs]))?(?::([^{}]*))?\}|[{}]/g,
      (whole, name, conversion, spec) => {
        if (whole === '{{' || whole === '}}') return whole[0]!;
        const value =
          name === undefined
            ? undefined
            : name === ''
              ? args[next++]
              : /^\d+$/.test(name)
                ? args[Number(name)]
                : named.find((one) => one.name === name)?.value;
        const written =
          value && conversion !== 'r'
            ? formattedValue(conversion ? textOf(value, place) : value, spec ?? '', place, kit)
            : null;
        if (written === null) isKnown = false;
        return written ?? '';
      },
    );
    return isKnown ? made : null;
  }

  function textOf(value: Value, place: Place): Value {
    return text(pythonText(value, kit.spend(place)), place);
  }

  const widest = 10_000;
  const filledUp = (fill: (text: string, width: number, sign: string) => string): Method<Text> =>
    notNamed(
      (self, { args, place }) => {
        const width = Number(whole(args[0]!, place).value);
        const [, sign] = args;
        const filler = sign === undefined ? ' ' : sign.kind === 'text' ? sign.value : '';
        if (filler.length !== 1 || width > widest || !isPlain(self.value)) return unknown('', place);
        return text(fill(self.value, width, filler), place);
      },
      1,
      2,
    );

  const isAscii = (value: string): boolean => /^[\n\t\r\x20-\x7e]*$/.test(value);
  const onAscii = (change: (value: string) => string): Method<Text> =>
    notNamed((self, { place }) => text(isAscii(self.value) ? change(self.value) : null, place), 0, 0);
  const asks = (ask: (value: string, part: string) => boolean): Method<Text> =>
    notNamed(
      (self, { args, place }) => {
        const [part] = args;
        return part?.kind === 'text' ? { kind: 'truth', value: ask(self.value, part.value) } : notFollowed(place);
      },
      1,
      1,
    );

  const onTexts: { readonly [name: string]: Method<Text> } = {
    join: notNamed((self, { args, place }) => joinedBy(self.value, args[0]!, place), 1, 1),
    format: (self, call) => text(formatted(self.value, call), call.place),
    upper: onAscii((value) => value.toUpperCase()),
    lower: onAscii((value) => value.toLowerCase()),
    strip: onAscii((value) => value.trim()),
    ljust: filledUp((value, width, sign) => value.padEnd(width, sign)),
    rjust: filledUp((value, width, sign) => value.padStart(width, sign)),
    startswith: asks((value, part) => value.startsWith(part)),
    endswith: asks((value, part) => value.endsWith(part)),
    replace: notNamed(
      (self, { args, place }) => {
        const [from, to] = args;
        if (from?.kind !== 'text' || to?.kind !== 'text' || from.value === '') return notFollowed(place);
        budget.spend((self.value.length * Math.max(1, to.value.length)) >> 5, place);
        return text(
          self.value.replaceAll(from.value, () => to.value),
          place,
        );
      },
      2,
      2,
    ),
    split: notNamed(
      (self, { args, place }) => {
        const [by] = args;
        if (by && by.kind !== 'text') return notFollowed(place);
        if (by?.value === '') return stops('value', place);
        budget.spend(self.value.length >> 3, place);
        if (!isAscii(self.value)) return unknown('', place);
        const parts = by ? self.value.split(by.value) : self.value.split(/\s+/).filter((part) => part !== '');
        return list(parts.map((value) => ({ kind: 'text', value })));
      },
      0,
      1,
    ),
  };

  return {
    list: methodsOf(onLists, all('sort', 'refused' as const)),
    tuple: methodsOf<List>({ index: indexOf, count }),
    record: methodsOf(onRecords, all('popitem fromkeys', 'refused' as const)),
    text: methodsOf(
      onTexts,
      all(
        'center zfill title capitalize casefold lstrip rstrip splitlines partition rpartition rsplit find index rfind rindex count encode expandtabs isdigit isalpha isspace isnumeric isdecimal islower isupper isalnum isidentifier istitle swapcase translate format_map removeprefix removesuffix',
        'unknown' as const,
      ),
    ),
    float: methodsOf<Value>(
      {},
      all('is_integer as_integer_ratio hex real imag conjugate bit_length numerator denominator', 'unknown' as const),
    ),
  };
}
