import { el, icon } from './dom.ts';
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
  return foldBy(lineOpener(text, name), name, view, around);
}

/** A line with a sign that turns as it opens. */
function lineOpener(text: string, name: string): HTMLButtonElement {
  const opener = el('button', { class: `fold ${name}-fold` });
  opener.append(icon(icons.chevron), el('span', { text }));
  return opener;
}

/** As above, by an opener of another look. */
export function foldBy(
  opener: HTMLButtonElement,
  name: string,
  view: View,
  around: (change: () => void) => void,
): Fold {
  const id = `${name}-content`;
  const isOpen = () => !view.element.hidden;
  const open = (isOpened: boolean) =>
    around(() => {
      view.element.hidden = !isOpened;
      opener.ariaExpanded = String(isOpened);
    });
  opener.type = 'button';
  opener.dataset.test = `${name}Fold`;
  opener.ariaExpanded = 'false';
  opener.setAttribute('aria-controls', id);
  opener.addEventListener('click', () => open(!isOpen()));
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
