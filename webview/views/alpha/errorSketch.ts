import type { Extremes } from '../../../src/neuron/row.ts';
import { rulerWords } from '../../../src/words/views/ruler.ts';
import { linePoints } from '../../chartPoints.ts';
import { el, onChange, svg } from '../../dom.ts';
import type { App, View } from '../../view.ts';

/** So many times the first error is as high as the sketch shows: what grows further leaves it. */
const timesFirst = 1.6;

const width = 300;
const height = 44;

/** The error of the run on screen, small, so that it can be seen to follow the handle. The tab Run has it in full. */
export function errorSketch(app: App): View {
  const line = svg('polyline', { class: 'error-line', points: '', 'vector-effect': 'non-scaling-stroke' });
  const picture = svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    line,
  );
  const name = el('span', { class: 'faint', text: rulerWords[app.language].error });
  const element = el('div', { class: 'error-sketch', attributes: { 'aria-hidden': 'true' } }, name, picture);
  const draw = onChange((extremes: Extremes) => {
    line.setAttribute('points', pointsOf(extremes));
  });
  return {
    element,
    show({ run }) {
      if (run !== null) draw(run.extremes);
    },
  };
}

function pointsOf(extremes: Extremes): string {
  const { errorMin, errorMax, to } = extremes;
  const most = (errorMax[0] ?? 0) * timesFirst || 1;
  const last = Math.max(1, to - 1);
  const points = linePoints(
    extremes,
    (b) => errorMin[b]!,
    (b) => errorMax[b]!,
    null,
  );
  return points
    .filter(({ y }) => Number.isFinite(y))
    .map(({ x, y }) => {
      // Far above the sketch is as good as anywhere above it.
      const up = Math.min(20, y / most);
      return `${((x / last) * width).toFixed(1)},${(height - 1 - up * (height - 3)).toFixed(1)}`;
    })
    .join(' ');
}
