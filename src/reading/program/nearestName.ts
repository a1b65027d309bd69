/** Letters: nobody types a longer name, and each pair of letters of two names is compared. */
const longest = 60;

/**
 * The known name that is spelt most alike, at most a third of its letters changed, added, left out or swapped; null where
 * none is.
 */
export function nearestName(name: string, known: readonly string[]): string | null {
  if (name.length > longest) return null;
  let nearest: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const other of known) {
    const changes = Math.abs(other.length - name.length) < least ? distance(name, other) : least;
    if (changes >= least) continue;
    least = changes;
    nearest = other;
  }
  return nearest;
}

/** Damerau's and Levenshtein's: insertions, deletions, substitutions and swaps of neighbours. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + (isSame ? 0 : 1));
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
