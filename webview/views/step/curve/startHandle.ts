import { curveWords } from '../../../../src/words/views/curve.ts';
import { el, setAriaRange, setHidden } from '../../../dom.ts';
import { previewOf } from '../../../preview.ts';
import { selectedIteration } from '../../../state.ts';
import type { App } from '../../../view.ts';
import type { Spot } from './stepChart.ts';

/** The point under the handle, and the axes that it moves along. */
export interface Held {
  /** Where it is on each of the axes. */
  readonly place: Place;
  readonly weights: readonly number[];
  readonly error: number;
  readonly at: Spot;
  /** Of each axis: the ends of what is shown. */
  readonly ranges: readonly (readonly [number, number])[];
  placeAt(pixel: Spot): Place;
  weightsOf(place: Place): readonly number[];
}

/** A number for each axis: the weights themselves, or how far along a line. */
type Place = readonly number[];

export interface StartHandle {
  readonly element: HTMLElement;
  /** Where a start is being tried: meanwhile the picture holds still. Null: none is. */
  tried(): Place | null;
  /** Null: there is no point to take. `hint` says what taking it does. */
  show(held: Held | null, hint: string): void;
}

/** It moves by less than such a part of the picture's width; with Shift by ten times as much. */
const notches = 100;

/**
 * The point as a handle: taken and put elsewhere, the run starts there. It follows in the same frame; letting go, Enter or
 * leaving keeps it, Escape takes it back.
 */
export function startHandle(app: App): StartHandle {
  const words = curveWords[app.language];
  const attributes = { role: 'slider', tabindex: '0', 'aria-label': words.startHandle };
  const element = el('div', { class: 'start-handle', test: 'startHandle', attributes });
  let held: Held | null = null;
  let before: { readonly iteration: number; readonly example: number } | null = null;
  let tried: { readonly place: Place; readonly weight: number | readonly number[] } | null = null;
  let grip: Spot | null = null;

  const isTrying = () => before !== null && app.state().kept !== null;
  const attempt = ({ weightsOf }: Held, place: Place) => {
    const weights = weightsOf(place);
    const state = app.state();
    const kept = state.kept ?? state.run;
    if (kept === null) return;
    if (!isTrying()) before = { iteration: selectedIteration(state), example: state.example };
    const weight = typeof kept.recipe.parameters.weight === 'number' ? weights[0]! : weights;
    const preview = previewOf(kept, { weight });
    if (preview === null) return;
    tried = { place, weight };
    app.preview(preview);
    app.change({ type: 'select', iteration: 0, example: 0 });
  };
  const keep = () => {
    if (isTrying() && tried !== null) app.post({ type: 'change', changes: { weight: tried.weight } });
    before = grip = null;
  };
  const takeBack = () => {
    grip = null;
    if (!isTrying() || before === null) return;
    app.preview(null);
    app.change({ type: 'select', ...before });
    before = null;
  };

  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || held === null) return;
    element.setPointerCapture(event.pointerId);
    grip = { x: held.at.x - event.clientX, y: held.at.y - event.clientY };
  });
  element.addEventListener('pointermove', (event) => {
    if (grip === null || held === null) return;
    const { ranges } = held;
    const under = held.placeAt({ x: event.clientX + grip.x, y: event.clientY + grip.y });
    const place = under.map((at, j) => onNotch(Math.min(Math.max(at, ranges[j]![0]), ranges[j]![1]), ranges[j]!));
    attempt(held, place);
  });
  element.addEventListener('pointerup', keep);
  element.addEventListener('pointercancel', takeBack);
  element.addEventListener('blur', keep);
  element.addEventListener('keydown', (event) => {
    if (held === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && isTrying()) takeBack();
    else if (event.key === 'Enter' && isTrying()) keep();
    else {
      const place = afterKey(event.key, event.shiftKey ? 10 : 1, held);
      if (place === null) return;
      // A second key before the next frame goes on from here.
      held = { ...held, place };
      attempt(held, place);
    }
    event.preventDefault();
    event.stopPropagation();
  });
  return {
    element,
    tried: () => (isTrying() && tried !== null ? tried.place : null),
    show(now, hint) {
      held = now;
      if (element.title !== hint) element.title = hint;
      setHidden(element, now === null);
      if (now === null) return;
      const [from, to] = now.ranges[0]!;
      element.style.transform = `translate(${now.at.x}px, ${now.at.y}px)`;
      setAriaRange(element, from, to, now.place[0]!, words.startAt(now.weights, now.error));
    },
  };
}

/** The place after a key, null where it is none of the handle's: left and right on the first axis, up and down on the last. */
function afterKey(key: string, times: number, { place, ranges }: Held): Place | null {
  const last = place.length - 1;
  const moves: { readonly [key: string]: readonly [number, number] } = {
    ArrowRight: [0, times],
    ArrowLeft: [0, -times],
    ArrowUp: [last, times],
    ArrowDown: [last, -times],
    PageUp: [last, 10],
    PageDown: [last, -10],
  };
  const ends: { readonly [key: string]: number } = { Home: ranges[0]![0], End: ranges[0]![1] };
  const moved = [...place];
  const move = moves[key];
  const end = ends[key];
  if (end !== undefined) moved[0] = onNotch(end, ranges[0]!);
  else if (move === undefined) return null;
  else moved[move[0]] = onNotch(moved[move[0]]! + move[1] * notchOf(ranges[move[0]]!), ranges[move[0]]!);
  return moved;
}

/** A power of ten, so that places are numbers that a person would write. */
const notchOf = ([from, to]: readonly [number, number]) => 10 ** Math.floor(Math.log10((to - from) / notches));

function onNotch(at: number, range: readonly [number, number]): number {
  const notch = notchOf(range);
  const decimals = Math.min(100, Math.max(0, -Math.log10(notch)));
  return Number((Math.round(at / notch) * notch).toFixed(Math.round(decimals)));
}
