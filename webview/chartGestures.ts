import type { Chart } from 'chart.js';
import { fewestShown } from './chartOptions.ts';
import type { LineChart } from './lineChart.ts';

/** A wheel that stood still for so long has arrived. */
const wheelRestMs = 200;

interface Finger {
  x: number;
  /** The place on the axis that it was put on, and stays above. */
  readonly value: number;
}

/**
 * Two fingers zoom the picture and move it; a wheel turned sideways, which on most mice is Shift and the wheel, moves
 * it. `last` is where the axis ends, null where it is not to be zoomed; `done` hears when a gesture has ended.
 */
export function listenToGestures(
  canvas: HTMLElement,
  chart: LineChart,
  last: () => number | null,
  done: () => void,
): void {
  const fingers = new Map<number, Finger>();
  let resting: ReturnType<typeof setTimeout>;

  const holdFingers = (drawn: Chart<'line'>, end: number) => {
    const [one, other] = [...fingers.values()].sort((a, b) => a.value - b.value) as [Finger, Finger];
    const { left, width } = drawn.chartArea;
    const perPixel = (other.value - one.value) / (other.x - one.x);
    const min = one.value - (one.x - left) * perPixel;
    const [from, to] = [Math.max(0, min), Math.min(end, min + width * perPixel)];
    if (to - from >= fewestShown) drawn.zoomScale('x', { min: from, max: to });
  };
  const lift = ({ pointerId }: PointerEvent) => {
    const wereTwo = fingers.size === 2;
    if (fingers.delete(pointerId) && wereTwo) done();
  };
  canvas.addEventListener('pointerdown', (event) => {
    const scale = chart.drawn?.scales.x;
    if (event.pointerType !== 'touch' || !scale || last() === null) return;
    const x = event.offsetX;
    fingers.set(event.pointerId, { x, value: scale.getValueForPixel(x)! });
  });
  canvas.addEventListener('pointermove', (event) => {
    const [drawn, end, finger] = [chart.drawn, last(), fingers.get(event.pointerId)];
    if (drawn === null || end === null || finger === undefined) return;
    finger.x = event.offsetX;
    if (fingers.size === 2) holdFingers(drawn, end);
  });
  canvas.addEventListener('pointerup', lift);
  canvas.addEventListener('pointercancel', lift);
  canvas.addEventListener(
    'wheel',
    (event) => {
      const [drawn, end] = [chart.drawn, last()];
      if (event.ctrlKey || event.deltaX === 0 || drawn === null || end === null) return;
      event.preventDefault();
      const { min, max } = drawn.scales.x!;
      const wanted = (event.deltaX * (max - min)) / drawn.chartArea.width;
      const by = Math.max(-min, Math.min(end - max, wanted));
      drawn.zoomScale('x', { min: min + by, max: max + by });
      clearTimeout(resting);
      resting = setTimeout(done, wheelRestMs);
    },
    { passive: false },
  );
}
