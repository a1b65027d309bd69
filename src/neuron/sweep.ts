import { type CellOutcome, cellOutcomes } from './cellOutcome.ts';
import { cellOfRun } from './cellRun.ts';
import type { Course } from './factor.ts';
import type { Parameters } from './parameters.ts';
import { hasFactor, knownFactor } from './passFactor.ts';
import { ruleOf } from './rule/book.ts';
import { stepsOfRulesLike } from './rule/compile.ts';
import type { Rule } from './rule/rule.ts';

/** What differs from run to run along one side of a sweep. */
export interface Axis {
  readonly field: 'alpha' | 'stepAmount' | 'input' | 'weight';
  /** A value stands for the parameter itself, or for what all its numbers are multiplied by, or changed by. */
  readonly by: 'value' | 'times' | 'plus';
  /** Ascending; in equal steps, or, where it is logarithmic, in equal ratios. */
  readonly values: readonly number[];
  readonly isLogarithmic: boolean;
}

/** A grid of runs: those of `parameters` with one value of each axis put in. */
export interface Sweep {
  readonly parameters: Parameters;
  readonly across: Axis;
  /** Null: a single row. */
  readonly up: Axis | null;
}

/** What a value of an axis makes of the parameters. */
export function changesBy({ field, by }: Axis, value: number, parameters: Parameters): Partial<Parameters> {
  if (by === 'value') return { [field]: value };
  const changed = (one: number) => (by === 'times' ? one * value : one + value);
  const all = (given: number | readonly number[]) => (typeof given === 'number' ? changed(given) : given.map(changed));
  const { weight, input } = parameters;
  if (field === 'weight') return { weight: all(weight) };
  return {
    input: typeof input === 'number' ? changed(input) : (input.map(all) as readonly number[] | readonly number[][]),
  };
}

/** What makes the run of a cell out of the sweep's. */
export function changesAt({ parameters, across, up }: Sweep, column: number, row: number): Partial<Parameters> {
  const changes = changesBy(across, across.values[column]!, parameters);
  return up === null ? changes : { ...changes, ...changesBy(up, up.values[row]!, parameters) };
}

/** What a grid's runs came to, row after row: the place of each outcome in `cellOutcomes`, and the iteration or −1. */
export interface SweptRow {
  readonly outcomes: Uint8Array;
  readonly iterations: Int32Array;
}

const codes = Object.fromEntries(cellOutcomes.map((outcome, code) => [outcome, code])) as {
  readonly [O in CellOutcome]: number;
};

/** Makes the runs of one row after the other, in any order: each comes to what its own run comes to. */
export function sweeper(sweep: Sweep): (row: number) => SweptRow {
  const { parameters, across, up } = sweep;
  // What is varied is numbers: the trees are those of the sweep's own run.
  const stepsOf = stepsOfRulesLike(ruleOf(parameters));
  // Whether a factor speaks of the update depends on alpha alone, and the factor itself does not on the start.
  const haveFactor = across.values.map((value) =>
    hasFactor({ ...parameters, ...changesBy(across, value, parameters) }),
  );
  const isCoursePerColumn = up === null || up.field === 'weight';
  const courses: (Course | undefined)[] = [];

  function courseAt(column: number, cell: Parameters): Course {
    if (!haveFactor[column]) return 'none';
    return isCoursePerColumn ? (courses[column] ??= knownFactor(cell).course) : knownFactor(cell).course;
  }

  return (row) => {
    const outcomes = new Uint8Array(across.values.length);
    const iterations = new Int32Array(across.values.length);
    const changed = up === null ? parameters : { ...parameters, ...changesBy(up, up.values[row]!, parameters) };
    const ofRow = ruleOf(changed);
    for (let column = 0; column < outcomes.length; column++) {
      const value = across.values[column]!;
      const cell = { ...changed, ...changesBy(across, value, changed) };
      const isConstant = across.field === 'alpha' || across.field === 'stepAmount';
      const rule = isConstant ? withConstant(ofRow, across.field, value) : ruleOf(cell);
      const { outcome, at } = cellOfRun(cell, rule, stepsOf(rule), () => courseAt(column, cell));
      outcomes[column] = codes[outcome];
      iterations[column] = at ?? -1;
    }
    return { outcomes, iterations };
  };
}

const withConstant = (rule: Rule, name: string, value: number): Rule => ({
  ...rule,
  constants: rule.constants.map((one) => (one.name === name ? { name, value } : one)),
});

/** Rows in the order in which a picture of them gets finer: every 16th first, then those halfway between. */
export function coarseToFine(rows: number): readonly number[] {
  const all = Array.from({ length: rows }, (_, row) => row);
  return [16, 8, 4, 2, 1].flatMap((step) =>
    all.filter((row) => row % step === 0 && (step === 16 || row % (2 * step) !== 0)),
  );
}
