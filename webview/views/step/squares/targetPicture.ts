import { sumNumber } from '../../../../src/words/shortNumber.ts';
import type { squaresWords } from '../../../../src/words/views/squares.ts';
import { svg } from '../../../dom.ts';
import { markable } from '../../../marks.ts';

/** What the picture shows: a miss from a goal, on a picture that reaches so far to either side. */
export interface TargetFacts {
  readonly miss: number;
  readonly goal: number;
  readonly prediction: number;
  readonly isTried: boolean;
  readonly reach: number;
}

/** Room at both sides, above, for the names under the target, and under the curve. */
const side = 14;
const above = 18;
const names = 50;
const below = 20;
const curveHeight = 130;
const largestHalf = 180;

/** About as wide is the name of the line of sizes. */
const sizeName = 60;

/** Pixels of a picture so many wide. */
export interface TargetBox {
  readonly width: number;
  readonly height: number;
  /** Half of the target. */
  readonly half: number;
  readonly middle: number;
  /** The line that the arrow lies on. */
  readonly ground: number;
}

export function targetBox(width: number): TargetBox {
  const half = Math.max(60, Math.min(width / 2 - side, largestHalf));
  const ground = above + half;
  return { width, height: ground + names + curveHeight + below, half, middle: width / 2, ground };
}

/** The target with the arrow and its square above, and below, on the same scale, what squaring makes of each miss. */
export function targetPicture(
  words: (typeof squaresWords)['en'],
  box: TargetBox,
  facts: TargetFacts,
): readonly SVGElement[] {
  return [...target(words, box, facts), ...curve(words, box, facts)];
}

function target(words: (typeof squaresWords)['en'], box: TargetBox, facts: TargetFacts): readonly SVGElement[] {
  const { half, middle, ground, width } = box;
  const { miss, goal, prediction, isTried, reach } = facts;
  const unit = half / reach;
  const way = miss < 0 ? -1 : 1;
  const tip = middle + miss * unit;
  const length = Math.abs(miss) * unit;
  const head = Math.min(9, length);
  const rings = [1 / 3, 2 / 3, 1].map((share) => {
    const radius = share * half;
    return svg('path', {
      d: `M${middle - radius} ${ground}A${radius} ${radius} 0 0 1 ${middle + radius} ${ground}`,
      class: 'target-ring',
    });
  });
  const square = svg('rect', {
    x: Math.min(middle, tip),
    y: ground - length,
    width: length,
    height: length,
    class: 'miss-square',
  });
  const one = svg('rect', {
    x: way < 0 ? middle - unit : middle,
    y: ground - unit,
    width: unit,
    height: unit,
    class: 'one-square',
  });
  const said = sumNumber(miss * miss);
  const fits = length > said.length * 8 + 8;
  return [
    ...rings,
    svg('line', { x1: middle - half, y1: ground, x2: middle + half, y2: ground, class: 'target-ground' }),
    markable(square, 'error'),
    one,
    ...(unit > 24 ? [label(middle - way * 6, ground - unit + 5, '1² = 1', 'faint', way < 0 ? 'start' : 'end')] : []),
    ...(fits ? [markable(label(middle + (way * length) / 2, ground - length / 2 + 4, said, 'number'), 'error')] : []),
    svg('line', { x1: middle, y1: ground, x2: tip - way * head, y2: ground, class: 'miss-arrow' }),
    svg('path', { d: `M${tip} ${ground}l${-way * head} -6v12z`, class: 'miss-tip' }),
    svg('circle', { cx: middle, cy: ground, r: 3, class: 'bullseye' }),
    markable(label(middle, ground + 18, words.goal(goal), 'name'), 'goal'),
    markable(
      label(
        Math.min(Math.max(tip, 60), width - 60),
        ground + 34,
        isTried ? words.tried(prediction) : words.prediction(prediction),
        'name',
      ),
      'prediction',
    ),
  ];
}

/** Error against miss, with the size of the miss: both meet at 1. */
function curve(words: (typeof squaresWords)['en'], box: TargetBox, facts: TargetFacts): readonly SVGElement[] {
  const { half, middle, ground } = box;
  const { miss, reach } = facts;
  const floor = ground + names + curveHeight;
  // In parts of the reach, for its square may be more than a double holds.
  const x = (part: number) => middle + part * half;
  const y = (part: number) => floor - part * curveHeight;
  const parts = Array.from({ length: 81 }, (_, i) => i / 40 - 1);
  const parabola = parts.map((part, i) => `${i === 0 ? 'M' : 'L'}${x(part)} ${y(part * part)}`).join('');
  const part = miss / reach;
  const turn = 1 / reach;
  const isTurnSeen = turn * half > 20;
  const ticks = isTurnSeen ? [-1, 0, 1] : [-reach, 0, reach];
  return [
    ...(isTurnSeen
      ? [svg('rect', { x: x(-turn), y: y(1), width: 2 * turn * half, height: curveHeight, class: 'below-one' })]
      : []),
    svg('line', { x1: x(-1), y1: floor, x2: x(1), y2: floor, class: 'target-ground' }),
    svg('line', { x1: x(part), y1: ground + names - 4, x2: x(part), y2: floor, class: 'miss-drop' }),
    svg('path', { d: `M${x(-1)} ${y(turn)}L${x(0)} ${floor}L${x(1)} ${y(turn)}`, class: 'size-line' }),
    svg('path', { d: parabola, class: 'error-curve' }),
    ...(isTurnSeen
      ? [-turn, turn].map((at) => svg('circle', { cx: x(at), cy: y(turn * turn), r: 3, class: 'meeting' }))
      : []),
    svg('circle', { cx: x(part), cy: y(Math.abs(part) * turn), r: 4, class: 'size-dot' }),
    markable(svg('circle', { cx: x(part), cy: y(part * part), r: 5, class: 'error-dot' }), 'error'),
    label(x(-1) + 8, y(1) + 4, `${words.miss}²`, 'curve-name', 'start'),
    // Below its line, all along: above it runs the curve.
    label(x(1), Math.min(y(turn * (1 - sizeName / half)) + 14, floor - 8), words.sizeLine, 'faint', 'end'),
    // At the picture's ends they stand within it.
    ...ticks.map((tick) => {
      const edge = tick * turn;
      const anchor = edge === -1 ? 'start' : edge === 1 ? 'end' : 'middle';
      return label(x(edge) + (anchor === 'middle' ? 0 : side * edge), floor + 15, sumNumber(tick), 'faint', anchor);
    }),
  ];
}

function label(x: number, y: number, text: string, name: string, anchor = 'middle'): SVGTextElement {
  return svg('text', { x, y, class: `target-${name}`, 'text-anchor': anchor }, text);
}
