import { isOfBits } from './arithmetic.ts';
import { isArray } from './arrays.ts';
import type { Machine } from './machine.ts';
import type { ArithmeticOperator, ComprehensionClause, Expression, Place } from './representation.ts';
import { notFollowed, stops } from './stop.ts';
import { templates } from './templates.ts';
import { hole, type Num, newScope, type RecordValue, type Scope, type Value } from './values.ts';

const nothing: Value = { kind: 'nothing' };
const undefinedValue: Value = { kind: 'undefined' };

/** Expressions to values, each number with the operation that made it. */
export function expressionsOf(machine: Machine) {
  const {
    dialect,
    isPython,
    trace,
    budget,
    builtins,
    lookUp,
    assignTo,
    referenceTo,
    valueAt,
    assign,
    declare,
    closure,
    call,
  } = machine;
  const { template } = templates(machine);

  function isTrue(condition: Expression, scope: Scope): boolean {
    const made = value(condition, scope);
    if (made.kind === 'unknown') notFollowed(condition);
    return holds(made, condition);
  }

  /** A number as a condition is compared with 0. */
  function holds(made: Value, place: Expression): boolean {
    if (made.kind === 'module' || isArray(made) || made.kind === 'iterator' || made.kind === 'view')
      return notFollowed(place);
    const isSo = dialect.isTrue(made);
    if (made.kind === 'number') trace.compared('!=', made, trace.number('constant', 0, made.isInt, place), isSo, place);
    // What a comparison gives at once was compared; what a name holds was made some other time.
    else if (made.kind !== 'truth' || !isAsked.has(place.kind)) trace.decided(place);
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
        return { kind: 'text', value: expression.value };
      case 'template':
        return template(expression, scope);
      case 'truth':
        return { kind: 'truth', value: expression.value };
      case 'nothing':
        return nothing;
      case 'hole':
        return hole;
      case 'list':
        return { kind: 'list', isTuple: expression.isTuple, items: several(expression.items, scope) };
      case 'record':
        return record(expression, scope);
      case 'negative':
      case 'positive':
      case 'inverted':
        return signed(expression, scope);
      case 'not':
        return { kind: 'truth', value: !isTrue(expression.of, scope) };
      case 'typeOf':
        return typeOf(expression.of, scope);
      case 'and':
      case 'or':
      case 'orElse': {
        const left = value(expression.left, scope);
        return isEnough(expression.kind, left, expression.left) ? left : value(expression.right, scope);
      }
      case 'choice':
        return value(isTrue(expression.condition, scope) ? expression.whenTrue : expression.whenFalse, scope);
      case 'index': {
        const object = value(expression.object, scope);
        if (expression.isOptional && isMissing(object)) return undefinedValue;
        return builtins.at(object, value(expression.index, scope), expression);
      }
      case 'slice': {
        const object = value(expression.object, scope);
        const part = (bound: Expression | null): Value | null => bound && value(bound, scope);
        return builtins.slice(object, part(expression.start), part(expression.end), part(expression.step), expression);
      }
      case 'member': {
        const object = value(expression.object, scope);
        if (expression.isOptional && isMissing(object)) return undefinedValue;
        return builtins.member(object, expression.name, expression);
      }
      case 'function':
        return closure(expression.code, scope);
      case 'comprehension':
        return comprehension(expression, scope);
      case 'assigning':
        return assigning(expression, scope);
      case 'sequence': {
        let last = undefinedValue;
        for (const item of expression.items) last = value(item, scope);
        return last;
      }
      case 'spread':
      case 'notFollowed':
        return notFollowed(expression);
    }
  }

  const isMissing = ({ kind }: Value): boolean => kind === 'nothing' || kind === 'undefined';

  /** Whether the left side of `and`, `or` or `??` is the value. */
  function isEnough(kind: 'and' | 'or' | 'orElse', left: Value, place: Expression): boolean {
    if (left.kind === 'unknown') return notFollowed(place);
    if (kind !== 'orElse') return holds(left, place) === (kind === 'or');
    trace.decided(place);
    return !isMissing(left);
  }

  function several(expressions: readonly Expression[], scope: Scope): Value[] {
    const values: Value[] = [];
    for (const expression of expressions) {
      if (expression.kind === 'spread') {
        for (const item of builtins.iterate(value(expression.of, scope), expression)) values.push(item);
      } else values.push(value(expression, scope));
    }
    return values;
  }

  function record({ entries }: Extract<Expression, { kind: 'record' }>, scope: Scope): Value {
    const made: RecordValue = { kind: 'record', entries: new Map(), keys: new Map() };
    for (const entry of entries) {
      if (entry.key) {
        const key = value(entry.key, scope);
        builtins.assignIndex(made, key, value(entry.value, scope), entry.key);
        continue;
      }
      const of = value(entry.value, scope);
      if (of.kind !== 'record') return notFollowed(entry.value);
      for (const [id, key] of of.keys) builtins.assignIndex(made, key, of.entries.get(id)!, entry.value);
    }
    return made;
  }

  function signed(
    expression: Extract<Expression, { kind: 'negative' | 'positive' | 'not' | 'inverted' }>,
    scope: Scope,
  ): Value {
    const made = value(expression.of, scope);
    if (isArray(made)) return notFollowed(expression);
    const of = builtins.number(made, expression);
    if (of.kind === 'unknown' || expression.kind === 'positive') return of;
    if (expression.kind === 'inverted') {
      if (isPython && !of.isInt) return stops('type', expression);
      const inverted = isPython ? -BigInt(of.value) - 1n : ~Number(of.value);
      const near = Number(inverted);
      return trace.number('function', Number.isSafeInteger(near) ? near : inverted, of.isInt, expression, of);
    }
    if (of.operation === 'constant' && expression.of.kind === 'number') {
      return trace.constant(negated(of), of.isInt, expression);
    }
    return trace.number('negative', negated(of), of.isInt, expression, of);
  }

  function typeOf(of: Expression, scope: Scope): Value {
    const made = value(of, scope);
    const names: { readonly [kind: string]: string } = {
      number: 'number',
      text: 'string',
      truth: 'boolean',
      undefined: 'undefined',
      nothing: 'object',
      list: 'object',
      record: 'object',
      function: 'function',
    };
    const name = names[made.kind];
    return name === undefined ? builtins.unknown('typeof', of) : { kind: 'text', value: name };
  }

  function assigning(expression: Extract<Expression, { kind: 'assigning' }>, scope: Scope): Value {
    const { target, operator } = expression;
    const reference = referenceTo(target, scope);
    if (!reference || operator === null) {
      const made = value(expression.value, scope);
      if (reference) assignTo(reference, target, made, scope, expression, false);
      else assign(target, made, scope, expression, false);
      return made;
    }
    const old = valueAt(reference, target, scope);
    if (operator === 'and' || operator === 'or' || operator === 'orElse') {
      if (isEnough(operator, old, expression)) return old;
      const made = value(expression.value, scope);
      assignTo(reference, target, made, scope, expression, false);
      return made;
    }
    const made = compute(operator, old, value(expression.value, scope), expression);
    assignTo(reference, target, made, scope, expression, false);
    if (!expression.givesOld) return made;
    // `x++` gives a number, whatever x was.
    return old.kind === 'number' || old.kind === 'unknown' ? old : builtins.number(old, expression);
  }

  // On its own, since what a function inside another one refers to is kept anew for each call of that other one.
  function comprehension(expression: Extract<Expression, { kind: 'comprehension' }>, scope: Scope): Value {
    const { makes, item, key, clauses } = expression;
    const inner = newScope(scope, true);
    // The first iterable is evaluated at once, also where the items are made one by one.
    const first = value(clauses[0]!.iterable, scope);
    if (first.kind === 'unknown') return notFollowed(clauses[0]!.iterable);
    const each = function* (): Generator<Value> {
      for (const _ of turns(clauses, 0, first, inner)) yield value(item, inner);
    };
    if (makes === 'generator') return builtins.iterator(each());
    if (makes === 'list') return { kind: 'list', isTuple: false, items: [...each()] };
    const made: RecordValue = { kind: 'record', entries: new Map(), keys: new Map() };
    for (const _ of turns(clauses, 0, first, inner)) {
      const at = value(key!, inner);
      builtins.assignIndex(made, at, value(item, inner), key!);
    }
    return made;
  }

  function* turns(clauses: readonly ComprehensionClause[], at: number, of: Value, scope: Scope): Generator<null> {
    const { target, iterable, conditions } = clauses[at]!;
    for (const item of builtins.iterate(of, iterable)) {
      declare(target, item, scope, target);
      if (!conditions.every((condition) => isTrue(condition, scope))) continue;
      const next = clauses[at + 1];
      if (next) yield* turns(clauses, at + 1, value(next.iterable, scope), scope);
      else yield null;
    }
  }

  function compute(operator: ArithmeticOperator, left: Value, right: Value, place: Place): Value {
    if (left.kind !== 'number' || right.kind !== 'number') {
      const special =
        builtins.arrays.arithmetic(operator, left, right, place) ??
        builtins.arithmeticOnOthers(operator, left, right, place);
      if (special) return special;
    }
    // Whatever the other side is, what comes of something unknown is unknown.
    for (const side of [left, right]) if (side.kind === 'unknown') return builtins.number(side, place);
    const a = builtins.number(left, place);
    const b = builtins.number(right, place);
    if (a.kind === 'unknown') return a;
    if (b.kind === 'unknown') return b;
    const result = dialect.arithmetic(operator, a, b, place);
    // NumPy's whole numbers begin anew past 2^63.
    if (trace.hasArrays && typeof result.value === 'bigint') return notFollowed(place);
    if (isOfBits(operator)) {
      // Python's True & False is a truth.
      const areTruths = left.kind === 'truth' && right.kind === 'truth' && isPython;
      if (areTruths && operator !== '<<' && operator !== '>>') return { kind: 'truth', value: Boolean(result.value) };
      return trace.number('function', result.value, result.isInt, place, a, b);
    }
    if (operator === '@') return notFollowed(place);
    const made = trace.number(operator, result.value, result.isInt, place, a, b);
    if (operator === '**' && !isCertainPower(a, b, result.isInt)) trace.roughlyKnown(made, 'power', place);
    return made;
  }

  /** `x += y`: Python's list grows itself, whoever else holds it. */
  function augmented(operator: ArithmeticOperator, old: Value, made: Value, place: Place): Value {
    if (!isPython || old.kind !== 'list' || old.isTuple || old.isArray) return compute(operator, old, made, place);
    if (operator === '+') {
      const items = [...builtins.iterate(made, place)];
      trace.changes++;
      for (const item of items) old.items.push(item);
      return old;
    }
    const whole = compute(operator, old, made, place);
    if (whole.kind !== 'list') return whole;
    trace.rearranged(place);
    old.items.length = 0;
    for (const item of whole.items) old.items.push(item);
    return old;
  }

  function comparison(expression: Extract<Expression, { kind: 'comparison' }>, scope: Scope): Value {
    const { operators, operands } = expression;
    let left = value(operands[0]!, scope);
    for (let index = 0; index < operators.length; index++) {
      const right = value(operands[index + 1]!, scope);
      if (isArray(left) || isArray(right)) return notFollowed(expression);
      // Texts and lists may be made of numbers that change: how they compare is no comparison of numbers.
      if (left.kind !== 'number' || right.kind !== 'number') trace.decided(expression);
      const isSo = builtins.compare(operators[index]!, left, right, expression);
      if (isSo === null) return { kind: 'unknown', found: '', place: expression };
      if (!isSo) return { kind: 'truth', value: false };
      left = right;
    }
    return { kind: 'truth', value: true };
  }

  function negated(of: Num): number | bigint {
    return of.isInt && !of.value ? 0 : -of.value;
  }

  return { value, isTrue, several, compute, augmented };
}

/** Conditions that compare, where they stand. */
const isAsked: ReadonlySet<Expression['kind']> = new Set(['comparison', 'not', 'and', 'or', 'truth']);

/** A power that every library gives to the bit: of whole numbers, and the square, which is a product. */
function isCertainPower({ value }: Num, { value: exponent }: Num, isInt: boolean): boolean {
  if (isInt) return true;
  const power = Number(exponent);
  if (power === 0 || power === 1 || power === 2 || Number.isNaN(Number(value))) return true;
  const result = Number(value) ** power;
  if (!Number.isFinite(result) || result === 0 || Math.abs(Number(value)) === 1) return true;
  // Ten and two to a power that a double holds, or one over it.
  const whole = Math.abs(power) <= 22 && Number.isInteger(power) && Number(value) === 10;
  return whole || (Number.isInteger(power) && Math.log2(Math.abs(Number(value))) % 1 === 0);
}
