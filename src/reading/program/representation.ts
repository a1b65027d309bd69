/** Where a piece of the program stands: offsets in UTF-16 units. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Of whole numbers' bits. */
export type BitOperator = '&' | '|' | '^' | '<<' | '>>' | '>>>';
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '@' | BitOperator;
/** `looseEquals` is JavaScript's `==`, which converts; its `===` is `==` here. */
export type ComparisonOperator =
  | '<'
  | '<='
  | '>'
  | '>='
  | '=='
  | '!='
  | 'looseEquals'
  | 'looseDiffers'
  | 'in'
  | 'notIn'
  | 'is'
  | 'isNot';
export type LogicOperator = 'and' | 'or' | 'orElse';

/** What can be assigned to. */
export type AssignmentTarget =
  | (Place & { readonly kind: 'name'; readonly name: string })
  | (Place & { readonly kind: 'index'; readonly object: Expression; readonly index: Expression })
  | (Place & { readonly kind: 'member'; readonly object: Expression; readonly name: string })
  /** `null` where JavaScript's pattern passes an item over. */
  | (Place & { readonly kind: 'targets'; readonly items: readonly (AssignmentTarget | null)[] })
  /** All items that are left: `*rest`, `...rest`. */
  | (Place & { readonly kind: 'rest'; readonly target: AssignmentTarget })
  /** JavaScript's `a = 1` in a pattern. */
  | (Place & { readonly kind: 'orElse'; readonly target: AssignmentTarget; readonly otherwise: Expression })
  | (Place & { readonly kind: 'notFollowed'; readonly found: string })
  /** JavaScript's `{ a, b: c } = …` */
  | (Place & {
      readonly kind: 'entries';
      readonly entries: readonly { readonly name: string; readonly target: AssignmentTarget }[];
    });

export interface Parameter {
  readonly target: AssignmentTarget;
  readonly otherwise: Expression | null;
  /** Takes what is left: all by position, or (Python's `*, name`) nothing but by name. */
  readonly takes: 'one' | 'rest' | 'byName';
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
  /** Python: the names that it declares global, and those of an outer function's. */
  readonly globals: readonly string[];
  readonly nonlocals: readonly string[];
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
    | { readonly kind: 'text'; readonly value: string }
    /** Python's f-string, JavaScript's template: texts and values in turn. */
    | { readonly kind: 'template'; readonly parts: readonly TemplatePart[] }
    | { readonly kind: 'truth'; readonly value: boolean }
    | { readonly kind: 'nothing' }
    | { readonly kind: 'hole' }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'list'; readonly items: readonly Expression[]; readonly isTuple: boolean }
    | {
        readonly kind: 'record';
        readonly entries: readonly { readonly key: Expression | null; readonly value: Expression }[];
      }
    | {
        readonly kind: 'arithmetic';
        readonly operator: ArithmeticOperator;
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: 'negative' | 'positive' | 'not' | 'inverted'; readonly of: Expression }
    /** `a < b < c` has three operands and two operators, and holds where both hold. */
    | {
        readonly kind: 'comparison';
        readonly operators: readonly ComparisonOperator[];
        readonly operands: readonly Expression[];
      }
    | { readonly kind: LogicOperator; readonly left: Expression; readonly right: Expression }
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
        /** JavaScript's `?.(`. */
        readonly isOptional?: boolean;
      }
    | { readonly kind: 'index'; readonly object: Expression; readonly index: Expression; readonly isOptional?: boolean }
    | {
        readonly kind: 'slice';
        readonly object: Expression;
        readonly start: Expression | null;
        readonly end: Expression | null;
        readonly step: Expression | null;
      }
    | { readonly kind: 'member'; readonly object: Expression; readonly name: string; readonly isOptional?: boolean }
    | { readonly kind: 'spread'; readonly of: Expression }
    | { readonly kind: 'function'; readonly code: FunctionCode }
    | {
        readonly kind: 'comprehension';
        readonly makes: 'list' | 'generator' | 'record';
        readonly item: Expression;
        /** Of a record; else null. */
        readonly key: Expression | null;
        readonly clauses: readonly ComprehensionClause[];
      }
    /** An assignment whose value is used: JavaScript's `x = y`, `x += y`, `x++` (`givesOld`), Python's `x := y`. */
    | {
        readonly kind: 'assigning';
        readonly target: AssignmentTarget;
        readonly operator: ArithmeticOperator | LogicOperator | null;
        readonly value: Expression;
        readonly givesOld: boolean;
      }
    /** JavaScript's `a, b`: each is evaluated, the last is the value. */
    | { readonly kind: 'sequence'; readonly items: readonly Expression[] }
    /** JavaScript's `typeof`. */
    | { readonly kind: 'typeOf'; readonly of: Expression }
    /** Syntax that is not followed: a problem only once it is reached. */
    | { readonly kind: 'notFollowed'; readonly found: string }
  );

export type TemplatePart =
  | string
  | {
      readonly value: Expression;
      /** Python's `!r` and `!s`. */
      readonly conversion: 'r' | 's' | null;
      readonly format: readonly TemplatePart[];
    };

/** Python's `except (A, B) as name:`, JavaScript's `catch (name)`. */
export interface Handler {
  /** Null catches all. */
  readonly types: Expression | null;
  readonly target: AssignmentTarget | null;
  readonly body: readonly Statement[];
}

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
    | {
        readonly kind: 'try';
        readonly body: readonly Statement[];
        readonly handlers: readonly Handler[];
        readonly otherwise: readonly Statement[];
        readonly final: readonly Statement[];
      }
    /** Python's `raise` (null: once more what is handled), JavaScript's `throw`. */
    | { readonly kind: 'raise'; readonly value: Expression | null }
    /** Python's `with`: what may hold an error back. */
    | { readonly kind: 'with'; readonly body: readonly Statement[] }
    | { readonly kind: 'delete'; readonly targets: readonly AssignmentTarget[] }
    | { readonly kind: 'block'; readonly body: readonly Statement[] }
    /** Names bound by imports: `path` is the module, with the member after a dot (`math`, `math.exp`). */
    | { readonly kind: 'import'; readonly bindings: readonly { readonly name: string; readonly path: string }[] }
    | { readonly kind: 'global' | 'nonlocal'; readonly names: readonly string[] }
    /** `names`: what it gives a value to. */
    | { readonly kind: 'notFollowed'; readonly found: string; readonly names: readonly string[] }
    /** What is passed over: the name it gives stands for something unknown (a class that trains nothing). */
    | { readonly kind: 'opaque'; readonly name: string }
  );

export interface Program {
  readonly language: 'python' | 'javascript';
  readonly body: readonly Statement[];
}
