import { forgetItems } from './forgetItems.ts';
import type { Machine, NamedArguments } from './machine.ts';
import type { Expression, FunctionCode, Place } from './representation.ts';
import { stops } from './stop.ts';
import { type Closure, newScope, type Scope, type Value } from './values.ts';

const nothing: Value = { kind: 'nothing' };

/** Functions of modules that change the list they are given. Any other one is taken to leave it alone, as plots do. */
const changing = new Set(
  'shuffle heapify heappush heappop insort insort_left insort_right copyto put place putmask fill_diagonal'.split(' '),
);

const unknownAt = (found: string, place: Place): Value => ({ kind: 'unknown', found, place });

/** Functions, called with what they closed over. */
export function callsOf({
  isPython,
  trace,
  budget,
  builtins,
  called,
  value,
  execute,
  hoist,
  declare,
  several,
  store,
}: Machine) {
  function closure(code: FunctionCode, scope: Scope): Closure {
    const defaults = isPython ? code.parameters.map(({ otherwise }) => otherwise && value(otherwise, scope)) : [];
    return { kind: 'function', code, scope, defaults };
  }

  function call(expression: Extract<Expression, { kind: 'call' }>, scope: Scope): Value {
    const callee = value(expression.callee, scope);
    const args = several(expression.args, scope);
    const named = expression.named.map(({ name, value: argument }) => ({ name, value: value(argument, scope) }));
    if (callee.kind === 'unknown' || callee.kind === 'module') {
      const { name } =
        expression.callee.kind === 'member' || expression.callee.kind === 'name' ? expression.callee : {};
      if (name !== undefined && changing.has(name))
        for (const arg of args) forgetItems(arg, unknownAt(name, expression));
    }
    if (callee.kind !== 'function') return builtins.call(callee, args, named, expression);
    return callValue(callee, args, expression, named);
  }

  function callValue(callee: Value, args: readonly Value[], place: Place, named: NamedArguments = []): Value {
    if (callee.kind !== 'function') return builtins.call(callee, args, named, place);
    const { code } = callee;
    called.add(code);
    const scope = newScope(callee.scope, true);
    for (const name of code.ownNames) scope.names.set(name, { value: null, isConst: false });
    if (isPython && args.length > code.parameters.length) stops('arguments', place);
    budget.enterCall(place);
    const caller = trace.path;
    trace.path = trace.pathInto(place);
    for (const [index, { target, otherwise }] of code.parameters.entries()) {
      const byName = target.kind === 'name' ? named.find(({ name }) => name === target.name)?.value : undefined;
      const given = args[index] ?? byName ?? callee.defaults[index];
      if (!given && isPython) stops('arguments', place);
      const argument = given ?? (otherwise ? value(otherwise, scope) : nothing);
      if (target.kind === 'name') {
        const variable = { value: argument, isConst: false };
        scope.names.set(target.name, variable);
        store(target.name, variable, 0, argument, target, false);
      } else declare(target, argument, scope, target);
    }
    hoist(code.body, scope);
    let returned: Value = nothing;
    for (const statement of code.body) {
      const completion = execute(statement, scope);
      if (typeof completion === 'object') {
        returned = completion.returned;
        break;
      }
    }
    trace.path = caller;
    budget.leaveCall();
    return returned;
  }

  return { closure, call, callValue };
}
