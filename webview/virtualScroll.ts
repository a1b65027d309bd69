/** A row's height in pixels; style.css has the same. */
export const rowHeight = 22;

/** Browsers lose whole pixels, then everything, in boxes higher than some ten million of them. */
const tallest = 6_000_000;

/** Which of any number of rows a scrolled box shows: a box too high for the browser is scaled, and the wheel still moves by rows. */
export interface VirtualScroll {
  setCount(count: number): void;
  /** The rows to draw, the second excluded, and where the first of them stands. */
  visible(): { readonly from: number; readonly to: number; readonly top: number };
  reveal(row: number): void;
  /** How many whole rows are seen. */
  page(): number;
}

/** `around` tells the height of what stays above and below the rows in the box. */
export function virtualScroll(
  box: HTMLElement,
  body: HTMLElement,
  around: () => number,
  onScroll: () => void,
): VirtualScroll {
  let count = 0;
  let topRow = 0;
  let setTop = 0;

  const room = () => Math.max(0, box.clientHeight - around());
  const lastTopRow = () => Math.max(0, count - room() / rowHeight);
  const isScaled = () => count * rowHeight > tallest;
  const range = () => Math.max(1, Math.min(count * rowHeight, tallest) - room());
  const moveTo = (row: number) => {
    topRow = Math.min(Math.max(0, row), lastTopRow());
    setTop = isScaled() ? (topRow / Math.max(1, lastTopRow())) * range() : topRow * rowHeight;
    box.scrollTop = setTop;
  };
  box.addEventListener('scroll', () => {
    // Our own setting comes back rounded: the row is known better than its pixel.
    if (Math.abs(box.scrollTop - setTop) >= 1) {
      setTop = box.scrollTop;
      topRow = isScaled() ? (setTop / range()) * lastTopRow() : setTop / rowHeight;
    }
    onScroll();
  });
  box.addEventListener(
    'wheel',
    (event) => {
      if (!isScaled() || event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      moveTo(topRow + (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY / rowHeight : event.deltaY));
      onScroll();
    },
    { passive: false },
  );
  return {
    setCount(newCount) {
      count = newCount;
      body.style.height = `${Math.min(count * rowHeight, tallest)}px`;
      if (topRow > lastTopRow()) moveTo(topRow);
    },
    visible() {
      const from = Math.floor(topRow);
      const to = Math.min(count, from + Math.ceil(room() / rowHeight) + 1);
      return { from, to, top: box.scrollTop - (topRow - from) * rowHeight };
    },
    reveal(row) {
      const seen = Math.floor(room() / rowHeight);
      if (row < topRow) moveTo(row);
      else if (row > topRow + seen - 1) moveTo(row - seen + 1);
    },
    page: () => Math.max(1, Math.floor(room() / rowHeight) - 1),
  };
}
