import { arrayMembers, arraysOf, isArray } from './arrays.ts';
import { collectionsOf } from './collections.ts';
import { comparisonsOf } from './comparisons.ts';
import type { Dialect } from './dialect.ts';
import { forgetItems } from './forgetItems.ts';
import {
  isHarmless as isHarmlessInJavascript,
  javascriptConstants,
  javascriptFunctions,
  javascriptModules,
} from './javascript/functions.ts';
import { javascriptMethods } from './javascript/methods.ts';
import type { Kit } from './kit.ts';
import type { Budget } from './limits.ts';
import type { NamedArguments } from './machine.ts';
import { pythonFunctions } from './python/functions.ts';
import { pythonMethods } from './python/methods.ts';
import { isHarmless as isHarmlessInPython, pythonConstants, pythonModules } from './python/modules.ts';
import type { Place } from './representation.ts';
import { notFollowed, stops } from './stop.ts';
import type { Call, MethodTable } from './table.ts';
import type { TraceWriter } from './trace.ts';
import type { Value } from './values.ts';

type CallValue = (callee: Value, args: readonly Value[], place: Place) => Value;
type Methods = { readonly [kind: string]: MethodTable<never> };

export type Builtins = ReturnType<typeof builtinsOf>;

const nowhere: Place = { from: 0, to: 0 };

/** What the languages bring along, by the tables of `python/` and `javascript/`: what is in none of them is unknown. */
export function builtinsOf(dialect: Dialect, trace: TraceWriter, budget: Budget, callValue: CallValue) {
  const isPython = dialect.language === 'python';
  const collections = collectionsOf(dialect, trace, budget);
  const { unknown, index, undefinedValue, iterate, keyOf } = collections;
  const { compare, equal } = comparisonsOf(dialect, trace, budget, iterate, (record, key, place) =>
    record.entries.has(keyOf(key, place)),
  );
  const arrays = arraysOf(trace, budget);
  const kit: Kit = {
    ...collections,
    dialect,
    trace,
    budget,
    callValue,
    equal,
    isLess: (left, right, place) => compare('<', left, right, place),
  };
  const functions = isPython ? pythonFunctions(kit) : javascriptFunctions(kit);
  const modules = isPython ? pythonModules(kit) : functions;
  const methods = (isPython ? pythonMethods(kit) : javascriptMethods(kit)) as unknown as Methods;
  const constants = isPython ? pythonConstants : javascriptConstants;
  const isHarmless = isPython ? isHarmlessInPython : isHarmlessInJavascript;

  function named(name: string, place: Place): Value | null {
    if (isPython && name === '__name__') return { kind: 'text', value: '__main__' };
    if (!isPython && name === 'undefined') return undefinedValue;
    if (!isPython && Object.hasOwn(constants, name)) return trace.number('constant', constants[name]!, false, nowhere);
    const row = functions.get(name);
    if (row === undefined) return null;
    if (row === 'refused') return notFollowed(place);
    if (!isPython && (javascriptModules.has(name) || row === 'unknown')) return { kind: 'module', path: name };
    return { kind: 'builtin', name, self: null };
  }

  /** By which table a value's methods are looked up. */
  const kindOf = (value: Value): string =>
    value.kind === 'list' && isPython && value.isTuple
      ? 'tuple'
      : value.kind === 'number' && isPython
        ? 'float'
        : value.kind;

  function member(object: Value, name: string, place: Place): Value {
    if (object.kind === 'unknown') return object;
    if (object.kind === 'module') {
      const path = `${object.path}.${name}`;
      return Object.hasOwn(constants, path) ? trace.constant(constants[path]!, false, place) : { kind: 'module', path };
    }
    if (!isPython && object.kind === 'record') {
      const entry = object.entries.get(name);
      if (entry) return entry;
      return methods.record!.has(name) ? unknown(name, place) : undefinedValue;
    }
    if (!isPython && name === 'length' && (object.kind === 'list' || object.kind === 'text')) {
      const length = index(object.kind === 'list' ? object.items.length : object.value.length, place);
      trace.counted(length);
      return length;
    }
    if (!isPython && (object.kind === 'nothing' || object.kind === 'undefined')) return stops('type', place);
    if (isArray(object) && arrayMembers.has(name)) return { kind: 'builtin', name: `.${name}`, self: object };
    const row = isArray(object) ? undefined : methods[kindOf(object)]?.get(name);
    if (row === undefined || row === 'refused') return notFollowed(place);
    return { kind: 'builtin', name: `.${name}`, self: object };
  }

  /** What is not followed may have changed what it was given, unless it is known to leave that alone. */
  function callUnknown(path: string, isKnownHarmless: boolean, { args, named: others, place }: Call): Value {
    const given = [...args, ...others.map(({ value }) => value)];
    const isSafe = isKnownHarmless || isHarmless(path);
    const later = /(^|\.)(setTimeout|setInterval|requestAnimationFrame|addEventListener|on|then|register|submit)$/;
    // What it calls, it may call now.
    if (given.some(({ kind }) => kind === 'function') && !later.test(path)) return notFollowed(place);
    const made = { kind: 'unknown', found: path, place, isHarmless: isSafe } as const;
    if (!isSafe) for (const value of given) forgetItems(value, made);
    return made;
  }

  function call(callee: Value, args: readonly Value[], others: NamedArguments, place: Place): Value {
    const given: Call = { args, named: others, place };
    if (callee.kind === 'unknown') {
      callUnknown(callee.found, callee.isHarmless === true, given);
      return callee;
    }
    if (callee.kind === 'module') return callModule(callee.path, given);
    if (callee.kind !== 'builtin') return stops('notCallable', place);
    const { name, self } = callee;
    if (self) return callMethod(name.slice(1), self, given);
    const row = functions.get(name);
    return typeof row === 'function' ? row(given) : callUnknown(name, true, given);
  }

  function callModule(path: string, given: Call): Value {
    const { args, named: others, place } = given;
    const row = modules.get(path);
    if (typeof row === 'function') return row(given);
    if (row === 'refused') return notFollowed(place);
    const array =
      isPython && path.startsWith('numpy.') ? arrays.call(path.slice('numpy.'.length), args, others, place) : null;
    return array ?? callUnknown(path, false, given);
  }

  function callMethod(name: string, self: Value, given: Call): Value {
    if (isArray(self)) return arrays.method(name, self, given.args, given.place);
    const row = methods[kindOf(self)]?.get(name);
    if (typeof row === 'function') return row(self as never, given);
    return callUnknown(name, true, given);
  }

  return { ...collections, arrays, named, member, call, compare, equal };
}
