/** A click selects; with few iterations a drag does too, with many it marks what to zoom in on. */
export function listenToPointer(
  canvas: HTMLElement,
  isScrubbed: () => boolean,
  select: (event: PointerEvent) => void,
): void {
  let downAt: number | null = null;
  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    downAt = event.offsetX;
    if (!isScrubbed()) return;
    canvas.setPointerCapture(event.pointerId);
    select(event);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (downAt !== null && isScrubbed()) select(event);
  });
  canvas.addEventListener('pointerup', (event) => {
    if (downAt !== null && !isScrubbed() && Math.abs(event.offsetX - downAt) < 5) select(event);
    downAt = null;
  });
}
