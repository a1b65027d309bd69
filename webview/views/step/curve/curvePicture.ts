import type { ErrorCurve } from '../../../../src/neuron/errorCurve.ts';
import { movedText, sumNumber } from '../../../../src/words/shortNumber.ts';
import { curveWords } from '../../../../src/words/views/curve.ts';
import type { Theme } from '../../../theme.ts';
import type { App } from '../../../view.ts';
import type { Pen } from './pen.ts';
import type { ShownStep } from './shownStep.ts';
import type { Picture, Spot } from './stepChart.ts';
import type { Scene } from './stepScene.ts';

/** Points that a curve is drawn through. */
const samples = 160;

/** Below the curve, in pixels: the step as an arrow, and its numbers. */
const strip = 40;

/** How far a tangent is drawn to each side, in pixels. */
const tangentHalf = 62;

/** A tangent that rises by less than so many pixels looks flat. */
const flatPixels = 5;

/** The error's curve over the weight, or along the step: the point, its tangent, the step and where it lands. */
export function curvePicture(
  app: App,
  step: ShownStep,
  { x: [min, max] }: Scene,
  theme: Theme,
  height: number,
): Picture {
  const { run, curve, weights } = step;
  const isWeight = weights.length === 1;
  const { floor, top } = errorRange(step, min, max);
  const below = ((top - floor) * strip) / Math.max(1, height - strip);
  const { error, errorOfPass } = app.words.panel;
  const isPass = run.examples > 1 && step.lookedAt === run.recipe.parameters;
  return {
    x: { title: isWeight ? app.words.panel.weight : curveWords[app.language].steps, min, max },
    y: { title: isPass ? errorOfPass : error, min: floor - below, max: top, ticksFrom: floor },
    lines: [
      ...(step.ofPass === null ? [] : [lineOf(step.ofPass.drawn, min, max, theme.faint, 1)]),
      lineOf(curve.drawn, min, max, theme.error, 2),
    ],
    draw: (pen, pixel) => drawStep(app, step, theme, { min, max, floor, top }, pen, pixel),
  };
}

/** The pass's curve lies above its example's: it is drawn where it leaves that so many parts of the picture. */
const farAbove = 5;

/** From the smallest error to the largest of the picture; from 0 where that leaves the curve as high as half of it. */
function errorRange({ curve, at, ofPass }: ShownStep, min: number, max: number): { floor: number; top: number } {
  const [low, high] = extent(curve, [min, max, at]);
  if (high === low) return { floor: 0, top: high === 0 ? 1 : 2 * high };
  const [passLow, passHigh] = ofPass === null ? [high, high] : extent(ofPass, [min, max]);
  const top = passLow > farAbove * high ? high : Math.max(high, Math.min(passHigh, 1.5 * Math.max(passLow, high)));
  return { floor: low <= top / 2 ? 0 : low - 0.1 * (top - low), top };
}

function extent(curve: ErrorCurve, ends: readonly number[]): readonly [number, number] {
  const inside = curve.lowest !== null && curve.lowest > ends[0]! && curve.lowest < ends[1]! ? [curve.lowest] : [];
  const errors = [...ends, ...inside].map(curve.drawn);
  return [Math.min(...errors), Math.max(...errors)];
}

function lineOf(drawn: ErrorCurve['drawn'], min: number, max: number, color: string, width: number) {
  const data = Array.from({ length: samples + 1 }, (_, i) => {
    const x = min + ((max - min) * i) / samples;
    return { x, y: drawn(x) };
  });
  return { data, borderColor: color, borderWidth: width, pointRadius: 0, pointHoverRadius: 0 };
}

interface Frame {
  readonly min: number;
  readonly max: number;
  readonly floor: number;
  readonly top: number;
}

function drawStep(
  app: App,
  step: ShownStep,
  theme: Theme,
  { floor, top, min, max }: Frame,
  pen: Pen,
  pixel: (spot: Spot) => Spot,
): void {
  const { curve, ofPass, row, at, landsAt, weights, trials } = step;
  const words = curveWords[app.language];
  const weightColor = theme.weights[0]!;
  const on = (x: number) => pixel({ x, y: curve.drawn(x) });
  const ground = (x: number) => pixel({ x, y: floor });
  const here = on(at);
  const ideal = (at: number | null, said: string | null, line: number) => {
    if (at === null || at <= min || at >= max) return;
    const high = pixel({ x: at, y: top });
    pen.line([ground(at), high], { color: theme.faint, dash: [3, 4] });
    if (said !== null) pen.text(said, { x: high.x, y: high.y + 4 + 16 * line }, 'center', theme.faint);
  };
  if (weights.length > 1) ideal(curve.lowest, null, 0);
  else if (ofPass === null) ideal(curve.lowest, words.ideal([curve.lowest ?? 0]), 0);
  else {
    ideal(ofPass.lowest, words.ideal([ofPass.lowest ?? 0]), 0);
    ideal(curve.lowest, words.idealOfExample(row.example + 1, curve.lowest ?? 0), 1);
  }
  drawPath(step, theme, pen, on, here);
  if (landsAt !== null && landsAt !== at) {
    pen.line([here, ground(at)], { color: theme.faint, dash: [2, 3] });
    pen.line([on(landsAt), ground(landsAt)], { color: theme.faint, dash: [2, 3] });
  }
  const said = weights.length === 1 ? words.slopeIs(curve.slopeAt(at)) : null;
  if (trials === null) drawTangent(step, max - min, theme, pen, pixel, here, said);
  else {
    for (const [name, trial] of Object.entries(trials)) {
      const spot = on(trial.weight);
      const isChosen = landsAt === trial.weight && landsAt !== at;
      const isRight = trial.weight > at;
      if (Math.abs(spot.x - here.x) > 24) {
        const said = `${words[name as 'up' | 'down']} ${sumNumber(trial.error)}`;
        const side = isRight ? 'left' : 'right';
        pen.text(
          said,
          { x: spot.x + (isRight ? 9 : -9), y: spot.y + (isRight === curve.slopeAt(at) < 0 ? -9 : 9) },
          side,
          isChosen ? theme.foreground : theme.faint,
        );
      }
      if (isChosen) pen.dot(spot, weightColor, 4);
      pen.ring(spot, isChosen ? weightColor : theme.faint, isChosen ? 5.5 : 4);
    }
  }
  if (landsAt !== null && landsAt !== at) {
    if (trials === null) pen.ring(on(landsAt), theme.error, 5);
    const y = ground(at).y + 12;
    pen.arrow({ x: ground(at).x, y }, { x: ground(landsAt).x, y }, { color: weightColor, width: 2.5 });
    if (weights.length === 1) {
      const middle = (ground(at).x + ground(landsAt).x) / 2;
      pen.text(movedText(at, landsAt), { x: middle, y: y + 17 }, 'center', theme.foreground);
    }
  }
  pen.dot(here, theme.error, 6);
  const { marked } = app.state();
  if (marked === 'error') pen.halo(here, theme.foreground);
  if (marked === 'weight') pen.halo(ground(at), theme.foreground);
}

/** Earlier steps, the older the fainter. */
function drawPath({ path }: ShownStep, theme: Theme, pen: Pen, on: (x: number) => Spot, here: Spot): void {
  const spots = path.map((weights) => on(weights[0]!));
  spots.forEach((spot, i) => {
    const strength = 0.15 + (0.6 * (i + 1) ** 2) / spots.length ** 2;
    pen.line([spot, spots[i + 1] ?? here], { color: theme.foreground, strength: strength / 1.5 });
    pen.dot(spot, theme.error, 3, strength);
  });
}

/** Its slope is the derivative's, in the picture's own scale. */
function drawTangent(
  { curve, at }: ShownStep,
  run: number,
  theme: Theme,
  pen: Pen,
  pixel: (spot: Spot) => Spot,
  here: Spot,
  said: string | null,
): void {
  const error = curve.drawn(at);
  const slope = curve.slopeAt(at);
  const aside = pixel({ x: at + run, y: error });
  const along = pixel({ x: at + run, y: error + slope * run });
  const length = Math.hypot(aside.x - here.x, along.y - here.y);
  const [x, y] = [((aside.x - here.x) / length) * tangentHalf, ((along.y - here.y) / length) * tangentHalf];
  const ends = [
    { x: here.x - x, y: here.y - y },
    { x: here.x + x, y: here.y + y },
  ];
  pen.line(ends, { color: theme.foreground, width: 1.5 });
  if (said === null) return;
  // Inside of the curve, where there is room.
  const isLeft = slope < 0;
  if (Math.abs(y) < flatPixels) pen.text(said, { x: here.x, y: here.y - 18 }, 'center', theme.foreground);
  else pen.text(said, { x: here.x + (isLeft ? 12 : -12), y: here.y - 10 }, isLeft ? 'left' : 'right', theme.foreground);
}
