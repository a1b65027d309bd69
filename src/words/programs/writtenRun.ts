import type { OrderTree } from '../../neuron/orderTree.ts';
import type { Parameters } from '../../neuron/parameters.ts';
import type { Cut, ProgramFacts, SourceLanguage } from '../../reading/reading.ts';

/** What a run can be written out as. */
export type ProgramKind = 'python' | 'numpy' | 'javascript';

/** A run as it is written out as a program. */
export interface WrittenRun {
  readonly parameters: Parameters;
  /** The update's expression in the book's words, as `orderInBookWords` gives it. */
  readonly update: OrderTree;
  /** It ended with an error that is not finite: the program has to end there too. */
  readonly endsNotFinite: boolean;
  /** The person's own program that the run was read from: its names are kept. Null where there was none. */
  readonly own: { readonly facts: ProgramFacts; readonly language: SourceLanguage } | null;
  /** Nothing was changed since it was read: which of its numbers are Python's int still holds. */
  readonly isAsRead: boolean;
  /** Why the run is only a part of what that program does; null where it is all of it. */
  readonly cut: Cut | null;
}
