import { list } from '../collections.ts';
import type { Kit } from '../kit.ts';
import type { Place } from '../representation.ts';
import { Ended, notFollowed, stops } from '../stop.ts';
import { all, type Follow, type Row, type Table, tableOf } from '../table.ts';
import { javascriptNumber, javascriptText } from '../texts/javascriptTexts.ts';
import { hole, type Num, type Value } from '../values.ts';

/** JavaScript's functions, by `name` or `Object.name`. */
export function javascriptFunctions(kit: Kit): Table {
  const { trace, budget, known, iterate, index, text, undefinedValue } = kit;

  const truth = (value: boolean): Value => ({ kind: 'truth', value });

  /** What has an unknown argument is unknown. */
  const pure =
    (follow: Follow): Follow =>
    (call) =>
      call.args.find(({ kind }) => kind === 'unknown') ?? follow(call);

  const toNumber = (value: Value | undefined, place: Place): Value => {
    if (!value) return trace.number('constant', 0, false, place);
    if (value.kind === 'number') return value;
    const made = javascriptNumber(value);
    return made === null ? notFollowed(place) : trace.number('constant', made, false, place);
  };

  /** As many entries as an array's constructor is told to make. */
  function filled(length: Value, entry: (at: number) => Value, place: Place): Value[] {
    const count = Number(known(length, place).value);
    if (!(Number.isInteger(count) && count >= 0)) return stops('value', place);
    budget.spend(count, place);
    return Array.from({ length: count }, (_, at) => entry(at));
  }

  const array: Follow = ({ args, place }) => {
    const [first] = args;
    return list(args.length === 1 && first!.kind === 'number' ? filled(first!, () => hole, place) : [...args]);
  };

  const arrayFrom: Follow = ({ args, place }) => {
    const [of, change] = args;
    if (!of || of.kind === 'undefined' || of.kind === 'nothing') return stops('type', place);
    const length = of.kind === 'record' ? of.entries.get('length') : undefined;
    const items = of.kind === 'record' ? [] : [...iterate(of, place)];
    if (of.kind === 'record' && of.entries.size > (length ? 1 : 0)) return notFollowed(place);
    if (length) items.push(...filled(length, () => undefinedValue, place));
    if (!change || change.kind === 'undefined') return list(items);
    return list(items.map((item, at) => kit.callValue(change, [item, index(at, place)], place)));
  };

  /** Of one number, exact in every engine. */
  const exact = (change: (x: number) => number): Follow =>
    pure(({ args, place }) => {
      const x = known(args[0] ?? undefinedValue, place);
      return trace.number('function', change(Number(x.value)), false, place, x);
    });

  const extreme = (name: 'min' | 'max'): Follow =>
    pure(({ args, place }) => {
      let chosen: Num | null = null;
      for (const value of args) {
        const next = known(value, place);
        const [a, b] = [Number(next.value), Number(chosen?.value)];
        // NaN wins, and 0 is larger than -0.
        const isBetter = chosen === null || Number.isNaN(a) || (Object.is(Math[name](a, b), a) && !Object.is(a, b));
        if (chosen) trace.compared(name === 'min' ? '<' : '>', next, chosen, isBetter, place);
        if (isBetter && !(chosen !== null && Number.isNaN(b))) chosen = next;
      }
      const none = name === 'min' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
      return chosen ?? trace.number('constant', none, false, place);
    });

  const tested = (test: (x: number) => boolean, isConverting: boolean): Follow =>
    pure(({ args, place }) => {
      trace.decided(place);
      const value = args[0] ?? undefinedValue;
      if (!isConverting && value.kind !== 'number') return truth(false);
      const x = javascriptNumber(value);
      return x === null ? notFollowed(place) : truth(test(x));
    });

  /** The keys of an object, or the places of a list that hold something. */
  function keysOf(of: Value, place: Place): string[] {
    if (of.kind === 'record') return kit.keysInOrder(of);
    if (of.kind !== 'list') return notFollowed(place);
    budget.spend(of.items.length, place);
    return of.items.flatMap((item, at) => (item === hole ? [] : [String(at)]));
  }

  const named = (value: string): Value => ({ kind: 'text', value });
  const entryOf = (of: Value, key: string): Value =>
    of.kind === 'record' ? of.entries.get(key)! : of.kind === 'list' ? of.items[Number(key)]! : undefinedValue;

  const parseFloatOf: Follow = ({ args, place }) => {
    const [of] = args;
    const written = of && javascriptText(of);
    if (written === null || written === undefined) return notFollowed(place);
    if (of!.kind === 'number' && Number.parseFloat(written) === Number(of!.value)) return of!;
    return trace.number('constant', Number.parseFloat(written), false, place);
  };

  const followed: { readonly [path: string]: Row } = {
    Array: array,
    'Array.of': ({ args }) => list([...args]),
    'Array.from': pure(arrayFrom),
    'Array.isArray': pure(({ args }) => truth(args[0]?.kind === 'list')),
    Float64Array: pure(({ args, place }) => {
      const [of] = args;
      if (of?.kind !== 'list')
        return list(filled(of ?? notFollowed(place), () => trace.number('constant', 0, false, place), place));
      budget.spend(of.items.length, place);
      return list(of.items.map((item) => toNumber(item === hole ? undefinedValue : item, place)));
    }),
    Number: pure(({ args, place }) => toNumber(args[0], place)),
    'Number.parseFloat': pure(parseFloatOf),
    parseFloat: pure(parseFloatOf),
    String: pure(({ args, place }) => text(args.length === 0 ? '' : javascriptText(args[0]!), place)),
    Boolean: pure(({ args, place }) => {
      trace.decided(place);
      return truth(args[0] !== undefined && kit.dialect.isTrue(args[0]));
    }),
    isNaN: tested(Number.isNaN, true),
    isFinite: tested(Number.isFinite, true),
    'Number.isNaN': tested(Number.isNaN, false),
    'Number.isFinite': tested(Number.isFinite, false),
    'Number.isInteger': tested(Number.isInteger, false),
    'Object.keys': pure(({ args, place }) => list(keysOf(args[0] ?? undefinedValue, place).map(named))),
    'Object.keys of for … in': pure(({ args, place }) => list(keysOf(args[0] ?? undefinedValue, place).map(named))),
    'Object.values': pure(({ args, place }) =>
      list(keysOf(args[0] ?? undefinedValue, place).map((key) => entryOf(args[0]!, key))),
    ),
    'Object.entries': pure(({ args, place }) =>
      list(keysOf(args[0] ?? undefinedValue, place).map((key) => list([named(key), entryOf(args[0]!, key)]))),
    ),
    'Object.freeze': pure(({ args, place }) => args[0] ?? stops('type', place)),
    'Math.abs': pure(({ args, place }) => {
      const x = known(args[0] ?? undefinedValue, place);
      return trace.number('abs', Math.abs(Number(x.value)), false, place, x);
    }),
    'Math.pow': pure(({ args, place }) => {
      const [base, exponent] = [known(args[0] ?? undefinedValue, place), known(args[1] ?? undefinedValue, place)];
      const { value } = kit.dialect.arithmetic('**', base, exponent, place);
      return trace.number('**', value, false, place, base, exponent);
    }),
    'Math.min': extreme('min'),
    'Math.max': extreme('max'),
    'Math.sqrt': exact(Math.sqrt),
    'Math.floor': exact(Math.floor),
    'Math.ceil': exact(Math.ceil),
    'Math.round': exact(Math.round),
    'Math.trunc': exact(Math.trunc),
    'Math.sign': exact(Math.sign),
    'process.exit': ({ place }) => {
      throw new Ended({ kind: 'exit', place });
    },
    ...all(
      'console.log console.info console.warn console.error console.debug console.table console.group console.groupEnd console.time console.timeEnd console.clear console.assert',
      () => undefinedValue,
    ),
  };

  return tableOf<Row>(
    followed,
    all(
      'window document process require module exports globalThis Object JSON Date Map Set WeakMap Promise Symbol BigInt parseInt performance setTimeout setInterval clearTimeout clearInterval requestAnimationFrame fetch alert prompt confirm Int32Array Float32Array Uint8Array Int8Array Error TypeError RangeError Intl localStorage sessionStorage navigator location console Math RegExp structuredClone queueMicrotask Chart Plotly d3 vegaEmbed echarts self',
      'unknown',
    ),
    all('eval Function Proxy Reflect', 'refused'),
  );
}

/** Objects of the language that hold functions. */
export const javascriptModules = new Set('Math console Array Number Object process JSON String'.split(' '));

export const javascriptConstants: { readonly [path: string]: number } = {
  'Math.PI': Math.PI,
  'Math.E': Math.E,
  'Math.LN2': Math.LN2,
  'Math.LN10': Math.LN10,
  'Math.LOG2E': Math.LOG2E,
  'Math.LOG10E': Math.LOG10E,
  'Math.SQRT2': Math.SQRT2,
  'Math.SQRT1_2': Math.SQRT1_2,
  'Number.EPSILON': Number.EPSILON,
  'Number.MAX_VALUE': Number.MAX_VALUE,
  'Number.MIN_VALUE': Number.MIN_VALUE,
  'Number.MAX_SAFE_INTEGER': Number.MAX_SAFE_INTEGER,
  'Number.MIN_SAFE_INTEGER': Number.MIN_SAFE_INTEGER,
  'Number.POSITIVE_INFINITY': Number.POSITIVE_INFINITY,
  'Number.NEGATIVE_INFINITY': Number.NEGATIVE_INFINITY,
  'Number.NaN': Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  NaN: Number.NaN,
};

const harmless = new Set(
  'console Math JSON Date Intl Object Number String document window performance localStorage navigator location process fetch alert prompt confirm Chart Plotly d3 vegaEmbed echarts require setTimeout setInterval clearTimeout clearInterval requestAnimationFrame parseInt BigInt Error TypeError RangeError RegExp structuredClone Int32Array Float32Array Uint8Array Int8Array Map Set'.split(
    ' ',
  ),
);

export const isHarmless = (path: string): boolean =>
  harmless.has(path.split('.')[0]!) && !/^Object\.(assign|define|setPrototypeOf)/.test(path);
