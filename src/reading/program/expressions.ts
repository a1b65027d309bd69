import { isOfBits } from './arithmetic.ts';
import { asExpression } from './asExpression.ts';
import type { Machine } from './machine.ts';
import type {
  ArithmeticOperator,
  ComparisonOperator,
  ComprehensionClause,
  Expression,
  Place,
} from './representation.ts';
import { notFollowed } from './stop.ts';
import { type Num, newScope, type Scope, type Value } from './values.ts';

const nothing: Value = { kind: 'nothing' };

/** Expressions to values, each number with the operation that made it. */
export function expressionsOf({ dialect, trace, budget, builtins, lookUp, assign, declare, closure, call }: Machine) {
  function isTrue(condition: Expression, scope: Scope): boolean {
    const made = value(condition, scope);
    if (made.kind === 'unknown') notFollowed(condition);
    return holds(made, condition);
  }

  /** A number as a condition is compared with 0. */
  function holds(made: Value, place: Place): boolean {
    const isSo = dialect.isTrue(made);
    if (made.kind === 'number') trace.compared('!=', made, trace.number('constant', 0, made.isInt, place), isSo, place);
    return isSo;
  }

  function value(expression: Expression, scope: Scope): Value {
    budget.enter(expression);
    const made = valueOfKind(expression, scope);
    budget.leave();
    return made;
  }

  function valueOfKind(expression: Expression, scope: Scope): Value {
    // Tried one after the other: what programs are mostly made of comes first.
    switch (expression.kind) {
      case 'name':
        return lookUp(expression.name, expression, scope);
      case 'arithmetic':
        return compute(expression.operator, value(expression.left, scope), value(expression.right, scope), expression);
      case 'call':
        return call(expression, scope);
      case 'comparison':
        return comparison(expression, scope);
      case 'number':
        return trace.constant(expression.value, expression.isInt, expression);
      case 'text':
        for (const part of expression.parts) value(part, scope);
        return { kind: 'text', value: expression.value };
      case 'truth':
        return { kind: 'truth', value: expression.value };
      case 'nothing':
        return nothing;
      case 'list':
        return { kind: 'list', isTuple: expression.isTuple, items: several(expression.items, scope) };
      case 'record': {
        const entries = new Map<string, Value>();
        for (const entry of expression.entries) {
          entries.set(builtins.keyOf(value(entry.key, scope), entry.key), value(entry.value, scope));
        }
        return { kind: 'record', entries };
      }
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
      case 'and':
      case 'or':
      case 'orElse': {
        const left = value(expression.left, scope);
        if (left.kind === 'unknown') notFollowed(expression.left);
        const isLeft =
          expression.kind === 'orElse'
            ? left.kind !== 'nothing'
            : holds(left, expression.left) === (expression.kind === 'or');
        return isLeft ? left : value(expression.right, scope);
      }
      case 'choice':
        return value(isTrue(expression.condition, scope) ? expression.whenTrue : expression.whenFalse, scope);
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
      case 'comprehension':
        return comprehension(expression, scope);
      case 'assigning': {
        const old = expression.operator ? value(asExpression(expression.target), scope) : nothing;
        const made = expression.operator
          ? compute(expression.operator, old, value(expression.value, scope), expression)
          : value(expression.value, scope);
        assign(expression.target, made, scope, expression, false);
        return expression.givesOld ? old : made;
      }
      case 'sequence': {
        let last = nothing;
        for (const item of expression.items) last = value(item, scope);
        return last;
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

  // On its own, since what a function inside another one refers to is kept anew for each call of that other one.
  function comprehension({ item, clauses }: Extract<Expression, { kind: 'comprehension' }>, scope: Scope): Value {
    const items: Value[] = [];
    const inner = newScope(scope, true);
    comprehend(clauses, 0, inner, () => items.push(value(item, inner)));
    return { kind: 'list', isTuple: false, items };
  }

  function comprehend(clauses: readonly ComprehensionClause[], at: number, scope: Scope, each: () => void): void {
    const clause = clauses[at];
    if (!clause) {
      each();
      return;
    }
    for (const item of builtins.iterate(value(clause.iterable, scope), clause.iterable)) {
      declare(clause.target, item, scope, clause.target);
      if (clause.conditions.every((condition) => isTrue(condition, scope))) comprehend(clauses, at + 1, scope, each);
    }
  }

  function compute(operator: ArithmeticOperator, left: Value, right: Value, place: Place): Value {
    const special =
      builtins.arrays.arithmetic(operator, left, right, place) ??
      builtins.arithmeticOnOthers(operator, left, right, place);
    if (special) return special;
    // Nobody knows whether that is an error.
    if ((left.kind === 'unknown') !== (right.kind === 'unknown')) {
      const known = left.kind === 'unknown' ? right : left;
      if (known.kind !== 'number' && known.kind !== 'truth') return notFollowed(place);
    }
    const a = builtins.number(left, place);
    const b = builtins.number(right, place);
    if (a.kind === 'unknown') return a;
    if (b.kind === 'unknown') return b;
    const result = dialect.arithmetic(operator, a, b, place);
    if (!isOfBits(operator) && operator !== '@') return trace.number(operator, result.value, result.isInt, place, a, b);
    // Python's True & False is a truth.
    const areTruths = left.kind === 'truth' && right.kind === 'truth' && dialect.language === 'python';
    if (areTruths && operator !== '<<' && operator !== '>>') return { kind: 'truth', value: Boolean(result.value) };
    return trace.number('function', result.value, result.isInt, place, a, b);
  }

  function comparison(expression: Extract<Expression, { kind: 'comparison' }>, scope: Scope): Value {
    const { operators, operands } = expression;
    let left = value(operands[0]!, scope);
    for (let index = 0; index < operators.length; index++) {
      const right = value(operands[index + 1]!, scope);
      const holds = compare(operators[index]!, left, right, expression);
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
    trace.compared(operator, left, right, holds, place);
    return holds;
  }

  function negated(of: Num): number | bigint {
    return of.isInt && !of.value ? 0 : -of.value;
  }

  return { value, isTrue, several, compute };
}
