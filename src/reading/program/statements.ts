import { isArray, type NumpyArray } from './arrays.ts';
import { asExpression } from './asExpression.ts';
import { loopsOf } from './loops.ts';
import type { Completion, Machine } from './machine.ts';
import type { Expression, Statement } from './representation.ts';
import { notFollowed } from './stop.ts';
import { newScope, type Scope, type Value } from './values.ts';

const nothing: Value = { kind: 'nothing' };

/** Statements, one after the other. */
export function statementsOf(machine: Machine) {
  const { isPython, trace, budget, builtins, store, value, compute, isTrue, assign, declare, bind, closure } = machine;
  const { loopWhile, loopEach } = loopsOf(machine);

  function execute(statement: Statement, scope: Scope): Completion {
    budget.enter(statement);
    const completion = executeKind(statement, scope);
    budget.leave();
    return completion;
  }

  function executeKind(statement: Statement, scope: Scope): Completion {
    switch (statement.kind) {
      case 'expression':
        value(statement.value, scope);
        return 'next';
      case 'assign': {
        const made = value(statement.value, scope);
        for (const [index, target] of statement.targets.entries()) {
          assign(target, index === 0 ? made : anew(made, statement.value), scope, statement, statement.isMinusAssigned);
        }
        return 'next';
      }
      case 'augment': {
        const old = value(asExpression(statement.target), scope);
        const made = compute(statement.operator, old, value(statement.value, scope), statement);
        if (isArray(old) && isArray(made)) changeInPlace(statement, old, made);
        else assign(statement.target, made, scope, statement, false);
        return 'next';
      }
      case 'declare':
        declare(statement.target, statement.value ? value(statement.value, scope) : nothing, scope, statement);
        return 'next';
      case 'if':
        return block(isTrue(statement.condition, scope) ? statement.whenTrue : statement.whenFalse, scope);
      case 'while':
        return loopWhile(statement, scope);
      case 'each':
        return loopEach(statement, scope);
      case 'function': {
        // JavaScript's are there from the start of their block.
        if (isPython) bind(statement.code.name, closure(statement.code, scope), scope);
        return 'next';
      }
      case 'return':
        return { returned: statement.value ? value(statement.value, scope) : nothing };
      case 'break':
      case 'continue':
        return statement.kind;
      case 'pass':
      case 'global':
        return 'next';
      case 'block':
        return block(statement.body, scope);
      case 'import':
        for (const { name, path } of statement.bindings) bind(name, { kind: 'module', path }, scope);
        return 'next';
      case 'opaque':
        bind(statement.name, { kind: 'unknown', found: statement.name, place: statement }, scope);
        return 'next';
      case 'notFollowed':
        return notFollowed(statement);
    }
  }

  function changeInPlace(
    { target, ...place }: Extract<Statement, { kind: 'augment' }>,
    old: NumpyArray,
    made: NumpyArray,
  ): void {
    builtins.arrays.changeInPlace(old, made, place);
    const name = target.kind === 'name' ? target.name : null;
    for (const [i, item] of made.items.entries()) store(name, old.items, i, item, place, false);
  }

  function block(statements: readonly Statement[], outer: Scope): Completion {
    const scope = isPython ? outer : newScope(outer, false);
    if (!isPython) hoist(statements, scope);
    for (const statement of statements) {
      const completion = execute(statement, scope);
      if (completion !== 'next') return completion;
    }
    return 'next';
  }

  function hoist(statements: readonly Statement[], scope: Scope): void {
    if (isPython) return;
    for (const statement of statements) {
      if (statement.kind !== 'function') continue;
      scope.names.set(statement.code.name, { value: closure(statement.code, scope), isConst: false });
    }
  }
  /** In `a = b = 0.5` each name gets a number of its own: they are two parameters that happen to be equal. */
  function anew(made: Value, expression: Expression): Value {
    if (made.kind !== 'number' || expression.kind !== 'number') return made;
    return trace.number('constant', made.value, made.isInt, expression);
  }

  return { execute, block, hoist };
}
