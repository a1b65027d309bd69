import type { Num } from '../program/values.ts';
import type { Neuron, TracedRow } from './neuron.ts';

/** A neuron up to the row before a whole number passes 2^53, and that number; null where none does. */
export interface Exact {
  readonly neuron: Neuron;
  readonly row: number;
  readonly number: Num;
}

const isTooLarge = (number: Num | null): boolean => typeof number?.value === 'bigint';

const tooLargeIn = ({ weights, prediction, delta, error }: TracedRow): Num | null =>
  weights.find(isTooLarge) ?? [prediction, delta, error].find(isTooLarge) ?? null;

/** Python's whole numbers have no bound, doubles are exact up to 2^53: the run ends before the row that passes it. */
export function exactRows(neuron: Neuron): Exact | null {
  const row = neuron.rows.findIndex((traced) => tooLargeIn(traced));
  const isAfterwards = row < 0 && neuron.after?.some(isTooLarge);
  if (row < 0 && !isAfterwards) return null;
  const number = row < 0 ? neuron.after!.find(isTooLarge)! : tooLargeIn(neuron.rows[row]!)!;
  const passes = neuron.rows.length / Number(neuron.values.iterations);
  const iterations = Math.floor((row < 0 ? neuron.rows.length : row) / passes);
  const rows = neuron.rows.slice(0, iterations * passes);
  return {
    neuron: { ...neuron, values: { ...neuron.values, iterations }, rows, after: null },
    row: rows.length,
    number,
  };
}
