import type { Builtins } from './builtins.ts';
import type { Dialect } from './dialect.ts';
import type { Budget } from './limits.ts';
import type { Reference } from './names.ts';
import type {
  ArithmeticOperator,
  AssignmentTarget,
  Expression,
  FunctionCode,
  Place,
  Statement,
} from './representation.ts';
import type { TraceWriter } from './trace.ts';
import type { Closure, Scope, Value } from './values.ts';

/** How a statement ended: with the next one, or by break, continue or return. */
export type Completion = 'next' | 'break' | 'continue' | { readonly returned: Value };

export type NamedArguments = readonly { readonly name: string; readonly value: Value }[];

/** Where an assignment stands, and how it declares its names (JavaScript). */
export interface Declaring extends Place {
  readonly how?: 'let' | 'const' | 'var' | null;
  readonly isMinusAssigned?: boolean;
}

/** The evaluator's parts as they see one another: what they write to, and what they ask of each other. */
export interface Machine {
  readonly dialect: Dialect;
  readonly isPython: boolean;
  readonly trace: TraceWriter;
  readonly budget: Budget;
  readonly builtins: Builtins;
  readonly programScope: Scope;
  /** The functions that were called. */
  readonly called: Set<FunctionCode>;
  /** Whether nothing but printing depends on a condition. */
  isSilent(place: Place): boolean;
  value(expression: Expression, scope: Scope): Value;
  several(expressions: readonly Expression[], scope: Scope): Value[];
  compute(operator: ArithmeticOperator, left: Value, right: Value, place: Place): Value;
  isTrue(condition: Expression, scope: Scope): boolean;
  execute(statement: Statement, scope: Scope): Completion;
  block(statements: readonly Statement[], outer: Scope): Completion;
  /** Makes JavaScript's functions known from the start of their block. */
  hoist(statements: readonly Statement[], scope: Scope): void;
  /** Makes a function's `var` names known from its start. */
  hoistVariables(statements: readonly Statement[], scope: Scope): void;
  /** An expression's value; unknown where it is not followed and nothing but that value depends on it. */
  valueOrUnknown(expression: Expression, scope: Scope): Value;
  /** `old += value` and its like. */
  augmented(operator: ArithmeticOperator, old: Value, made: Value, place: Place): Value;
  lookUp(name: string, place: Place, scope: Scope): Value;
  /** What an assignment refers to, evaluated once; null for a pattern. */
  referenceTo(target: AssignmentTarget, scope: Scope): Reference | null;
  valueAt(reference: Reference, place: Place, scope: Scope): Value;
  assignTo(
    reference: Reference,
    target: AssignmentTarget,
    made: Value,
    scope: Scope,
    whole: Place,
    isMinusAssigned: boolean,
  ): void;
  remove(target: AssignmentTarget, scope: Scope): void;
  /** Gives a name a value, without a store in the trace. */
  bind(name: string, made: Value, scope: Scope): object;
  assign(target: AssignmentTarget, made: Value, scope: Scope, whole: Place, isMinusAssigned: boolean): void;
  declare(target: AssignmentTarget, made: Value, scope: Scope, statement: Declaring): void;
  store(
    name: string | null,
    holder: object,
    key: number | string,
    made: Value,
    place: Place,
    isMinusAssigned: boolean,
  ): void;
  closure(code: FunctionCode, scope: Scope): Closure;
  call(expression: Extract<Expression, { kind: 'call' }>, scope: Scope): Value;
  callValue(callee: Value, args: readonly Value[], place: Place, named?: NamedArguments): Value;
}
