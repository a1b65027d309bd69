import type { Trace } from '../program/trace.ts';
import type { LoopRun, Num, TracePoint } from '../program/values.ts';

/** A stretch of the trace that goes over the same lines in each pass: what stands around a loop, or one turn of it. */
export interface Segment {
  /** Stretches over the same lines are of one kind, numbered in the order of a pass. */
  readonly kind: number;
  readonly pass: number;
  /** The turn of the loop along the examples; 0 outside of one. */
  readonly example: number;
  readonly from: TracePoint;
  readonly to: TracePoint;
}

/** A loop whose turns are passes, cut where a loop along the examples begins and at each of its turns. */
export interface Nest {
  readonly loop: LoopRun;
  /** Whole passes. */
  readonly passes: number;
  readonly segments: readonly Segment[];
  /** For each kind of segment, how many a pass has: 1, or the number of the examples. */
  readonly kinds: readonly { readonly turns: number }[];
  /** The last pass as far as it went, where the loop was left in the middle of it. */
  readonly broken: readonly Segment[];
}

/** The turns of a loop as passes; null where they do not have the same loops in them. */
export function nestOf(trace: Trace, loop: LoopRun): Nest | null {
  const { turns } = loop;
  const isLastWhole = loop.end !== null && !loop.isBroken;
  const passes = turns.length - (isLastWhole ? 0 : 1);
  if (passes < 1) return null;
  const childrenOf = new Map<number, LoopRun[]>();
  for (const child of trace.loops) {
    if (child.parent !== loop) continue;
    const siblings = childrenOf.get(child.parentTurn) ?? [];
    childrenOf.set(child.parentTurn, [...siblings, child]);
  }
  const along = loopsAlongExamples(trace, loop, childrenOf.get(Math.min(1, passes - 1)) ?? []);
  const segments: Segment[] = [];
  const kinds: { turns: number }[] = [];
  const end = (turn: number): TracePoint => turns[turn + 1] ?? loop.end ?? endOf(trace);

  function cut(pass: number, to: TracePoint): Segment[] | null {
    const cuts: Segment[] = [];
    const inside = (childrenOf.get(pass) ?? []).filter((child) => along.some((one) => isSameLoop(one, child)));
    let kind = 0;
    let from = turns[pass]!;
    for (const child of inside) {
      const first = child.turns[0];
      if (first === undefined) return null;
      cuts.push({ kind: kind++, pass, example: 0, from, to: first });
      for (const [example, start] of child.turns.entries()) {
        const until = child.turns[example + 1] ?? child.end ?? to;
        cuts.push({ kind, pass, example, from: start, to: until });
      }
      kind++;
      from = child.end ?? to;
    }
    cuts.push({ kind, pass, example: 0, from, to });
    return cuts;
  }

  for (let pass = 0; pass < passes; pass++) {
    const cuts = cut(pass, end(pass));
    if (cuts === null) return null;
    if (pass === 0) {
      for (const { kind, example } of cuts) kinds[kind] = { turns: example + 1 };
    } else if (cuts.length !== kinds.reduce((sum, { turns }) => sum + turns, 0)) return null;
    else if (cuts.some(({ kind, example }) => kinds[kind] === undefined || example >= kinds[kind].turns)) return null;
    segments.push(...cuts);
  }
  const examples = new Set(kinds.map((kind) => kind.turns).filter((count) => count > 1));
  if (examples.size > 1) return null;
  const broken = turns.length > passes ? (cut(passes, endOf(trace, loop)) ?? []) : [];
  return { loop, passes, segments, kinds, broken };
}

/** The turns of a loop as the rows of a single pass: a loop that goes along the examples once. */
export function singlePassOf(trace: Trace, loop: LoopRun): Nest | null {
  const { turns } = loop;
  const isLastWhole = loop.end !== null && !loop.isBroken;
  const examples = turns.length - (isLastWhole ? 0 : 1);
  if (examples < 2) return null;
  const start = turns[0]!;
  const end = turns[examples] ?? endOf(trace, loop);
  const along = turns.slice(0, examples).map((from, example) => ({
    kind: 1,
    pass: 0,
    example,
    from,
    to: turns[example + 1] ?? end,
  }));
  const around = { pass: 0, example: 0 };
  const segments = [
    { ...around, kind: 0, from: start, to: start },
    ...along,
    { ...around, kind: 2, from: end, to: end },
  ];
  return { loop, passes: 1, segments, kinds: [{ turns: 1 }, { turns: examples }, { turns: 1 }], broken: [] };
}

const endOf = ({ numbers, comparisons, stores }: Trace, loop?: LoopRun): TracePoint =>
  loop?.end ?? { time: numbers.length, comparisons: comparisons.length, stores: stores.length };

const isSameLoop = (a: LoopRun, b: LoopRun): boolean => a.place === b.place && a.path === b.path;

/**
 * Which of a pass's loops go along the examples: those of several turns that do not go along what is carried. A sum over the
 * inputs takes another weight in each turn, a loop along the examples the same ones, or those that its last turn has made.
 */
function loopsAlongExamples(trace: Trace, pass: LoopRun, loops: readonly LoopRun[]): readonly LoopRun[] {
  const since = pass.turns[0]!.time;
  return loops.filter((loop) => {
    if (loop.turns.length < 2) return false;
    const begins = loop.turns[0]!.time;
    const isCarried = ({ time, operation }: Num) =>
      time >= since && time < begins && operation !== 'constant' && operation !== 'index';
    const users = new Map<Num, number>();
    const takenAnew: Num[] = [];
    for (let turn = 0; turn < loop.turns.length; turn++) {
      const to = loop.turns[turn + 1]?.time ?? loop.endTime;
      const taken = new Set<Num>();
      for (let at = loop.turns[turn]!.time; at < to; at++) {
        const { left, right } = trace.numbers[at]!;
        if (left && isCarried(left)) taken.add(left);
        if (right && isCarried(right)) taken.add(right);
      }
      for (const number of taken) users.set(number, (users.get(number) ?? 0) + 1);
      if (turn > 0) takenAnew.push(...taken);
    }
    return !takenAnew.some((number) => users.get(number) === 1);
  });
}
