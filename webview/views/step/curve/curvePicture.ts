import type { ErrorCurve } from '../../../../src/neuron/errorCurve.ts';
import { curveWords } from '../../../../src/words/views/curve.ts';
import type { Theme } from '../../../theme.ts';
import type { App } from '../../../view.ts';
import { drawOnCurve } from './curveMarks.ts';
import { idealMarks } from './idealMarks.ts';
import type { ShownStep } from './shownStep.ts';
import type { Picture } from './stepChart.ts';
import type { Scene } from './stepScene.ts';

/** Points that a curve is drawn through. */
const samples = 160;

/** Below the curve, in pixels: the step as an arrow, and its numbers. */
const strip = 40;

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
    marks: idealMarks(app, step, { min, max, floor, top }, theme),
    draw: (pen, pixel) => drawOnCurve({ app, step, theme, min, max, floor, pen, pixel }),
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
