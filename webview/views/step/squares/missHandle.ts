import { el } from '../../../dom.ts';
import { type MissScale, missAfter, onStep } from './missScale.ts';
import type { TargetBox } from './targetPicture.ts';

/** The arrow's tip as a handle. */
export interface MissHandle {
  readonly element: HTMLElement;
  show(miss: number, scale: MissScale, box: TargetBox, text: string): void;
}

/** Dragged, or moved by the keys of a slider, it tries another miss; Escape takes that back. */
export function missHandle(name: string, hint: string, attempt: (miss: number | null) => void): MissHandle {
  const element = el('div', {
    class: 'miss-handle',
    test: 'missHandle',
    attributes: { role: 'slider', tabindex: '0', 'aria-label': name, title: hint },
  });
  let shown: { readonly miss: number; readonly scale: MissScale; readonly box: TargetBox } | null = null;
  /** Between the pointer and the tip, so that taking it moves nothing. */
  let grip: number | null = null;

  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || shown === null) return;
    element.setPointerCapture(event.pointerId);
    grip = shown.miss - missAt(event.clientX);
  });
  element.addEventListener('pointermove', (event) => {
    if (grip !== null && shown !== null) attempt(onStep(missAt(event.clientX) + grip, shown.scale));
  });
  for (const end of ['pointerup', 'pointercancel']) element.addEventListener(end, () => (grip = null));
  element.addEventListener('keydown', (event) => {
    if (shown === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = missAfter(event.key, shown.miss, shown.scale);
    if (event.key === 'Escape') attempt(null);
    else if (target !== null) attempt(target);
    else return;
    event.preventDefault();
  });
  const missAt = (clientX: number): number => {
    const { scale, box } = shown!;
    return ((clientX - element.parentElement!.getBoundingClientRect().left - box.middle) / box.half) * scale.reach;
  };
  return {
    element,
    show(miss, scale, box, text) {
      shown = { miss, scale, box };
      element.style.transform = `translate(${box.middle + (miss / scale.reach) * box.half}px, ${box.ground}px)`;
      element.ariaValueMin = String(-scale.reach);
      element.ariaValueMax = String(scale.reach);
      element.ariaValueNow = String(miss);
      element.ariaValueText = text;
    },
  };
}
