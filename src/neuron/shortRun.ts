import { Recording } from './recording.ts';
import type { Columns } from './row.ts';
import { lengthOf, type Rule, type StopReason } from './rule/rule.ts';
import { clearSpan, emptySpan, type Made, type Span, type Steps } from './rule/steps.ts';

/** What is asked of a run that was made, to say what it came to. */
export interface MadeRun {
  readonly examples: number;
  readonly inputs: number;
  readonly rows: number;
  /** Whole passes. */
  readonly passes: number;
  readonly end: StopReason | null;
  readonly state: Float64Array;
  weightsOf(state: Float64Array): Float64Array;
  stateBefore(pass: number, state: Float64Array): void;
  /** The first pass whose error is above, or at most, a limit. */
  firstPass(side: 'above' | 'atMost', limit: number): number | null;
  errorOf(pass: number): number;
  window(from: number, to: number): Columns;
}

/** A run that is short enough to be made again from its start for each question: it keeps nothing. */
export class ShortRun implements MadeRun {
  readonly examples: number;
  readonly inputs: number;
  readonly rows: number;
  readonly passes: number;
  readonly end: StopReason | null;
  readonly state: Float64Array;
  private readonly start: Float64Array;
  private readonly span: Span;
  private readonly made: Made = { rows: 0, end: null };
  /** For what is made again. */
  private readonly again: Float64Array;
  private readonly spanAgain: Span;

  constructor(
    private readonly rule: Rule,
    private readonly steps: Steps,
    passes: number,
  ) {
    this.examples = lengthOf(rule, 'examples');
    this.start = Float64Array.from(
      rule.state.length === 1 ? rule.state[0]!.start : rule.state.flatMap((one) => one.start),
    );
    this.inputs = rule.state.find(({ role }) => role === 'weight')?.start.length ?? 0;
    this.state = this.start.slice();
    this.span = emptySpan(this.state.length);
    this.again = this.state.slice();
    this.spanAgain = emptySpan(this.state.length);
    steps.record(this.state, 0, passes, this.span, this.made);
    this.rows = this.made.rows;
    this.passes = Math.floor(this.rows / this.examples);
    this.end = this.made.end;
  }

  weightsOf(state: Float64Array): Float64Array {
    let at = 0;
    for (const { role, start } of this.rule.state) {
      if (role === 'weight') return state.subarray(at, at + start.length);
      at += start.length;
    }
    return state.subarray(0, 0);
  }

  stateBefore(pass: number, state: Float64Array): void {
    state.set(this.start);
    if (pass > 0) this.steps.skip(state, 0, pass);
  }

  firstPass(side: 'above' | 'atMost', limit: number): number | null {
    const isReached = ({ errorMin, errorMax }: Span) => (side === 'above' ? errorMax > limit : errorMin <= limit);
    if (!isReached(this.span)) return null;
    const { again: state, spanAgain: span } = this;
    // The first of its passes that are enough to reach it.
    let [from, to] = [0, this.passes - 1];
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      state.set(this.start);
      clearSpan(span);
      this.steps.record(state, 0, middle + 1, span, this.made);
      if (isReached(span)) to = middle;
      else from = middle + 1;
    }
    return from;
  }

  errorOf(pass: number): number {
    if (pass < 0 || pass >= this.passes) return Number.NaN;
    const { again, spanAgain } = this;
    this.stateBefore(pass, again);
    clearSpan(spanAgain);
    this.steps.record(again, pass, 1, spanAgain, this.made);
    return spanAgain.errorMin;
  }

  window(from: number, to: number): Columns {
    const record = new Recording(this.rule, this.steps);
    record.advance(this.passes + 1);
    return record.window(from, to);
  }
}
