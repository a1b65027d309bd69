import { cobwebWords } from '../../../src/words/views/cobweb.ts';
import { el, onChange, setHidden, setText, svg } from '../../dom.ts';
import type { ShownRun } from '../../shownRun.ts';
import { selectedIteration } from '../../state.ts';
import type { App, View } from '../../view.ts';
import { cobwebOf } from './cobweb.ts';

/** So many iterations show whether it creeps, jumps to and fro, or leaves. */
const iterations = 8;

/** A run that diverges is seen as far as this iteration. */
const seenUpTo = 5;

/** As far to each side as the start, and so many times as far at the most. */
const leastTimes = 2;
const mostTimes = 30;

const width = 300;
const height = 64;

/**
 * The weight around its ideal in the first iterations, small, so that it can be seen to follow the handle. Of several weights
 * what the cobweb below follows, which lists the numbers.
 */
export function courseSketch(app: App): View {
  const ideal = svg('line', { x1: 0, x2: width, y1: height / 2, y2: height / 2, class: 'course-ideal' });
  const line = svg('polyline', { class: 'course-line', points: '' });
  // Lines without a length: their round ends stay round, however wide the sketch is.
  const dots = svg('path', { class: 'course-dots', d: '' });
  const selected = svg('path', { class: 'course-selected', d: '' });
  const picture = svg('svg', { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none' });
  picture.append(ideal, line, dots, selected);
  const name = el('p', { class: 'faint' });
  const element = el('div', { class: 'course-sketch', attributes: { 'aria-hidden': 'true' } }, name, picture);
  let places: readonly Place[] = [];

  const draw = onChange((run: ShownRun) => {
    const cobweb = cobwebOf(app, run);
    const isDrawn = cobweb !== null && cobweb !== 'rotating';
    setHidden(element, !isDrawn);
    places = isDrawn ? placesOf(cobweb.first, cobweb.crossing) : [];
    if (!isDrawn) return;
    const words = cobwebWords[app.language];
    setText(name, words.firstOnes(words.of[cobweb.follows].at, iterations, cobweb.crossingText));
    line.setAttribute('points', places.map(({ x, y }) => `${x},${y}`).join(' '));
    dots.setAttribute('d', places.map(dotAt).join(''));
  });
  const select = onChange((_run: ShownRun, iteration: number) => {
    const place = places[iteration];
    selected.setAttribute('d', place === undefined ? '' : dotAt(place));
  });
  return {
    element,
    show(state) {
      const { run } = state;
      if (run === null) return;
      draw(run);
      select(run, selectedIteration(state));
    },
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

const dotAt = ({ x, y }: Place): string => `M${x} ${y}h0`;

function placesOf(numbers: readonly number[], crossing: number): readonly Place[] {
  const distances = numbers.slice(0, iterations + 1).map((number) => number - crossing);
  const first = Math.abs(distances[0] ?? 0) || 1;
  const farthest = Math.abs(distances[Math.min(seenUpTo, distances.length - 1)] ?? 0);
  const half = Math.max(leastTimes * first, Math.min(1.1 * farthest, mostTimes * first));
  // What leaves the sketch is drawn as far as that.
  const leavesAt = distances.findIndex((distance) => !(Math.abs(distance) <= half));
  const shown = leavesAt < 0 ? distances : distances.slice(0, leavesAt + 1);
  return shown.filter(Number.isFinite).map((distance, i) => {
    // Far outside is as good as anywhere outside.
    const up = Math.max(-20, Math.min(20, distance / half));
    return { x: rounded(6 + (i / iterations) * (width - 12)), y: rounded((height / 2) * (1 - up)) };
  });
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
