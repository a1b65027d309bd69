import type { FlatParameters, Parameters } from './parameters.ts';
import { flatParameters } from './parameters.ts';
import type { Field } from './problem.ts';
import type { Columns } from './row.ts';
import type { Run } from './run.ts';

/** A parameter that is not the same in two runs, with both its values. */
export interface Differing {
  readonly field: Field;
  readonly from: unknown;
  readonly to: unknown;
}

/** Which parameters of `other` are not those of `one`, in the form's order. Numbers are the same when their bits are. */
export function differingFields(one: Parameters, other: Parameters): readonly Differing[] {
  const from: FlatParameters = flatParameters(one);
  const to: FlatParameters = flatParameters(other);
  return (Object.keys(from) as Field[])
    .filter((field) => !isSame(from[field], to[field]))
    .map((field) => ({ field, from: from[field], to: to[field] }));
}

/** What makes one run's parameters those of another. */
export const changesTo = (from: Parameters, to: Parameters): FlatParameters =>
  Object.fromEntries(differingFields(from, to).map(({ field, to: value }) => [field, value]));

function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return Object.is(one, other);
  return one.length === other.length && one.every((value, i) => isSame(value, other[i]));
}

/** Rows compared at a time. */
const windowRows = 1024;

/**
 * The first of rows `from` to `to - 1` at which two runs part: whose weights, predictions or deltas differ by a bit, or
 * that only one of them has; null where there is none. Rows are counted, so runs that have not as many
 * examples or inputs part at the row in which that shows.
 */
export function firstDifferentRow(one: Run, other: Run, from: number, to: number): number | null {
  for (let start = from; start < to; start += windowRows) {
    const end = Math.min(start + windowRows, to);
    const left = one.window(start, end);
    const right = other.window(start, end);
    const both = Math.min(left.count, right.count);
    for (let i = 0; i < both; i++) if (!isSameState(left, right, i)) return start + i;
    if (left.count !== right.count) return start + both;
    if (left.count < end - start) return null;
  }
  return null;
}

function isSameState(left: Columns, right: Columns, i: number): boolean {
  if (!Object.is(left.prediction[i], right.prediction[i])) return false;
  if (!Object.is(left.delta[i], right.delta[i])) return false;
  const inputs = left.weight.length / left.count;
  if (right.weight.length / right.count !== inputs) return false;
  for (let at = i * inputs; at < (i + 1) * inputs; at++) {
    if (!Object.is(left.weight[at], right.weight[at])) return false;
  }
  return true;
}
