import { type Builtins, builtinsOf } from './builtins.ts';
import type { Dialect } from './dialect.ts';
import { Budget, type Limits } from './limits.ts';
import { nearestName } from './nearestName.ts';
import type {
  ArithmeticOperator,
  AssignmentTarget,
  ComparisonOperator,
  ComprehensionClause,
  Expression,
  FunctionCode,
  Place,
  Program,
  Statement,
} from './representation.ts';
import { Ended, type EndReason, notFollowed, stops } from './stop.ts';
import { type Trace, TraceWriter } from './trace.ts';
import { type Closure, type LoopRun, type Num, newScope, type Scope, type Value } from './values.ts';

export interface Evaluated {
  readonly trace: Trace;
  /** Why it ended before the last line; null where it did not. */
  readonly end: EndReason | null;
  /** How many numbers the trace had when each of `marks` was reached. */
  readonly markTimes: readonly number[];
  /** The functions that were called. */
  readonly called: ReadonlySet<FunctionCode>;
}

/** How a statement ended: with the next one, or by break, continue or return. */
type Completion = 'next' | 'break' | 'continue' | { readonly returned: Value };

const nothing: Value = { kind: 'nothing' };

/**
 * Follows a program, statement by statement, within limits. Nothing is started and nothing outside is touched: what is
 * not plain arithmetic on numbers, lists and functions is unknown, or ends it. `mark` is an offset: the statements that
 * start before it are context.
 */
export function evaluate(
  program: Program,
  dialect: Dialect,
  limits: Limits,
  shouldStop: () => boolean,
  marks: readonly number[] = [],
): Evaluated {
  const trace = new TraceWriter();
  const budget = new Budget(limits, shouldStop);
  const programScope = newScope(null, true);
  const isPython = dialect.language === 'python';
  const builtins: Builtins = builtinsOf(dialect, trace, budget, callValue);
  const markTimes: number[] = [];
  const called = new Set<FunctionCode>();

  let end: EndReason | null = null;
  try {
    hoist(program.body, programScope);
    for (const statement of program.body) {
      while (markTimes.length < marks.length && statement.from >= marks[markTimes.length]!) {
        markTimes.push(trace.numbers.length);
      }
      if (execute(statement, programScope) !== 'next') notFollowed(statement);
    }
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    end = error.reason;
  }
  while (markTimes.length < marks.length) markTimes.push(trace.numbers.length);
  for (const loop of trace.loops) if (!loop.isFinished) loop.endTime = trace.numbers.length;
  return { trace, end, markTimes, called };

  // Statements

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
        assign(statement.target, augmented(statement, scope), scope, statement, false);
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
      case 'notFollowed':
        return notFollowed(statement);
    }
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

  function startLoop(place: Place, testPlace: Expression, planned: number | null): LoopRun {
    const startTime = trace.numbers.length;
    const loop: LoopRun = {
      place,
      boundPlace: boundPlaceOf(testPlace),
      testPlace,
      planned,
      started: 0,
      startTime,
      endTime: startTime,
      isFinished: false,
    };
    trace.loops.push(loop);
    return loop;
  }

  function endLoop(loop: LoopRun): void {
    loop.isFinished = true;
    loop.endTime = trace.numbers.length;
  }

  function loopWhile(statement: Extract<Statement, { kind: 'while' }>, outer: Scope): Completion {
    const scope = isPython ? outer : newScope(outer, false);
    for (const before of statement.before) execute(before, scope);
    const loop = startLoop(statement, statement.condition, null);
    const count = countedTest(statement.condition, scope, loop);
    for (let isFirst = true; ; isFirst = false) {
      budget.spend(1, statement);
      if (!(isFirst && statement.testsLast) && !count()) break;
      loop.started++;
      const completion = block(statement.body, scope);
      if (completion === 'break' || typeof completion === 'object') {
        endLoop(loop);
        return completion === 'break' ? 'next' : completion;
      }
      if (statement.step) value(statement.step, scope);
    }
    endLoop(loop);
    return block(statement.otherwise, outer);
  }

  /**
   * A loop's test. Where it compares a number that grows by the same whole step with one that stays, how often it will
   * hold is known beforehand (`planned`).
   */
  function countedTest(condition: Expression, scope: Scope, loop: LoopRun): () => boolean {
    let first: number | null = null;
    let step: number | null = null;
    let bound: Num | null = null;
    let tests = 0;
    return () => {
      const from = trace.comparisons.length;
      const holds = isTrue(condition, scope);
      const test = trace.comparisons[from];
      const isOne = condition.kind === 'comparison' && trace.comparisons.length === from + 1 && test !== undefined;
      const grows = isOne && (test.operator === '<' || test.operator === '<=') && Number.isInteger(test.left.value);
      if (!grows) {
        loop.planned = null;
        first = null;
        tests = Number.NaN;
        return holds;
      }
      const now = Number(test.left.value);
      if (tests === 0) {
        first = now;
        bound = test.right;
      } else if (tests === 1) step = now - first!;
      const isEven =
        first !== null && (tests === 0 || now === first + tests * step!) && bound?.value === test.right.value;
      if (!isEven) tests = Number.NaN;
      tests++;
      const span = Number(test.right.value) - first!;
      loop.planned =
        step !== null && step > 0 && tests > 1
          ? Math.max(0, test.operator === '<' ? Math.ceil(span / step) : Math.floor(span / step) + 1)
          : null;
      return holds;
    };
  }

  function loopEach(statement: Extract<Statement, { kind: 'each' }>, scope: Scope): Completion {
    const iterable = value(statement.iterable, scope);
    const loop = startLoop(statement, statement.iterable, builtins.lengthOf(iterable));
    for (const item of builtins.iterate(iterable, statement.iterable)) {
      budget.spend(1, statement);
      loop.started++;
      const inner = isPython ? scope : newScope(scope, false);
      if (statement.how) declare(statement.target, item, inner, statement);
      else assign(statement.target, item, inner, statement.target, false);
      const completion = block(statement.body, inner);
      if (completion === 'break' || typeof completion === 'object') {
        endLoop(loop);
        return completion === 'break' ? 'next' : completion;
      }
    }
    endLoop(loop);
    return block(statement.otherwise, scope);
  }

  /** `20` in `range(20)` and in `i < 20`. */
  function boundPlaceOf(test: Expression): Place {
    if (test.kind === 'comparison') return test.operands[test.operands.length - 1]!;
    if (test.kind !== 'call') return test;
    return test.args[test.args.length === 1 ? 0 : 1] ?? test;
  }

  // Names

  function find(name: string, scope: Scope): { readonly names: Scope['names'] } | null {
    for (let at: Scope | null = scope; at; at = at.parent) if (at.names.has(name)) return at;
    return null;
  }

  /** Python's functions know their own names beforehand, without a value yet; a name not found is the program's. */
  function bind(name: string, made: Value, scope: Scope): object {
    const { names } = find(name, scope) ?? programScope;
    let variable = names.get(name);
    if (!variable) names.set(name, (variable = { value: null, isConst: false }));
    variable.value = made;
    return variable;
  }

  function lookUp(name: string, place: Place, scope: Scope): Value {
    const variable = find(name, scope)?.names.get(name);
    if (variable?.value) return variable.value;
    const builtin = variable ? null : builtins.named(name);
    if (builtin) return builtin;
    const known: string[] = [];
    for (let at: Scope | null = scope; at; at = at.parent) {
      for (const [other, { value: has }] of at.names) if (has && other !== name) known.push(other);
    }
    throw new Ended({ kind: 'unknownName', name, nearest: nearestName(name, known), place });
  }

  function assign(target: AssignmentTarget, made: Value, scope: Scope, whole: Place, isMinusAssigned: boolean): void {
    const place = { from: target.from, to: whole.to };
    switch (target.kind) {
      case 'name': {
        const variable = find(target.name, scope)?.names.get(target.name);
        if (variable?.isConst) stops('constant', target);
        const holder = bind(target.name, made, scope);
        store(target.name, holder, 0, made, place, isMinusAssigned);
        return;
      }
      case 'index': {
        const holder = value(target.object, scope);
        const key = builtins.assignIndex(holder, value(target.index, scope), made, target);
        const name = target.object.kind === 'name' ? target.object.name : null;
        store(name, holderOf(holder), key, made, place, isMinusAssigned);
        return;
      }
      case 'member': {
        const holder = value(target.object, scope);
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

  function declare(
    target: AssignmentTarget,
    made: Value,
    scope: Scope,
    statement: Place & { readonly how?: 'let' | 'const' | 'var' | null; readonly isMinusAssigned?: boolean },
  ): void {
    if (target.kind === 'name') {
      let home = scope;
      while (statement.how === 'var' && !home.isFunction && home.parent) home = home.parent;
      const variable = { value: made, isConst: statement.how === 'const' };
      home.names.set(target.name, variable);
      const place = { from: target.from, to: statement.to };
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
    const items = [...builtins.iterate(made, statement)];
    for (const [index, item] of target.items.entries()) {
      declare(item, items[index] ?? nothing, scope, { ...statement, to: item.to });
    }
  }

  // Expressions

  function isTrue(condition: Expression, scope: Scope): boolean {
    const made = value(condition, scope);
    if (made.kind === 'unknown') notFollowed(condition);
    return dialect.isTrue(made);
  }

  function value(expression: Expression, scope: Scope): Value {
    budget.enter(expression);
    const made = valueOfKind(expression, scope);
    budget.leave();
    return made;
  }

  function valueOfKind(expression: Expression, scope: Scope): Value {
    switch (expression.kind) {
      case 'number':
        return trace.constant(expression.value, expression.isInt, expression);
      case 'text':
        for (const part of expression.parts) value(part, scope);
        return { kind: 'text', value: expression.value };
      case 'truth':
        return { kind: 'truth', value: expression.value };
      case 'nothing':
        return nothing;
      case 'name':
        return lookUp(expression.name, expression, scope);
      case 'list':
        return { kind: 'list', isTuple: expression.isTuple, items: several(expression.items, scope) };
      case 'record': {
        const entries = new Map<string, Value>();
        for (const entry of expression.entries) {
          entries.set(builtins.keyOf(value(entry.key, scope), entry.key), value(entry.value, scope));
        }
        return { kind: 'record', entries };
      }
      case 'arithmetic':
        return compute(expression.operator, value(expression.left, scope), value(expression.right, scope), expression);
      case 'negative':
      case 'positive': {
        const of = builtins.number(value(expression.of, scope), expression);
        if (of.kind === 'unknown' || expression.kind === 'positive') return of;
        if (of.operation === 'constant' && expression.of.kind === 'number') {
          return trace.constant(negated(of), of.isInt, expression);
        }
        return trace.number('negative', negated(of), of.isInt, expression, of);
      }
      case 'not':
        return { kind: 'truth', value: !isTrue(expression.of, scope) };
      case 'comparison':
        return comparison(expression, scope);
      case 'and':
      case 'or':
      case 'orElse': {
        const left = value(expression.left, scope);
        if (left.kind === 'unknown') notFollowed(expression.left);
        const isLeft =
          expression.kind === 'orElse' ? left.kind !== 'nothing' : dialect.isTrue(left) === (expression.kind === 'or');
        return isLeft ? left : value(expression.right, scope);
      }
      case 'choice':
        return value(isTrue(expression.condition, scope) ? expression.whenTrue : expression.whenFalse, scope);
      case 'call':
        return call(expression, scope);
      case 'index':
        return builtins.at(value(expression.object, scope), value(expression.index, scope), expression);
      case 'slice': {
        const start = expression.start && value(expression.start, scope);
        const stop = expression.end && value(expression.end, scope);
        return builtins.slice(value(expression.object, scope), start, stop, expression);
      }
      case 'member':
        return builtins.member(value(expression.object, scope), expression.name, expression);
      case 'function':
        return closure(expression.code, scope);
      case 'comprehension': {
        const items: Value[] = [];
        const inner = newScope(scope, true);
        comprehend(expression.clauses, 0, inner, () => items.push(value(expression.item, inner)));
        return { kind: 'list', isTuple: false, items };
      }
      case 'assigning': {
        const old = expression.operator ? value(expressionOf(expression.target), scope) : nothing;
        const made = expression.operator
          ? compute(expression.operator, old, value(expression.value, scope), expression)
          : value(expression.value, scope);
        assign(expression.target, made, scope, expression, false);
        return expression.givesOld ? old : made;
      }
      case 'spread':
      case 'notFollowed':
        return notFollowed(expression);
    }
  }

  function several(expressions: readonly Expression[], scope: Scope): Value[] {
    const values: Value[] = [];
    for (const expression of expressions) {
      if (expression.kind === 'spread') values.push(...builtins.iterate(value(expression.of, scope), expression));
      else values.push(value(expression, scope));
    }
    return values;
  }

  function comprehend(clauses: readonly ComprehensionClause[], at: number, scope: Scope, each: () => void): void {
    const clause = clauses[at];
    if (!clause) {
      each();
      return;
    }
    for (const item of builtins.iterate(value(clause.iterable, scope), clause.iterable)) {
      budget.spend(1, clause.iterable);
      declare(clause.target, item, scope, clause.target);
      if (clause.conditions.every((condition) => isTrue(condition, scope))) comprehend(clauses, at + 1, scope, each);
    }
  }

  function augmented(statement: Extract<Statement, { kind: 'augment' }>, scope: Scope): Value {
    const old = value(expressionOf(statement.target), scope);
    return compute(statement.operator, old, value(statement.value, scope), statement);
  }

  function expressionOf(target: AssignmentTarget): Expression {
    return target.kind === 'targets' || target.kind === 'entries'
      ? { kind: 'notFollowed', found: '', from: target.from, to: target.to }
      : target;
  }

  function compute(operator: ArithmeticOperator, left: Value, right: Value, place: Place): Value {
    const special = builtins.arithmeticOnOthers(operator, left, right, place);
    if (special) return special;
    const a = builtins.number(left, place);
    const b = builtins.number(right, place);
    if (a.kind === 'unknown') return a;
    if (b.kind === 'unknown') return b;
    const result = dialect.arithmetic(operator, a, b, place);
    return trace.number(operator, result.value, result.isInt, place, a, b);
  }

  function comparison(expression: Extract<Expression, { kind: 'comparison' }>, scope: Scope): Value {
    let left = value(expression.operands[0]!, scope);
    for (const [index, operator] of expression.operators.entries()) {
      const right = value(expression.operands[index + 1]!, scope);
      const holds = compare(operator, left, right, expression);
      if (holds === null) return { kind: 'unknown', found: '', place: expression };
      if (!holds) return { kind: 'truth', value: false };
      left = right;
    }
    return { kind: 'truth', value: true };
  }

  function compare(operator: ComparisonOperator, left: Value, right: Value, place: Place): boolean | null {
    if (left.kind === 'unknown' || right.kind === 'unknown') return null;
    if (left.kind !== 'number' || right.kind !== 'number') return builtins.compareOthers(operator, left, right, place);
    const [a, b] = [left.value, right.value];
    const holds =
      operator === '<'
        ? a < b
        : operator === '<='
          ? a <= b
          : operator === '>'
            ? a > b
            : operator === '>='
              ? a >= b
              : operator === '==' || operator === 'is'
                ? a <= b && a >= b
                : !(a <= b && a >= b);
    trace.comparisons.push({ operator, left, right, holds, place, time: trace.numbers.length });
    return holds;
  }

  // Functions

  function closure(code: FunctionCode, scope: Scope): Closure {
    const defaults = isPython ? code.parameters.map(({ otherwise }) => otherwise && value(otherwise, scope)) : [];
    return { kind: 'function', code, scope, defaults };
  }

  function call(expression: Extract<Expression, { kind: 'call' }>, scope: Scope): Value {
    const callee = value(expression.callee, scope);
    const args = several(expression.args, scope);
    const named = expression.named.map(({ name, value: argument }) => ({ name, value: value(argument, scope) }));
    if (callee.kind !== 'function') return builtins.call(callee, args, named, expression);
    return callValue(callee, args, expression, named);
  }

  function callValue(
    callee: Value,
    args: readonly Value[],
    place: Place,
    named: readonly { readonly name: string; readonly value: Value }[] = [],
  ): Value {
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

  function negated(of: Num): number | bigint {
    return of.isInt && !of.value ? 0 : -of.value;
  }

  /** In `a = b = 0.5` each name gets a number of its own: they are two parameters that happen to be equal. */
  function anew(made: Value, expression: Expression): Value {
    if (made.kind !== 'number' || expression.kind !== 'number') return made;
    return trace.number('constant', made.value, made.isInt, expression);
  }
}
