import { checkRule, reservedWords } from '../../neuron/rule/checkRule.ts';
import {
  binary,
  type Expression,
  hasNode,
  isSameTree,
  name,
  partsOf,
  unary,
  withParts,
} from '../../neuron/rule/expression.ts';
import {
  type Definition,
  define,
  type Item,
  type Roles,
  type Rule,
  type State,
  type Stop,
} from '../../neuron/rule/rule.ts';
import type { Num } from '../program/values.ts';
import { unconverted } from '../recognition/flow.ts';
import type { Carried, CarriedNumbers } from './carried.ts';
import type { Nest, Segment } from './nest.ts';
import type { Leaf, Made } from './unite.ts';

/** What segments of one kind make in the same way: a quantity that the program names, or the new value of what is carried. */
export interface FoundDefinition {
  readonly name: string;
  readonly kind: number;
  readonly made: Made;
  /** Its names are those of leaves. */
  readonly tree: Expression;
  readonly carried: Carried | null;
}

/** A comparison that ends the passes, or what is known of them, as soon as it comes out otherwise. */
export interface FoundStop {
  readonly kind: number;
  /** Where in the trace it stands in the first of its segments. */
  readonly time: number;
  readonly made: Made;
  readonly condition: Expression;
  /** How it came out in all passes. */
  readonly holds: boolean;
  readonly isEnd: boolean;
}

/** The rule that a nest's passes follow. */
export interface FoundRule {
  readonly rule: Rule;
  /** The kind of segment that makes the rows. */
  readonly rowKind: number;
  /** Quantities of a row, and how the program calls them. */
  readonly quantities: readonly { readonly name: string; readonly own: string }[];
  /** What the program carries into a segment, by the rule's name; undefined: not known. */
  carriedInto(name: string, segment: Segment): Num | undefined;
  /** How the program calls what a rule's name stands for, where that is no plain name: `w_0` for `w[0]`. */
  readonly calledAs: ReadonlyMap<string, string>;
  /** The name of what the prediction is compared with; null: it has none. */
  readonly goal: string | null;
  /** The program has no error of its own: ours is the square of the miss. */
  readonly isErrorOurs: boolean;
  /** A comparison decides how passes go, and nobody can tell how it will come out: what was followed is all. */
  readonly isOpen: boolean;
}

interface Found {
  readonly nest: Nest;
  readonly segments: readonly Segment[];
  readonly leaves: readonly Leaf[];
  readonly carried: CarriedNumbers;
  readonly definitions: readonly FoundDefinition[];
  readonly stops: readonly FoundStop[];
  readonly isOpen: boolean;
  namesOf(number: Num): readonly string[];
  startOf(one: Carried): number;
}

/** The leaves that a tree names. */
export function leavesIn(tree: Expression, leaves: readonly Leaf[]): readonly Leaf[] {
  const found = new Set<Leaf>();
  const seen = new Set<Expression>();
  const open = [tree];
  while (open.length > 0) {
    const node = open.pop()!;
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind === 'name') found.add(leaves[Number(node.name.slice(1))]!);
    open.push(...partsOf(node));
  }
  return [...found];
}

/** Puts the rule together; null where nothing in it learns, or no prediction is compared with a goal. */
export function assembleRule(found: Found): FoundRule | null {
  const { nest, segments, leaves, definitions } = found;
  const learners = learnersIn(definitions, leaves);
  if (learners.size === 0 || [...learners].every((one) => isSetAnew(one, definitions))) return null;
  const { stops } = found;
  const kept = relevant(definitions, leaves, learners, stops);
  const { nameOfCarried, nameOfLeaf, nameOfDefinition, isNewValue, calledAs } = namesFor(found, kept);

  const renamed = new Map<Expression, Expression>();
  function withNames(tree: Expression, kind: number): Expression {
    const known = renamed.get(tree);
    if (known) return known;
    const made =
      tree.kind === 'name'
        ? name(nameOfLeaf(leaves[Number(tree.name.slice(1))]!, kind))
        : withParts(tree, (part) => withNames(part, kind));
    if (!hasNamed(tree)) renamed.set(tree, made);
    return made;
  }
  const hasNamed = (tree: Expression): boolean => leavesIn(tree, leaves).some(({ is }) => is === 'named');

  const quantities: { name: string; own: string; kind: number }[] = [];
  const byKind = nest.kinds.map((_, kind) => itemsOfKind(kind));

  function itemsOfKind(kind: number): (Definition | Stop)[] {
    const own = inOrder([...kept, ...stops].filter((one) => one.kind === kind));
    const items: (Definition | Stop)[] = [];
    const last: Definition[] = [];
    for (const [at, one] of own.entries()) {
      if ('condition' in one) {
        const condition = withNames(one.condition, kind);
        items.push({
          kind: 'stop',
          condition: one.holds ? unary('not', condition) : condition,
          reason: one.isEnd ? 'program' : 'unfollowed',
        });
        continue;
      }
      if (isOtherName(one)) continue;
      const called = one.carried ? nameOfCarried(one.carried) : nameOfDefinition(one);
      if (one.carried === null) quantities.push({ name: called, own: one.name, kind });
      const tree = withNames(one.tree, kind);
      if (tree.kind === 'name' && tree.name === called) continue;
      const isReadLater =
        one.carried !== null &&
        own
          .slice(at + 1)
          .some((later) =>
            leavesIn('condition' in later ? later.condition : later.tree, leaves).some(
              (leaf) => leaf.is === 'carried' && leaf.carried === one.carried,
            ),
          );
      if (isReadLater) {
        items.push(define(`new_${called}`, tree));
        last.push(define(called, name(`new_${called}`)));
      } else items.push(define(called, tree));
    }
    return [...items, ...last];
  }

  /** As the program makes them, each behind those that it is made of. */
  function inOrder(all: readonly (FoundDefinition | FoundStop)[]): readonly (FoundDefinition | FoundStop)[] {
    const open = [...all].sort((a, b) => positionOf(a) - positionOf(b));
    const ordered: (FoundDefinition | FoundStop)[] = [];
    const waitsFor = (one: FoundDefinition | FoundStop): boolean =>
      leavesIn('condition' in one ? one.condition : one.tree, leaves).some(
        (leaf) =>
          leaf.is === 'named' && open.some((other) => other !== one && 'name' in other && other.name === leaf.name),
      );
    while (open.length > 0) {
      const next = Math.max(
        0,
        open.findIndex((one) => !waitsFor(one)),
      );
      ordered.push(...open.splice(next, 1));
    }
    return ordered;
  }

  /** By when its number is made; what only takes another's place is moved before anything else changes. */
  function positionOf(one: FoundDefinition | FoundStop): number {
    const { made } = one;
    // A comparison stands behind the numbers that there were then.
    if ('condition' in one) return one.time - segments[made.at[0]!]!.from.time - 0.5;
    const { tree } = one;
    if (tree.kind === 'name' || tree.kind === 'number') return -1;
    return Math.max(...made.numbers.map((number, i) => number.time - segments[made.at[i]!]!.from.time));
  }

  const places = new Map(segments.map((segment, at) => [segment, at]));
  const values = new Map<Carried, (Num | undefined)[]>();
  function valuesOf(one: Carried): (Num | undefined)[] {
    const known = values.get(one) ?? found.carried.valuesOf(one);
    values.set(one, known);
    return known;
  }

  /** A second name of what is carried, or its new value, which is defined as that. */
  function isOtherName(one: FoundDefinition): boolean {
    const isLeaf = one.tree.kind === 'name' && leaves[Number(one.tree.name.slice(1))]!.is !== 'named';
    return one.carried === null && (isLeaf || one.tree.kind === 'number' || isNewValue(one));
  }

  const state: State[] = [];
  for (const one of new Set(kept.flatMap((each) => [each.carried, ...carriedIn(each)]))) {
    if (one) state.push({ name: nameOfCarried(one), role: 'other', axes: [], start: [found.startOf(one)] });
  }

  function carriedIn({ tree }: FoundDefinition): readonly Carried[] {
    return leavesIn(tree, leaves).flatMap((leaf) => (leaf.is === 'carried' ? [leaf.carried] : []));
  }

  const turns = Math.max(...nest.kinds.map((kind) => kind.turns));
  const stateNames = new Set(state.map((one) => one.name));
  const shape = turns > 1 ? byKind : [byKind.flat()];
  const isAlong = (kind: number): boolean => turns === 1 || nest.kinds[kind]!.turns > 1;
  const compared = comparisonIn(shape, isAlong, stateNames, new Set([...learners].map(nameOfCarried)));
  if (compared === null) return null;

  const pass: Item[] = shape.flatMap((items, kind): Item[] => (isAlong(kind) ? [{ kind: 'examples', items }] : items));
  const used = new Set(pass.flatMap((item) => ('items' in item ? item.items : [item])).flatMap(namesInItem));
  const constants = leaves.flatMap((leaf) =>
    leaf.is === 'constant' && used.has(nameOfLeaf(leaf, 0))
      ? [{ name: nameOfLeaf(leaf, 0), value: Number(leaf.number.value) }]
      : [],
  );
  const data = leaves.flatMap((leaf) =>
    leaf.is === 'column' && used.has(nameOfLeaf(leaf, 0))
      ? [{ name: nameOfLeaf(leaf, 0), axes: ['examples'], values: leaf.numbers.map(({ value }) => Number(value)) }]
      : [],
  );
  const rule: Rule = {
    axes: [{ name: 'examples', length: turns }],
    state,
    constants,
    data,
    pass,
    roles: compared.roles,
    rows: nest.passes * turns,
  };
  // Larger than a rule may be: then it is shown as it was followed.
  if (checkRule(rule).length > 0) return null;
  return {
    rule,
    rowKind: compared.kind,
    quantities: quantities.filter(
      (one) => one.kind === compared.kind && used.has(one.name) && !stateNames.has(one.name),
    ),
    carriedInto(called, segment) {
      const one = found.carried.all.find((each) => nameOfCarried(each) === called);
      const at = places.get(segment);
      return one && at !== undefined ? valuesOf(one)[at] : undefined;
    },
    calledAs,
    goal: compared.goal,
    isErrorOurs: compared.isErrorOurs,
    isOpen: found.isOpen,
  };
}

function namesInItem(item: Item): readonly string[] {
  if ('items' in item) return item.items.flatMap(namesInItem);
  const names: string[] = item.kind === 'definition' ? [item.name] : [];
  const open = [item.kind === 'definition' ? item.expression : item.condition];
  while (open.length > 0) {
    const node = open.pop()!;
    if (node.kind === 'name') names.push(node.name);
    open.push(...partsOf(node));
  }
  return names;
}

/** What learns: carried numbers that are made of themselves, and that something is multiplied with: not only counted up. */
function learnersIn(definitions: readonly FoundDefinition[], leaves: readonly Leaf[]): ReadonlySet<Carried> {
  const own = definitions.filter(({ carried }) => carried !== null);
  const takes = ({ tree }: FoundDefinition, carried: Carried): boolean =>
    leavesIn(tree, leaves).some((leaf) => leaf.is === 'carried' && leaf.carried === carried);
  const isProduct = ({ tree }: FoundDefinition) => hasNode(tree, ({ kind }) => kind === '*' || kind === '/');
  const isMultiplied = (carried: Carried) => definitions.some((one) => takes(one, carried) && isProduct(one));
  return new Set(
    own
      .filter((one) => {
        const parts = closureOf(one, definitions, leaves);
        return parts.some((part) => takes(part, one.carried!)) && isMultiplied(one.carried!);
      })
      .map(({ carried }) => carried!),
  );
}

/** Whether each pass gives it the same value again: then nothing is learned from pass to pass. */
const isSetAnew = (one: Carried, definitions: readonly FoundDefinition[]): boolean =>
  definitions.some(({ carried, tree }) => carried === one && tree.kind === 'number');

/** A definition and all those that it is made of. */
function closureOf(
  one: FoundDefinition,
  definitions: readonly FoundDefinition[],
  leaves: readonly Leaf[],
): readonly FoundDefinition[] {
  const found = new Set([one]);
  for (const each of found) {
    for (const leaf of leavesIn(each.tree, leaves)) {
      for (const other of definitions) {
        const isIt =
          leaf.is === 'carried'
            ? other.carried === leaf.carried
            : leaf.is === 'named' && other.name === leaf.name && other.kind === each.kind;
        if (isIt) found.add(other);
      }
    }
  }
  return [...found];
}

/** What learns, all that it is made of, and all that is made of it. */
function relevant(
  definitions: readonly FoundDefinition[],
  leaves: readonly Leaf[],
  learners: ReadonlySet<Carried>,
  stops: readonly FoundStop[],
): readonly FoundDefinition[] {
  const roots = [
    ...definitions.filter(({ carried }) => carried && learners.has(carried)),
    ...stops.map(({ condition, kind, made }) => ({ name: '', kind, made, tree: condition, carried: null })),
  ];
  const needed = new Set(roots.flatMap((one) => closureOf(one, definitions, leaves)));
  return definitions.filter((one) => {
    if (needed.has(one)) return true;
    return (
      one.carried === null &&
      closureOf(one, definitions, leaves).some(({ tree }) =>
        leavesIn(tree, leaves).some((leaf) => leaf.is === 'carried' && learners.has(leaf.carried)),
      )
    );
  });
}

/** Names for all that a rule has: the program's own, each once. */
function namesFor({ leaves, carried, namesOf }: Found, kept: readonly FoundDefinition[]) {
  const used = new Set<string>(reservedWords);
  const calledAs = new Map<string, string>();
  function unused(wanted: string): string {
    const plain = wanted.replace(/\[(\d+)\]/g, '_$1').replace(/[^\p{L}\p{N}_]/gu, '_');
    let free = plain;
    for (let number = 2; used.has(free); number++) free = `${plain}_${number}`;
    used.add(free);
    if (free !== wanted) calledAs.set(free, wanted);
    return free;
  }

  const carriedNames = new Map<Carried, string>();
  for (const one of carried.all) carriedNames.set(one, unused(carried.nameOf(carried.valuesOf(one)) ?? 'carried'));
  const nameOfCarried = (one: Carried): string => carriedNames.get(one)!;

  const leafNames = new Map<Leaf, string>();
  for (const leaf of leaves) {
    if (leaf.is === 'constant') leafNames.set(leaf, unused(plainName(namesOf(leaf.number)) ?? 'constant'));
    else if (leaf.is === 'column') {
      const [first, ...others] = leaf.numbers.map(namesOf);
      const common = first!.find((own) => others.every((names) => names.includes(own)));
      leafNames.set(leaf, unused(common ?? first![0]?.replace(/\[.*$/, '') ?? 'data'));
    }
  }

  /** The new value of what is carried has its name. */
  const sameAs = (one: FoundDefinition): Carried | null =>
    kept.find(
      (other) =>
        other.carried !== null &&
        other.kind === one.kind &&
        other.made.at.every((segment, i) => {
          const at = one.made.at.indexOf(segment);
          return at >= 0 && unconverted(one.made.numbers[at]!) === unconverted(other.made.numbers[i]!);
        }),
    )?.carried ?? null;
  const quantityNames = new Map<string, string>();
  const nameOfDefinition = (one: FoundDefinition): string => {
    const key = `${one.kind} ${one.name}`;
    const known = quantityNames.get(key);
    if (known !== undefined) return known;
    const same = sameAs(one);
    const made = same ? nameOfCarried(same) : unused(one.name);
    quantityNames.set(key, made);
    return made;
  };
  function nameOfLeaf(leaf: Leaf, kind: number): string {
    if (leaf.is === 'carried') return nameOfCarried(leaf.carried);
    if (leaf.is !== 'named') return leafNames.get(leaf)!;
    const own = kept.find((one) => one.carried === null && one.kind === kind && one.name === leaf.name);
    return own ? nameOfDefinition(own) : leaf.name;
  }
  return {
    nameOfCarried,
    nameOfLeaf,
    nameOfDefinition,
    isNewValue: (one: FoundDefinition) => sameAs(one) !== null,
    calledAs,
  };
}

const plainName = (names: readonly string[]): string | null => names.find((own) => !own.includes('[')) ?? null;

/** Where a prediction is compared with a goal: a difference of what depends on what is learned and of what does not. */
function comparisonIn(
  shape: (Definition | Stop)[][],
  isAlong: (kind: number) => boolean,
  state: ReadonlySet<string>,
  learners: ReadonlySet<string>,
): {
  readonly roles: Roles;
  readonly isErrorOurs: boolean;
  readonly kind: number;
  readonly goal: string | null;
} | null {
  for (const [kind, items] of shape.entries()) {
    if (!isAlong(kind)) continue;
    const learned = new Set(learners);
    const defined = items.filter((item): item is Definition => item.kind === 'definition');
    for (const item of defined) {
      if (hasNode(item.expression, (node) => node.kind === 'name' && learned.has(node.name))) learned.add(item.name);
    }
    const isLearned = (tree: Expression) => hasNode(tree, (node) => node.kind === 'name' && learned.has(node.name));
    for (const item of defined) {
      const miss = firstNode(item.expression, (node) => {
        if (node.kind !== '-') return false;
        const [left, right] = [isLearned(node.left), isLearned(node.right)];
        if (left === right) return false;
        const prediction = left ? node.left : node.right;
        return !(prediction.kind === 'name' && state.has(prediction.name));
      });
      if (miss === null || !('left' in miss)) continue;
      const goal = isLearned(miss.left) ? miss.right : miss.left;
      return {
        ...rolesFor(items, item, miss, isLearned(miss.left), state),
        kind,
        goal: goal.kind === 'name' ? goal.name : null,
      };
    }
  }
  return null;
}

function rolesFor(
  items: (Definition | Stop)[],
  first: Definition,
  miss: Extract<Expression, { left: Expression }>,
  isLeft: boolean,
  state: ReadonlySet<string>,
): { readonly roles: Roles; readonly isErrorOurs: boolean } {
  const defined = () => items.filter((item): item is Definition => item.kind === 'definition');
  const has = (called: string) => defined().some((item) => item.name === called);
  const free = (called: string): string => (has(called) ? free(`${called}_`) : called);
  function quantityFor(tree: Expression, called: string): string {
    if (tree.kind === 'name' && has(tree.name)) return tree.name;
    const own = defined().find((item) => isSameTree(item.expression, tree));
    if (own) return own.name;
    const made = free(called);
    items.splice(items.indexOf(first), 0, define(made, tree));
    return made;
  }
  const prediction = quantityFor(isLeft ? miss.left : miss.right, 'prediction');
  const delta = quantityFor(miss, 'delta');
  const isMiss = (tree: Expression): boolean =>
    (tree.kind === 'name' && tree.name === delta) ||
    isSameTree(tree, miss) ||
    (tree.kind === '-' && isSameTree(tree.left, miss.right) && isSameTree(tree.right, miss.left)) ||
    (tree.kind === 'negative' && isMiss(tree.of));
  const measures = (tree: Expression): boolean =>
    hasNode(tree, (node) => node.kind === '*' && isMiss(node.left) && isMiss(node.right)) ||
    hasNode(tree, (node) => node.kind === 'choice' && isMiss(node.ifFalse) && node.ifTrue.kind === 'negative');
  const error = defined().find((item) => !state.has(item.name) && measures(item.expression));
  if (error) return { roles: { error: error.name, prediction, delta, weightDelta: null }, isErrorOurs: false };
  const made = free('error');
  const at = items.findIndex((item) => item.kind === 'definition' && item.name === delta);
  items.splice(at + 1, 0, define(made, binary(name(delta), '*', name(delta))));
  return { roles: { error: made, prediction, delta, weightDelta: null }, isErrorOurs: true };
}

function firstNode(tree: Expression, isSuch: (node: Expression) => boolean): Expression | null {
  if (isSuch(tree)) return tree;
  for (const part of partsOf(tree)) {
    const found = firstNode(part, isSuch);
    if (found) return found;
  }
  return null;
}
