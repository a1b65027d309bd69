import type { Parameters } from '../neuron/parameters.ts';
import type { Row } from '../neuron/row.ts';
import type { Expression } from './expression.ts';

/** A line of a sum where there is room: a label and what follows it. */
export interface SumLine extends Expression {
  readonly label: string;
  readonly help: string | null;
}

/** One of the three sums: in one line, and as lines under a formula in words where there is room. */
export interface Sum extends Expression {
  /** Predict, compare or learn. */
  readonly step: string;
  readonly formula: string;
  readonly lines: readonly SumLine[];
}

/** One of hot and cold learning's two trials. */
export interface TrialFigures {
  readonly weight: number;
  readonly prediction: number;
  readonly error: number;
}

/** What a row's sums are made of. */
export interface SumsOf {
  readonly parameters: Parameters;
  readonly row: Row;
  /** The weight after the row's update; null where the run ended before it. */
  readonly nextWeight: number | readonly number[] | null;
  readonly trials?: { readonly up: TrialFigures; readonly down: TrialFigures } | undefined;
}

/** A line with its label. */
export function line(label: string, help: string | null, said: Expression): SumLine {
  return { label, help, ...said };
}

/** The inputs of one example. */
export function inputsOf({ input, weight }: Parameters, example: number): readonly number[] {
  if (typeof input === 'number') return [input];
  const entry = input[example];
  if (typeof entry === 'object') return entry;
  if (typeof weight !== 'number') return input.filter((one) => typeof one === 'number');
  return entry === undefined ? [] : [entry];
}

/** The goal of one example. */
export function goalOf({ goal }: Parameters, example: number): number {
  return typeof goal === 'number' ? goal : (goal[example] ?? Number.NaN);
}

/** A row's weights in order. */
export function listOf(weight: number | readonly number[]): readonly number[] {
  return typeof weight === 'number' ? [weight] : weight;
}

/** How many of so many terms a sum shows: three, or of more the first two and dots. */
export const termsShown = (count: number): number => (count <= 3 ? count : 2);
