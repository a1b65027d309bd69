import { type Contours, contoursOf, type Place } from '../../../src/neuron/contours.ts';
import { errorAt } from '../../../src/neuron/summary.ts';
import { curveWords } from '../../../src/words/views/curve.ts';
import type { Theme } from '../../theme.ts';
import type { App } from '../../view.ts';
import type { Pen } from './pen.ts';
import type { ShownStep } from './shownStep.ts';
import type { Picture, Spot } from './stepChart.ts';
import { placeOf, type Scene } from './stepScene.ts';

/** Lines of the same error from the lowest place to the picture's edge: the error grows with the distance's square. */
const rings = 7;

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
  const styled = (color: string, width: number, dash: number[] = []) => ({
    borderColor: color,
    borderWidth: width,
    borderDash: dash,
    pointRadius: 0,
    pointHoverRadius: 0,
  });
  const linesAt = (contours: Contours, error: number, style: ReturnType<typeof styled>) =>
    contours
      .lines(error, reach)
      .map((line) => ({ data: line.map(([first, second]) => ({ x: first, y: second })), ...style }));
  const hereError = errorAt(step.lookedAt, here);
  const { weightAt } = app.words.panel;
  return {
    x: { title: weightAt(0), min: x[0], max: x[1] },
    y: { title: weightAt(1), min: y![0], max: y![1] },
    lines: [
      ...levels.flatMap((level) => linesAt(pass, level, styled(faded(theme.error), 1))),
      ...(pass.valley ? linesAt(pass, pass.smallestError, styled(theme.faint, 1, [3, 4])) : []),
      ...(looked === pass ? [] : linesAt(looked, looked.smallestError, styled(theme.faint, 1, [3, 4]))),
      ...linesAt(looked, hereError, styled(theme.error, 2)),
    ],
    draw: (pen, pixel) => drawStep(app, step, pass, theme, pen, (place) => pixel({ x: place[0], y: place[1] })),
  };
}

const faded = (color: string) => `color-mix(in srgb, ${color} 45%, transparent)`;

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
    pen.ring(there, theme.weights[0]!, 5);
    pen.arrow(here, there, { color: theme.weights[0]!, width: 2.5 });
  }
  pen.dot(here, theme.error, 6);
}
