import { History } from './history.ts';
import type { Columns } from './row.ts';
import { layoutOf } from './rule/layout.ts';
import { type Item, itemsOf, lengthOf, type Rule, type StopReason } from './rule/rule.ts';
import { hasNode } from './rule/expression.ts';
import { clearSpan, emptySpan, type Made, type Span, type Steps } from './rule/steps.ts';
import { hasSameBits } from './sameBits.ts';

/** What a run has made so far, each row of it within reach by replay from a checkpoint. */
export class Recording {
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
  /** After this many passes the state is what it was, bit by bit, and all goes on as it went; 0: not known to. */
  private period = 0;

  constructor(rule: Rule, steps: Steps) {
    this.rule = rule;
    this.steps = steps;
    this.examples = lengthOf(rule, 'examples');
    this.state = Float64Array.from(rule.state.flatMap(({ start }) => start));
    this.columns = columnsOf(rule);
    this.inputs = this.columns.weight.size;
    this.canRepeat = !readsIteration(rule.pass);
    this.history = new History(this.state.length, this.examples);
    this.openStart = this.state.slice();
    this.open = emptySpan(this.state.length);
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
      const asked = Math.min(left, history.blockPasses - this.openPasses);
      if (this.period > 0 && asked >= this.period) this.repeat(asked);
      else this.steps.record(this.state, this.passes, asked, this.open, made);
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
    this.steps.skip(this.state, this.passes, passes % this.period);
    this.made.rows = passes * this.examples;
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
    if (pass === this.passes && this.end === null) {
      state.set(this.state);
      return;
    }
    const block = this.blockOf(pass);
    if (block < this.history.blocks) this.history.startOf(block, state);
    else state.set(this.openStart);
    this.steps.skip(state, this.blockStart(block), pass - this.blockStart(block));
  }

  /** Widens `span` by a whole block, or by what there is of the last one. */
  widen(block: number, span: Span): void {
    if (block < this.history.blocks) this.history.widen(block, span);
    else joinSpan(span, this.open);
  }

  /** Makes passes again that this record holds, from `pass` on, from and into `state`, and widens `span` by them. */
  replay(state: Float64Array, pass: number, passes: number, span: Span): void {
    // A pass that once ended the run ends here as well, at the same place.
    this.steps.record(state, pass, passes, span, { rows: 0, end: null });
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
    // What a block ends with is what the next begins with; that alone says what a pass makes of it.
    if (this.canRepeat && this.period === 0 && hasSameBits(this.openStart, this.state)) this.period = this.openPasses;
    this.history.append(this.openStart, this.open);
    this.openStart.set(this.state);
    clearSpan(this.open);
    this.openPasses = 0;
  }
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

function columnsOf(rule: Rule): RowColumns {
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
}

/** Whether any tree holds the iteration's number: then the same state need not go on in the same way. */
const readsIteration = (pass: readonly Item[]): boolean =>
  itemsOf(pass).some(
    (item) =>
      (item.kind === 'definition' || item.kind === 'stop') &&
      hasNode(
        item.kind === 'stop' ? item.condition : item.expression,
        (node) => node.kind === 'counter' && node.of === 'iteration',
      ),
  );

function joinSpan(span: Span, other: Span): void {
  span.errorMin = Math.min(span.errorMin, other.errorMin);
  span.errorMax = Math.max(span.errorMax, other.errorMax);
  for (let j = 0; j < span.stateMin.length; j++) {
    span.stateMin[j] = Math.min(span.stateMin[j]!, other.stateMin[j]!);
    span.stateMax[j] = Math.max(span.stateMax[j]!, other.stateMax[j]!);
  }
}
