import { firstDifferentRow } from '../../../src/neuron/difference.ts';
import type { Run } from '../../../src/neuron/run.ts';
import type { Recipe } from '../../../src/protocol/messages.ts';
import { placeOfLetter } from '../../letters.ts';
import { isReplayed } from './replays.ts';

/** A run among those that stand side by side. The first is the one on screen. */
export interface Compared {
  /** A, B, C …: it stays with the run. */
  readonly letter: string;
  /** The letter's place: it decides how the run is drawn. */
  readonly place: number;
  readonly recipe: Recipe;
  readonly run: Run;
}

/** The run on screen and those put aside, each with its letter. */
export function comparedRuns(
  shown: Recipe,
  pinned: readonly Recipe[],
  letters: readonly string[],
  runOf: (recipe: Recipe) => Run,
): readonly Compared[] {
  const others = pinned.map((recipe, i) => ({
    letter: letters[i]!,
    place: placeOfLetter(letters[i]!),
    recipe,
    run: runOf(recipe),
  }));
  return [{ letter: 'A', place: 0, recipe: shown, run: runOf(shown) }, ...others];
}

/** Where two runs part: at a row, nowhere, or not yet as far as they have been made. */
export type Parting =
  | { readonly kind: 'at'; readonly row: number }
  | { readonly kind: 'never' }
  | { readonly kind: 'searching' };

/** Rows that are compared at a time. */
const rowsAtATime = 200_000;

/** Looks for the row at which two runs part, going on from where it was with each call. */
export function partingSearch(one: Run, other: Run): () => Parting {
  let found: Parting = { kind: 'searching' };
  let from = 0;
  return () => {
    if (found.kind !== 'searching') return found;
    const made = Math.min(one.rows, other.rows);
    const areReplayed = isReplayed(one) && isReplayed(other);
    // The end of the shorter run parts them, once it is known that it has ended.
    const to = Math.min(from + rowsAtATime, areReplayed ? Math.max(one.rows, other.rows) : made);
    const row = firstDifferentRow(one, other, from, to);
    if (row !== null) found = { kind: 'at', row };
    else if (areReplayed && to >= Math.max(one.rows, other.rows)) found = { kind: 'never' };
    from = to;
    return found;
  };
}
