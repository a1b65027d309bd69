import type { Expression } from '../../neuron/rule/expression.ts';
import { binary, choice, isSameTree, number as literal, name, unary } from '../../neuron/rule/expression.ts';
import type { Trace } from '../program/trace.ts';
import type { Comparison, Num } from '../program/values.ts';
import { unconverted } from '../recognition/flow.ts';
import type { Carried, CarriedNumbers } from './carried.ts';
import type { Segment } from './nest.ts';

/** The trees of these numbers differ in more than the data they take. */
export class Differ extends Error {}

/** A number in each of some segments of one kind: what one definition makes there. */
export interface Made {
  readonly at: readonly number[];
  readonly numbers: readonly Num[];
}

/** What a leaf of a united tree stands for; its name in the tree is `#` and its place in the list of leaves. */
export type Leaf =
  | { readonly is: 'carried'; readonly carried: Carried }
  | { readonly is: 'constant'; readonly number: Num }
  | { readonly is: 'column'; readonly numbers: readonly Num[] }
  /** A quantity of the same segment, by its name in the program. */
  | { readonly is: 'named'; readonly name: string };

export interface Leaves {
  /** The name under which a leaf stands in trees. */
  nameOf(leaf: Leaf): string;
  /** The name of a column that has these numbers for these examples; null: there is none yet. */
  columnWith(numbers: readonly (Num | undefined)[]): string | null;
}

export interface UniteWith {
  readonly trace: Trace;
  readonly segments: readonly Segment[];
  readonly carried: CarriedNumbers;
  readonly leaves: Leaves;
  /** Numbers made before it are no pass's own. */
  readonly begins: number;
  /** How many examples the segments of a kind go along. */
  examplesOf(kind: number): number;
  /** The name that the program gives these numbers in their segments; null: none, or not in each. */
  namedAs(made: Made): string | null;
  isNamedConstant(number: Num): boolean;
  isSilent(comparison: Comparison): boolean;
  spend(steps: number): void;
}

const operations = new Set(['+', '-', '*', '/', '**']);
const unaries = { negative: 'negative', sqrt: 'sqrt', exp: 'exp', log: 'log', tanh: 'tanh' } as const;

/** One tree for the numbers that many segments make in the same way: the same operations on what each of them finds. */
export function uniting(world: UniteWith) {
  const { trace, segments, carried, leaves, begins, spend } = world;
  const known = new Map<string, Expression>();

  const isLeaf = (number: Num, at: number): boolean =>
    number.operation === 'constant' || number.operation === 'index' || number.time < segments[at]!.from.time;

  /** `isOwn`: by what makes them, though they have a name. */
  function unite(made: Made, isOwn = false): Expression {
    spend(made.at.length);
    const numbers = made.numbers.map(unconverted);
    const key = `${isOwn} ${made.at} ${numbers.map(({ time }) => time)}`;
    const before = known.get(key);
    if (before) return before;
    const tree = united({ at: made.at, numbers }, isOwn);
    known.set(key, tree);
    return tree;
  }

  function united(made: Made, isOwn: boolean): Expression {
    const { at, numbers } = made;
    const first = numbers[0]!;
    if (numbers.every((number, i) => isLeaf(number, at[i]!)))
      return areLiterals(numbers) ? chosen(made, isOwn) : leafOf(made);
    const areMade = !numbers.some((number, i) => isLeaf(number, at[i]!));
    if (!isOwn && areMade) {
      const own = world.namedAs(made);
      if (own !== null) return name(leaves.nameOf({ is: 'named', name: own }));
    }
    if (areMade && numbers.every(({ operation }) => operation === first.operation)) {
      const whole = treeOf(first.operation, made);
      if (whole) return whole;
    }
    return chosen(made, isOwn);
  }

  /** Different numbers that stand in the passes' own lines. */
  const areLiterals = (numbers: readonly Num[]): boolean =>
    numbers.every(({ operation, time }) => operation === 'constant' && time >= begins) &&
    numbers.some(({ value }) => !Object.is(value, numbers[0]!.value));

  function treeOf(operation: Num['operation'], { at, numbers }: Made): Expression | null {
    const part = (side: 'left' | 'right') => unite({ at, numbers: numbers.map((number) => number[side]!) });
    if (operations.has(operation)) return squared(binary(part('left'), operation as '+', part('right')));
    if (operation in unaries) return unary(unaries[operation as keyof typeof unaries], part('left'));
    if (operation === 'abs') {
      const of = part('left');
      return choice(binary(of, '<', literal(0)), unary('negative', of), of);
    }
    return null;
  }

  function leafOf({ at, numbers }: Made): Expression {
    const first = numbers[0]!;
    const isOne = numbers.every((number) => number === first);
    const isSteady = numbers.every(
      ({ value, operation, time }) =>
        (operation === 'index' || (operation === 'constant' && time >= begins)) && Object.is(value, first.value),
    );
    const { kind } = segments[at[0]!]!;
    const examples = world.examplesOf(kind);
    const column =
      examples > 1 && numbers.every(({ time }) => time < begins) ? columnOf({ at, numbers }, examples) : null;
    const known = column && leaves.columnWith(column);
    if (known) return name(known);
    if ((isOne && first.operation === 'constant') || isSteady) return constantOf(first);
    if (isOne && first.time < begins && world.isNamedConstant(first)) return constantOf(first);
    const isData = numbers.every(
      ({ time, operation }) => time < begins || operation === 'index' || operation === 'constant',
    );
    if (isData) {
      const counted = numbers.every(({ operation }) => operation === 'index') ? counterOf({ at, numbers }) : null;
      if (counted) return counted;
      const whole = column ?? (examples > 1 ? columnOf({ at, numbers }, examples) : null);
      if (whole?.every((number) => number !== undefined)) {
        return name(leaves.nameOf({ is: 'column', numbers: whole as Num[] }));
      }
      if (isOne) return constantOf(first);
      // Other data in each pass: no pass has made it.
      return chosen({ at, numbers }, false);
    }
    const taken = new Array<Num | undefined>(segments.length).fill(undefined);
    for (const [i, segment] of at.entries()) taken[segment] = numbers[i];
    return name(leaves.nameOf({ is: 'carried', carried: carried.takenAs(taken) }));
  }

  function constantOf(number: Num): Expression {
    if (!Number.isSafeInteger(Number(number.value)) && typeof number.value === 'bigint') throw new Differ();
    return world.isNamedConstant(number)
      ? name(leaves.nameOf({ is: 'constant', number }))
      : literal(Number(number.value));
  }

  /** A loop's own number, where it grows by the same step in each pass. */
  function counterOf({ at, numbers }: Made): Expression | null {
    const byPass = new Map<number, number>();
    for (const [i, segment] of at.entries()) {
      const { pass } = segments[segment]!;
      const value = Number(numbers[i]!.value);
      if ((byPass.get(pass) ?? value) !== value) return null;
      byPass.set(pass, value);
    }
    const [first, second] = [...byPass];
    if (!first || !second) return null;
    const step = (second[1] - first[1]) / (second[0] - first[0]);
    const start = first[1] - step * first[0];
    if (![...byPass].every(([pass, value]) => value === start + step * pass) || step === 0) return null;
    const counter: Expression = { kind: 'counter', of: 'iteration' };
    const times = step === 1 ? counter : binary(counter, '*', literal(step));
    return start === 0 ? times : binary(times, '+', literal(start));
  }

  /** The numbers of each example, where they are the same in every pass. */
  function columnOf({ at, numbers }: Made, examples: number): readonly (Num | undefined)[] | null {
    const column = new Array<Num | undefined>(examples).fill(undefined);
    for (const [i, segment] of at.entries()) {
      const { example } = segments[segment]!;
      const there = column[example];
      if (there !== undefined && !Object.is(there.value, numbers[i]!.value)) return null;
      column[example] ??= numbers[i];
    }
    return column;
  }

  /** Where the segments went different ways, a choice by the first comparison that came out differently. */
  function chosen({ at, numbers }: Made, isOwn: boolean): Expression {
    const events = at.map((segment) => eventsOf(segments[segment]!));
    for (let step = 0; ; step++) {
      const now = events.map((each) => each[step]);
      const first = now[0];
      if (!first || now.some((event) => event?.place !== first.place)) throw new Differ();
      if (now.every((event) => event!.holds === first.holds)) continue;
      const part = (holds: boolean): Made => {
        const chosenOnes = at.map((_, i) => i).filter((i) => now[i]!.holds === holds);
        return { at: chosenOnes.map((i) => at[i]!), numbers: chosenOnes.map((i) => numbers[i]!) };
      };
      const condition = conditionOf(at, now as Comparison[]);
      const [ifTrue, ifFalse] = [unite(part(true), isOwn), unite(part(false), isOwn)];
      return isSameTree(ifTrue, ifFalse) ? ifTrue : choice(condition, ifTrue, ifFalse);
    }
  }

  const eventsBySegment = new Map<Segment, readonly Comparison[]>();
  function eventsOf(segment: Segment): readonly Comparison[] {
    const seen = eventsBySegment.get(segment);
    if (seen) return seen;
    const events = trace.comparisons
      .slice(segment.from.comparisons, segment.to.comparisons)
      .filter((comparison) => !world.isSilent(comparison));
    eventsBySegment.set(segment, events);
    return events;
  }

  function conditionOf(at: readonly number[], events: readonly Comparison[]): Expression {
    const { operator } = events[0]!;
    const signs: { readonly [operator: string]: '<' | '<=' | '>' | '>=' | '==' | '!=' } = {
      '<': '<',
      '<=': '<=',
      '>': '>',
      '>=': '>=',
      '==': '==',
      '!=': '!=',
      is: '==',
      isNot: '!=',
    };
    const sign = signs[operator];
    if (sign === undefined) throw new Differ();
    const side = (of: 'left' | 'right') => unite({ at, numbers: events.map((event) => event[of]) });
    return binary(side('left'), sign, side('right'));
  }

  return { unite, eventsOf, conditionOf };
}

/** A square is x · x: so the evaluator makes it, since a library's power is not always rounded correctly. */
function squared(tree: Expression): Expression {
  if (tree.kind !== '**' || tree.right.kind !== 'number' || tree.right.value !== 2) return tree;
  return binary(tree.left, '*', tree.left);
}
