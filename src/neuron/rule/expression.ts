/** Where a node was read: from (inclusive) to (exclusive) in the person's text. */
export interface SourceRange {
  readonly from: number;
  readonly to: number;
}

interface Placed {
  readonly range?: SourceRange;
}

export const arithmetic = ['+', '-', '*', '/', '%', '**'] as const;
export const comparisons = ['<', '<=', '>', '>=', '==', '!='] as const;
export const connectives = ['and', 'or'] as const;
export const functions = ['floor', 'round', 'sqrt', 'exp', 'log', 'tanh'] as const;
export const counters = ['iteration', 'example', 'batch'] as const;

/** Two numbers to one; `%` has the sign of its left side, as C's fmod; `**` is the host's power. */
export type Arithmetic = (typeof arithmetic)[number];
export type Comparison = (typeof comparisons)[number];
export type Connective = (typeof connectives)[number];
/** `round` goes to the nearest whole number, of two to the even one. */
export type FunctionName = (typeof functions)[number];

/** What a sum begins with: 0, −0 (which changes no bit of what is added to it), or its first term. */
export type SumStart = 'zero' | 'minusZero' | 'first';

/**
 * What a definition computes. Floating-point arithmetic is done as the tree stands: its order is the bits.
 *
 * A name of something with axes means the entry that the place is at: in a definition for each input, or in a sum over
 * inputs, `weight` is that input's. A truth (comparison, `and`, `or`, `not`) is no number and stands in conditions only.
 */
export type Expression =
  | NumberNode
  | NameNode
  | SumNode
  | UnaryNode
  | BinaryNode
  | ChoiceNode
  | CounterNode
  | LengthNode;

export interface NumberNode extends Placed {
  readonly kind: 'number';
  readonly value: number;
}

export interface NameNode extends Placed {
  readonly kind: 'name';
  readonly name: string;
  /** For each axis that is open where it stands an entry's number from 0, or null for that of the place; [] is all null. */
  readonly at: readonly (number | null)[];
}

/** The terms of all entries of an axis, added in order. */
export interface SumNode extends Placed {
  readonly kind: 'sum';
  readonly axis: string;
  readonly start: SumStart;
  readonly of: Expression;
}

export interface UnaryNode extends Placed {
  readonly kind: 'negative' | 'not' | FunctionName;
  readonly of: Expression;
}

export interface BinaryNode extends Placed {
  readonly kind: Arithmetic | Comparison | Connective;
  readonly left: Expression;
  readonly right: Expression;
}

/** One of two numbers. Min, max and abs are choices, as a language makes them: Python's `max(1, nan)` is 1. */
export interface ChoiceNode extends Placed {
  readonly kind: 'choice';
  readonly condition: Expression;
  readonly ifTrue: Expression;
  readonly ifFalse: Expression;
}

/** The number of the iteration, of the example or of the batch, each from 0. */
export interface CounterNode extends Placed {
  readonly kind: 'counter';
  readonly of: (typeof counters)[number];
}

/** The number of entries of an axis, or of examples in the present batch (`batch`). */
export interface LengthNode extends Placed {
  readonly kind: 'length';
  readonly of: string;
}

export const number = (value: number): NumberNode => ({ kind: 'number', value });
export const name = (of: string, ...at: readonly (number | null)[]): NameNode => ({ kind: 'name', name: of, at });
export const sum = (axis: string, start: SumStart, of: Expression): SumNode => ({ kind: 'sum', axis, start, of });
export const unary = (kind: UnaryNode['kind'], of: Expression): UnaryNode => ({ kind, of });
export const binary = (left: Expression, kind: BinaryNode['kind'], right: Expression): BinaryNode => ({
  kind,
  left,
  right,
});
export const choice = (condition: Expression, ifTrue: Expression, ifFalse: Expression): ChoiceNode => ({
  kind: 'choice',
  condition,
  ifTrue,
  ifFalse,
});

const truths: ReadonlySet<string> = new Set([...comparisons, ...connectives, 'not']);

/** Whether a node is true or false rather than a number. */
export const isTruth = ({ kind }: Expression): boolean => truths.has(kind);

/** The nodes that a node is made of, in their order. */
export function partsOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'number':
    case 'name':
    case 'counter':
    case 'length':
      return [];
    case 'choice':
      return [node.condition, node.ifTrue, node.ifFalse];
    default:
      return 'of' in node ? [node.of] : [node.left, node.right];
  }
}

/** The node with each of its parts made otherwise; itself where none is. */
export function withParts(node: Expression, change: (part: Expression) => Expression): Expression {
  switch (node.kind) {
    case 'number':
    case 'name':
    case 'counter':
    case 'length':
      return node;
    case 'choice': {
      const [condition, ifTrue, ifFalse] = [change(node.condition), change(node.ifTrue), change(node.ifFalse)];
      const isSame = condition === node.condition && ifTrue === node.ifTrue && ifFalse === node.ifFalse;
      return isSame ? node : { ...node, condition, ifTrue, ifFalse };
    }
    default: {
      if ('of' in node) {
        const of = change(node.of);
        return of === node.of ? node : { ...node, of };
      }
      const [left, right] = [change(node.left), change(node.right)];
      return left === node.left && right === node.right ? node : { ...node, left, right };
    }
  }
}

/** Whether any node of a tree is such a one. */
export const hasNode = (tree: Expression, isSuch: (node: Expression) => boolean): boolean =>
  isSuch(tree) || partsOf(tree).some((part) => hasNode(part, isSuch));

/** Whether two trees are the same, wherever they were read; numbers by their bits, any NaN equal to any other. */
export function isSameTree(one: Expression, other: Expression): boolean {
  if (one === other) return true;
  if (one.kind !== other.kind || headOf(one) !== headOf(other)) return false;
  const [parts, others] = [partsOf(one), partsOf(other)];
  return parts.every((part, at) => isSameTree(part, others[at]!));
}

/** A node without its parts, as a text. */
function headOf(node: Expression): string {
  switch (node.kind) {
    case 'number':
      return Object.is(node.value, -0) ? '-0' : String(node.value);
    case 'name':
      return `${node.name}[${node.at}]`;
    case 'sum':
      return `${node.axis} ${node.start}`;
    case 'counter':
    case 'length':
      return node.of;
    default:
      return '';
  }
}
