import type { Declaring, Machine } from './machine.ts';
import { nearestName } from './nearestName.ts';
import type { AssignmentTarget, Place } from './representation.ts';
import { Ended, notFollowed, stops } from './stop.ts';
import type { Scope, Value, Variable } from './values.ts';

const undefinedValue: Value = { kind: 'undefined' };

/** A plot's axes, a module's settings: what is stored there comes back into no arithmetic. */
const isOutside = ({ kind }: Value): boolean => kind === 'unknown' || kind === 'module';

/** Where an assignment goes, its parts evaluated once. */
export type Reference =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'index'; readonly holder: Value; readonly key: Value; readonly name: string | null }
  | { readonly kind: 'member'; readonly holder: Value; readonly name: string };

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
    const isHidden = variable !== null && programScope.names.get(name) !== variable;
    const builtin = isHidden || (variable && !isPython) ? null : builtins.named(name, place);
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

  /** What a target refers to; null for a pattern, which refers to several. */
  function referenceTo(target: AssignmentTarget, scope: Scope): Reference | null {
    switch (target.kind) {
      case 'name':
        return { kind: 'name', name: target.name };
      case 'index': {
        const holder = value(target.object, scope);
        const name = target.object.kind === 'name' ? target.object.name : null;
        return { kind: 'index', holder, key: value(target.index, scope), name };
      }
      case 'member':
        return { kind: 'member', holder: value(target.object, scope), name: target.name };
      default:
        return null;
    }
  }

  function valueAt(reference: Reference, place: Place, scope: Scope): Value {
    switch (reference.kind) {
      case 'name':
        return lookUp(reference.name, place, scope);
      case 'index':
        return builtins.at(reference.holder, reference.key, place);
      case 'member':
        return builtins.member(reference.holder, reference.name, place);
    }
  }

  function assignTo(
    reference: Reference,
    target: AssignmentTarget,
    made: Value,
    scope: Scope,
    whole: Place,
    isMinusAssigned: boolean,
  ): void {
    const place = placeTo(target, whole);
    switch (reference.kind) {
      case 'name': {
        const variable = variableOf(reference.name, scope);
        if (variable?.isConst) stops('constant', target);
        if (variable && variable.value === null && !isPython) stops('type', target);
        const holder = bind(reference.name, made, scope);
        store(reference.name, holder, 0, made, place, isMinusAssigned);
        return;
      }
      case 'index': {
        const { holder, key, name } = reference;
        if (isOutside(holder)) return;
        const at = builtins.assignIndex(holder, key, made, target);
        store(name, holderOf(holder), at, made, place, isMinusAssigned);
        return;
      }
      case 'member': {
        const { holder, name } = reference;
        if (isOutside(holder)) return;
        if (holder.kind !== 'record' || isPython) notFollowed(target);
        const at = builtins.assignIndex(holder, { kind: 'text', value: name }, made, target);
        store(name, holderOf(holder), at, made, place, isMinusAssigned);
      }
    }
  }

  function assign(target: AssignmentTarget, made: Value, scope: Scope, whole: Place, isMinusAssigned: boolean): void {
    const reference = referenceTo(target, scope);
    if (reference) {
      assignTo(reference, target, made, scope, whole, isMinusAssigned);
      return;
    }
    takeApart(target, made, scope, whole, (part, value, place) => assign(part, value, scope, place, false));
  }

  /** Gives each part of a pattern its value. */
  function takeApart(
    target: AssignmentTarget,
    made: Value,
    scope: Scope,
    whole: Place,
    give: (part: AssignmentTarget, value: Value, place: Place) => void,
  ): void {
    switch (target.kind) {
      case 'entries':
        if (made.kind === 'nothing' || made.kind === 'undefined') stops('type', whole);
        for (const entry of target.entries) give(entry.target, builtins.member(made, entry.name, target), entry.target);
        return;
      case 'orElse':
        give(target.target, made.kind === 'undefined' ? value(target.otherwise, scope) : made, target.target);
        return;
      case 'targets':
        takeItemsApart(target.items, made, whole, give);
        return;
      default:
        notFollowed(target);
    }
  }

  function takeItemsApart(
    targets: readonly (AssignmentTarget | null)[],
    made: Value,
    whole: Place,
    give: (part: AssignmentTarget, value: Value, place: Place) => void,
  ): void {
    const isUnknown = made.kind === 'unknown';
    const rest = targets.findIndex((target) => target?.kind === 'rest');
    // JavaScript takes no more items than there are names, Python asks for just as many.
    const items: Value[] = [];
    if (!isUnknown) {
      const iterator = builtins.iteratorOf(made, whole);
      const most = isPython || rest >= 0 ? Number.POSITIVE_INFINITY : targets.length;
      while (items.length < most) {
        const item = iterator.next();
        if (!item) break;
        items.push(item);
      }
      const isShort = rest < 0 ? items.length !== targets.length : items.length < targets.length - 1;
      if (isPython && isShort) stops('unpack', whole);
    }
    const behind = rest < 0 ? 0 : targets.length - 1 - rest;
    for (const [i, target] of targets.entries()) {
      if (!target) continue;
      if (target.kind === 'rest') {
        const taken: Value = {
          kind: 'list',
          items: items.slice(i, Math.max(i, items.length - behind)),
          isTuple: false,
        };
        give(target.target, isUnknown ? made : taken, target);
      } else {
        const at = rest >= 0 && i > rest ? items.length - (targets.length - i) : i;
        give(target, isUnknown ? made : (items[at] ?? undefinedValue), targets.length > 1 ? target : whole);
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
    takeApart(target, made, scope, statement, (part, value, { to }) =>
      declare(part, value, scope, { ...statement, to }),
    );
  }

  function remove(target: AssignmentTarget, scope: Scope): void {
    switch (target.kind) {
      case 'name': {
        const variable = variableOf(target.name, scope);
        if (!variable?.value) lookUp(target.name, target, scope);
        variable!.value = null;
        return;
      }
      case 'index': {
        const holder = value(target.object, scope);
        const key = value(target.index, scope);
        builtins.at(holder, key, target);
        trace.rearranged(target);
        if (holder.kind === 'record') {
          const id = builtins.keyOf(key, target);
          holder.entries.delete(id);
          holder.keys.delete(id);
        } else if (holder.kind === 'list' && !holder.isArray && !holder.isTuple && key.kind === 'number') {
          const at = Number(key.value);
          holder.items.splice(at < 0 ? at + holder.items.length : at, 1);
        } else notFollowed(target);
        return;
      }
      default:
        notFollowed(target);
    }
  }

  return { bind, lookUp, assign, assignTo, referenceTo, valueAt, declare, store, remove };
}
