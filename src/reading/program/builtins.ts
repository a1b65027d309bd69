import { asDouble } from './arithmetic.ts';
import { arrayMembers, arraysOf, isArray } from './arrays.ts';
import { collectionsOf, list } from './collections.ts';
import type { Dialect } from './dialect.ts';
import type { Budget } from './limits.ts';
import type { Place } from './representation.ts';
import { notFollowed, stops } from './stop.ts';
import type { TraceWriter } from './trace.ts';
import type { Num, Value } from './values.ts';

type Named = readonly { readonly name: string; readonly value: Value }[];
type CallValue = (callee: Value, args: readonly Value[], place: Place) => Value;
type Unknown = Value & { readonly kind: 'unknown' };

export type Builtins = ReturnType<typeof builtinsOf>;

const nothing: Value = { kind: 'nothing' };
const pythonNames = new Set(
  'print range len sum abs min max zip enumerate list tuple float int str round reversed sorted pow'.split(' '),
);
const javascriptNames = new Set(
  'console Math Array Number String parseFloat Float64Array Infinity NaN undefined'.split(' '),
);
/** What the languages and their notebooks bring along besides, and is not followed: unknown, as against a misspelt name. */
const otherPythonNames = new Set(
  'input open isinstance type dict set frozenset any all map filter iter next bool complex divmod hash id repr format chr ord bytes object super property getattr setattr hasattr callable vars dir globals locals exit quit slice display get_ipython __file__ Exception ValueError'.split(
    ' ',
  ),
);
const otherJavascriptNames = new Set(
  'window document process require module exports globalThis Object JSON Date Map Set WeakMap Promise Symbol Boolean BigInt isNaN isFinite parseInt performance setTimeout setInterval fetch alert prompt Int32Array Float32Array Error'.split(
    ' ',
  ),
);
const pythonMethods = new Set('append extend copy'.split(' '));
const javascriptMethods = new Set('push map forEach reduce slice fill concat entries at toFixed toString'.split(' '));

/** The number that a text in its quotes is; null for any other text. */
function writtenNumber(text: string): number | null {
  const inside = text.slice(1, -1).trim();
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(inside) ? Number(inside) : null;
}

/** What the languages bring along: functions, methods, lists and how values go together that are not both numbers. */
export function builtinsOf(dialect: Dialect, trace: TraceWriter, budget: Budget, callValue: CallValue) {
  const isPython = dialect.language === 'python';
  const names = isPython ? pythonNames : javascriptNames;

  const collections = collectionsOf(dialect, trace, budget);
  const { index, number, known, whole, lengthOf, iterate } = collections;
  const arrays = arraysOf(trace, budget);
  const unknown = (found: string, place: Place): Unknown => ({ kind: 'unknown', found, place });

  const otherNames = isPython ? otherPythonNames : otherJavascriptNames;

  function named(name: string, place: Place): Value | null {
    if (otherNames.has(name)) return unknown(name, place);
    if (isPython && name === '__name__') return { kind: 'text', value: '"__main__"' };
    if (!names.has(name)) return null;
    if (name === 'Math' || name === 'console' || name === 'Array' || name === 'Number')
      return { kind: 'module', path: name };
    if (name === 'undefined') return nothing;
    const numbers: { readonly [name: string]: number } = { Infinity: Number.POSITIVE_INFINITY, NaN: Number.NaN };
    if (name in numbers) return trace.number('constant', numbers[name]!, false, { from: 0, to: 0 });
    return { kind: 'builtin', name, self: null };
  }
  function member(object: Value, name: string, place: Place): Value {
    if (object.kind === 'record') return object.entries.get(name) ?? (isPython ? notFollowed(place) : nothing);
    if (object.kind === 'module') {
      const path = `${object.path}.${name}`;
      const constants: { readonly [path: string]: number } = {
        'math.pi': Math.PI,
        'math.e': Math.E,
        'Math.PI': Math.PI,
        'Math.E': Math.E,
      };
      const constant = constants[path];
      return constant === undefined ? { kind: 'module', path } : trace.constant(constant, false, place);
    }
    if (object.kind === 'unknown') return object;
    if (object.kind === 'text') return unknown(name, place);
    if (object.kind === 'list' && name === 'length' && !isPython) return index(object.items.length, place);
    if ((isArray(object) ? arrayMembers : isPython ? pythonMethods : javascriptMethods).has(name))
      return { kind: 'builtin', name: `.${name}`, self: object };
    return notFollowed(place);
  }

  // Calls

  function call(callee: Value, args: readonly Value[], keywords: Named, place: Place): Value {
    if (callee.kind === 'unknown') return callee;
    if (callee.kind === 'module') return callModule(callee.path, args, keywords, place);
    if (callee.kind !== 'builtin') return stops('notCallable', place);
    if (callee.name.startsWith('.')) return callMethod(callee.name, callee.self!, args, place);
    return callFunction(callee.name, args, keywords, place);
  }

  function callModule(path: string, args: readonly Value[], keywords: Named, place: Place): Value {
    const dot = path.indexOf('.');
    const [module, name] = dot < 0 ? [path, ''] : [path.slice(0, dot), path.slice(dot + 1)];
    if (module === 'console') return nothing;
    if (module === 'numpy' && isPython) return arrays.call(name, args, keywords, place) ?? unknown(path, place);
    if (path === 'Math.pow' || path === 'math.pow') return power(args, path === 'math.pow', place);
    if (path === 'Math.abs' || path === 'math.fabs') return absolute(known(args[0], place), place);
    if (path === 'Array') return list(args.length === 1 ? filled(args[0]!, nothing, place) : [...args]);
    if (path === 'Array.from') return list([...iterate(args[0] ?? nothing, place)]);
    if (module === 'Math' && (name === 'min' || name === 'max')) return extreme(name, args, place);
    const functions: { readonly [name: string]: (x: number) => number } = {
      sqrt: Math.sqrt,
      floor: Math.floor,
      ceil: Math.ceil,
      round: Math.round,
      trunc: Math.trunc,
      sign: Math.sign,
    };
    const isExact = (module === 'Math' && name in functions) || path === 'math.sqrt';
    if (!isExact) return unknown(path, place);
    const x = known(args[0], place);
    if (path === 'math.sqrt' && Number(x.value) < 0) return stops('value', place);
    return trace.number('function', functions[name]!(Number(x.value)), false, place, x);
  }

  /** As many entries as an array's constructor is told to make. */
  function filled(length: Value, entry: Value, place: Place): Value[] {
    const count = Number(known(length, place).value);
    if (!(Number.isInteger(count) && count >= 0)) return stops('value', place);
    budget.spend(count, place);
    return Array.from({ length: count }, () => entry);
  }

  function power(args: readonly Value[], isDouble: boolean, place: Place): Num {
    const [base, exponent] = [known(args[0], place), known(args[1], place)];
    const bare = (of: Num) => (isDouble ? { value: asDouble(of, place), isInt: false } : of);
    const result = dialect.arithmetic('**', bare(base), bare(exponent), place);
    return trace.number('**', result.value, result.isInt, place, base, exponent);
  }

  function absolute(of: Num, place: Place): Num {
    const value = typeof of.value === 'bigint' ? (of.value < 0n ? -of.value : of.value) : Math.abs(of.value);
    return trace.number('abs', value, of.isInt, place, of);
  }

  /** The smallest or largest is one of the values itself. */
  function extreme(name: 'min' | 'max', values: readonly Value[], place: Place): Num {
    let chosen: Num | null = null;
    for (const value of values) {
      const next = known(value, place);
      const isBetter = chosen === null || (name === 'min' ? next.value < chosen.value : next.value > chosen.value);
      if (chosen) trace.compared(name === 'min' ? '<' : '>', next, chosen, isBetter, place);
      if (isBetter) chosen = next;
    }
    return chosen ?? stops('value', place);
  }

  /**
   * Python's sum. From 3.12 on it carries what each addition of doubles rounds away (Neumaier), before it did not: only where
   * both give the same is it the chain of its additions. An array's numbers are added one after the other in all versions.
   */
  function addAll(items: Iterable<Value>, from: Num, isCarried: boolean, place: Place): Value {
    let sum: Num = from;
    let lost = 0;
    let isExact = true;
    for (const item of items) {
      const next = number(item, place);
      if (next.kind === 'unknown') return next;
      const result = dialect.arithmetic('+', sum, next, place);
      const [a, b, total] = [Number(sum.value), Number(next.value), Number(result.value)];
      if (isCarried && !result.isInt) {
        lost += Math.abs(a) >= Math.abs(b) ? a - total + b : b - total + a;
        isExact &&= Object.is(total + (Number.isFinite(lost) ? lost : 0), total);
      }
      sum = trace.number('+', result.value, result.isInt, place, sum, next);
    }
    return isExact ? sum : trace.number('function', Number(sum.value) + lost, false, place, sum);
  }

  function callMethod(name: string, self: Value, args: readonly Value[], place: Place): Value {
    if (name === '.toFixed' || name === '.toString') return { kind: 'text', value: '"…"' };
    if (self.kind !== 'list') return notFollowed(place);
    if (isArray(self)) return arrays.method(name.slice(1), self, args, place);
    const { items } = self;
    // What adds to a list's end does not go through it: a program keeps the error of each of its iterations.
    budget.spend(name === '.append' || name === '.push' || name === '.at' ? 1 : items.length, place);
    switch (name) {
      case '.append':
      case '.push':
        if (args.length !== 1) return isPython ? stops('arguments', place) : notFollowed(place);
        trace.stores.push({
          name: null,
          holder: items,
          key: items.length,
          value: args[0]!,
          place,
          isMinusAssigned: false,
          path: trace.path,
          time: trace.numbers.length,
        });
        items.push(args[0]!);
        return isPython ? nothing : index(items.length, place);
      case '.extend':
        for (const item of [...iterate(args[0] ?? nothing, place)]) items.push(item);
        return nothing;
      case '.copy':
        return list([...items]);
      case '.concat':
        return list(items.concat(...args.map((arg) => (arg.kind === 'list' ? [...iterate(arg, place)] : [arg]))));
      case '.fill':
        items.fill(args[0] ?? nothing);
        return self;
      case '.entries':
        return list(items.map((item, position) => list([index(position, place), item])));
      case '.at':
        return items.at(Number(known(args[0], place).value)) ?? nothing;
      case '.slice':
        return list(items.slice(...args.map((arg) => Number(known(arg, place).value))));
      case '.map':
        return list(items.map((item, position) => callValue(args[0]!, [item, index(position, place)], place)));
      case '.forEach':
        for (const [position, item] of items.entries()) callValue(args[0]!, [item, index(position, place)], place);
        return nothing;
      case '.reduce': {
        const rest = [...items.entries()].slice(args.length > 1 ? 0 : 1);
        let sum = args[1] ?? items[0] ?? stops('type', place);
        for (const [position, item] of rest) sum = callValue(args[0]!, [sum, item, index(position, place)], place);
        return sum;
      }
      default:
        return notFollowed(place);
    }
  }

  function callFunction(name: string, args: readonly Value[], keywords: Named, place: Place): Value {
    if (name === 'print') return nothing;
    // Whatever a value is, as a text it is a text.
    if (name === 'str' || name === 'String') return { kind: 'text', value: '"…"' };
    const unknownArgument = args.find(({ kind }) => kind === 'unknown');
    if (unknownArgument) return unknownArgument;
    switch (name) {
      case 'range':
        return range(args, place);
      case 'len': {
        const length = args[0] && lengthOf(args[0]);
        return typeof length === 'number' ? index(length, place) : isPython ? stops('type', place) : notFollowed(place);
      }
      case 'sum':
        return addAll(
          iterate(args[0] ?? nothing, place),
          args[1] ? known(args[1], place) : trace.number('constant', 0, true, place),
          !isArray(args[0]),
          place,
        );
      case 'abs':
        return absolute(known(args[0], place), place);
      case 'pow':
        return args.length === 2 ? power(args, false, place) : notFollowed(place);
      case 'min':
      case 'max':
        if (keywords.length > 0) return notFollowed(place);
        return extreme(name, args.length === 1 ? [...iterate(args[0]!, place)] : args, place);
      case 'zip': {
        const all = args.map((arg) => [...iterate(arg, place)]);
        const length = all.length === 0 ? 0 : Math.min(...all.map((items) => items.length));
        return list(
          Array.from({ length }, (_, i) =>
            list(
              all.map((items) => items[i]!),
              true,
            ),
          ),
        );
      }
      case 'enumerate': {
        const from = args[1] ? Number(known(args[1], place).value) : 0;
        const items = [...iterate(args[0] ?? nothing, place)];
        return list(items.map((item, i) => list([index(from + i, place), item], true)));
      }
      case 'list':
      case 'tuple':
        return list(args[0] ? [...iterate(args[0], place)] : [], name === 'tuple');
      case 'reversed':
        return list([...iterate(args[0] ?? nothing, place)].reverse());
      case 'float':
      case 'parseFloat': {
        const written = args[0]?.kind === 'text' ? writtenNumber(args[0].value) : null;
        if (written !== null) return trace.number('constant', written, false, place);
        if (args[0]?.kind === 'text') return notFollowed(place);
        const of = known(args[0], place);
        return trace.number('same', asDouble(of, place), false, place, of);
      }
      case 'Float64Array': {
        const [of] = args;
        if (of?.kind === 'list') return list([...of.items]);
        return list(filled(of ?? nothing, trace.number('constant', 0, false, place), place));
      }
      case 'int': {
        if (args[0]?.kind === 'text') return notFollowed(place);
        const of = known(args[0], place);
        if (of.isInt) return of;
        if (!Number.isFinite(of.value)) return stops('value', place);
        return trace.number('function', Math.trunc(Number(of.value)) + 0, true, place, of);
      }
      default:
        return unknown(name, place);
    }
  }

  function range(args: readonly Value[], place: Place): Value {
    const [first, second, third] = args.map((arg) => whole(arg, place));
    if (!first || args.length > 3) return stops('arguments', place);
    const zero = trace.number('constant', 0, true, place);
    const one = trace.number('constant', 1, true, place);
    if (third && !third.value) return stops('value', place);
    return { kind: 'range', start: second ? first : zero, stop: second ?? first, step: third ?? one };
  }

  return { ...collections, arrays, named, member, call };
}
