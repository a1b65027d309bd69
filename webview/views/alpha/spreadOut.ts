/** Between two texts on the same line. */
const gap = 5;

/**
 * Texts that stand centred at places along a line, each given as `--at`: moved so that none leaves the line, and onto a
 * next row where two would touch, at the most so many; what has no room then is not shown.
 */
export function spreadOut(line: HTMLElement, mostRows: number): void {
  const width = line.clientWidth;
  if (width === 0) return;
  const rows: { end: number; height: number; readonly texts: HTMLElement[] }[] = [];
  for (const text of [...line.children] as HTMLElement[]) {
    const { offsetWidth, offsetHeight } = text;
    const middle = Number(text.style.getPropertyValue('--at')) * width;
    const left = Math.max(0, Math.min(width - offsetWidth, middle - offsetWidth / 2));
    let row = rows.find(({ end }) => left >= end + gap);
    if (row === undefined && rows.length < mostRows) rows.push((row = { end: 0, height: 0, texts: [] }));
    text.style.visibility = row === undefined ? 'hidden' : '';
    // Also where it is not shown: from a wider line it would reach beyond this one.
    text.style.left = `${left}px`;
    if (row === undefined) continue;
    row.texts.push(text);
    row.end = left + offsetWidth;
    row.height = Math.max(row.height, offsetHeight);
  }
  let top = 0;
  for (const { texts, height } of rows) {
    for (const text of texts) text.style.top = `${top}px`;
    top += height;
  }
  line.style.height = `${top}px`;
}
