import type { Locator } from 'playwright-core';

/** What the frames of a movement cost the panel's page: from the pointer's event until the frame is made. */
export interface Frames {
  readonly ms: readonly number[];
  /** Tasks of more than 50 ms meanwhile. */
  readonly longTasks: number;
}

interface NotingWindow extends Window {
  noted?: { ms: number[]; longTasks: number };
}

/** In the panel's page. Chromium hands over a pointer's movement at the start of a frame, just before it is made. */
function note(): void {
  const noted: NonNullable<NotingWindow['noted']> = { ms: [], longTasks: 0 };
  (window as unknown as NotingWindow).noted = noted;
  let isMaking = false;
  const onMove = () => {
    if (isMaking) return;
    isMaking = true;
    const from = performance.now();
    requestAnimationFrame(() => {
      const afterFrame = new MessageChannel();
      afterFrame.port1.onmessage = () => {
        noted.ms.push(performance.now() - from);
        isMaking = false;
      };
      afterFrame.port2.postMessage(null);
    });
  };
  window.addEventListener('pointermove', onMove, true);
  new PerformanceObserver((list) => {
    noted.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask' });
}

const steps = 200;

/** Drags a handle over a share of its track, there and back. What is its own track is taken hold of at `from`. */
export async function drag(handle: Locator, track: Locator, share: number, from = 0.5): Promise<Frames> {
  await handle.scrollIntoViewIfNeeded();
  const { mouse } = handle.page();
  const held = (await handle.boundingBox())!;
  const { width } = (await track.boundingBox())!;
  const [x, y] = [held.x + held.width * from, held.y + held.height / 2];
  const at = (step: number) => x + width * share * (1 - Math.abs(1 - (2 * step) / steps));
  await mouse.move(x, y);
  await mouse.down();
  await track.evaluate(note);
  for (let step = 1; step <= steps; step++) await mouse.move(at(step), y);
  const noted = await track.evaluate(
    () =>
      new Promise<Frames>((resolve) =>
        requestAnimationFrame(() => setTimeout(() => resolve((window as unknown as NotingWindow).noted!))),
      ),
  );
  await mouse.up();
  return noted;
}
