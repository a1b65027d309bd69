import type { Parameters } from './parameters.ts';
import { shapeOf } from './shape.ts';
import { errorAt } from './summary.ts';

export type Place = readonly [number, number];

/**
 * The error over two weights: a bowl, or a valley where one example alone, or examples that say the same, leave a whole
 * line of ideal weights. Lines of the same error are ellipses around the lowest place, or pairs of lines beside the valley.
 */
export interface Contours {
  /** Where the error is smallest; in a valley the place nearest to `near`. Null where the error is the same everywhere. */
  readonly lowest: Place | null;
  readonly smallestError: number;
  /** Along the valley, of length 1; null where the lowest place is the only one. */
  readonly valley: Place | null;
  /** The places with this error, as lines to draw; none where no place has it. Straight ones are as long as `reach` twice. */
  lines(error: number, reach: number): readonly (readonly Place[])[];
}

/** Corners of an ellipse. */
const corners = 96;

/** A bowl so many times as long as wide is a valley but for rounding. */
const flattest = 1e-13;

/** The lines of the same error for two inputs, exactly: E = Σ (x·w − goal)² is a quadratic form around its lowest place. */
export function contoursOf(parameters: Parameters, near: Place): Contours {
  const { examples, inputAt, goalAt } = shapeOf(parameters);
  let [a, b, c] = [0, 0, 0];
  for (let example = 0; example < examples; example++) {
    const [x = 0, y = 0] = inputAt(example);
    a += x * x;
    b += x * y;
    c += y * y;
  }
  const { steep, steepest, least } = axesOf(a, b, c);
  if (!(steepest > 0)) {
    return { lowest: null, smallestError: errorAt(parameters, near), valley: null, lines: () => [] };
  }
  const along: Place = [-steep[1], steep[0]];
  const isValley = !(least > flattest * steepest);
  // Down the steep axis first, then along the other: each is the lowest place of a parabola.
  const down = (from: Place, axis: Place, curvature: number): Place => {
    let half = 0;
    for (let example = 0; example < examples; example++) {
      const [x = 0, y = 0] = inputAt(example);
      half += (x * from[0] + y * from[1] - goalAt(example)) * (x * axis[0] + y * axis[1]);
    }
    return moved(from, axis, -half / curvature);
  };
  let lowest = down(near, steep, steepest);
  // Twice: what the first round leaves is its rounding.
  for (let round = 0; round < 2 && !isValley; round++) {
    lowest = down(down(lowest, along, least), steep, steepest);
  }
  const smallestError = errorAt(parameters, lowest);
  return {
    lowest,
    smallestError,
    valley: isValley ? along : null,
    lines(error, reach) {
      const above = error - smallestError;
      if (!(above >= 0)) return [];
      const wide = Math.sqrt(above / steepest);
      if (isValley) {
        const sides = wide === 0 ? [0] : [-wide, wide];
        return sides.map((side) => {
          const middle = moved(lowest, steep, side);
          return [moved(middle, along, -reach), moved(middle, along, reach)];
        });
      }
      const long = Math.sqrt(above / least);
      const ellipse = Array.from({ length: corners + 1 }, (_, i): Place => {
        const angle = (2 * Math.PI * i) / corners;
        return moved(moved(lowest, steep, wide * Math.cos(angle)), along, long * Math.sin(angle));
      });
      return [ellipse];
    },
  };
}

const moved = (from: Place, along: Place, by: number): Place => [from[0] + by * along[0], from[1] + by * along[1]];

/** The steep axis of the form a·x² + 2b·x·y + c·y², of length 1, and how steep both axes are. */
function axesOf(a: number, b: number, c: number): { steep: Place; steepest: number; least: number } {
  const middle = (a + c) / 2;
  const apart = Math.hypot((a - c) / 2, b);
  const steepest = middle + apart;
  // The product of both is the determinant: their difference would lose the digits of the small one.
  const least = Math.max(0, steepest > 0 ? (a * c - b * b) / steepest : 0);
  const angle = Math.atan2(2 * b, a - c) / 2;
  return { steep: [Math.cos(angle), Math.sin(angle)], steepest, least };
}
