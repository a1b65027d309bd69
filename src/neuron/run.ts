import { extremesOf } from './extremes.ts';
import type { Parameters } from './parameters.ts';
import { Recording } from './recording.ts';
import type { Columns, Extremes, Row } from './row.ts';
import { ruleOf } from './rule/book.ts';
import { stepsOfRule } from './rule/compile.ts';
import type { Summary } from './status.ts';
import { summaryOf } from './summary.ts';

/**
 * A run: it advances in slices of any size and remembers every row it has made, by checkpoints and replay. Slices of
 * any size give the same bits.
 */
export interface Run {
  readonly parameters: Parameters;
  readonly inputs: number;
  readonly examples: number;
  /** iterations · examples: how many rows it makes at the most. */
  readonly rowsTotal: number;
  /** Rows made so far. */
  readonly rows: number;
  /** Whole passes made so far. */
  readonly passes: number;
  readonly isFinished: boolean;
  /** Whether it is known that all further passes are such as it has made: they cost next to nothing. */
  readonly isRepeating: boolean;
  /** Makes up to `rows` more rows (rounded up to whole passes); returns how many it made. */
  advance(rows: number): number;
  /** Ends the run where it is; what was made stays. */
  stop(): void;
  /** Throws a RangeError where the row has not been made. */
  row(index: number): Row;
  /** Rows `from` to `to - 1`, clipped to what has been made. */
  window(from: number, to: number): Columns;
  /** Smallest and largest of the passes `from` to `to - 1`, clipped to what has been made, in at most `buckets`. */
  extremes(from: number, to: number, buckets: number): Extremes;
  /** What it came to, or, while it runs, what it has come to so far with status "running". */
  summary(): Summary;
}

export type StartRun = (parameters: Parameters) => Run;

/** Starts a run of checked parameters: nothing is made until it advances. */
export const startRun: StartRun = (parameters) => {
  const { iterations } = parameters;
  const rule = ruleOf(parameters);
  const record = new Recording(rule, stepsOfRule(rule));
  const { inputs, examples } = record;
  const isSingle = typeof parameters.weight === 'number';
  const hasWeightDelta = rule.roles.weightDelta !== null;
  let isStopped = false;
  let outcome: Summary | null = null;

  const isFinished = (): boolean => isStopped || record.end !== null || record.passes >= iterations;
  const numbers = (column: Float64Array): number | readonly number[] => (isSingle ? column[0]! : Array.from(column));

  return {
    parameters,
    inputs,
    examples,
    rowsTotal: iterations * examples,
    get rows() {
      return record.rows;
    },
    get passes() {
      return record.passes;
    },
    get isFinished() {
      return isFinished();
    },
    get isRepeating() {
      return record.isRepeating;
    },
    advance(rows) {
      const before = record.rows;
      if (!isFinished()) record.advance(Math.min(Math.ceil(rows / examples), iterations - record.passes));
      return record.rows - before;
    },
    stop() {
      if (!isFinished()) isStopped = true;
    },
    row(index) {
      if (!(Number.isInteger(index) && index >= 0 && index < record.rows)) throw new RangeError(`No row ${index}.`);
      const columns = record.window(index, index + 1);
      return {
        iteration: Math.floor(index / examples),
        example: index % examples,
        weight: numbers(columns.weight),
        prediction: columns.prediction[0]!,
        error: columns.error[0]!,
        delta: columns.delta[0]!,
        weightDelta: hasWeightDelta ? numbers(columns.weightDelta) : null,
      };
    },
    window: (from, to) => record.window(from, to),
    extremes: (from, to, buckets) => extremesOf(record, from, to, buckets),
    summary() {
      if (!isFinished()) return summaryOf(parameters, record, 'running');
      return (outcome ??= summaryOf(parameters, record, isStopped ? 'stopped' : 'finished'));
    },
  };
};
