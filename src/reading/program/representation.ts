/** Where a piece of the program stands: offsets in UTF-16 units. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Of whole numbers' bits. */
export type BitOperator = '&' | '|' | '^' | '<<' | '>>' | '>>>';
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '@' | BitOperator;
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '==' | '!=' | 'in' | 'notIn' | 'is' | 'isNot';

/** What can be assigned to. */
export type AssignmentTarget =
  | (Place & { readonly kind: 'name'; readonly name: string })
  | (Place & { readonly kind: 'index'; readonly object: Expression; readonly index: Expression })
  | (Place & { readonly kind: 'member'; readonly object: Expression; readonly name: string })
  | (Place & { readonly kind: 'targets'; readonly items: readonly AssignmentTarget[] })
  /** JavaScript's `{ a, b: c } = …` */
  | (Place & {
      readonly kind: 'entries';
      readonly entries: readonly { readonly name: string; readonly target: AssignmentTarget }[];
    });

export interface Parameter {
  readonly target: AssignmentTarget;
  readonly otherwise: Expression | null;
}

export interface FunctionCode extends Place {
  readonly name: string | null;
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[];
  /**
   * Python: the names that are the function's own because it assigns them, wherever that stands. JavaScript declares
   * its names, so there are none.
   */
  readonly ownNames: readonly string[];
}

/** One `for … in … if …` of a Python comprehension. */
export interface ComprehensionClause {
  readonly target: AssignmentTarget;
  readonly iterable: Expression;
  readonly conditions: readonly Expression[];
}

export type Expression = Place &
  (
    | { readonly kind: 'number'; readonly value: number | bigint; readonly isInt: boolean }
    | { readonly kind: 'text'; readonly value: string; readonly parts: readonly Expression[] }
    | { readonly kind: 'truth'; readonly value: boolean }
    | { readonly kind: 'nothing' }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'list'; readonly items: readonly Expression[]; readonly isTuple: boolean }
    | { readonly kind: 'record'; readonly entries: readonly { readonly key: Expression; readonly value: Expression }[] }
    | {
        readonly kind: 'arithmetic';
        readonly operator: ArithmeticOperator;
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: 'negative' | 'positive' | 'not'; readonly of: Expression }
    /** `a < b < c` has three operands and two operators, and holds where both hold. */
    | {
        readonly kind: 'comparison';
        readonly operators: readonly ComparisonOperator[];
        readonly operands: readonly Expression[];
      }
    | { readonly kind: 'and' | 'or' | 'orElse'; readonly left: Expression; readonly right: Expression }
    | {
        readonly kind: 'choice';
        readonly condition: Expression;
        readonly whenTrue: Expression;
        readonly whenFalse: Expression;
      }
    | {
        readonly kind: 'call';
        readonly callee: Expression;
        readonly args: readonly Expression[];
        readonly named: readonly { readonly name: string; readonly value: Expression }[];
      }
    | { readonly kind: 'index'; readonly object: Expression; readonly index: Expression }
    | {
        readonly kind: 'slice';
        readonly object: Expression;
        readonly start: Expression | null;
        readonly end: Expression | null;
      }
    | { readonly kind: 'member'; readonly object: Expression; readonly name: string }
    | { readonly kind: 'spread'; readonly of: Expression }
    | { readonly kind: 'function'; readonly code: FunctionCode }
    | { readonly kind: 'comprehension'; readonly item: Expression; readonly clauses: readonly ComprehensionClause[] }
    /** An assignment whose value is used: JavaScript's `x = y`, `x += y`, `x++` (`givesOld`), Python's `x := y`. */
    | {
        readonly kind: 'assigning';
        readonly target: AssignmentTarget;
        readonly operator: ArithmeticOperator | null;
        readonly value: Expression;
        readonly givesOld: boolean;
      }
    /** JavaScript's `a, b`: each is evaluated, the last is the value. */
    | { readonly kind: 'sequence'; readonly items: readonly Expression[] }
    /** Syntax that is not followed: a problem only once it is reached. */
    | { readonly kind: 'notFollowed'; readonly found: string }
  );

export type Statement = Place &
  (
    | { readonly kind: 'expression'; readonly value: Expression }
    /** `targets` from left to right, as Python assigns them. `isMinusAssigned`: written `name =- value`. */
    | {
        readonly kind: 'assign';
        readonly targets: readonly AssignmentTarget[];
        readonly value: Expression;
        readonly isMinusAssigned: boolean;
      }
    | {
        readonly kind: 'augment';
        readonly target: AssignmentTarget;
        readonly operator: ArithmeticOperator;
        readonly value: Expression;
      }
    /** JavaScript's let, const and var; `value` null leaves it undefined. */
    | {
        readonly kind: 'declare';
        readonly how: 'let' | 'const' | 'var';
        readonly target: AssignmentTarget;
        readonly value: Expression | null;
        readonly isMinusAssigned: boolean;
      }
    | {
        readonly kind: 'if';
        readonly condition: Expression;
        readonly whenTrue: readonly Statement[];
        readonly whenFalse: readonly Statement[];
      }
    /** while and JavaScript's three-part for (`before` and `step`); `testsLast`: do … while. */
    | {
        readonly kind: 'while';
        readonly before: readonly Statement[];
        readonly condition: Expression;
        readonly step: Expression | null;
        readonly body: readonly Statement[];
        readonly otherwise: readonly Statement[];
        readonly testsLast: boolean;
      }
    | {
        readonly kind: 'each';
        readonly target: AssignmentTarget;
        readonly how: 'let' | 'const' | 'var' | null;
        readonly iterable: Expression;
        readonly body: readonly Statement[];
        readonly otherwise: readonly Statement[];
      }
    | { readonly kind: 'function'; readonly code: FunctionCode & { readonly name: string } }
    | { readonly kind: 'return'; readonly value: Expression | null }
    | { readonly kind: 'break' | 'continue' | 'pass' }
    | { readonly kind: 'block'; readonly body: readonly Statement[] }
    /** Names bound by imports: `path` is the module, with the member after a dot (`math`, `math.exp`). */
    | { readonly kind: 'import'; readonly bindings: readonly { readonly name: string; readonly path: string }[] }
    | { readonly kind: 'global'; readonly names: readonly string[] }
    /** `names`: what it gives a value to. */
    | { readonly kind: 'notFollowed'; readonly found: string; readonly names: readonly string[] }
    /** What is passed over: the name it gives stands for something unknown (a class that trains nothing). */
    | { readonly kind: 'opaque'; readonly name: string }
  );

export interface Program {
  readonly language: 'python' | 'javascript';
  readonly body: readonly Statement[];
}
