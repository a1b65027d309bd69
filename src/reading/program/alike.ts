import type { Place } from './representation.ts';
import type { Trace } from './trace.ts';
import type { LoopRun } from './values.ts';

/**
 * Whether a loop's turns are alike: how many there will be is known, nothing was compared in it besides loops' own tests and
 * what is only printed, and nothing was chosen by the turn's number. Where the trace ends, such a loop goes on as it did.
 */
export function areTurnsAlike(loop: LoopRun, trace: Trace, isSilent: (place: Place) => boolean): boolean {
  const { startTime, planned, isCounted } = loop;
  if (planned === null || !isCounted) return false;
  const tests = new Set(trace.loops.map(({ testPlace }) => testPlace));
  const isDecision = ({ place, time }: Trace['comparisons'][number]): boolean =>
    time >= startTime && !tests.has(place) && !isSilent(place);
  if (trace.comparisons.some(isDecision)) return false;
  const counts = countsOfTurns(loop, trace);
  return !trace.choosers.some(({ number, time }) => time >= startTime && counts[number.time]);
}

/** Marks the numbers that count the loop's turns and what is made of them, by their time. */
export function countsOfTurns({ testPlace, startTime, started }: LoopRun, trace: Trace): Uint8Array {
  const counts = new Uint8Array(trace.numbers.length);
  for (const { place, left, time } of trace.comparisons) {
    if (time >= startTime && place === testPlace) counts[left.time] = 1;
  }
  for (let at = startTime; at < trace.numbers.length; at++) {
    const { operation, place, left, right } = trace.numbers[at]!;
    const isMadeOfCount = (left && counts[left.time]) || (right && counts[right.time]);
    // A remainder comes round again, and has done so within the turns that were followed.
    const isCyclic = operation === '%' && !counts[right!.time] && Number(right!.value) <= started / 2;
    if ((operation === 'index' && place === testPlace) || (isMadeOfCount && !isCyclic)) counts[at] = 1;
  }
  return counts;
}
