import type { Recipe } from '../src/protocol/messages.ts';

/** A, B, … Z, A2, B2 … */
export function letterAt(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : `${letter}${Math.floor(place / 26) + 1}`;
}

/** The place of a letter among all; A, the run on screen, stands at 0. */
export const placeOfLetter = (letter: string): number =>
  letter.charCodeAt(0) - 65 + 26 * (letter.length > 1 ? Number(letter.slice(1)) - 1 : 0);

/** The letters of runs that are put aside: each keeps its own, a new one gets the first from B on that is free. */
export function lettersOf(
  pinned: readonly Recipe[],
  before: { readonly pinned: readonly Recipe[]; readonly letters: readonly string[] },
): readonly string[] {
  const kept = pinned.map((recipe) => before.letters[before.pinned.indexOf(recipe)] ?? null);
  const used = new Set(kept);
  return kept.map((letter) => {
    if (letter !== null) return letter;
    let place = 1;
    while (used.has(letterAt(place))) place++;
    used.add(letterAt(place));
    return letterAt(place);
  });
}
