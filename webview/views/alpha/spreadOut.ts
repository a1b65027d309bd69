/** Between two texts on the same line. */
const gap = 5;

/**
 * Texts that stand centred at places along a line, each given as `--at`: moved so that none leaves the line, and onto a
 * next row (`--row`) where two would touch, at the most so many; what has no room then is not shown.
 */
export function spreadOut(line: HTMLElement, mostRows: number): void {
  const width = line.clientWidth;
  if (width === 0) return;
  const ends: number[] = [];
  for (const text of line.children as Iterable<Element> as Iterable<HTMLElement>) {
    text.style.visibility = '';
    const own = text.offsetWidth;
    const middle = Number(text.style.getPropertyValue('--at')) * width;
    const left = Math.max(0, Math.min(width - own, middle - own / 2));
    const row = Array.from({ length: mostRows }, (_, i) => i).find((i) => left >= (ends[i] ?? -gap) + gap);
    text.style.setProperty('--left', `${left}px`);
    text.style.setProperty('--row', String(row ?? 0));
    if (row === undefined) text.style.visibility = 'hidden';
    else ends[row] = left + own;
  }
  line.style.setProperty('--rows', String(Math.max(1, ends.length)));
}
