import { joinSpan, type Recording } from './recording.ts';
import type { Extremes } from './row.ts';
import { clearSpan, emptySpan, type Span } from './rule/steps.ts';

/**
 * Smallest and largest of passes `from` to `to - 1`, clipped to what has been made, in at most `buckets`. Where a
 * bucket would hold a block or more, its edges are moved to the nearest block's, so that nothing between is replayed.
 */
export function extremesOf(record: Recording, from: number, to: number, buckets: number): Extremes {
  const first = Math.max(0, Math.min(Math.floor(from), record.passes));
  const last = Math.max(first, Math.min(Math.floor(to), record.passes));
  const starts = startsOf(first, last, Math.min(Math.floor(buckets), last - first), record.history.blockPasses);
  const count = starts.length;
  const { inputs } = record;
  const extremes: Extremes = {
    from: first,
    to: last,
    starts,
    errorMin: new Float64Array(count),
    errorMax: new Float64Array(count),
    weightMin: new Float64Array(count * inputs),
    weightMax: new Float64Array(count * inputs),
  };
  const span = emptySpan(record.state.length);
  const walk = walker(record);
  for (let bucket = 0; bucket < count; bucket++) {
    clearSpan(span);
    walk(starts[bucket]!, starts[bucket + 1] ?? last, span);
    extremes.errorMin[bucket] = span.errorMin;
    extremes.errorMax[bucket] = span.errorMax;
    extremes.weightMin.set(record.weightsOf(span.stateMin), bucket * inputs);
    extremes.weightMax.set(record.weightsOf(span.stateMax), bucket * inputs);
  }
  return extremes;
}

function startsOf(first: number, last: number, buckets: number, blockPasses: number): Float64Array {
  if (!(buckets > 0)) return new Float64Array(0);
  const width = (last - first) / buckets;
  const starts = [first];
  for (let bucket = 1; bucket < buckets; bucket++) {
    const edge = first + bucket * width;
    const start = width < blockPasses ? Math.floor(edge) : Math.round(edge / blockPasses) * blockPasses;
    if (start > starts[starts.length - 1]! && start < last) starts.push(start);
  }
  return Float64Array.from(starts);
}

/** Widens a span by passes `from` to `to - 1`: whole blocks as they were summed up, the rest by replay. */
function walker(record: Recording): (from: number, to: number, span: Span) => void {
  const state = record.state.slice();
  /** The kept pass before which `state` stands. */
  let standing = -1;
  let ofPeriod: Span | null = null;

  function walkKept(from: number, to: number, span: Span): void {
    for (let pass = from; pass < to; ) {
      const block = record.blockOf(pass);
      const blockEnd = Math.min(record.blockStart(block + 1), record.passes);
      const end = Math.min(to, blockEnd);
      if (pass === record.blockStart(block) && end === blockEnd) record.widen(block, span);
      else {
        if (standing !== pass) record.stateBefore(pass, state);
        record.replay(state, pass, end - pass, span);
        standing = end;
      }
      pass = end;
    }
  }

  function periodSpan(from: number, period: number): Span {
    const span = emptySpan(state.length);
    walkKept(from, from + period, span);
    return span;
  }

  return (from, to, span) => {
    const { repeat } = record;
    const until = repeat === null ? to : Math.min(to, Math.max(from, repeat.from));
    walkKept(from, until, span);
    for (let pass = until; repeat !== null && pass < to; ) {
      const kept = record.keptPass(pass);
      const whole = Math.floor((to - pass) / repeat.period);
      if (whole > 0) joinSpan(span, (ofPeriod ??= periodSpan(repeat.from, repeat.period)));
      else walkKept(kept, Math.min(kept + to - pass, record.passesKept), span);
      pass += whole > 0 ? whole * repeat.period : Math.min(to - pass, record.passesKept - kept);
    }
  };
}
