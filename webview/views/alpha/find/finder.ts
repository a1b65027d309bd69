import type { Parameters } from '../../../../src/neuron/parameters.ts';
import type { Choice } from '../../../choiceList.ts';

/** The number that a question has: how it is asked for, and whether it is a whole one. */
export interface Asked {
  readonly before: string;
  readonly after: (value: number) => string;
  readonly label: string;
  readonly first: number;
  readonly isWhole: boolean;
  readonly refusal: string;
}

/** What is said to a question: the answer, how it is come to line by line, and a run that shows it. */
export interface Solution {
  readonly answer: string;
  readonly lines: readonly string[];
  readonly made: { readonly parameters: Parameters; readonly iterations: number } | null;
}

/** The questions that can be asked of a way of learning, and their answers. */
export interface Finder {
  readonly unknowns: readonly Choice[];
  readonly wanted: readonly Choice[];
  /** Null: the question has no number. */
  asked(wanted: string): Asked | null;
  solve(parameters: Parameters, unknown: string, wanted: string, number: number): Solution;
}
