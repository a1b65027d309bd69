import { isArray, type NumpyArray } from './arrays.ts';
import { loopsOf } from './loops.ts';
import type { Completion, Machine } from './machine.ts';
import { blockNames, variableNames } from './ownNames.ts';
import type { Expression, Statement } from './representation.ts';
import { Ended, notFollowed } from './stop.ts';
import { triesOf } from './tries.ts';
import { newScope, type Scope, type Value } from './values.ts';

/** Statements, one after the other. */
export function statementsOf(machine: Machine) {
  const {
    isPython,
    trace,
    budget,
    builtins,
    store,
    valueOrUnknown,
    augmented,
    isTrue,
    isSilent,
    assign,
    assignTo,
    referenceTo,
    valueAt,
    declare,
    remove,
    bind,
    closure,
  } = machine;
  const { loopWhile, loopEach } = loopsOf(machine);
  const { attempt, raise, guarded } = triesOf(machine);
  const nothing: Value = isPython ? { kind: 'nothing' } : { kind: 'undefined' };

  function execute(statement: Statement, scope: Scope): Completion {
    budget.enter(statement);
    const completion = executeKind(statement, scope);
    budget.leave();
    return completion;
  }

  function executeKind(statement: Statement, scope: Scope): Completion {
    switch (statement.kind) {
      case 'expression':
        valueOrUnknown(statement.value, scope);
        return 'next';
      case 'assign':
        assignAll(statement, scope);
        return 'next';
      case 'augment': {
        const { target } = statement;
        const reference = referenceTo(target, scope) ?? notFollowed(target);
        const old = valueAt(reference, target, scope);
        const made = augmented(statement.operator, old, valueOrUnknown(statement.value, scope), statement);
        if (isArray(old) && isArray(made)) changeInPlace(statement, old, made);
        else assignTo(reference, target, made, scope, statement, false);
        return 'next';
      }
      case 'declare': {
        // A bare `var x;` leaves what x has.
        if (!statement.value && statement.how === 'var') return 'next';
        const made = statement.value ? valueOrUnknown(statement.value, scope) : nothing;
        declare(statement.target, made, scope, statement);
        return 'next';
      }
      case 'if': {
        const holds = conditionOf(statement, scope);
        return holds === null ? 'next' : block(holds ? statement.whenTrue : statement.whenFalse, scope);
      }
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
        return { returned: statement.value ? valueOrUnknown(statement.value, scope) : nothing };
      case 'break':
      case 'continue':
        return statement.kind;
      case 'pass':
      case 'nonlocal':
        return 'next';
      // At the program's own level it says what is so anyway.
      case 'global':
        return 'next';
      case 'block':
        return block(statement.body, scope);
      case 'try':
        return attempt(statement, scope);
      case 'raise':
        return raise(statement.value, statement, scope);
      case 'with':
        return guarded(statement, scope);
      case 'delete':
        for (const target of statement.targets) remove(target, scope);
        return 'next';
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

  function assignAll(statement: Extract<Statement, { kind: 'assign' }>, scope: Scope): void {
    const [first] = statement.targets;
    // JavaScript evaluates what is assigned to before what is assigned.
    const before = !isPython && statement.targets.length === 1 ? referenceTo(first!, scope) : null;
    const made = valueOrUnknown(statement.value, scope);
    if (before) {
      assignTo(before, first!, made, scope, statement, statement.isMinusAssigned);
      return;
    }
    for (const [index, target] of statement.targets.entries()) {
      assign(target, index === 0 ? made : anew(made, statement.value), scope, statement, statement.isMinusAssigned);
    }
  }

  /** Null where nothing but what is printed depends on it, and it is not followed. */
  function conditionOf({ condition }: Extract<Statement, { kind: 'if' }>, scope: Scope): boolean | null {
    if (!isSilent(condition)) return isTrue(condition, scope);
    const depth = budget.mark();
    try {
      return isTrue(condition, scope);
    } catch (error) {
      if (!(error instanceof Ended) || error.reason.kind !== 'notFollowed') throw error;
      budget.returnTo(depth);
      return null;
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

  // Asked for each time that a block begins.
  const declared = new WeakMap<readonly Statement[], readonly string[]>();

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
    let names = declared.get(statements);
    if (!names) declared.set(statements, (names = blockNames(statements)));
    for (const name of names) scope.names.set(name, { value: null, isConst: false });
    for (const statement of statements) {
      if (statement.kind !== 'function') continue;
      scope.names.set(statement.code.name, { value: closure(statement.code, scope), isConst: false });
    }
  }

  function hoistVariables(statements: readonly Statement[], scope: Scope): void {
    if (isPython) return;
    for (const name of variableNames(statements)) {
      if (!scope.names.has(name)) scope.names.set(name, { value: { kind: 'undefined' }, isConst: false });
    }
  }

  /** In `a = b = 0.5` each name gets a number of its own: they are two parameters that happen to be equal. */
  function anew(made: Value, expression: Expression): Value {
    if (made.kind !== 'number' || expression.kind !== 'number') return made;
    return trace.number('constant', made.value, made.isInt, expression);
  }

  return { execute, block, hoist, hoistVariables };
}
