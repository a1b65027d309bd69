import { type Contours, contoursOf, type Place } from '../../../../src/neuron/contours.ts';
import { errorAt } from '../../../../src/neuron/summary.ts';
import { curveWords } from '../../../../src/words/views/curve.ts';
import type { Theme } from '../../../theme.ts';
import type { App } from '../../../view.ts';
import type { Pen, Stroke } from './pen.ts';
import type { ShownStep } from './shownStep.ts';
import type { Picture, Spot } from './stepChart.ts';
import { placeOf, type Scene } from './stepScene.ts';

/** Lines of the same error from the lowest place to the picture's edge: the error grows with the distance's square. */
const rings = 7;

const ringRadius = 5;

/** Two weights: lines of the same error, the path, and the step straight across them. */
export function contourPicture(app: App, step: ShownStep, { x, y }: Scene, theme: Theme): Picture {
  const [wide, half] = [(x[1] - x[0]) / 2, (y![1] - y![0]) / 2];
  const middle: Place = [x[0] + wide, y![0] + half];
  const { parameters } = step.run.recipe;
  const pass = contoursOf(parameters, middle);
  const here = placeOf(step.weights);
  const looked = step.ofPass === null ? pass : contoursOf(step.lookedAt, here);
  const reach = 3 * (wide + half) + Math.hypot(here[0] - middle[0], here[1] - middle[1]);
  const edge = Math.max(
    ...[-1, 1].flatMap((side) => [
      errorAt(parameters, [middle[0] + side * wide, middle[1]]),
      errorAt(parameters, [middle[0], middle[1] + side * half]),
    ]),
  );
  const levels = Array.from(
    { length: rings },
    (_, i) => pass.smallestError + (edge - pass.smallestError) * ((i + 1) / rings) ** 2,
  );
  const lines: { line: readonly Place[]; stroke: Stroke }[] = [];
  const add = (contours: Contours, error: number, stroke: Stroke) => {
    for (const line of contours.lines(error, reach)) lines.push({ line, stroke });
  };
  const floor: Stroke = { color: theme.faint, dash: [3, 4] };
  for (const level of levels) add(pass, level, { color: theme.error, strength: 0.45 });
  if (pass.valley !== null) add(pass, pass.smallestError, floor);
  if (looked !== pass) add(looked, looked.smallestError, floor);
  add(looked, errorAt(step.lookedAt, here), { color: theme.error, width: 2 });
  const { weightAt } = app.words.panel;
  return {
    x: { title: weightAt(0), min: x[0], max: x[1] },
    y: { title: weightAt(1), min: y![0], max: y![1] },
    lines: [],
    draw(pen, pixel) {
      const at = (place: Place) => pixel({ x: place[0], y: place[1] });
      for (const { line, stroke } of lines) pen.line(line.map(at), stroke);
      drawStep(app, step, pass, theme, pen, at);
    },
  };
}

function drawStep(
  app: App,
  { weights, next, path, landing }: ShownStep,
  pass: Contours,
  theme: Theme,
  pen: Pen,
  pixel: (place: Place) => Spot,
): void {
  const here = pixel(placeOf(weights));
  if (pass.lowest !== null && pass.valley === null) {
    const ideal = pixel(pass.lowest);
    const cross = [
      [5, 5],
      [5, -5],
    ] as const;
    for (const [x, y] of cross) {
      const ends = [
        { x: ideal.x - x, y: ideal.y - y },
        { x: ideal.x + x, y: ideal.y + y },
      ];
      pen.line(ends, { color: theme.foreground, width: 1.5 });
    }
    const said = curveWords[app.language].ideal(pass.lowest);
    pen.text(
      said,
      { x: ideal.x + (here.x > ideal.x ? -10 : 10), y: ideal.y + 12 },
      here.x > ideal.x ? 'right' : 'left',
      theme.faint,
    );
  }
  const spots = path.map((earlier) => pixel(placeOf(earlier)));
  spots.forEach((spot, i) => {
    const strength = 0.15 + (0.6 * (i + 1) ** 2) / spots.length ** 2;
    pen.line([spot, spots[i + 1] ?? here], { color: theme.foreground, strength });
    pen.dot(spot, theme.weights[0]!, 3, strength);
  });
  if (next !== null && landing !== 'stays') {
    const there = pixel(placeOf(next));
    const share = Math.max(0, 1 - ringRadius / Math.hypot(there.x - here.x, there.y - here.y));
    const edge = { x: here.x + (there.x - here.x) * share, y: here.y + (there.y - here.y) * share };
    pen.arrow(here, edge, { color: theme.weights[0]!, width: 2.5 });
    pen.ring(there, theme.weights[0]!, ringRadius);
  }
  pen.dot(here, theme.error, 6);
  const { marked } = app.state();
  if (marked === 'error' || marked === 'weight') pen.halo(here, theme.foreground);
}
