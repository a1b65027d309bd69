import type { Declaring, Machine } from './machine.ts';
import { nearestName } from './nearestName.ts';
import type { AssignmentTarget, Place } from './representation.ts';
import { Ended, notFollowed, stops } from './stop.ts';
import type { Scope, Value, Variable } from './values.ts';

const nothing: Value = { kind: 'nothing' };

/** A plot's axes, a module's settings: what is stored there comes back into no arithmetic. */
const isOutside = ({ kind }: Value): boolean => kind === 'unknown' || kind === 'module';

/** Names: which variable one means, and what gives it a value. Every assignment is a store in the trace. */
export function namesOf({ isPython, trace, builtins, programScope, value }: Machine) {
  function variableOf(name: string, scope: Scope): Variable | null {
    for (let at: Scope | null = scope; at; at = at.parent) {
      const variable = at.names.get(name);
      if (variable) return variable;
    }
    return null;
  }

  /** Python's functions know their own names beforehand, without a value yet; a name not found is the program's. */
  function bind(name: string, made: Value, scope: Scope): object {
    const known = variableOf(name, scope);
    const variable = known ?? { value: made, isConst: false };
    if (known) known.value = made;
    else programScope.names.set(name, variable);
    return variable;
  }

  function lookUp(name: string, place: Place, scope: Scope): Value {
    const variable = variableOf(name, scope);
    if (variable?.value) return variable.value;
    const builtin = variable ? null : builtins.named(name, place);
    if (builtin) return builtin;
    const known: string[] = [];
    for (let at: Scope | null = scope; at; at = at.parent) {
      for (const [other, { value: has }] of at.names) if (has && other !== name) known.push(other);
    }
    throw new Ended({ kind: 'unknownName', name, nearest: nearestName(name, known), place });
  }

  // A target is given a value as often as its loop turns, and always up to the same place.
  const places = new Map<AssignmentTarget, Place>();

  function placeTo(target: AssignmentTarget, { to }: Place): Place {
    let place = places.get(target);
    if (place?.to !== to) places.set(target, (place = { from: target.from, to }));
    return place;
  }

  function assign(target: AssignmentTarget, made: Value, scope: Scope, whole: Place, isMinusAssigned: boolean): void {
    const place = placeTo(target, whole);
    switch (target.kind) {
      case 'name': {
        if (variableOf(target.name, scope)?.isConst) stops('constant', target);
        const holder = bind(target.name, made, scope);
        store(target.name, holder, 0, made, place, isMinusAssigned);
        return;
      }
      case 'index': {
        const holder = value(target.object, scope);
        if (isOutside(holder)) return;
        const key = builtins.assignIndex(holder, value(target.index, scope), made, target);
        const name = target.object.kind === 'name' ? target.object.name : null;
        store(name, holderOf(holder), key, made, place, isMinusAssigned);
        return;
      }
      case 'member': {
        const holder = value(target.object, scope);
        if (isOutside(holder)) return;
        if (holder.kind !== 'record') notFollowed(target);
        holder.entries.set(target.name, made);
        store(target.name, holder.entries, target.name, made, place, isMinusAssigned);
        return;
      }
      case 'entries':
        for (const entry of target.entries) {
          assign(entry.target, builtins.member(made, entry.name, target), scope, entry.target, false);
        }
        return;
      case 'targets': {
        if (made.kind === 'unknown') {
          for (const item of target.items) assign(item, made, scope, item, false);
          return;
        }
        const items = [...builtins.iterate(made, whole)];
        if (isPython ? items.length !== target.items.length : items.length < target.items.length)
          stops('unpack', whole);
        for (const [index, item] of target.items.entries()) {
          assign(item, items[index]!, scope, target.items.length > 1 ? item : whole, false);
        }
      }
    }
  }

  function holderOf(holder: Value): object {
    return holder.kind === 'list' ? holder.items : holder.kind === 'record' ? holder.entries : holder;
  }

  function store(
    name: string | null,
    holder: object,
    key: number | string,
    made: Value,
    place: Place,
    isMinusAssigned: boolean,
  ): void {
    const time = trace.numbers.length;
    trace.stores.push({ name, holder, key, value: made, place, isMinusAssigned, path: trace.path, time });
  }

  function declare(target: AssignmentTarget, made: Value, scope: Scope, statement: Declaring): void {
    if (target.kind === 'name') {
      let home = scope;
      while (statement.how === 'var' && !home.isFunction && home.parent) home = home.parent;
      const variable = { value: made, isConst: statement.how === 'const' };
      home.names.set(target.name, variable);
      const place = placeTo(target, statement);
      store(target.name, variable, 0, made, place, statement.isMinusAssigned ?? false);
      return;
    }
    if (target.kind === 'index' || target.kind === 'member') {
      assign(target, made, scope, statement, false);
      return;
    }
    if (target.kind === 'entries') {
      for (const entry of target.entries) {
        const part = builtins.member(made, entry.name, target);
        declare(entry.target, part, scope, { ...statement, to: entry.target.to });
      }
      return;
    }
    const isUnknown = made.kind === 'unknown';
    const items = isUnknown ? [] : [...builtins.iterate(made, statement)];
    for (const [index, item] of target.items.entries()) {
      declare(item, isUnknown ? made : (items[index] ?? nothing), scope, { ...statement, to: item.to });
    }
  }

  return { bind, lookUp, assign, declare, store };
}
