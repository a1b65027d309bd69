import { History } from './history.ts';
import type { Columns } from './row.ts';
import { byStructure } from './rule/byStructure.ts';
import { hasNode } from './rule/expression.ts';
import { layoutOf } from './rule/layout.ts';
import { itemsOf, lengthOf, type Rule, type StopReason } from './rule/rule.ts';
import { clearSpan, emptySpan, type Made, type Span, type Steps } from './rule/steps.ts';
import { hasSameBits } from './sameBits.ts';
import type { MadeRun } from './shortRun.ts';

/** What a run has made so far, each row of it within reach by replay from a checkpoint. */
export class Recording implements MadeRun {
  readonly inputs: number;
  readonly examples: number;
  readonly history: History;
  /** After the last update. */
  readonly state: Float64Array;
  rows = 0;
  /** Whole passes. */
  passes = 0;
  end: StopReason | null = null;
  private readonly rule: Rule;
  private readonly steps: Steps;
  private readonly columns: RowColumns;
  private readonly canRepeat: boolean;
  /** The block being made: the state at its start, and its passes so far. */
  private readonly openStart: Float64Array;
  private readonly open: Span;
  private openPasses = 0;
  private readonly made: Made = { rows: 0, end: null };
  /** From which pass on all goes on as it went, and after how many passes it begins anew; null: not known to. */
  repeat: Repeat | null = null;
  /** A state kept from an earlier block: where a later one is the same, bit by bit, the run repeats itself. */
  private readonly mark: Float64Array;
  private markPass = 0;
  private blocksToNextMark = 1;

  constructor(rule: Rule, steps: Steps) {
    this.rule = rule;
    this.steps = steps;
    this.examples = lengthOf(rule, 'examples');
    this.state = Float64Array.from(rule.state.flatMap(({ start }) => start));
    this.columns = columnsOf(rule);
    this.inputs = this.columns.weight.size;
    this.canRepeat = !readsIteration(rule);
    this.history = new History(this.state.length, this.examples);
    this.openStart = this.state.slice();
    this.open = emptySpan(this.state.length);
    this.mark = this.state.slice();
  }

  /** The weights among the numbers of a state. */
  weightsOf(state: Float64Array): Float64Array {
    const { at, size } = this.columns.weight;
    return state.subarray(at, at + size);
  }

  /** Makes up to `passes` more passes, fewer where the run ends early. */
  advance(passes: number): void {
    const { made, history } = this;
    for (let left = passes; left > 0 && this.end === null; ) {
      if (this.repeat !== null) {
        this.rows += left * this.examples;
        this.passes += left;
        this.stateBefore(this.passes, this.state);
        return;
      }
      const asked = Math.min(left, history.blockPasses - this.openPasses);
      this.steps.record(this.state, this.passes, asked, this.open, made);
      const whole = Math.floor(made.rows / this.examples);
      left -= whole;
      this.rows += made.rows;
      this.passes += whole;
      this.openPasses += whole;
      this.end = made.end;
      if (this.openPasses === history.blockPasses) this.closeBlock();
    }
  }

  get isRepeating(): boolean {
    return this.repeat !== null;
  }

  /** Passes that are kept: all others are those from `repeat` on once more. */
  get passesKept(): number {
    return this.repeat === null ? this.passes : Math.min(this.passes, this.repeat.from + this.repeat.period);
  }

  /** The kept pass that a pass is, bit by bit. */
  keptPass(pass: number): number {
    const { repeat } = this;
    return repeat === null || pass < repeat.from ? pass : repeat.from + ((pass - repeat.from) % repeat.period);
  }

  /** The pass at which a block begins. */
  blockStart(block: number): number {
    return block * this.history.blockPasses;
  }

  blockOf(pass: number): number {
    return Math.floor(pass / this.history.blockPasses);
  }

  /** Puts the state before a pass into `state`. */
  stateBefore(pass: number, state: Float64Array): void {
    const kept = this.keptPass(pass);
    const block = this.blockOf(kept);
    if (block < this.history.blocks) this.history.startOf(block, state);
    else state.set(this.openStart);
    const start = this.blockStart(block);
    this.steps.skip(state, start, kept - start);
  }

  /** Widens `span` by a whole block that is kept, or by what there is of the last one. */
  widen(block: number, span: Span): void {
    if (block < this.history.blocks) this.history.widen(block, span);
    else joinSpan(span, this.open);
  }

  /** Makes passes again that this record holds, from `pass` on, from and into `state`, and widens `span` by them. */
  replay(state: Float64Array, pass: number, passes: number, span: Span): void {
    // A pass that once ended the run ends here as well, at the same place.
    this.steps.record(state, pass, passes, span, { rows: 0, end: null });
  }

  /** The error of a pass; NaN where it was not made. */
  errorOf(pass: number): number {
    if (pass < 0 || pass >= this.passes) return Number.NaN;
    const state = this.state.slice();
    const span = emptySpan(state.length);
    this.stateBefore(pass, state);
    this.replay(state, pass, 1, span);
    return span.errorMin;
  }

  /** The first pass whose error is above, or at most, a limit: found by the blocks' extremes, then within the block. */
  firstPass(side: 'above' | 'atMost', limit: number): number | null {
    const span = emptySpan(this.state.length);
    const isReached = () => (side === 'above' ? span.errorMax > limit : span.errorMin <= limit);
    for (let block = 0; this.blockStart(block) < this.passesKept; block++) {
      clearSpan(span);
      this.widen(block, span);
      if (!isReached()) continue;
      const state = this.state.slice();
      this.stateBefore(this.blockStart(block), state);
      for (let pass = this.blockStart(block); pass < this.blockStart(block + 1); pass++) {
        clearSpan(span);
        this.replay(state, pass, 1, span);
        if (isReached()) return pass;
      }
    }
    return null;
  }

  /** Rows `from` to `to - 1`, clipped to what has been made. */
  window(from: number, to: number): Columns {
    const start = Math.max(0, Math.min(Math.floor(from), this.rows));
    const count = Math.max(0, Math.min(Math.floor(to), this.rows) - start);
    const { rowSize, weight, prediction, error, delta, weightDelta } = this.columns;
    const rows = new Float64Array(count * rowSize);
    if (count > 0) {
      const pass = Math.floor(start / this.examples);
      const first = start - pass * this.examples;
      const state = this.state.slice();
      this.stateBefore(pass, state);
      this.steps.write(state, pass, first, first + count, rows);
    }
    const column = ({ at, size }: Place): Float64Array => {
      const values = new Float64Array(count * size);
      for (let row = 0, to = 0; row < count; row++) {
        for (let j = 0; j < size; j++) values[to++] = rows[row * rowSize + at + j]!;
      }
      return values;
    };
    return {
      from: start,
      count,
      weight: column(weight),
      prediction: column(prediction),
      error: column(error),
      delta: column(delta),
      weightDelta: column(weightDelta),
    };
  }

  private closeBlock(): void {
    this.history.append(this.openStart, this.open);
    this.openStart.set(this.state);
    clearSpan(this.open);
    this.openPasses = 0;
    if (this.canRepeat) this.lookForRepeat();
  }

  /** Brent's way: the kept state is a later one each time that twice as many blocks have been made. */
  private lookForRepeat(): void {
    if (hasSameBits(this.mark, this.state)) {
      this.repeat = { from: this.markPass, period: this.passes - this.markPass };
    } else if (--this.blocksToNextMark === 0) {
      this.mark.set(this.state);
      this.blocksToNextMark = Math.max(1, this.passes / this.history.blockPasses);
      this.markPass = this.passes;
    }
  }
}

/** What a run repeats for good: the passes from `from` on, as many as `period`. */
export interface Repeat {
  readonly from: number;
  readonly period: number;
}

/** Where a quantity stands in a row as `Steps.write` tells it; size 0: the rule has none. */
interface Place {
  readonly at: number;
  readonly size: number;
}

interface RowColumns {
  readonly rowSize: number;
  readonly weight: Place;
  readonly prediction: Place;
  readonly error: Place;
  readonly delta: Place;
  readonly weightDelta: Place;
}

const columnsOf = byStructure((rule): RowColumns => {
  const { addresses, state, data } = layoutOf(rule);
  const placeOf = (name: string | null | undefined): Place => {
    const address = addresses.get(name ?? '');
    return address ? { at: address.offset - state, size: address.size } : { at: 0, size: 0 };
  };
  const { prediction, error, delta, weightDelta } = rule.roles;
  return {
    rowSize: data - state,
    weight: placeOf(rule.state.find(({ role }) => role === 'weight')?.name),
    prediction: placeOf(prediction),
    error: placeOf(error),
    delta: placeOf(delta),
    weightDelta: placeOf(weightDelta),
  };
});

/** Whether any tree holds the iteration's number: then the same state need not go on in the same way. */
const readsIteration = byStructure(({ pass }) =>
  itemsOf(pass).some(
    (item) =>
      (item.kind === 'definition' || item.kind === 'stop') &&
      hasNode(
        item.kind === 'stop' ? item.condition : item.expression,
        (node) => node.kind === 'counter' && node.of === 'iteration',
      ),
  ),
);

/** Widens a span by another. */
export function joinSpan(span: Span, other: Span): void {
  span.errorMin = Math.min(span.errorMin, other.errorMin);
  span.errorMax = Math.max(span.errorMax, other.errorMax);
  for (let j = 0; j < span.stateMin.length; j++) {
    span.stateMin[j] = Math.min(span.stateMin[j]!, other.stateMin[j]!);
    span.stateMax[j] = Math.max(span.stateMax[j]!, other.stateMax[j]!);
  }
}
