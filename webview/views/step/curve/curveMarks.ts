import { movedText, sumNumber } from '../../../../src/words/shortNumber.ts';
import { curveWords } from '../../../../src/words/views/curve.ts';
import type { Theme } from '../../../theme.ts';
import type { App } from '../../../view.ts';
import type { Pen } from './pen.ts';
import type { ShownStep } from './shownStep.ts';
import type { Spot } from './stepChart.ts';

/** How far a tangent is drawn to each side, in pixels. */
const tangentHalf = 62;

/** A tangent that rises by less than so many pixels looks flat. */
const flatPixels = 5;

/** Trials nearer to the point than so many pixels have no room for their numbers. */
const roomForTrial = 24;

/** What is drawn, on what, and within which ends. */
interface Drawing {
  readonly app: App;
  readonly step: ShownStep;
  readonly theme: Theme;
  readonly min: number;
  readonly max: number;
  readonly floor: number;
  readonly pen: Pen;
  pixel(spot: Spot): Spot;
}

/** The marks on the curve: the path, the tangent or both trials, the step, and the point above all. */
export function drawOnCurve(drawing: Drawing): void {
  const { app, step, theme, pen } = drawing;
  const { marked } = app.state();
  drawPath(drawing);
  drawDrops(drawing);
  if (step.trials === null) drawTangent(drawing);
  else drawTrials(drawing);
  drawStep(drawing);
  const here = onCurve(drawing, step.at);
  pen.dot(here, theme.error, 6);
  if (marked === 'error') pen.halo(here, theme.foreground);
  if (marked === 'weight') pen.halo(onGround(drawing, step.at), theme.foreground);
}

const onCurve = ({ step, pixel }: Drawing, x: number): Spot => pixel({ x, y: step.curve.drawn(x) });
const onGround = ({ floor, pixel }: Drawing, x: number): Spot => pixel({ x, y: floor });

/** Earlier steps, the older the fainter. */
function drawPath(drawing: Drawing): void {
  const { step, theme, pen } = drawing;
  if (step.weights.length > 1) return;
  const here = onCurve(drawing, step.at);
  const spots = step.path.map((weights) => onCurve(drawing, weights[0]!));
  spots.forEach((spot, i) => {
    const strength = 0.15 + (0.6 * (i + 1) ** 2) / spots.length ** 2;
    pen.line([spot, spots[i + 1] ?? here], { color: theme.foreground, strength: strength / 1.5 });
    pen.dot(spot, theme.error, 3, strength);
  });
}

/** From the point and its landing down to the weight's axis. */
function drawDrops(drawing: Drawing): void {
  const { step, theme, pen } = drawing;
  const { at, landsAt } = step;
  if (landsAt === null || landsAt === at) return;
  for (const x of [at, landsAt]) {
    pen.line([onCurve(drawing, x), onGround(drawing, x)], { color: theme.faint, dash: [2, 3] });
  }
}

/** Its slope is the derivative's, in the picture's own scale. */
function drawTangent(drawing: Drawing): void {
  const { app, step, theme, min, max, pen, pixel } = drawing;
  const { curve, at, weights } = step;
  const slope = curve.slopeAt(at);
  const here = onCurve(drawing, at);
  const run = max - min;
  const along = pixel({ x: at + run, y: curve.drawn(at) + slope * run });
  const length = Math.hypot(along.x - here.x, along.y - here.y);
  const [x, y] = [((along.x - here.x) / length) * tangentHalf, ((along.y - here.y) / length) * tangentHalf];
  // Down to the ground, not into the step's arrow below it.
  const ground = onGround(drawing, at).y;
  const ends = [-1, 1].map((end) => {
    const reach = Math.abs(y) < flatPixels ? 1 : Math.min(1, y * end > 0 ? (ground - here.y) / (y * end) : 1);
    return { x: here.x + x * end * reach, y: here.y + y * end * reach };
  });
  pen.line(ends, { color: theme.foreground, width: 1.5 });
  if (weights.length > 1) return;
  const said = curveWords[app.language].slopeIs(slope);
  if (Math.abs(y) < flatPixels) {
    pen.text(said, { x: here.x, y: here.y - 18 }, 'center', theme.foreground);
    return;
  }
  // Below the curve nothing is drawn; where there is no room beside it, the text stands inside of it.
  const outward = slope < 0 ? -1 : 1;
  const edge = pixel({ x: slope < 0 ? min : max, y: 0 }).x;
  const isRoom = Math.abs(edge - here.x) > pen.widthOf(said) + 16 && here.y + 24 < ground;
  const side = isRoom ? outward : -outward;
  pen.text(
    said,
    { x: here.x + 12 * side, y: here.y + (isRoom ? 12 : -10) },
    side < 0 ? 'right' : 'left',
    theme.foreground,
  );
}

/** Hot and cold learning's two trials with their errors, the one that was chosen filled. */
function drawTrials(drawing: Drawing): void {
  const { app, step, theme, pen } = drawing;
  const { curve, at, landsAt, trials } = step;
  // Where the step is hidden, so is what it is chosen by.
  if (landsAt === null) return;
  const words = curveWords[app.language];
  const here = onCurve(drawing, at);
  const falls = curve.slopeAt(at) < 0;
  for (const name of ['up', 'down'] as const) {
    const { weight, error } = trials![name];
    const spot = onCurve(drawing, weight);
    const isChosen = landsAt === weight && landsAt !== at;
    const side = name === 'up' ? 1 : -1;
    if (Math.abs(spot.x - here.x) > roomForTrial) {
      const place = { x: spot.x + 9 * side, y: spot.y + (falls === side > 0 ? -12 : 12) };
      const color = isChosen ? theme.foreground : theme.faint;
      pen.text(`${words[name]} ${sumNumber(error)}`, place, side > 0 ? 'left' : 'right', color);
    }
    pen.ring(spot, isChosen ? theme.weights[0]! : theme.faint, isChosen ? 5.5 : 4);
    if (isChosen) pen.dot(spot, theme.weights[0]!, 3);
  }
}

/** From weight to next weight along the axis, and where that is on the curve. */
function drawStep(drawing: Drawing): void {
  const { step, theme, pen } = drawing;
  const { at, landsAt, trials, weights } = step;
  if (landsAt === null || landsAt === at) return;
  if (trials === null) pen.ring(onCurve(drawing, landsAt), theme.error, 5);
  const [from, to] = [onGround(drawing, at), onGround(drawing, landsAt)];
  const y = from.y + 12;
  pen.arrow({ x: from.x, y }, { x: to.x, y }, { color: theme.weights[0]!, width: 2.5 });
  if (weights.length > 1) return;
  pen.text(movedText(at, landsAt), { x: (from.x + to.x) / 2, y: y + 17 }, 'center', theme.foreground);
}
