import { History } from './history.ts';
import type { Columns } from './row.ts';
import { hasSameBits } from './sameBits.ts';
import { clearSpan, type EarlyEnd, emptySpan, type Made, type Span, type Steps } from './step.ts';

/** What a run has made so far, each row of it within reach by replay from a checkpoint. */
export class Recording {
  readonly inputs: number;
  readonly examples: number;
  readonly history: History;
  /** After the last update. */
  readonly weights: Float64Array;
  rows = 0;
  /** Whole passes. */
  passes = 0;
  end: EarlyEnd | null = null;
  private readonly hasWeightDelta: boolean;
  private readonly steps: Steps;
  /** The block being made: the weights at its start, and its passes so far. */
  private readonly openStart: Float64Array;
  private readonly open: Span;
  private openPasses = 0;
  private readonly made: Made = { rows: 0, end: null };
  /** After so many passes the weights are what they were, bit by bit, and all goes on as it went; 0: not known to. */
  private period = 0;

  constructor(steps: Steps, weights: Float64Array, examples: number, hasWeightDelta: boolean) {
    this.hasWeightDelta = hasWeightDelta;
    this.inputs = weights.length;
    this.examples = examples;
    this.steps = steps;
    this.weights = weights;
    this.history = new History(this.inputs, examples);
    this.openStart = weights.slice();
    this.open = emptySpan(this.inputs);
  }

  /** Makes up to `passes` more passes, fewer where the run ends early. */
  advance(passes: number): void {
    const { made, history } = this;
    for (let left = passes; left > 0 && this.end === null; ) {
      const asked = Math.min(left, history.blockPasses - this.openPasses);
      if (this.period > 0 && asked >= this.period) this.repeat(asked);
      else this.steps.record(this.weights, asked, this.open, made);
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
    return this.period > 0;
  }

  /** Makes passes that are those of the last block again. */
  private repeat(passes: number): void {
    this.history.widen(this.history.blocks - 1, this.open);
    this.steps.skip(this.weights, passes % this.period);
    this.made.rows = passes * this.examples;
  }

  /** The pass at which a block begins. */
  blockStart(block: number): number {
    return block * this.history.blockPasses;
  }

  blockOf(pass: number): number {
    return Math.floor(pass / this.history.blockPasses);
  }

  /** Puts the weights before a pass into `weights`. */
  weightsBefore(pass: number, weights: Float64Array): void {
    const block = this.blockOf(pass);
    if (block < this.history.blocks) this.history.startOf(block, weights);
    else weights.set(this.openStart);
    this.steps.skip(weights, pass - this.blockStart(block));
  }

  /** Widens `span` by a whole block, or by what there is of the last one. */
  widen(block: number, span: Span): void {
    if (block < this.history.blocks) this.history.widen(block, span);
    else joinSpan(span, this.open);
  }

  /** Makes passes again that this record holds, from and into `weights`, and widens `span` by them. */
  replay(weights: Float64Array, passes: number, span: Span): void {
    // A pass that once ended the run ends here as well, at the same place.
    this.steps.record(weights, passes, span, { rows: 0, end: null });
  }

  /** Rows `from` to `to - 1`, clipped to what has been made. */
  window(from: number, to: number): Columns {
    const start = Math.max(0, Math.min(Math.floor(from), this.rows));
    const count = Math.max(0, Math.min(Math.floor(to), this.rows) - start);
    const columns: Columns = {
      from: start,
      count,
      weight: new Float64Array(count * this.inputs),
      prediction: new Float64Array(count),
      error: new Float64Array(count),
      delta: new Float64Array(count),
      weightDelta: new Float64Array(this.hasWeightDelta ? count * this.inputs : 0),
    };
    if (count > 0) {
      const pass = Math.floor(start / this.examples);
      const weights = new Float64Array(this.inputs);
      this.weightsBefore(pass, weights);
      this.steps.write(weights, pass * this.examples, columns);
    }
    return columns;
  }

  private closeBlock(): void {
    // What a block ends with is what the next begins with; that alone says what a pass makes of it.
    if (this.period === 0 && hasSameBits(this.openStart, this.weights)) this.period = this.openPasses;
    this.history.append(this.openStart, this.open);
    this.openStart.set(this.weights);
    clearSpan(this.open);
    this.openPasses = 0;
  }
}

function joinSpan(span: Span, other: Span): void {
  span.errorMin = Math.min(span.errorMin, other.errorMin);
  span.errorMax = Math.max(span.errorMax, other.errorMax);
  for (let j = 0; j < span.weightMin.length; j++) {
    span.weightMin[j] = Math.min(span.weightMin[j]!, other.weightMin[j]!);
    span.weightMax[j] = Math.max(span.weightMax[j]!, other.weightMax[j]!);
  }
}
