import { type Expression, hasNode } from '../../neuron/rule/expression.ts';
import type { Trace } from '../program/trace.ts';
import type { Comparison, Num } from '../program/values.ts';
import { unconverted } from '../recognition/flow.ts';
import { numbersOf } from '../recognition/scene.ts';
import { assembleRule, type FoundDefinition, type FoundRule, type FoundStop, leavesIn } from './assemble.ts';
import { type Carried, CarriedNumbers } from './carried.ts';
import { decisionsIn } from './decisions.ts';
import { namedIn } from './named.ts';
import type { Nest } from './nest.ts';
import { tellingSegments } from './telling.ts';
import { Differ, type Leaf, type Made, uniting } from './unite.ts';

export interface RuleOptions {
  isSilent(comparison: Comparison): boolean;
  spend(steps: number): void;
}

/** Finds the rule that a loop's passes follow; null where they do not go alike, or nothing is learned. */
export function ruleOf(trace: Trace, nest: Nest, options: RuleOptions): FoundRule | null {
  const segments = tellingSegments(nest, trace, options.isSilent);
  const begins = nest.loop.turns[0]!.time;
  const names = namesIn(trace);
  const namesOf = (number: Num): readonly string[] => names.get(number) ?? [];
  const carried = new CarriedNumbers(segments, namesOf);
  const leaves: Leaf[] = [];
  const inSegments = segments.map((segment) => namedIn(trace, segment));

  function leafName(leaf: Leaf): string {
    const at = leaves.findIndex((one) => isSameLeaf(one, leaf));
    return `#${at >= 0 ? at : leaves.push(leaf) - 1}`;
  }

  function columnWith(numbers: readonly (Num | undefined)[]): string | null {
    const at = leaves.findIndex(
      (leaf) =>
        leaf.is === 'column' && numbers.every((number, i) => number === undefined || number === leaf.numbers[i]),
    );
    return at < 0 ? null : `#${at}`;
  }

  function namedAs({ at, numbers }: Made): string | null {
    for (const [name, { number }] of inSegments[at[0]!]!) {
      if (unconverted(number) !== numbers[0]) continue;
      const isEach = at.every((segment, i) => {
        const own = inSegments[segment]!.get(name)?.number;
        return own !== undefined && unconverted(own) === numbers[i];
      });
      if (isEach) return name;
    }
    return null;
  }

  const { unite, eventsOf, conditionOf } = uniting({
    trace,
    segments,
    carried,
    leaves: { nameOf: leafName, columnWith },
    begins,
    examplesOf: (kind) => nest.kinds[kind]!.turns,
    namedAs,
    isNamedConstant: (number) => number.time < begins && namesOf(number).length > 0,
    isSilent: options.isSilent,
    spend: options.spend,
  });

  const definitions: FoundDefinition[] = [];
  const failed = new Set<Carried>();
  const isDefined = new Set<Carried>();

  const tryToUnite = (made: Made): Expression | null => {
    try {
      return unite(made, true);
    } catch (error) {
      if (error instanceof Differ) return null;
      throw error;
    }
  };

  for (const [kind] of nest.kinds.entries()) {
    for (const [name, made] of namedByAll(kind)) {
      const tree = tryToUnite(made);
      if (tree !== null) definitions.push({ name, kind, made, tree, carried: null });
    }
  }
  for (let at = 0; at < carried.all.length; at++) defineCarried(carried.all[at]!);

  const decisions = decisionsIn(nest, segments, trace, eventsOf);
  let isOpen = false;
  const stops: FoundStop[] = decisions.flatMap(({ kind, at, events, holds, isEnd }) => {
    try {
      const condition = conditionOf(at, events);
      if (!isDecidedAnew(condition)) return [];
      return [{ kind, made: { at, numbers: [] }, time: events[0]!.time, condition, holds, isEnd }];
    } catch (error) {
      if (!(error instanceof Differ)) throw error;
      isOpen = true;
      return [];
    }
  });
  for (let at = 0; at < carried.all.length; at++) if (!isDefined.has(carried.all[at]!)) defineCarried(carried.all[at]!);

  /** Whether a condition may come out otherwise in a later pass. */
  function isDecidedAnew(condition: Expression): boolean {
    return (
      leavesIn(condition, leaves).some(({ is }) => is === 'carried' || is === 'named') ||
      hasNode(condition, ({ kind }) => kind === 'counter')
    );
  }

  /** Each number that is carried is defined where it changes; what it is made of may be carried, too. */
  function defineCarried(one: Carried): void {
    isDefined.add(one);
    const values = carried.valuesOf(one);
    for (const [kind] of nest.kinds.entries()) {
      const at: number[] = [];
      let changes = false;
      for (const [segment, { kind: own }] of segments.entries()) {
        if (own !== kind || values[segment + 1] === undefined) continue;
        at.push(segment);
        changes ||= values[segment] !== values[segment + 1];
      }
      if (!changes) continue;
      const made = { at, numbers: at.map((segment) => values[segment + 1]!) };
      const tree = tryToUnite(made);
      if (tree === null) failed.add(one);
      else definitions.push({ name: '', kind, made, tree, carried: one });
    }
  }

  function namedByAll(kind: number): readonly (readonly [string, Made])[] {
    const at = segments.map((_, segment) => segment).filter((segment) => segments[segment]!.kind === kind);
    const first = inSegments[at[0]!]!;
    return [...first.keys()].flatMap((name) => {
      const numbers = at.map((segment) => inSegments[segment]!.get(name)?.number);
      return numbers.every((number) => number !== undefined)
        ? [[name, { at, numbers: numbers as Num[] }] as const]
        : [];
    });
  }

  const isBad = badOnes(definitions, leaves, failed);
  return assembleRule({
    nest,
    segments,
    leaves,
    carried,
    definitions: definitions.filter((one) => !isBad(one)),
    stops,
    isOpen,
    namesOf,
    startOf: (one) => {
      const first = carried.valuesOf(one).find((number) => number !== undefined);
      return first && first.time < begins ? Number(first.value) : 0;
    },
  });
}

/** What cannot be told: the numbers whose trees differ from pass to pass, and all that is made of them. */
function badOnes(
  definitions: readonly FoundDefinition[],
  leaves: readonly Leaf[],
  failed: ReadonlySet<Carried>,
): (one: FoundDefinition) => boolean {
  const bad = new Set<FoundDefinition>(definitions.filter(({ carried }) => carried !== null && failed.has(carried)));
  const badCarried = new Set(failed);
  for (let hasGrown = true; hasGrown; ) {
    hasGrown = false;
    for (const one of definitions) {
      if (bad.has(one)) continue;
      const isMadeOfBad = leavesIn(one.tree, leaves).some((leaf) =>
        leaf.is === 'carried'
          ? badCarried.has(leaf.carried)
          : leaf.is === 'named' &&
            definitions.some((own) => own.name === leaf.name && own.kind === one.kind && bad.has(own)),
      );
      if (!isMadeOfBad && !(one.carried && badCarried.has(one.carried))) continue;
      bad.add(one);
      if (one.carried) badCarried.add(one.carried);
      hasGrown = true;
    }
  }
  return (one) => bad.has(one);
}

function isSameLeaf(one: Leaf, other: Leaf): boolean {
  if (one.is === 'carried') return other.is === 'carried' && one.carried === other.carried;
  if (one.is === 'constant') return other.is === 'constant' && one.number === other.number;
  if (one.is === 'named') return other.is === 'named' && one.name === other.name;
  const isSame = (a: Num, b: Num) =>
    a === b || (a.operation === 'index' && b.operation === 'index' && a.value === b.value);
  return other.is === 'column' && one.numbers.every((number, at) => isSame(number, other.numbers[at]!));
}

/** The names that a program gives each of its numbers, alone or in a list. */
function namesIn(trace: Trace): ReadonlyMap<Num, readonly string[]> {
  const names = new Map<Num, string[]>();
  for (const { name, holder, key, value } of trace.stores) {
    if (name === null) continue;
    const own = Array.isArray(holder) ? `${name}[${key}]` : name;
    const each: (readonly [string, Num])[] =
      value.kind === 'number'
        ? [[own, value]]
        : numbersOf(value, () => {}, 1).map((number, entry) => [`${own}[${entry}]`, number] as const);
    for (const [called, number] of each) {
      const all = names.get(number);
      if (!all) names.set(number, [called]);
      else if (!all.includes(called)) all.push(called);
    }
  }
  return names;
}
