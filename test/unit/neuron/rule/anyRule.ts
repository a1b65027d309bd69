import {
  arithmetic,
  type BinaryNode,
  binary,
  choice,
  comparisons,
  connectives,
  type Expression,
  functions,
  number,
  type SumStart,
  sum,
  unary,
} from '../../../../src/neuron/rule/expression.ts';
import { type Axis, define, type Item, type Rule, type State } from '../../../../src/neuron/rule/rule.ts';

/** Numbers at the ends of the doubles' range and at their special places, among ordinary ones. */
const edges = [0, -0, 1, -1, 0.5, 2, 5e-324, -3e-310, 1e-160, 1e160, -1.7e308, Infinity, -Infinity, Number.NaN];

/** What chance decides, by a seed: the same seed gives the same rule. */
export class Chance {
  constructor(private seed: number) {}

  below(limit: number): number {
    // mulberry32
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  is(percent: number): boolean {
    return this.below(100) < percent;
  }

  of<T>(all: readonly T[]): T {
    return all[this.below(all.length)]!;
  }

  number(): number {
    return this.is(12) ? this.of(edges) : (this.below(4001) - 2000) / 1000;
  }
}

interface Known {
  readonly name: string;
  readonly axes: readonly string[];
}

/**
 * A rule of any kind: trees up to six deep over all operations, 1 to 8 inputs or enough for a loop over memory, 1 to 8
 * examples, definitions before, within and after them, batches, single entries, and stops.
 */
export function anyRule(chance: Chance): Rule {
  const inputs = chance.is(25) ? chance.of([13, 17, 20]) : 1 + chance.below(8);
  const axes: Axis[] = [
    { name: 'inputs', length: inputs },
    { name: 'examples', length: chance.is(30) ? 1 : 1 + chance.below(8) },
    { name: 'hidden', length: chance.of([1, 2, 3, 14]) },
  ];
  const lengthOf = (axis: string) => axes.find(({ name }) => name === axis)!.length;
  const numbers = (own: readonly string[]) =>
    Array.from({ length: own.reduce((size, axis) => size * lengthOf(axis), 1) }, () => chance.number());
  const state: State[] = [
    { name: 'weight', role: 'weight', axes: ['inputs'], start: numbers(['inputs']) },
    { name: 'bias', role: 'bias', axes: [], start: numbers([]) },
  ];
  if (chance.is(40)) {
    state.push({ name: 'layer', role: 'other', axes: ['hidden', 'inputs'], start: numbers(['hidden', 'inputs']) });
  }
  if (chance.is(20)) state.push({ name: 'outer', role: 'other', axes: ['hidden'], start: numbers(['hidden']) });
  const data = [
    { name: 'input', axes: ['examples', 'inputs'] },
    { name: 'goal', axes: ['examples'] },
    { name: 'scale', axes: ['inputs'] },
    { name: 'turned', axes: ['inputs', 'examples'] },
  ].map((column) => ({ ...column, values: numbers(column.axes) }));
  const constants = ['alpha', 'beta'].map((name) => ({ name, value: chance.number() }));
  const known: Known[] = [...state, ...data, ...constants.map(({ name }) => ({ name, axes: [] }))];

  interface Scope {
    readonly isInExamples: boolean;
    readonly isInBatches: boolean;
  }

  /** A number whose open axes are among `open`. */
  function numberTree(depth: number, open: readonly string[], scope: Scope): Expression {
    if (depth <= 1 || chance.is(15)) return leaf(open, scope);
    const inner = (axesThere = open) => numberTree(depth - 1, axesThere, scope);
    // Of what is made for pairs of entries many look along one of their axes.
    switch (open.length > 1 && chance.is(35) ? 2 : chance.below(10)) {
      case 0:
        return unary(chance.of(['negative', ...functions] as const), inner());
      case 1:
        return choice(truthTree(depth - 1, open, scope), inner(), inner());
      case 2: {
        const isAtPass = !scope.isInExamples && !scope.isInBatches;
        const axis = chance.of(isAtPass ? ['inputs', 'hidden', 'examples'] : ['inputs', 'hidden']);
        const start = chance.of<SumStart>(['zero', 'minusZero', 'first']);
        return sum(axis, start, numberTree(Math.min(depth - 1, 3), [...new Set([...open, axis])], scope));
      }
      case 3:
        return binary(inner(), chance.of(['%', '**'] as const), inner());
      default:
        return binary(inner(), chance.of(arithmetic.slice(0, 4)) as BinaryNode['kind'], inner());
    }
  }

  function truthTree(depth: number, open: readonly string[], scope: Scope): Expression {
    if (depth > 2 && chance.is(20)) {
      return binary(truthTree(depth - 1, open, scope), chance.of(connectives), truthTree(depth - 1, open, scope));
    }
    if (depth > 2 && chance.is(15)) return unary('not', truthTree(depth - 1, open, scope));
    const inner = () => numberTree(depth - 1, open, scope);
    return binary(inner(), chance.of(comparisons), inner());
  }

  function leaf(open: readonly string[], scope: Scope): Expression {
    const kind = chance.below(12);
    if (kind === 0) return number(chance.number());
    if (kind === 1) {
      const of = ['iteration' as const];
      const inside = scope.isInExamples ? (['example'] as const) : [];
      const batch = scope.isInBatches ? (['batch'] as const) : [];
      return { kind: 'counter', of: chance.of([...of, ...inside, ...batch]) };
    }
    if (kind === 2) {
      return {
        kind: 'length',
        of: chance.of([...axes.map(({ name }) => name), ...(scope.isInBatches ? ['batch'] : [])]),
      };
    }
    const isReadable = ({ axes: own }: Known) => scope.isInExamples || !scope.isInBatches || !own.includes('examples');
    const readable = known.filter(isReadable);
    const wide = readable.filter((one) => one.axes.length > 1 && open.length > 1);
    const { name, axes: own } = chance.of(wide.length && chance.is(40) ? wide : readable);
    const there = scope.isInExamples ? own.filter((axis) => axis !== 'examples') : own;
    const at = there.map((axis) => (open.includes(axis) && chance.is(85) ? null : chance.below(lengthOf(axis))));
    return { kind: 'name', name, at: at.every((entry) => entry === null) && chance.is(50) ? [] : at };
  }

  let made = 0;
  function definition(scope: Scope): Item {
    const any = 1 + chance.below(6);
    if (chance.is(55)) {
      const { name, axes: own } = chance.of(state);
      const depth = own.length > 1 ? Math.max(4, any) : any;
      if (own.length && chance.is(25)) {
        const at = own.map((axis) => chance.below(lengthOf(axis)));
        return { ...define(name, numberTree(depth, [], scope)), at };
      }
      const except = own.length === 1 && chance.is(20) ? [chance.below(lengthOf(own[0]!))] : [];
      return { ...define(name, numberTree(depth, own, scope)), except };
    }
    const name = `q${made++}`;
    const isAtPass = !scope.isInExamples && !scope.isInBatches;
    const own = chance.of([[], [], ['inputs'], ['hidden'], ['inputs', 'hidden'], ...(isAtPass ? [['examples']] : [])]);
    const tree = define(name, numberTree(any, own, scope));
    known.push({ name, axes: openOf(tree.expression, scope) });
    return tree;
  }

  /** In the order of the rule's axes, as its names have them. */
  function openOf(tree: Expression, scope: Scope): readonly string[] {
    const look = (node: Expression): readonly string[] => {
      if (node.kind === 'name') {
        const own = known.find(({ name }) => name === node.name)!.axes;
        const there = scope.isInExamples ? own.filter((axis) => axis !== 'examples') : own;
        return there.filter((_, at) => (node.at[at] ?? null) === null);
      }
      const parts =
        'of' in node && typeof node.of === 'object' ? [node.of] : 'left' in node ? [node.left, node.right] : [];
      const all = node.kind === 'choice' ? [node.condition, node.ifTrue, node.ifFalse] : parts;
      return all.flatMap(look).filter((axis) => node.kind !== 'sum' || axis !== node.axis);
    };
    const open = look(tree);
    return axes.map(({ name }) => name).filter((axis) => open.includes(axis));
  }

  const stop = (scope: Scope): Item => ({
    kind: 'stop',
    condition: binary(numberTree(2, [], scope), '<', number(-1.9)),
    reason: chance.of(['program', 'tolerance', 'overflow'] as const),
  });
  const some = (count: number, scope: Scope): Item[] =>
    Array.from({ length: chance.below(count + 1) }, () => (chance.is(12) ? stop(scope) : definition(scope)));

  const isInBatches = chance.is(25);
  const outside = { isInExamples: false, isInBatches: false };
  const batch = { isInExamples: false, isInBatches };
  const row = { isInExamples: true, isInBatches };
  const before = some(2, outside);
  const batchBefore = isInBatches ? some(1, batch) : [];
  const inRow = some(2, row);
  const error = define('error', numberTree(chance.of([2, 3, 6]), [], row));
  known.push({ name: 'error', axes: [] });
  const afterError = some(3, row);
  const examples: Item = { kind: 'examples', items: [...inRow, error, ...afterError] };
  const middle: Item = isInBatches
    ? { kind: 'batches', size: 1 + chance.below(4), items: [...batchBefore, examples, ...some(2, batch)] }
    : examples;
  const after = some(2, outside);
  const second: Item[] = chance.is(20) ? [{ kind: 'examples', items: some(2, { ...row, isInBatches: false }) }] : [];
  return {
    axes,
    state,
    constants,
    data,
    pass: [...before, middle, ...after, ...second],
    roles: { error: 'error', prediction: null, delta: null, weightDelta: null },
    rows: 1000,
  };
}
