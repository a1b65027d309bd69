import type { Place, Statement, Expression as Written } from '../program/representation.ts';
import type { Trace } from '../program/trace.ts';
import type { Comparison, LoopRun } from '../program/values.ts';
import type { Nest, Segment } from './nest.ts';

/** A comparison that came out alike in each pass: where it comes out otherwise, the passes go another way. */
export interface Decision {
  readonly kind: number;
  /** The segments that were looked at, and what each compared. */
  readonly at: readonly number[];
  readonly events: readonly Comparison[];
  readonly holds: boolean;
  /** The program leaves its loop there; else nobody knows how it goes on. */
  readonly isEnd: boolean;
}

/** The comparisons that decide how passes go, and have not decided otherwise yet. `looked`: the segments that were looked at. */
export function decisionsIn(
  nest: Nest,
  looked: readonly Segment[],
  trace: Trace,
  eventsOf: (segment: Segment) => readonly Comparison[],
): readonly Decision[] {
  interface Seen {
    readonly kind: number;
    readonly place: Place;
    readonly holds: boolean;
    readonly at: number[];
    readonly events: Comparison[];
    isSteady: boolean;
  }
  const seen = new Map<string, Seen>();
  const ends = endsOf(nest.loop);
  const lastSegment = nest.loop.end === null ? null : nest.segments[nest.segments.length - 1];
  const counted = new Set(trace.loops.filter(({ planned }) => planned !== null).map(({ testPlace }) => testPlace));
  const places = new Map(looked.map((segment, index) => [segment, index]));
  for (const segment of nest.segments) {
    const index = places.get(segment);
    const times = new Map<Place, number>();
    for (const event of eventsOf(segment)) {
      const { place, holds } = event;
      if (counted.has(place)) continue;
      const time = times.get(place) ?? 0;
      times.set(place, time + 1);
      const key = `${segment.kind} ${place.from} ${place.to} ${time}`;
      // The comparison by which the loop was left has come out otherwise that once.
      if (segment === lastSegment && ends.get(place) === holds) continue;
      const one = seen.get(key) ?? { kind: segment.kind, place, holds, at: [], events: [], isSteady: true };
      seen.set(key, one);
      one.isSteady &&= one.holds === holds;
      if (index === undefined) continue;
      one.at.push(index);
      one.events.push(event);
    }
  }
  return [...seen.values()]
    .filter(({ isSteady, at }) => isSteady && at.length > 0)
    .map(({ place, ...decision }) => ({ ...decision, isEnd: ends.get(place) === !decision.holds }));
}

/** The comparisons by which a loop is left, and how they come out then. */
function endsOf({ place, testPlace }: LoopRun): ReadonlyMap<Place, boolean> {
  const ends = new Map<Place, boolean>();
  const statement = place as Statement;
  if (statement.kind !== 'while' && statement.kind !== 'each') return ends;
  if (statement.kind === 'while') for (const part of partsOfAnd(testPlace as Written)) ends.set(part, false);
  leavingIn(statement.body, ends);
  return ends;
}

/** `a and b` is left as soon as one of them does not hold. */
function partsOfAnd(condition: Written): readonly Written[] {
  if (condition.kind === 'and') return [...partsOfAnd(condition.left), ...partsOfAnd(condition.right)];
  return condition.kind === 'comparison' && condition.operators.length === 1 ? [condition] : [];
}

function leavingIn(body: readonly Statement[], ends: Map<Place, boolean>): void {
  for (const statement of body) {
    if (statement.kind === 'block') leavingIn(statement.body, ends);
    if (statement.kind !== 'if') continue;
    const { condition, whenTrue, whenFalse } = statement;
    if (condition.kind === 'comparison' && condition.operators.length === 1) {
      if (leaves(whenTrue)) ends.set(condition, true);
      else if (leaves(whenFalse)) ends.set(condition, false);
    }
  }
}

const leaves = (body: readonly Statement[]): boolean =>
  body.some(
    (statement) =>
      statement.kind === 'break' ||
      statement.kind === 'return' ||
      (statement.kind === 'block' && leaves(statement.body)),
  );
