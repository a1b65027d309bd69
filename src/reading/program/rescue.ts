import type { Machine } from './machine.ts';
import type { Expression } from './representation.ts';
import { Ended } from './stop.ts';
import type { Scope, Value } from './values.ts';
import { nodesOf } from './walk.ts';

/**
 * What is not followed within an expression leaves its value unknown, where nothing was changed on the way and nothing in it
 * could have changed anything: a value that is merely printed stops no program.
 */
export function rescueOf(machine: Machine) {
  const { trace, budget, value } = machine;

  function valueOrUnknown(expression: Expression, scope: Scope): Value {
    const depth = budget.mark();
    const { path, changes } = trace;
    const stores = trace.stores.length;
    try {
      return value(expression, scope);
    } catch (error) {
      const isUnfollowed = error instanceof Ended && error.reason.kind === 'notFollowed';
      const hasChanged = trace.changes !== changes || trace.stores.length !== stores || trace.path !== path;
      if (!isUnfollowed || hasChanged || !changesNothing(expression, scope)) throw error;
      budget.returnTo(depth);
      const { place } = error.reason;
      const unknown = { kind: 'unknown', found: '', place } as const;
      trace.firstUnknown ??= unknown;
      return unknown;
    }
  }

  /** Whether no part of it, reached or not, could change anything: no assignment, no function of the program's own. */
  function changesNothing(expression: Expression, scope: Scope): boolean {
    for (const node of nodesOf({ body: [{ ...expression, kind: 'expression', value: expression }] })) {
      if (node.kind === 'assigning') return false;
      if (node.kind === 'notFollowed' && mayChange.test(node.found)) return false;
      if (node.kind === 'call' && !isOfTheLanguage(node.callee, scope)) return false;
    }
    return true;
  }

  function isOfTheLanguage(callee: Expression, scope: Scope): boolean {
    if (callee.kind === 'member') return !changing.has(callee.name) && isPath(callee.object);
    if (callee.kind !== 'name') return false;
    for (let at: Scope | null = scope; at; at = at.parent) {
      const variable = at.names.get(callee.name);
      if (variable) return variable.value?.kind === 'module' || variable.value?.kind === 'builtin';
    }
    return callee.name !== 'next';
  }

  const isPath = (object: Expression): boolean =>
    object.kind === 'name' ||
    object.kind === 'text' ||
    object.kind === 'template' ||
    (object.kind === 'member' && isPath(object.object));

  return { valueOrUnknown };
}

/** Calls, assignments, and what waits, in syntax that is not followed. */
const mayChange = /[(=]|\+\+|--|\b(?:yield|await|delete|new)\b/;

/** Methods that change what they belong to. */
const changing = new Set(
  'append extend insert pop remove clear reverse sort update setdefault popitem add discard push unshift shift splice fill copyWithin set delete shuffle map forEach filter reduce some every find findIndex'.split(
    ' ',
  ),
);
