import type { Quantity } from '../src/protocol/messages.ts';
import { onChange } from './dom.ts';
import type { PanelState } from './state.ts';
import type { App } from './view.ts';

/** An element that shows a quantity: pointed at or focused it marks that everywhere, and is marked with it (marks.css). */
export function markable<E extends HTMLElement | SVGElement | MathMLElement>(element: E, quantity: Quantity): E {
  if (element.dataset.quantity !== quantity) element.dataset.quantity = quantity;
  return element;
}

/** Hears for the whole screen what is pointed at or focused. `show` tells the style sheet and the host what is marked. */
export function listenToMarks(app: App, screen: HTMLElement): { show(state: PanelState): void } {
  const mark = (quantity: Quantity | null) => {
    if (app.state().marked !== quantity) app.change({ type: 'mark', quantity });
  };
  // What has the focus stays marked when the pointer has gone, unless the person went on to the code.
  const focused = () => (document.hasFocus() ? quantityAt(document.activeElement) : null);
  screen.addEventListener('pointerover', ({ target }) => mark(quantityAt(target) ?? focused()));
  screen.addEventListener('pointerleave', () => mark(focused()));
  screen.addEventListener('focusin', ({ target }) => mark(quantityAt(target)));
  screen.addEventListener('focusout', () => mark(null));
  screen.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') mark(null);
  });
  let isMarked = false;
  const tell = onChange((quantity: Quantity | null) => {
    screen.dataset.marked = quantity ?? '';
    if (quantity !== null || isMarked) app.post({ type: 'mark', quantity });
    isMarked = quantity !== null;
  });
  return { show: ({ marked }) => tell(marked) };
}

function quantityAt(target: EventTarget | null): Quantity | null {
  const marked = target instanceof Element ? target.closest<HTMLElement>('[data-quantity]') : null;
  return (marked?.dataset.quantity as Quantity | undefined) ?? null;
}
