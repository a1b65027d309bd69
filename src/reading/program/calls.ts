import type { Machine, NamedArguments } from './machine.ts';
import type { Expression, FunctionCode, Place } from './representation.ts';
import { stops } from './stop.ts';
import { type Closure, newScope, type Scope, type Value } from './values.ts';

/** Functions, called with what they closed over. */
export function callsOf({
  isPython,
  trace,
  budget,
  builtins,
  called,
  programScope,
  value,
  execute,
  hoist,
  hoistVariables,
  declare,
  several,
  store,
}: Machine) {
  const nothing: Value = isPython ? { kind: 'nothing' } : { kind: 'undefined' };

  function closure(code: FunctionCode, scope: Scope): Closure {
    const defaults = isPython ? code.parameters.map(({ otherwise }) => otherwise && value(otherwise, scope)) : [];
    return { kind: 'function', code, scope, defaults };
  }

  function call(expression: Extract<Expression, { kind: 'call' }>, scope: Scope): Value {
    const callee = value(expression.callee, scope);
    if (expression.isOptional && (callee.kind === 'undefined' || callee.kind === 'nothing'))
      return { kind: 'undefined' };
    const args = several(expression.args, scope);
    const named = expression.named.map(({ name, value: argument }) => ({ name, value: value(argument, scope) }));
    if (callee.kind !== 'function') return builtins.call(callee, args, named, expression);
    return callValue(callee, args, expression, named);
  }

  /** What each parameter is given; undefined where it is left out. */
  function argumentsOf({ code, defaults }: Closure, args: readonly Value[], named: NamedArguments, place: Place) {
    const { parameters } = code;
    const rest = parameters.findIndex(({ takes }) => takes === 'rest');
    const byName = parameters.findIndex(({ takes }) => takes === 'byName');
    const positions = rest >= 0 ? rest : byName >= 0 ? byName : parameters.length;
    if (isPython && rest < 0 && args.length > positions) stops('arguments', place);
    for (const { name } of named) {
      const at = parameters.findIndex(
        ({ target, takes }) => takes !== 'rest' && target.kind === 'name' && target.name === name,
      );
      if (at < 0 || (at < positions && at < args.length)) stops('arguments', place);
    }
    return parameters.map(({ target, takes }, i): Value | null => {
      if (takes === 'rest') return { kind: 'list', items: args.slice(i), isTuple: isPython };
      const byItsName = target.kind === 'name' ? named.find(({ name }) => name === target.name)?.value : undefined;
      const given = (takes === 'one' && i < positions ? args[i] : undefined) ?? byItsName ?? defaults[i] ?? null;
      if (!given && isPython) stops('arguments', place);
      return given;
    });
  }

  function callValue(callee: Value, args: readonly Value[], place: Place, named: NamedArguments = []): Value {
    if (callee.kind !== 'function') return builtins.call(callee, args, named, place);
    const { code } = callee;
    called.add(code);
    const scope = newScope(callee.scope, true);
    const given = argumentsOf(callee, args, named, place);
    for (const name of code.ownNames) scope.names.set(name, { value: null, isConst: false });
    for (const name of code.globals) scope.names.set(name, programVariable(name));
    budget.enterCall(place);
    const caller = trace.path;
    trace.path = trace.pathInto(place);
    for (const [index, { target, otherwise }] of code.parameters.entries()) {
      const passed = given[index];
      const isLeftOut = !passed || (!isPython && passed.kind === 'undefined');
      const argument = isLeftOut && otherwise && !isPython ? value(otherwise, scope) : (passed ?? nothing);
      if (target.kind === 'name') {
        const variable = { value: argument, isConst: false };
        scope.names.set(target.name, variable);
        store(target.name, variable, 0, argument, target, false);
      } else declare(target, argument, scope, target);
    }
    hoistVariables(code.body, scope);
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

  /** The program's own variable, which a function's `global` is. */
  function programVariable(name: string) {
    const known = programScope.names.get(name);
    if (known) return known;
    const made = { value: null, isConst: false };
    programScope.names.set(name, made);
    return made;
  }

  return { closure, call, callValue };
}
