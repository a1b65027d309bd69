import { type Line, weightsOn } from '../../../../src/neuron/line.ts';
import { errorAt } from '../../../../src/neuron/summary.ts';
import { curveWords } from '../../../../src/words/views/curve.ts';
import { button, el, onChange, setHidden, setText } from '../../../dom.ts';
import type { Points } from '../../../figure/points.ts';
import { createFigure } from '../../../figure.ts';
import type { ShownRun } from '../../../shownRun.ts';
import { selectedIteration } from '../../../state.ts';
import { followTheme } from '../../../theme.ts';
import type { App, View } from '../../../view.ts';
import { isNextHidden } from '../../../visible.ts';
import { contourPicture } from './contourPicture.ts';
import { curvePicture } from './curvePicture.ts';
import { type ShownStep, shownStep } from './shownStep.ts';
import { slopeBars } from './slopeBars.ts';
import { type Held, startHandle } from './startHandle.ts';
import { type StepChart, stepChart } from './stepChart.ts';
import { stepPoints } from './stepPoints.ts';
import { type Scene, type Size, sceneOf } from './stepScene.ts';
import { pictureNote, stepSentence } from './stepSentence.ts';

/** Error against weight: where the selected iteration is on the error's curve, how steep it is there, where the step lands. */
export function curveView(app: App): View {
  const words = curveWords[app.language];
  const chart = stepChart();
  const handle = startHandle(app);
  const box = el('div', { class: 'figure-box curve-box' }, chart.element, handle.element);
  const hint = el('span', { class: 'faint' });
  const closer = button({ class: 'link', test: 'curveCloser' }, () => {
    wantsClose = scene?.isClose !== true;
    view.show(app.state());
  });
  const hints = el('div', { class: 'curve-hints' }, hint, closer);
  const figure = createFigure(app, {
    name: 'curve',
    label: words.picture,
    picture: chart.canvas,
    box,
    above: hints,
    read(pixel) {
      const spot = chart.spotAt(pixel);
      if (spot === null || scene === null || looked === null) return null;
      const { x, y } = scene;
      if (spot.x < x[0] || spot.x > x[1] || (y !== null && (spot.y < y[0] || spot.y > y[1]))) return null;
      const weights =
        y !== null ? [spot.x, spot.y] : looked.weights.length > 2 ? weightsOn(looked.line, spot.x) : [spot.x];
      return words.startAt(weights, errorAt(looked.lookedAt, weights));
    },
    choose: (iteration) => app.change({ type: 'select', iteration }),
    isCaptionSeen: true,
  });
  const bars = slopeBars(app);
  const note = el('p', { class: 'faint', test: 'curveNote' });
  const element = el('div', { class: 'curve' }, figure.element, note, bars.element);

  const theme = followTheme(() => view.show(app.state()));
  let scene: Scene | null = null;
  let looked: ShownStep | null = null;
  let line: Line | null = null;
  let wantsClose: boolean | null = null;
  let points: Points | null = null;
  const newRun = onChange((run: ShownRun) => {
    points = stepPoints(app, run);
  });

  const draw = (step: ShownStep, size: Size) => {
    looked = step;
    // While a start is tried the ground stays where it is, unless the point has left it.
    if (scene === null || handle.tried() === null || !isWithin(scene, step)) scene = sceneOf(step, size, wantsClose);
    const picture =
      scene.y === null
        ? curvePicture(app, step, scene, theme.now, size.height)
        : contourPicture(app, step, scene, theme.now);
    const label = [words.picture, words.contours][step.weights.length - 1] ?? words.alongStep;
    if (chart.canvas.ariaLabel !== label) chart.canvas.ariaLabel = label;
    chart.show(picture, theme.now);
    const held = heldBy(chart, step, scene);
    const said = held === null ? '' : step.weights.length > 2 ? words.startAlongHint : words.startHint;
    handle.show(held, said);
    setText(hint, said);
    setHidden(closer, !scene.isShort);
    setText(closer, scene.isClose ? words.whole : words.closer);
    setText(note, pictureNote(app.language, step, scene));
  };
  const resized = new ResizeObserver(() => view.show(app.state()));
  resized.observe(box);

  const view: View = {
    element,
    show(state) {
      const tried = handle.tried();
      const step = shownStep(app, state, tried && line && { line, at: tried[0]! });
      if (step === null) return;
      if (step.weights.length > 2) line = step.line;
      const isDrawn = Number.isFinite(errorAt(step.lookedAt, step.weights));
      for (const part of [box, hints, bars.element]) setHidden(part, !isDrawn);
      const size = chart.size();
      if (isDrawn && size !== null) draw(step, size);
      newRun(step.run);
      const isHidden = step.next === null && isNextHidden(state);
      figure.show(isHidden ? words.isHidden : stepSentence(app.language, step), points!, selectedIteration(state));
      if (isDrawn) bars.show(step);
      setHidden(note, !isDrawn || note.textContent === '');
    },
    dispose() {
      figure.dispose();
      theme.stop();
      resized.disconnect();
      chart.dispose();
    },
  };
  return view;
}

const isWithin = ({ x, y }: Scene, { at, weights }: ShownStep): boolean => {
  const place = y === null ? [at] : weights;
  return [x, y].every((range, j) => range === null || (place[j]! >= range[0] && place[j]! <= range[1]));
};

/** The point as the handle takes it; none where the weights would stay wherever it is put. */
function heldBy(chart: StepChart, { weights, lookedAt, line, at, curve }: ShownStep, { x, y }: Scene): Held | null {
  const isAlong = weights.length > 2;
  if (isAlong && curve.lowest === null) return null;
  const error = errorAt(lookedAt, weights);
  const pixel = chart.pixelOf(y === null ? { x: at, y: error } : { x: weights[0]!, y: weights[1]! });
  return (
    pixel && {
      place: isAlong ? [at] : weights,
      weights,
      error,
      at: pixel,
      ranges: y === null ? [x] : [x, y],
      placeAt(under) {
        const spot = chart.spotAt(under)!;
        return y === null ? [spot.x] : [spot.x, spot.y];
      },
      weightsOf: (place) => (isAlong ? weightsOn(line, place[0]!) : place),
    }
  );
}
