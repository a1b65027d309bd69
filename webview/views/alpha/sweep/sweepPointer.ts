/** What a person does to the grid by hand. */
export interface SweepPointer {
  /** The cell at a place of the canvas. */
  cellAt(x: number, y: number): number | null;
  /** Null: no cell is pointed at any more. */
  point(cell: number | null): void;
  /** The pointer is down and goes over cells: at most once a frame; null: it was not meant. */
  tryOut(cell: number | null): void;
  open(cell: number): void;
  putBeside(cell: number): void;
}

/** Pointing tells of a cell, a click opens it, a drag tries cells on the way, Ctrl or Shift puts one beside. */
export function listenToSweepPointer(canvas: HTMLCanvasElement, on: SweepPointer): void {
  let pressed: number | null = null;
  let isAskedFor = false;
  const cellOf = (event: PointerEvent) => on.cellAt(event.offsetX, event.offsetY);
  const tryOutSoon = () => {
    if (isAskedFor) return;
    isAskedFor = true;
    requestAnimationFrame(() => {
      isAskedFor = false;
      if (pressed !== null) on.tryOut(pressed);
    });
  };
  const giveUp = () => {
    if (pressed === null) return;
    pressed = null;
    on.tryOut(null);
  };
  canvas.addEventListener('pointerdown', (event) => {
    const cell = cellOf(event);
    if (event.button !== 0 || cell === null) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return on.putBeside(cell);
    canvas.setPointerCapture(event.pointerId);
    pressed = cell;
    tryOutSoon();
  });
  canvas.addEventListener('pointermove', (event) => {
    const cell = cellOf(event);
    on.point(cell);
    if (pressed === null || cell === null || cell === pressed) return;
    pressed = cell;
    tryOutSoon();
  });
  canvas.addEventListener('pointerup', () => {
    if (pressed === null) return;
    const cell = pressed;
    pressed = null;
    on.open(cell);
  });
  canvas.addEventListener('pointercancel', giveUp);
  canvas.addEventListener('pointerleave', () => on.point(null));
  canvas.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') giveUp();
  });
}
