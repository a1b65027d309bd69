import { asDouble } from '../arithmetic.ts';
import { list } from '../collections.ts';
import type { Kit } from '../kit.ts';
import { notFollowed, stops } from '../stop.ts';
import { all, type Follow, type Row, type Table, tableOf } from '../table.ts';
import type { Num, Value } from '../values.ts';
import { exit } from './functions.ts';

/** What Python's modules bring along, by `module.name`. NumPy's is in `arrays`. */
export function pythonModules(kit: Kit): Table {
  const { trace, known, iterate, budget, unknown } = kit;

  /** Of one double, whose result every library gives to the bit. */
  const ofDouble =
    (follow: (x: number, number: Num, place: { from: number; to: number }) => Value): Follow =>
    ({ args, named, place }) => {
      if (named.length > 0 || args.length !== 1) stops(named.length > 0 ? 'type' : 'arguments', place);
      if (args[0]!.kind === 'unknown') return args[0]!;
      const number = known(args[0], place);
      return follow(asDouble(number, place), number, place);
    };

  const toWhole = (change: (x: number) => number): Follow =>
    ofDouble((x, number, place) => {
      if (number.isInt) return number;
      if (!Number.isFinite(x)) return stops(Number.isNaN(x) ? 'value' : 'overflow', place);
      const made = change(x) + 0;
      return trace.number('function', Number.isSafeInteger(made) ? made : BigInt(made), true, place, number);
    });

  function copied(value: Value, isDeep: boolean, place: { from: number; to: number }, depth = 0): Value {
    if (depth > 20) return notFollowed(place);
    if (value.kind === 'list' && !value.isArray) {
      budget.spend(value.items.length, place);
      return list(
        isDeep ? value.items.map((item) => copied(item, true, place, depth + 1)) : [...value.items],
        value.isTuple,
      );
    }
    if (value.kind === 'record') {
      budget.spend(value.entries.size, place);
      const entries = [...value.entries].map(
        ([id, entry]) => [id, isDeep ? copied(entry, true, place, depth + 1) : entry] as const,
      );
      return { kind: 'record', entries: new Map(entries), keys: new Map(value.keys) };
    }
    return ['number', 'text', 'truth', 'nothing', 'range', 'function', 'unknown'].includes(value.kind)
      ? value
      : unknown('copy', place);
  }

  const copy =
    (isDeep: boolean): Follow =>
    ({ args, named, place }) =>
      args.length === 1 && named.length === 0 ? copied(args[0]!, isDeep, place) : unknown('copy', place);

  const truth = (value: boolean): Value => ({ kind: 'truth', value });

  const followed: { readonly [path: string]: Row } = {
    'math.sqrt': ofDouble((x, number, place) =>
      x < 0 ? stops('value', place) : trace.number('function', Math.sqrt(x), false, place, number),
    ),
    'math.fabs': ofDouble((x, number, place) => trace.number('abs', Math.abs(x), false, place, number)),
    'math.floor': toWhole(Math.floor),
    'math.ceil': toWhole(Math.ceil),
    'math.trunc': toWhole(Math.trunc),
    'math.isnan': ofDouble((x, _number, place) => {
      trace.decided(place);
      return truth(Number.isNaN(x));
    }),
    'math.isinf': ofDouble((x, _number, place) => {
      trace.decided(place);
      return truth(Math.abs(x) === Number.POSITIVE_INFINITY);
    }),
    'math.isfinite': ofDouble((x, _number, place) => {
      trace.decided(place);
      return truth(Number.isFinite(x));
    }),
    'math.pow': ({ args, named, place }) => {
      if (args.length !== 2 || named.length > 0) stops('arguments', place);
      const unknownOne = args.find(({ kind }) => kind === 'unknown');
      if (unknownOne) return unknownOne;
      const [base, exponent] = [known(args[0], place), known(args[1], place)];
      const [x, y] = [asDouble(base, place), asDouble(exponent, place)];
      // What is an error here differs from `**`.
      if (!Number.isFinite(x) || !Number.isFinite(y) || (x < 0 && !Number.isInteger(y))) return notFollowed(place);
      if (x === 0 && y < 0) return stops('value', place);
      const power = y === 2 ? x * x : x ** y;
      if (!Number.isFinite(power)) return stops('overflow', place);
      const made = trace.number('**', power, false, place, base, exponent);
      if (y !== 2 && y !== 1 && y !== 0) trace.roughlyKnown(made, 'power', place);
      return made;
    },
    'math.prod': ({ args, named, place }) => {
      if (args.length !== 1 || named.length > 0) return unknown('math.prod', place);
      let product: Num = trace.number('constant', 1, true, place);
      for (const item of iterate(args[0]!, place)) {
        const next = known(item, place);
        const { value, isInt } = kit.dialect.arithmetic('*', product, next, place);
        product = trace.number('*', value, isInt, place, product, next);
      }
      return product;
    },
    'copy.copy': copy(false),
    'copy.deepcopy': copy(true),
    'sys.exit': ({ place }) => exit(place),
    'os._exit': ({ place }) => exit(place),
  };
  return tableOf<Row>(followed, all('exec eval', 'refused'));
}

export const pythonConstants: { readonly [path: string]: number } = {
  'math.pi': Math.PI,
  'math.e': Math.E,
  'math.tau': 2 * Math.PI,
  'math.inf': Number.POSITIVE_INFINITY,
  'math.nan': Number.NaN,
};

/** Modules whose functions leave alone what they are given: they draw, print, count, or make something of their own. */
const harmless = new Set(
  'matplotlib mpl_toolkits seaborn plotly bokeh altair pandas numpy math cmath time datetime os sys json csv logging pprint tqdm IPython ipywidgets warnings statistics decimal fractions typing tabulate rich random itertools functools operator string re pathlib collections dataclasses abc enum io contextlib timeit traceback pytest unittest doctest scipy sklearn torch tensorflow keras sympy platform gc'.split(
    ' ',
  ),
);

/** Functions of those that change the list they are given. */
const changing = new Set('shuffle copyto put place putmask fill_diagonal put_along_axis resize'.split(' '));

export function isHarmless(path: string): boolean {
  const names = path.split('.');
  return harmless.has(names[0]!) && !changing.has(names[names.length - 1]!);
}
