import type { Trace } from '../program/trace.ts';
import type { Comparison } from '../program/values.ts';
import type { Nest, Segment } from './nest.ts';

/** As many segments as are looked at: more of the same would show nothing else. */
const mostSegments = 600;

/** Passes that are looked at of each way in which passes go. */
const passesOfAWay = 3;

/** What lies between passes that are looked at; of no kind. */
export const gap = -1;

/**
 * The segments of passes that show how all of them go: the first ones, and of each further way in which comparisons came
 * out a few with the pass behind. What is left out between them is a segment of its own, of kind `gap`.
 */
export function tellingSegments(nest: Nest, trace: Trace, isSilent: (comparison: Comparison) => boolean): Segment[] {
  const perPass = nest.kinds.reduce((sum, { turns }) => sum + turns, 0);
  const first = Math.min(nest.passes, Math.max(4, Math.floor(mostSegments / perPass / 2)));
  const chosen = new Set(Array.from({ length: first }, (_, pass) => pass));
  const seen = new Map<string, number>();
  for (let pass = 0; pass < nest.passes && chosen.size * perPass < mostSegments; pass++) {
    const from = nest.segments[pass * perPass]!.from.comparisons;
    const to = nest.segments[(pass + 1) * perPass - 1]!.to.comparisons;
    let way = '';
    for (let at = from; at < to; at++) {
      const comparison = trace.comparisons[at]!;
      if (!isSilent(comparison)) way += `${comparison.place.from}${comparison.holds ? '+' : '-'}`;
    }
    const times = seen.get(way) ?? 0;
    seen.set(way, times + 1);
    if (pass < first || times >= passesOfAWay) continue;
    chosen.add(pass);
    if (pass + 1 < nest.passes) chosen.add(pass + 1);
  }
  const segments: Segment[] = [];
  for (const pass of [...chosen].sort((a, b) => a - b)) {
    const own = nest.segments.slice(pass * perPass, (pass + 1) * perPass);
    const last = segments[segments.length - 1];
    if (last && last.pass !== pass - 1) {
      segments.push({ kind: gap, pass: last.pass, example: 0, from: last.to, to: own[0]!.from });
    }
    segments.push(...own);
  }
  return segments;
}
