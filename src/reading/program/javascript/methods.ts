import { list } from '../collections.ts';
import type { Kit } from '../kit.ts';
import type { Place } from '../representation.ts';
import { notFollowed, stops } from '../stop.ts';
import { all, type Call, type Method, methodsOf } from '../table.ts';
import { javascriptText, joined } from '../texts/javascriptTexts.ts';
import { hole, type List, type Num, type Value } from '../values.ts';

type Text = Value & { readonly kind: 'text' };

/** The methods of JavaScript's values, by what they belong to. */
export function javascriptMethods(kit: Kit) {
  const { trace, budget, index, known, iterate, iterator, unknown, text, undefinedValue } = kit;
  const truth = (value: boolean): Value => ({ kind: 'truth', value });

  const read = (item: Value | undefined): Value => (item === undefined || item === hole ? undefinedValue : item);

  /** A whole number as the language makes it of an argument; `otherwise` where it is left out. */
  function wholeOf(value: Value | undefined, otherwise: number, place: Place): number {
    if (value === undefined || value.kind === 'undefined') return otherwise;
    const number = known(value, place);
    trace.chosenBy(number);
    const x = Math.trunc(Number(number.value));
    return Number.isNaN(x) ? 0 : x;
  }

  /** Calls for each item that is there, as long as the array was at first. */
  function* each(
    self: List,
    [callee]: readonly Value[],
    place: Place,
  ): Generator<{ at: number; item: Value; made: Value }> {
    if (!callee) return stops('type', place);
    const { length } = self.items;
    for (let at = 0; at < length && at < self.items.length; at++) {
      budget.spend(1, place);
      const item = self.items[at]!;
      if (item === hole) continue;
      yield { at, item, made: kit.callValue(callee, [item, index(at, place), self], place) };
    }
  }

  function isTrue(value: Value, place: Place): boolean {
    if (value.kind === 'unknown') return notFollowed(place);
    if (value.kind === 'number') {
      trace.compared('!=', value, trace.number('constant', 0, false, place), kit.dialect.isTrue(value), place);
    } else trace.decided(place);
    return kit.dialect.isTrue(value);
  }

  function pushed({ items }: List, made: Value, place: Place): void {
    budget.spend(1, place);
    trace.append(items, made, place);
  }

  function rearranged(self: List, place: Place): void {
    budget.spend(self.items.length, place);
    trace.rearranged(place);
  }

  function reduced(self: List, { args, place }: Call): Value {
    const [callee] = args;
    if (!callee) return stops('type', place);
    const there = self.items.flatMap((item, at) => (item === hole ? [] : [{ item, at }]));
    budget.spend(there.length, place);
    let sum = args.length > 1 ? args[1]! : (there[0]?.item ?? stops('type', place));
    for (const { item, at } of args.length > 1 ? there : there.slice(1)) {
      sum = kit.callValue(callee, [sum, item, index(at, place), self], place);
    }
    return sum;
  }

  function* entries(self: List, place: Place): Generator<Value> {
    for (let at = 0; at < self.items.length; at++) {
      budget.spend(1, place);
      yield list([index(at, place), read(self.items[at])]);
    }
  }

  function* keys(self: List, place: Place): Generator<Value> {
    for (let at = 0; at < self.items.length; at++) {
      budget.spend(1, place);
      yield index(at, place);
    }
  }

  function positionOf(self: List, wanted: Value, place: Place): number {
    trace.decided(place);
    for (const [at, item] of self.items.entries()) {
      budget.spend(1, place);
      if (item === hole) continue;
      const isSo = kit.equal(item, wanted, place);
      if (isSo === null) return notFollowed(place);
      if (isSo) return at;
    }
    return -1;
  }

  const onLists: { readonly [name: string]: Method<List> } = {
    push: (self, { args, place }) => {
      for (const made of args) pushed(self, made, place);
      return index(self.items.length, place);
    },
    pop: (self, { place }) => {
      rearranged(self, place);
      return read(self.items.pop());
    },
    shift: (self, { place }) => {
      rearranged(self, place);
      return read(self.items.shift());
    },
    unshift: (self, { args, place }) => {
      rearranged(self, place);
      return index(self.items.unshift(...args), place);
    },
    reverse: (self, { place }) => {
      rearranged(self, place);
      self.items.reverse();
      return self;
    },
    map: (self, { args, place }) => {
      const items: Value[] = new Array(self.items.length).fill(hole);
      for (const { at, made } of each(self, args, place)) items[at] = made;
      return list(items);
    },
    forEach: (self, { args, place }) => {
      for (const _ of each(self, args, place));
      return undefinedValue;
    },
    filter: (self, { args, place }) => {
      const items: Value[] = [];
      for (const { item, made } of each(self, args, place)) if (isTrue(made, place)) items.push(item);
      return list(items);
    },
    some: (self, { args, place }) => {
      for (const { made } of each(self, args, place)) if (isTrue(made, place)) return truth(true);
      return truth(false);
    },
    every: (self, { args, place }) => {
      for (const { made } of each(self, args, place)) if (!isTrue(made, place)) return truth(false);
      return truth(true);
    },
    reduce: reduced,
    slice: (self, { args, place }) => {
      budget.spend(self.items.length, place);
      return list(self.items.slice(wholeOf(args[0], 0, place), wholeOf(args[1], self.items.length, place)));
    },
    concat: (self, { args, place }) => {
      const parts = args.map((arg) => (arg.kind === 'list' ? arg.items : [arg]));
      budget.spend(
        parts.reduce((sum, { length }) => sum + length, self.items.length),
        place,
      );
      return list(self.items.concat(...parts));
    },
    fill: (self, { args, place }) => {
      budget.spend(self.items.length, place);
      trace.changes++;
      self.items.fill(
        args[0] ?? undefinedValue,
        wholeOf(args[1], 0, place),
        wholeOf(args[2], self.items.length, place),
      );
      return self;
    },
    at: (self, { args, place }) => read(self.items.at(wholeOf(args[0], 0, place))),
    entries: (self, { place }) => iterator(entries(self, place)),
    keys: (self, { place }) => iterator(keys(self, place)),
    values: (self, { place }) => iterator(iterate(self, place) as Generator<Value>),
    indexOf: (self, { args, place }) =>
      args.length > 1 ? unknown('indexOf', place) : index(positionOf(self, args[0] ?? undefinedValue, place), place),
    includes: (self, { args, place }) => {
      const [wanted] = args;
      // It finds NaN and what is not there, which `===` does not.
      if (args.length !== 1 || wanted!.kind === 'undefined') return unknown('includes', place);
      if (wanted!.kind === 'number' && Number.isNaN(wanted!.value)) return unknown('includes', place);
      return truth(positionOf(self, wanted!, place) >= 0);
    },
    join: (self, { args, place }) => {
      const separator = args[0] === undefined || args[0].kind === 'undefined' ? ',' : javascriptText(args[0]);
      const items = self.items.map(read);
      budget.spend(items.length, place);
      return text(separator === null ? null : joined(items, separator), place);
    },
  };

  const digits =
    (write: (x: number, places: number | undefined) => string): Method<Num> =>
    (self, { args, place }) => {
      const places = args[0] === undefined || args[0].kind === 'undefined' ? undefined : wholeOf(args[0], 0, place);
      return text(written(() => write(Number(self.value), places)) ?? stops('value', place), place);
    };

  const onNumbers: { readonly [name: string]: Method<Num> } = {
    toFixed: digits((x, places) => x.toFixed(places)),
    toPrecision: digits((x, places) => x.toPrecision(places)),
    toExponential: digits((x, places) => x.toExponential(places)),
    toString: (self: Num, { args, place }: Call) =>
      args.length > 0 ? unknown('toString', place) : text(String(self.value), place),
    valueOf: (self: Num) => self,
  };

  /** A text that is filled up, or repeated, is paid for before it is made. */
  const filledUp =
    (write: (own: string, count: number, filler: string) => string, isRepeated: boolean): Method<Text> =>
    (self, { args, place }) => {
      const count = wholeOf(args[0], 0, place);
      const filler = args[1] === undefined || args[1].kind === 'undefined' ? ' ' : javascriptText(args[1]);
      if (filler === null) return unknown('', place);
      if (count < 0 && isRepeated) return stops('value', place);
      budget.spend((Math.max(0, count) * (isRepeated ? self.value.length : 1)) >>> 5, place);
      if (count > 1_000_000) return notFollowed(place);
      return text(write(self.value, count, filler), place);
    };

  const asks =
    (ask: (value: string, part: string) => boolean): Method<Text> =>
    (self, { args, place }) => {
      const [part] = args;
      return part?.kind === 'text' && args.length === 1 ? truth(ask(self.value, part.value)) : notFollowed(place);
    };

  const onTexts: { readonly [name: string]: Method<Text> } = {
    padStart: filledUp((own, count, filler) => own.padStart(count, filler), false),
    padEnd: filledUp((own, count, filler) => own.padEnd(count, filler), false),
    repeat: filledUp((own, count) => own.repeat(count), true),
    toUpperCase: (self, { place }) => text(self.value.toUpperCase(), place),
    toLowerCase: (self, { place }) => text(self.value.toLowerCase(), place),
    trim: (self, { place }) => text(self.value.trim(), place),
    includes: asks((value, part) => value.includes(part)),
    startsWith: asks((value, part) => value.startsWith(part)),
    endsWith: asks((value, part) => value.endsWith(part)),
    charAt: (self, { args, place }) => text(self.value.charAt(wholeOf(args[0], 0, place)), place),
    slice: (self, { args, place }) =>
      text(self.value.slice(wholeOf(args[0], 0, place), wholeOf(args[1], self.value.length, place)), place),
    toString: (self: Text) => self,
  };

  return {
    list: methodsOf(
      onLists,
      all(
        'find findIndex findLast findLastIndex flat flatMap lastIndexOf reduceRight toString toLocaleString toReversed toSorted toSpliced with',
        'unknown' as const,
      ),
      all('sort splice copyWithin', 'refused' as const),
    ),
    number: methodsOf(onNumbers, all('toLocaleString', 'unknown' as const)),
    text: methodsOf(
      onTexts,
      all(
        'split substring substr indexOf lastIndexOf replace replaceAll match matchAll search concat charCodeAt codePointAt normalize localeCompare trimStart trimEnd at toLocaleUpperCase toLocaleLowerCase',
        'unknown' as const,
      ),
    ),
    truth: methodsOf<Value>({}, all('toString valueOf', 'unknown' as const)),
    record: methodsOf<Value>({}, all('hasOwnProperty toString', 'unknown' as const)),
  };
}

/** Null where the number of digits is none that it can be written with. */
function written(write: () => string): string | null {
  try {
    return write();
  } catch {
    return null;
  }
}
