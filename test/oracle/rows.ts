import assert from 'node:assert/strict';
import { checkParameters } from '../../src/neuron/parameters.ts';
import { startRun } from '../../src/neuron/run.ts';
import type { ReadRun, Role } from '../../src/reading/reading.ts';

/** The engine's values of each role, row after row, up to `rows`; the weight's also after the last update. */
export function engineValues(
  { values, program }: ReadRun,
  rows = 20_000,
): { readonly [R in Role]?: readonly number[] } {
  const checked = checkParameters(values);
  assert(checked.ok);
  const run = startRun(checked.value);
  run.advance(rows);
  const columns = run.window(0, Math.min(rows, run.rows));
  const { finalWeight } = run.summary();
  const sign = program!.isDeltaNegated ? -1 : 1;
  return {
    prediction: [...columns.prediction],
    error: [...columns.error],
    delta: [...columns.delta].map((delta) => sign * delta),
    weightDelta: [...columns.weightDelta].map((weightDelta) => sign * weightDelta),
    weight: [...columns.weight, ...(typeof finalWeight === 'number' && run.isFinished ? [finalWeight] : [])],
  };
}

/** Whether two doubles are the same or neighbours. */
export function isWithinOneUlp(a: number, b: number): boolean {
  if (a === b) return true;
  const [x, y] = [bits(a), bits(b)];
  return a > 0 === b > 0 && (x > y ? x - y : y - x) <= 1n;
}

function bits(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigInt64(0);
}

/** A sequence without what repeats the value before: a weight that stays is not assigned. */
export const changes = (values: readonly number[]): number[] =>
  values.filter((value, i) => i === 0 || value !== values[i - 1]);
