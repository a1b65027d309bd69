import { asDouble } from '../arithmetic.ts';
import { isArray } from '../arrays.ts';
import { list } from '../collections.ts';
import type { Kit } from '../kit.ts';
import type { Place } from '../representation.ts';
import { Ended, notFollowed, stops } from '../stop.ts';
import { all, bound, type Call, type Follow, otherNames, type Row, type Table, tableOf } from '../table.ts';
import { formattedNumber, formattedText } from '../texts/pythonFormat.ts';
import { roundedDouble, scaledWhole } from '../texts/pythonNumbers.ts';
import { pythonReprOf, pythonText } from '../texts/pythonTexts.ts';
import type { Num, Value } from '../values.ts';
import { exceptionNames } from './exceptions.ts';
import { sumOf } from './sum.ts';

/** Python's builtin functions. */
export function pythonFunctions(kit: Kit): Table {
  const { trace, budget, index, known, whole, iterate, iterator, iteratorOf, unknown, text, nothing, lengthOf } = kit;

  /** A function of arguments by position or name, from `*` on by name only; what has an unknown argument is unknown. */
  const takes =
    (
      names: readonly string[],
      least: number,
      follow: (values: readonly (Value | undefined)[], call: Call) => Value,
    ): Follow =>
    (call) => {
      const values = bound(call, names, least);
      if (values === otherNames) return unknown('', call.place);
      return values.find((value) => value?.kind === 'unknown') ?? follow(values, call);
    };

  const truth = (value: boolean): Value => ({ kind: 'truth', value });

  const isNone = (value: Value | undefined): boolean => value === undefined || value.kind === 'nothing';

  function extreme(name: 'min' | 'max'): Follow {
    return ({ args, named, place }) => {
      const key = named.find((one) => one.name === 'key')?.value;
      const otherwise = named.find((one) => one.name === 'default')?.value;
      if (named.length > Number(key !== undefined) + Number(otherwise !== undefined)) return unknown(name, place);
      const values = args.length === 1 ? [...iterate(args[0]!, place)] : args;
      if (args.length === 0) stops('arguments', place);
      const [first] = values;
      if (!first) return otherwise ?? stops('value', place);
      const unknownOne = values.find(({ kind }) => kind === 'unknown');
      if (unknownOne) return unknownOne;
      const weighed = (value: Value): Value => (isNone(key) ? value : kit.callValue(key!, [value], place));
      let chosen = first;
      let chosenWeight = weighed(first);
      for (const value of values.slice(1)) {
        const weight = weighed(value);
        const isBetter =
          name === 'min' ? kit.isLess(weight, chosenWeight, place) : kit.isLess(chosenWeight, weight, place);
        if (isBetter === null) return notFollowed(place);
        if (isBetter) [chosen, chosenWeight] = [value, weight];
      }
      return chosen;
    };
  }

  /** Stable, by Python's `<` alone. */
  function sorted(values: readonly Value[], key: Value | undefined, isReversed: boolean, place: Place): Value[] {
    const weights = values.map((value) => (isNone(key) ? value : kit.callValue(key!, [value], place)));
    const order = values.map((_, i) => i);
    trace.decided(place);
    order.sort((a, b) => {
      budget.spend(1, place);
      const [one, other] = isReversed ? [weights[b]!, weights[a]!] : [weights[a]!, weights[b]!];
      const isLess = kit.isLess(one, other, place);
      const isMore = isLess === false ? kit.isLess(other, one, place) : false;
      if (isLess === null || isMore === null) return notFollowed(place);
      return isLess ? -1 : isMore ? 1 : 0;
    });
    return order.map((i) => values[i]!);
  }

  function round(of: Num, places: number | null, place: Place): Value {
    if (trace.hasArrays) return unknown('round', place);
    if (of.isInt) {
      if (places === null || places >= 0) return of;
      const scaled = scaledWhole(of, places) * 10n ** BigInt(-places) * (of.value < 0 ? -1n : 1n);
      const near = Number(scaled);
      return trace.number('function', Number.isSafeInteger(near) ? near + 0 : scaled, true, place, of);
    }
    const value = Number(of.value);
    if (places === null) {
      if (!Number.isFinite(value)) return stops(Number.isNaN(value) ? 'value' : 'overflow', place);
      const rounded = scaledWhole({ value, isInt: false }, 0) * (value < 0 ? -1n : 1n);
      const near = Number(rounded);
      return trace.number('function', Number.isSafeInteger(near) ? near + 0 : rounded, true, place, of);
    }
    if (!Number.isFinite(value)) return of;
    if (Math.abs(places) > 400) return notFollowed(place);
    const rounded = roundedDouble(value, places);
    return Number.isFinite(rounded) ? trace.number('function', rounded, false, place, of) : stops('overflow', place);
  }

  function int(of: Value, place: Place): Value {
    if (of.kind === 'text') {
      const digits = of.value.trim();
      if (!/^[-+]?\d+(?:_\d+)*$/.test(digits))
        return /^[\x20-\x7e]*$/.test(digits) ? stops('value', place) : notFollowed(place);
      const value = Number(digits.replaceAll('_', ''));
      return Number.isSafeInteger(value) ? trace.number('constant', value + 0, true, place) : notFollowed(place);
    }
    const number = known(of, place);
    if (number.isInt) return number;
    const value = Number(number.value);
    if (!Number.isFinite(value)) return stops(Number.isNaN(value) ? 'value' : 'overflow', place);
    const cut = Math.trunc(value) + 0;
    return trace.number('function', Number.isSafeInteger(cut) ? cut : BigInt(cut), true, place, number);
  }

  function float(of: Value, place: Place): Value {
    if (of.kind !== 'text') {
      const number = known(of, place);
      return trace.number('same', asDouble(number, place), false, place, number);
    }
    const written = of.value.trim().toLowerCase();
    const special = /^([-+]?)(inf|infinity|nan)$/.exec(written);
    if (special) {
      const size = special[2] === 'nan' ? Number.NaN : Number.POSITIVE_INFINITY;
      return trace.number('constant', special[1] === '-' ? -size : size, false, place);
    }
    if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/.test(written))
      return trace.number('constant', Number(written), false, place);
    return /[_\u0080-\uffff]/.test(written) ? notFollowed(place) : stops('value', place);
  }

  function range({ args, place }: Call): Value {
    const [first, second, third] = args.map((arg) => whole(arg, place));
    if (!first || args.length > 3) return stops('arguments', place);
    if (args.some((arg) => arg.kind === 'number' && typeof arg.value === 'bigint')) return notFollowed(place);
    const zero = trace.number('constant', 0, true, place);
    const one = trace.number('constant', 1, true, place);
    if (third && !third.value) return stops('value', place);
    return { kind: 'range', start: second ? first : zero, stop: second ?? first, step: third ?? one };
  }

  function* zipped(args: readonly Value[], place: Place): Generator<Value> {
    const iterators = args.map((arg) => iteratorOf(arg, place));
    for (;;) {
      const items: Value[] = [];
      for (const one of iterators) {
        const item = one.next();
        if (!item) return;
        items.push(item);
      }
      if (items.length === 0) return;
      yield list(items, true);
    }
  }

  function* counted(of: Value, from: Num, place: Place): Generator<Value> {
    let position = Number(from.value);
    for (const item of iterate(of, place)) yield list([index(position++, place), item], true);
  }

  function* mapped(callee: Value, sources: readonly Value[], place: Place): Generator<Value> {
    if (sources.length === 1) {
      for (const item of iterate(sources[0]!, place)) yield kit.callValue(callee, [item], place);
      return;
    }
    for (const items of zipped(sources, place))
      yield kit.callValue(callee, items.kind === 'list' ? items.items : [], place);
  }

  /** Each item's truth; what is unknown cannot be decided on. */
  function isTrue(value: Value, place: Place): boolean {
    if (value.kind === 'unknown') return notFollowed(place);
    if (value.kind === 'number') {
      const zero = trace.number('constant', 0, value.isInt, place);
      trace.compared('!=', value, zero, kit.dialect.isTrue(value), place);
    } else trace.decided(place);
    return kit.dialect.isTrue(value);
  }

  function* filtered(callee: Value, of: Value, place: Place): Generator<Value> {
    for (const item of iterate(of, place)) {
      if (isTrue(isNone(callee) ? item : kit.callValue(callee, [item], place), place)) yield item;
    }
  }

  const typeNames: { readonly [name: string]: (value: Value) => boolean | null } = {
    int: (value) => (value.kind === 'number' && value.isInt) || value.kind === 'truth',
    float: (value) => value.kind === 'number' && !value.isInt,
    bool: ({ kind }) => kind === 'truth',
    str: ({ kind }) => kind === 'text',
    list: (value) => (value.kind === 'list' && value.isArray ? null : value.kind === 'list' && !value.isTuple),
    tuple: (value) => (value.kind === 'list' && value.isArray ? null : value.kind === 'list' && value.isTuple),
    dict: ({ kind }) => kind === 'record',
  };

  function isInstance(value: Value, type: Value): boolean | null {
    if (type.kind === 'list') {
      let isCertain = true;
      for (const one of type.items) {
        const isSo = isInstance(value, one);
        if (isSo) return true;
        if (isSo === null) isCertain = false;
      }
      return isCertain ? false : null;
    }
    if (trace.hasArrays || type.kind !== 'builtin') return null;
    return typeNames[type.name]?.(value) ?? null;
  }

  const followed: { readonly [name: string]: Row } = {
    print: () => nothing,
    range,
    len: takes(['obj'], 1, ([of], { place }) => {
      const length = lengthOf(of!);
      if (length !== null) {
        const made = index(length, place);
        trace.counted(made);
        return made;
      }
      return of!.kind === 'number' || of!.kind === 'truth' || of!.kind === 'nothing'
        ? stops('type', place)
        : notFollowed(place);
    }),
    sum: ({ args, named, place }) => {
      const start = args[1] ?? named.find(({ name }) => name === 'start')?.value;
      if (args.length > 2 || named.some(({ name }) => name !== 'start')) return unknown('sum', place);
      const items = iterate(args[0] ?? stops('arguments', place), place);
      return sumOf(kit, items, start ?? trace.number('constant', 0, true, place), isArray(args[0]), place);
    },
    abs: takes(['x'], 1, ([x], { place }) => {
      const of = known(x, place);
      const value = typeof of.value === 'bigint' ? (of.value < 0n ? -of.value : of.value) : Math.abs(of.value);
      return trace.number('abs', value, of.isInt, place, of);
    }),
    pow: takes(['base', 'exp', 'mod'], 2, ([base, exp, mod], { place }) => {
      if (!isNone(mod)) return unknown('pow', place);
      const [a, b] = [known(base, place), known(exp, place)];
      const { value, isInt } = kit.dialect.arithmetic('**', a, b, place);
      return trace.number('**', value, isInt, place, a, b);
    }),
    divmod: takes(['a', 'b'], 2, ([a, b], { place }) => {
      const [x, y] = [known(a, place), known(b, place)];
      const parts = (['//', '%'] as const).map((sign) => {
        const { value, isInt } = kit.dialect.arithmetic(sign, x, y, place);
        return trace.number(sign, value, isInt, place, x, y);
      });
      return list(parts, true);
    }),
    round: takes(['number', 'ndigits'], 1, ([number, digits], { place }) => {
      const of = known(number, place);
      return round(of, isNone(digits) ? null : Number(whole(digits!, place).value), place);
    }),
    min: extreme('min'),
    max: extreme('max'),
    zip: ({ args, named, place }) => {
      if (named.length > 0) return unknown('zip', place);
      for (const arg of args) if (arg.kind === 'unknown') return arg;
      return iterator(zipped(args, place));
    },
    enumerate: takes(['iterable', 'start'], 1, ([of, start], { place }) => {
      const from = start ? whole(start, place) : trace.number('constant', 0, true, place);
      return iterator(counted(of!, from, place));
    }),
    reversed: takes(['sequence'], 1, ([of], { place }) => {
      if (of!.kind === 'iterator' || of!.kind === 'record') return notFollowed(place);
      return iterator([...iterate(of!, place)].reverse().values() as Generator<Value>);
    }),
    sorted: takes(['iterable', '*', 'key', 'reverse'], 1, ([of, key, reverse], { place }) =>
      list(sorted([...iterate(of!, place)], key, reverse !== undefined && isTrue(reverse, place), place)),
    ),
    map: ({ args, named, place }) => {
      const [callee, ...sources] = args;
      if (!callee || sources.length === 0) stops('arguments', place);
      return named.length > 0 ? unknown('map', place) : iterator(mapped(callee!, sources, place));
    },
    filter: takes(['function', 'iterable'], 2, ([callee, of], { place }) => iterator(filtered(callee!, of!, place))),
    iter: takes(['object'], 1, ([of], { place }) => iteratorOf(of!, place)),
    next: takes(['iterator', 'default'], 1, ([of, otherwise], { place }) => {
      if (of!.kind !== 'iterator') return notFollowed(place);
      trace.decided(place);
      return of!.next() ?? otherwise ?? raised('StopIteration', place);
    }),
    any: takes(['iterable'], 1, ([of], { place }) => {
      for (const item of iterate(of!, place)) if (isTrue(item, place)) return truth(true);
      return truth(false);
    }),
    all: takes(['iterable'], 1, ([of], { place }) => {
      for (const item of iterate(of!, place)) if (!isTrue(item, place)) return truth(false);
      return truth(true);
    }),
    list: takes(['iterable', '/'], 0, ([of], { place }) => list(of ? [...iterate(of, place)] : [])),
    tuple: takes(['iterable', '/'], 0, ([of], { place }) => list(of ? [...iterate(of, place)] : [], true)),
    dict: ({ args, named, place }) => {
      if (args.length > 1) stops('arguments', place);
      const [of] = args;
      if (of?.kind === 'unknown') return of;
      const given = !of
        ? []
        : of.kind === 'record'
          ? [...of.keys].map(([id, key]) => [key, of.entries.get(id)!] as const)
          : pairsOf(of, place);
      return kit.record(
        [...given, ...named.map(({ name, value }) => [{ kind: 'text', value: name }, value] as const)],
        place,
      );
    },
    float: takes(['x', '/'], 0, ([x], { place }) => (x ? float(x, place) : trace.number('constant', 0, false, place))),
    int: takes(['x', 'base'], 0, ([x, base], { place }) => {
      if (base) return unknown('int', place);
      return x ? int(x, place) : trace.number('constant', 0, true, place);
    }),
    bool: takes(['x', '/'], 0, ([x], { place }) => truth(x ? isTrue(x, place) : false)),
    str: takes(['object'], 0, ([of], { place }) => text(of ? pythonText(of, kit.spend(place)) : '', place)),
    repr: takes(['obj'], 1, ([of], { place }) =>
      trace.hasArrays ? unknown('repr', place) : text(pythonReprOf(of!, kit.spend(place)), place),
    ),
    format: takes(['value', 'format_spec'], 1, ([of, spec], { place }) => {
      const format = spec === undefined ? '' : spec.kind === 'text' ? spec.value : null;
      return format === null ? unknown('format', place) : text(formattedValue(of!, format, place, kit), place);
    }),
    isinstance: takes(['obj', 'class_or_tuple'], 2, ([of, type], { place }) => {
      const isSo = isInstance(of!, type!);
      return isSo === null ? unknown('isinstance', place) : truth(isSo);
    }),
    exit: ({ place }) => exit(place),
    quit: ({ place }) => exit(place),
  };

  function pairsOf(of: Value, place: Place): (readonly [Value, Value])[] {
    return [...iterate(of, place)].map((pair) => {
      const [key, value, more] = [...iterate(pair, place)];
      return key && value && !more ? ([key, value] as const) : stops('value', place);
    });
  }

  return tableOf<Row>(
    followed,
    all(
      'input open type set frozenset complex hash id chr ord bytes bytearray object super property staticmethod classmethod callable hasattr getattr dir slice memoryview ascii bin hex oct help get_ipython display __file__ __doc__ __builtins__ NotImplemented Ellipsis',
      'unknown',
    ),
    all('eval exec compile globals locals vars setattr delattr __import__ breakpoint', 'refused'),
    all(exceptionNames.join(' '), 'unknown'),
  );
}

/** The program ends itself. */
export function exit(place: Place): never {
  throw new Ended({ kind: 'exit', place });
}

/** An exception of Python's own, by its class. */
export function raised(exception: string, place: Place): never {
  throw new Ended({ kind: 'stops', error: 'raised', exception, place });
}

/** A value as `format` writes it; null where that is not followed. */
export function formattedValue(
  value: Value,
  format: string,
  place: Place,
  kit: Pick<Kit, 'spend' | 'budget'>,
): string | null {
  // A width in a few characters makes a text of any length.
  if (/\d{4}/.test(format)) return null;
  if (value.kind === 'number') {
    if (format === '') return pythonText(value, kit.spend(place));
    kit.budget.spend(4, place);
    return formattedNumber(value, format, place);
  }
  if (value.kind === 'truth' && format !== '')
    return formattedNumber({ value: Number(value.value), isInt: true }, format, place);
  if (value.kind === 'text') return formattedText(value.value, format);
  return format === '' ? pythonText(value, kit.spend(place)) : null;
}
