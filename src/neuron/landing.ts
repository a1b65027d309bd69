/**
 * Where a step ends, seen from the lowest point of the error's curve: on the same side or beyond it, and nearer or
 * farther away than before ("Divergence").
 */
export type Landing = 'stays' | 'lowest' | 'nearer' | 'farther' | 'overNearer' | 'overAsFar' | 'overFarther' | 'flat';

/** Distances up to so many parts of each other are the same but for rounding. */
const sameShare = 2 ** -40;

/** `lowest` is null where the curve is flat. */
export function landingOf(lowest: number | null, from: number, to: number): Landing {
  if (Object.is(from, to) || from === to) return 'stays';
  if (lowest === null) return 'flat';
  const before = from - lowest;
  const after = to - lowest;
  const [far, near] = [Math.abs(before), Math.abs(after)];
  if (near <= sameShare * Math.max(far, Math.abs(lowest))) return 'lowest';
  const isOver = before < 0 !== after < 0 && before !== 0;
  if (!isOver) return near < far ? 'nearer' : 'farther';
  if (Math.abs(near - far) <= sameShare * far) return 'overAsFar';
  return near < far ? 'overNearer' : 'overFarther';
}
