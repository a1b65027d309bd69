import type { Place } from './representation.ts';
import type { Trace } from './trace.ts';
import type { LoopRun, Num } from './values.ts';

/**
 * Whether a loop's turns are alike, so that where the trace ends it goes on as it did: how many there will be is known and
 * nothing in it could change that; nothing was decided in it besides loops' own tests, of which each is the same in every
 * turn, and what is only printed; and what was taken from lists was taken by numbers that are the same in every turn.
 */
export function areTurnsAlike(loop: LoopRun, trace: Trace, isSilent: (place: Place) => boolean): boolean {
  const { startTime, planned, isCounted, isEven, testPlace } = loop;
  if (planned === null || !isCounted || !isEven) return false;
  const isLate = ({ time }: { readonly time: number }): boolean => time >= startTime;
  if (trace.decisions.some((decision) => isLate(decision) && !isSilent(decision.place))) return false;
  const tests = new Set(trace.loops.map((one) => one.testPlace));
  const varies = varyingIn(loop, trace);
  const isFixed = ({ time }: Num): boolean => !varies[time];
  const isCertain = ({ place, left, right }: Trace['comparisons'][number]): boolean =>
    place === testPlace || isSilent(place) || (tests.has(place) && isFixed(left) && isFixed(right));
  if (trace.comparisons.some((one) => isLate(one) && !isCertain(one))) return false;
  if (!areInnerLoopsAlike(loop, trace)) return false;
  return trace.choosers.every((chooser) => !isLate(chooser) || isFixed(chooser.number));
}

/** Whether each loop inside turned as often in every turn as in the first one. */
function areInnerLoopsAlike({ startTime, turns }: LoopRun, { loops }: Trace): boolean {
  const inner = loops.filter((one) => one.startTime >= startTime && one.turns !== turns && one.isFinished);
  const started = new Map<Place, number>();
  for (const { place, started: often } of inner) {
    const first = started.get(place);
    if (first === undefined) started.set(place, often);
    else if (first !== often) return false;
  }
  return true;
}

/**
 * Marks the numbers that may be another one in each turn of a loop, by their time: what counts its turns, lengths that grew,
 * what is carried from one turn into the next, and what is made of those.
 */
export function varyingIn(loop: LoopRun, trace: Trace): Uint8Array {
  const { startTime, testPlace, started, turns } = loop;
  const { numbers } = trace;
  const varies = new Uint8Array(numbers.length);
  const counts = countsOf(loop, trace);
  const grown = grownLengths(loop, trace);
  let turn = 0;
  for (let at = startTime; at < numbers.length; at++) {
    while (turn < turns.length && turns[turn]!.time <= at) turn++;
    const began = turns[turn - 1]?.time ?? startTime;
    const { operation, place, left, right } = numbers[at]!;
    if (operation === 'constant') continue;
    const isOfTurn = (one: Num | null): boolean =>
      one !== null &&
      (varies[one.time] === 1 || (one.operation !== 'constant' && one.time >= startTime && one.time < began));
    // A remainder of the turn's count comes round again, and has done so within the turns that were followed.
    const isCyclic =
      operation === '%' && counts[left!.time] === 1 && !isOfTurn(right) && Number(right!.value) <= started / 2;
    const isCount = counts[at] === 1 || (operation === 'index' && place === testPlace) || grown.has(at);
    if (!isCyclic && (isCount || isOfTurn(left) || isOfTurn(right))) varies[at] = 1;
  }
  return varies;
}

/** The loop's own index, and the number that its test compares. */
function countsOf({ testPlace, startTime }: LoopRun, { numbers, comparisons }: Trace): Uint8Array {
  const counts = new Uint8Array(numbers.length);
  for (const { place, left, time } of comparisons) if (time >= startTime && place === testPlace) counts[left.time] = 1;
  for (let at = startTime; at < numbers.length; at++) {
    if (numbers[at]!.operation === 'index' && numbers[at]!.place === testPlace) counts[at] = 1;
  }
  return counts;
}

function grownLengths({ startTime }: LoopRun, { lengths }: Trace): ReadonlySet<number> {
  const seen = new Map<Place, number | bigint>();
  const grown = new Set<Place>();
  const late = lengths.filter(({ time }) => time >= startTime);
  for (const { place, value } of late) {
    const first = seen.get(place);
    if (first === undefined) seen.set(place, value);
    else if (first !== value) grown.add(place);
  }
  return new Set(late.filter(({ place }) => grown.has(place)).map(({ time }) => time));
}

/** Marks the numbers that count a loop's turns and what is made of them, by their time. */
export function countsOfTurns(loop: LoopRun, trace: Trace): Uint8Array {
  const { startTime, started, testPlace } = loop;
  const { numbers } = trace;
  const counts = countsOf(loop, trace);
  for (let at = startTime; at < numbers.length; at++) {
    const { operation, place, left, right } = numbers[at]!;
    const isMadeOfCount = (left && counts[left.time]) || (right && counts[right.time]);
    // A remainder comes round again, and has done so within the turns that were followed.
    const isCyclic = operation === '%' && !counts[right!.time] && Number(right!.value) <= started / 2;
    if ((operation === 'index' && place === testPlace) || (isMadeOfCount && !isCyclic)) counts[at] = 1;
  }
  return counts;
}
