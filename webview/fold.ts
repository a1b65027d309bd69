import { button, el, icon } from './dom.ts';
import { icons } from './icons.ts';
import type { View } from './view.ts';

/** A line that opens and closes a part of the screen; what is closed costs nothing. */
export interface Fold {
  readonly opener: HTMLElement;
  readonly view: View;
  isOpen(): boolean;
  open(isOpen: boolean): void;
}

/** `name`, with "-fold" behind it, is what the opener is called in the page. `around` makes the change, and what goes with it. */
export function fold(text: string, name: string, view: View, around: (change: () => void) => void): Fold {
  const id = `${name}-content`;
  const isOpen = () => !view.element.hidden;
  const open = (isOpened: boolean) =>
    around(() => {
      view.element.hidden = !isOpened;
      opener.ariaExpanded = String(isOpened);
    });
  const opener = button(
    { class: `fold ${name}-fold`, test: `${name}Fold`, attributes: { 'aria-expanded': 'false', 'aria-controls': id } },
    () => open(!isOpen()),
  );
  opener.append(icon(icons.chevron), el('span', { text }));
  view.element.id = id;
  view.element.hidden = true;
  return {
    opener,
    isOpen,
    open,
    view: {
      element: view.element,
      show(state) {
        if (isOpen()) view.show(state);
      },
      dispose: () => view.dispose?.(),
    },
  };
}
